// The core alone: payloads taken apart and edited, with no rule and no scheme known.
import { edit } from './lib/edit.mjs';
import { instantiate, versionOf } from './lib/load.mjs';
import { takenApart } from './lib/read.mjs';

export { BrokenRuleError, EmvqrError, NotAPayloadError, RefusedError } from './lib/errors.mjs';

export async function load({ wasm } = {}) {
  const module = await instantiate(wasm, new URL('emvqr-core.wasm', import.meta.url));
  return Object.freeze({
    version: versionOf(module),
    decode: (text, options) => takenApart(module, text, options),
    edit: (text, changes, options) => edit(module, text, changes, options),
  });
}
