// node peers.mjs FOLDER <WORKLOAD >RESULTS: every package on every payload of the workload, which emvqr_print_payloads
// prints. FOLDER has the packages, EMVQR_NPM names the folder of our own. The results are JSON: {sizes, peers: [{name,
// version, judges, read: [...], make: [...]}], own, modules}, the sizes of the payloads in bytes and what
// one_package.mjs says for each; {endless} where a package did not come back in time, or {dies}; our own package the
// same way, and what its modules weigh.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const one_package = new URL("./one_package.mjs", import.meta.url);

/** What a process of its own finds out. One that does not end is ended. */
function ask(task, limit_ms) {
  const command = ["--max-old-space-size=256", one_package.pathname];
  const { error, status, signal, stdout, stderr } = spawnSync(process.execPath, command, {
    input: JSON.stringify(task),
    timeout: limit_ms,
    killSignal: "SIGKILL",
    encoding: "utf8",
  });
  if (error?.code === "ETIMEDOUT") return { endless: true };
  if (error !== undefined) throw error;
  if (status === 0) return JSON.parse(stdout);
  if (signal !== null || stderr.includes("heap out of memory")) return { dies: true };
  throw new Error(`${task.name}, ${task.deed}: ${stderr}`);
}

function versionOf(folder, name) {
  return folder && JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, "utf8")).version;
}

/** The results for all packages of a module of adapters. A measurement takes `seconds`, and twice that to get warm. */
export async function resultsOf(adapters, folder, { now_ms, payloads }, { seconds = 0.6, limit_ms = 60_000 } = {}) {
  const { packages } = await import(adapters);
  const results = [];
  for (const [name, { judges }] of Object.entries(packages)) {
    const of_deed = (deed) =>
      payloads.map((payload) => ask({ adapters, folder, name, deed, payload, now_ms, seconds }, limit_ms));
    const version = versionOf(folder, name);
    if (version) console.error(`   ${name} ${version}`);
    results.push({ name, version, judges, read: of_deed("read"), make: of_deed("make") });
  }
  return results;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const workload = JSON.parse(readFileSync(0, "utf8"));
  const adapters = (name) => new URL(`./packages/${name}`, import.meta.url).href;
  const sizes = workload.payloads.map((payload) => Buffer.byteLength(payload));
  const modules = ["emvqr-core.wasm", "emvqr-rules.wasm", "emvqr-full.wasm"].map((name) => {
    const bytes = readFileSync(`${process.env.EMVQR_NPM}/${name}`);
    return { name, size: bytes.length, compressed: gzipSync(bytes, { level: 9 }).length };
  });
  const peers = await resultsOf(adapters("adapters.mjs"), resolve(process.argv[2]), workload);
  const own = await resultsOf(adapters("wasm.mjs"), undefined, workload);
  console.log(JSON.stringify({ sizes, peers, own, modules }));
}
