// decode and check.
import { check } from './findings.mjs';
import { objects } from './fields.mjs';
import { readFailure } from './failure.mjs';
import { crcOfRefused, describe, parse, parsed } from './parse.mjs';
import { reading } from './reading.mjs';
import { matches, schemeOf } from './schemes.mjs';

const crcOf = ({ given, computed }) => ({ given, computed, ok: given.toUpperCase() === computed });

function apart(module, { payload }) {
  const said = describe(module, payload);
  const { payload: text, fields } = objects(module, payload, said.raw);
  return { payload: text, lengthUnit: said.unit, crc: crcOf(said), fields };
}

/** A payload taken apart, without its rules. */
export const takenApart = (module, text, options) => apart(module, parsed(module, text, reading(options).quirks));

export function decode(module, text, options) {
  const how = reading(options);
  const read = parsed(module, text, how.quirks);
  return {
    ...apart(module, read),
    ...check(module, read.payload, how),
    scheme: schemeOf(module, read.payload),
    schemes: matches(module, read.payload),
  };
}

export function verdict(module, text, options) {
  const how = reading(options);
  const read = parse(module, text, how.quirks);
  if (read.failed) {
    const failure = readFailure(module, read.why, read.text);
    const crc = crcOfRefused(module, read, failure);
    return { valid: false, findings: [], failure, ...(crc && { crc }) };
  }
  const scheme = schemeOf(module, read.payload);
  return { ...check(module, read.payload, how), scheme, crc: crcOf(describe(module, read.payload)) };
}
