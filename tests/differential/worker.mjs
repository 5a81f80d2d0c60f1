// The other side of the fuzz targets bakong and bakong_write: node worker.mjs PACKAGES. A line in has a request of
// the subject's with our answer, {request, ours}; the SDK is asked the same, and the line out has the classes into which
// the comparison falls, {classes}, or what the list does not explain, {unexplained, theirs}. An empty line is answered
// with "ready".
// With EMVQR_FOUND=FILE in the environment nothing stays unexplained: the first input of each new difference goes into
// the file, to be judged all at once (run.mjs --write FILE).
import { appendFileSync, readSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { askSdk, compared } from "./ask.mjs";
import { Known, readLedger, visible } from "./ledger.mjs";
import { Sdk } from "./sdk.mjs";
import { draftOf } from "./typed.mjs";

const [packages] = process.argv.slice(2);
const found_file = process.env.EMVQR_FOUND;
const here = dirname(fileURLToPath(import.meta.url));
const sdk = new Sdk(packages);
const known = new Known(readLedger(join(here, "disagreements.json")));

const inputOf = (request) =>
  request.op === "draft"
    ? { draft: draftOf(request), now_ms: request.now_ms }
    : { text: request.text, now_ms: request.now_ms };

function answerTo({ request, ours }) {
  const input = inputOf(request);
  const theirs = askSdk(sdk, input);
  const classes = [];
  const unexplained = [];
  for (const outcome of compared(input, [], theirs, ours)) {
    if (outcome.agreed !== undefined) classes.push(`agreed: ${outcome.agreed}`);
    else if (known.explains(outcome)) classes.push(`known: ${outcome.kind}`);
    else unexplained.push(outcome);
  }
  if (unexplained.length === 0) return { classes };
  if (!found_file) {
    const names = unexplained.map(({ kind, cases }) => `${kind}: ${cases.join(" | ")}`);
    return { unexplained: names, theirs };
  }
  appendFileSync(found_file, `${visible(input)}\n`);
  for (const { kind, cases } of unexplained) cases.forEach((name) => known.add(kind, name));
  return { classes: [...classes, ...unexplained.map(({ kind }) => `new: ${kind}`)] };
}

/** Calls `take` with each line of stdin; waits for the next one without leaving anything to the event loop. */
function forEachLine(take) {
  const chunk = Buffer.alloc(2 ** 16);
  let parts = [];
  for (;;) {
    const size = readSync(0, chunk);
    if (size === 0) return;
    let rest = chunk.subarray(0, size);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      take(Buffer.concat([...parts, rest.subarray(0, end)]).toString("utf8"));
      parts = [];
      rest = rest.subarray(end + 1);
    }
    parts.push(Buffer.from(rest));
  }
}

forEachLine((line) => writeSync(1, line === "" ? "ready\n" : `${JSON.stringify(answerTo(JSON.parse(line)))}\n`));
