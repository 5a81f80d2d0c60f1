// What a package and our drafts make of one input, held against each other. As in ../compare.mjs every difference is
// {kind, cases}, and what agrees is {agreed}.
import { crcOf, isTemplate } from "../codec.mjs";

/** Objects as [[id, value], ...] of a list of characters; undefined where the list is no row of objects. */
function objectsOf(characters) {
  const objects = [];
  for (let at = 0; at < characters.length;) {
    const header = characters.slice(at, at + 4).join("");
    if (!/^\d{4}$/.test(header)) return undefined;
    const length = Number(header.slice(2));
    const value = characters.slice(at + 4, at + 4 + length);
    if (value.length !== length || length === 0) return undefined;
    objects.push([header.slice(0, 2), value]);
    at += 4 + length;
  }
  return objects;
}

/** What is in a row of objects, by path. 38.01 is VietQR's third level. */
function collect(objects, above, found) {
  for (const [id, value] of objects) {
    const path = above === "" ? id : `${above}.${id}`;
    const inside = (above === "" && isTemplate(Number(id))) || path === "38.01" ? objectsOf(value) : undefined;
    if (inside !== undefined) collect(inside, path, found);
    else if (path !== "63") found.set(path, value.join(""));
  }
  return found;
}

/**
 * {values, unit}: values by path, without the CRC, and how lengths are counted: by UTF-16 units, or by characters where
 * only that goes to the end. undefined where neither does.
 */
export function leaves(text) {
  for (const [unit, characters] of [["units", text.split("")], ["characters", [...text]]]) {
    const objects = objectsOf(characters);
    if (objects !== undefined) return { values: collect(objects, "", new Map()), unit };
  }
  return undefined;
}

const hasRightCrc = (text) => text.slice(-8, -4) === "6304" && crcOf(text.slice(0, -4)) === text.slice(-4);

/** How one object differs, in a word. */
function verbOf(theirs, ours) {
  if (theirs === undefined) return "leaves out";
  if (ours === undefined) return "adds";
  return Number(theirs) === Number(ours) ? "spells otherwise" : "writes otherwise";
}

function compareMade({ name, describe }, draft, theirs, ours) {
  if (theirs === ours) return [{ agreed: `${name}: the same bytes` }];
  const [a, b] = [leaves(theirs), leaves(ours)];
  if (a === undefined) return [{ kind: `${name} makes what cannot be taken apart`, cases: ["we make a payload"] }];
  const paths = [...new Set([...a.values.keys(), ...b.values.keys()])];
  const differing = paths
    .filter((path) => a.values.get(path) !== b.values.get(path))
    .map((path) => ({
      kind: `${name} ${verbOf(a.values.get(path), b.values.get(path))} ${path}`,
      cases: [describe(draft, path)],
    }));
  if (a.unit !== b.unit) differing.push({ kind: `${name} counts an emoji as two characters`, cases: ["any"] });
  if (!hasRightCrc(theirs)) differing.push({ kind: `${name} writes a wrong CRC`, cases: ["a payload of its own"] });
  return differing.length > 0 ? differing : [{ agreed: `${name}: the same objects in another order` }];
}

/** Slips of ours, that no list should have. */
function slips({ name }, ours) {
  const cases = ours.faults ?? [];
  if (cases.length > 0) return [{ kind: `our check finds fault with what we write (${name})`, cases }];
  if (ours.payload !== undefined && leaves(ours.payload) === undefined)
    return [{ kind: `we write what cannot be taken apart (${name})`, cases: ["ours"] }];
  if (ours.payload !== undefined && !hasRightCrc(ours.payload))
    return [{ kind: `we write a wrong CRC (${name})`, cases: ["ours"] }];
  return [];
}

function compareRead({ name, expected, describe, places }, draft, read, payload) {
  if (read.refused !== undefined) {
    const counted = leaves(payload).unit === "characters" ? "with an emoji that counts as one" : "any";
    return [{ kind: `${name} does not read our payload, ${read.refused}`, cases: [counted] }];
  }
  const wanted = expected(draft);
  const differing = Object.keys(wanted).filter((field) => wanted[field] !== read[field]);
  if (differing.length === 0) return [{ agreed: `${name}: reads every field of our payload` }];
  return differing.map((field) => ({
    kind: `${name} reads another ${field} in our payload`,
    cases: [describe(draft, places[field])],
  }));
}

/** Why we refuse, in words; the rules that say much the same are one kind. Any other rule is called by its name. */
const reasons = {
  value_too_long: "a wrong length",
  no_space: "a wrong length",
  "MPM-T3.6": "a wrong length",
  "MPM-T3.7": "a wrong length",
  "SCH-0001": "a wrong length",
  nul_byte: "characters that must not be there",
  "MPM-4.5.2.1": "characters that must not be there",
  "SCH-0002": "characters that must not be there",
  "TXT-0001": "characters that must not be there",
  "TXT-0002": "characters that must not be there",
  "TXT-0003": "characters that must not be there",
  "MPM-4.2.1.1": "nothing where something must be",
  "SCH-0003": "nothing where something must be",
  "SCH-0006": "nothing where something must be",
  bad_number: "an amount that our type does not hold",
  "MPM-4.7.4.1": "an amount that is no amount",
  "MPM-4.7.4.1n1": "more decimals than the currency has",
  "SCH-0008": "an expiry that is no date",
  "SCH-0011": "a mobile number spelled otherwise",
  "SCH-0012": "a wrong check digit",
  "SCH-0015": "what is no UEN",
  "SCH-0016": "what is no Pix key",
  "SCH-0017": "what is no txid",
  "SCH-0021": "what is no address of a charge",
};

/** The reason, finer where not all that a rule refuses has the same verdict. */
function reasonOf(rule, path, what) {
  if (what === "with accents" || what === "not Latin")
    return path === "59" || path === "60" ? "a name or city beyond ASCII" : "letters beyond ASCII";
  if (what === "national_id: in groups") return "an ID written in groups";
  if (what === "21 to 30 characters") return "a reference of 21 to 30 characters";
  return reasons[rule] ?? rule;
}

/** A payload of the package where we refuse. */
function inSpite({ name, describe }, draft, { rule, path }) {
  const what = describe(draft, path);
  const reason = reasonOf(rule, path, what);
  return { kind: `${name} makes a code with ${reason}`, cases: [`${path || "the payload"}: ${what}`] };
}

/** Everything there is to say of one input. `theirs` is what guard.mjs answers, `ours` what the subject does. */
export function compare(adapter, draft, { made, read }, ours) {
  const { name, describe } = adapter;
  if (made.endless) return [{ kind: `${name} never ends`, cases: ["one call"] }];
  const outcomes = slips(adapter, ours);
  if (outcomes.length > 0) return outcomes;
  if (made.payload !== undefined && ours.payload !== undefined)
    outcomes.push(...compareMade(adapter, draft, made.payload, ours.payload));
  else if (made.payload !== undefined) {
    outcomes.push(inSpite(adapter, draft, ours.refused));
  } else if (ours.payload !== undefined)
    outcomes.push({ kind: `only ${name} refuses, ${made.refused}`, cases: [adapter.odd(draft)] });
  else outcomes.push({ agreed: `${name}: refused by both` });
  if (read !== undefined) outcomes.push(...compareRead(adapter, draft, read, ours.payload));
  return outcomes;
}
