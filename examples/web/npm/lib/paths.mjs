// Paths: `62.07` and emvqr_path.
import * as structs from './structs.mjs';

const twoDigits = (id) => (id < 10 ? `0${id}` : String(id));

/** The path below another: `62` and 7 make `62.07`. */
export const below = (path, id) => (path === '' ? twoDigits(id) : `${path}.${twoDigits(id)}`);

/** The text of an emvqr_path. */
export function readPath(memory, address) {
  const ids = address + structs.path.at.ids;
  let path = '';
  for (let level = 0; level !== memory.bytes[address]; ++level) path = below(path, memory.bytes[ids + level]);
  return path;
}

/** Writes a path; false where the text names none. */
export function putPath(memory, address, path) {
  if (typeof path !== 'string') throw new TypeError('a path is a string such as 62.07');
  if (!/^\d\d(\.\d\d){0,3}$/.test(path)) return false;
  const ids = path.split('.').map(Number);
  memory.bytes[address] = ids.length;
  memory.bytes.set(ids, address + structs.path.at.ids);
  return true;
}
