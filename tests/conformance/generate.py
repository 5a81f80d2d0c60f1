#!/usr/bin/env python3
"""Writes tests/conformance/vectors/*.json, or with --check tells whether they are what it would write."""

import argparse
import importlib
import pathlib
import sys

TOPICS = ("spec", "structure", "bounds", "order", "crc", "presence", "money", "values", "text", "units", "khqr", "make",
          "edit", "field_emv", "field_khqr")


def files():
    """Every vector file's name and text."""
    for topic in TOPICS:
        for suite in importlib.import_module("generator." + topic).suites():
            yield suite.name + ".json", suite.text(), len(suite.vectors)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is not up to date")
    options = parser.parse_args()
    folder = pathlib.Path(__file__).resolve().parent / "vectors"
    written = list(files())
    stale = [name for name, text, _ in written
             if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text]
    names = {name for name, _, _ in written}
    stale += sorted(path.name for path in folder.glob("*.json") if path.name not in names)
    if options.check:
        for name in stale:
            print("not what generate.py writes: vectors/" + name)
        return 1 if stale else 0
    for name, text, _ in written:
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    print("%d vectors in %d files" % (sum(count for _, _, count in written), len(written)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
