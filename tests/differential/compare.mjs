// What the two sides say of one input, held against each other. Every difference is {kind, cases}: a kind is what
// differs, a case where. With several cases, one of them in the list is enough: each of them explains the difference.
// What agrees is {agreed}, so that it can be counted.
import { isTemplate, split } from "./codec.mjs";

const known_inside = {
  29: ["00", "01", "02"],
  30: ["00", "01", "02"],
  62: ["01", "02", "03", "07", "08"],
  64: ["00", "01", "02"],
  99: ["00", "01"],
};
const known_roots = ["00", "01", "15", "52", "53", "54", "58", "59", "60", "63", ...Object.keys(known_inside)];

/** A path of ours; objects that KHQR has no name for are all one case. */
function placeOf(path) {
  const [root, inner] = path.split(".");
  if (root === "") return "the payload";
  if (!known_roots.includes(root)) return isTemplate(Number(root)) ? "another template" : "another object";
  if (inner === undefined) return root;
  return known_inside[root]?.includes(inner) ? `${root}.${inner}` : `${root}, another object`;
}

const ruleAt = ([rule, path]) => `${rule} at ${placeOf(path)}`;
const isValid = (ours) => ours.failure === undefined && ours.valid;
const placeless = ["format_indicator_not_first", "crc_not_last"];
const failurePlace = (ours) => (placeless.includes(ours.failure) ? "the payload" : placeOf(ours.where));

const breaks = (ours, rule) => ours.errors.some(([each]) => each === rule);

/** Rules of ours that are broken where the SDK reads other objects than we do, so that it may come to any number. */
const garbling = [
  ["KHQR-0001", "an emoji counted as one"],
  ["KHQR-3001", "29 beside 30"],
];

/** Verdict and reason. */
function compareVerify(sdk, ours) {
  // Slips of our own: no list should have them.
  if (ours.valid && !ours.valid_legacy) return [{ kind: "valid, but not in the legacy edition", cases: ["ours"] }];
  if (ours.dropped > 0) return [{ kind: "more findings than the subject keeps", cases: ["ours"] }];
  if (sdk.endless) return [{ kind: "verify never ends", cases: [ours.failure ?? "a payload that we read"] }];
  if (ours.failure === undefined && !ours.is_khqr) {
    // Another scheme's code. That the SDK refuses it is right, whatever it counts as the reason.
    if (sdk.valid) return [{ kind: "verify accepts another scheme's code", cases: [ours.scheme] }];
    return [{ agreed: "another scheme's code, which the SDK refuses" }];
  }
  if (sdk.valid) {
    if (isValid(ours)) return [{ agreed: "valid" }];
    if (ours.failure) return [{ kind: `verify accepts ${ours.failure}`, cases: [failurePlace(ours)] }];
    return ours.errors.map(([rule, path]) => ({ kind: `verify accepts ${rule}`, cases: [placeOf(path)] }));
  }
  const said = sdk.thrown ?? String(sdk.number);
  if (isValid(ours)) {
    const warnings = ours.warnings.map(ruleAt);
    return [{ kind: `only the SDK refuses, ${said}`, cases: warnings.length > 0 ? warnings : ["no warning of ours"] }];
  }
  const numbers = ours.failure ? [ours.number] : ours.errors.map(([, , number]) => number);
  if (numbers.includes(sdk.number)) return [{ agreed: "refused with the same number" }];
  if (ours.failure) return [{ kind: `verify goes on past ${ours.failure}`, cases: [said] }];
  for (const [rule, what] of garbling)
    if (breaks(ours, rule)) return [{ kind: `verify has another reason with ${what}`, cases: [said] }];
  const about_times = ours.warnings.filter(([rule]) => rule === "KHQR-9905");
  return [{ kind: `verify says ${said} for another reason`, cases: [...about_times, ...ours.errors].map(ruleAt) }];
}

const has_astral = /[\u{10000}-\u{10ffff}]/u;

/** Templates of which KHQR names nothing that is in them. */
function namelessTemplates(text) {
  const nameless = (split(text) ?? []).filter(
    ({ id, objects }) => known_inside[id] && !(objects ?? []).some((inner) => known_inside[id].includes(inner.id)),
  );
  return nameless.length > 0 ? nameless.map(({ id }) => id) : ["a template with an emoji counted as one"];
}

/** Fields, where both read the text. */
function compareDecode(text, sdk, ours) {
  if (ours.failure) return [];
  if (sdk.endless) return [{ kind: "decode never ends", cases: ["a payload that we read"] }];
  if (sdk.thrown) return [{ kind: `decode throws ${sdk.thrown}`, cases: ["a payload that we read"] }];
  const names = new Set([...Object.keys(sdk.fields), ...Object.keys(ours.details)]);
  const differing = [...names].filter((name) => sdk.fields[name] !== ours.details[name]);
  const spread = differing.filter((name) => /^\d+$/.test(name));
  const differences = [];
  if (spread.length > 0) differences.push({ kind: "decode has characters as fields", cases: namelessTemplates(text) });
  const root = new Map((split(text) ?? []).map(({ id, value }) => [id, value]));
  const both = breaks(ours, "KHQR-3001") || (root.has("29") && root.has("30"));
  const counted_once = ours.unit === "characters" && has_astral.test(text);
  const why = both ? " of 29 beside 30" : counted_once ? " with an emoji counted as one" : "";
  const isBareTime = (name) => name === "creationTimestamp" && ours.details[name] === root.get("99");
  for (const name of differing.filter((each) => !spread.includes(each))) {
    const kind = isBareTime(name) ? "decode has no time that is 99 itself" : `decode reads another field${why}`;
    differences.push({ kind, cases: [name] });
  }
  return differences.length > 0 ? differences : [{ agreed: "every field the same" }];
}

export const comparePayload = (text, { verify, decode }, ours) => [
  ...compareVerify(verify, ours),
  ...compareDecode(text, decode, ours),
];

/** The numbers that say of a field what "our draft has no room for this" says. */
const numbers_of_not_held = {
  merchantName: [2],
  amount: [4],
  currency: [19, 28],
  merchantID: [30],
  acquiringBank: [31],
  languagePreference: [38, 39],
  upiMerchantAccount: [43, 44],
  expirationTimestamp: [45, 47, 49],
  merchantCategoryCode: [18, 51],
};

/** A JavaScript value in a word or two. */
function describe(value) {
  if (typeof value === "number") return Number.isFinite(value) ? `the number ${value}` : String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : String(value);
}

/** An amount that is no decimal, by what JavaScript makes of it: there is no end of such texts. */
function notDecimal(value) {
  if (typeof value !== "string") return describe(value);
  if (value.trim() === "") return "blanks";
  return Number.isNaN(Number(value)) ? "a text that is no number" : "a text that JavaScript takes for a number";
}

const shown_by_value = ["currency", "expirationTimestamp"];

function typeOf(value) {
  if (value === 0) return "the number 0";
  if (typeof value === "string") return "half a pair of surrogates";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** A field that our draft has no room for: what the difference is called, and what stood there. */
function notHeld(draft, name) {
  const value = draft.required[name] ?? draft.optional[name];
  const kinds = {
    amount: "the SDK makes a code of an amount that is no decimal",
    expirationTimestamp: "the SDK makes a code of a time that is no count of milliseconds",
  };
  const kind = kinds[name] ?? "the SDK makes a code of a value that is no text";
  const what = name === "amount" ? notDecimal(value) : shown_by_value.includes(name) ? describe(value) : typeOf(value);
  return { kind, cases: [`${name}: ${what}`] };
}

/** Leaves by path, without the CRC: what differs in two payloads. */
function leaves(text) {
  const found = new Map();
  for (const { id, value, objects } of split(text) ?? []) {
    if (objects) for (const inner of objects) found.set(`${id}.${inner.id}`, inner.value);
    else if (id !== "63") found.set(id, value);
  }
  return found;
}

function differingObjects(sdk, ours) {
  const [a, b] = [leaves(sdk), leaves(ours)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

/** What is particular about the digits of an amount; undefined where nothing is. */
function spelling(amount) {
  if (typeof amount !== "string") return undefined;
  if (/^0\d/.test(amount)) return "zeros ahead";
  if (/\.\d*0$/.test(amount)) return "zeros at its end";
  return /\.$/.test(amount) ? "a point at its end" : undefined;
}
const spelledOddly = (amount) => `54 of ${spelling(amount)}`;

function compareMade(draft, sdk, ours) {
  if (sdk.payload === ours.payload)
    return sdk.md5 === ours.md5
      ? [{ agreed: "the same code made, and its MD5" }]
      : [{ kind: "another MD5", cases: ["of the same payload"] }];
  const paths = differingObjects(sdk.payload, ours.payload);
  const where = paths.map((path) => (path === "54" ? spelledOddly(draft.optional.amount) : path)).join(", ");
  return [{ kind: "other bytes", cases: [where || "no object differs"] }];
}

/** What the SDK makes of a draft and what we do. `not_held`: fields our draft has no room for. */
export function compareDraft(draft, not_held, sdk, ours) {
  // A slip of our own: no list should have it.
  if ((ours.payload === undefined) !== ours.errors.length > 0)
    return [{ kind: "our check of a draft and our write differ", cases: [ours.failure ?? "check alone refuses"] }];
  const missing = ours.amount_is_number || not_held.includes("amount") ? not_held : [...not_held, "amount"];
  const no_room = missing.map((name) => notHeld(draft, name));
  if (sdk.payload !== undefined) {
    if (missing.length > 0) return no_room;
    if (ours.payload !== undefined) return compareMade(draft, sdk, ours);
    return ours.errors.map(([rule, path]) => ({ kind: `the SDK makes a code with ${rule}`, cases: [placeOf(path)] }));
  }
  const reasons = [...no_room.flatMap(({ cases }) => cases), ...ours.errors.map(ruleAt)];
  if (sdk.thrown || sdk.instead) {
    const what = sdk.thrown ? `the SDK throws ${sdk.thrown}` : `the SDK hands back ${sdk.instead} as a code`;
    return [{ kind: what, cases: reasons.length > 0 ? reasons : ["we make a code"] }];
  }
  const { amount } = draft.optional;
  const about_amount = sdk.number === 4 && spelling(amount) !== undefined ? [spelledOddly(amount)] : [];
  if (reasons.length === 0)
    return [{ kind: `only the SDK makes nothing, ${sdk.number}`, cases: [...about_amount, "we make a code"] }];
  const agreed =
    ours.errors.some(([, , number]) => number === sdk.number) ||
    missing.some((name) => numbers_of_not_held[name]?.includes(sdk.number));
  if (agreed) return [{ agreed: "a draft refused with the same number" }];
  return [{ kind: `making, the SDK says ${sdk.number} for another reason`, cases: [...about_amount, ...reasons] }];
}
