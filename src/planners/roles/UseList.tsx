/** The records that name a role, kind by kind. */
import { collections } from '#domain/project/collections.ts';
import { sections } from '#domain/project/sections.ts';
import { type UseGroup, useGroups } from '#domain/sections/roles/role-uses.ts';
import { plannerLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';

const MOST_NAMED = 12;

export function UseList({ id, isRenamed }: { id: string; isRenamed: boolean }) {
  const groups = useGroups(useWholeProject(), collections, id);
  if (groups.length === 0) return <p>Nothing in the project names this role yet.</p>;
  return (
    <>
      <p>{isRenamed ? 'All of these show the new name:' : 'A new name shows in all of these:'}</p>
      <ul>
        {groups.map((group) => (
          <li key={group.collection}>
            {group.words}: <Uses group={group} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Uses({ group: { collection, uses } }: { group: UseGroup }) {
  const section = sections.find((each) => each.collections.some(({ name }) => name === collection));
  const rest = uses.length - MOST_NAMED;
  return (
    <>
      {uses.slice(0, MOST_NAMED).map(({ record, name, as }, index) => (
        <span key={`${record} ${as}`}>
          {index > 0 && ', '}
          {section ? <a href={plannerLink(section.name, { record })}>{name}</a> : name} ({as})
        </span>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </>
  );
}
