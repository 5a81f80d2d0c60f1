// The list as a page, a section a package.
import { cell, code, shortestOf, verdicts, visible } from "../ledger.mjs";

function row({ kind, verdict, by, reason, count, cases }) {
  const { package: _, ...example } = shortestOf(cases).draft;
  const cells = [kind, String(count), `${verdicts[verdict] ?? "?"}; ${by}`, reason, Object.keys(cases).join("; ")];
  return `| ${[...cells.map(cell), code(visible(example))].join(" | ")} |`;
}

function section(name, version, { agreed, kinds }) {
  const agreements = Object.entries(agreed)
    .filter(([what]) => what.startsWith(`${name}: `))
    .map(([what, count]) => `* ${what.slice(name.length + 2)}: ${count}`);
  return `## ${name} ${version}

${agreements.join("\n")}

| what differs | inputs | who is right, by what | why | where | an example |
|---|---|---|---|---|---|
${kinds.filter(({ kind }) => kind.includes(name)).map(row).join("\n")}
`;
}

/** `versions`: the packages' versions by name. */
export function page(ledger, versions) {
  const total = Object.values(ledger.inputs).reduce((sum, count) => sum + count, 0);
  const sections = Object.entries(versions).map(([name, version]) => section(name, version, ledger));
  return `# Where this library's drafts and five npm packages differ

Each package and this library were given the same drafts, ${total} in all. Everything in which they differ is here: the
test fails on anything else, on a line that no input shows any more and on another number of inputs. Written by
\`./dev differential --write\` from \`disagreements.json\`, which has an input for each case; do not edit. How to read
it: [README.md](../README.md).

A payload of the same objects with the same values is agreed whatever the order of the objects (EMV QRCPS-MPM v1.0,
4.6.1). An input can show more than one kind.

${sections.join("\n")}`;
}
