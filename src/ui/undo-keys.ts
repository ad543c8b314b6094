/** Ctrl/Cmd+Z and Ctrl/Cmd+Shift+Z (or Ctrl+Y) outside text fields, where the browser has its own undo. */
import { useEffect } from 'react';
import { projectStore } from '#stores/browser.ts';
import { announce } from './announce.ts';

const TYPED: ReadonlySet<string> = new Set([
  'text',
  'search',
  'email',
  'url',
  'number',
  'date',
  'time',
  'password',
  'tel',
]);

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return TYPED.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

export function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
      const key = event.key.toLowerCase();
      const isUndo = key === 'z' && !event.shiftKey;
      const isRedo = (key === 'z' && event.shiftKey) || key === 'y';
      if (!isUndo && !isRedo) return;
      event.preventDefault();
      const label = isUndo ? projectStore.undo() : projectStore.redo();
      if (label) announce(`${isUndo ? 'Undone' : 'Redone'}: ${label}.`);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
