// The Node binding against the built library. usage: node node_test.mjs BINDING.mjs PROGRAM VECTORS
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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
/** CRC-16/IBM-3740 of a text, as object 63 has it. */
const crc = (text) => {
  let sum = 0xffff;
  for (const byte of Buffer.from(text)) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; ++bit) sum = ((sum << 1) ^ (sum & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return sum.toString(16).toUpperCase().padStart(4, '0');
};
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
});

test('what is no member or no number is not asked for', async () => {
  const [text, before] = [await emvqr.khqr(shop, now), (await emvqr.check(await emvqr.khqr(shop, now))).fields];
  for (const name of ['no_such_member', 'bill_nmuber', 'x\ncheck 0 30', 'name=61 city', '__proto__x'])
    await assert.rejects(emvqr.khqr({ ...shop, [name]: 'y' }, now), TypeError, name);
  for (const value of ['KHR 0', '116', 1.5, -1, NaN, Infinity, 2 ** 53, 116n, null, undefined, [116]])
    await assert.rejects(emvqr.khqr({ ...shop, currency: value }, now), TypeError, String(value));
  await assert.rejects(emvqr.khqr({ ...shop, currency: 2 ** 32 + 116 }, now), { code: 'bad_argument' });
  await assert.rejects(emvqr.khqr({ ...shop, amount: '1\ncheck 0 30' }, now), TypeError);
  await assert.rejects(emvqr.khqr({ ...shop, name: 5 }, now), TypeError);
  await assert.rejects(emvqr.khqr(shop, '0 30\ncheck 0'), TypeError);
  await assert.rejects(emvqr.check(text, '0 30\ncheck 0'), TypeError);
  await assert.rejects(emvqr.order(text, 0.5), TypeError);
  await assert.rejects(emvqr.check(5), TypeError);
  assert.deepEqual((await emvqr.check(text)).fields, before);
});

test('the program takes numbers of digits alone', () => {
  const ask = (line) => JSON.parse(execFileSync(program, { input: `${line}\n` }));
  const times = ['1e3', '-1', 'x', '9223372036854775808'];
  for (const line of ['khqr 0 currency=4294967412', ...times.map((time) => `check ${time} 30`)])
    assert.equal(ask(line).failure.code, 'bad_argument', line);
  assert.equal(ask('check 9223372036854775807 30').failure.code, 'truncated_header');
});

test('a Khmer shop has room', async () => {
  const khmer = (count) => '\u1780'.repeat(count);
  const labels = { bill_number: khmer(22), store_label: khmer(22), terminal_label: khmer(22) };
  const other = { language: 'km', name_alternate: khmer(25), city_alternate: khmer(15) };
  const text = await emvqr.khqr({ ...shop, name: khmer(25), city: khmer(15), ...labels, ...other }, now);
  assert.ok(Buffer.byteLength(text) > 512);
  assert.equal((await emvqr.check(text)).valid, true);
});

test('texts may have what some take for a line end', async () => {
  const name = 'a\u2028b\u2029c\u0085d';
  const body = (await emvqr.khqr(shop, now)).replace('5911Angkor Cafe', `5907${name}`).slice(0, -4);
  const text = body + crc(body);
  assert.equal((await emvqr.check(text)).fields['59'], name);
  const said = execFileSync(program, { input: `check 0 ${Buffer.from(text).toString('hex')}\n` });
  assert.ok(said.includes('a\\u2028b\\u2029c'));
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

test('a program that ends is told, then and later', async () => {
  for (const program of [process.execPath + '-which-is-not-there', 'true']) {
    const broken = new Emvqr(program);
    await assert.rejects(broken.check('0002'));
    await assert.rejects(broken.check('0002'));
    await assert.rejects(broken.khqr(shop, now));
  }
});

test('what was asked before the end is answered, and nothing after it', async () => {
  const closed = new Emvqr(program);
  const asked = [closed.khqr(shop, now), closed.khqr(shop, now)];
  await new Promise((resolve) => setImmediate(resolve));
  closed.close();
  await assert.rejects(closed.check('0002'), { message: 'closed' });
  assert.equal(...(await Promise.all(asked)));
});

test('what nobody asked for is passed over', async () => {
  const talker = new Emvqr('env'); // says some lines of its own accord
  await assert.rejects(talker.check('0002'));
  await assert.rejects(talker.check('0002'));
});
