// Why a call failed.
import * as codes from './codes.mjs';
import * as structs from './structs.mjs';
import { notMade } from './errors.mjs';
import { readPath } from './paths.mjs';


/** One of the library's sentences, through a buffer that holds any of them. */
export function sentence(module, ask) {
  const out = module.memory.buffer(codes.maxSentenceBytes);
  return ask(out) === 0 ? module.memory.readBuffer(out) : '';
}

function ruleOf(module, why) {
  const { memory, exports } = module;
  const code = memory.get32(why);
  if (code === codes.failureNumbers.breaks_rule) return memory.get32(why + structs.failure.at.rule);
  if (!exports.emvqr_errc_rule) return 0;
  const rule = memory.room(4);
  return exports.emvqr_errc_rule(code, rule) === 0 ? memory.get32(rule) : 0;
}

/**
 * What an emvqr_failure says. `text` is the emvqr_text that failed, where one was read.
 * Without the library's sentences there is the code alone, and where.
 */
export function readFailure(module, why, text = 0) {
  const { memory, exports } = module;
  const where = why + structs.failure.at.where;
  const rule = ruleOf(module, why);
  const failure = { code: codes.failures[memory.get32(why)] };
  if (rule !== 0) failure.rule = codes.rules[rule];
  failure.path = readPath(memory, where);
  failure.offset = memory.get32(why + structs.failure.at.offset);
  if (!module.english) return failure;
  failure.message = sentence(module, (out) => exports.emvqr_failure_meaning(why, out));
  if (failure.path !== '') failure.name = sentence(module, (out) => exports.emvqr_object_name(0, where, out));
  const mend = text === 0 ? '' : sentence(module, (out) => exports.emvqr_failure_mend(text, why, out));
  if (mend !== '') failure.mend = mend;
  return failure;
}

/** The same with a message in any case, for an error. */
export function failureForError(failure) {
  const where = failure.path === '' ? '' : ` at ${failure.path}`;
  return { message: `${failure.code}${where} (byte ${failure.offset})`, ...failure };
}

/**
 * A refusal of what the library is not even asked, in its words. `name` is one of its failure codes, `where` the address
 * of an emvqr_path or 0.
 */
export function refusal(module, name, where = 0) {
  const { memory } = module;
  const why = memory.make(structs.failure);
  memory.set32(why, codes.failureNumbers[name]);
  if (where !== 0) memory.bytes.copyWithin(why + structs.failure.at.where, where, where + structs.path.size);
  return notMade(failureForError(readFailure(module, why)));
}
