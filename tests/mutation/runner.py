"""Runs the tests against each mutant: those that reach it, cheapest first, until one fails."""
import concurrent.futures
import dataclasses
import os
import re
import signal
import subprocess
import tempfile

SLOWEST_MS = 1000  # test cases over it are left out: a survivor would take minutes
FIRST_US = 20_000  # how long the first run may take; most mutants die in it
GROWTH = 8  # how much longer each further run may take
EXPLAINED_STEPS = 2  # what is known to live is tried with the cheap test cases alone
BY_TIME = (-signal.SIGPROF, -signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL)


@dataclasses.dataclass(frozen=True, order=True)
class Program:
    """One of Catch2's, or one that replays the inputs of a fuzz target, which is a test case without a name."""

    path: str
    inputs: tuple = ()

    def test_names(self):
        if self.inputs:
            return [""]
        for words in (["--list-test-names-only"], ["--list-tests", "--verbosity", "quiet"]):  # Catch2 2 and 3
            # Version 2 tells the number of tests by its status, too.
            done = subprocess.run([self.path, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
            names = [line.strip() for line in done.stdout.splitlines() if line.strip()]
            if names and "usage:" not in done.stdout:
                return names
        raise SystemExit(f"{self.path} tells no test cases")

    def run(self, names, chosen=0, ms=0, map_file=""):
        """Runs those test cases; its exit status, negative for a signal."""
        env = dict(os.environ, MUTATION_CHOSEN=str(chosen), MUTATION_MS=str(ms))
        if map_file:
            env["MUTATION_MAP"] = map_file
        with tempfile.NamedTemporaryFile("w", suffix=".tests") as file:
            file.writelines(re.sub(r'([\\",\[])', r"\\\1", name) + "\n" for name in names)
            file.flush()
            command = [self.path, *(self.inputs or ("--abort", "-w", "NoTests", "-f", file.name))]
            try:
                return subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                      timeout=120 + 20 * ms / 1000, check=False).returncode
            except subprocess.TimeoutExpired:
                return -signal.SIGALRM


def look(program, name, folder):
    """What a test case reaches without a change: (microseconds, numbers), or nothing if it is slow."""
    with tempfile.NamedTemporaryFile("r", dir=folder) as file:
        status = program.run([name], ms=SLOWEST_MS, map_file=file.name)
        numbers = file.read().split()
    if status in BY_TIME:
        return None
    if status != 0 or not numbers:
        raise SystemExit(f"{program.path}: {name}: fails without a change, or cannot be run by its name")
    return int(numbers[0]), numbers[1:]


def reach(programs, folder, jobs):
    """For each mutant's number what reaches it, as (microseconds, program, name of the test case), cheapest first; and
    the test cases that are too slow."""
    reached, slow = {}, []
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for program in programs:
            names = program.test_names()
            looks = list(pool.map(lambda name, program=program: look(program, name, folder), names))
            for name, found in zip(names, looks):
                if found is None:
                    slow.append(name or os.path.basename(program.path))
                    continue
                for number in found[1]:
                    reached.setdefault(int(number), []).append((found[0], program, name))
    return {number: sorted(tests) for number, tests in reached.items()}, slow


def batches(tests, most=None):
    """What is run at once: the cheapest test cases of each program, then those that take some times as long, and so on,
    or the first `most` of such steps alone."""
    spent, limit, step, runs = 0, FIRST_US, 1, {}
    for us, program, name in tests:
        spent += us
        while runs and spent > limit:
            limit *= GROWTH
            step += 1
        if most is not None and step > most:
            break
        runs.setdefault((step, program), []).append((us, name))
    return [(program, chosen) for (_, program), chosen in runs.items()]


def judge(number, tests, most):
    """How the mutant ended: `killed`, `by time` or `survived`."""
    for program, chosen in batches(tests, most):
        ms = 600 + 10 * sum(us for us, _ in chosen) // 1000
        status = program.run([name for _, name in chosen], chosen=number, ms=ms)
        if status != 0:
            return "by time" if status in BY_TIME else "killed"
    return "survived"


def judge_all(mutants, reached, jobs, listed=(), explained=()):
    """{number: how it ended}; the keys of those that are `listed` are not told as they survive, and those that are
    `explained` too are tried with few tests."""
    ends = {m.number: "unreached" for m in mutants if m.number not in reached}
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        waiting = {pool.submit(judge, m.number, reached[m.number], EXPLAINED_STEPS if m.key() in explained else None): m
                   for m in mutants if m.number in reached}
        for count, future in enumerate(concurrent.futures.as_completed(waiting), 1):
            mutant = waiting[future]
            ends[mutant.number] = future.result()
            if ends[mutant.number] == "survived" and mutant.key() not in listed:
                print(f"   survived: {mutant.title()}", flush=True)
            if count % 500 == 0:
                print(f"   {count} of {len(waiting)}", flush=True)
    return ends
