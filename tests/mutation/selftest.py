#!/usr/bin/env python3
"""Mutation testing of a planted header tells just what is true of it: selftest.py FOLDER, where it may build."""
import pathlib
import shutil
import sys

sys.dont_write_bytecode = True  # leaves no __pycache__ in the tree

import builder
import mutants
import mutation
import report

HEADER = "emvqr/planted.hpp"
MAY_VOTE = f"{HEADER}: inline bool may_vote(int years) noexcept {{ return years >= 18; }}: "
WRONG = [  # what has to be complained of, and nothing else
    "% are killed, the least is 95 %",
    "survived: emvqr/planted.hpp:8:60: 18 => 18 + 1",
    "reached by no test: emvqr/planted.hpp:9:42: 1 => 1 + 1",
    f"accepted, but no survivor: {HEADER}: inline bool gone() noexcept {{ return true; }}: true => false",
]


def expect(good, what):
    if not good:
        raise SystemExit(f"mutation testing: {what}")


def check_writing():
    """Changes of one text stand inside each other, a split one innermost; alike ones are told apart."""
    source = "return a < b;\nreturn a < b;\n"
    found = [mutants.Mutant("h", at, at + 5, change, before, ")", split)
             for at in (7, 21) for change, before, split in
             (("a <= b", "C(@, (", (at + 2, at + 3)), ("true", "(T(@) || (", ()))]
    mutants.number(found, {"h": source})
    text, _ = mutants.written(source, found[:2])
    expect(text.splitlines()[0] == "return (T(2) || (C(1, (a ), ( b));", f"wrote {text}")
    expect(len({m.key() for m in found}) == 4, "two mutants have one key")


def check_judging():
    """What only the compiler runs is left out of the share, what is open is counted and no reason."""
    found = mutants.number([mutants.Mutant("h", at, at + 1, "c", "", "") for at in range(3)], {"h": "abc\n"})
    ends = dict(zip((m.number for m in found), ("killed", "survived", "unreached")))
    accepted = {found[1].key(): report.OPEN, found[2].key(): report.CONSTANT + "a table"}
    lines, wrong = report.judge(found, ends, accepted, 50)
    expect(not wrong and any("2 mutants at run time, 1 killed (50.0 %)" in line and "1 open, 0 new; 1 more" in line for line in lines),
           "\n".join(lines + wrong))
    expect(len(report.judge(found, ends, accepted, 51)[1]) == 1, "too few killed, and nothing said")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    check_writing()
    check_judging()
    planted = builder.HERE / "planted"
    shutil.rmtree(folder, ignore_errors=True)
    headers = mutation.mutate(planted, folder, lambda include: [HEADER], HEADER)
    chosen, ends, _ = mutation.run(headers, folder, ["planted_tests", "planted_replay"], 2)
    lines, wrong = report.judge(chosen, ends, report.read_accepted(planted / "accepted.txt"), 95)
    text = "\n".join(lines)
    expect(len(wrong) == len(WRONG) and all(part in whole for part, whole in zip(WRONG, wrong)), "\n" + text)
    expect(f"accepted: {HEADER}:8:51: years >= 18 => years > 18" in text, f"accepted nothing\n{text}")
    expect("by time" in ends.values(), f"the endless loop did not end by time\n{text}")
    print("every planted mutant ends as it should")


if __name__ == "__main__":
    main()
