// The package's types: the program types.ts compiles with them as strictly as can be, runs, and what is wrong is told.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const { EMVQR_MODULES, EMVQR_PACKAGE } = process.env;
if (!EMVQR_MODULES || !EMVQR_PACKAGE) throw new Error('EMVQR_MODULES or EMVQR_PACKAGE is not set; README.md tells what they are');
const tsc = createRequire(resolve(EMVQR_MODULES, 'from-here.js')).resolve('typescript/bin/tsc');
const source = readFileSync(new URL('types.ts', import.meta.url), 'utf8');

/** A project that has the package as npm would have put it there. */
const folder = mkdtempSync(join(tmpdir(), 'emvqr-types-'));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'node_modules'));
cpSync(EMVQR_PACKAGE, join(folder, 'node_modules/emvqr-wasm'), { recursive: true });
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');

/** What the compiler says to a program. */
function compile(program, ...more) {
  writeFileSync(join(folder, 'program.ts'), program);
  const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false'];
  const kind = ['--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom'];
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...strict, ...kind, ...more, 'program.ts'], { cwd: folder, encoding: 'utf8' });
  return { status, stdout };
}

test('the program compiles and runs', () => {
  assert.deepEqual(compile(source), { status: 0, stdout: '' });
  const { status, stderr } = spawnSync(process.execPath, ['program.js'], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

test('each line that is wrong is told, and nothing else', () => {
  const wanted = source.split('\n').filter((line) => line.includes('@ts-expect-error')).length;
  const { status, stdout } = compile(source.replace(/\/\/ @ts-expect-error/g, '//'), '--noEmit');
  const told = stdout.split('\n').filter((line) => /error TS\d+/.test(line));
  assert.ok(wanted > 10 && status !== 0);
  assert.equal(told.length, wanted, stdout);
});

test('the program uses every type that the package exports', () => {
  const files = ['index.d.ts', 'types.d.ts', 'rules.d.ts', 'core.d.ts'];
  const text = files.map((name) => readFileSync(join(EMVQR_PACKAGE, name), 'utf8')).join('\n');
  const exported = [...text.matchAll(/^export (?:interface|type|class|function) (\w+)/gm)].map(([, name]) => name);
  // From these the others are made, each by an edition.
  const parts = ['Found', 'DecodedAs', 'VerdictAs', 'EmvqrAs'];
  assert.ok(exported.length > 25);
  assert.deepEqual(exported.filter((name) => !parts.includes(name) && !new RegExp(`\\b${name}\\b`).test(source)), []);
});
