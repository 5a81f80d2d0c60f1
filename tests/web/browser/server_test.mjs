// The server of examples/web: what it serves, what it refuses, and where it listens.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy, serve } from '../../../examples/web/serve.mjs';
import { siteFolder, temporaryFolder } from './page.mjs';

const folder = temporaryFolder();
const inside = join(folder, 'site');
mkdirSync(join(inside, 'deep'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'site-secret.txt'), 'secret');
for (const name of ['index.html', 'a.mjs', 'a.wasm', 'deep/index.html', '.hidden', 'with space.txt']) writeFileSync(join(inside, name), name);
symlinkSync(join(folder, 'secret.txt'), join(inside, 'link.txt'));
symlinkSync(join(inside, 'a.mjs'), join(inside, 'own.mjs'));

const site = await serve(inside);
after(() => site.close());
const { port } = new URL(site.address);

/** Asks for exactly this address, which nothing on the way makes tidy. */
const ask = (path, method = 'GET', where = port) =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: where, path, method, agent: false }, (response) => {
      let text = '';
      response.on('data', (part) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    asked.on('error', reject);
    asked.end();
  });

test('files are served with their types', async () => {
  const wanted = {
    '/': ['index.html', 'text/html; charset=utf-8'],
    '/?a=b': ['index.html', 'text/html; charset=utf-8'],
    '/deep/': ['deep/index.html', 'text/html; charset=utf-8'],
    '/a.mjs': ['a.mjs', 'text/javascript; charset=utf-8'],
    '/own.mjs': ['a.mjs', 'text/javascript; charset=utf-8'],
    '/a.wasm': ['a.wasm', 'application/wasm'],
    '/with%20space.txt': ['with space.txt', 'text/plain; charset=utf-8'],
  };
  for (const [path, [text, type]] of Object.entries(wanted)) {
    const answer = await ask(path);
    assert.deepEqual([answer.status, answer.text, answer.headers['content-type']], [200, text, type], path);
  }
});

test('nothing outside the folder is served, and nothing hidden', async () => {
  const ways = [
    '/../secret.txt', '/deep/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%2e%2e%2fsecret.txt', '/..\\secret.txt',
    '/..%5csecret.txt', '//etc/passwd', '/%2fetc/passwd', '/deep/%2e%2e/%2e%2e/secret.txt', '/../site-secret.txt', '/link.txt',
    '/.hidden', '/%2ehidden', '/deep/./../.hidden', '/a.mjs%00.txt', '/%', '/%ff', '/deep', '/nothing', '/a.mjs/', '/a.mjs/x',
    'http://elsewhere.invalid/../secret.txt', '*',
  ];
  for (const path of ways) {
    const { status, text } = await ask(path);
    assert.deepEqual([status, text], [404, 'no such file\n'], path);
  }
  // The file is there: what is refused is the way to it.
  assert.equal(readFileSync(join(inside, 'link.txt'), 'utf8'), 'secret');
});

test('only GET and HEAD are answered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])
    assert.equal((await ask('/', method)).status, 405, method);
  const head = await ask('/', 'HEAD');
  assert.deepEqual([head.status, head.text, head.headers['content-length']], [200, '', '10']);
});

test('every answer has the headers, and the policy is that of the page', async () => {
  for (const [path, method] of [['/'], ['/a.wasm'], ['/nothing'], ['/', 'POST']]) {
    const { headers } = await ask(path, method);
    assert.equal(headers['content-security-policy'], contentSecurityPolicy);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['x-frame-options'], 'DENY');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(headers['permissions-policy'], /camera=\(self\)/);
  }
  const page = readFileSync(join(siteFolder, 'index.html'), 'utf8');
  assert.ok(page.includes(`http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}"`));
  const directives = Object.fromEntries(contentSecurityPolicy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1)]));
  assert.deepEqual(directives['default-src'], ["'self'"]);
  assert.deepEqual(directives['script-src'], ["'self'", "'wasm-unsafe-eval'"]);
  for (const name of ['object-src', 'base-uri', 'form-action']) assert.deepEqual(directives[name], ["'none'"], name);
  assert.ok(!/unsafe-inline|'unsafe-eval'|\*|https?:|data:/.test(contentSecurityPolicy));
});

/** Whether somebody listens at an address. */
const listens = (host, where) =>
  new Promise((resolve) => {
    const socket = connect({ host, port: where });
    socket.on('connect', () => resolve(!socket.destroy().connecting));
    socket.on('error', () => resolve(false));
  });

test('it listens on this machine alone', async () => {
  assert.ok(await listens('127.0.0.1', port));
  const outside = Object.values(networkInterfaces()).flat().filter(({ internal, address }) => !internal && !address.startsWith('fe80'));
  for (const { address } of outside) assert.ok(!(await listens(address, port)), address);
  assert.ok(!(await listens('127.0.0.2', port)), 'it asks for one address and not for all');
  const all = createServer().listen(0, '0.0.0.0');
  await new Promise((resolve) => all.once('listening', resolve));
  assert.ok(await listens('127.0.0.2', all.address().port), 'one that asks for all is seen');
  all.close();
});

const program = realpathSync(fileURLToPath(new URL('../../../examples/web/serve.mjs', import.meta.url)));

test('as a program it prints its address, and tells wrong usage', async () => {
  const child = spawn(process.execPath, [program, inside]);
  const address = await new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text).trim())));
  assert.match(address, /^http:\/\/localhost:\d+\/$/);
  assert.equal((await ask('/a.mjs', 'GET', new URL(address).port)).text, 'a.mjs');
  child.kill();
  for (const args of [[], [inside, 'x'], [inside, '70000']]) {
    const status = await new Promise((resolve) => spawn(process.execPath, [program, ...args]).once('exit', resolve));
    assert.equal(status, 2, args.join(' '));
  }
});
