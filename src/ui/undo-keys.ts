/** Ctrl/Cmd+Z and Ctrl/Cmd+Shift+Z (or Ctrl+Y) outside text fields, where the browser has its own undo. */
import { useEffect } from 'react';
import { projectStore } from '#stores/browser.ts';
import { announce } from './announce.ts';
import { focusWhenLost } from './when-drawn.ts';

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

/** Goes one step back or forth, says so, and leaves nobody without a focus when what had it is gone. */
export function takeStep(way: 'undo' | 'redo'): void {
  const before = document.activeElement;
  const label = projectStore[way]();
  if (!label) return;
  announce(`${way === 'undo' ? 'Undone' : 'Redone'}: ${label}.`);
  if (before !== document.body) focusWhenLost('[data-steps] button:enabled');
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
      takeStep(isUndo ? 'undo' : 'redo');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
