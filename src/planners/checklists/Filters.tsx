/** Narrows a sheet by phase, role and answer. */
import { useId } from 'react';
import { phases } from '#domain/project/phases.ts';
import { type Checklist, itemsOf } from '#domain/sections/checklists/checklist.ts';
import { Button } from '#ui/Button.tsx';
import fieldStyles from '#ui/field.module.css';
import { type Filter, NO_FILTER, type State, states } from './filter.ts';
import styles from './sheet.module.css';

interface FiltersProps {
  list: Checklist;
  filter: Filter;
  onChange(filter: Filter): void;
  shown: number;
  all: number;
}

export function Filters({ list, filter, onChange, shown, all }: FiltersProps) {
  const items = itemsOf(list);
  const inPhases = new Set(items.flatMap((item) => item.phases));
  const inRoles = [...new Set(items.flatMap((item) => item.roles))];
  const roles = inRoles.map((id) => ({ value: id, label: list.names?.roles[id] ?? id }));
  roles.sort((a, b) => a.label.localeCompare(b.label, 'en'));
  const ofPhases = phases
    .filter(({ id }) => inPhases.has(id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const isNarrow = shown < all;
  return (
    <div className={styles.filters} data-print="no" data-pagefind-ignore>
      {ofPhases.length > 1 && (
        <Select
          label="Phase"
          value={filter.phase}
          options={[{ value: '', label: 'Every phase' }, ...ofPhases]}
          onChange={(phase) => onChange({ ...filter, phase })}
        />
      )}
      {roles.length > 1 && (
        <Select
          label="Role"
          value={filter.role}
          options={[{ value: '', label: 'Every role' }, ...roles]}
          onChange={(role) => onChange({ ...filter, role })}
        />
      )}
      <Select
        label="Answer"
        value={filter.state}
        options={states}
        onChange={(state) => onChange({ ...filter, state: state as State })}
      />
      <p className={styles.count} role="status">
        {isNarrow ? `${shown} of ${all} items shown.` : `All ${all} items shown.`}
      </p>
      {isNarrow && (
        <Button weight="quiet" onClick={() => onChange(NO_FILTER)}>
          Show all
        </Button>
      )}
    </div>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <p className={fieldStyles.field}>
      <label htmlFor={id} className={fieldStyles.label}>
        {label}
      </label>
      <select
        id={id}
        className={fieldStyles.control}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}
