// The drafts of four schemes against five npm packages: node peers.mjs SUBJECT PACKAGES [--write]. Exit 0 where the list
// in disagreements.json is exactly what differs, 1 where it is not, as ../run.mjs does.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { examples, readLedger, writeLedger } from "../ledger.mjs";
import { Random } from "../random.mjs";
import { adapters } from "./all.mjs";
import { differences } from "./ask.mjs";
import { judgeCounted, updatedCounted } from "./counts.mjs";
import { page } from "./page.mjs";

const seed = 20251122;
const inputs_each = 2_000;
const here = dirname(fileURLToPath(import.meta.url));
const ledger_file = join(here, "disagreements.json");
const page_file = join(here, "disagreements.md");
const examples_name = "examples of the list";

const [program, packages, option] = process.argv.slice(2);
const started = performance.now();
const require = createRequire(resolve(packages, "package.json"));
const all = await adapters(require);
const names = all.map(({ name }) => name);
const versions = Object.fromEntries(
  names.map((name) => [name, JSON.parse(readFileSync(join(packages, "node_modules", name, "package.json"))).version]),
);

/** Every input by where it is from; each package has a random generator of its own. */
function allInputs(ledger) {
  const inputs = {};
  all.forEach(({ name, random: make }, i) => {
    const random = new Random(seed + i);
    inputs[`drafts for ${name}`] = Array.from({ length: inputs_each }, () => ({
      draft: { package: name, ...make(random) },
    }));
  });
  inputs[examples_name] = examples(ledger).map(({ input }) => input);
  return inputs;
}

const ask = (inputs) => differences(all, program, packages, Object.values(inputs).flat());
const countsOf = (inputs) => Object.fromEntries(Object.entries(inputs).map(([name, list]) => [name, list.length]));

const ledger = readLedger(ledger_file);
const inputs = allInputs(ledger);
const found = await ask(inputs);

if (option === "--write") {
  // The examples are inputs too, so new ones change the numbers: count again.
  const first = updatedCounted(ledger, found, countsOf(inputs), names);
  const again = { ...inputs, [examples_name]: examples(first).map(({ input }) => input) };
  const now = updatedCounted(first, await ask(again), countsOf(again), names);
  writeLedger(ledger_file, now);
  writeFileSync(page_file, page(now, versions));
  process.exit(0);
}
const complaints = judgeCounted(ledger, found, countsOf(inputs));
if (!existsSync(page_file) || readFileSync(page_file, "utf8") !== page(ledger, versions))
  complaints.push("disagreements.md is not what --write writes");
for (const complaint of complaints) console.log(complaint);
const total = Object.values(countsOf(inputs)).reduce((sum, count) => sum + count, 0);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const sums = `${found.items.length} differences of ${ledger.kinds.length} kinds, ${complaints.length} complaints`;
console.log(`${names.length} packages: ${total} inputs, ${sums}, ${seconds} s`);
process.exit(complaints.length === 0 ? 0 : 1);
