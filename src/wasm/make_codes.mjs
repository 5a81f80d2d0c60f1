// The numbers of the C headers by their names, as a module of JavaScript: they are written once, in the headers.
// usage: node make_codes.mjs INCLUDE/emvqr >codes.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const header = ['emvqr_codes.h', 'emvqr.h'].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');

/** Pairs of name and number that begin with a prefix. */
const enumerators = (prefix) =>
  [...header.matchAll(new RegExp(`^ *EMVQR_${prefix}_([A-Z0-9_]+) = ([0-9]+),`, 'gm'))].map(([, name, number]) => [
    Number(number),
    name,
  ]);
const constant = (name) => Number(header.match(new RegExp(`^#define EMVQR_${name} ([0-9]+)u$`, 'm'))[1]);

const lower = (name) => name.toLowerCase();
const withHyphens = (name) => lower(name).replaceAll('_', '-');
/** MPM_4_7_4_1N1 is MPM-4.7.4.1n1. */
const ruleId = (name) => name.replace('_', '-').replaceAll('_', '.').replace(/N(?=[0-9]+$)/, 'n');

const table = (prefix, spelled) => {
  const rows = enumerators(prefix).map(([number, name]) => `  ${number}: '${spelled(name)}',`);
  if (rows.length === 0) throw new Error(`the headers have no EMVQR_${prefix}_...`);
  return `{\n${rows.join('\n')}\n}`;
};

/** The other way round, for what programs say by name. */
const numbers = (prefix) => JSON.stringify(Object.fromEntries(enumerators(prefix).map(([number, name]) => [lower(name), number])));

console.log(`// The numbers of <emvqr/emvqr_codes.h> and their names. Made by src/wasm/make_codes.mjs; do not edit.
export const failures = ${table('ERRC', lower)};
export const rules = ${table('RULE', ruleId)};
export const severities = ${table('SEVERITY', lower)};
export const units = ${table('UNIT', lower)};
export const certainties = ${table('CERTAINTY', withHyphens)};
export const failureNumbers = ${numbers('ERRC')};
export const quirks = ${numbers('QUIRK')};
export const editions = ${numbers('EDITION')};
export const maxSentenceBytes = ${constant('MAX_SENTENCE_BYTES')};
export const maxDisplayBytes = ${constant('MAX_DISPLAY_BYTES')};
export const maxKhqrBytes = ${constant('MAX_KHQR_BYTES')};
export const maxInputBytes = ${constant('MAX_INPUT_BYTES')};
export const maxFindings = ${constant('MAX_FINDINGS')};
export const maxChanges = ${constant('MAX_CHANGES')};
export const maxDepth = ${constant('MAX_DEPTH')};`);
