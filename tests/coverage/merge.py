#!/usr/bin/env python3
"""What of the library the tests went through, from what llvm-cov exports as JSON of all test programs together.

usage: merge.py EXPORT.json MARKS ROOT MISSED

A line counts as gone through if any program went through it. Of a condition, true and false are a branch each, and a
branch counts as taken if any instantiation of a template took it: conditions are told apart by where they stand, so a
template with ten instantiations has no more of them than it has in the source. What the compiler folds (`if constexpr`,
constants) is no branch: it stands where code ran, and was neither true nor false.

MARKS has a row for each part: its name, least lines and least branches in percent (`-` for none), a regular expression
of its files, and one of those to leave out. Prints a table, lists in MISSED what was never run, and exits 1 below a mark.
Files are named from ROOT on.
"""
import bisect
import collections
import json
import os
import re
import sys

BRANCH = 4  # the kind of a branch, in coverage mapping's own numbering


def lines_of(segments):
    """{line: how often it ran}: as often as the region it begins in, or the one that ran most of those that start on
    it. Between two statements (a gap) is no code."""
    by_line = collections.defaultdict(list)
    for segment in segments:
        by_line[segment[0]].append(segment)
    counts = {}
    around = None  # the segment that the line begins in
    for line in range(segments[0][0], segments[-1][0] + 1) if segments else ():
        here = by_line.get(line, [])
        # line, column, count, has a count, starts a region, is a gap
        left_out = here and here[0][4] and not here[0][3]
        ran = [s[2] for s in here if s[3] and s[4] and not s[5]]
        if around and around[3] and not around[5] and not left_out:
            ran.append(around[2])
        if ran:
            counts[line] = max(ran)
        if here:
            around = here[-1]
    return counts


def branches_of(file):
    """{place: [times true, times false]} without what is folded."""
    places = [(segment[0], segment[1]) for segment in file["segments"]]
    taken = collections.defaultdict(lambda: [0, 0])
    for branch in file["branches"]:
        if branch[8] == BRANCH:
            place = tuple(branch[:4])
            taken[place][0] += branch[4]
            taken[place][1] += branch[5]

    def looked_at(place):
        at = bisect.bisect_right(places, place[:2])
        return at and file["segments"][at - 1][2]

    return {place: counts for place, counts in taken.items() if any(counts) or not looked_at(place)}


def read_marks(path):
    with open(path, encoding="utf-8") as text:
        rows = [row.split() for row in text if row.strip() and not row.startswith("#")]
    return [(name, lines, branches, re.compile(files), re.compile(but)) for name, lines, branches, files, but in rows]


def judge(what, counts, mark):
    """The number as it is printed, and what is to be said where it is below its mark."""
    done = sum(count > 0 for count in counts)
    percent = 100 * done / len(counts) if counts else 0
    below = mark != "-" and percent < float(mark)
    complaint = f"{percent:.2f} % of its {what} are covered, {mark} % are to be" if below else None
    return f"{done:5d} of {len(counts):5d} {what} {percent:6.2f} %", complaint


def missed_in(name, lines, branches):
    for line, count in lines.items():
        if count == 0:
            yield name, line, 0, "line"
    for (line, column, _, _), taken in branches.items():
        for word, count in zip(("true", "false"), taken):
            if count == 0:
                yield name, line, column, f"never {word}"


def main(export, marks, root, missed_path):
    root = os.path.realpath(root)
    with open(export, encoding="utf-8") as text:
        files = [file for part in json.load(text)["data"] for file in part["files"]]
    read = {
        os.path.relpath(os.path.realpath(file["filename"]), root): (lines_of(file["segments"]), branches_of(file))
        for file in files
    }
    complaints = []
    missed = []
    for name, least_lines, least_branches, pattern, but in read_marks(marks):
        chosen = {file: counts for file, counts in read.items() if pattern.search(file) and not but.search(file)}
        lines = [count for of_lines, _ in chosen.values() for count in of_lines.values()]
        branches = [count for _, of_branches in chosen.values() for taken in of_branches.values() for count in taken]
        judged = [judge("lines", lines, least_lines), judge("branches", branches, least_branches)]
        print(f"   {name:<12}" + "".join(f"  {text}" for text, _ in judged))
        complaints += [f"{name}: {complaint}" for _, complaint in judged if complaint]
        missed += [row for file, counts in chosen.items() for row in missed_in(file, *counts)]
    with open(missed_path, "w", encoding="utf-8") as out:
        out.writelines(f"{file}:{line}:{column}: {what}\n" for file, line, column, what in sorted(missed))
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
