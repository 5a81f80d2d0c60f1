// What callers say beside the text, looked at before anything is done: a wrong type is a mistake of the program.

/** Milliseconds since 1970, or 0 where nothing is said, which the library takes for no clock. */
export function clock(now, name = 'now') {
  if (now === undefined) return 0;
  if (!Number.isSafeInteger(now) || now <= 0)
    throw new TypeError(`${name} is a whole number of milliseconds since 1970, above 0`);
  return now;
}

/** One of a few words, as the number that stands for it. */
export function choice(value, words, name) {
  if (value === undefined) return 0;
  if (!Object.hasOwn(words, value)) throw new TypeError(`${name} is one of ${Object.keys(words).join(', ')}`);
  return words[value];
}

export function flag(value, name) {
  if (value !== undefined && typeof value !== 'boolean') throw new TypeError(`${name} is true or false`);
  return value === true;
}

/** Refuses a member that nobody knows: a misspelt one would be left out in silence. */
export function onlyKnown(given, known, what) {
  if (given === null || typeof given !== 'object') throw new TypeError(`${what} is an object`);
  for (const name of Object.keys(given)) if (!known.has(name)) throw new TypeError(`${what} has no ${name}`);
}
