// The npm package as a target of `emvqr conformance`, answering as the native program's own target does.
// usage: node conformance_target.mjs PACKAGE/index.mjs
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { serve } from '../../examples/conformance/protocol.mjs';

const { load, EmvqrError } = await import(pathToFileURL(resolve(process.argv[2])));
const emvqr = await load();

const optionsOf = ({ mode, now_ms }) => ({
  lenient: mode === 'lenient',
  ...(now_ms !== undefined && { now: now_ms }),
});
const textOf = ({ payload, payload_hex }) =>
  payload_hex === undefined ? payload : new Uint8Array(Buffer.from(payload_hex, 'hex'));

/** Every value that holds no objects itself, by its path. */
function leaves(fields, into = {}) {
  for (const field of fields) field.fields ? leaves(field.fields, into) : (into[field.path] = field.value);
  return into;
}
const placed = ({ rule, path, offset }) => ({ ...(rule && { rule }), path, offset });
const refusal = (failure) => ({ verdict: 'refused', failure: failure.code, ...placed(failure) });
const breaking = (finding) => ({ verdict: 'refused', failure: 'breaks_rule', ...placed(finding) });
const firstError = (findings) => findings.find(({ severity }) => severity === 'error');

/** What the work throws of the library's is an answer. */
function answered(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof EmvqrError) return refusal(error);
    throw error;
  }
}

const decode = (request) =>
  answered(() => {
    const read = emvqr.decode(textOf(request), optionsOf(request));
    const findings = read.findings.map((finding) => ({ ...placed(finding), severity: finding.severity }));
    const verdict = read.valid ? 'valid' : 'invalid';
    return { verdict, unit: read.lengthUnit, fields: leaves(read.fields), findings };
  });

const make = (request) =>
  answered(() => {
    const objects = request.objects.some(([path]) => path === '00') ? request.objects : [['00', '01'], ...request.objects];
    const { payload } = emvqr.make(objects);
    const verdict = emvqr.check(payload, optionsOf(request));
    if (verdict.failure) return refusal(verdict.failure);
    return verdict.valid ? { verdict: 'made', payload } : breaking(firstError(verdict.findings));
  });

const isAbout = (path, changed) => path === changed || path.startsWith(`${changed}.`) || changed.startsWith(`${path}.`);

/** Refused where a changed object breaks a rule that was not broken there before. */
const edit = (request) =>
  answered(() => {
    const [text, options] = [textOf(request), optionsOf(request)];
    const before = emvqr.decode(text, options);
    const changes = [...(request.set ?? []), ...(request.unset ?? []).map((path) => [path, null])];
    const { payload } = emvqr.edit(text, changes, options);
    const after = emvqr.check(payload, options);
    const fresh = after.findings.filter(
      ({ rule, path }) => !before.findings.some((old) => old.rule === rule && old.path === path),
    );
    const own = firstError(fresh.filter(({ path }) => path === '' || changes.some(([changed]) => isAbout(path, changed))));
    return own ? breaking(own) : { verdict: 'made', payload };
  });

serve(
  {
    name: 'emvqr',
    version: emvqr.version,
    ops: ['decode', 'make', 'edit'],
    modes: ['strict', 'lenient'],
    answers: ['refusal', 'fields', 'rule', 'offset', 'unit', 'failure'],
  },
  { decode, make, edit },
);
