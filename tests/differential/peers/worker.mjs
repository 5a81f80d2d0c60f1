// One package at work in a thread of its own: each task is a draft to make a payload of, and a payload of ours to read.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

/** What `call` yields, or {refused} with the kind of what it throws. */
function caught(call) {
  try {
    return call();
  } catch (thrown) {
    return { refused: thrown instanceof Error ? thrown.constructor.name : `a ${typeof thrown}` };
  }
}

const { url, packages, tasks, first } = workerData;
const { default: adapter } = await import(url);
const { make, read } = adapter.open(createRequire(resolve(packages, "package.json")));
parentPort.postMessage({ ready: true });
for (let at = first; at < tasks.length; ++at) {
  const { draft, payload } = tasks[at];
  const made = caught(() => make(draft));
  const result = { made };
  if (read !== undefined && payload !== undefined) result.read = caught(() => read(payload, draft));
  parentPort.postMessage({ at, result });
}
parentPort.postMessage({ done: true });
