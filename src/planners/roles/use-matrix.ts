/** The matrix of the open project, in parts that stay the same objects while nothing in them changed. */
import { useMemo } from 'react';
import type { LetterSetName } from '#domain/sections/roles/check-raci.ts';
import { letterSetOf, matrixOf } from '#domain/sections/roles/matrix.ts';
import { useProject } from '#ui/use-project.ts';

export interface Column {
  id: string;
  name: string;
}

export interface Line extends Column {
  phase: string;
}

const PART = '\u0000';
const ITEM = '\u0001';

/** Roles in order. */
export function useColumns(): readonly Column[] {
  const joined = useProject((project) =>
    matrixOf(project)
      .roles.map(({ id, name }) => `${id}${PART}${name}`)
      .join(ITEM),
  );
  return useMemo(() => split(joined).map(([id = '', name = '']) => ({ id, name })), [joined]);
}

/** Activities phase by phase. */
export function useLines(): readonly Line[] {
  const joined = useProject((project) =>
    matrixOf(project)
      .activities.map(({ id, name, phase }) => `${id}${PART}${name}${PART}${phase}`)
      .join(ITEM),
  );
  return useMemo(
    () => split(joined).map(([id = '', name = '', phase = '']) => ({ id, name, phase })),
    [joined],
  );
}

export function useLetterSet(): LetterSetName {
  return useProject(letterSetOf);
}

function split(joined: string): string[][] {
  return joined === '' ? [] : joined.split(ITEM).map((item) => item.split(PART));
}
