// The Node binding against the built library. usage: node node_test.mjs BINDING.mjs PROGRAM VECTORS
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const [binding, program, vectors] = process.argv.slice(2);
const { Emvqr, EmvqrError } = await import(pathToFileURL(resolve(binding)));
const emvqr = new Emvqr(program);
after(() => emvqr.close());

const now = 1795331673123;
const shop = { account_id: 'cafe@abaa', name: 'Angkor Cafe', merchant_id: 'M123456', acquiring_bank: 'ABA Bank' };
const refused = async (text) => {
  try {
    await emvqr.check(text);
  } catch (error) {
    assert.ok(error instanceof EmvqrError, error);
    return error;
  }
  return null;
};

test('a code is made and read', async () => {
  const text = await emvqr.khqr({ ...shop, amount: '50000', expires_ms: now + 1000, bill_number: 'INV-1' }, now);
  const code = await emvqr.check(text, now);
  assert.equal(code.valid, true);
  assert.deepEqual(code.findings, []);
  assert.equal(code.fields['30.00'], 'cafe@abaa');
  assert.equal(code.fields['54'], '50000');
  assert.equal(code.fields['62.01'], 'INV-1');
  const late = await emvqr.check(text, now + 1001);
  assert.equal(late.valid, false);
  assert.deepEqual(
    late.findings.map(({ rule, severity, path }) => [rule, severity, path]),
    [['KHQR-9904', 'error', '99.01']],
  );
});

test('a code becomes an order', async () => {
  const text = await emvqr.khqr({ ...shop, amount: '50000', expires_ms: now + 1000, bill_number: 'INV-1' }, now);
  const order = await emvqr.order(text, now);
  assert.equal(order.payable, true);
  assert.equal(order.members['result.resultCode'], 'SUCCESS');
  assert.equal(order.members['order.orderAmount.value'], '5000000');
  assert.equal((await emvqr.order('0002', now)).members['result.resultCode'], 'INVALID_CODE');
});

test('what breaks a rule is told', async () => {
  await assert.rejects(emvqr.khqr({ ...shop, name: 'x'.repeat(26) }, now), { code: 'breaks_rule', path: '59' });
  await assert.rejects(emvqr.khqr({ ...shop, amount: 50000 }, now), TypeError);
  await assert.rejects(emvqr.khqr({ ...shop, amount: '1.2.3' }, now), { code: 'bad_argument' });
  await assert.rejects(emvqr.khqr({ ...shop, no_such_member: 'x' }, now), { code: 'bad_argument' });
  await assert.rejects(emvqr.khqr({ ...shop, currency: 'KHR 0' }, now), TypeError);
});

test('hostile texts are refused, and the next is answered', async () => {
  const good = Buffer.from(await emvqr.khqr(shop, now));
  const changed = (at, byte) => Buffer.concat([good.subarray(0, at), Buffer.from([byte]), good.subarray(at + 1)]);
  assert.equal((await refused('')).code, 'empty_input');
  assert.equal((await refused(changed(20, 0))).code, 'nul_byte');
  assert.equal((await refused(changed(20, 0xff))).code, 'invalid_utf8');
  assert.equal((await refused(changed(20, 0x0a))).code, 'crc_mismatch');
  assert.equal((await refused(Buffer.alloc(40_000, '0'))).code, 'zero_length');
  assert.equal((await refused(Buffer.alloc(40_001, '0'))).code, 'input_too_long');
  assert.equal((await refused(Buffer.alloc(1_000_000, '0'))).code, 'input_too_long');
  await assert.rejects(emvqr.khqr({ ...shop, name: Buffer.from([0x61, 0xff]) }, now), { path: '59' });
  await assert.rejects(emvqr.khqr({ ...shop, name: 'x"\\\u0000\n' }, now), EmvqrError);
  for (let size = 0; size < good.length; ++size) assert.ok(await refused(good.subarray(0, size)), `${size} bytes`);
  assert.equal((await emvqr.check(good)).valid, true);
});

test('the conformance vectors are judged as they state', async () => {
  let count = 0;
  for (const file of readdirSync(vectors).filter((name) => name.endsWith('.json'))) {
    for (const row of JSON.parse(readFileSync(join(vectors, file), 'utf8')).vectors) {
      if (row.op !== 'decode' || row.mode === 'lenient') continue;
      ++count;
      const text = row.payload ?? Buffer.from(row.payload_hex, 'hex');
      const why = await refused(text);
      if (row.expect.verdict === 'refused') {
        assert.ok(why, row.id);
        if (row.expect.failure) assert.equal(why.code, row.expect.failure, row.id);
        continue;
      }
      assert.equal(why, null, row.id);
      const code = await emvqr.check(text, row.now_ms ?? 0);
      for (const [path, value] of Object.entries(row.expect.fields ?? {})) assert.equal(code.fields[path], value, row.id);
      if (row.now_ms !== 0) assert.equal(code.valid, row.expect.verdict === 'valid', row.id);
    }
  }
  assert.ok(count > 300);
});

test('a program that ends is told', async () => {
  const broken = new Emvqr(process.execPath + '-which-is-not-there');
  await assert.rejects(broken.check('0002'));
});
