// A payload that was written to a buffer.
import * as structs from './structs.mjs';
import { notMade } from './errors.mjs';
import { failureForError, readFailure, sentence } from './failure.mjs';

/** Lets `write(buffer, why)` make a payload of at most `capacity` bytes; throws why there is none. */
export function made(module, capacity, write) {
  const { memory, exports } = module;
  const out = memory.buffer(capacity);
  const why = memory.make(structs.failure);
  if (write(out, why) !== 0) throw notMade(failureForError(readFailure(module, why)));
  const payload = memory.readBuffer(out);
  if (!exports.emvqr_text_md5) return { payload };
  const text = memory.make(structs.text);
  memory.set32(text + structs.text.at.data, memory.get32(out));
  memory.set32(text + structs.text.at.size, memory.get32(out + structs.buffer.at.size));
  return { payload, md5: sentence(module, (digits) => exports.emvqr_text_md5(text, digits)) };
}
