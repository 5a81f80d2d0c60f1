"""Collects vectors, refuses slips, and writes them one a line."""

import json

from . import check, reader

RULE_OF = {
    "empty_input": "MPM-4.2.1.1",
    "input_too_long": "MPM-4.1n1",
    "invalid_utf8": "MPM-1.4.3n1",
    "nul_byte": "TXT-0003",
    "format_indicator_not_first": "MPM-4.6.1.1",
    "truncated_header": "MPM-3.2n1",
    "bad_id": "MPM-4.3.1.1",
    "bad_length": "MPM-4.4.1.2",
    "zero_length": "MPM-4.4.1.2",
    "truncated_value": "MPM-4.4.1.1",
    "duplicate_id": "MPM-4.3.1.2",
    "crc_missing": "MPM-4.2.1.1",
    "crc_not_last": "MPM-4.6.1.2",
    "crc_malformed": "MPM-4.7.3.2",
    "crc_mismatch": "MPM-4.7.3.1",
    "ambiguous_length": "MPM-4.4.1.1",
    "alipay_code": "MPM-4.6.1.1",
    "wechat_code": "MPM-4.6.1.1",
    "union_pay_code": "MPM-4.6.1.1",
    "upi_link": "MPM-4.6.1.1",
    "twqr_code": "MPM-4.6.1.1",
    "zero_pay_code": "MPM-4.6.1.1",
    "thai_slip": "MPM-4.2.1.1",
    "epc_code": "MPM-4.6.1.1",
    "consumer_presented": "MPM-4.6.1.1",
    "web_address": "MPM-4.6.1.1",
}
SPEC = "EMV QRCPS-MPM v1.0, "
IDS = set()


def source_of(rule):
    """Where a rule is stated, as far as its id tells."""
    if rule.startswith("MPM-T"):
        return SPEC + "table " + rule[5:].replace("n1", "")
    if rule.startswith("MPM-"):
        return SPEC + rule[4:].split("n")[0]
    if rule.startswith("MPM11-"):
        return "EMV QRCPS-MPM v1.1, as restated by national standards"
    if rule.startswith("TXT-"):
        return "Unicode Standard Annexes 9, 24 and 31"
    return "NBC KHQR SDK Documentation v2.7"


class Suite:
    """One vector file."""

    def __init__(self, name, about):
        self.name = name
        self.about = about
        self.vectors = []
        self.group = name

    def add(self, vector, by_scheme=False):
        """Takes a vector, its keys in the order of the format. `by_scheme`: the verdict is that of a scheme which the
        judge does not know."""
        if vector["id"] in IDS:
            raise ValueError("two vectors are called " + vector["id"])
        IDS.add(vector["id"])
        try:
            check.agrees(vector, by_scheme)
        except AssertionError as fault:
            raise AssertionError("%s: %s\n%s" % (vector["id"], fault, json.dumps(vector, ensure_ascii=False)))
        self.vectors.append({key: value for key, value in vector.items()
                             if value is not None and (value != [] or key == "objects")})

    def decode(self, name, data, expect, about, covers=(), role=None, mode="strict", now_ms=None, source=None,
               note=None, by_scheme=False):
        """One decode vector; `data` is the payload's bytes."""
        data = getattr(data, "data", data)
        covers = list(covers)
        if source is None:
            source = source_of(next((each for each in covers if not each.startswith("failure:")), "MPM-4.3.1.1"))
        try:
            text = data.decode()
        except UnicodeDecodeError:
            text = None
        plain = text is not None and "\0" not in text
        self.add({
            "id": name if "/" in name else self.group + "/" + name, "op": "decode",
            "payload": text if plain else None, "payload_hex": None if plain else data.hex(), "mode": mode,
            "now_ms": now_ms, "covers": covers, "role": role, "about": about, "source": source, "note": note,
            "expect": expect}, by_scheme)

    def valid(self, name, built, about, covers=(), fields=True, warning=None, clean=None, unit=None, **more):
        """A payload that is read and breaks no rule whose breaking is an error."""
        expect = {"verdict": "valid"}
        if warning:
            expect["warning"] = {"rule": warning[0], "path": warning[1], "offset": warning[2]}
        if clean if clean is not None else warning is None:
            expect["clean"] = True
        _add_fields(expect, built, fields)
        if unit:
            expect["unit"] = unit
        more.setdefault("role", "fail" if warning and warning[0] in covers else "pass" if covers else None)
        self.decode(name, built, expect, about, covers, **more)

    def warned(self, name, built, rule, path, offset, about, also=(), **more):
        """A payload that is valid, with a warning first."""
        self.valid(name, built, about, [rule, *also], warning=(rule, path, offset), **more)

    def invalid(self, name, built, rule, path, offset, about, also=(), fields=None, unit=None, **more):
        """A payload that is read and breaks a rule."""
        expect = {"verdict": "invalid", "rule": rule, "path": path, "offset": offset}
        _add_fields(expect, built, fields)
        if unit:
            expect["unit"] = unit
        more.setdefault("role", "fail")
        self.decode(name, built, expect, about, [rule, *also], **more)

    def refused(self, name, built, failure, path, offset, about, also=(), **more):
        """A text that is no payload."""
        rule = RULE_OF[failure]
        expect = {"verdict": "refused", "failure": failure, "rule": rule, "path": path, "offset": offset}
        more.setdefault("role", "fail")
        self.decode(name, built, expect, about, [rule, "failure:" + failure, *also], **more)

    def text(self):
        """The file, one vector a line."""
        def compact(value):
            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        head = '{"format":"emvqr-conformance/1","about":%s,"vectors":[\n' % compact(self.about)
        return head + ",\n".join(" " + compact(each) for each in self.vectors) + "\n]}\n"


def _add_fields(expect, built, fields):
    if not fields:
        return
    if fields is True:
        fields = {path: value for path, value in built.leaves.items()
                  if isinstance(value, str) and not reader.may_be_template(path, value)}
    elif not isinstance(fields, dict):
        fields = {path: built.leaves[path] for path in fields}
    expect["fields"] = fields
