// With every rule and scheme, and without the library's sentences: for programs that have words of their own.
import { edit, make } from './lib/edit.mjs';
import { checkKhqr, makeKhqr } from './lib/khqr.mjs';
import { instantiate, versionOf } from './lib/load.mjs';
import { decode, verdict } from './lib/read.mjs';
import { schemes } from './lib/schemes.mjs';

export { BrokenRuleError, EmvqrError, NotAPayloadError, RefusedError } from './lib/errors.mjs';

/** What a module with the rules can do. */
export const functionsOf = (module) => ({
  version: versionOf(module),
  decode: (text, options) => decode(module, text, options),
  check: (text, options) => verdict(module, text, options),
  makeKhqr: (draft, options) => makeKhqr(module, draft, options),
  checkKhqr: (draft, options) => checkKhqr(module, draft, options),
  make: (objects) => make(module, objects),
  edit: (text, changes, options) => edit(module, text, changes, options),
  schemes: () => schemes(module),
});

export async function load({ wasm } = {}) {
  return Object.freeze(functionsOf(await instantiate(wasm, new URL('emvqr-rules.wasm', import.meta.url))));
}
