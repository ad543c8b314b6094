/** A line of an agenda with its links and sources. Links open beside the session, which must not be left by them. */
import { Fragment } from 'react';
import type { Agenda } from '#domain/sections/sessions/agenda.ts';
import { textPieces } from '#domain/text/marked-text.ts';
import { siteLink } from '#ui/site-link.ts';

const NEW_TAB = <span className="visually-hidden"> (new tab)</span>;

export function AgendaText({ text, agenda }: { text: string; agenda: Agenda }) {
  return textPieces(text).map((piece, place) => {
    const key = `${place}`;
    if (piece.kind === 'text') return <Fragment key={key}>{piece.text}</Fragment>;
    if (piece.kind === 'source')
      return (
        <small key={key}>
          (
          <a href={siteLink(`/sources/#${piece.id}`)} target="_blank" rel="noreferrer">
            {agenda.works[piece.id] ?? piece.id}
            {NEW_TAB}
          </a>
          )
        </small>
      );
    return (
      <a key={key} href={siteLink(piece.path)} target="_blank" rel="noreferrer">
        {piece.text}
        {NEW_TAB}
      </a>
    );
  });
}
