"""The payloads of tests/conformance/emv_vectors.json, each judged as its own scheme has it."""

from . import field
from .suite import Suite

# How the rows spell what is an error here; the rest is a warning or not told as a finding.
SPELLED = {"MPM-4.7.1.1": "MPM-4.7.1.1:00", "MPM-4.8.1.3": "MPM-4.8.1.3:62.09", "LEN:62.05": "MPM-T3.7:62.05",
           "MPM-4.7.13.1": None, "MPM-4.8.1.1": None, "MPM-4.7.3.2~case": None, "MPM-4.8.1.4:62.00": None,
           "MPM-4.7.11.2:28": "MPM-4.7.11.2:28.00", "MPM-4.7.9.1": "MPM-4.7.9.1:"}
# Raw templates, which the rows call templates without a GUID: a warning where they are read leniently.
RAW = {("mn-qpay-2", "80"), ("my-rural", "82"), ("ke-keqr", "82"), ("pe-yape-1", "39"), ("pe-yape-2", "39"), ("pe-yape-3", "39")}


def stated(row):
    """The errors a row tells of, as `rule:path`."""
    errors = set()
    for each in row["strict_emv_findings"]:
        rule, _, path = each.partition(":")
        if rule == "MPM-4.10" or (row["id"], path) in RAW:
            continue
        text = SPELLED.get(each, each)
        if text:
            errors.add(text)
    return errors


# Codes that cannot be read without what their scheme allows itself: QPay's 80 holds no objects.
READ_BY_SCHEME = ("mn-qpay-2",)
# Rows to cope with whose scheme allows what EMVCo does not: DuitNow has format indicator 02.
ALLOWED = ("my-rural",)


def bent(row, payload, expect):
    """What the row's own scheme allows itself, as text; raises where the row tells of something else."""
    told = stated(row)
    error = "%s:%s" % (expect["rule"], expect["path"]) if "rule" in expect else None
    if (error is None) != (not told) or error and error not in told:
        raise ValueError("%s: %s, told %s" % (row["id"], error, told))
    if row["expect"] in ("invalid", "not-mpm") and error is None:
        raise ValueError(row["id"])
    return ", ".join(sorted(each.strip(":") for each in told))


def suites():
    s = Suite("field-emv",
              "150 payloads of EMVCo schemes from documents, tests and real codes, each by its own scheme.")
    for row in field.rows("emv_vectors.json"):
        data = row["payload"].encode()
        lenient = row["expect"] == "lenient"
        by_scheme = row["id"] in READ_BY_SCHEME
        expect, covers, payload = field.judged(data, lenient or by_scheme)
        note = {"valid": "acceptable to its own scheme", "lenient": "real or published; a reader should cope with it",
                "invalid": None, "not-mpm": "no merchant-presented code at all"}[row["expect"]]
        if payload is not None:
            allowed = bent(row, payload, expect)
            if allowed and (row["expect"] == "valid" or row["id"] in ALLOWED):
                note += ", which leaves EMVCo's rules at " + allowed
                expect, covers, by_scheme = {"verdict": "valid"}, [], True
            expect["fields"] = field.leaves(payload, row.get("derived_objects", {}))
        about = row["scheme"] + (": " + row["note"] if row.get("note") else "")
        s.decode("field-emv/" + row["id"], data, expect, field.sentence(about), covers, "fail" if covers else None,
                 "lenient" if lenient else "strict", source=row["source"], note=note, by_scheme=by_scheme)
    return [s]
