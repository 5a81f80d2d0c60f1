// A text read as a payload.
import * as codes from './codes.mjs';
import * as structs from './structs.mjs';
import { NotAPayloadError } from './errors.mjs';
import { failureForError, readFailure } from './failure.mjs';
import { decoded } from './texts.mjs';

const crcMismatch = 'crc_mismatch';

/** The addresses of what was read: its text, the payload, and why there is none where `failed`. */
export function parse(module, text, quirks) {
  const { memory, exports } = module;
  memory.begin();
  const read = { text: memory.text(text), payload: memory.make(structs.payload), why: memory.make(structs.failure) };
  const reader = exports.emvqr_payload_parse_in_scheme ?? exports.emvqr_payload_parse;
  read.failed = reader(read.text, quirks, read.payload, read.why) !== 0;
  return read;
}

/** The same; a text that is none is thrown. */
export function parsed(module, text, quirks) {
  const read = parse(module, text, quirks);
  if (read.failed) throw new NotAPayloadError(failureForError(readFailure(module, read.why, read.text)));
  return read;
}

/** What there is to say of a payload as a whole. */
export function describe(module, payload) {
  const { memory, exports } = module;
  const info = memory.make(structs.payload_info);
  exports.emvqr_payload_describe(payload, info);
  const at = structs.payload_info.at;
  return {
    raw: info + at.raw,
    unit: codes.units[memory.get32(info + at.unit)],
    given: memory.readText(info + at.crc_given),
    computed: fourDigits(memory.get32(info + at.crc_computed)),
  };
}

const fourDigits = (crc) => crc.toString(16).toUpperCase().padStart(4, '0');

/** The two CRCs of a text that was refused because of them; nothing for any other. */
export function crcOfRefused(module, { text }, failure) {
  if (failure.code !== crcMismatch) return undefined;
  const { memory, exports } = module;
  const [data, size] = [memory.get32(text), memory.get32(text + structs.text.at.size)];
  const before = memory.make(structs.text);
  memory.set32(before, data);
  memory.set32(before + structs.text.at.size, failure.offset);
  const crc = memory.room(4);
  exports.emvqr_text_crc(before, crc);
  const given = decoded(memory.bytes.subarray(data + failure.offset, data + size));
  return { given, computed: fourDigits(memory.get32(crc)), ok: false };
}
