"""What the two files of payloads from the field have in common."""

import json
import pathlib

from . import check, reader
from .suite import RULE_OF


def rows(name):
    """The rows of a file beside generate.py."""
    path = pathlib.Path(__file__).resolve().parent.parent / name
    return json.loads(path.read_text(encoding="utf-8"))["vectors"]


def judged(data, lenient=False, now_ms=None):
    """An `expect` and its `covers`, from this folder's own reader; and the payload it read."""
    expect, payload = check.answer(data, lenient, now_ms)
    if expect["verdict"] == "refused":
        rule = RULE_OF[expect["failure"]]
        expect = {"verdict": "refused", "failure": expect["failure"], "rule": rule, "path": expect["path"],
                  "offset": expect["offset"]}
        return expect, [rule, "failure:" + expect["failure"]], None
    return expect, [expect["rule"]] if "rule" in expect else [], payload


def leaves(payload, stated):
    """The stated fields that are leaves; raises where a value is not what was read."""
    fields = {}
    for path, value in stated.items():
        there = payload.find(path)
        if there is None or there.inside is not None or reader.may_be_template(path, there.text):
            continue
        if there.text != value:
            raise ValueError("%s is %r, not %r" % (path, there.text, value))
        fields[path] = value
    return fields


def sentence(text):
    """Text as one line that is not too long."""
    text = " ".join(text.split())
    return text if len(text) <= 160 else text[:157] + "..."
