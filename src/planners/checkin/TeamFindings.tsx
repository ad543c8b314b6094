/** Findings about the check-ins of all, which belong to no single one. */
import { useStore } from '@nanostores/react';
import { checkins } from '#domain/sections/checkin/model.ts';
import { FindingList } from '#ui/Findings.tsx';
import { $findings } from '#ui/findings-store.ts';

export function TeamFindings() {
  const findings = useStore($findings, { ssr: 'initial' });
  return (
    <FindingList
      findings={findings.filter(
        ({ collection, record }) => collection === checkins.name && record === undefined,
      )}
    />
  );
}
