/** Filters and order of the register. */
import { type Dispatch, type SetStateAction, useId } from 'react';
import { recordName } from '#domain/document/collection.ts';
import { orderedIds, recordOf } from '#domain/document/project.ts';
import { phaseChoices } from '#domain/project/phases.ts';
import { riskCategories, riskStatuses } from '#domain/sections/risks/model.ts';
import {
  type Attention,
  NO_FILTER,
  type RegisterFilter,
  type Sorting,
  sortings,
} from '#domain/sections/risks/register.ts';
import { roles } from '#domain/sections/roles/model.ts';
import { Button } from '#ui/Button.tsx';
import { useProject } from '#ui/use-project.ts';
import styles from './register.module.css';

interface RegisterToolsProps {
  filter: RegisterFilter;
  setFilter: Dispatch<SetStateAction<RegisterFilter>>;
  sorting: Sorting;
  setSorting(sorting: Sorting): void;
  counts: { lookNow: number; overdue: number; drafts: number };
}

const SEPARATOR = '\u0000';

export function RegisterTools({ filter, setFilter, sorting, setSorting, counts }: RegisterToolsProps) {
  const listed = useProject((project) =>
    orderedIds(project, roles.name)
      .map((id) => `${id}${SEPARATOR}${recordName(roles, id, recordOf(project, roles.name, id) ?? {})}`)
      .join('\n'),
  );
  const owners = listed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(SEPARATOR))
    .map(([value = '', label = '']) => ({ value, label }));
  const set = (change: Partial<RegisterFilter>) => setFilter((before) => ({ ...before, ...change }));
  const isFiltered = Object.values(filter).some((value) => value !== '');
  const attention = [
    { value: 'look-now', label: `Look now (${counts.lookNow})` },
    { value: 'overdue', label: `Review overdue (${counts.overdue})` },
    { value: 'draft', label: `Unfinished (${counts.drafts})` },
    { value: 'no-owner', label: 'Without an owner' },
  ];
  return (
    <search className={styles.tools} data-print="no" aria-label="Filter the register">
      <Words value={filter.words} onChange={(words) => set({ words })} />
      <Choice
        label="Needs attention"
        value={filter.attention}
        options={attention}
        onChange={(value) => set({ attention: value as Attention })}
      />
      <Choice
        label="Status"
        value={filter.status}
        options={[{ value: 'live', label: 'Can still happen' }, ...riskStatuses]}
        onChange={(value) => set({ status: value as RegisterFilter['status'] })}
      />
      <Choice
        label="Category"
        value={filter.category}
        options={riskCategories}
        onChange={(category) => set({ category })}
      />
      <Choice
        label="Phase"
        value={filter.phase}
        options={phaseChoices}
        onChange={(phase) => set({ phase })}
      />
      <Choice label="Owner" value={filter.owner} options={owners} onChange={(owner) => set({ owner })} />
      <Choice
        label="Order"
        value={sorting === 'given' ? '' : sorting}
        all="The order you gave"
        options={sortings.filter(({ value }) => value !== 'given')}
        onChange={(value) => setSorting(value === '' ? 'given' : (value as Sorting))}
      />
      {isFiltered && (
        <Button weight="quiet" onClick={() => setFilter(NO_FILTER)}>
          Clear the filter
        </Button>
      )}
    </search>
  );
}

function Words({ value, onChange }: { value: string; onChange(words: string): void }) {
  const id = useId();
  return (
    <p className={styles.tool}>
      <label htmlFor={id}>Find</label>
      <input
        id={id}
        type="search"
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </p>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  all?: string;
  onChange(value: string): void;
}

export function Choice({ label, value, options, all = 'All', onChange }: ChoiceProps) {
  const id = useId();
  return (
    <p className={styles.tool}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label.split(':', 1)[0]}
          </option>
        ))}
      </select>
    </p>
  );
}
