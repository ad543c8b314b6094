/** Says once who writes here. With nobody in the project yet, a name is typed; later it is chosen. */
import { useId, useState } from 'react';
import { checkins } from '#domain/sections/checkin/model.ts';
import { people } from '#domain/sections/roles/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { add } from '#ui/edits.ts';
import fieldStyles from '#ui/field.module.css';
import { ReferenceControl } from '#ui/ReferenceControl.tsx';
import { useIds } from '#ui/use-project.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './checkin.module.css';
import { rememberPerson } from './remembered-person.ts';

export const FIRST_FIELD =
  '[data-planner="checkin"][data-ready] [data-checkin] :is([data-first-field], textarea)';

export function WhoAmI({ me }: { me: string }) {
  const id = useId();
  const isAlone = useIds(people.name).length === 0;
  const [name, setName] = useState('');
  const choose = (person: string) => {
    rememberPerson(person);
    if (person === '') return;
    announce('This browser remembers who you are.');
    focusWhenDrawn(FIRST_FIELD);
  };
  const addMe = () => name.trim() !== '' && choose(add(people, { name: name.trim() }));
  return (
    <div className={`${fieldStyles.field} ${styles.who}`}>
      <label htmlFor={id} className={fieldStyles.label}>
        {isAlone ? 'My name' : 'I am'}
      </label>
      {isAlone ? (
        <span className={fieldStyles.withUnit}>
          <input
            id={id}
            type="text"
            autoComplete="off"
            className={fieldStyles.control}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              addMe();
            }}
          />
          <Button disabled={name.trim() === ''} onClick={addMe}>
            That is me
          </Button>
        </span>
      ) : (
        <ReferenceControl
          field={checkins.fields.person}
          value={me}
          onChoose={choose}
          shared={{ id, 'data-field': 'checkin.me' }}
        />
      )}
      <p className={fieldStyles.hint}>Remembered in this browser only.</p>
    </div>
  );
}
