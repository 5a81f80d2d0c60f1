// The C interface, loaded.
import { Memory } from './memory.mjs';
import { exportsOf } from './module.mjs';

/** An instance of the C interface: what it exports, its memory, and whether it has the library's sentences. */
export async function instantiate(wasm, url) {
  const exports = await exportsOf(wasm, url);
  return { exports, memory: new Memory(exports), english: 'emvqr_object_name' in exports };
}

/** The version of the library in a module. */
export function versionOf({ exports, memory }) {
  memory.begin();
  const text = memory.room(8);
  exports.emvqr_version(text);
  return memory.readText(text);
}
