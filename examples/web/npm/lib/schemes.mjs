// The schemes that there are, and those in a payload.
import * as codes from './codes.mjs';
import * as structs from './structs.mjs';
import { below } from './paths.mjs';

const at = structs.scheme.at;

/** The id of the scheme a payload is judged by. */
export function schemeOf(module, payload) {
  const { memory, exports } = module;
  const scheme = memory.make(structs.scheme);
  exports.emvqr_payload_scheme(payload, scheme);
  return memory.readText(scheme + at.id);
}

/** Each scheme with the object it was found in; a template of nobody's has its GUID in place of a scheme's id. */
export function matches(module, payload) {
  const { memory, exports } = module;
  const walk = memory.make(structs.schemes);
  const scheme = memory.make(structs.scheme);
  const found = [];
  exports.emvqr_schemes_begin(payload, walk);
  while (exports.emvqr_schemes_next(walk, scheme) === 0) {
    const match = { path: below('', memory.get32(scheme + at.root_id)) };
    const id = memory.readText(scheme + at.id);
    if (id === '') match.unknownGuid = memory.readText(scheme + at.guid);
    else match.id = id;
    found.push(match);
  }
  return found;
}

/** Every scheme the library knows. */
export function schemes(module) {
  const { memory, exports } = module;
  memory.begin();
  const scheme = memory.make(structs.scheme);
  const known = [];
  for (let index = 0; exports.emvqr_scheme_at(index, scheme) === 0; ++index) {
    const entry = { id: memory.readText(scheme + at.id) };
    if (module.english) entry.name = memory.readText(scheme + at.name);
    entry.country = memory.readText(scheme + at.country);
    if (module.english) entry.operator = memory.readText(scheme + at.run_by);
    entry.certainty = codes.certainties[memory.get32(scheme + at.certainty)];
    known.push(entry);
  }
  return known;
}
