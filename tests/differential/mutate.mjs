// Payloads made from good ones by changes that matter.
import { crcOf, isTemplate, isWellFormed, join, seal, split } from "./codec.mjs";
import { digits, khmer, letters } from "./random.mjs";

const odd_amounts = [
  "0", "0.00", "00", "01", "1.", ".5", ".", "1.5", "1.50", "1.555", "5.555", "100.00", "1e3", "1,000", "1 000", " 5",
  "+5", "-5", "-0", "abc", "NaN", "0x10", "０", "9999999999999", "99999999999999", "9999999999.99", "99999999999.99",
  "00000009800", "20.0", "1..2", "12.3.4",
];
const times = (now) =>
  [now, now + 1, now - 1, now + 60_000, now - 60_000]
    .map(String)
    .concat([
      String(Math.floor(now / 1000)), "0", "9999999999999", `0${now}`, `${now}0`, "0x1FFFFFFFFFF", "2e12",
      "9999999999999.0", "abc", " ", "-1750000000000", "1750000000.00", "+175000000000",
    ]);
const accounts = [
  "a@b", "@", "@b", "a@", "a@b@c", "nobody", "shop@devb", "000123456@ABA", "Ω@devb", " @ ", `${"x".repeat(27)}@devb`,
  `${"x".repeat(28)}@devb`, "A000000677010111",
];
const words = ["", " ", "A", "ភ្នំពញ", "Café", "Cafe 😀", "😀", "a\nb", "x\u0000y", "\ufeffa", "\u202eabc", "e\u0301"];

/** What an object may be given, by ID. */
const pools = {
  "00": () => ["01", "02", "1", "ab", "001", "１1"],
  "01": () => ["11", "12", "13", "1", "ab", "112", "１２"],
  15: () => ["1".repeat(31), "1".repeat(30), "1".repeat(32), "A".repeat(99), "0", "\u17d2".repeat(31)],
  52: () => ["0000", "5999", "5", "0", "59999", "-100", "1A2B", " 999", "５９９９", "+123"],
  53: () => ["116", "840", "036", "999", "16", "1160", "KHR", "+116", "116a", "84", " 84", "8.4", "８４０"],
  54: () => odd_amounts,
  58: () => ["KH", "kh", "K", "KHM", "VN", "TH", "KHMR", "\u1781\u17d2"],
  59: () =>
    words.concat("x".repeat(25), "x".repeat(26), "ខ".repeat(25), "ខ".repeat(26), "😀".repeat(12), "😀".repeat(13)),
  60: () => words.concat("x".repeat(15), "x".repeat(16), "ខ".repeat(15), "😀".repeat(8)),
  "*.00": () => accounts,
  "*.01": () => words.concat("123456", "x".repeat(32), "x".repeat(33)),
  "*.02": () => words.concat("Dev Bank", "x".repeat(32), "x".repeat(33)),
  "62.": () => words.concat("x".repeat(25), "x".repeat(26), "ខ".repeat(26), "***"),
  "64.00": () => ["km", "KM", "en", "xx", "k", "kmr", "", "\u1781\u17d2"],
  64.01: () => words.concat("ខ".repeat(25), "ខ".repeat(26)),
  64.02: () => words.concat("ខ".repeat(15), "ខ".repeat(16)),
  "99.": times,
};

function poolFor(parent, id) {
  if (parent === undefined) return pools[id];
  const account = parent === "29" || parent === "30";
  return pools[account ? `*.${id}` : `${parent}.${id}`] ?? pools[`${parent}.`];
}

const templates = [
  { id: "29", value: "0009shop@evil" },
  { id: "30", value: "0009shop@evil0104M-010204Bank" },
  { id: "62", value: "0505hello" },
  { id: "62", value: "6808abcdefgh" },
  { id: "62", value: "0103INV0703T-1" },
  { id: "64", value: "0002km0103ABC" },
  { id: "64", value: "0103ABC" },
  { id: "64", value: "0203ABC" },
  { id: "99", value: "00131750000000000" },
  { id: "99", value: "0013175000000000001131999999999999" },
  { id: "99", value: "6803mmp" },
];
const strangers = ["02", "04", "26", "39", "40", "55", "56", "57", "61", "65", "79", "80", "98"];
const unreadable = ["4", "ab", " ", "a", "hello", "00-4", "0", "0400-4", "01", "0100", "01001", "00+3abc"];
const odd_lengths = ["+3", " 3", "3x", "3.", "-1", "-4", "-9", "00", "ab", "  ", "0", "３3", "1e"];

/** A random object of the list, or of one of its templates: {list, at, parent}. */
function place(random, objects) {
  const at = random.below(objects.length);
  const inner = objects[at].objects;
  if (inner === undefined || inner.length === 0 || random.chance(30)) return { list: objects, at };
  return { list: inner, at: random.below(inner.length), parent: objects[at].id };
}

/** Changes of objects; lengths and CRC stay right unless the change is about them. */
const object_changes = {
  value(random, objects, now) {
    const { list, at, parent } = place(random, objects);
    const pool = poolFor(parent, list[at].id)?.(now) ?? words;
    list[at] = { id: list[at].id, value: random.pick(pool) };
  },
  filler(random, objects) {
    const { list, at } = place(random, objects);
    const text = random.text(1 + random.below(40), random.pick([letters, digits, khmer]));
    list[at] = { id: list[at].id, value: text };
  },
  drop(random, objects) {
    const { list, at } = place(random, objects);
    list.splice(at, 1);
  },
  twice(random, objects) {
    const { list, at } = place(random, objects);
    list.splice(random.chance(50) ? at + 1 : random.below(list.length + 1), 0, { ...list[at] });
  },
  twiceWithAnother(random, objects, now) {
    const { list, at, parent } = place(random, objects);
    const pool = poolFor(parent, list[at].id)?.(now) ?? words;
    list.splice(random.below(list.length + 1), 0, { id: list[at].id, value: random.pick(pool) });
  },
  swap(random, objects) {
    const { list, at } = place(random, objects);
    const other = random.below(list.length);
    [list[at], list[other]] = [list[other], list[at]];
  },
  add(random, objects) {
    const at = random.chance(60) ? objects.length : random.below(objects.length + 1);
    objects.splice(at, 0, { ...random.pick(templates) });
  },
  addStranger(random, objects) {
    const { list } = place(random, objects);
    list.splice(random.below(list.length + 1), 0, { id: random.pick(strangers), value: random.pick(words) });
  },
  renumber(random, objects) {
    const { list, at } = place(random, objects);
    list[at].id = random.text(2, digits);
  },
  unreadable(random, objects) {
    const holders = objects.filter(({ id }) => isTemplate(Number(id)));
    if (holders.length === 0) return;
    const holder = random.pick(holders);
    const text = holder.objects ? join(holder.objects) : holder.value;
    holder.value = random.chance(70) ? text + random.pick(unreadable) : random.pick(unreadable);
    delete holder.objects;
  },
  length(random, objects) {
    const { list, at } = place(random, objects);
    const real = (list[at].objects ? join(list[at].objects) : list[at].value).length;
    const off = String(Math.max(0, real + random.pick([-1, 1, -1, 1, -10, 10, 2, -2]))).padStart(2, "0");
    list[at].length = random.chance(70) ? off : random.pick(odd_lengths);
  },
};

const odd_characters = [..."0123456789AZaz @.-+", " ", "é", "ខ", "😀", "\n", "０"];

/** Changes of the characters, whatever they mean. */
const text_changes = {
  replaced: (random, list) => list.splice(random.below(list.length), 1, random.pick(odd_characters)),
  inserted: (random, list) => list.splice(random.below(list.length + 1), 0, random.pick(odd_characters)),
  deleted: (random, list) => list.splice(random.below(list.length), 1),
  digit(random, list) {
    const numbers = [...list.keys()].filter((at) => /\d/.test(list[at]));
    if (numbers.length > 0) list[random.pick(numbers)] = random.pick(digits);
  },
  exchanged(random, list) {
    const at = random.below(list.length - 1);
    [list[at], list[at + 1]] = [list[at + 1], list[at]];
  },
  cut: (random, list) => list.splice(random.below(list.length)),
};

function changed(random, body, now) {
  if (random.chance(75)) {
    const objects = split(body);
    if (objects !== undefined && objects.length > 1) {
      random.pick(Object.values(object_changes))(random, objects, now);
      return join(objects);
    }
  }
  const list = [...body];
  if (list.length > 2) random.pick(Object.values(text_changes))(random, list);
  return list.join("");
}

const seals = [
  [92, seal],
  [4, (body) => `${body}6304${crcOf(`${body}6304`).toLowerCase()}`],
  [2, (body) => seal(`${body}6304FFFF80046304`)],
  [1, (body) => `${body}6305${crcOf(`${body}6305`)}0`],
  [1, (body) => seal(`${body}63040000`)],
];

function sealed(random, body) {
  let left = random.below(100);
  for (const [share, apply] of seals) {
    if (left < share) return apply(body);
    left -= share;
  }
  return seal(body);
}

/** A payload made from one of `good` ([{text, now_ms}]), its CRC right again if `reseal`. */
export function mutated(random, good, reseal) {
  for (;;) {
    const { text, now_ms } = random.pick(good);
    const changes = random.pick([1, 1, 1, 1, 1, 1, 2, 2, 3]);
    let body = reseal ? text.slice(0, -8) : text;
    for (let i = 0; i !== changes; ++i) body = changed(random, body, now_ms);
    const made = reseal ? sealed(random, body) : body;
    const at = random.chance(90) ? now_ms : now_ms + random.pick([60_000, 60_001, 1e9, 1e11, -1e9]);
    if (isWellFormed(made) && made !== text) return { text: made, now_ms: at };
  }
}
