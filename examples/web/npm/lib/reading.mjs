// How a text is to be read and checked.
import * as codes from './codes.mjs';
import { choice, clock, flag, onlyKnown } from './options.mjs';

const readMembers = new Set(['lenient', 'edition', 'now']);

export function reading(options = {}) {
  onlyKnown(options, readMembers, 'the options');
  const lenient = flag(options.lenient, 'lenient');
  return {
    quirks: lenient ? codes.quirks.lenient : codes.quirks.none,
    // What is forgiven includes that dynamic codes once had no expiry.
    edition: lenient ? codes.editions.legacy : choice(options.edition, codes.editions, 'edition'),
    now: clock(options.now),
  };
}
