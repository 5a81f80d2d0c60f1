// The drawing of emvqr in a browser or Node: the symbol of a payment code, its SVG, and the card a KHQR is printed on,
// byte for byte as `emvqr draw` and `emvqr card` make them.
//
//   const draw = await loadDraw();                       // emvqr-draw.wasm lies beside this file
//   image.src = URL.createObjectURL(new Blob([draw.svg(payload)], { type: 'image/svg+xml' }));
//   const { side, dark } = draw.symbol(payload);         // for a canvas, with four light modules around it
//   const card = draw.card(payload, { now: Date.now() });

import { exportsOf } from './npm/lib/module.mjs';
import { choice, clock } from './npm/lib/options.mjs';
import { encoded } from './npm/lib/texts.mjs';

/** @typedef {string | Uint8Array} Text  A text, or its bytes as they were read from a code. */
/**
 * @typedef {object} DrawnSymbol
 * @property {number} side  Modules a side, without a quiet zone.
 * @property {number} version  1 to 40.
 * @property {'L' | 'M' | 'Q' | 'H'} level  Of error correction.
 * @property {(x: number, y: number) => boolean} dark  Column and row; false outside.
 */
/**
 * @typedef {object} SvgOptions
 * @property {number} [modulePixels]  1 to 256; left out: 8.
 * @property {number} [quietZone]  Light modules on each side, up to 64; left out: 4.
 */
/**
 * @typedef {object} CardOptions
 * @property {number} [width]  Pixels, 300 to 6000; left out: 1200.
 * @property {'red' | 'black'} [header]  Left out: red.
 * @property {number} [now]  The clock, in milliseconds since 1970. Left out: rules about time are not judged.
 * @property {'current' | 'legacy'} [edition]  Of KHQRs: 'legacy' lets dynamic codes do without an expiry.
 */
/**
 * @typedef {object} Draw
 * @property {(payload: Text) => DrawnSymbol} symbol
 * @property {(payload: Text, options?: SvgOptions) => string} svg
 * @property {(payload: Text, options?: CardOptions) => string} card  Of a valid KHQR alone.
 */

/** Why nothing was drawn: `code` is the library's, such as `crc_mismatch`, `breaks_rule` or `symbol_too_large`. */
export class DrawError extends Error {
  /** @param {string} told  code, path, offset, rule and sentence, a line each */
  constructor(told) {
    const [code, path, offset, rule, ...sentence] = told.split('\n');
    super(sentence.join('\n'));
    this.name = 'DrawError';
    this.code = code;
    /** The object, or '' for the payload as a whole. */
    this.path = path;
    /** In bytes. */
    this.offset = Number(offset);
    /** @type {string | undefined} */
    this.rule = rule || undefined;
  }
}

const levels = /** @type {const} */ (['L', 'M', 'Q', 'H']);
const mostUnsigned = 2 ** 32 - 1;
const noClock = -(2n ** 63n);

function whole(name, value) {
  const fits = Number.isInteger(value) && value >= 0 && value <= mostUnsigned;
  if (!fits) throw new TypeError(`${name} is a whole number, not ${value}`);
  return value;
}

/**
 * Loads the module, once for each call: each has a memory of its own.
 * @param {{ wasm?: BufferSource | WebAssembly.Module | Response | Promise<Response> }} [options]
 * @returns {Promise<Draw>}
 */
export async function loadDraw({ wasm } = {}) {
  const exports = await exportsOf(wasm, new URL('emvqr-draw.wasm', import.meta.url));
  const room = exports.emvqr_draw_room();

  const result = () =>
    new Uint8Array(exports.memory.buffer, exports.emvqr_draw_result(), exports.emvqr_draw_result_size());
  const text = () => new TextDecoder().decode(result());
  /** Calls with a payload; what is longer than the room is refused by its length alone. */
  const call = (what, payload, ...more) => {
    const bytes = encoded(payload, room + 1);
    if (bytes.length <= room) new Uint8Array(exports.memory.buffer, exports.emvqr_draw_input(), room).set(bytes);
    if (what(bytes.length, ...more) !== 0) throw new DrawError(text());
  };

  return {
    symbol(payload) {
      call(exports.emvqr_draw_symbol, payload);
      const [side, level] = result();
      const modules = result().slice(2);
      const dark = (x, y) => x >= 0 && y >= 0 && x < side && y < side && modules[y * side + x] === 1;
      return { side, version: (side - 17) / 4, level: levels[level], dark };
    },
    svg(payload, { modulePixels = 8, quietZone = 4 } = {}) {
      call(exports.emvqr_draw_svg, payload, whole('modulePixels', modulePixels), whole('quietZone', quietZone));
      return text();
    },
    card(payload, { width = 1200, header, now, edition } = {}) {
      const black = choice(header, { red: 0, black: 1 }, 'header');
      const legacy = choice(edition, { current: 0, legacy: 1 }, 'edition');
      const time = now === undefined ? noClock : BigInt(clock(now));
      call(exports.emvqr_draw_card, payload, whole('width', width), black, legacy, time);
      return text();
    },
  };
}
