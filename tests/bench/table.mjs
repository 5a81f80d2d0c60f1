// node table.mjs BENCH PEERS COMPILER: the tables of ./dev bench in Markdown, from what emvqr_bench says as JSON
// (every repetition), what peers.mjs found out, and the name of the compiler.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { pathToFileURL } from "node:url";

/** Three digits: 12.3 M, 458 k, 87. */
function rateText(rate) {
  const [number, unit] = rate >= 1e6 ? [rate / 1e6, " M"] : rate >= 1e3 ? [rate / 1e3, " k"] : [rate, ""];
  return digits(number) + unit;
}
const digits = (number) => number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);

/** What a package does, and how many times slower it is than we; or why there is no such number. */
export function cellOf(result, our_ns) {
  for (const word of ["refuses", "wrong", "endless", "dies"]) if (result[word]) return word;
  if (result.none) return "-";
  const slower = 1e9 / our_ns / result.rate;
  return `${rateText(result.rate)}${result.checks_crc === false ? "*" : ""}, ${digits(slower)} x slower`;
}

const ourCell = (ns) => `${rateText(1e9 / ns)} (${digits(ns)} ns)`;

/** The least nanoseconds by the names of the benchmarks: what disturbs a run makes it slower and never quicker. */
function bestOf({ benchmarks }) {
  const best = new Map();
  for (const each of benchmarks) {
    if (each.error_occurred) throw new Error(`${each.name}: ${each.error_message}`);
    if (each.run_type !== "iteration") continue;
    if (each.time_unit !== "ns") throw new Error(`${each.name} is not in nanoseconds`);
    best.set(each.run_name, Math.min(each.cpu_time, best.get(each.run_name) ?? Infinity));
  }
  return (name) => {
    if (!best.has(name)) throw new Error(`emvqr_bench says nothing of ${name}`);
    return best.get(name);
  };
}

const line = (cells) => `| ${cells.join(" | ")} |`;
const headed = (heads, rows) => [line(heads), line(heads.map(() => "---")).replaceAll(" ", ""), ...rows.map(line)];

const bounds = [
  ["memory copy", "copy"],
  ["CRC alone, the fastest of this machine", "crc16<emvqr::crc_table::fastest>"],
  ["CRC alone, table of 8 KB", "crc16<emvqr::crc_table::slice16>"],
  ["CRC alone, table of 512 bytes", "crc16<emvqr::crc_table::byte>"],
  ["CRC alone, table of 32 bytes", "crc16<emvqr::crc_table::nibble>"],
  ["CRC alone, no table", "crc16<emvqr::crc_table::none>"],
  ["empty walk", "walk"],
];

/** A row for each package, the fastest first; those that have no word for the deed are left out. */
function packageRows(peers, deed, ours) {
  const best = (results) => Math.max(...results.map(({ rate }) => rate ?? 0));
  return peers
    .filter((peer) => !peer[deed].every(({ none }) => none))
    .sort((a, b) => best(b[deed]) - best(a[deed]))
    .map(({ name, version, [deed]: results }) => [
      `npm ${name}${version ? ` ${version}` : ""}`,
      ...results.map((result, i) => cellOf(result, ours[i])),
    ]);
}

/** The table of all, payloads in columns. */
export function comparison(bench, peers, sizes) {
  const least = bestOf(bench);
  const of = (name) => sizes.map((_, i) => least(`${name}/${i}`));
  const row = (title, name) => [title, ...of(name).map(ourCell)];
  const part = (title) => [`**${title}**`, ...sizes.map(() => "")];
  return headed(
    ["a second", ...sizes.map((size) => `${size} bytes`)],
    [
      part("bounds"),
      ...bounds.map(([title, name]) => row(title, name)),
      part("read, and the CRC judged"),
      row("emvqr, parse", "parse"),
      row("emvqr, parse without carry-less multiplication", "parse_no_simd"),
      ...packageRows(peers.filter(({ judges }) => judges === "CRC"), "read", of("parse")),
      part("read, and the rules judged too"),
      row("emvqr, parse and check", "parse_and_check"),
      ...packageRows(peers.filter(({ judges }) => judges === "rules"), "read", of("parse_and_check")),
      part("generate"),
      row("emvqr, write", "write"),
      ...packageRows(peers, "make", of("write")),
    ],
  );
}

/** What parsing costs against the length of the payload. */
export function lengths(bench) {
  const least = bestOf(bench);
  const of_length = bench.benchmarks.map(({ run_name }) => /^parse_of_length\/(\d+)$/.exec(run_name)?.[1]);
  const sizes = [...new Set(of_length.filter(Boolean))].sort((a, b) => a - b);
  const columns = ["copy_of_length", "crc16_of_length", "walk_of_length", "parse_of_length"];
  return headed(
    ["bytes", "memory copy", "CRC alone", "empty walk", "parse", "parse, a byte"],
    sizes.map((size) => {
      const ns = columns.map((name) => least(`${name}/${size}`));
      return [size, ...ns.map((each) => `${digits(each)} ns`), `${digits(ns[3] / size)} ns`];
    }),
  );
}

/** Our npm package beside NBC's, in the same Node: what it reads by `own`, the first of which theirs is held against. */
export function inNode(own, peers, sizes) {
  const sdk = peers.find(({ name }) => name === "bakong-khqr");
  const own_cells = (results) => results.map((each) => (each.rate ? `${rateText(each.rate)} (${digits(1e6 / each.rate)} us)` : cellOf(each, 1)));
  const times = (theirs, ours) => theirs.map((result, i) => cellOf(result, 1e9 / ours[i].rate));
  const title = `bakong-khqr ${sdk.version}`;
  return headed(
    ["a second", ...sizes.map((size) => `${size} bytes`)],
    [
      ...own.map(({ name, read }) => [name, ...own_cells(read)]),
      [`${title}, \`verify\` and \`decode\`, against the second row`, ...times(sdk.read, own[1].read)],
      ["`makeKhqr`, and `make` for EMVCo's example", ...own_cells(own[1].make)],
      [`${title}, generating`, ...times(sdk.make, own[1].make)],
    ],
  );
}

/** What the modules weigh. */
export const weights = (modules) =>
  headed(
    ["module", "bytes", "bytes, gzip -9"],
    modules.map(({ name, size, compressed }) => [`\`${name}\``, size.toLocaleString("en"), compressed.toLocaleString("en")]),
  );

/** All that stands below "Measured". */
export function measured(bench, { peers, sizes, own, modules }, compiler) {
  return [
    `Measured with ${compiler}, -O3, and Node ${process.versions.node}, on one core of: ${cpus()[0].model}.`,
    "",
    ...comparison(bench, peers, sizes),
    "",
    "`refuses`: a good payload is refused; `wrong`: another name is read, or another payload or CRC is made; `endless`: no",
    "answer in a minute; `-`: no words for it. \\*: the same payload with a wrong CRC is taken too.",
    "",
    "Against the length of a payload:",
    "",
    ...lengths(bench),
    "",
    "The npm package, in the same Node:",
    "",
    ...inNode(own, peers, sizes),
    "",
    ...weights(modules),
  ].join("\n");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [bench, peers] = process.argv.slice(2, 4).map((file) => JSON.parse(readFileSync(file, "utf8")));
  console.log(measured(bench, peers, process.argv[4]));
}
