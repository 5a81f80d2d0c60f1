// The native program, whose answers the page's must equal, and payloads it makes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './page.mjs';

const program = process.env.EMVQR_NATIVE && resolve(process.env.EMVQR_NATIVE);
if (!program) throw new Error('EMVQR_NATIVE is not set; tests/web/README.md tells what it is');

function run(args, input) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', input });
  assert.ok(status === 0 || status === 1, `emvqr ${args[0]}: ${stderr}`);
  return stdout.trimEnd();
}

/** What the program prints; an exit status of 1 is an answer as well. */
export const emvqr = (...args) => run(args);

/** The file that the program writes with -o. */
export function emvqrFile(ending, args, input) {
  const file = join(temporaryFolder(), `code.${ending}`);
  run([...args, '-o', file], input);
  return readFileSync(file);
}

/** A picture as a form or a drop takes one. */
export const pngOf = (payload, ...more) => ({
  name: 'code.png',
  mimeType: 'image/png',
  buffer: emvqrFile('png', ['draw', payload, ...more]),
});

/** The same of bytes, whatever they are. */
export const pngOfBytes = (bytes) => ({
  name: 'code.png',
  mimeType: 'image/png',
  buffer: emvqrFile('png', ['draw', '-', '--force'], bytes),
});

/** Every test's clock reads less: what expires then has not expired. */
export const farOff = 4102444800000;

const shop = ['--account', 'cafe@abaa', '--name', 'Angkor Cafe', '--merchant-id', 'M123456', '--bank', 'Example Bank'];
const money = ['--amount', '50000', '--created', '1750000000000', '--expires', String(farOff)];

/** The code of one sale at a shop. */
export const sale = (...more) => emvqr('make', 'khqr', ...shop, ...money, ...more);

/** The same with another price. */
export const saleAt = (amount, ...more) => emvqr('make', 'khqr', ...shop, '--amount', amount, ...money.slice(2), ...more);

/** A sale without an expiry, as codes of before 2025 were. */
export const oldSale = () => emvqr('make', 'khqr', ...shop, ...money.slice(0, 4), '--profile', 'legacy');

/** A person's code, to which the payer says how much. */
export const person = (...more) => emvqr('make', 'khqr', '--account', 'dara@abaa', '--name', 'Dara Sok', ...more);

/** A code whose name and city are written in Khmer too. */
export const khmer = () => sale('--language', 'km', '--name-alt', 'កាហ្វេអង្គរ', '--city-alt', 'ភ្នំពេញ');
