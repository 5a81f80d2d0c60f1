// The test of the test: node selftest.mjs SUBJECT PACKAGES. Every way to fail is tried on the examples of the list,
// both sides are made to answer wrongly, and packages that loop, eat all memory or stop the thread are planted.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { seal } from "../codec.mjs";
import { examples, judge, ledgerText, readLedger } from "../ledger.mjs";
import { Random } from "../random.mjs";
import { adapters } from "./all.mjs";
import { differences } from "./ask.mjs";
import { isCnpj, isCpf } from "./brazil.mjs";
import { compare } from "./compare.mjs";
import { judgeCounted, updatedCounted } from "./counts.mjs";
import { answersOf } from "./guard.mjs";
import { page } from "./page.mjs";
import { thaiCheckDigit } from "./thai.mjs";

const [program, packages] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const ledger = readLedger(join(here, "disagreements.json"));
const inputs_of = ledger.inputs;
const all = await adapters(createRequire(resolve(packages, "package.json")));
const names = all.map(({ name }) => name);
let passed = 0;
let failed = 0;

function expect(what, good) {
  if (good) ++passed;
  else console.log(`failed: ${what}`, ++failed);
}
const complains = (complaints, start) => complaints.some((each) => each.startsWith(start));

// The list.
const inputs = examples(ledger).map(({ input }) => input);
const found = await differences(all, program, packages, inputs);
// The agreements of the whole run; here they are not what is tested, but once.
found.agreed = ledger.agreed;
expect("the list stands on its examples alone", judge(ledger, found, inputs_of).length === 0);
expect("the list is long", ledger.kinds.length > 40 && inputs.length > 100);
for (const { kind } of ledger.kinds) {
  const without = { ...ledger, kinds: ledger.kinds.filter((each) => each.kind !== kind) };
  expect(`an unlisted kind fails: ${kind}`, complains(judge(without, found, inputs_of), `not in the list: ${kind}: `));
}
for (const { kind, case: name } of examples(ledger)) {
  const less = found.items.filter((each) => each.kind !== kind || !each.cases.includes(name));
  const complaints = judge(ledger, { ...found, items: less }, inputs_of);
  expect(`a stale case fails: ${kind}: ${name}`, complains(complaints, `stale, no input shows it: ${kind}: ${name}`));
}
for (const word of ["verdict", "by", "reason"]) {
  const kinds = ledger.kinds.map((kind, i) => (i === 0 ? { ...kind, [word]: "" } : kind));
  expect(`a kind without ${word} fails`, complains(judge({ ...ledger, kinds }, found, inputs_of), "no verdict"));
}
for (const name of Object.keys(inputs_of)) {
  const fewer = { ...inputs_of, [name]: inputs_of[name] - 1 };
  expect(`too few ${name} fail`, complains(judge(ledger, found, fewer), `inputs, ${name}`));
}
for (const name of Object.keys(ledger.agreed)) {
  const agreed = { ...ledger.agreed, [name]: ledger.agreed[name] - 1 };
  const complaints = judge(ledger, { ...found, agreed }, inputs_of);
  expect(`fewer agreements fail: ${name}`, complains(complaints, `agreed, ${name}`));
}
const counted = updatedCounted(ledger, found, inputs_of, names);
expect("its own counts are right", judgeCounted(counted, found, inputs_of).length === 0);
counted.kinds.forEach((kind, at) => {
  const kinds = counted.kinds.map((each, i) => (i === at ? { ...each, count: each.count + 1 } : each));
  const complaints = judgeCounted({ ...counted, kinds }, found, inputs_of);
  expect(`another count fails: ${kind.kind}`, complains(complaints, `count, ${kind.kind}`));
});
expect(
  "writing the list anew on its own examples changes counts and order alone",
  ledgerText(updatedCounted(counted, found, inputs_of, names)) === ledgerText(counted),
);
const versions = Object.fromEntries(names.map((name) => [name, "1"]));
expect("the page names every kind", ledger.kinds.every(({ kind }) => page(ledger, versions).includes(`| ${kind} | `)));
for (const name of names) {
  const agreed = Object.entries(ledger.agreed).filter(([what]) => what.startsWith(`${name}: the same`));
  expect(`${name} agrees on a payload often`, agreed.reduce((sum, [, count]) => sum + count, 0) >= 300);
}

// What nobody disagrees about: any change in an answer has to come out.
const good = {
  "promptpay-qr": { kind: "mobile", id: "0812345678", amount: 4.22 },
  promptparse: { form: "bill", biller_id: "999999999999901", reference_1: "INV1", reference_3: "T1", amount: 7.5 },
  "vietnam-qr-pay": { bank: "970416", account: "257678859", to: "account", amount: "10000", purpose: "Chuyen tien" },
  paynowqr: {
    kind: "uen", id: "201403121W", editable: false, amount: 10.25, expires: "20301231", reference: "INV1", name: "ACME",
  },
  "pix-utils": { form: "static", key: "loja@example.com", amount: 1.5, txid: "A1", name: "LOJA", city: "BRASILIA" },
};
const resealed = (payload, change) => seal(change(payload.slice(0, -8)));
const another = (payload) => resealed(payload, (text) => text.replace("000201", "000202"));
const ourWrongs = [
  ["refused", () => ({ refused: { rule: "planted", path: "54" } })],
  ["another value", (ours) => ({ ...ours, payload: another(ours.payload) })],
  ["an object lost", (ours) => ({ ...ours, payload: resealed(ours.payload, (text) => text.replace("000201", "")) })],
  ["an object more", (ours) => ({ ...ours, payload: resealed(ours.payload, (text) => `${text}9901X`) })],
  ["a wrong CRC", (ours) => ({ ...ours, payload: `${ours.payload.slice(0, -4)}!!!!` })],
  ["no payload at all", (ours) => ({ ...ours, payload: `${ours.payload.slice(0, -8)}99` })],
  ["a fault that our check finds", (ours) => ({ ...ours, faults: ["MPM-T3.6 at 54"] })],
];
const fields_read = [
  "billerId", "ref1", "ref3", "bank", "account", "service", "purpose", "key", "txid", "name", "city", "amount",
];
const theirWrongs = [
  ["refused", (theirs) => ({ ...theirs, made: { refused: "Planted" } })],
  ["endless", () => ({ made: { endless: true } })],
  ["another value", ({ made, ...rest }) => ({ ...rest, made: { payload: another(made.payload) } })],
  ["a wrong CRC", ({ made, ...rest }) => ({ ...rest, made: { payload: `${made.payload.slice(0, -4)}!!!!` } })],
  ["no payload at all", (theirs) => ({ ...theirs, made: { payload: "000201" + "x".repeat(9) } })],
  ["what it reads refused", (theirs) => theirs.read && { ...theirs, read: { refused: "Planted" } }],
  ...fields_read.map((field) => [
    `another ${field} read`,
    ({ read, ...rest }) => read && field in read && { ...rest, read: { ...read, [field]: "planted" } },
  ]),
];
const answers = [];
const before = await differences(
  all,
  program,
  packages,
  Object.entries(good).map(([name, draft]) => ({ draft: { package: name, ...draft } })),
  (...pair) => answers.push(pair),
);
expect("all agree on good drafts", before.items.length === 0 && answers.length === names.length);
for (const [adapter, draft, theirs, ours] of answers) {
  const differs = (a, b) => compare(adapter, draft, a, b).some(({ agreed }) => agreed === undefined);
  for (const [what, wrong] of ourWrongs)
    expect(`found, ours for ${adapter.name}: ${what}`, differs(theirs, wrong(ours)));
  for (const [what, wrong] of theirWrongs) {
    const changed = wrong(theirs);
    // A package without a reader, or without that field, has nothing to get wrong there.
    if (changed) expect(`found, ${adapter.name}'s: ${what}`, differs(changed, ours));
  }
}

// What does not come back costs one input.
const planted = (body) => {
  const make = `({ bad }) => { if (bad) { ${body} } return { payload: "ok" }; }`;
  const text = `export default { open: () => ({ make: ${make} }) };`;
  return `data:text/javascript,${encodeURIComponent(text)}`;
};
const tasks = [{}, { bad: true }, {}, { bad: true }].map((draft) => ({ draft }));
const madeBy = async (body) => (await answersOf(planted(body), packages, tasks, 2000)).map(({ made }) => made);
const mixed = (bad) => JSON.stringify([{ payload: "ok" }, bad, { payload: "ok" }, bad]);
const endless = mixed({ endless: true });
expect("a loop costs its own input", JSON.stringify(await madeBy("for (;;);")) === endless);
const greedy = await madeBy("const a = []; for (;;) a.push({});");
expect("so does one that takes all memory", JSON.stringify(greedy) === endless);
expect("so does one that stops the thread", JSON.stringify(await madeBy("process.exit(0);")) === endless);
const thrown = mixed({ refused: "TypeError" });
expect("what throws is refused", JSON.stringify(await madeBy("null.x;")) === thrown);
expect("so is a text thrown", JSON.stringify(await madeBy('throw "x";')) === mixed({ refused: "a string" }));

// The inputs: the same for a seed, another for another, with check digits as they are meant to be.
for (const { name, random } of all) {
  const made = (seed) => {
    const source = new Random(seed);
    return JSON.stringify(Array.from({ length: 200 }, () => random(source)));
  };
  expect(`${name}: a seed makes the same inputs again`, made(7) === made(7));
  expect(`${name}: another seed makes others`, made(7) !== made(8));
}
expect("a CPF's check digits", isCpf("11144477735") && !isCpf("11144477736") && !isCpf("11144477725"));
expect("a CNPJ's check digits", isCnpj("11222333000181") && !isCnpj("11222333000182") && !isCnpj("11222333000191"));
expect("a Thai number's check digit", thaiCheckDigit("111111111111") === "9");
const lock = readFileSync(join(here, "package-lock.json"), "utf8");
expect("the lockfile names no registry", !lock.includes('"resolved"'));

console.log(`self-test: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
