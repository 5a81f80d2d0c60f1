// Writes reports of `emvqr conformance --json` as a page: node results.mjs REPORT.json... >page.md
import { readFileSync } from "node:fs";

const kinds = ["passed", "failed", "unsupported", "timeout", "crashed", "babbled"];
const columns = ["vectors", ...kinds];

const rowOf = (name, counts) => `| ${name} | ${columns.map((each) => counts[each]).join(" | ")} |`;

/** The rules of which at least one vector was asked. */
function ruleTable({ rules, totals }) {
  const asked = rules.filter((rule) => rule.unsupported !== rule.vectors);
  return [
    `| rule | ${columns.join(" | ")} |`,
    `|---|${columns.map(() => "---:").join("|")}|`,
    ...asked.map((rule) => rowOf(rule.rule, rule)),
    rowOf("**all vectors**", totals),
  ];
}

/** The vectors at which the package did not come to an end, or not to an answer. */
function troubles({ outcomes }) {
  return ["timeout", "crashed", "babbled"].flatMap((kind) => {
    const ids = outcomes.filter(({ outcome }) => outcome === kind).map(({ id }) => `\`${id}\``);
    return ids.length === 0 ? [] : ["", `${kind}: ${ids.join(", ")}`];
  });
}

function section(report) {
  const { name, version, ops, answers } = report.target;
  const says = ["accepted or not", ...answers].join(", ");
  const lines = [`## ${name} ${version}`, "", `Operations: ${ops.join(", ")}. Judged by what it says: ${says}.`, ""];
  return [...lines, ...ruleTable(report), ...troubles(report), ""];
}

const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const count = reports[0].totals.vectors;
const packages = reports.map(({ target }) => `${target.name} ${target.version}`).join(" and ");
const date = new Date().toISOString().slice(0, 10);

console.log(`# Conformance results of two npm packages

${packages}, asked with the ${count} vectors of \`tests/conformance/vectors/\`
on ${date} (UTC), Node ${process.versions.node}, 2,000 ms for an answer. Written by
\`./dev conformance --write-results\`; do not edit.

The vectors test a strict reading of EMVCo's specification and of KHQR. **The packages promise less**: each was made for
its own scheme, and neither says that it judges every rule. A vector that fails is a difference from that strict reading,
not by itself a fault. \`unsupported\` is what the package does not offer; a KHQR package is not asked about payloads of
other schemes. \`timeout\` is a call that did not return. A vector counts for each rule it covers. Rules of which no vector
was asked are left out. What the columns mean and how to repeat this: [conformance.md](conformance.md).
`);
console.log(reports.flatMap(section).join("\n").trimEnd());
