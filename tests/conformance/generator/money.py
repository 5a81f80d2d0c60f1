"""How amounts and fees are written."""

from .build import build, khqr, neutral
from .suite import Suite

# Name, how it is written, whether EMVCo's rules let it pass.
SPELLINGS = [
    ("digits", "98", True), ("two-decimals", "98.73", True), ("one-decimal", "98.7", True), ("point-last", "98.", True),
    ("one", "1", True), ("smallest", "0.01", True), ("trailing-zeros", "3.00", True), ("leading-zero", "0098", True),
    ("many-leading-zeros", "0000000000001", True), ("point-first", ".5", True), ("zero-point", "0.5", True),
    ("thirteen-digits", "9999999999999", True), ("thirteen-with-point", "9999999999.99", True),
    ("zero", "0", False), ("zeros", "000", False), ("zero-decimals", "0.00", False), ("zero-point-last", "0.", False),
    ("point-zero", ".0", False), ("point", ".", False), ("comma", "98,73", False), ("comma-group", "1,000", False),
    ("comma-and-point", "1,000.00", False), ("blank-inside", "3 705", False), ("blank-first", " 5", False),
    ("blank-last", "5 ", False), ("minus", "-1", False), ("plus", "+1", False), ("exponent", "1e9", False),
    ("exponent-upper", "1E9", False), ("two-points", "1.2.3", False), ("two-points-together", "1..5", False),
    ("hexadecimal", "0x10", False), ("letters", "abc", False), ("nan", "NaN", False), ("infinity", "Infinity", False),
    ("currency-sign", "$5", False), ("currency-code", "5USD", False), ("slash", "1/2", False), ("percent", "5%", False),
    ("apostrophe", "1'000", False), ("underscore", "1_000", False), ("brackets", "(5)", False), ("stars", "***", False),
    ("minus-zero", "-0", False), ("trailing-minus", "5-", False),
]
OTHER_DIGITS = [("fullwidth", "５"), ("khmer", "៥០០០"), ("arabic-indic", "٥٠"), ("thai", "๕๐"), ("devanagari", "५"),
                ("superscript", "5²"), ("math-bold", "5.0៛")]


def spellings(s):
    for name, text, good in SPELLINGS:
        built = build(neutral(("54", text)))
        about = "the amount is written as %s" % text
        if good:
            s.valid("amount/" + name, built, about, ["MPM-4.7.4.1"])
        else:
            s.invalid("amount/" + name, built, "MPM-4.7.4.1", "54", built.value("54"), about, fields=["54"])
        built = build(neutral(("55", "02"), ("56", text)))
        about = "the fixed fee is written as %s" % text
        if good:
            s.valid("fee/" + name, built, about, ["MPM-4.7.7.2", "MPM-4.7.7.3", "MPM-4.7.7.1"])
        else:
            s.invalid("fee/" + name, built, "MPM-4.7.7.2", "56", built.value("56"), about, fields=["56"],
                      also=["MPM-4.7.7.3"])
    for name, text in OTHER_DIGITS:
        at = next(n for n, c in enumerate(text) if ord(c) > 0x7E)
        built = build(neutral(("54", text)))
        if at == 0:
            s.invalid("amount/digits-" + name, built, "MPM-4.5.2.1", "54", built.value("54"),
                      "the amount is written in other digits: " + name)
        else:
            s.invalid("amount/digits-" + name, built, "MPM-4.7.4.1", "54", built.value("54"),
                      "the amount holds a sign that is no digit: " + name)


def percentages(s):
    for name, text in (("smallest", "00.01"), ("largest", "99.99"), ("example", "3.00"), ("short-smallest", "0.01"),
                       ("whole", "5"), ("two-digits", "12"), ("one-decimal", "2.5"), ("point-last", "7."),
                       ("point-first", ".5"), ("leading-zero", "05"), ("leading-zeros", "00005")):
        s.valid("percentage/" + name, build(neutral(("55", "03"), ("57", text))),
                "the percentage is written as " + text,
                ["MPM-4.7.8.2", "MPM-4.7.8.3", "MPM-4.7.8.1"])
    for name, text in (("zero", "0"), ("zeros", "00.00"), ("hundred", "100"), ("hundred-point", "100.0"),
                       ("thousands", "99999"), ("three-decimals", "0.001"), ("three-decimals-2", "1.005"),
                       ("percent-sign", "5%"), ("comma", "2,5"), ("minus", "-5"), ("plus", "+5"), ("exponent", "1e1"),
                       ("two-points", "1.2.3"), ("point", "."), ("letters", "five"), ("blank", "5 "), ("stars", "***")):
        built = build(neutral(("55", "03"), ("57", text)))
        s.invalid("percentage/" + name, built, "MPM-4.7.8.2", "57", built.value("57"),
                  "the percentage is written as " + text, also=["MPM-4.7.8.1", "MPM-4.7.8.3"], fields=["57"])


def decimals(s):
    for currency, name, good, bad in (("156", "yuan", "1.25", "1.255"), ("392", "yen", "500", "500.5"),
                                      ("414", "kuwait-dinar", "1.255", "1.2555"), ("704", "dong", "50000", "50000.01"),
                                      ("116", "riel-elsewhere", "1.25", "1.255"), ("410", "won", "500", "500.01"),
                                      ("840", "dollar", "0.99", "0.999")):
        built = build(neutral(("53", currency), ("54", good)))
        s.valid("decimals/%s-good" % name, built, "%s of currency %s" % (good, currency), ["MPM-4.7.4.1n1"])
        built = build(neutral(("53", currency), ("54", bad)))
        s.warned("decimals/%s-bad" % name, built, "MPM-4.7.4.1n1", "54", built.value("54"),
                 "%s has more decimals than currency %s" % (bad, currency))
    built = build(neutral(("53", "392"), ("54", "500.00")))
    s.valid("decimals/yen-zeros", built, "zeros after the point are no fraction", ["MPM-4.7.4.1n1"])
    built = build(neutral(("53", "156"), ("54", "1.2500")))
    s.valid("decimals/yuan-zeros", built, "zeros behind the last decimal are none", ["MPM-4.7.4.1n1"])


def in_khqr(s):
    times = ("99", [("00", "1750000000000"), ("01", "1750000600000")])
    for currency, text, rule in (
            ("116", "5000", None), ("116", "5000.0", None), ("116", "5000.5", "KHQR-5402"), ("840", "5.55", None),
            ("840", "5.555", "KHQR-5402"), ("840", "5.", "KHQR-5401"), ("840", ".5", "KHQR-5401"),
            ("840", "0", "MPM-4.7.4.1"), ("840", "10.500", "KHQR-5402")):
        built = build(khqr(("01", "12"), ("53", currency), ("54", text), times))
        name = "khqr-amount/%s-%s" % (currency, text)
        about = "a KHQR over %s of currency %s" % (text, currency)
        if rule is None:
            s.valid(name, built, about, ["KHQR-5401", "KHQR-5402"], now_ms=1750000000000)
        else:
            at = built.value("54") if rule.startswith("MPM") else built.at("54")
            s.invalid(name, built, rule, "54", at, about, now_ms=1750000000000, fields=["54"])


def suites():
    s = Suite("money", "Amounts, fixed fees and percentages: how they may be written and how not.")
    spellings(s)
    percentages(s)
    decimals(s)
    in_khqr(s)
    return [s]
