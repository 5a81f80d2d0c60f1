// edit and make.
import * as codes from './codes.mjs';
import * as structs from './structs.mjs';
import { refusal } from './failure.mjs';
import { made } from './made.mjs';
import { parsed } from './parse.mjs';
import { putPath } from './paths.mjs';
import { reading } from './reading.mjs';

function pairsOf(changes) {
  if (changes === null || typeof changes !== 'object') throw new TypeError('give values by path, or pairs of both');
  const pairs = typeof changes[Symbol.iterator] === 'function' ? changes : Object.entries(changes);
  const list = [];
  for (const pair of pairs) {
    if (list.length === codes.maxChanges) throw new RangeError(`at most ${codes.maxChanges} changes`);
    list.push(pair);
  }
  return list;
}

function putChange(module, address, [path, value]) {
  const { memory } = module;
  const where = address + structs.change.at.where;
  if (!putPath(memory, where, path)) throw refusal(module, 'bad_id');
  if (value !== null) memory.putText(address + structs.change.at.value, value);
}

/** Writes a list of emvqr_change: its address. */
function putChanges(module, pairs) {
  const list = module.memory.make(structs.change, pairs.length);
  pairs.forEach((pair, i) => putChange(module, list + i * structs.change.size, pair));
  return list;
}

export function edit(module, text, changes, options) {
  const { exports } = module;
  const pairs = pairsOf(changes);
  const { payload } = parsed(module, text, reading(options).quirks);
  const list = putChanges(module, pairs);
  const empty = pairs.findIndex(([, value]) => value === ''); // no text would take the object away
  if (empty >= 0) throw refusal(module, 'zero_length', list + empty * structs.change.size);
  return made(module, codes.maxInputBytes, (out, why) => exports.emvqr_payload_edit(payload, list, pairs.length, out, why));
}

export function make(module, objects) {
  const { memory, exports } = module;
  const pairs = pairsOf(objects);
  if (pairs.some(([, value]) => value === null)) throw new TypeError('an object has a value');
  memory.begin();
  const list = putChanges(module, pairs);
  return made(module, codes.maxInputBytes, (out, why) => exports.emvqr_payload_compose(list, pairs.length, out, why));
}
