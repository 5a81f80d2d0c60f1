// The test of the test: node selftest.mjs SUBJECT PACKAGES. Every way in which the differential test has to fail is
// tried on the examples of the list, and what it calls endless is run without its help.
import { spawn } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { differences } from "./ask.mjs";
import { crcOf } from "./codec.mjs";
import { examples, judge, ledgerText, readLedger, updated } from "./ledger.mjs";
import { Sdk } from "./sdk.mjs";

const [program, packages] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const ledger = readLedger(join(here, "disagreements.json"));
const counts = ledger.inputs;
const sdk = new Sdk(packages);
let passed = 0;
let failed = 0;

function expect(what, good) {
  if (good) ++passed;
  else console.log(`failed: ${what}`, ++failed);
}

const complains = (complaints, start) => complaints.some((each) => each.startsWith(start));
const inputs = examples(ledger).map(({ input }) => input);
const found = differences(sdk, program, inputs);
// The agreements of the whole run; here they are not what is tested, but once.
found.agreed = ledger.agreed;

expect("the list stands on its examples alone", judge(ledger, found, counts).length === 0);
expect("the list is long", ledger.kinds.length > 50 && inputs.length > 200);
for (const { kind } of ledger.kinds) {
  const without = { ...ledger, kinds: ledger.kinds.filter((each) => each.kind !== kind) };
  expect(`an unlisted kind fails: ${kind}`, complains(judge(without, found, counts), `not in the list: ${kind}: `));
}
for (const { kind, case: name } of examples(ledger).filter((_, i) => i % 10 === 0)) {
  const less = found.items.filter((each) => each.kind !== kind || !each.cases.includes(name));
  expect(
    `a stale case fails: ${kind}: ${name}`,
    complains(judge(ledger, { ...found, items: less }, counts), `stale, no input shows it: ${kind}: ${name}`),
  );
}
const planted = { kind: "planted", verdict: "ours", by: "x", reason: "x", cases: { here: inputs[0] } };
expect(
  "a stale kind fails",
  complains(
    judge({ ...ledger, kinds: [...ledger.kinds, planted] }, found, counts),
    "stale, no input shows it: planted",
  ),
);
for (const word of ["verdict", "by", "reason"]) {
  const kinds = ledger.kinds.map((kind, i) => (i === 0 ? { ...kind, [word]: "" } : kind));
  expect(`a kind without ${word} fails`, complains(judge({ ...ledger, kinds }, found, counts), "no verdict"));
}
for (const name of Object.keys(counts))
  expect(
    `too few ${name} fail`,
    complains(judge(ledger, found, { ...counts, [name]: counts[name] - 1 }), `inputs, ${name}`),
  );
expect(
  "inputs that the list does not count fail",
  complains(judge(ledger, found, { ...counts, more: 1 }), "inputs, more"),
);
for (const name of Object.keys(ledger.agreed)) {
  const agreed = { ...ledger.agreed, [name]: ledger.agreed[name] - 1 };
  expect(`fewer agreements fail: ${name}`, complains(judge(ledger, { ...found, agreed }, counts), `agreed, ${name}`));
}

const again = updated(ledger, found, counts);
expect("writing the list anew on its own examples changes nothing", ledgerText(again) === ledgerText(ledger));

// What nobody disagrees about: any change in our answer has to come out.
const now_ms = 1750000000000;
const body = "00020101021129190015john_smith@devb5204599953031165802KH5910John Smith6010Phnom Penh6304";
const good = { text: body + crcOf(body), now_ms };
const expired =
  "00020101021229190015john_smith@devb52045999530311654031005802KH5910John Smith6010Phnom Penh" +
  "99340013174999999900001131749999999999" +
  "6304";
const bad = { text: expired + crcOf(expired), now_ms };
const optional = { currency: 840, amount: 1.5, expirationTimestamp: now_ms + 60_000 };
const draft = {
  draft: { kind: "individual", required: { bakongAccountID: "a@b", merchantName: "A" }, optional },
  now_ms,
};
const refused = { draft: { ...draft.draft, required: { bakongAccountID: "nobody", merchantName: "A" } }, now_ms };
const changes = [
  ["a good payload refused", good, (ours) => ({ ...ours, valid: false, errors: [["KHQR-2901", "29.00", 1]] })],
  ["a good payload not read", good, () => ({ failure: "bad_id", where: "", number: 8 })],
  ["another scheme's", good, (ours) => ({ ...ours, is_khqr: false })],
  ["valid in one edition alone", good, (ours) => ({ ...ours, valid_legacy: false })],
  ["more findings than are looked at", good, (ours) => ({ ...ours, dropped: 1 })],
  ["a field changed", good, (ours) => ({ ...ours, details: { ...ours.details, merchantName: "Jane" } })],
  ["a field lost", good, (ours) => ({ ...ours, details: { ...ours.details, crc: null } })],
  ["an expired payload accepted", bad, (ours) => ({ ...ours, valid: true, errors: [] })],
  ["another number for it", bad, (ours) => ({ ...ours, errors: [["KHQR-9903", "99.01", 50]] })],
  ["another payload made", draft, (ours) => ({ ...ours, payload: ours.payload.replace("1.50", "1.5") })],
  ["another MD5", draft, (ours) => ({ ...ours, md5: ours.md5.replace(/^./, "x") })],
  [
    "a good draft refused",
    draft,
    ({ payload: _, ...ours }) => ({ ...ours, errors: [["KHQR-2902", "29.00", 3]], failure: "breaks_rule" }),
  ],
  [
    "write refuses what check lets pass",
    draft,
    ({ payload: _, ...ours }) => ({ ...ours, failure: "ambiguous_length" }),
  ],
  ["a bad draft made", refused, () => ({ payload: good.text, md5: "", errors: [], amount_is_number: true })],
  ["another number for a bad draft", refused, (ours) => ({ ...ours, errors: [["KHQR-2901", "29.00", 1]] })],
];
for (const [what, input, tamper] of changes) {
  const before = differences(sdk, program, [input]);
  expect(`agreed without the change: ${what}`, before.items.length === 0);
  const after = differences(sdk, program, [input], tamper);
  const unlisted = complains(
    judge(ledger, { ...found, items: [...found.items, ...after.items] }, counts),
    "not in the list",
  );
  // A difference that is known elsewhere is known here too; then an agreement is missing.
  expect(`found: ${what}`, unlisted || JSON.stringify(before.agreed) !== JSON.stringify(after.agreed));
}

// What is called endless is: the SDK as it is, in a process of its own, does not come back in a second. A good payload
// does.
const alone = `const { BakongKHQR } = require(process.argv[1]);
process.stdout.write("ready", () => process.stdout.write(String(BakongKHQR.verify(process.argv[2]).isValid)));`;

/** What the SDK alone says of a payload; undefined where it has said nothing `limit_ms` after it was asked. */
function askedAlone(text, limit_ms) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [
      "-e",
      alone,
      resolve(packages, "node_modules/bakong-khqr"),
      text.replaceAll("\0", "?"),
    ]);
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
      if (said === "ready") setTimeout(() => child.kill("SIGKILL"), limit_ms);
    });
    child.on("close", () => done(said.slice("ready".length) || undefined));
  });
}
const endless = ledger.kinds.find(({ kind }) => kind === "verify never ends");
const chosen = ["bad_id", "bad_length", "truncated_header"].map((name) => endless.cases[name].text);
const answers = await Promise.all(chosen.map((text) => askedAlone(text, 1000)));
expect(
  "three endless payloads do not end",
  answers.every((answer) => answer === undefined),
);
expect("a good payload ends", (await askedAlone(good.text, 60_000)) === "true");

console.log(`self-test: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
