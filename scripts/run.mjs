/** Runs the tools of the project with the Node that the project brings along (`node_modules/.bin/node`). */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';

const bin = join(root, 'node_modules', '.bin');

/**
 * Runs a tool from `node_modules/.bin` and resolves with its exit code; 127 when it cannot be started.
 * @param {string} tool
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [environment]
 * @returns {Promise<number>}
 */
export function run(tool, args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(join(bin, tool), args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...environment,
        PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
      },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
