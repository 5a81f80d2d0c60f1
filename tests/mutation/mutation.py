#!/usr/bin/env python3
"""Mutation testing: ./dev mutation. README.md tells what it does."""
import argparse
import os
import pathlib
import sys
import time

sys.dont_write_bytecode = True  # leaves no __pycache__ in the tree

import builder
import finder
import mutants
import report
import runner
import scope

LEAST = 94  # per cent of the mutants
CMAKE_OPTIONS = [f"-DEMVQR_{part}=OFF" for part in ("IMAGE", "ALIPAYPLUS", "C", "CLI", "CONSTANT_VECTORS", "INSTALL")]


def mutate(root, folder, choose, first):
    """The mutated headers of the project `root`, in `folder`: those that `choose` names; `first` is included by all."""
    tree = folder / "tree"
    plain = folder / "plain"
    builder.make_tree(root, tree)
    builder.copy_headers(root, plain)
    names = choose(plain)
    umbrella = "".join(f"#include <{name}>\n" for name in names)
    found, sources = finder.find(str(plain), names, umbrella, ["-std=c++17"])
    mutants.number(found, sources)
    print(f"   {len(found)} mutants in {len(names)} headers", flush=True)
    return builder.Headers(plain, tree, sources, found, first)


def run(headers, folder, programs, jobs, wanted="", options=(), listed=(), explained=()):
    """The mutants of the headers with `wanted` in their name, how each ended, and the tests that were left out."""
    built = [runner.Program(*program) for program in builder.build(headers, folder / "build", programs, jobs, options)]
    reached, slow = runner.reach(built, folder, jobs)
    chosen = [m for m in headers.mutants if wanted in m.file]
    return chosen, runner.judge_all(chosen, reached, jobs, listed, explained), slow


def arguments():
    parser = argparse.ArgumentParser(description="changes the core's headers, one at a time, and runs the tests against each")
    parser.add_argument("part", nargs="?", choices=sorted(scope.PROGRAMS), default="core")
    parser.add_argument("--file", default="", help="only headers whose name has this in it")
    return parser.parse_args()


def main():
    options = arguments()
    began = time.monotonic()
    root = builder.HERE.parents[1]
    folder = root / "build/mutation" / options.part
    jobs = int(os.environ.get("EMVQR_JOBS") or os.cpu_count())
    headers = mutate(root, folder, lambda include: scope.headers(include, options.part), "emvqr/base/config.hpp")
    explained = {}
    for path in sorted(builder.HERE.glob("accepted*.txt")):
        explained.update(report.read_accepted(path))
    listed = {**report.read_accepted(builder.HERE / "open.txt", report.OPEN), **explained}
    chosen, ends, slow = run(headers, folder, scope.PROGRAMS[options.part], jobs, options.file, CMAKE_OPTIONS,
                             listed, explained)
    accepted = {key: reason for key, reason in listed.items()
                if key.split(":")[0] in headers.sources and options.file in key.split(":")[0]}
    lines, wrong = report.judge(chosen, ends, accepted, LEAST)
    lines += ["", f"{len(headers.broken)} more do not compile", "left out as slow: " + "; ".join(slow),
              f"{(time.monotonic() - began) / 60:.0f} minutes"]
    (folder / "report.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines[:lines.index("", 1) + 2]))
    print("\n".join(wrong[:40]), file=sys.stderr)
    print(f"The report is {(folder / 'report.txt').relative_to(root)}.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
