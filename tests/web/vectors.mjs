// The conformance vectors as questions of the protocol, without what tells the wanted answer.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const asked = ['op', 'mode', 'payload', 'payload_hex', 'now_ms', 'objects', 'set', 'unset'];

/** Every vector of a folder: its id and its question. */
export function questions(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((file) =>
    JSON.parse(readFileSync(join(folder, file), 'utf8')).vectors.map((vector) => ({
      id: vector.id,
      question: Object.fromEntries(asked.filter((name) => name in vector).map((name) => [name, vector[name]])),
    })),
  );
}

/** The bytes of a question's payload. */
export const bytesOf = ({ payload, payload_hex }) =>
  payload_hex === undefined ? Buffer.from(payload) : Buffer.from(payload_hex, 'hex');
