// Values that more than one adapter needs: made by seed, described in a word or two, written as our drafts take them.
import { digits, letters } from "../random.mjs";

export const isNone = (value) => value === undefined || value === null || value === "";

/** What a program in C++ would hand over for a JavaScript amount; undefined where there is none. */
export function amountText(value) {
  if (isNone(value)) return undefined;
  if (typeof value === "number" && Number.isFinite(value) && /e/.test(String(value)))
    return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
  return String(value);
}

/** The request's fields without those that are missing. */
export const held = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNone(value)));

/** An amount in a word or two, for a case of the list. */
export function amountClass(value) {
  if (isNone(value)) return "none";
  const text = amountText(value);
  const type = typeof value === "string" ? " as text" : "";
  if (Number(text) === 0 && text !== " ") return `zero${type}`;
  if (!/^-?\d*\.?\d*$/.test(text)) return `${typeof value === "number" ? text : "no number"}${type}`;
  if (text.startsWith("-")) return `negative${type}`;
  const decimals = text.split(".")[1]?.length ?? 0;
  if (text.split(".")[0].length > 10) return `more than ten digits${type}`;
  return `${["whole", "one decimal", "two decimals"][decimals] ?? "more than two decimals"}${type}`;
}

/** A text in a word or two. `limit`: the characters it may have. */
export function textClass(value, limit) {
  if (isNone(value)) return value === "" ? "empty" : "none";
  if (/^[\p{Cc}\s]+$/u.test(value)) return "only blanks or control characters";
  if (value.length > limit) return `over ${limit} characters`;
  if (/\p{Cc}/u.test(value)) return "with control characters";
  if (/\p{Cf}/u.test(value)) return "with characters that turn or hide text";
  if (/[^\x20-\x7e]/.test(value)) return /[^\u0020-\u024f]/.test(value) ? "not Latin" : "with accents";
  if (value !== value.trim()) return "with blanks at an end";
  return /[a-z]/.test(value) ? "with small letters" : "plain";
}

/** A money amount that both sides should take. */
export function goodAmount(random) {
  const whole = random.pick([1, 9, 75, 100, 2500, 99999]) + random.below(1000);
  switch (random.below(4)) {
    case 0:
      return whole;
    case 1:
      return whole + (1 + random.below(9)) / 10;
    case 2:
      return Number(`${whole}.${10 + random.below(90)}`);
    default:
      return Number(`${random.below(100)}.0${1 + random.below(9)}`);
  }
}

export const odd_amounts = [
  0, -0, 0.001, 1.005, 0.005, 12.345, 33.333333, 0.1 + 0.2, -1, -20.5, NaN, Infinity, -Infinity, 1e21, 1e-7, null,
  999999999.99, 9999999999.99, 99999999999.99, 999999999999, 123456789012345, "abc", "10", "10.50",
];

export const hostile_texts = [
  "", " ", "x".repeat(99), "x".repeat(100), "X".repeat(300), "1".repeat(99), "1".repeat(101), "a\nb", "A\u0000B", "\t",
  "\u202eABC", "A\u200bB", "É", "กรุงเทพ", "ĐÃ TRẢ", "A😀B", "<B>", "../..", "A--B", "%00", "6304ABCD",
];

export const upper = letters.slice(0, 26);
export const upper_and_digits = [...upper, ...digits];
export const number = (random, length) => random.text(length, digits);

/** One of the weights' values: [[value, share], ...]. */
export function weighted(random, choices) {
  let left = random.below(choices.reduce((sum, [, share]) => sum + share, 0));
  for (const [value, share] of choices) {
    if (left < share) return value;
    left -= share;
  }
  return undefined;
}

/** A good draft, or one with one thing odd about it, so that the list tells what. `odd`: ways to spoil a field. */
export function spoilt(random, draft, odd) {
  if (random.chance(38)) random.pick(Object.values(odd))(draft);
  return draft;
}

/** Wrong by one, so that a right check digit becomes a wrong one. */
export const wrongLast = (text) => text.slice(0, -1) + ((Number(text.at(-1)) + 1) % 10);
