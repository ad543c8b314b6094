/** `merge BASE MINE THEIRS`: merges two states of one project; made to be called by git as a merge driver. */
import { mergeProjects } from '#domain/document/merge.ts';
import { writeProject } from '#domain/document/write.ts';
import { collectionDefinition } from '#domain/project/collections.ts';
import { describeChanges } from '#domain/project/describe-changes.ts';
import { quoted, recordWords, shortened, valueWords } from '#domain/project/describe-words.ts';
import {
  countWords,
  give,
  giveJson,
  type Options,
  onlyFiles,
  readGood,
  readText,
  UsageError,
} from './files.ts';

export function merge(files: string[], options: Options): number {
  const [base = '', mine = '', theirs = ''] = onlyFiles(files, 3, 'three files: BASE MINE THEIRS');
  // Git gives an empty file as the base of a file that both sides added.
  const origin = readText(base).trim() === '' ? undefined : readGood(base);
  const [left, right] = [readGood(mine), readGood(theirs)];
  if (left.id !== right.id)
    throw new UsageError(`${mine} and ${theirs} are different projects, not two states of one.`, false);
  const { project, conflicts, kept } = mergeProjects(origin, left, right);
  const out = options['in-place'] ? mine : options.out;
  if (options.json && out === undefined)
    throw new UsageError('With --json the result needs a place: -o OUT or --in-place.');
  give(writeProject(project), out);
  const changes = describeChanges(left, project).map(({ sentence }) => sentence);
  if (options.json) giveJson({ out, changes, conflicts, kept });
  else
    for (const { collection, record, field, values } of conflicts) {
      const definition = collectionDefinition(collection)?.fields[field];
      const label = quoted(definition?.label ?? field);
      const whose =
        collection === '' ? 'the project' : recordWords({ before: left, after: project }, collection, record);
      const each = values.map((value) => valueWords(project, definition, value) || 'nothing');
      console.error(`Both changed ${label} of ${whose}: ${each.map(shortened).join(' or ')}.`);
    }
  if (conflicts.length > 0) {
    console.error(
      `${countWords(conflicts.length, 'field')} to decide: open the file in the site; all values are kept in it.`,
    );
  }
  return conflicts.length > 0 ? 1 : 0;
}
