/** When a person works, beyond the hours of a day: their days in a line, and the fields behind it. */
import { lazy, useState } from 'react';
import { isMissing } from '#domain/project/values.ts';
import { people, weekdays } from '#domain/sections/roles/model.ts';
import { LatePart } from '#ui/LatePart.tsx';
import { useRecord } from '#ui/use-project.ts';
import styles from './views.module.css';

const PersonDayFields = lazy(async () => ({
  default: (await import('./PersonDayFields.tsx')).PersonDayFields,
}));

export function PersonDays({ id, name }: { id: string; name: string }) {
  const record = useRecord(people.name, id);
  const [isOpen, setOpen] = useState(false);
  const isUsual = [record?.workdays, record?.flexible, record?.focus].every(isMissing);
  return (
    <details
      className={styles.uses}
      data-print={isUsual ? 'no' : undefined}
      data-person-days={id}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {daysWords(record?.workdays)}
        {isMissing(record?.focus) ? '' : ', with time not to be disturbed'}
        <span className="visually-hidden">: working days of {name}</span>
      </summary>
      {isOpen && (
        <LatePart fallback={<p>Loading …</p>}>
          <PersonDayFields id={id} context={name} />
        </LatePart>
      )}
    </details>
  );
}

const USUAL = ['1', '2', '3', '4', '5'];

function daysWords(value: unknown): string {
  const own = Array.isArray(value) ? value.map(String) : USUAL;
  const days = weekdays.filter((day) => own.includes(day.value));
  const isUsual = days.length === 0 || days.map((day) => day.value).join() === USUAL.join();
  return isUsual ? 'Works Monday to Friday' : `Works ${days.map(({ label }) => label).join(', ')}`;
}
