// The objects of a payload, as a tree.
import * as codes from './codes.mjs';
import * as structs from './structs.mjs';
import { below } from './paths.mjs';
import { decoded } from './texts.mjs';

const { ids } = structs.path.at;

/** Letters, digits and signs that `emvqr_text_display` leaves as they are, which is nearly always all of a value. */
const plain = /^[ -[\]-~]*$/;

/** Where in a text of JavaScript the character stands that begins at a byte of its UTF-8, for each byte and the end. */
function unitsByByte(bytes) {
  const units = new Uint32Array(bytes.length + 1);
  let unit = 0;
  for (let i = 0; i !== bytes.length; ++i) {
    units[i] = unit;
    // Four bytes are two units; what goes on is none.
    if ((bytes[i] & 0xc0) !== 0x80) unit += bytes[i] >= 0xf0 ? 2 : 1;
  }
  units[bytes.length] = unit;
  return units;
}

class Walker {
  /** `raw` is the address of the emvqr_text that was read. */
  constructor(module, payload, raw) {
    const { memory } = module;
    this.module = module;
    this.payload = payload;
    this.base = memory.get32(raw);
    const bytes = memory.bytes.subarray(this.base, this.base + memory.get32(raw + structs.text.at.size));
    this.text = decoded(bytes);
    // Values are pieces of the text.
    this.units = unitsByByte(bytes);
    // Where the walk is, and room for what is said of it: of every object in turn.
    this.where = memory.make(structs.path);
    this.out = memory.buffer(codes.maxDisplayBytes);
  }

  value(address) {
    const { memory } = this.module;
    const begin = memory.get32(address) - this.base;
    const end = begin + memory.get32(address + structs.text.at.size);
    return this.text.slice(this.units[begin], this.units[end]);
  }

  /** The objects at the place where the walk is, `path`, or nothing where none are inside. */
  level(path, depth) {
    const { memory, exports } = this.module;
    const walk = memory.make(structs.fields);
    if (exports.emvqr_fields_begin(this.payload, this.where, walk) !== 0) return undefined;
    const found = [];
    const field = memory.make(structs.field);
    memory.bytes[this.where] = depth + 1;
    while (exports.emvqr_fields_next(walk, field) === 0) {
      memory.bytes[this.where + ids + depth] = memory.get32(field);
      found.push(this.field(field, path, depth + 1));
    }
    memory.bytes[this.where] = depth;
    return found;
  }

  field(address, above, depth) {
    const { memory, english } = this.module;
    const text = address + structs.field.at.value;
    const field = {
      path: below(above, memory.get32(address)),
      value: this.value(text),
      offset: memory.get32(address + structs.field.at.offset),
    };
    if (english) field.name = this.say('emvqr_object_name');
    const inside = depth < codes.maxDepth ? this.level(field.path, depth) : undefined;
    if (inside) field.fields = inside;
    else this.describe(field, text);
    return field;
  }

  say(name) {
    return this.module.exports[name](this.payload, this.where, this.out) === 0
      ? this.module.memory.readBuffer(this.out)
      : '';
  }

  /** What there is to say of a value by itself. */
  describe(field, text) {
    const { memory, exports, english } = this.module;
    const meaning = english ? this.say('emvqr_value_meaning') : '';
    if (meaning !== '') field.meaning = meaning;
    if (!exports.emvqr_text_display || plain.test(field.value) || exports.emvqr_text_display(text, this.out) !== 0) return;
    const shown = memory.readBuffer(this.out);
    if (shown !== field.value) field.display = shown;
  }
}

/** The text of a payload and its objects. `raw` is the address of the emvqr_text it was read from. */
export function objects(module, payload, raw) {
  const walker = new Walker(module, payload, raw);
  return { payload: walker.text, fields: walker.level('', 0) };
}
