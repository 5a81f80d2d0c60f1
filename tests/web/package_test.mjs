// The npm package as programs meet it: what it answers, what it throws, and for whom. usage: node package_test.mjs PACKAGE
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const from = (name) => import(pathToFileURL(resolve(folder, name)));
const { load, BrokenRuleError, EmvqrError, NotAPayloadError, RefusedError } = await from('index.mjs');
const emvqr = await load();
const [rules, core] = [await (await from('rules.mjs')).load(), await (await from('core.mjs')).load()];

const now = 1795331673123;
const shop = { type: 'merchant', account: 'cafe@abaa', name: 'Angkor Cafe', merchantId: 'M123456', bank: 'ABA Bank' };
const { payload } = emvqr.makeKhqr({ ...shop, amount: '50000', expires: now + 1000, billNumber: 'INV-1' }, { now });
const field = (decoded, path) => {
  const all = decoded.fields.flatMap((each) => [each, ...(each.fields ?? [])]);
  return all.find((each) => each.path === path);
};
/** What a call threw. */
function thrown(work) {
  try {
    work();
  } catch (error) {
    return error;
  }
  return assert.fail('nothing was thrown');
}

test('a KHQR is made and read', () => {
  const read = emvqr.decode(payload, { now });
  assert.equal(read.valid, true);
  assert.deepEqual([read.scheme, read.findings, read.crc.ok], ['khqr-merchant', [], true]);
  assert.deepEqual(field(read, '30.00'), { path: '30.00', value: 'cafe@abaa', offset: 16, name: 'Bakong Account ID' });
  assert.equal(field(read, '53').meaning, 'KHR, Riel');
  assert.equal(field(read, '62.01').value, 'INV-1');
  const late = emvqr.check(payload, { now: now + 1001 });
  assert.deepEqual(late.findings.map(({ rule, severity, path }) => [rule, severity, path]), [['KHQR-9904', 'error', '99.01']]);
  assert.equal(emvqr.check(payload).valid, true);
});

test('every member of a draft goes where it belongs', () => {
  const more = {
    city: 'Siem Reap', merchantCategoryCode: '5812', mobileNumber: '012345678', storeLabel: 'Shop 2',
    terminalLabel: 'T1', purpose: 'lunch', language: 'km', nameAlternate: 'ហាង', cityAlternate: 'សៀមរាប', unionPay: '1'.repeat(31),
  };
  const paths = {
    city: '60', merchantCategoryCode: '52', mobileNumber: '62.02', storeLabel: '62.03', terminalLabel: '62.07',
    purpose: '62.08', language: '64.00', nameAlternate: '64.01', cityAlternate: '64.02', unionPay: '15',
  };
  const read = emvqr.decode(emvqr.makeKhqr({ ...shop, ...more }, { now }).payload);
  for (const [name, path] of Object.entries(paths)) assert.equal(field(read, path).value, more[name], name);
  assert.deepEqual([field(read, '30.01').value, field(read, '30.02').value], ['M123456', 'ABA Bank']);
  const person = { type: 'individual', account: 'dara@abaa', name: 'Dara', accountInformation: '85512345678', bank: 'ABA' };
  const other = emvqr.decode(emvqr.makeKhqr({ ...person, currency: 'USD', amount: '10.50', created: now - 5, expires: now + 5 }, { now }).payload);
  for (const [path, value] of [['29.01', '85512345678'], ['29.02', 'ABA'], ['53', '840'], ['54', '10.50'], ['99.00', String(now - 5)]])
    assert.equal(field(other, path).value, value, path);
});

test('errors tell by class and code what is wrong', () => {
  const tampered = thrown(() => emvqr.decode(payload.replace('Angkor', 'Angkar')));
  assert.ok(tampered instanceof NotAPayloadError && tampered instanceof EmvqrError && tampered instanceof Error);
  assert.equal(tampered.name, 'NotAPayloadError');
  const { code, path, rule, mend, message, objectName } = tampered;
  assert.deepEqual([code, path, rule, objectName], ['crc_mismatch', '63', 'MPM-4.7.3.1', 'CRC']);
  assert.match(mend, /^CRC should be [0-9A-F]{4}$/);
  assert.equal(message, 'the CRC does not fit the text');
  const long = thrown(() => emvqr.makeKhqr({ ...shop, name: 'x'.repeat(26) }, { now }));
  assert.ok(long instanceof BrokenRuleError);
  assert.deepEqual([long.code, long.rule, long.path], ['breaks_rule', 'MPM-T3.6', '59']);
  const gone = thrown(() => emvqr.edit(payload, { '62.05': null }));
  assert.ok(gone instanceof RefusedError);
  assert.deepEqual([gone.code, gone.path], ['no_such_object', '62.05']);
  assert.equal(thrown(() => emvqr.edit(payload, { 63: 'ABCD' })).code, 'crc_is_computed');
  assert.equal(thrown(() => emvqr.edit(payload, { 59: '' })).code, 'zero_length');
  assert.equal(thrown(() => emvqr.edit(payload, { '5.9': 'x' })).code, 'bad_id');
});

test('check throws for no text', () => {
  const verdict = emvqr.check('0002');
  assert.deepEqual([verdict.valid, verdict.failure.code, verdict.findings], [false, 'truncated_value', []]);
  const { crc, failure } = emvqr.check(payload.replace('Angkor', 'Angkar'));
  assert.deepEqual([crc.given, crc.ok, failure.code], [payload.slice(-4), false, 'crc_mismatch']);
});

test('hostile texts are refused, and the next is answered', () => {
  const good = new TextEncoder().encode(payload);
  const changed = (at, byte) => good.map((each, i) => (i === at ? byte : each));
  const code = (text) => emvqr.check(text).failure?.code;
  assert.equal(code(''), 'empty_input');
  assert.equal(code(changed(20, 0)), 'nul_byte');
  assert.equal(code(changed(20, 0xff)), 'invalid_utf8');
  assert.equal(code('0'.repeat(40_000)), 'zero_length');
  assert.equal(code('0'.repeat(40_001)), 'input_too_long');
  assert.equal(code('0'.repeat(50_000_000)), 'input_too_long');
  assert.equal(code(new Uint8Array(50_000_000).fill(0x30)), 'input_too_long');
  for (let size = 0; size !== good.length; ++size) assert.ok(code(good.subarray(0, size)), `${size} bytes`);
  assert.equal(emvqr.check(good).valid, true);
});

test('half a surrogate pair is no character', () => {
  for (const half of ['\ud83d', '\ude00', '\ude00\ud83d']) {
    const at = payload.indexOf('Angkor');
    const failure = emvqr.check(payload.slice(0, at) + half + payload.slice(at)).failure;
    assert.deepEqual([failure.code, failure.offset], ['invalid_utf8', at]);
    assert.equal(thrown(() => emvqr.makeKhqr({ ...shop, name: half }, { now })).path, '59');
  }
  assert.equal(emvqr.check('\ud83d\ude00').failure.code, 'bad_id');
});

test('a byte order mark is read as the character it is', () => {
  assert.equal(emvqr.check(`\ufeff${payload}`).failure.mend, 'take away the byte order mark at the start');
  const { payload: marked } = emvqr.edit(payload, { 59: '\ufeffShop' });
  const read = field(emvqr.decode(marked), '59');
  assert.deepEqual([read.value, read.display], ['\ufeffShop', '\\u{FEFF}Shop']);
});

test('what hides is written out, and a plain text is not looked at', () => {
  const shown = (value) => field(emvqr.decode(emvqr.edit(payload, { 59: value }).payload), '59').display;
  assert.equal(shown('a\u202eb'), 'a\\u{202E}b');
  assert.equal(shown('ហាងកាហ្វេ'), undefined);
  // The package asks for no form of ASCII but of what this says: so it has to be all there is.
  for (let code = 0x20; code !== 0x7f; ++code) {
    const character = String.fromCharCode(code);
    assert.equal(shown(`x${character}é`), character === '\\' ? 'x\\\\é' : undefined, character);
    assert.equal(shown(`x${character}`), character === '\\' ? 'x\\\\' : undefined, character);
  }
  assert.equal(shown('\u007f'), '\\x7f');
});

test('a mistake of the program is a TypeError, and nothing is done', () => {
  const mistakes = [
    () => emvqr.check(5),
    () => emvqr.check(null),
    () => emvqr.check(payload, { nwo: now }),
    () => emvqr.check(payload, { edition: 'newest' }),
    () => emvqr.check(payload, { lenient: 1 }),
    ...[0, -1, 1.5, NaN, Infinity, 2 ** 53, '5', null, 5n].map((time) => () => emvqr.check(payload, { now: time })),
    () => emvqr.makeKhqr(shop),
    () => emvqr.makeKhqr(shop, {}),
    () => emvqr.makeKhqr({ ...shop, amount: 50000 }, { now }),
    () => emvqr.makeKhqr({ ...shop, bill_nmuber: '1' }, { now }),
    () => emvqr.makeKhqr({ ...shop, accountInformation: '1' }, { now }),
    () => emvqr.makeKhqr({ ...shop, type: 'shop' }, { now }),
    () => emvqr.makeKhqr({ ...shop, type: 'constructor' }, { now }),
    () => emvqr.makeKhqr({ ...shop, currency: 'THB' }, { now }),
    () => emvqr.makeKhqr({ ...shop, currency: 'toString' }, { now }),
    () => emvqr.makeKhqr({ ...shop, name: 5 }, { now }),
    () => emvqr.makeKhqr(null, { now }),
    () => emvqr.edit(payload, null),
    () => emvqr.edit(payload, 'x'),
    () => emvqr.edit(payload, { 59: 5 }),
    () => emvqr.make({ 59: null }),
    () => emvqr.toAlipayPlus(payload, { policy: { schemes: 'khqr-merchant' } }),
    () => emvqr.toAlipayPlus(payload, { policy: { currencies: ['KHR,USD'] } }),
    () => emvqr.toAlipayPlus(payload, { policy: { notifyURL: 'x' } }),
    () => emvqr.toAlipayPlus(payload, { orderID: 'x' }),
  ];
  mistakes.forEach((mistake) => assert.ok(thrown(mistake) instanceof TypeError, String(mistake)));
  assert.ok(thrown(() => emvqr.edit(payload, Array(101).fill(['59', 'x']))) instanceof RangeError);
  assert.equal(emvqr.check(payload).valid, true);
});

test('an amount is digits above zero', () => {
  for (const amount of ['', '0', '0.00', '-1', '1e3', '1,5', '1.2.3', ' 1', 'x'])
    assert.deepEqual([thrown(() => emvqr.makeKhqr({ ...shop, amount }, { now })).code, amount], ['bad_number', amount]);
});

test('a draft is judged whole, each field with its rule', () => {
  const found = emvqr.checkKhqr({ ...shop, name: '', city: 'x'.repeat(16), account: 'nobody' }, { now });
  assert.deepEqual(found.map(({ path }) => path).sort(), ['30.00', '59', '60']);
  assert.ok(found.every(({ message, severity }) => message && severity === 'error'));
  assert.deepEqual(emvqr.checkKhqr(shop, { now }), []);
});

test('objects make a payload in their order', () => {
  const made = emvqr.make([['00', '01'], ['59', 'Shop'], ['58', 'KH'], ['62.01', 'A'], ['62.07', 'B']]);
  assert.match(made.payload, /^0002015904Shop5802KH62100101A0701B6304[0-9A-F]{4}$/);
  assert.match(made.md5, /^[0-9a-f]{32}$/);
});

test('an edit keeps all else', () => {
  const { payload: edited, md5 } = emvqr.edit(payload, [['59', 'Shop'], ['62.01', null]]);
  const read = emvqr.decode(edited);
  assert.equal(field(read, '59').value, 'Shop');
  assert.equal(field(read, '62.01'), undefined);
  assert.match(md5, /^[0-9a-f]{32}$/);
  assert.equal(edited.slice(0, 40), payload.slice(0, 40));
  assert.equal(emvqr.edit(payload, {}).payload, payload);
});

test('a code becomes an order, by the policy', () => {
  const order = emvqr.toAlipayPlus(payload, { now });
  assert.deepEqual([order.payable, order.hasAmount, order.obstacles, order.account], [true, true, [], 'cafe@abaa']);
  assert.deepEqual(order.response.order.orderAmount, { currency: 'KHR', value: '5000000' });
  assert.deepEqual(order.losses[0].path, '30.00');
  const choosy = emvqr.toAlipayPlus(payload, { now, policy: { currencies: ['USD'] } });
  assert.deepEqual([choosy.payable, choosy.obstacles[0].kind], [false, 'currency_not_accepted']);
  assert.equal(emvqr.toAlipayPlus(payload, { now, policy: { schemes: [] } }).obstacles[0].kind, 'scheme_not_accepted');
  assert.equal(emvqr.toAlipayPlus(payload, { now, policy: { schemes: '*', notifyUrl: 'https://a.example/' } }).payable, true);
  const refused = emvqr.toAlipayPlus('0002', { now });
  assert.deepEqual([refused.payable, refused.response.result.resultCode, refused.scheme], [false, 'INVALID_CODE', undefined]);
});

test('the editions agree, and say as much as they have words for', () => {
  const words = new Set(['name', 'meaning', 'message', 'mend']);
  const bare = (value) =>
    Array.isArray(value)
      ? value.map(bare)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).filter(([name]) => !words.has(name)).map(([name, each]) => [name, bare(each)]))
        : value;
  for (const text of [payload, payload.replace('Angkor', 'Angkar'), emvqr.edit(payload, { 59: 'a\u202eb' }).payload]) {
    assert.deepEqual(rules.check(text, { now }), bare(emvqr.check(text, { now })));
    if (emvqr.check(text).failure) assert.equal(thrown(() => core.decode(text)).code, 'crc_mismatch');
    else assert.deepEqual(rules.decode(text, { now }), bare(emvqr.decode(text, { now })));
  }
  assert.deepEqual(rules.makeKhqr(shop, { now }), emvqr.makeKhqr(shop, { now }));
  assert.equal(core.edit(payload, { 59: 'Shop' }).payload, emvqr.edit(payload, { 59: 'Shop' }).payload);
  assert.equal(rules.schemes().length, emvqr.schemes().length);
  assert.deepEqual([core.version, rules.version], [emvqr.version, emvqr.version]);
  assert.match(thrown(() => rules.decode('0002')).message, /^truncated_value at 00 \(byte 0\)$/);
});

test('a module is taken in every form', async () => {
  const bytes = readFileSync(join(folder, 'emvqr-full.wasm'));
  const forms = [bytes, await WebAssembly.compile(bytes), new Response(bytes), Promise.resolve(new Response(bytes))];
  for (const wasm of forms) assert.equal((await load({ wasm })).check(payload).valid, true);
  await assert.rejects(load({ wasm: new Response('', { status: 404 }) }), /404/);
});

/** Runs a fragment of a Markdown page (tests/docs/README.md) with this package, then `after`: what that prints, as JSON. */
function run_fragment(page, name, after) {
  const text = readFileSync(page, 'utf8');
  const start = text.indexOf(`<!-- fragment: ${name} -->`);
  const [, program] = text.slice(start).match(/```js\n([^]*?)```/);
  const here = pathToFileURL(resolve(folder, 'index.mjs'));
  const input = `const scanned = '${payload}';\n${program.replace("'emvqr-wasm'", `'${here}'`)}\nconsole.log(JSON.stringify(${after}));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], { input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

test('the programs of both READMEs run', () => {
  const after = '[verdict.valid, code.scheme, cheaper, md5.length, order.payable]';
  const [valid, scheme, cheaper, digits, payable] = run_fragment(join(folder, 'README.md'), 'npm_readme', after);
  // The code is of 2026, so whether it has expired depends on when this runs.
  assert.deepEqual([typeof valid, scheme, digits, typeof payable], ['boolean', 'khqr-merchant', 32, 'boolean']);
  assert.equal(field(emvqr.decode(cheaper), '54').value, '2.00');
  const readme = new URL('../../README.md', import.meta.url);
  const told = run_fragment(readme, 'readme_js', '[verdict.valid, order.payable]');
  assert.deepEqual(told.map((each) => typeof each), ['boolean', 'boolean']);
});

test('npm would pack what programs need, and nothing else', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json'], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const [{ files, name, version }] = JSON.parse(stdout);
  assert.deepEqual([name, version], ['emvqr-wasm', emvqr.version]);
  const packed = files.map(({ path }) => path).sort();
  const wanted = ['LICENSE', 'README.md', 'package.json', 'types.d.ts', 'lib/codes.mjs'];
  for (const each of ['core', 'index', 'rules']) wanted.push(`${each}.mjs`, `${each}.d.ts`);
  for (const each of ['core', 'rules', 'full']) wanted.push(`emvqr-${each}.wasm`);
  for (const each of wanted) assert.ok(packed.includes(each), each);
  for (const each of packed) assert.match(each, /^(lib\/)?[a-z_]+\.mjs$|^[a-z]+\.d\.ts$|^emvqr-[a-z]+\.wasm$|^(LICENSE|README\.md|package\.json)$/);
});
