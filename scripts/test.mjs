/**
 * `npm test`: installs, gets a browser, runs every runner, goes on after a failure, and ends with the true totals.
 * `npm test -- types unit` runs only the runners whose name contains one of the words.
 */
import { ensureInstalled } from './install.mjs';
import { runners } from './runners.mjs';

ensureInstalled();
const wanted = process.argv.slice(2);
const chosen = runners.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
const results = [];
let isSiteBuilt = true;

for (const { name, start, isBuild, needsSite } of chosen) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const result =
    needsSite && !isSiteBuilt ? { passed: 0, failed: 1, note: 'there is no site to test' } : await start();
  if (isBuild) isSiteBuilt = result.failed === 0;
  results.push({ name, ...result });
}

console.log(`\n── summary ${'─'.repeat(53)}`);
for (const { name, passed, failed, note } of results) {
  console.log(`${name.padEnd(18)} ${passed} passed, ${failed} failed${note ? ` (${note})` : ''}`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
if (results.length === 0) console.log(`No runner is called ${wanted.join(' or ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
