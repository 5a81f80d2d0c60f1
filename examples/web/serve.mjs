// Serves a folder on this machine alone, with the headers that the page is written for.
//
//   node serve.mjs FOLDER [PORT]
//
// Without a port it takes a free one, and prints the address. Only files below FOLDER are served, read by GET and HEAD.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** As in index.html, where they stand for servers that send none. */
export const contentSecurityPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  'Cache-Control': 'no-cache',
};

/** The file that an address names, or undefined: nothing above the folder, nothing hidden, no link out of it. */
async function fileAt(root, address) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, 'http://here').pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.includes('\\') || name.split('/').some((part) => part.startsWith('.')))
    return undefined;
  try {
    const file = await realpath(join(root, name.endsWith('/') ? `${name}index.html` : name));
    const about = await stat(file);
    return file.startsWith(root + sep) && about.isFile() ? { file, size: about.size } : undefined;
  } catch {
    return undefined;
  }
}

async function answer(root, request, response) {
  const refuse = (status, words) => {
    response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${words}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD');
  const found = await fileAt(root, request.url ?? '/');
  if (found === undefined) return refuse(404, 'no such file');
  const type = types[extname(found.file)] ?? 'text/plain; charset=utf-8';
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': found.size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address().port));
  });
}

/**
 * Serves `folder` on 127.0.0.1 and, where there is one, ::1.
 * @param {string} folder
 * @param {number} [wanted] 0: a free port
 * @returns {Promise<{address: string, close: () => void}>}
 */
export async function serve(folder, wanted = 0) {
  const root = await realpath(folder);
  const made = () => createServer((request, response) => answer(root, request, response));
  const servers = [made()];
  const port = await listen(servers[0], wanted, '127.0.0.1');
  const second = made();
  try {
    await listen(second, port, '::1');
    servers.push(second);
  } catch {
    // A machine without IPv6, or one where somebody else has the port there.
  }
  return { address: `http://localhost:${port}/`, close: () => servers.forEach((each) => each.close()) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href) {
  const [folder, port = '0'] = process.argv.slice(2);
  if (folder === undefined || !/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    console.error('usage: node serve.mjs FOLDER [PORT]');
    process.exit(2);
  }
  const { address } = await serve(folder, Number(port));
  console.log(address);
}
