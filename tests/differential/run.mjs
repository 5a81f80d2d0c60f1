// The differential test: node run.mjs SUBJECT PACKAGES [--write [FILE]]. Exit 0 where the list in disagreements.json is
// exactly what differs, 1 where it is not. --write puts what was found into the list; new kinds wait for a verdict. The
// lines of FILE are inputs that a fuzz target found; those that show something new become examples.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { differences } from "./ask.mjs";
import { randomDraft } from "./drafts.mjs";
import { fromSdkTests, fromVectors } from "./inputs.mjs";
import { Known, examples, judge, page, readInputs, readLedger, updated, writeLedger } from "./ledger.mjs";
import { mutated } from "./mutate.mjs";
import { Random } from "./random.mjs";
import { Sdk } from "./sdk.mjs";

const seed = 20251122;
const here = dirname(fileURLToPath(import.meta.url));
const ledger_file = join(here, "disagreements.json");
const page_file = join(here, "disagreements.md");

const repeated = (count, make) => Array.from({ length: count }, make);

/** Every input, by where it is from. */
function allInputs(sdk, ledger) {
  const tests = fromSdkTests(sdk);
  const vectors = fromVectors(join(here, "../conformance"));
  const random = new Random(seed);
  return {
    "payloads of the SDK's tests": tests.payloads,
    "drafts of the SDK's tests": tests.drafts,
    "payloads of our vectors": vectors.payloads,
    "drafts of our vectors": vectors.drafts,
    "changed payloads with a right CRC": repeated(12_000, () => mutated(random, vectors.good, true)),
    "changed payloads with the CRC left": repeated(2_000, () => mutated(random, vectors.good, false)),
    "random drafts": repeated(6_000, () => randomDraft(random)),
    "examples of the list": examples(ledger).map(({ input }) => input),
  };
}

const [program, packages, option, found_file] = process.argv.slice(2);
const started = performance.now();
const sdk = new Sdk(packages);
const ledger = readLedger(ledger_file);
const inputs = allInputs(sdk, ledger);
const counts = Object.fromEntries(Object.entries(inputs).map(([name, list]) => [name, list.length]));
const found = differences(sdk, program, Object.values(inputs).flat());
if (found_file) {
  // Of what was found elsewhere only the news: for the rest our own inputs are the better examples.
  const known = new Known(ledger);
  const { items } = differences(sdk, program, readInputs(found_file));
  found.items.push(...items.filter((each) => known.casesOf(each).length === 0));
}

if (option === "--write") {
  const now = updated(ledger, found, counts);
  // The examples are inputs too, so new ones change the numbers: count again.
  const listed = examples(now).map(({ input }) => input);
  const rest = Object.entries(inputs).filter(([name]) => name !== "examples of the list");
  now.inputs["examples of the list"] = listed.length;
  now.agreed = differences(sdk, program, [...rest.flatMap(([, list]) => list), ...listed]).agreed;
  writeLedger(ledger_file, now);
  writeFileSync(page_file, page(now, sdk.version));
  process.exit(0);
}
const complaints = judge(ledger, found, counts);
const wanted = page(ledger, sdk.version);
if (!existsSync(page_file) || readFileSync(page_file, "utf8") !== wanted)
  complaints.push("disagreements.md is not what --write writes");
for (const complaint of complaints) console.log(complaint);
const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const sums = `${found.items.length} differences of ${ledger.kinds.length} kinds, ${complaints.length} complaints`;
console.log(`bakong-khqr ${sdk.version}: ${total} inputs, ${sums}, ${seconds} s`);
process.exit(complaints.length === 0 ? 0 : 1);
