"""Making a payload from its objects: order, templates, lengths, CRC, and what is refused."""

from .build import build, sealed
from .suite import Suite, source_of

BASE = [["26.00", "D15600000000"], ["26.01", "12345678"], ["52", "4111"], ["53", "156"], ["58", "CN"],
        ["59", "BEST TRANSPORT"], ["60", "BEIJING"]]
KHQR = [["01", "11"], ["29.00", "sok_dara@devb"], ["52", "5999"], ["53", "116"], ["58", "KH"], ["59", "Sok Dara"],
        ["60", "Phnom Penh"]]


def tree_of(objects):
    """The tree the pairs describe: a template's objects stand where its first one is named."""
    root = []
    for path, value in [["00", "01"]] + objects:
        level = root
        tags = path.split(".")
        for tag in tags[:-1]:
            inside = next((each[1] for each in level if each[0] == tag), None)
            if inside is None:
                inside = []
                level.append((tag, inside))
            level = inside
        level.append((tags[-1], value))
    return root


class Maker:
    """Adds make vectors to a suite."""

    def __init__(self, suite):
        self.suite = suite

    def made(self, name, objects, about, covers=(), unit="characters", now_ms=None):
        built = build(tree_of(objects), unit=unit)
        self.add(name, objects, {"verdict": "made", "payload": built.data.decode()}, about, covers, now_ms)

    def refused(self, name, objects, failure, rule, path, about, now_ms=None):
        expect = {"verdict": "refused", "failure": failure, "rule": rule, "path": path}
        expect = {key: value for key, value in expect.items() if value is not None}
        self.add(name, objects, expect, about, [rule] if rule else [], now_ms, "fail")

    def add(self, name, objects, expect, about, covers, now_ms, role="pass"):
        source = source_of(covers[0]) if covers else "EMV QRCPS-MPM v1.0, 4.3 to 4.7.3"
        self.suite.add({"id": "make/" + name, "op": "make", "objects": objects, "now_ms": now_ms,
                        "covers": list(covers), "role": role if covers else None, "about": about, "source": source,
                        "expect": expect})


def without(*paths):
    return [each for each in BASE if each[0] not in paths]


def changed(*pairs):
    new = dict(pairs)
    return [[path, new.get(path, value)] for path, value in BASE]


def good(m):
    m.made("plain", BASE, "what every payload needs", ["MPM-4.2.1.1", "MPM-4.7.3.1"])
    m.made("with-01", [["01", "12"]] + BASE + [["54", "23.72"]], "a code for one payment", ["MPM-4.7.2.1"])
    m.made("order-kept", BASE[::-1], "objects in the order they were named", ["MPM-4.6.1n1"])
    m.made("order-odd", BASE[3:] + [["54", "10"]] + BASE[:3], "the amount in the middle", ["MPM-4.6.1n1"])
    m.made("template-order", [["26.01", "12345678"], ["26.00", "D15600000000"]] + BASE[2:], "a GUID that stands last",
           ["MPM-4.7.11.2"])
    m.made("template-in-two-parts", [BASE[0]] + BASE[2:] + [BASE[1]],
           "a template's objects stand together where its first one is named", ["MPM-4.3.1.2"])
    m.made("primitive-account", [["02", "4000123456789012"]] + BASE[2:], "an account in 02", ["MPM-4.7.10.1"])
    m.made("additional-data", BASE + [["62.01", "INV-1"], ["62.07", "T1"], ["62.09", "ME"]], "62 with three objects",
           ["MPM-4.8.1.1"])
    m.made("ask-payer", BASE + [["62.02", "***"], ["62.06", "***"]], "the payer is asked", ["MPM-4.8.1.2"])
    m.made("third-level", BASE + [["62.50.00", "org.example"], ["62.50.01", "X"]], "a template inside 62",
           ["MPM-4.8.1.5"])
    m.made("language", BASE + [["64.00", "ZH"], ["64.01", "最佳运输"], ["64.02", "北京"]],
           "Chinese in 64, its length in characters", ["MPM-4.4.1.1"])
    m.made("language-khmer", BASE + [["64.00", "km"], ["64.01", "ហាងកាហ្វេ សុខ"]], "Khmer in 64", ["MPM-4.4.1.1"])
    m.made("emoji", BASE + [["64.00", "ZH"], ["64.01", "CAFE 😀"]], "an emoji counts one", ["MPM-4.4.1.1"])
    m.made("khqr-emoji", [[path, "Cafe 😀" if path == "59" else value] for path, value in KHQR],
           "in a KHQR an emoji counts two", ["KHQR-0001"], unit="utf16")
    m.made("khqr", KHQR, "an individual's KHQR", ["KHQR-2901"])
    m.made("khqr-dynamic", [["01", "12"]] + KHQR[1:] + [["54", "5000"], ["99.00", "1750000000000"],
                                                      ["99.01", "1750000600000"]],
           "a KHQR with an expiry to come", ["KHQR-9901"], now_ms=1750000000000)
    m.made("tip", BASE + [["55", "01"]], "the payer is asked for a tip", ["MPM-4.7.6.1"])
    m.made("fixed-fee", BASE + [["54", "98"], ["55", "02"], ["56", "1.50"]], "a fixed fee", ["MPM-4.7.7.1"])
    m.made("percentage", BASE + [["54", "98."], ["55", "03"], ["57", "3.00"]], "a percentage", ["MPM-4.7.8.1"])
    m.made("unreserved", BASE + [["80.00", "org.example"], ["80.01", "X"], ["99.00", "D15600000000"]],
           "templates of others", ["MPM-4.11.1.1"])
    m.made("longest-name", changed(("59", "BEST TRANSPORT OF BEIJING")), "a name of 25 characters", ["MPM-T3.6"])
    m.made("longest-value", [["02", "X" * 99]] + BASE[2:], "a value of 99 characters", ["MPM-4.4.1.2"])
    m.made("longest-template", BASE + [["62.01", "A" * 25], ["62.02", "1" * 25], ["62.03", "B" * 25],
                                       ["62.04", "C" * 8]],
           "a template of 99 characters", ["MPM-4.4.1.2"])
    m.made("blank-value", changed(("60", " ")), "a value that is one blank", ["MPM-T3.6"])
    m.made("warning-country", changed(("58", "ZZ")), "a country nobody has: a warning, and made", ["MPM-4.7.13.1"])
    m.made("warning-reserved", BASE + [["65", "X"]], "a reserved object: a warning, and made", ["MPM-4.10n1"])
    m.made("all-zero-crc-digits", [*_numbered()], "a CRC that begins with two zeros", ["MPM-4.7.3.2"])
    m.made("annex-b", [["01", "12"], ["29.00", "D15600000000"], ["29.05", "A93FO3230Q"], ["31.00", "D15600000001"],
                       ["31.03", "12345678"], ["52", "4111"], ["58", "CN"], ["59", "BEST TRANSPORT"], ["60", "BEIJING"],
                       ["64.00", "ZH"], ["64.01", "最佳运输"], ["64.02", "北京"], ["54", "23.72"], ["53", "156"],
                       ["55", "01"], ["62.03", "1234"], ["62.06", "***"], ["62.07", "A6008667"], ["62.09", "ME"],
                       ["91.00", "A011223344998877"], ["91.07", "12345678"]],
           "the example of Annex B, byte for byte", ["MPM-4.7.3.1"])


def _numbered():
    """The base with a bill number that makes a CRC with two leading zeros."""
    for number in range(100000):
        objects = BASE + [["62.01", "B%05d" % number]]
        if build(tree_of(objects)).data[-4:-2] == b"00":
            return objects
    raise ValueError("no such CRC")


def bad(m):
    for path in ("52", "53", "58", "59", "60"):
        m.refused("without-" + path, without(path), "breaks_rule", "MPM-4.2.1.1", path, path + " is missing")
    m.refused("without-account", without("26.00", "26.01"), "breaks_rule", "MPM-4.7.9.1", "", "no merchant account")
    m.refused("without-guid", without("26.00"), "breaks_rule", "MPM-4.7.11.2", "26.00", "a template without a GUID")
    m.refused("empty-value", changed(("59", "")), "zero_length", "MPM-4.4.1.2", "59", "a value with nothing in it")
    m.refused("value-100", [["02", "X" * 100]] + BASE[2:], "value_too_long", None, "02", "a value of 100 characters")
    m.refused("template-100", BASE + [["62.01", "A" * 25], ["62.02", "1" * 25], ["62.03", "B" * 25],
                                      ["62.04", "C" * 9]],
              "value_too_long", None, "62", "a template of 100 characters")
    m.refused("name-26", changed(("59", "BEST TRANSPORT OF BEIJING!")), "breaks_rule", "MPM-T3.6", "59",
              "a name of 26 characters")
    m.refused("category-letters", changed(("52", "41x1")), "breaks_rule", "MPM-4.5.1.1", "52", "a letter in 52")
    m.refused("name-chinese", changed(("59", "最佳运输")), "breaks_rule", "MPM-4.5.2.1", "59", "Chinese in 59")
    m.refused("amount-comma", BASE + [["54", "98,73"]], "breaks_rule", "MPM-4.7.4.1", "54", "an amount with a comma")
    m.refused("amount-zero", BASE + [["54", "0"]], "breaks_rule", "MPM-4.7.4.1", "54", "an amount of nothing")
    m.refused("country-digit", changed(("58", "C1")), "breaks_rule", "MPM-4.7.13.1", "58", "a digit in the country")
    m.refused("fee-without-55", BASE + [["56", "1.00"]], "breaks_rule", "MPM-4.7.7.1", "56", "a fee and no 55")
    m.refused("55-without-fee", BASE + [["55", "02"]], "breaks_rule", "MPM-4.7.7.1", "56",
              "55 is 02 and there is no fee")
    m.refused("language-alone", BASE + [["64.00", "ZH"]], "breaks_rule", "MPM-4.9.1.1", "64.01",
              "a language and no name")
    m.refused("account-text", [["26", "hello there"]] + BASE[2:], "bad_id", "MPM-4.3.1.1", "26", "26 as plain text")
    m.refused("additional-text", BASE + [["62", "hello there"]], "bad_id", "MPM-4.3.1.1", "62", "62 as plain text")
    m.refused("twice", BASE + [["59", "OTHER"]], "duplicate_id", "MPM-4.3.1.2", "59", "59 named twice")
    m.refused("twice-inside", BASE[:2] + [["26.01", "87654321"]] + BASE[2:], "duplicate_id", "MPM-4.3.1.2", "26.01",
              "26.01 named twice")
    m.refused("crc", BASE + [["63", "ABCD"]], "crc_is_computed", None, "63", "the CRC is the maker's own business")
    m.refused("nul", changed(("59", "A\0B")), "nul_byte", "TXT-0003", "59", "a NUL in a value")
    m.refused("newline", changed(("59", "A\nB")), "breaks_rule", "MPM-4.5.2.1", "59", "a line end in 59")
    m.refused("indicator", [["00", "02"]] + BASE, None, None, "00", "a format indicator of the caller's own")
    m.refused("nothing", [], "breaks_rule", "MPM-4.2.1.1", "52", "no objects at all")
    m.refused("khqr-expired", [["01", "12"]] + KHQR[1:] + [["54", "5000"], ["99.00", "1750000000000"],
                                                         ["99.01", "1750000600000"]],
              "breaks_rule", "KHQR-9904", "99.01", "a KHQR that ended a millisecond ago", now_ms=1750000600001)
    m.refused("khqr-account", [[path, "sokdara" if path == "29.00" else value] for path, value in KHQR],
              "breaks_rule", "KHQR-2902", "29.00", "a KHQR's account without an @")
    m.refused("hidden-name", BASE + [["64.00", "km"], ["64.01", "សុខ\u202eABC"]], "breaks_rule", "TXT-0001", "64.01",
              "a direction control in 64.01")


def suites():
    s = Suite("make", "Payloads to make from their objects, 00 and 63 added by the maker, and what is refused.")
    m = Maker(s)
    good(m)
    bad(m)
    if sealed("000201")[-4:] != build([("00", "01")]).data[-4:]:
        raise ValueError("two ways to a CRC")
    return [s]
