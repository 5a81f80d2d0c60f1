// A package that never comes back, or takes all memory, costs its one input and not the run: it works in a thread that
// can be ended. The clock only says when to give up; no result depends on it while every call returns.
import { Worker } from "node:worker_threads";

const start_ms = 60_000;
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Results of tasks from `first` on, until all are done or one does not end; yields the index of the next task. */
function run(work, first, results, limit_ms) {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL("./worker.mjs", import.meta.url), {
      workerData: { ...work, first },
      resourceLimits: memory,
    });
    let next = first;
    let is_ready = false;
    let timer;
    const close = (answer) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.on("error", () => {});
      worker.terminate().then(() => answer());
    };
    const give_up = () => {
      results[next] = { made: { endless: true } };
      close(() => done(next + 1));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(give_up, is_ready ? limit_ms : start_ms);
    };
    worker.on("message", ({ ready, at, result, done: all }) => {
      if (all) return close(() => done(work.tasks.length));
      is_ready = is_ready || ready === true;
      if (result !== undefined) {
        results[at] = result;
        next = at + 1;
      }
      return wait();
    });
    worker.on("error", (error) =>
      is_ready && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? give_up() : close(() => fail(error)),
    );
    worker.on("exit", give_up);
    wait();
  });
}

/** What a package answers to each task: {made, read}, `made` being {payload}, {refused} or {endless}. */
export async function answersOf(url, packages, tasks, limit_ms = 30_000) {
  const results = [];
  for (let next = 0; next < tasks.length;) next = await run({ url, packages, tasks }, next, results, limit_ms);
  return results;
}
