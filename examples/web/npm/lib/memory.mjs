// The one memory of a module, and room in it for what a call takes and gives. Every call begins anew behind the module's
// own data, so nothing is ever left over.
import * as codes from './codes.mjs';
import * as structs from './structs.mjs';
import { decoded, encoded } from './texts.mjs';

const pageBytes = 65536;

/** As many bytes of a text as are handed over: one more than is ever read, so that a longer text is refused as such. */
const mostBytes = codes.maxInputBytes + 1;
const longestByHand = 48;

export class Memory {
  #memory;
  #base;
  #top;

  /** @param {Record<string, any>} exports of a module */
  constructor(exports) {
    this.#memory = exports.memory;
    this.#base = exports.__heap_base.value;
    this.begin();
    this.#look();
  }

  /** Begins a call: all room that was given out is free. */
  begin() {
    this.#top = this.#base;
  }

  #look() {
    this.bytes = new Uint8Array(this.#memory.buffer);
    this.view = new DataView(this.#memory.buffer);
  }

  /** The address of zeroed room, at a multiple of 8. */
  room(size) {
    const address = Math.ceil(this.#top / 8) * 8;
    this.#top = address + size;
    const missing = this.#top - this.bytes.length;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / pageBytes));
      this.#look();
    }
    this.bytes.fill(0, address, this.#top);
    return address;
  }

  /** Room for `count` structs; one that begins with `struct_size` gets its size. */
  make(layout, count = 1) {
    const address = this.room(layout.size * count);
    if (layout.at.struct_size === 0) this.set32(address, layout.size);
    return address;
  }

  get32(address) {
    return this.view.getUint32(address, true);
  }
  set32(address, number) {
    this.view.setUint32(address, number, true);
  }
  set64(address, number) {
    this.view.setBigInt64(address, BigInt(number), true);
  }

  /** Writes a text of ASCII; false where it is none, or too long. Nearly all are, and need no encoder. */
  #putAscii(data, text) {
    if (typeof text !== 'string' || text.length > mostBytes) return false;
    for (let i = 0; i !== text.length; ++i) {
      const code = text.charCodeAt(i);
      if (code > 0x7f) return false;
      this.bytes[data + i] = code;
    }
    return true;
  }

  /** Writes the bytes of a text somewhere and what an emvqr_text says of them to `address`. */
  putText(address, text) {
    const before = this.#top;
    let size = typeof text === 'string' ? Math.min(text.length, mostBytes) : 0;
    let data = this.room(size);
    if (!this.#putAscii(data, text)) {
      const bytes = encoded(text, mostBytes);
      this.#top = before;
      size = bytes.length;
      data = this.room(size);
      this.bytes.set(bytes, data);
    }
    this.set32(address + structs.text.at.data, data);
    this.set32(address + structs.text.at.size, size);
  }
  /** The address of an emvqr_text with this text. */
  text(text) {
    const address = this.make(structs.text);
    this.putText(address, text);
    return address;
  }
  /** The text that an emvqr_text or an emvqr_buffer says. */
  readText(address, sizeAt = structs.text.at.size) {
    const data = this.get32(address);
    const end = data + this.get32(address + sizeAt);
    let text = '';
    for (let i = data; i !== end; ++i) {
      const byte = this.bytes[i];
      // A decoder costs more than a short text of ASCII, and less than a long one.
      if (byte > 0x7f || end - data > longestByHand) return decoded(this.bytes.subarray(data, end));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  /** The address of an emvqr_buffer for `capacity` bytes. */
  buffer(capacity) {
    const address = this.make(structs.buffer);
    this.set32(address + structs.buffer.at.data, this.room(capacity));
    this.set32(address + structs.buffer.at.capacity, capacity);
    return address;
  }
  readBuffer(address) {
    return this.readText(address, structs.buffer.at.size);
  }
}
