// Both sides asked, every input.
import { spawnSync } from "node:child_process";

import { compareDraft, comparePayload } from "./compare.mjs";
import { Findings } from "./ledger.mjs";
import { typed } from "./typed.mjs";

/** The subject's answers to a list of requests. */
export function askSubject(program, requests) {
  const { status, stdout, error } = spawnSync(program, {
    input: requests.map((request) => `${JSON.stringify(request)}\n`).join(""),
    maxBuffer: 2 ** 30,
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (error !== undefined || status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
  const lines = stdout.toString("utf8").trimEnd().split("\n");
  if (lines.length !== requests.length) throw new Error(`${lines.length} answers to ${requests.length} requests`);
  return lines.map((line) => JSON.parse(line));
}

/** What the SDK says of an input, {text, now_ms} or {draft, now_ms}. */
export const askSdk = (sdk, { draft, text, now_ms }) =>
  draft
    ? sdk.generate(draft, now_ms)
    : { verify: sdk.verify(text, now_ms), decode: sdk.decode(text, now_ms) };

/** The two answers to one input held against each other. `not_held`: fields of a draft that ours has no room for. */
export const compared = ({ draft, text }, not_held, theirs, ours) =>
  draft ? compareDraft(draft, not_held, theirs, ours) : comparePayload(text, theirs, ours);

/**
 * What differs over `inputs`, each {text, now_ms} or {draft, now_ms}. `tamper(answer, input)` may change what the
 * subject said: the self-test's way to plant a wrong answer.
 */
export function differences(sdk, program, inputs, tamper = (answer) => answer) {
  const found = new Findings();
  const asked = inputs.map((input) =>
    input.draft ? typed(input.draft, input.now_ms) : { request: { op: "payload", ...input } },
  );
  const answers = askSubject(
    program,
    asked.map(({ request }) => request),
  );
  inputs.forEach((input, i) => {
    const ours = tamper(answers[i], input);
    found.add(input, compared(input, asked[i].not_held, askSdk(sdk, input), ours));
  });
  return found;
}
