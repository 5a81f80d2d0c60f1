// The list of known differences: read, written, held against what was found, shown as a page.
import { readFileSync, writeFileSync } from "node:fs";

/** Who is right. */
export const verdicts = {
  ours: "this library",
  sdk: "the SDK",
  package: "the package",
  either: "either: a choice",
  binding: "neither: JavaScript's types",
};

// JSON has no undefined, NaN or dates; the list writes them as {"$": ...}.
const special = [
  [(value) => value === undefined, () => "undefined", () => undefined],
  [(value) => typeof value === "number" && !Number.isFinite(value), String, (text) => Number(text)],
  [(value) => Object.is(value, -0), () => "-0", () => -0],
  [(value) => value instanceof Date, (date) => `date ${date.getTime()}`, (text) => new Date(Number(text.slice(5)))],
];

function plain(value) {
  for (const [is, toText] of special) if (is(value)) return { $: toText(value) };
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

function restored(value) {
  if (Array.isArray(value)) return value.map(restored);
  if (value === null || typeof value !== "object") return value;
  const text = value.$;
  if (text === undefined)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, restored(each)]));
  if (text.startsWith("date ")) return special[3][2](text);
  return text === "undefined" ? undefined : Number(text);
}

/** One line of JSON; characters that cannot be seen are written as escapes. */
export const visible = (value) =>
  JSON.stringify(plain(value)).replace(
    /[\p{Cf}\p{Zl}\p{Zp}]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

export function readLedger(file) {
  const ledger = JSON.parse(readFileSync(file, "utf8"));
  for (const kind of ledger.kinds)
    for (const [name, input] of Object.entries(kind.cases)) kind.cases[name] = restored(input);
  return ledger;
}

/** Inputs as `visible` writes them, one a line. */
export const readInputs = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => restored(JSON.parse(line)));

const counters = (counts) => JSON.stringify(counts, null, 4).replace(/}$/, "  }");

/** A case a line. */
export function ledgerText({ about, inputs, agreed, kinds }) {
  const kindText = ({ cases, ...rest }) => {
    const head = Object.entries(rest).map(([name, value]) => `      ${JSON.stringify(name)}: ${visible(value)}`);
    const rows = Object.entries(cases).map(([name, input]) => `        ${visible(name)}: ${visible(input)}`);
    return `    {\n${head.join(",\n")},\n      "cases": {\n${rows.join(",\n")}\n      }\n    }`;
  };
  return `{
  "about": ${JSON.stringify(about)},
  "inputs": ${counters(inputs)},
  "agreed": ${counters(agreed)},
  "kinds": [
${kinds.map(kindText).join(",\n")}
  ]
}
`;
}

/** The inputs that the list gives as examples, each with the kind and case that it is to show. */
export const examples = ({ kinds }) =>
  kinds.flatMap(({ kind, cases }) => Object.entries(cases).map(([name, input]) => ({ kind, case: name, input })));

/** What was found: each difference with its input, and how often the two agreed. */
export class Findings {
  constructor() {
    this.items = [];
    this.agreed = {};
  }
  add(input, outcomes) {
    for (const { agreed, kind, cases } of outcomes) {
      if (agreed === undefined) this.items.push({ kind, cases, input });
      else this.agreed[agreed] = (this.agreed[agreed] ?? 0) + 1;
    }
  }
}

/** Numbers that are not what the list says, as sentences. */
function miscounts(what, listed, counted) {
  const names = new Set([...Object.keys(listed), ...Object.keys(counted)]);
  return [...names]
    .filter((name) => listed[name] !== counted[name])
    .map((name) => `${what}, ${name}: ${counted[name] ?? 0} where the list has ${listed[name] ?? 0}`);
}

const key = (kind, name) => `${kind}\n${name}`;

/** Which differences are in the list. */
export class Known {
  constructor(ledger) {
    this.listed = new Set(examples(ledger).map((each) => key(each.kind, each.case)));
    this.open = new Set(ledger.kinds.filter(({ any_case }) => any_case).map(({ kind }) => kind));
  }
  add(kind, name) {
    this.listed.add(key(kind, name));
  }
  /** Those of a difference's cases that are in it; one is enough to explain it. */
  casesOf({ kind, cases }) {
    return cases.filter((name) => this.listed.has(key(kind, name)));
  }
  /** True if the list has one of them, or the kind may come in any case. */
  explains(difference) {
    return this.open.has(difference.kind) || this.casesOf(difference).length > 0;
  }
}
const sizeOf = (input) => visible(input).length;

/** Everything in which the list and what was found differ, as sentences; none if all is well. */
export function judge(ledger, found, counts) {
  const complaints = [];
  const list = new Known(ledger);
  const shown = new Set();
  const unlisted = new Map();
  for (const { kind, cases, input } of found.items) {
    const known = list.casesOf({ kind, cases });
    known.forEach((name) => shown.add(key(kind, name)));
    if (known.length > 0) continue;
    const name = `${kind}: ${cases.join(" | ")}`;
    if (!unlisted.has(name) || sizeOf(input) < sizeOf(unlisted.get(name))) unlisted.set(name, input);
  }
  for (const [name, input] of unlisted) complaints.push(`not in the list: ${name}\n    ${visible(input)}`);
  for (const each of list.listed)
    if (!shown.has(each)) complaints.push(`stale, no input shows it: ${each.replace("\n", ": ")}`);
  for (const { kind, verdict, by, reason, cases } of ledger.kinds) {
    if (!(verdict in verdicts) || !by || !reason) complaints.push(`no verdict, source or reason: ${kind}`);
    if (Object.keys(cases).length === 0) complaints.push(`no case: ${kind}`);
  }
  return [
    ...complaints,
    ...miscounts("inputs", ledger.inputs, counts),
    ...miscounts("agreed", ledger.agreed, found.agreed),
  ];
}

/** The list as it would have to be: what is known keeps its words, what is new waits for them. */
export function updated(ledger, found, counts) {
  const kinds = new Map(ledger.kinds.map((kind) => [kind.kind, { ...kind, cases: {} }]));
  const list = new Known(ledger);
  const take = (kind, name, input) => {
    if (!kinds.has(kind)) kinds.set(kind, { kind, verdict: "", by: "", reason: "", cases: {} });
    const { cases } = kinds.get(kind);
    if (!(name in cases) || sizeOf(input) < sizeOf(cases[name])) cases[name] = input;
    list.add(kind, name);
  };
  // First what has one explanation, so that no other is made up for it.
  for (const { kind, cases, input } of [...found.items].sort((a, b) => a.cases.length - b.cases.length)) {
    const known = list.casesOf({ kind, cases });
    for (const name of known.length > 0 ? known : [cases[0]]) take(kind, name, input);
  }
  const sorted = (cases) => Object.fromEntries(Object.entries(cases).sort(([a], [b]) => (a < b ? -1 : 1)));
  const left = [...kinds.values()].filter(({ cases }) => Object.keys(cases).length > 0);
  return {
    about: ledger.about,
    inputs: counts,
    agreed: found.agreed,
    kinds: left.map((kind) => ({ ...kind, cases: sorted(kind.cases) })),
  };
}

export const writeLedger = (file, ledger) => writeFileSync(file, ledgerText(ledger));

export const cell = (text) => text.replace(/\|/g, "\\|").replace(/\n/g, " ");
export const code = (text) => `\`${cell(text).replace(/`/g, "'")}\``;

/** The input that shows a kind in the fewest characters. */
export const shortestOf = (cases) => Object.values(cases).sort((a, b) => sizeOf(a) - sizeOf(b))[0];

/** The list as a page. */
export function page({ inputs, agreed, kinds }, version) {
  const total = Object.values(inputs).reduce((sum, count) => sum + count, 0);
  const rows = kinds.map(({ kind, verdict, by, reason, any_case, cases }) => {
    const names = [...Object.keys(cases), ...(any_case ? ["or any other"] : [])];
    const shortest = shortestOf(cases);
    const example = shortest.draft ? visible(shortest.draft) : visible(shortest.text).slice(1, -1);
    const cells = [kind, `${verdicts[verdict] ?? "?"}; ${by}`, reason, names.join("; ")].map(cell);
    return `| ${[...cells, code(example)].join(" | ")} |`;
  });
  const agreements = Object.entries(agreed).map(([name, count]) => `* ${name}: ${count}`);
  return `# Where this library and NBC's JavaScript SDK differ

bakong-khqr ${version} and this library were given the same ${total} inputs. Everything in which they differ is here:
the test fails on anything else, and on a line that no input shows any more. Written by \`./dev differential --write\`
from \`disagreements.json\`, which has an input for each case; do not edit. How to read it: [README.md](README.md).

Where they agreed, an input counting for what is said of it and for what is read in it:

${agreements.join("\n")}

| what differs | who is right, by what | why | where | an example |
|---|---|---|---|---|
${rows.join("\n")}
`;
}
