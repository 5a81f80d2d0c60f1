// The list of ../ledger.mjs, with the number of inputs that show each kind.
import { judge, updated } from "../ledger.mjs";

function countsOf({ items }) {
  const counts = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

export function judgeCounted(ledger, found, inputs) {
  const counts = countsOf(found);
  const miscounted = ledger.kinds
    .filter(({ kind, count }) => count !== counts[kind])
    .map(({ kind, count }) => `count, ${kind}: ${counts[kind] ?? 0} where the list has ${count}`);
  return [...judge(ledger, found, inputs), ...miscounted];
}

/** As `updated`; the kinds are in the order of the packages, the most frequent first. */
export function updatedCounted(ledger, found, inputs, names) {
  const now = updated(ledger, found, inputs);
  const counts = countsOf(found);
  const package_of = (kind) => names.findIndex((name) => kind.includes(name));
  now.kinds = now.kinds
    .map(({ kind, verdict, by, reason, cases }) => ({ kind, verdict, by, reason, count: counts[kind], cases }))
    .sort((a, b) => package_of(a.kind) - package_of(b.kind) || b.count - a.count || (a.kind < b.kind ? -1 : 1));
  now.agreed = Object.fromEntries(Object.entries(now.agreed).sort(([a], [b]) => (a < b ? -1 : 1)));
  return now;
}
