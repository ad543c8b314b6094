/**
 * `npm run bench [-- WORD]`: how long the work on a project of 900 records takes beside an empty one. It reports and never
 * fails on a time: how fast a machine is says nothing about the code.
 *
 * Every file in `scripts/bench/` is one bench: it exports `name`, and `stepsFor`, which gives the steps to run on a project.
 */
import { readdirSync } from 'node:fs';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { largeProject } from './large-project.ts';

export interface Bench {
  name: string;
  stepsFor(project: ProjectDocument): Record<string, () => unknown>;
}

const RECORDS = 900;
/** Runs of each step; the median is shown. */
const RUNS = 30;

const [word = ''] = process.argv.slice(2);
const folder = new URL('./bench/', import.meta.url);
const large = largeProject(RECORDS);
const empty = emptyProject('prj_empty', large.createdAt);

const check = readProject(writeProject(large));
if (check.kind !== 'ok') {
  console.error('The generated project cannot be read:', check);
  process.exitCode = 1;
}
const bytes = Math.ceil(new TextEncoder().encode(writeProject(large)).length / 1024);
console.log(`${RECORDS} records, ${bytes} KiB; medians of ${RUNS} runs, in milliseconds`);

for (const file of readdirSync(folder).sort()) {
  const bench = (await import(new URL(file, folder).href)) as Bench;
  if (!bench.name.includes(word)) continue;
  console.log(
    `\n${bench.name.padEnd(26)}${'empty'.padStart(10)}${'full'.padStart(10)}${'ratio'.padStart(10)}`,
  );
  const small = bench.stepsFor(empty);
  for (const [step, run] of Object.entries(bench.stepsFor(large))) {
    const [before, after] = [median(small[step] ?? run), median(run)];
    const ratio = before > 0 ? `${(after / before).toFixed(0)} ×` : '–';
    const cells = [before.toFixed(3), after.toFixed(3), ratio].map((cell) => cell.padStart(10));
    console.log(`${step.padEnd(26)}${cells.join('')}`);
  }
}

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}
