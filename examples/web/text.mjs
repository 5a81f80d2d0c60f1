// Text that a stranger wrote, made safe to look at. Characters that cannot be seen or that turn the direction of
// writing are written out as \u{202E} or \x0a, as the library's `display` does; what is shown is kept apart from the
// words around it.
import { element } from './dom.mjs';

// Controls, formats, what is unassigned or private, separators but for the plain space, and what fonts leave out.
const hidden = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;

// Khmer is written with these between words and in them; where they hide, the library's `display` tells.
const joiners = /^[\u200b-\u200d]$/;

function hexOf(byte) {
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}

function writtenOut(each) {
  const point = each.codePointAt(0);
  return point < 0x80 ? hexOf(point) : `\\u{${point.toString(16).toUpperCase().padStart(4, '0')}}`;
}

/** The text with what hides written out. @param {string} text */
export function shown(text) {
  return text.replace(hidden, writtenOut);
}

/** The text with what hides written out, but for what Khmer is written with. @param {string} text */
export function plainly(text) {
  return text.replace(hidden, (each) => (joiners.test(each) ? each : writtenOut(each)));
}

/**
 * An element that shows a text of a payload. `display` is the library's safe form, where the value needs one; ours is
 * laid over it all the same, since it does nothing to a text that is safe.
 * @param {string} value
 * @param {string} [display]
 */
export function untrusted(value, display) {
  const safe = plainly(display ?? value);
  return element('bdi', { class: safe === value ? 'value' : 'value escaped', dir: 'auto' }, safe);
}

/** What the library says, which is English whatever the page speaks. @param {string} text */
export function english(text) {
  return element('span', { lang: 'en', dir: 'ltr' }, shown(text));
}

const encoder = new TextEncoder();

/** How many bytes of UTF-8 a text is. @param {string} text */
export function bytesOf(text) {
  return encoder.encode(text).length;
}

/** A code's bytes as text, or undefined where they are no UTF-8. @param {Uint8Array} bytes */
export function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No payload is longer; of a longer text the beginning is shown. */
const most = 4096;

/**
 * The text to show for what may be no UTF-8: bytes that fit nowhere become \xe9.
 * @param {string | Uint8Array} subject
 * @returns {{text: string, offset: number}[]} characters with the bytes at which they stand, already safe to show
 */
export function characters(subject) {
  const text = typeof subject === 'string' ? subject : decoded(subject);
  return (text === undefined ? ofBytes(subject) : ofText(text)).slice(0, most);
}

function ofBytes(bytes) {
  return Array.from(bytes.subarray(0, most), (byte, offset) => {
    const ascii = byte >= 0x20 && byte < 0x7f;
    return { text: ascii ? String.fromCharCode(byte) : hexOf(byte), offset };
  });
}

function ofText(text) {
  let offset = 0;
  return Array.from(text.slice(0, 2 * most), (each) => {
    const here = { text: shown(each), offset };
    offset += bytesOf(each);
    return here;
  });
}
