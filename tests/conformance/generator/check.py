"""Whether what a vector states is what this folder's own reader and judge find. A slip in a vector ends the run."""

from . import judge_schemes, reader
from .judge import Judge


def bytes_of(vector):
    if vector.get("payload_hex") is not None:
        return bytes.fromhex(vector["payload_hex"])
    return vector["payload"].encode()


def answer(data, lenient=False, now_ms=None):
    """What the reader and the judge say, as an `expect`, and the payload that was read."""
    try:
        payload = reader.read(data, lenient)
    except reader.Refused as fault:
        return {"verdict": "refused", "failure": fault.failure, "path": fault.path, "offset": fault.offset}, None
    errors = Judge(payload, now_ms, lenient).errors()
    if not errors:
        return {"verdict": "valid"}, payload
    offset, rule, path = errors[0]
    return {"verdict": "invalid", "rule": rule, "path": path, "offset": offset}, payload


def in_scheme(data, lenient=False, now_ms=None):
    """The same with the rules of the schemes in the payload, and their warnings: rule, path and offset of each."""
    expect, payload = answer(data, lenient, now_ms)
    if payload is None:
        return expect, payload, []
    told = judge_schemes.SchemeJudge(payload, now_ms).findings()
    errors = Judge(payload, now_ms, lenient, judge_schemes.allowed(payload)).errors()
    errors = sorted(errors + [each[:3] for each in told if each[3]], key=lambda each: each[0])
    warnings = [{"rule": rule, "path": path, "offset": offset} for offset, rule, path, is_error in told if not is_error]
    if not errors:
        return {"verdict": "valid"}, payload, warnings
    offset, rule, path = errors[0]
    return {"verdict": "invalid", "rule": rule, "path": path, "offset": offset}, payload, warnings


def agrees(vector, by_scheme=False):
    """Raises AssertionError where the vector and the reader do not agree. `by_scheme`: on what is read
    with what the scheme allows itself, not on what EMVCo's rules say of it."""
    expect = vector["expect"]
    if vector["op"] == "decode":
        found, payload, warnings = in_scheme(bytes_of(vector), vector["mode"] == "lenient" or by_scheme,
                                             vector.get("now_ms"))
        assert (expect["verdict"] == "refused") == (payload is None), "the reader says %s" % found
        for key, value in [] if by_scheme else found.items():
            assert expect.get(key) == value, "the reader says %s" % found
        if payload is None:
            return
        assert not expect.get("clean") or not warnings, "the reader warns of %s" % warnings
        if expect.get("warning", {}).get("rule", "").startswith("SCH-"):
            assert warnings[:1] == [expect["warning"]], "the reader warns of %s" % warnings
        for path, value in expect.get("fields", {}).items():
            there = payload.find(path)
            assert there is not None and there.text == value, "the reader has no such " + path
        assert expect.get("unit", payload.unit) == payload.unit, "the reader counts " + payload.unit
    elif expect["verdict"] == "made":
        reader.read(expect["payload"].encode())
        if vector["op"] == "edit":
            changed = reader.read(expect["payload"].encode())
            for path, value in vector.get("set", []):
                there = changed.find(path)
                assert there is None or there.data.decode() == value, path + " was not set"
            for path in vector.get("unset", []):
                assert changed.find(path) is None, path + " is still there"
