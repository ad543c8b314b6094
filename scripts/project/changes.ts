/** `changes BEFORE AFTER`: what changed between two states of a project, in sentences. */
import { describeChanges } from '#domain/project/describe-changes.ts';
import { giveJson, type Options, onlyFiles, readGood } from './files.ts';

export function changes(files: string[], options: Options): number {
  const [before = '', after = ''] = onlyFiles(files, 2, 'two files: BEFORE AFTER');
  const found = describeChanges(readGood(before), readGood(after));
  if (options.json) giveJson(found);
  else
    console.log(found.length === 0 ? 'Nothing changed.' : found.map(({ sentence }) => sentence).join('\n'));
  return 0;
}
