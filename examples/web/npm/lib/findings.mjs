// What a check found.
import * as codes from './codes.mjs';
import * as structs from './structs.mjs';
import { readPath } from './paths.mjs';
import { sentence } from './failure.mjs';

/** `payload` is the emvqr_payload that was checked; 0 for a draft. */
function readFinding(module, at, payload) {
  const { memory, exports } = module;
  const where = at + structs.finding.at.where;
  const finding = {
    rule: codes.rules[memory.get32(at + structs.finding.at.rule)],
    severity: codes.severities[memory.get32(at + structs.finding.at.severity)],
    path: readPath(memory, where),
    offset: memory.get32(at + structs.finding.at.offset),
  };
  if (!module.english) return finding;
  finding.message = sentence(module, (out) => exports.emvqr_finding_explain(at, out));
  if (finding.path !== '') finding.name = sentence(module, (out) => exports.emvqr_object_name(payload, where, out));
  const mend = payload === 0 ? '' : sentence(module, (out) => exports.emvqr_finding_mend(payload, at, out));
  if (mend !== '') finding.mend = mend;
  return finding;
}

/**
 * Lets `check(findings, capacity, report)` fill what it found and reads it.
 * @returns {{valid: boolean, findings: object[], findingsDropped?: number} | undefined} nothing where it failed
 */
export function found(module, payload, check) {
  const { memory } = module;
  const list = memory.make(structs.finding, codes.maxFindings);
  const report = memory.make(structs.report);
  if (check(list, codes.maxFindings, report) !== 0) return undefined;
  const count = memory.get32(report + structs.report.at.count);
  const result = { valid: memory.get32(report + structs.report.at.valid) === 1, findings: [] };
  for (let i = 0; i !== count; ++i)
    result.findings.push(readFinding(module, list + i * structs.finding.size, payload));
  const dropped = memory.get32(report + structs.report.at.total) - count;
  if (dropped !== 0) result.findingsDropped = dropped;
  return result;
}

/** Checks a payload that was read. */
export function check(module, payload, how) {
  const { memory, exports } = module;
  const options = memory.make(structs.check_options);
  memory.set32(options + structs.check_options.at.khqr_edition, how.edition);
  memory.set64(options + structs.check_options.at.now_ms, how.now);
  return found(module, payload, (...out) => exports.emvqr_payload_check(payload, options, ...out));
}
