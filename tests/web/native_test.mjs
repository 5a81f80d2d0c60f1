// The npm package against the native program: the same answer to every conformance vector, in every word.
// usage: node native_test.mjs PACKAGE PROGRAM VECTORS
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mutated } from '../differential/mutate.mjs';
import { Random } from '../differential/random.mjs';
import { bytesOf, questions } from './vectors.mjs';

const [folder, program, vectors] = process.argv.slice(2);
const from = async (name) => (await import(pathToFileURL(resolve(folder, name)))).load();
const [full, core] = [await from('index.mjs'), await from('core.mjs')];
const all = questions(vectors);
const adapter = fileURLToPath(new URL('conformance_target.mjs', import.meta.url));

/** What a target answers to every question. */
function answers(command, args) {
  const lines = all.map(({ question }, id) => JSON.stringify({ id, ...question }));
  const { status, stdout, stderr } = spawnSync(command, args, { input: `${lines.join('\n')}\n`, maxBuffer: 1 << 28 });
  assert.equal(status, 0, String(stderr));
  return String(stdout).trimEnd().split('\n').map((line) => JSON.parse(line));
}

test('all vectors are there', () => assert.ok(all.length > 2000, `${all.length} vectors`));

const native = answers(program, ['conformance-target']);
for (const module of ['index.mjs', 'rules.mjs'])
  test(`${module} answers every vector as the native program does`, () => {
    const told = answers(process.execPath, [adapter, join(folder, module)]);
    assert.equal(told.length, all.length);
    told.forEach((answer, i) => assert.deepEqual(answer, native[i], all[i].id));
  });

/** The JSON of the command line in the names of JavaScript, without what the package leaves out. */
function inJavaScript(value) {
  if (Array.isArray(value)) return value.map(inJavaScript);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'sdk_error' && name !== 'khqr');
  return Object.fromEntries(
    kept.map(([name, each]) => [name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase()), inJavaScript(each)]),
  );
}

/** What `emvqr decode --json` says, which ends with 1 where a payload is not valid. */
const decoded = (question, now) =>
  new Promise((done, failed) => {
    const lenient = question.mode === 'lenient' ? ['--lenient'] : [];
    const child = execFile(program, ['decode', '--json', ...lenient, '--now', now, '-'], (error, stdout) =>
      error && error.code !== 1 ? failed(error) : done(inJavaScript(JSON.parse(stdout))),
    );
    child.stdin.on('error', failed);
    // It takes one newline off the end, as a file has one.
    child.stdin.end(Buffer.concat([bytesOf(question), Buffer.from('\n')]));
  });

function same({ id, question }, now, wanted) {
  const options = { lenient: question.mode === 'lenient', now };
  const text = new Uint8Array(bytesOf(question));
  if (!wanted.failure) return assert.deepEqual(full.decode(text, options), wanted, id);
  const verdict = full.check(text, options);
  assert.deepEqual([verdict.valid, verdict.failure, verdict.crc], [false, wanted.failure, wanted.crc], id);
}

test('decode says every word that the command line says', async () => {
  // A code that looks like a picture would be read as one.
  const asked = all.filter(({ question }) => question.op === 'decode' && bytesOf(question).length < 30000);
  assert.ok(asked.length > 2000);
  const worker = async () => {
    for (let vector; (vector = asked.pop()); ) {
      const now = vector.question.now_ms ?? 1750000000000;
      same(vector, now, await decoded(vector.question, now));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
});

test('twenty thousand damaged payloads are judged alike, word for word', () => {
  const random = new Random(11);
  const good = all
    .filter(({ question }, i) => question.payload && native[i].verdict === 'valid')
    .map(({ question }) => ({ text: question.payload, now_ms: 1750000000000 }));
  const lines = [];
  while (lines.length !== 20_000) {
    const { text } = mutated(random, good, random.below(4) !== 0);
    if (text !== '' && !/[\n\r\0]/.test(text)) lines.push(text);
  }
  const now = 1750000000000;
  const args = ['check', '--json', '--now', String(now), '-'];
  const { stdout } = spawnSync(program, args, { input: `${lines.join('\n')}\n`, maxBuffer: 1 << 30 });
  const told = String(stdout).trimEnd().split('\n');
  assert.equal(told.length, lines.length);
  let payloads = 0;
  lines.forEach((text, i) => {
    const { line, ...wanted } = inJavaScript(JSON.parse(told[i]));
    assert.equal(line, i + 1);
    same({ id: text, question: { payload: text } }, now, wanted);
    payloads += wanted.failure ? 0 : 1;
  });
  assert.ok(payloads > 4_000 && payloads < 16_000, `${payloads} are payloads`);
});

test('the core takes apart what the whole takes apart', () => {
  const bare = (fields) =>
    fields.map(({ path, value, offset, fields: inside }) => ({ path, value, offset, ...(inside && { fields: bare(inside) }) }));
  let same = 0;
  for (const { id, question } of all) {
    if (question.op !== 'decode') continue;
    const [text, options] = [new Uint8Array(bytesOf(question)), { lenient: question.mode === 'lenient' }];
    const verdict = full.check(text, options);
    let read;
    try {
      read = core.decode(text, options);
    } catch (error) {
      // A scheme's own way to read is not in the core.
      if (verdict.failure) assert.deepEqual([error.code, error.offset], [verdict.failure.code, verdict.failure.offset], id);
      continue;
    }
    const wanted = full.decode(text, options);
    assert.deepEqual(read.fields, bare(wanted.fields), id);
    assert.deepEqual([read.payload, read.crc, read.lengthUnit], [wanted.payload, wanted.crc, wanted.lengthUnit], id);
    ++same;
  }
  assert.ok(same > 1000, `${same} payloads`);
});

test('every scheme and rule has the name it has natively', async () => {
  const told = (word) => JSON.parse(spawnSync(program, [word, '--json'], { maxBuffer: 1 << 26 }).stdout);
  const schemes = told('schemes').map(({ id, name, country, operator, certainty }) => ({ id, name, country, operator, certainty }));
  assert.deepEqual(full.schemes(), schemes);
  const { rules } = await import(pathToFileURL(resolve(folder, 'lib/codes.mjs')));
  for (const { rule, number } of told('rules')) assert.equal(rules[number], rule);
});
