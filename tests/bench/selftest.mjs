// The test of ./dev bench: what it says of packages that answer wrongly, and its tables of planted numbers. No time is
// judged.
import { seal } from "../differential/codec.mjs";
import { resultsOf } from "./peers.mjs";
import { cellOf, comparison, inNode, lengths, weights } from "./table.mjs";

let failed = 0;
function expect(what, is, wanted) {
  if (JSON.stringify(is) === JSON.stringify(wanted)) return;
  console.log(`failed: ${what}\n  is:     ${JSON.stringify(is)}\n  wanted: ${JSON.stringify(wanted)}`);
  ++failed;
}
function throws(what, call, wanted) {
  try {
    call();
  } catch ({ message }) {
    return expect(what, message, wanted);
  }
  return expect(what, "nothing is thrown", wanted);
}

// What packages answer.
const payloads = ["0002015802KH5904Cafe6207070312A", "0002015802KH5903ហាង62070703ក្ក"].map(seal);
const adapters = new URL("./planted_adapters.mjs", import.meta.url).href;
const results = await resultsOf(adapters, undefined, { now_ms: 1234, payloads }, { seconds: 0.001, limit_ms: 4000 });
const number = (cell) => (cell.includes("*") ? "a number*" : "a number");
const shown = (result) => ("rate" in result ? number(cellOf(result, 1)) : cellOf(result, 1));
const read = { "without the CRC": "a number*", "another name": "wrong", "no name": "wrong", refusing: "refuses" };
const made = { refusing: "refuses", "no text": "refuses", "no words": "-", "only reading": "-" };
const wrongs = ["another value", "an object lost", "an inner object lost", "a wrong CRC"];
for (const word of wrongs) made[word] = "wrong";
for (const words of [read, made]) Object.assign(words, { endless: "endless", "eating memory": "dies" });
for (const { name, read: is_read, make } of results) {
  expect(`reading, ${name}`, is_read.map(shown), payloads.map(() => read[name] ?? "a number"));
  expect(`generating, ${name}`, make.map(shown), payloads.map(() => made[name] ?? "a number"));
}

// The tables.
const run = (run_name, cpu_time) => ({ run_name, run_type: "iteration", cpu_time, time_unit: "ns" });
const tables = ["fastest", "slice16", "byte", "nibble", "none"].map((name) => `crc16<emvqr::crc_table::${name}>`);
const named = ["copy", ...tables, "walk", "parse", "parse_and_check", "write", "parse_no_simd"];
const benchmarks = named.flatMap((name, i) => [run(`${name}/0`, 10 * (i + 1)), run(`${name}/1`, 100.4 * (i + 1))]);
benchmarks.push(run("parse/0", 1e9), { ...run("parse/0", 1), run_type: "aggregate" });
const peers = [
  { name: "slow", version: "1.2.3", judges: "CRC", read: [{ rate: 125, checks_crc: true }, { refuses: true }] },
  { name: "fast", judges: "CRC", read: [{ rate: 1250, checks_crc: false }, { wrong: true }] },
  { name: "careful", judges: "rules", read: [{ endless: true }, { rate: 2.5e6, checks_crc: true }] },
].map((peer, i) => ({ ...peer, make: [i === 0 ? { rate: 1e7 } : { none: true }, { none: true }] }));
const table = comparison({ benchmarks }, peers, [98, 223]);
const wanted = [
  "| a second | 98 bytes | 223 bytes |",
  "|---|---|---|",
  "| **bounds** |  |  |",
  "| memory copy | 100 M (10.0 ns) | 9.96 M (100 ns) |",
];
expect("the head of the table", table.slice(0, 4), wanted);
expect("its end", table.slice(-11), [
  "| **read, and the CRC judged** |  |  |",
  "| emvqr, parse | 12.5 M (80.0 ns) | 1.25 M (803 ns) |",
  "| emvqr, parse without carry-less multiplication | 9.09 M (110 ns) | 905 k (1104 ns) |",
  "| npm fast | 1.25 k*, 10000 x slower | wrong |",
  "| npm slow 1.2.3 | 125, 100000 x slower | refuses |",
  "| **read, and the rules judged too** |  |  |",
  "| emvqr, parse and check | 11.1 M (90.0 ns) | 1.11 M (904 ns) |",
  "| npm careful | endless | 2.50 M, 0.44 x slower |",
  "| **generate** |  |  |",
  "| emvqr, write | 10.0 M (100 ns) | 996 k (1004 ns) |",
  "| npm slow 1.2.3 | 10.0 M, 1.00 x slower | - |",
]);
const missing = "emvqr_bench says nothing of copy/2";
throws("a benchmark is missing", () => comparison({ benchmarks }, peers, [1, 2, 3]), missing);
const faulty = [...benchmarks, { name: "write/0", error_occurred: true, error_message: "planted" }];
throws("a benchmark fails", () => comparison({ benchmarks: faulty }, peers, [98]), "write/0: planted");
const of_length = ["copy", "crc16", "walk", "parse"].flatMap((name, i) => [9, i + 1].map((ns) => run(`${name}_of_length/50`, ns)));
expect("the table of lengths", lengths({ benchmarks: [...benchmarks, ...of_length] }).slice(2), [
  "| 50 | 1.00 ns | 2.00 ns | 3.00 ns | 4.00 ns | 0.08 ns |",
]);

const sdk = { name: "bakong-khqr", version: "1.0.20", read: [{ rate: 1e4 }, { refuses: true }], make: [{ rate: 2e4 }, { none: true }] };
const own = [
  { name: "check", read: [{ rate: 2e5 }, { wrong: true }] },
  { name: "decode", read: [{ rate: 5e4 }, { rate: 1e6 }], make: [{ rate: 1e5 }, { rate: 4e6 }] },
];
expect("the table of our npm package", inNode(own, [...peers, sdk], [98, 223]).slice(2), [
  "| check | 200 k (5.00 us) | wrong |",
  "| decode | 50.0 k (20.0 us) | 1.00 M (1.00 us) |",
  "| bakong-khqr 1.0.20, `verify` and `decode`, against the second row | 10.0 k, 5.00 x slower | refuses |",
  "| `makeKhqr`, and `make` for EMVCo's example | 100 k (10.0 us) | 4.00 M (0.25 us) |",
  "| bakong-khqr 1.0.20, generating | 20.0 k, 5.00 x slower | - |",
]);
expect("what modules weigh", weights([{ name: "a.wasm", size: 12345, compressed: 999 }]).slice(2), ["| `a.wasm` | 12,345 | 999 |"]);

console.log(failed === 0 ? "what ./dev bench says is right" : `${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
