// What the modules are: small, and sufficient unto themselves.
// usage: node module_test.mjs PACKAGE
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2];
/** The most bytes of each module, compressed as servers do. */
const budgets = { 'emvqr-core.wasm': 10_000, 'emvqr-rules.wasm': 40_000, 'emvqr-full.wasm': 105_000 };

for (const [name, most] of Object.entries(budgets)) {
  const bytes = readFileSync(join(folder, name));
  test(`${name} fits its budget`, (t) => {
    const size = gzipSync(bytes, { level: 9 }).length;
    t.diagnostic(`${name}: ${bytes.length} bytes, ${size} compressed`);
    assert.ok(size < most, `${size} bytes`);
  });
  test(`${name} imports nothing`, () =>
    assert.deepEqual(WebAssembly.Module.imports(new WebAssembly.Module(bytes)), []));
}
