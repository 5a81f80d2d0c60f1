// decode and check.
import { check } from './findings.mjs';
import { objects } from './fields.mjs';
import { readFailure } from './failure.mjs';
import { reading } from './options.mjs';
import { crcOfRefused, describe, parse, parsed } from './parse.mjs';
import { matches, schemeOf } from './schemes.mjs';

const crcOf = ({ given, computed }) => ({ given, computed, ok: given.toUpperCase() === computed });

/** A payload taken apart, without its rules. */
export function takenApart(module, text, options) {
  const how = reading(options);
  const read = parsed(module, text, how.quirks);
  const said = describe(module, read.payload);
  const { payload, fields } = objects(module, read.payload, said.raw);
  return { payload, lengthUnit: said.unit, crc: crcOf(said), fields };
}

export function decode(module, text, options) {
  const how = reading(options);
  const read = parsed(module, text, how.quirks);
  const said = describe(module, read.payload);
  const { payload, fields } = objects(module, read.payload, said.raw);
  const { valid, ...found } = check(module, read.payload, how);
  return {
    payload,
    valid,
    scheme: schemeOf(module, read.payload),
    lengthUnit: said.unit,
    crc: crcOf(said),
    fields,
    ...found,
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
  const { valid, ...found } = check(module, read.payload, how);
  return { valid, scheme: schemeOf(module, read.payload), ...found, crc: crcOf(describe(module, read.payload)) };
}
