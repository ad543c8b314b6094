/** Whoever comes back to write today begins in the form, so that a minute is a minute. */
import { useEffect, useRef } from 'react';
import { isWritten } from '#domain/sections/checkin/entries.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import { keptCheckin } from './use-checkin.ts';
import type { Desk } from './use-desk.ts';
import { FIRST_FIELD } from './WhoAmI.tsx';

/** @param isPage the planner is the page, not a part of one that is being read */
export function useFirstFocus({ me, today }: Desk, isPage: boolean): void {
  const isOver = useRef(false);
  useEffect(() => {
    if (isOver.current || me === '' || today === '') return;
    isOver.current = true;
    // On a slow line a person is somewhere on the page already before the form comes.
    const isElsewhere = document.activeElement !== document.body;
    if (!isPage || isElsewhere || location.hash !== '' || isWritten(keptCheckin(me, today))) return;
    focusWhenDrawn(FIRST_FIELD);
  }, [me, today, isPage]);
}
