#!/usr/bin/env python3
"""Writes tests/conformance/vectors/*.json, or with --check tells whether they are what it would write."""

import argparse
import importlib
import pathlib
import sys

sys.dont_write_bytecode = True

from generator import coverage, suite  # noqa: E402

TOPICS = ("spec", "structure", "bounds", "order", "crc", "presence", "money", "values", "text", "units", "khqr",
          "khqr_hostile", "schemes", "make", "edit", "other", "field_emv", "field_khqr")


def all_suites():
    """Every vector file."""
    return [each for topic in TOPICS for each in importlib.import_module("generator." + topic).suites()]


def stale(folder, texts):
    """The files that are not what would be written, and those that nobody writes."""
    def is_current(name):
        return (folder / name).exists() and (folder / name).read_bytes() == texts[name].encode()
    left = [path.name for path in folder.glob("*.json") if path.name not in texts]
    return sorted([name for name in texts if not is_current(name)] + left)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is not up to date")
    options = parser.parse_args()
    suites = all_suites()
    gaps = coverage.gaps(suites, suite.RULE_OF)
    for gap in gaps:
        print(gap)
    folder = pathlib.Path(__file__).resolve().parent / "vectors"
    texts = {each.name + ".json": each.text() for each in suites}
    if options.check:
        names = stale(folder, texts)
        for name in names:
            print("not what generate.py writes: vectors/" + name)
        return 1 if names or gaps else 0
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    print("%d vectors in %d files" % (sum(len(each.vectors) for each in suites), len(suites)))
    return 1 if gaps else 0


if __name__ == "__main__":
    sys.exit(main())
