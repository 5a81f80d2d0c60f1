// The drawing module of the web page held against the native program: the same bytes, or refused for the same reason.
// usage: node draw_test.mjs MODULE.wasm EMVQR
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DrawError, loadDraw } from '../../examples/web/draw.mjs';

const [wasm, emvqr] = process.argv.slice(2);
const bytes = readFileSync(wasm);
const draw = await loadDraw({ wasm: bytes });
const folder = mkdtempSync(join(tmpdir(), 'emvqr-draw-'));
after(() => rmSync(folder, { recursive: true }));

const vectorFolder = new URL('../conformance/vectors/', import.meta.url);
const vectors = readdirSync(vectorFolder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, vectorFolder))).vectors)
  .filter(({ op, mode }) => op === 'decode' && mode === 'strict');
const payloadOf = ({ payload, payload_hex: hex }) => payload ?? Uint8Array.from(Buffer.from(hex, 'hex'));
const withVerdict = (verdict) => vectors.filter(({ expect }) => expect.verdict === verdict);
const each = (step, list) => list.filter((_, at) => at % step === 0);
const payload = vectors.find(({ id }) => id === 'khqr/individual').payload;

/** The native program's drawing, or what it says of its refusal. */
function native(command, text, ...options) {
  const file = join(folder, 'native.svg');
  const ran = spawnSync(emvqr, [command, '-', '-o', file, '--json', ...options], { input: text });
  assert.ok(ran.status === 0 || ran.status === 1, ran.stderr.toString());
  if (ran.status === 0) return { svg: readFileSync(file, 'utf8') };
  const { failure, findings } = JSON.parse(ran.stdout);
  if (failure) return { failure: { code: failure.code, path: failure.path, offset: failure.offset } };
  if (ran.stderr.includes('this is no KHQR')) return { failure: { code: 'breaks_rule', rule: 'SCH-0003' } };
  const { rule, path, offset } = findings.find(({ severity }) => severity === 'error');
  return { failure: { code: 'breaks_rule', rule, path, offset } };
}

function same(call, wanted, about) {
  if (wanted.svg !== undefined) return assert.equal(call(), wanted.svg, about);
  return assert.throws(call, (why) => {
    assert.ok(why instanceof DrawError, why);
    for (const [name, value] of Object.entries(wanted.failure)) assert.equal(why[name], value, `${about}: ${name}`);
    return true;
  });
}

function output(...line) {
  const ran = spawnSync(emvqr, line, { encoding: 'utf8' });
  assert.equal(ran.status, 0, ran.stderr);
  return ran.stdout.trimEnd();
}
const now = 1750000000000;
const made = (name, ...options) =>
  output('make', 'khqr', '--account', 'dara@abaa', '--now', String(now), '--name', name, ...options);
const composed = (...objects) => output('make', 'emv', '--force', ...objects);
const khmer = '\u1780\u17b6\u17a0\u17d2\u179c\u17c1';
const shops = [
  made('</text>&"\']]>'),
  made('<script>alert(1)', '--currency', 'USD', '--amount', '1234.5', '--expires-in', '2m'),
  made(khmer, '--amount', '50000', '--expires-in', '2m'),
  made('Cafe', '--language', 'km', '--name-alt', khmer),
  made('A name in many words, 25.', '--purpose', '&<>"\u2019 and \u1f35c'),
];


/** The path that stands in an SVG, put together from modules. */
function pathOf({ side, dark }, quietZone) {
  let path = '';
  for (let y = 0; y !== side; ++y)
    for (let x = 0, start; x < side; ++x) {
      for (start = x; dark(x, y); ++x);
      if (x !== start) path += `M${start + quietZone} ${y + quietZone}h${x - start}v1h-${x - start}z`;
    }
  return path;
}

test('the module imports nothing', () => {
  assert.deepEqual(WebAssembly.Module.imports(new WebAssembly.Module(bytes)), []);
});

test('codes are drawn as the native program draws them', () => {
  const odd = withVerdict('valid').filter(({ payload: text }) => /[<>&"\u1780-\u17ff]/.test(text));
  const texts = [...shops, ...each(8, odd).map(payloadOf), ...each(25, withVerdict('valid')).map(payloadOf)];
  assert.ok(texts.length > 40);
  for (const text of texts) same(() => draw.svg(text), native('draw', text), text);
  for (const [modulePixels, quietZone] of [[1, 0], [256, 64]]) {
    const options = ['--scale', String(modulePixels), '--quiet-zone', String(quietZone)];
    same(() => draw.svg(payload, { modulePixels, quietZone }), native('draw', payload, ...options), options);
  }
});

test('cards are drawn, or refused, as the native program does it', () => {
  const khqr = vectors.filter(({ id, expect }) => /khqr/.test(id) && expect.verdict !== 'refused');
  const list = [...each(6, khqr), ...each(40, vectors)].map((one) => [payloadOf(one), one.now_ms ?? now]);
  list.push(...shops.map((text) => [text, now]));
  let drawn = 0;
  for (const [text, at] of list) {
    const wanted = native('card', text, '--now', String(at));
    if (wanted.svg) ++drawn;
    same(() => draw.card(text, { now: at }), wanted, String(text));
  }
  assert.ok(drawn > 24 && list.length - drawn > 24, `${drawn} cards of ${list.length}`);
});

test('a card has the width and the header asked for', () => {
  for (const width of [300, 6000])
    same(() => draw.card(payload, { width }), native('card', payload, '--width', String(width)), String(width));
  const black = draw.card(payload, { header: 'black' });
  assert.notEqual(black, draw.card(payload));
  assert.equal(black, draw.card(payload).replace('#E1232E', '#000'));
});

test('a card is judged by the clock and the edition it is given', () => {
  const sold = made('Cafe', '--amount', '500', '--expires-in', '2m');
  assert.equal(draw.card(sold), draw.card(sold, { now }));
  const expired = { failure: { code: 'breaks_rule', rule: 'KHQR-9904' } };
  same(() => draw.card(sold, { now: now + 120_001 }), expired, 'expired');
  const open = made('Cafe', '--amount', '500', '--profile', 'legacy');
  same(() => draw.card(open), { failure: { code: 'breaks_rule', rule: 'KHQR-9901' } }, 'no expiry');
  same(() => draw.card(open, { edition: 'legacy' }), native('card', open, '--profile', 'legacy'), 'legacy');
});

test('a symbol has the modules of its picture, also when others have been drawn since', () => {
  const symbols = shops.map((text) => [text, draw.symbol(text)]);
  for (const [text, symbol] of symbols) {
    assert.ok(draw.svg(text, { quietZone: 4 }).includes(` d="${pathOf(symbol, 4)}"/>`));
    const told = JSON.parse(output('draw', text, '--json'));
    assert.deepEqual([symbol.side, symbol.version, symbol.level], [told.modules, told.version, told.level]);
    for (const [x, y] of [[-1, 0], [0, -1], [symbol.side, 0], [0, symbol.side]]) assert.equal(symbol.dark(x, y), false);
  }
});

test('what is no payload is refused with the code, the object and the byte', () => {
  for (const vector of withVerdict('refused')) {
    const { failure: code, path, offset } = vector.expect;
    for (const way of ['symbol', 'svg', 'card'])
      same(() => draw[way](payloadOf(vector)), { failure: { code, path, offset } }, `${vector.id}, ${way}`);
  }
});

test('what is too long, empty or half a character is refused', () => {
  const of = (count) => composed(...Array.from({ length: count }, (_, at) => `${at + 26}.00=${'1'.repeat(95)}`));
  same(() => draw.svg(of(22)), native('draw', of(22)), 'version 40');
  same(() => draw.svg(of(23)), { failure: { code: 'symbol_too_large' } }, 'past it');
  for (const way of ['symbol', 'svg', 'card']) {
    same(() => draw[way](''), { failure: { code: 'empty_input' } }, way);
    same(() => draw[way]('0'.repeat(40_001)), { failure: { code: 'input_too_long' } }, way);
    same(() => draw[way]('0'.repeat(10_000_000)), { failure: { code: 'input_too_long' } }, way);
    same(() => draw[way](`${payload}\ud800`), { failure: { code: 'invalid_utf8', offset: payload.length } }, way);
    same(() => draw[way](`\udc00${payload}`), { failure: { code: 'invalid_utf8', offset: 0 } }, way);
    assert.throws(() => draw[way](5), TypeError);
  }
  same(() => draw.svg(Buffer.from(payload)), { svg: draw.svg(payload) }, 'bytes');
});

test('options past their limits are refused', () => {
  const past = { svg: [['modulePixels', 257], ['quietZone', 65]], card: [['width', 299], ['width', 6001]] };
  const limits = Object.entries(past).flatMap(([way, list]) => list.map((limit) => [way, ...limit]));
  for (const [way, name, value] of limits) {
    same(() => draw[way](payload, { [name]: value }), { failure: { code: 'image_too_large' } }, name);
    for (const odd of [1.5, -1, 2 ** 32, NaN, '8', null])
      assert.throws(() => draw[way](payload, { [name]: odd }), TypeError, `${name} ${odd}`);
  }
  same(() => draw.svg(payload, { modulePixels: 0 }), { failure: { code: 'image_write_failed' } }, 'no pixels');
  for (const odd of [{ header: 'blue' }, { edition: 'old' }, { now: 0.5 }, { now: -1 }])
    assert.throws(() => draw.card(payload, odd), TypeError, JSON.stringify(odd));
});

test('the module is taken in every form, and by default from beside the file', async () => {
  const response = () => new Response(bytes);
  for (const wasm of [bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), response(),
    Promise.resolve(response()), new WebAssembly.Module(bytes)])
    assert.equal((await loadDraw({ wasm })).svg(payload), draw.svg(payload));
  await assert.rejects(loadDraw({ wasm: new Response('', { status: 404 }) }), /404/);
  copyFileSync(new URL('../../examples/web/draw.mjs', import.meta.url), join(folder, 'draw.mjs'));
  cpSync(new URL('../../examples/web/npm/lib', import.meta.url), join(folder, 'npm/lib'), { recursive: true });
  copyFileSync(wasm, join(folder, 'emvqr-draw.wasm'));
  const copy = await import(pathToFileURL(join(folder, 'draw.mjs')));
  assert.equal((await copy.loadDraw()).svg(payload), draw.svg(payload));
});

test('100,000 calls take no more memory than the first hundred', async () => {
  const { exports } = (await WebAssembly.instantiate(bytes)).instance;
  exports._initialize();
  const short = composed('59=A');
  const call = (what, text, ...more) => {
    Buffer.from(exports.memory.buffer, exports.emvqr_draw_input(), exports.emvqr_draw_room()).write(text);
    return what(Buffer.byteLength(text), ...more);
  };
  const noClock = -(2n ** 63n);
  const hundred = () => {
    assert.equal(call(exports.emvqr_draw_card, shops[0], 1200, 0, 0, noClock), 0);
    for (let i = 0; i !== 5; ++i) assert.equal(call(exports.emvqr_draw_svg, short, 8, 4), 0);
    for (let i = 0; i !== 24; ++i) assert.equal(call(exports.emvqr_draw_symbol, short), 0);
    for (let i = 0; i !== 70; ++i) assert.notEqual(call(exports.emvqr_draw_card, short, 1200, 0, 0, noClock), 0);
  };
  hundred();
  const before = exports.memory.buffer.byteLength;
  for (let i = 1; i !== 1000; ++i) hundred();
  assert.equal(exports.memory.buffer.byteLength, before);
});
