/** The commands, and what their exit codes mean. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { changes } from './changes.ts';
import { giveJson, UsageError } from './files.ts';
import { markdown } from './markdown.ts';
import { merge } from './merge.ts';
import { charter, status } from './papers.ts';
import { review } from './review.ts';
import { validate } from './validate.ts';

/** The highest of what happened is the exit code. */
export const EXIT = { clean: 0, warnings: 1, errors: 2, unreadable: 3 } as const;

const HELP = `Works on Baseline project files.

  review FILE [--today YYYY-MM-DD] [--all]   the findings of the plan review
  validate FILE...                           can the files be opened, and what had to be mended
  changes BEFORE AFTER                       what changed, in sentences
  merge BASE MINE THEIRS [-o OUT]            merges two states of one project, record by record
                         [--in-place]        writes the result over MINE, as a git merge driver does
  markdown FILE [-o OUT] [--section NAME]    the project as Markdown
  charter FILE [-o OUT] [--html]             the charter on one page
  status FILE [--for executives|team]        the status report; --since FILE compares with an earlier state
              [--since FILE] [-o OUT] [--html]

FILE may be “-” for standard input; BASE may be empty where there was none. --json gives every answer as JSON,
also that there is none, as {"error": …}.

Exit codes
  0  clean, or advice only; merged without a question
  1  warnings; files that had to be mended; a merge that keeps different values for a person to choose
  2  errors in the plan
  3  a file cannot be read, or the command was not understood
`;

const commands = { review, validate, changes, merge, markdown, charter, status };

function run(): number {
  const { values, positionals } = understood({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      'in-place': { type: 'boolean', default: false },
      html: { type: 'boolean', default: false },
      for: { type: 'string' },
      since: { type: 'string' },
      today: { type: 'string' },
      section: { type: 'string', multiple: true },
      out: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [name = 'help', ...files] = positionals;
  if (values.help || name === 'help') {
    console.log(HELP);
    return EXIT.clean;
  }
  if (!Object.hasOwn(commands, name)) throw new UsageError(`There is no command “${name}”.`);
  return commands[name as keyof typeof commands](files, values);
}

/** @throws a sentence for an option that does not exist, or that lacks its value */
function understood<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /^Unknown option '([^']+)'/.exec(message)?.[1];
    throw new UsageError(
      unknown === undefined ? `${message.split('\n', 1)[0]}.` : `There is no option “${unknown}”.`,
    );
  }
}

try {
  process.exitCode = run();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const words = error instanceof UsageError ? message : `That did not work: ${message}`;
  if (process.argv.includes('--json')) giveJson({ error: words });
  console.error(words);
  if (error instanceof UsageError && error.showsHelp) console.error('\nnpm run project -- help');
  process.exitCode = EXIT.unreadable;
}
