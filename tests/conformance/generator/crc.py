"""The CRC: its value, its spelling, its place."""

from .build import Sized, build, crc, neutral, put
from .suite import Suite


def with_crc(wanted):
    """The neutral payload with a bill number that makes its CRC one for which `wanted` is true."""
    before, after = build(neutral(("62.01", "B000000"))).data[:-4].split(b"B000000")
    for number in range(1000000):
        if wanted(crc(b"%sB%06d%s" % (before, number, after))):
            return build(neutral(("62.01", "B%06d" % number)))
    raise ValueError("no payload has such a CRC")


def values(s):
    for first in "0123456789ABCDEF":
        built = with_crc(lambda digits: digits[0] == first)
        s.valid("value/first-" + first, built, "a CRC that begins with " + first, ["MPM-4.7.3.1", "MPM-4.7.3.2"])
    for name, wanted in (("0000", "0000"), ("ffff", "FFFF"), ("007b", "007B"), ("0001", "0001"), ("29b1", "29B1")):
        built = with_crc(lambda digits: digits == wanted)
        s.valid("value/" + name, built, "the CRC is " + wanted, ["MPM-4.7.3.1", "MPM-4.7.3.2"])
    built = with_crc(lambda digits: digits == "007B")
    s.refused("value/007b-without-zeros", built.data[:-8] + b"63027B", "crc_malformed", "63", built.digits,
              "leading zeros of 007B left out")
    built = with_crc(lambda digits: digits.isdigit())
    s.valid("value/digits-only", built, "a CRC without a letter", ["MPM-4.7.3.2"])
    built = with_crc(lambda digits: digits.isalpha())
    s.valid("value/letters-only", built, "a CRC without a digit", ["MPM-4.7.3.2"])
    s.warned("case/lower", build(built_tree(built), digits=str.lower), "MPM-4.7.3.2", "63", built.digits,
             "lower-case digits")
    mixed = build(built_tree(built), digits=lambda right: right[:2] + right[2:].lower())
    s.warned("case/mixed", mixed, "MPM-4.7.3.2", "63", mixed.digits, "mixed-case digits")
    one = build(built_tree(built), digits=lambda right: right[:3] + right[3:].lower())
    s.warned("case/one", one, "MPM-4.7.3.2", "63", one.digits, "one lower-case digit")
    lower_all = built.data[:-4] + built.data[-4:].lower()
    s.valid("case/lenient", lower_all, "lower-case digits, read leniently", ["MPM-4.7.3.2"], fields=None,
            warning=("MPM-4.7.3.2", "63", built.digits), mode="lenient")


def built_tree(built):
    """The tree `with_crc` made, from its bill number."""
    return neutral(("62.01", built.leaves["62.01"]))


def wrong(s):
    built = build(neutral())
    right = built.data[-4:].decode()
    number = int(right, 16)
    spoiled = {
        "plus-one": "%04X" % ((number + 1) % 65536), "minus-one": "%04X" % ((number - 1) % 65536),
        "swapped-bytes": right[2:] + right[:2], "swapped-digits": right[1] + right[0] + right[2:],
        "reversed": right[::-1], "inverted": "%04X" % (number ^ 0xFFFF), "zeros": "0000", "ones": "FFFF",
        "without-6304": crc(built.data[:-8]), "without-04": crc(built.data[:-6]), "annex-b": "A13A",
        "lower-and-wrong": ("%04X" % (number ^ 1)).lower()}
    for name, digits in spoiled.items():
        if digits.upper() == right:
            raise ValueError(name)
        s.refused("wrong/" + name, build(neutral(), digits=digits), "crc_mismatch", "63", built.digits,
                  "the CRC is %s, not %s" % (digits, right))
    s.refused("wrong/lenient", build(neutral(), digits="0000"), "crc_mismatch", "63", built.digits,
              "a wrong CRC is not forgiven", mode="lenient")
    for name, init, poly in (("xmodem", 0, 0x1021), ("kermit-start", 0x1D0F, 0x1021), ("poly-8005", 0xFFFF, 0x8005)):
        digits = "%04X" % _crc(built.data[:-4], init, poly)
        s.refused("wrong/" + name, build(neutral(), digits=digits), "crc_mismatch", "63", built.digits,
                  "the CRC of another kind: start %04X, polynomial %04X" % (init, poly))
    digits = "%04X" % (_crc(built.data[:-4], 0xFFFF, 0x1021) ^ 0xFFFF)
    s.refused("wrong/genibus", build(neutral(), digits=digits), "crc_mismatch", "63", built.digits,
              "the CRC with its bits turned at the end")
    for path, value in (("59", "BEST TRANSPORD"), ("60", "BEIJINH"), ("53", "157"), ("26.01", "12345679"),
                        ("00", "02"), ("58", "CM")):
        changed = build(put(neutral(), path, value), digits=right)
        s.refused("wrong/changed-" + path, changed, "crc_mismatch", "63", changed.digits,
                  "%s was changed and the CRC kept" % path)
    tree = neutral(("64.00", "ZH"), ("64.01", "最佳运输"))
    good = build(tree)
    for name, data in (("utf16", good.data[:-4].decode().encode("utf-16-be")),
                       ("gb18030", good.data[:-4].decode().encode("gb18030")),
                       ("question-marks", good.data[:-4].decode().encode("ascii", "replace")),
                       ("low-bytes", bytes(ord(c) & 0xFF for c in good.data[:-4].decode()))):
        s.refused("wrong/over-" + name, build(tree, digits=crc(data)), "crc_mismatch", "63", good.digits,
                  "the CRC was taken over %s, not UTF-8" % name)
    s.valid("value/over-utf8", good, "the CRC is over the bytes of UTF-8", ["MPM-4.7.3.1"])


def _crc(data, register, poly):
    for byte in data:
        register ^= byte << 8
        for _ in range(8):
            register = (register << 1 ^ (poly if register & 0x8000 else 0)) & 0xFFFF
    return register


def spelling(s):
    at = build(neutral()).digits
    for name, digits in (("g", "12G4"), ("z", "ZZZZ"), ("blank", "12 4"), ("sign", "+123"), ("0x", "0x1F"),
                         ("minus", "-001"), ("point", "1.23"), ("stars", "****"), ("newline", "123\n")):
        s.refused("spelling/" + name, build(neutral(), digits=digits), "crc_malformed", "63", at,
                  "the CRC is written as %r" % digits)
    s.refused("spelling/fullwidth", build(neutral(), digits="１２３４"), "crc_malformed", "63", at,
              "the CRC is written in full-width digits")
    for digits in ("A", "AB", "ABC", "ABCDE", "00ABCD"):
        built = build(neutral() + [Sized("63", "%02d" % len(digits), digits)], crc_object=False)
        s.refused("spelling/digits-%d" % len(digits), built, "crc_malformed", "63", built.value("63"),
                  "the CRC has %d digits" % len(digits), also=["MPM-T3.6"])
    for digits in ("", "A", "ABC"):
        s.refused("spelling/cut-%d" % len(digits), build(neutral(), digits=digits), "truncated_value", "63", at - 4,
                  "the CRC ends after %d digits" % len(digits))
    s.refused("spelling/too-many", build(neutral(), digits="ABCDE"), "crc_not_last", "", at + 4,
              "a fifth digit after the CRC")
    built = build(neutral(), crc_object=False)
    s.refused("missing/whole", built, "crc_missing", "63", built.crc_at, "there is no CRC")
    s.refused("missing/lenient", built, "crc_missing", "63", built.crc_at, "there is no CRC, read leniently",
              mode="lenient")
    s.refused("missing/header-half", built.data + b"63", "truncated_header", "63", built.crc_at,
              "63 is there without a length")
    built = build(neutral() + [("91", "6304ABCD")], crc_object=False)
    s.refused("missing/inside-91", built, "crc_missing", "63", built.crc_at, "the CRC is inside another object",
              )
    built = build(neutral() + [("79", "X")], crc_object=False)
    s.refused("missing/other-id-last", built, "crc_missing", "63", built.crc_at, "another object stands last")


def suites():
    s = Suite("crc", "The checksum: right values of every kind, wrong ones, how it is spelled, and none at all.")
    values(s)
    wrong(s)
    spelling(s)
    return [s]
