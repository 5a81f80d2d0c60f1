// The conformance protocol for an adapter: one JSON object a line in, one a line out, in order.
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The version of an installed package, from its own package.json. */
export function versionOf(name) {
  for (const folder of require.resolve.paths(name)) {
    try {
      return JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")).version;
    } catch {
      // not in this folder
    }
  }
  return "";
}

/** The payload of a request as a JavaScript text; undefined where its bytes are not UTF-8, which no text can hold. */
export function payloadOf(request) {
  if (request.payload_hex === undefined) return request.payload;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.from(request.payload_hex, "hex"));
  } catch {
    return undefined;
  }
}

/**
 * Answers every request. `hello` is what the target says of itself; `operations` has a function for each operation
 * it names, which gets the request and hands back the answer without its id. One that throws has refused.
 */
export function serve(hello, operations) {
  // What a package prints would be taken for answers.
  for (const word of ["log", "info", "debug", "dir", "table"]) console[word] = () => {};
  const answer = (line) => {
    let request;
    try {
      request = JSON.parse(line);
    } catch {
      return { id: null, verdict: "unsupported" };
    }
    const id = request?.id ?? null;
    if (request?.op === "hello") return { id, ...hello };
    const operation = Object.hasOwn(operations, request?.op ?? "") ? operations[request.op] : undefined;
    if (operation === undefined) return { id, verdict: "unsupported" };
    try {
      return { id, ...operation(request) };
    } catch {
      return { id, verdict: "refused" };
    }
  };
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity, terminal: false });
  lines.on("line", (line) => process.stdout.write(`${JSON.stringify(answer(line))}\n`));
}
