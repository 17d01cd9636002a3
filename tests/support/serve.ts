/** Serves files to the browser under test from a random port of 127.0.0.1. */
import { createReadStream, statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface Served {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
};

/** How far a browser looks for a declared encoding, with some to spare. */
const PRESCAN_BYTES = 4096;

/** A header would overrule the page's own declaration, so UTF-8 is said only where there is none. */
async function toContentType(file: string): Promise<string> {
  const type = CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  if (type !== 'text/html') return type;
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(PRESCAN_BYTES), 0, PRESCAN_BYTES);
  await handle.close();
  const head = buffer.toString('latin1', 0, bytesRead);
  return /<meta[^>]+charset/i.test(head) ? type : `${type}; charset=utf-8`;
}

/** Finds the file that an address names, or null outside the folder and for what is no file. */
function toFile(roots: Roots, address: string | undefined): string | null {
  try {
    const { pathname } = new URL(address ?? '/', 'http://127.0.0.1');
    const name = decodeURIComponent(pathname).slice(1);
    const [first = ''] = name.split('/');
    const beside = roots.beside[first];
    const root = beside ?? roots.root;
    const wanted = path.join(root, beside ? name.slice(first.length) : name);
    const file = wanted.endsWith(path.sep) ? path.join(wanted, 'index.html') : wanted;
    const inside = file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
    return inside && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** A folder that is served, and others that appear in it under a name. */
interface Roots {
  root: string;
  beside: Record<string, string>;
}

async function answer(
  roots: Roots,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = toFile(roots, request.url);
  if (!file) {
    // Browsers ask for an icon by themselves; a refusal would show up among the page's errors.
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': await toContentType(file),
    // Asked for anew each time, yet a page may rest in the back/forward cache.
    'cache-control': 'no-cache',
  });
  if (PAUSE.test(await readHead(file))) return sendSlowly(file, response);
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Stops sending a page for so many milliseconds where it says so in a comment. */
const PAUSE = /<!-- pause (\d+) -->/;

async function readHead(file: string): Promise<string> {
  return file.endsWith('.html') ? (await readFile(file, 'utf8')).slice(0, 10 * PRESCAN_BYTES) : '';
}

async function sendSlowly(file: string, response: ServerResponse): Promise<void> {
  const parts = (await readFile(file, 'utf8')).split(PAUSE);
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) response.write(part);
    else await new Promise((resolve) => setTimeout(resolve, Number(part)));
  }
  response.end();
}

/** Serves a folder until closed, and others in it under their names; `headers` go with every answer. */
export async function serveFolder(
  folder: string,
  beside: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Served> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer({ root, beside }, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      // A browser keeps connections open; without this, closing waits for them.
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Serves one file from its folder (its neighbours with it) and tells its address. */
export async function serveFile(file: string): Promise<Served & { url: string }> {
  const absolute = path.resolve(file);
  const served = await serveFolder(path.dirname(absolute));
  return { ...served, url: `${served.origin}/${encodeURIComponent(path.basename(absolute))}` };
}
