// Where the members of a struct of C stand on wasm32: each at a multiple of its own alignment, the whole as large as a
// multiple of the largest.

const scalars = {
  u8: { size: 1, align: 1 },
  char: { size: 1, align: 1 },
  u32: { size: 4, align: 4 },
  size: { size: 4, align: 4 },
  pointer: { size: 4, align: 4 },
  i64: { size: 8, align: 8 },
  u64: { size: 8, align: 8 },
};

const roundedUp = (number, to) => Math.ceil(number / to) * to;

/**
 * The layout of a struct. `members` are pairs of name and type: a name of `scalars`, another layout, or `[type, count]`
 * for an array.
 * @returns {{size: number, align: number, at: Record<string, number>, members: [string, unknown][]}}
 */
export function struct(members) {
  const at = {};
  let size = 0;
  let align = 1;
  for (const [name, type] of members) {
    const [element, count] = Array.isArray(type) ? type : [type, 1];
    const one = typeof element === 'string' ? scalars[element] : element;
    size = roundedUp(size, one.align);
    at[name] = size;
    size += one.size * count;
    align = Math.max(align, one.align);
  }
  return { size: roundedUp(size, align), align, at, members };
}
