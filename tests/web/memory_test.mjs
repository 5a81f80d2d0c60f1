// Ten million calls leave nothing behind. usage: node memory_test.mjs PACKAGE [MILLIONS]
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const calls = Number(process.argv[3] ?? 10) * 1_000_000;
const { load, EmvqrError } = await import(pathToFileURL(resolve(folder, 'index.mjs')));

// The memory is the package's own affair: it is seen where the instance is made.
let memory;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...args) => {
  const instance = await instantiate(...args);
  memory = instance.exports.memory;
  return instance;
};
const emvqr = await load({ wasm: readFileSync(join(folder, 'emvqr-full.wasm')) });

const now = 1795331673123;
const draft = { type: 'merchant', account: 'cafe@abaa', name: 'Angkor Cafe', merchantId: 'M1', bank: 'ABA Bank' };
const { payload } = emvqr.makeKhqr(draft, { now });
const refused = (work) => assert.throws(work, EmvqrError);
/** Everything there is, good and bad: what is dear, once in a while. */
const rare = [
  () => emvqr.decode(payload, { now }),
  () => emvqr.makeKhqr({ ...draft, amount: '500', expires: now + 1000 }, { now }),
  () => emvqr.checkKhqr({ ...draft, name: 'x'.repeat(99) }, { now }),
  () => emvqr.edit(payload, { 59: 'Another' }),
  () => emvqr.make([['00', '01'], ['59', 'Shop']]),
  () => emvqr.schemes(),
  () => emvqr.toAlipayPlus(payload, { now }),
  () => emvqr.check('0'.repeat(50_000)),
  () => refused(() => emvqr.decode('0002')),
  () => refused(() => emvqr.edit(payload, { 63: 'ABCD' })),
  () => refused(() => emvqr.makeKhqr({ ...draft, account: 'none' }, { now })),
];

test(`the memory does not grow in ${calls} calls`, () => {
  rare.forEach((call) => call());
  const before = memory.buffer.byteLength;
  let valid = 0;
  for (let i = 0; i !== calls; ++i) {
    if (i % 5_000 === 0) rare[(i / 5_000) % rare.length]();
    else valid += emvqr.check(payload) .valid ? 1 : 0;
  }
  assert.equal(memory.buffer.byteLength, before);
  assert.equal(valid, calls - Math.ceil(calls / 5_000));
});
