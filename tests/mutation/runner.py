"""Runs the tests against each mutant: those that reach it, cheapest first, until one fails."""
import concurrent.futures
import os
import re
import signal
import subprocess
import tempfile

SLOWEST_MS = 450  # test cases over it are left out: a survivor would take minutes
FIRST_US = 20_000  # how long the first run may take; most mutants die in it
BY_TIME = (-signal.SIGPROF, -signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL)


def run(program, names, chosen=0, ms=0, map_file=""):
    """Runs those test cases, or all; its exit status, negative for a signal."""
    env = dict(os.environ, MUTATION_CHOSEN=str(chosen), MUTATION_MS=str(ms))
    if map_file:
        env["MUTATION_MAP"] = map_file
    command = [str(program), "--abort", "-w", "NoTests"]
    with tempfile.NamedTemporaryFile("w", suffix=".tests") as file:
        if names is not None:
            file.writelines(re.sub(r'([\\",\[])', r"\\\1", name) + "\n" for name in names)
            file.flush()
            command += ["-f", file.name]
        try:
            return subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  timeout=120 + 20 * ms / 1000, check=False).returncode
        except subprocess.TimeoutExpired:
            return -signal.SIGALRM


def test_names(program):
    """Of all its test cases."""
    for words in (["--list-test-names-only"], ["--list-tests", "--verbosity", "quiet"]):  # Catch2 2 and 3
        # Version 2 tells the number of tests by its status, too.
        done = subprocess.run([str(program), *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
        names = [line.strip() for line in done.stdout.splitlines() if line.strip()]
        if names and "usage:" not in done.stdout:
            return names
    raise SystemExit(f"{program} tells no test cases")


def look(program, name, folder):
    """What a test case reaches without a change: (microseconds, numbers), or nothing if it is slow; and what is reached
    before it begins."""
    with tempfile.NamedTemporaryFile("r", dir=folder) as file:
        status = run(program, [name], ms=SLOWEST_MS, map_file=file.name)
        lines = [line.split("\t") for line in file.read().splitlines()]
    if status in BY_TIME:
        return None, []
    if status != 0 or len(lines) != 2:
        raise SystemExit(f"{program.name}: {name}: fails without a change, or cannot be run by its name")
    return (int(lines[1][0]), lines[1][2].split()), lines[0][2].split()


def reach(programs, folder, jobs):
    """For each mutant's number what reaches it, as (microseconds, program, name of the test case), cheapest first; and
    the test cases that are too slow."""
    reached, slow = {}, []
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for program in programs:
            names = test_names(program)
            looks = list(pool.map(lambda name, program=program: look(program, name, folder), names))
            slow += [name for name, (found, _) in zip(names, looks) if found is None]
            for name, (found, before) in zip(names, looks):
                if found is not None:
                    for number in found[1] + before:
                        reached.setdefault(int(number), set()).add((found[0], program, name))
    return {number: sorted(tests) for number, tests in reached.items()}, slow


def batches(tests):
    """Two runs for each program: the cheap ones at once, then the others."""
    spent, first, then = 0, {}, {}
    for us, program, name in tests:
        spent += us
        (first if spent <= FIRST_US or not first else then).setdefault(program, []).append((us, name))
    return list(first.items()) + list(then.items())


def judge(number, tests):
    """How the mutant ended: `killed`, `by time` or `survived`."""
    for program, chosen in batches(tests):
        ms = 600 + 10 * sum(us for us, _ in chosen) // 1000
        status = run(program, [name for _, name in chosen], chosen=number, ms=ms)
        if status != 0:
            return "by time" if status in BY_TIME else "killed"
    return "survived"


def judge_all(mutants, reached, jobs):
    """{number: how it ended}"""
    ends = {m.number: "unreached" for m in mutants if m.number not in reached}
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        waiting = {pool.submit(judge, m.number, reached[m.number]): m.number for m in mutants if m.number in reached}
        for count, future in enumerate(concurrent.futures.as_completed(waiting), 1):
            ends[waiting[future]] = future.result()
            if count % 500 == 0:
                print(f"   {count} of {len(waiting)}", flush=True)
    return ends
