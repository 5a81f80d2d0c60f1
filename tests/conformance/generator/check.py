"""Whether what a vector states is what this folder's own reader and judge find. A slip in a vector ends the run."""

from . import reader
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


def agrees(vector, by_scheme=False):
    """Raises AssertionError where the vector and the reader do not agree. `by_scheme`: on what is read
    with what the scheme allows itself, not on what EMVCo's rules say of it."""
    expect = vector["expect"]
    if vector["op"] == "decode":
        found, payload = answer(bytes_of(vector), vector["mode"] == "lenient" or by_scheme, vector.get("now_ms"))
        assert (expect["verdict"] == "refused") == (payload is None), "the reader says %s" % found
        for key, value in [] if by_scheme else found.items():
            assert expect.get(key) == value, "the reader says %s" % found
        if payload is None:
            return
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
