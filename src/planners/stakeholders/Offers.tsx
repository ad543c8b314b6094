/** Letters and messages that follow from the map and the matrix, to take or to decline. */
import { useRef } from 'react';
import { addRecord, putRecord } from '#domain/document/edit.ts';
import { recordOf } from '#domain/document/project.ts';
import { DISMISSALS } from '#domain/project/upkeep-model.ts';
import { listWords } from '#domain/project/values.ts';
import { setCells } from '#domain/sections/roles/matrix-edits.ts';
import { roles } from '#domain/sections/roles/model.ts';
import { communications, stakeholders } from '#domain/sections/stakeholders/model.ts';
import { type LetterOffer, type MessageOffer, offersOf } from '#domain/sections/stakeholders/suggestions.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { useWholeProject } from '#ui/use-project.ts';
import { focusInstead } from '#ui/when-drawn.ts';
import styles from './stakeholders.module.css';

export function Offers() {
  const offers = offersOf(useWholeProject());
  const list = useRef<HTMLDivElement>(null);
  const after = (said: string) => {
    announce(said);
    focusInstead(() => list.current?.querySelector<HTMLElement>('button') ?? list.current);
  };
  return (
    <div ref={list} tabIndex={-1} data-offers>
      {offers.length === 0 ? (
        <p className={styles.soft}>
          No offer: place stakeholders on the map and give letters in the role matrix, and what is missing on
          one side is offered here.
        </p>
      ) : (
        <ul className={styles.offers}>
          {offers.map((offer) => (
            <li key={offer.key}>
              <span>{words(offer)}</span>
              <Button onClick={() => after(take(offer))}>
                {offer.kind === 'letters' ? `Give the ${offer.letter}` : 'Add the communication'}
                <span className="visually-hidden">: {offer.name}</span>
              </Button>
              <Button weight="quiet" onClick={() => after(decline(offer))}>
                No
                <span className="visually-hidden">
                  , no {offer.kind === 'letters' ? offer.letter : 'communication'} for {offer.name}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function words(offer: LetterOffer | MessageOffer): string {
  if (offer.kind === 'message') {
    const held = offer.purpose === 'consult' ? 'consulted (C)' : 'informed (I)';
    const rows = `${offer.rows} ${offer.rows === 1 ? 'row' : 'rows'}`;
    return `${offer.name}: ${held} in ${rows} of the matrix, reached by no communication.`;
  }
  const rows = listWords(offer.activities.map(({ name }) => `“${name}”`));
  const why = offer.letter === 'C' ? 'power' : 'interest without power';
  const role = offer.role ? '' : ' A role of that name is added.';
  return `${offer.name}: ${why}, so ${offer.letter} for ${rows}.${role}`;
}

function take(offer: LetterOffer | MessageOffer): string {
  if (offer.kind === 'message') {
    const id = projectStore.newId(communications.prefix);
    const { stakeholder, purpose, owner } = offer;
    const fields = { audience: [stakeholder], purpose, cadence: 'per-gate', ...(owner ? { owner } : {}) };
    projectStore.change(`Add a communication for ${offer.name}`, (project) =>
      addRecord(project, communications.name, id, fields, projectStore.now),
    );
    return `Added a communication for ${offer.name}, at every gate.`;
  }
  projectStore.change(`Give letters to ${offer.name}`, (project) => {
    const role = offer.role ?? projectStore.newId(roles.prefix);
    const person = recordOf(project, stakeholders.name, offer.stakeholder)?.person;
    const holders = typeof person === 'string' && person !== '' ? { holders: [person] } : {};
    const withRole = offer.role
      ? project
      : addRecord(project, roles.name, role, { name: offer.name, ...holders }, projectStore.now);
    const cells = offer.activities.map(({ id }) => ({ activity: id, role, letters: [offer.letter] }));
    return setCells(withRole, cells, projectStore.now);
  });
  return `${offer.name} holds ${offer.letter} in ${offer.activities.length} more rows of the matrix.`;
}

function decline(offer: LetterOffer | MessageOffer): string {
  projectStore.change(`Decline an offer for ${offer.name}`, (project) =>
    putRecord(
      project,
      DISMISSALS,
      offer.key,
      { reason: 'Not wanted.', message: words(offer) },
      projectStore.now,
    ),
  );
  return 'Declined. It is not offered again; undo brings it back.';
}
