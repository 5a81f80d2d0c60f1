"""Lengths at their bounds: every object with a table row, every identifier, reserved IDs and templates."""

from .build import NEUTRAL, Sized, build, drop, neutral, put, puts, swap
from .suite import Suite, source_of

# Path, fewest and most characters, a text to cut good values from, the rule, and what else must stand there.
ROWS = [
    ("54", 1, 13, "1234567890123", "MPM-T3.6", ()),
    ("56", 1, 13, "1234567890123", "MPM-T3.6", (("55", "02"),)),
    ("57", 1, 5, "12.34", "MPM-T3.6", (("55", "03"),)),
    ("59", 1, 25, "BEST TRANSPORT OF THE CITY", "MPM-T3.6", ()),
    ("60", 1, 15, "BEIJING CHAOYANG", "MPM-T3.6", ()),
    ("61", 1, 10, "1234567890-A", "MPM-T3.6", ()),
    ("62.01", 1, 25, "INV-2024-0000000000000001-A", "MPM-T3.7", ()),
    ("62.02", 1, 25, "8613800000000000000000000000", "MPM-T3.7", ()),
    ("62.03", 1, 25, "STORE 0000000000000000001 A", "MPM-T3.7", ()),
    ("62.04", 1, 25, "LOYAL-0000000000000000001-A", "MPM-T3.7", ()),
    ("62.05", 1, 25, "REF-000000000000000000001-A", "MPM-T3.7", ()),
    ("62.06", 1, 25, "CUSTOMER-0000000000000001-A", "MPM-T3.7", ()),
    ("62.07", 1, 25, "TERMINAL-0000000000000001-A", "MPM-T3.7", ()),
    ("62.08", 1, 25, "PAYMENT OF AN INVOICE NO. 1", "MPM-T3.7", ()),
    ("62.09", 1, 3, "AMEA", "MPM-T3.7", ()),
    ("64.01", 1, 25, "最佳运输北京市朝阳区建国门外大街一号国贸大厦一座二层", "MPM-T3.8",
     (("64.00", "ZH"),)),
    ("64.02", 1, 15, "北京市朝阳区建国门外大街一号国贸", "MPM-T3.8",
     (("64.00", "ZH"), ("64.01", "最佳运输"))),
    ("26.00", 1, 32, "a.bcdefghijklmnopqrstuvwxyzabcdef", "MPM-T4.2", ()),
    ("51.00", 1, 32, "a.bcdefghijklmnopqrstuvwxyzabcdef", "MPM-T4.2", ()),
    ("80.00", 1, 32, "a.bcdefghijklmnopqrstuvwxyzabcdef", "MPM-T4.2", ()),
    ("99.00", 1, 32, "a.bcdefghijklmnopqrstuvwxyzabcdef", "MPM-T4.2", ()),
    ("62.50.00", 1, 32, "a.bcdefghijklmnopqrstuvwxyzabcdef", "MPM-T4.2", ()),
    ("62.99.00", 1, 32, "a.bcdefghijklmnopqrstuvwxyzabcdef", "MPM-T4.2", ()),
]
# What has one length only: path, a good value, one shorter, one longer, what else must stand there.
EXACT = [
    ("00", "01", "1", "001", "MPM-T3.6", ()),
    ("01", "11", "1", "111", "MPM-T3.6", ()),
    ("52", "4111", "411", "41111", "MPM-T3.6", ()),
    ("53", "156", "15", "1560", "MPM-T3.6", ()),
    ("55", "01", "1", "001", "MPM-T3.6", ()),
    ("58", "CN", "C", "CHN", "MPM-T3.6", ()),
    ("64.00", "ZH", "Z", "ZHO", "MPM-T3.8", (("64.01", "最佳运输"),)),
]
GUIDS = {"26.00": "MPM-T4.2n1", "51.00": "MPM-T4.2n1", "80.00": "MPM-4.11.1.2", "99.00": "MPM-4.11.1.2",
         "62.50.00": "MPM-4.8.1.6", "62.99.00": "MPM-4.8.1.6"}
FILL = "X" * 99


def empty(tree, path, value=()):
    """A copy of the tree where the object at `path` has the length 00 and no value."""
    head, _, rest = path.partition(".")
    out = []
    for each in tree:
        if isinstance(each, tuple) and each[0] == head:
            each = (head, empty(each[1], rest)) if rest else Sized(head, "00", "")
        out.append(each)
    return out


def zero_lengths(s):
    paths = [row[0] for row in ROWS + EXACT] + [
        "02", "25", "26", "26.01", "51", "62", "62.00", "62.10", "62.11", "62.12", "62.49", "62.50", "62.50.01", "64",
        "64.03", "65", "79", "80", "80.01", "99"]
    for path in paths:
        more = [("64.00", "ZH"), ("64.01", "X")] if path[:2] == "64" else []
        tree = puts(NEUTRAL, more)
        tree = empty(put(tree, path, "X") if path not in ("26", "64") else tree, path)
        built = build(tree)
        if path.startswith("62.50."):
            s.invalid("zero/" + path, built, "MPM-4.8.1.5", "62.50", built.at("62.50"),
                      path + " has the length 00, so 62.50 is no template")
            continue
        if path.startswith("62.99."):
            s.invalid("zero/" + path, built, "MPM-4.8.1.5", "62.99", built.at("62.99"),
                      path + " has the length 00, so 62.99 is no template")
            continue
        s.refused("zero/" + path, built, "zero_length", path, built.at(path) + 2, path + " has the length 00")
    built = build(neutral(), digits="")
    data = built.data[:-4] + b"6300"
    s.refused("zero/63", data, "zero_length", "63", built.crc_at + 2, "the CRC has the length 00")


def ranges(s):
    for path, low, high, text, rule, more in ROWS:
        base = puts(NEUTRAL, more)
        if path[:2] == "51":
            base = drop(base, "26")
        for size in sorted({low, low + 1 if path != "62.09" else low, high - 1, high}):
            value = text[:size]
            value = {"54": value.rstrip("."), "57": {1: "3", 2: "12", 4: "12.3", 5: "12.34"}.get(size)}.get(path, value)
            built = build(put(base, path, value))
            about = "%s has %d of %d to %d characters" % (path, size, low, high)
            name = "length/%s-%d" % (path, size)
            kind = GUIDS.get(path)
            if kind and size < 3:
                s.valid(name, built, about, [rule], warning=(kind, path, built.value(path)), role="pass")
            else:
                s.valid(name, built, about, [rule])
        over = {"54": "12345678901234", "56": "12345678901234", "57": "12.345", "62.09": "AMEA"}.get(
            path, text[:high + 1])
        if len(over) != high + 1:
            raise ValueError(path)
        built = build(put(base, path, over))
        s.invalid("length/%s-%d" % (path, high + 1), built, rule, path, built.at(path),
                  "%s has one character more than %d" % (path, high), fields=[path])
        longest = text[:1] * (95 if "." in path else 99)
        if path.startswith("62.") and len(path) == 8:
            longest = longest[:91]
        if path[:2] == "64":
            longest = text[:1] * (99 - sum(4 + len(value) for sub, value in more) - 4)
        if path in ("54", "56"):
            longest = "1" * 99
        if path == "57":
            longest = "1" * 99
        if path.endswith(".00"):
            base = put(base, path[:-3], [("00", longest)])
        built = build(put(base, path, longest))
        s.invalid("length/%s-%d" % (path, len(longest)), built, rule, path, built.at(path),
                  "%s is as long as there is room for: %d characters" % (path, len(longest)))


def exact(s):
    for path, good, short, long, rule, more in EXACT:
        base = puts(NEUTRAL, more)
        s.valid("length/%s-%d" % (path, len(good)), build(put(base, path, good)),
                "%s has its %d characters" % (path, len(good)), [rule])
        for value in (short, long):
            built = build(put(base, path, value))
            s.invalid("length/%s-%d" % (path, len(value)), built, rule, path, built.at(path),
                      "%s has %d characters, not %d" % (path, len(value), len(good)))
        longest = good[0] * (95 - 8 if path == "64.00" else 99)
        built = build(put(base, path, longest))
        s.invalid("length/%s-%d" % (path, len(longest)), built, rule, path, built.at(path),
                  "%s has %d characters, not %d" % (path, len(longest), len(good)))


def free(s):
    """Objects that may be as long as a length can say."""
    for path in ("02", "03", "05", "08", "10", "12", "14", "16", "17", "25"):
        base = drop(NEUTRAL, "26")
        for size in (1, 99):
            built = build(put(base, path, FILL[:size]))
            s.valid("length/%s-%d" % (path, size), built, "%s has %d characters" % (path, size),
                    ["MPM-T3.6", "MPM-4.7.9.1", "MPM-4.7.10.1"])
    for path, room in (("26.01", 79), ("26.99", 79), ("51.01", 79), ("80.01", 79), ("99.99", 79), ("62.50.01", 75)):
        root = path[:-3]
        for size in (1, room):
            base = put(drop(NEUTRAL, "26"), root, [("00", "D15600000000")])
            if root[:2] in ("62", "80", "99"):
                base = put(base, "26", [("00", "D15600000000")])
            built = build(put(base, path, FILL[:size]))
            s.valid("length/%s-%d" % (path, size), built,
                    "%s has %d characters%s" % (path, size, ", its template 99" if size == room else ""),
                    ["MPM-4.4.1.2"])
    for path, rule in (("62.00", "MPM-4.8.1.4"), ("62.12", "MPM-4.8.1.4"), ("62.49", "MPM-4.8.1.4"),
                       ("65", "MPM-4.10n1"), ("70", "MPM-4.10n1"), ("79", "MPM-4.10n1"), ("64.03", "MPM-4.9.1.1"),
                       ("64.99", "MPM-4.9.1.1")):
        for size in (1, 99 if len(path) == 2 else 95 if path[:2] == "62" else 99 - 6 - 8 - 4):
            base = neutral(("64.00", "ZH"), ("64.01", "最佳运输")) if path[:2] == "64" else neutral()
            built = build(put(base, path, FILL[:size]))
            s.warned("reserved/%s-%d" % (path, size), built, rule, path, built.at(path),
                     "%s is reserved; it has %d characters" % (path, size))


def version_11(s):
    for size in (1, 2, 19, 20):
        built = build(neutral(("62.10", "1234567890ABCDEFGHIJ"[:size])))
        s.valid("length/62.10-%d" % size, built, "a tax ID of %d characters" % size, ["MPM11-62.10"])
    for size in (21, 95):
        built = build(neutral(("62.10", "1" * size)))
        s.warned("length/62.10-%d" % size, built, "MPM11-62.10", "62.10", built.at("62.10"),
                 "a tax ID of %d characters, not 1 to 20" % size)
    for value in ("000", "731", "833", "400"):
        built = build(neutral(("62.11", value)))
        s.valid("channel/" + value, built, "the merchant channel " + value, ["MPM11-62.11"])
    for value in ("9", "11", "0000", "0" * 95):
        built = build(neutral(("62.11", value)))
        s.warned("channel/length-%d" % len(value), built, "MPM11-62.11", "62.11", built.at("62.11"),
                 "a merchant channel of %d characters, not 3" % len(value))
    for value in ("900", "040", "004", "A00", "0 0"):
        built = build(neutral(("62.11", value)))
        s.warned("channel/" + value.replace(" ", "blank"), built, "MPM11-62.11", "62.11", built.value("62.11"),
                 "the merchant channel %s has a digit that nothing stands for" % value)


def whole(s):
    base = drop(neutral(), "26")
    for tag, room in (("26", 79), ("27", 79), ("28", 79), ("29", 40)):
        base = put(base, tag, [("00", "D15600000000"), ("01", FILL[:room])])
    size = len(build(base).data)
    for total in (511, 512, 513):
        built = build(put(base, "91", [("00", "D15600000000"), ("01", FILL[:total - size - 24])]))
        if len(built.data) != total:
            raise ValueError(len(built.data))
        if total > 512:
            s.warned("whole/%d" % total, built, "MPM-4.1n1", "", 0, "%d characters" % total)
        else:
            s.valid("whole/%d" % total, built, "%d characters" % total, ["MPM-4.1n1"], clean=True)
    chinese = put(base, "91", [("00", "D15600000000"), ("01", "运" * (512 - size - 24))])
    s.valid("whole/512-more-bytes", build(chinese), "512 characters that are more bytes", ["MPM-4.1n1"])
    chinese = put(base, "91", [("00", "D15600000000"), ("01", "运" * (513 - size - 24))])
    s.warned("whole/513-more-bytes", build(chinese), "MPM-4.1n1", "", 0, "513 characters that are more bytes")
    many = neutral()
    for tag in range(80, 100):
        many = put(many, "%02d" % tag, [("00", "D15600000000"), ("01", FILL[:79])])
    s.warned("whole/2154", build(many), "MPM-4.1n1", "", 0, "as many templates as there may be, each 99 long",
             source=source_of("MPM-4.1n1"))
    text = "𠀀" * 79
    built = build(put(neutral(), "91", [("00", "D15600000000"), ("01", text)]))
    s.valid("whole/four-byte-characters", built,
            "the longest value of characters of four bytes that fits beside a GUID",
            ["MPM-4.4.1.1"], unit="characters", source="EMV QRCPS-MPM v1.0, 4.4.1.1")
    built = build(swap(neutral(), "61") + [("65", "𠀀" * 99)])
    s.warned("whole/four-byte-99", built, "MPM-4.10n1", "65", built.at("65"), "99 characters of four bytes",
             unit="characters")


def suites():
    s = Suite("lengths", "Every object at the bounds of its length: 00, the least, the most, one more, and 99.")
    zero_lengths(s)
    ranges(s)
    exact(s)
    free(s)
    version_11(s)
    whole(s)
    return [s]
