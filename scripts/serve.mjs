/**
 * Serves the built site the way a static host does: under its base path, with the headers of `_headers`, compressed,
 * with the 404 page for what is missing. For `npm start` and for the browser tests; needs nothing but Node 20.
 *
 *   node scripts/serve.mjs [folder]      PORT=4321  BASE_PATH=/  HOST=localhost
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { headersFor, parseHeaders } from './headers.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const isCompressible = (type) => /text|json|javascript|xml|svg/.test(type);

/** The file a path stands for, or undefined. A folder stands for its index.html. */
async function findFile(folder, path) {
  const file = resolve(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  const index = join(file, 'index.html');
  return found?.isDirectory() && (await stat(index).catch(() => undefined)) ? index : undefined;
}

/** @param {string} value */
export const asBase = (value) => `/${value}/`.replace(/\/+/g, '/');

/**
 * @param {{ folder: string, base?: string }} options
 * @returns {import('node:http').Server}
 */
export function createSiteServer({ folder, base = '/' }) {
  const root = resolve(folder);
  const rules = readFile(join(root, '_headers'), 'utf8').then(parseHeaders, () => []);

  const send = async (request, response, status, file, path) => {
    const type = types[extname(file)] ?? 'application/octet-stream';
    const headers = { 'Content-Type': type, ...headersFor(await rules, path) };
    if (status === 404) headers['Cache-Control'] = 'no-cache';
    let body = await readFile(file);
    if (isCompressible(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      body = gzipSync(body);
      Object.assign(headers, { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
    }
    response.writeHead(status, { ...headers, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const answer = async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    if (`${path}/` === base || (path === '/' && base !== '/')) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    const file = path.startsWith(base) ? await findFile(root, path.slice(base.length)) : undefined;
    if (file?.endsWith('index.html') && !path.endsWith('/') && !path.endsWith('index.html')) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    if (file) return send(request, response, 200, file, path);
    const missing = join(root, '404.html');
    if (await stat(missing).catch(() => undefined)) return send(request, response, 404, missing, path);
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  };

  return createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(error instanceof URIError ? 400 : 500);
      response.end();
    });
  });
}

/** Starts serving and resolves with the address. A port that is taken is refused with a plain sentence. */
export function serve({ folder, base = '/', port = 4321, host = 'localhost' }) {
  const server = createSiteServer({ folder, base });
  return new Promise((resolveAddress, reject) => {
    server.once('error', (error) => {
      const isTaken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      reject(
        isTaken ? new Error(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`) : error,
      );
    });
    server.listen(port, host, () => resolveAddress(`http://${host}:${port}${base}`));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const address = await serve({
    folder: process.argv[2] ?? 'dist',
    base: asBase(process.env.BASE_PATH ?? '/'),
    port: Number(process.env.PORT ?? 4321),
    host: process.env.HOST ?? 'localhost',
  });
  console.log(`Serving ${process.argv[2] ?? 'dist'} at ${address}`);
}
