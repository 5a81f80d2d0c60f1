// Payloads as lists of objects, to be changed and put together again. Lengths are in UTF-16 units, as the SDKs count.

/** The CRC of a payload that ends in `6304`, as four hexadecimal digits. */
export function crcOf(text) {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, "utf8")) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; ++bit) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

export const isTemplate = (id) => (id >= 26 && id <= 51) || id == 62 || id == 64 || (id >= 80 && id <= 99);

/** The objects of a clean text as [{id, value, objects?}]; undefined where it is none. */
export function split(text, atRoot = true) {
  const objects = [];
  for (let at = 0; at < text.length;) {
    const header = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4));
    if (header === null) return undefined;
    const length = Number(header[2]);
    const value = text.slice(at + 4, at + 4 + length);
    if (value.length !== length || length === 0) return undefined;
    const inner = atRoot && isTemplate(Number(header[1])) ? split(value, false) : undefined;
    objects.push({ id: header[1], value, ...(inner && { objects: inner }) });
    at += 4 + length;
  }
  return objects;
}

const two = (number) => String(number).padStart(2, "0");

/** The text of objects. An object may bring a `length` of its own, as text. */
export function join(objects) {
  return objects
    .map(({ id, value, objects: inner, length }) => {
      const text = inner ? join(inner) : value;
      return id + (length ?? two(text.length)) + text;
    })
    .join("");
}

/** `body` with its CRC behind it. */
export const seal = (body) => `${body}6304${crcOf(`${body}6304`)}`;

/** True if a text has no half of a pair of surrogates, so that it can be written as UTF-8. */
export const isWellFormed = (text) => Buffer.from(text, "utf8").toString("utf8") === text;
