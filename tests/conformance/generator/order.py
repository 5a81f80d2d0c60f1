"""The order of objects, and IDs that stand twice."""

from .build import NEUTRAL, Raw, build, khqr, neutral, sealed
from .suite import Suite

SPEC_ORDER = ("00", "01", "29", "31", "52", "58", "59", "60", "64", "54", "53", "55", "62", "91")


def rotations(s):
    middle = list(neutral(("54", "23.72"), ("61", "100020"), ("62.01", "A1"), ("64.00", "ZH"), ("64.01", "最佳运输"),
                          ("91.00", "D15600000000")))[1:]
    first = NEUTRAL[0]
    for turn in range(len(middle)):
        built = build([first] + middle[turn:] + middle[:turn])
        s.valid("order/rotation-%02d" % turn, built, "the objects between 00 and 63 begin with " + middle[turn][0],
                ["MPM-4.6.1n1", "MPM-4.6.1.1", "MPM-4.6.1.2"])
    s.valid("order/reversed", build([first] + middle[::-1]), "the objects between 00 and 63 in falling order",
            ["MPM-4.6.1n1"])
    s.valid("order/odd-even", build([first] + middle[::2] + middle[1::2]), "every second object first", ["MPM-4.6.1n1"])
    k = khqr(("01", "12"), ("54", "5000"), ("99", [("00", "1750000000000"), ("01", "1750000600000")]))
    s.valid("order/khqr-99-first", build([k[0], k[-1]] + k[1:-1]), "a KHQR with its timestamp before all else",
            ["MPM-4.6.1n1"], now_ms=1750000000000)
    s.valid("order/khqr-reversed", build([k[0]] + k[:0:-1]), "a KHQR in falling order", ["MPM-4.6.1n1"],
            now_ms=1750000000000)


def inner(s):
    cases = {
        "26": [("01", "12345678"), ("00", "D15600000000")],
        "62": [("08", "RENT"), ("07", "T1"), ("01", "A1")],
        "64": [("02", "北京"), ("01", "最佳运输"), ("00", "ZH")],
        "91": [("07", "12345678"), ("05", "X"), ("00", "D15600000000")],
    }
    for tag, members in cases.items():
        tree = [each for each in NEUTRAL if each[0] != tag] + [(tag, members)]
        s.valid("order/inside-" + tag, build(tree), "the objects inside %s in falling order" % tag, ["MPM-4.6.1n1"])
    built = build(neutral(("62", [("50", [("01", "X"), ("00", "org.example")]), ("01", "A1")])))
    s.valid("order/inside-62.50", built, "62.50 before 62.01, its GUID last", ["MPM-4.6.1n1"])


def first_and_last(s):
    tree = list(NEUTRAL)
    for tag in ("01", "26", "52", "59", "60"):
        each = next(pair for pair in tree if pair[0] == tag)
        built = build([each] + [pair for pair in tree if pair[0] != tag])
        s.refused("order/first-is-" + tag, built, "format_indicator_not_first", tag, 0, tag + " stands before 00")
    built = build(tree[1:])
    s.refused("order/no-00", built, "format_indicator_not_first", "01", 0, "there is no 00",
              also=["MPM-4.2.1.1"])
    built = build([("63", "ABCD")] + tree)
    s.refused("order/first-is-63", built, "format_indicator_not_first", "63", 0, "63 stands before 00")
    s.refused("order/only-63", b"6304FFFF", "format_indicator_not_first", "63", 0, "nothing but a CRC")
    s.refused("order/only-00", b"000201", "crc_missing", "63", 6, "nothing but 00")
    s.refused("order/crc-first-of-all", build(tree[1:] + tree[:1]), "format_indicator_not_first", "01", 0,
              "00 stands last")
    good = build(tree)
    end = len(good.data)
    for name, tail, path in (("object", "6403ABC", "64"), ("account", "02041234", "02"), ("amount", "540510.00", "54"),
                             ("crc", "6304ABCD", "63"), ("same-crc", good.data[-8:].decode(), "63"),
                             ("00", "000201", "00"), ("payload", good.data.decode(), "00")):
        s.refused("after-crc/" + name, good.data + tail.encode(), "crc_not_last", path, end,
                  "an object follows the CRC: " + path)
    for name, tail, about in (("newline", "\n", "a line end"), ("crlf", "\r\n", "a line end of two characters"),
                              ("blank", " ", "a blank"), ("digit", "0", "one more digit"),
                              ("letters", "ABCD", "letters"), ("cut-header", "540", "a header cut short"),
                              ("cut-value", "5405123", "a value cut short"), ("zero-length", "5400", "a length of 00"),
                              ("url", "&ref=1", "the rest of an address"), ("khmer", "ៗ", "a Khmer sign")):
        s.refused("after-crc/" + name, good.data + tail.encode(), "crc_not_last", "", end, about + " after the CRC")
    built = build(tree[:5] + [("63", "ABCD")] + tree[5:], crc_object=False)
    s.refused("order/63-in-the-middle", built, "crc_not_last", "58", built.at("58"), "63 with objects behind it")
    built = build(tree[:5] + [Raw("6304ABCD")] + tree[5:])
    s.refused("order/63-in-the-middle-and-last", built, "crc_not_last", "58", built.at("58"),
              "a CRC in the middle and a right one at the end")
    data = sealed(sealed(build(tree, crc_object=False).data) + b"80086304")
    s.refused("order/63-hidden", data, "crc_not_last", "80", end, "the right CRC is hidden inside an object after 63")
    built = build(neutral(("26.63", "ABCD"), ("62.63.00", "org.example")))
    s.valid("order/63-inside", built, "63 inside templates is not the CRC", ["MPM-4.6.1.2"])


def duplicates(s):
    rich = neutral(("54", "10.00"), ("55", "02"), ("56", "1.00"), ("61", "100020"), ("62.01", "A1"), ("62.07", "T1"),
                   ("64.00", "ZH"), ("64.01", "最佳运输"), ("64.02", "北京"), ("65", "X"),
                   ("80", [("00", "D15600000000"), ("01", "X")]), ("99", [("00", "org.example")]))
    for tag, value in rich:
        again = (tag, value)
        built = build(rich + [Raw(build([again], crc_object=False).data)])
        s.refused("duplicate/root-" + tag, built, "duplicate_id", tag, built.crc_at - _size(again),
                  tag + " stands twice with the same value")
    for tag, value in (("54", "1.00"), ("59", "OTHER"), ("60", "SHANGHAI"), ("53", "840"),
                       ("26", [("00", "D15600000001")])):
        other = build([(tag, value)], crc_object=False).data
        built = build(rich + [Raw(other)])
        s.refused("duplicate/last-%s-differs" % tag, built, "duplicate_id", tag, built.crc_at - len(other),
                  tag + " stands again with another value")
        place = next(n for n, each in enumerate(rich) if each[0] == tag) + 1
        built = build(rich[:place] + [Raw(other)] + rich[place:])
        s.refused("duplicate/next-%s-differs" % tag, built, "duplicate_id", tag,
                  built.at(rich[place][0]) - len(other), tag + " stands twice in a row with different values")
    for path in ("26.00", "26.01", "62.01", "62.07", "64.00", "64.01", "64.02", "80.00", "80.01", "99.00"):
        root, tag = path.split(".")
        members = dict(rich)[root]
        old = dict(members)[tag]
        tree = [(top, list(value) + [(tag, old)] if top == root else value) for top, value in rich]
        built = build(tree)
        inside = built.at(root) + 4 + sum(_size(each) for each in members)
        s.refused("duplicate/" + path, built, "duplicate_id", path, inside, path + " stands twice")
    for path in ("62.50.00", "62.50.01", "62.99.00"):
        root, middle, tag = path.split(".")
        members = [("00", "org.example"), ("01", "X")]
        built = build(neutral((root, [(middle, members + [(tag, dict(members)[tag])])])))
        inside = built.at("62." + middle) + 4 + sum(_size(each) for each in members)
        s.refused("duplicate/" + path, built, "duplicate_id", path, inside, path + " stands twice, two levels down")
        s.refused("duplicate/%s-lenient" % path, built, "duplicate_id", path, inside,
                  path + " stands twice: never forgiven", mode="lenient")
    built = build(neutral(("62", [("50", [("00", "org.example")]), ("50", [("00", "org.example")])])))
    s.refused("duplicate/62.50", built, "duplicate_id", "62.50", built.at("62.50") + 19, "62.50 stands twice")
    built = build(khqr(("29", [("00", "sok_dara@devb"), ("00", "evil@badb")])))
    s.refused("duplicate/khqr-29.00", built, "duplicate_id", "29.00", built.at("29") + 21,
              "a second account in a KHQR's 29")
    s.refused("duplicate/khqr-29.00-lenient", built, "duplicate_id", "29.00", built.at("29") + 21,
              "a second account is never forgiven", mode="lenient")
    other = build([("29", [("00", "evil@badb")])], crc_object=False).data
    built = build(khqr() + [Raw(other)])
    s.refused("duplicate/khqr-29", built, "duplicate_id", "29", built.crc_at - len(other), "a second payee in a KHQR")
    built = build(neutral(("27", [("00", "D15600000000"), ("01", "12345678")])))
    s.valid("duplicate/same-value-other-id", built, "two templates with the same content", ["MPM-4.3.1.2"])
    built = build(neutral(("62.01", "A1"), ("62.07", "A1"), ("80", [("00", "D15600000000"), ("01", "A1")])))
    s.valid("duplicate/same-id-other-level", built, "01 at three levels", ["MPM-4.3.1.2"])
    built = build(neutral(("80", [("00", "org.example"), ("01", "00020002X")])))
    s.valid("duplicate/inside-a-plain-value", built, "what looks like two objects inside a plain value",
            ["MPM-4.3.1.2"], fields=["80.00"])


def _size(each):
    return len(build([each], crc_object=False).data)


def suites():
    s = Suite("order", "The order of objects at every level, what stands after the CRC, and IDs that stand twice.")
    first_and_last(s)
    rotations(s)
    inner(s)
    duplicates(s)
    return [s]
