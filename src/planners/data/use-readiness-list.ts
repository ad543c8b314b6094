/** The questions of data readiness, fetched once when a part needs them. */
import { useEffect, useState } from 'react';
import type { Checklist } from '#domain/sections/checklists/checklist.ts';
import { READINESS_LIST } from '#domain/sections/data/readiness-items.ts';
import { siteLink } from '#ui/site-link.ts';

let loading: Promise<Checklist> | undefined;

async function load(): Promise<Checklist> {
  const response = await fetch(siteLink(`/checklists/${READINESS_LIST}.json`));
  if (!response.ok) throw new Error(`The checklist could not be loaded: ${response.status}`);
  return (await response.json()) as Checklist;
}

/** `undefined` while it is on its way, or when it cannot be had: then the parts say less. */
export function useReadinessList(): Checklist | undefined {
  const [list, setList] = useState<Checklist>();
  useEffect(() => {
    let isCurrent = true;
    loading ??= load();
    loading.then(
      (loaded) => isCurrent && setList(loaded),
      () => {
        loading = undefined;
      },
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return list;
}
