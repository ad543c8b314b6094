/** Where the facilitator's notes are: nowhere yet, in a second window, or here. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { openNotes } from './notes-window.ts';

export type NotesPlace = 'closed' | 'window' | 'here';

const BLOCKED = 'The second window could not be opened. The notes are shown here instead.';

export function useNotesWindow(agenda: string, session: string) {
  const [place, setPlace] = useState<NotesPlace>('closed');
  const [isBlocked, setBlocked] = useState(false);
  const opened = useRef<Window>(undefined);
  const open = useCallback(() => {
    // The window reads the project from where it is stored.
    void projectStore.flush();
    opened.current = openNotes(agenda, { session, project: $project.get().id });
    setBlocked(opened.current === undefined);
    setPlace(opened.current ? 'window' : 'here');
    announce(opened.current ? 'The notes are in a second window.' : BLOCKED);
  }, [agenda, session]);
  useEffect(() => {
    if (place !== 'window') return undefined;
    const look = setInterval(() => opened.current?.closed && setPlace('closed'), 1000);
    return () => clearInterval(look);
  }, [place]);
  const show = useCallback((here: boolean) => setPlace(here ? 'here' : 'closed'), []);
  return { place, words: isBlocked ? BLOCKED : undefined, open, show };
}
