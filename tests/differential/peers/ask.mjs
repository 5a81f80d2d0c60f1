// Both sides asked, every input.
import { askSubject } from "../ask.mjs";
import { Findings } from "../ledger.mjs";
import { compare } from "./compare.mjs";
import { answersOf } from "./guard.mjs";

/**
 * What differs over `inputs`, each {draft: {package, ...}}. `watch(adapter, draft, theirs, ours)` sees every pair of
 * answers, as `compare` does.
 */
export async function differences(adapters, program, packages, inputs, watch = () => {}) {
  const found = new Findings();
  for (const adapter of adapters) {
    const own = inputs.filter(({ draft }) => draft.package === adapter.name);
    if (own.length === 0) continue;
    const drafts = own.map(({ draft: { package: _, ...draft } }) => draft);
    const ours = askSubject(program, drafts.map(adapter.request));
    const tasks = drafts.map((draft, i) => ({ draft, payload: ours[i].payload }));
    const theirs = await answersOf(adapter.url, packages, tasks);
    own.forEach((input, i) => {
      watch(adapter, drafts[i], theirs[i], ours[i]);
      found.add(input, compare(adapter, drafts[i], theirs[i], ours[i]));
    });
  }
  return found;
}
