/** `npm start`: installs when needed, builds the site and serves it. PORT and BASE_PATH are read from the environment. */
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';
import { run } from './run.mjs';
import { asBase, serve } from './serve.mjs';

ensureInstalled();
const code = await run('astro', ['build']);
if (code !== 0) {
  console.error('The site could not be built; the message above names the file.');
  process.exit(code);
}
try {
  const address = await serve({
    folder: join(root, 'dist'),
    base: asBase(process.env.BASE_PATH ?? '/'),
    port: Number(process.env.PORT ?? 4321),
    host: process.env.HOST ?? 'localhost',
  });
  console.log(`\nBaseline is at ${address}\nStop it with Ctrl+C.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
