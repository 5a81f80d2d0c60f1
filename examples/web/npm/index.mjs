// All of it: rules and schemes, the library's sentences in English, Alipay+.
import { instantiate } from './lib/load.mjs';
import { toAlipayPlus } from './lib/order.mjs';
import { functionsOf } from './rules.mjs';

export { BrokenRuleError, EmvqrError, NotAPayloadError, RefusedError } from './lib/errors.mjs';

export async function load({ wasm } = {}) {
  const module = await instantiate(wasm, new URL('emvqr-full.wasm', import.meta.url));
  return Object.freeze({
    ...functionsOf(module),
    toAlipayPlus: (text, options) => toAlipayPlus(module, text, options),
  });
}
