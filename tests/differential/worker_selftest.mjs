// The test of worker.mjs: node worker_selftest.mjs SUBJECT PACKAGES. It is asked about the examples of the list with
// our true answers, then with planted ones.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";

import { askSubject } from "./ask.mjs";
import { crcOf } from "./codec.mjs";
import { examples, readInputs, readLedger } from "./ledger.mjs";
import { draftOf, typed } from "./typed.mjs";

const [program, packages] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
let passed = 0;
let failed = 0;

function expect(what, good) {
  if (good) ++passed;
  else console.log(`failed: ${what}`, ++failed);
}

function deepEqual(what, got, wanted) {
  expect(`${what}: ${JSON.stringify(got)}`, isDeepStrictEqual(got, wanted));
}

/** What the worker says to these lines; with a file, it collects. */
function workerSays(lines, found_file = "") {
  const { status, stdout } = spawnSync(process.execPath, [join(here, "worker.mjs"), packages], {
    input: lines.map((line) => `${line}\n`).join(""),
    env: { ...process.env, EMVQR_FOUND: found_file },
    maxBuffer: 2 ** 28,
    stdio: ["pipe", "pipe", "inherit"],
  });
  expect("the worker ends when nothing more is asked", status === 0);
  return stdout.toString("utf8").trimEnd().split("\n");
}

const answersTo = (asked, found_file) => workerSays(asked.map(JSON.stringify), found_file).map(JSON.parse);

const holdsNumberAsText = ({ required, optional: { amount: _, currency: __, expirationTimestamp: ___, ...texts } }) =>
  Object.values({ ...required, ...texts }).some((value) => typeof value === "number");

/** An example as a request; undefined where it has what a fuzz target cannot ask: what is no text where texts stand. */
function requestOf({ draft, ...input }) {
  if (!draft) return { op: "payload", ...input };
  const { request, not_held } = typed(draft, input.now_ms);
  if (not_held.length > 0 || holdsNumberAsText(draft)) return undefined;
  return { ...request, numeric: typeof draft.optional.amount === "number" };
}

const chosen = examples(readLedger(join(here, "disagreements.json")))
  .map(({ kind, input }) => ({ kind, request: requestOf(input) }))
  .filter(({ request }) => request !== undefined);
const requests = chosen.map(({ request }) => request);
const ours = askSubject(program, requests);
const asked = requests.map((request, i) => ({ request, ours: ours[i] }));

expect("there are payloads and drafts", new Set(requests.map(({ op }) => op)).size === 2 && requests.length > 400);
expect("an empty line is answered with ready", workerSays([""])[0] === "ready");
const answers = answersTo(asked);
expect("a line for each request", answers.length === asked.length);
answers.forEach(({ classes, unexplained }, i) => {
  expect(`the list explains ${chosen[i].kind}: ${unexplained}`, unexplained === undefined);
  expect(`its kind is told: ${chosen[i].kind}`, classes?.includes(`known: ${chosen[i].kind}`));
});

for (const { numeric, ...request } of requests.filter(({ op }) => op === "draft")) {
  const back = typed(draftOf({ ...request, numeric }), request.now_ms);
  deepEqual("a request makes a draft that makes the request", back, { request, not_held: [] });
}

const body = "00020101021129190015john_smith@devb5204599953031165802KH5910John Smith6010Phnom Penh6304";
const good = { op: "payload", text: body + crcOf(body), now_ms: 1750000000000 };
const draft = {
  op: "draft",
  kind: "individual",
  now_ms: 1,
  texts: { bakongAccountID: "a@b", merchantName: "A" },
  currency: 116,
};
const [read, made] = askSubject(program, [good, draft]);
const planted = [
  { request: good, ours: { ...read, valid: false, errors: [["KHQR-2901", "29.00", 1]] } },
  { request: good, ours: { ...read, details: { ...read.details, merchantName: "Jane" } } },
  { request: draft, ours: { ...made, md5: "" } },
];
for (const { classes } of answersTo([{ request: good, ours: read }, { request: draft, ours: made }]))
  expect("both agree without a change", classes?.length > 0 && classes.every((name) => name.startsWith("agreed: ")));
for (const { unexplained, theirs } of answersTo(planted))
  expect("a planted answer is not explained", unexplained?.length === 1 && theirs !== undefined);

const folder = mkdtempSync(join(tmpdir(), "emvqr-"));
const file = join(folder, "found");
const collected = answersTo([...planted, planted[0]], file);
const news = collected.map(({ classes }) => classes.some((name) => name.startsWith("new: ")));
deepEqual("a new difference is new once", news, [true, true, true, false]);
deepEqual("its input is kept", readInputs(file)[0], { text: good.text, now_ms: good.now_ms });
deepEqual("once", readInputs(file).length, planted.length);
rmSync(folder, { recursive: true });

console.log(`self-test of the worker: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
