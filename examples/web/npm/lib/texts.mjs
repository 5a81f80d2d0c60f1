// Texts of JavaScript as UTF-8 and back.

const encoder = new TextEncoder();
// Strictly, and with a byte order mark as the character it is: the library has judged the bytes, and they are shown as
// they were read.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 that is well formed. */
export const decoded = (bytes) => decoder.decode(bytes);

/** Half a surrogate pair as the three bytes it would be, which are no UTF-8: so that it is refused, not replaced. */
const bytesOfHalf = (unit) => [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];

function encodedWithHalves(text) {
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0);
    if (code >= 0xd800 && code <= 0xdfff) bytes.push(...bytesOfHalf(code));
    else bytes.push(...encoder.encode(character));
  }
  return Uint8Array.from(bytes);
}

/** The first `most` bytes of a text or of bytes: no more is ever looked at. */
export function encoded(text, most) {
  if (text instanceof Uint8Array) return text.subarray(0, most);
  if (typeof text !== 'string') throw new TypeError('a text is a string or a Uint8Array');
  // A unit of UTF-16 is a byte of UTF-8 at least.
  const head = text.length > most ? text.slice(0, most) : text;
  const bytes = /\p{Surrogate}/u.test(head) ? encodedWithHalves(head) : encoder.encode(head);
  return bytes.length > most ? bytes.subarray(0, most) : bytes;
}
