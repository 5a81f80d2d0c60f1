"""KHQR: what its profile allows and asks for beyond EMVCo's rules."""

from . import field
from .build import build, drop, khqr, put
from .suite import Suite

NOW = 1750000000000
LATER = NOW + 600000
TIMES = ("99", [("00", str(NOW)), ("01", str(LATER))])
MERCHANT = ("30", [("00", "shop@devb"), ("01", "M-1234567"), ("02", "Dev Bank")])


def dynamic(*changes):
    """A KHQR over 5000 riel that ends ten minutes later."""
    return khqr(("01", "12"), ("54", "5000"), TIMES, *changes)


def merchant(*changes):
    """A merchant's KHQR."""
    tree = put(drop(khqr(), "29"), *MERCHANT)
    for path, value in changes:
        tree = put(tree, path, value)
    return tree


def payee(s):
    s.valid("khqr/individual", build(khqr()), "an individual's static code", ["KHQR-2901", "KHQR-2902", "KHQR-5801"],
            now_ms=NOW)
    s.valid("khqr/merchant", build(merchant()), "a merchant's static code", ["KHQR-3001", "KHQR-3002", "KHQR-3004"],
            now_ms=NOW)
    full = khqr(("29.01", "012345678"), ("29.02", "Dev Bank"))
    s.valid("khqr/remittance", build(full), "29 with an account and a bank", ["KHQR-2903", "KHQR-2904"], now_ms=NOW)
    for name, text in (("two-ats", "a@b@c"), ("at-alone", "@"), ("at-first", "@devb"), ("at-last", "sok@"),
                       ("no-at", "sokdara")):
        built = build(khqr(("29.00", text)))
        s.invalid("khqr/account-" + name, built, "KHQR-2902", "29.00", built.at("29.00"), "the account is " + text,
                  now_ms=NOW, fields=["29.00"])
    built = build(khqr(("29.00", "a" * 28 + "@devb")))
    s.invalid("khqr/account-33", built, "KHQR-2905", "29.00", built.at("29.00"), "an account of 33 characters",
              now_ms=NOW)
    s.valid("khqr/account-32", build(khqr(("29.00", "a" * 27 + "@devb"))), "an account of 32 characters", ["KHQR-2905"],
            now_ms=NOW)
    built = build(khqr(("29", [("01", "012345678")])))
    s.invalid("khqr/account-missing", built, "KHQR-2901", "29.00", built.at("29"), "there is no account in 29",
              now_ms=NOW)
    for path, rule, base in (("29.01", "KHQR-2903", khqr()), ("29.02", "KHQR-2904", khqr()),
                             ("30.01", "KHQR-3003", merchant()), ("30.02", "KHQR-2904", merchant())):
        for size in (32, 33):
            tree = put(base, path, "X" * size)
            built = build(tree)
            if size == 32:
                s.valid("khqr/%s-32" % path, built, path + " has 32 characters", [rule], now_ms=NOW)
            else:
                s.invalid("khqr/%s-33" % path, built, rule, path, built.at(path), path + " has 33 characters",
                          now_ms=NOW)
    built = build(khqr(MERCHANT))
    s.invalid("khqr/both-payees", built, "KHQR-3001", "30", built.at("30"), "29 and 30 side by side", now_ms=NOW)
    for path, rule in (("30.01", "KHQR-3002"), ("30.02", "KHQR-3004")):
        built = build(drop(merchant(), path))
        s.warned("khqr/without-" + path, built, rule, path, built.at("30"), "a merchant's code without " + path,
                 now_ms=NOW)
    built = build(khqr(("58", "VN")))
    s.warned("khqr/country", built, "KHQR-5801", "58", built.at("58"), "a Bakong account in another country",
             now_ms=NOW)
    built = build(khqr(("53", "156")))
    s.invalid("khqr/currency", built, "KHQR-5301", "53", built.at("53"), "a KHQR in yuan", now_ms=NOW)
    s.valid("khqr/dollar", build(khqr(("53", "840"))), "a KHQR in US dollars", ["KHQR-5301"], now_ms=NOW)
    union = "1974011600520446BONG10002310001"
    s.valid("khqr/unionpay", build(khqr(("15", union))), "UnionPay's account in 15", ["KHQR-1501", "KHQR-1502"],
            now_ms=NOW)
    built = build(khqr(("15", union), ("53", "840")))
    s.warned("khqr/unionpay-dollar", built, "KHQR-1501", "15", built.at("15"), "UnionPay's account with US dollars",
             now_ms=NOW)
    built = build(khqr(("15", union[:30])))
    s.warned("khqr/unionpay-30", built, "KHQR-1502", "15", built.at("15"), "UnionPay's account with 30 characters",
             now_ms=NOW)
    for value in ("PAYWAY@ABA", "QRPAYME/MYQR"):
        built = build(khqr(("62.68", value)))
        s.warned("khqr/62.68-" + value[:3].lower(), built, "MPM-4.8.1.5", "62.68", built.at("62.68"),
                 "a bank's plain text in 62.68: a warning in a KHQR", now_ms=NOW)


def time(s):
    s.valid("khqr/dynamic", build(dynamic()), "an amount, and an expiry to come",
            ["KHQR-0101", "KHQR-0102", "KHQR-9901", "KHQR-9902", "KHQR-9903", "KHQR-9904", "KHQR-9905"], now_ms=NOW)
    s.valid("khqr/last-moment", build(dynamic()), "at the millisecond of its expiry", ["KHQR-9904"], now_ms=LATER)
    built = build(dynamic())
    s.invalid("khqr/expired", built, "KHQR-9904", "99.01", built.at("99.01"), "one millisecond later", now_ms=LATER + 1,
              fields=["99.01"])
    s.valid("khqr/no-clock", built, "without a clock no code has expired", ["KHQR-9904"])
    for name, members, at, rule, about in (
            ("no-expiry", [("00", str(NOW))], "99", "KHQR-9901", "99 has no expiry"),
            ("seconds", [("00", str(NOW)), ("01", "1750000600")], "99.01", "KHQR-9902", "an expiry in seconds"),
            ("letters", [("00", str(NOW)), ("01", "17500006000AB")], "99.01", "KHQR-9902", "letters in the expiry"),
            ("fourteen", [("00", str(NOW)), ("01", "01750000600000")], "99.01", "KHQR-9902", "an expiry of 14 digits"),
            ("before-creation", [("00", str(LATER + 2)), ("01", str(LATER))], "99.01", "KHQR-9903",
             "it ends before it begins")):
        built = build(dynamic(("99", members)))
        s.invalid("khqr/time-" + name, built, rule, "99.01", built.at(at), about, now_ms=NOW)
    built = build(drop(dynamic(), "99"))
    s.invalid("khqr/time-none", built, "KHQR-9901", "99.01", built.crc_at, "an amount and no 99", now_ms=NOW)
    built = build(dynamic(("99", [("01", str(LATER))])))
    s.warned("khqr/time-no-creation", built, "KHQR-9905", "99.00", built.at("99"), "99 without a creation time",
             now_ms=NOW)
    built = build(dynamic(("99", [("00", "1750000000"), ("01", str(LATER))])))
    s.warned("khqr/time-creation-seconds", built, "KHQR-9905", "99.00", built.at("99.00"), "a creation time in seconds",
             now_ms=NOW)
    built = build(drop(dynamic(), "54"))
    s.invalid("khqr/12-without-amount", built, "KHQR-0101", "01", built.at("01"), "01 is 12 and there is no amount",
              now_ms=NOW)
    for name, tree in (("11", dynamic(("01", "11"))),):
        built = build(tree)
        s.invalid("khqr/amount-with-" + name, built, "KHQR-0102", "01", built.at("01"), "an amount, and 01 is " + name,
                  now_ms=NOW)
    built = build(drop(dynamic(), "01"))
    s.invalid("khqr/amount-without-01", built, "KHQR-0102", "01", built.crc_at, "an amount, and there is no 01",
              now_ms=NOW)
    old = khqr(("99", [("00", str(NOW - 10**9)), ("01", str(NOW - 1))]))
    s.valid("khqr/static-expired", build(old), "nothing ends a static code", ["KHQR-9904"], now_ms=NOW)


def fees(s):
    s.valid("khqr/no-fee", build(dynamic()), "an amount, no tip and no fee", ["KHQR-5501"], now_ms=NOW)
    built = build(dynamic(("55", "01")))
    s.warned("khqr/tip", built, "KHQR-5501", "55", built.at("55"), "asks for a tip, which KHQR's apps do not", now_ms=NOW)
    for name, kind, tag, value in (("fixed", "02", "56", "90000"), ("percentage", "03", "57", "50")):
        built = build(dynamic(("55", kind), (tag, value)))
        s.invalid("khqr/fee-" + name, built, "KHQR-5501", tag, built.at(tag),
                  "a fee: some apps would add it to the price, KHQR's do not", now_ms=NOW)


def legacy(s):
    """Codes of before 2025, read leniently: a dynamic code needs no expiry."""
    creation = dynamic(("99", [("00", str(NOW))]))
    for name, tree, about in (("creation-alone", creation, "dynamic, with a creation time alone"),
                              ("no-99", drop(dynamic(), "99"), "dynamic, without times")):
        s.valid("khqr/legacy-" + name, build(tree), about, ["KHQR-9901"], mode="lenient", now_ms=NOW)
        s.decode("khqr/legacy-%s-strict" % name, build(tree),
                 {"verdict": "invalid", "rule": "KHQR-9901", "path": "99.01",
                  "offset": build(tree).starts.get("99", build(tree).crc_at)}, about + ": strictly it lacks an expiry",
                 ["KHQR-9901"], "fail", now_ms=NOW)
    oldest = build(dynamic(("99", "1625713467827")))
    s.warned("khqr/legacy-raw-time", oldest, "MPM-4.7.11.1", "99", oldest.at("99"),
             "the oldest codes: the creation time itself in 99", mode="lenient", now_ms=NOW)
    s.valid("khqr/legacy-static", build(khqr(("99", [("00", str(NOW))]))), "static, with a creation time alone",
            ["KHQR-9905"], now_ms=NOW)
    built = build(dynamic())
    s.invalid("khqr/legacy-expired", built, "KHQR-9904", "99.01", built.at("99.01"),
              "an expiry that is there counts in every reading", mode="lenient", now_ms=LATER + 1)


def banks(s):
    """What banks add for themselves: read, kept, in the way of nothing."""
    aba = merchant(("30.00", "abaakhppxxx@abaa"), ("30.02", "ABA Bank"),
                   ("40", [("00", "abaP2P"), ("01", "0123456789AB"), ("02", "000123456"), ("03", "000123457"),
                           ("04", "Dual")]), ("52", "0000"))
    payway = put(merchant(), "62.68", [("00", "PAYWAY@ABA"), ("01", "123456"), ("02", "7654321"), ("06", "0")])
    payway = put(payway, "99", [("00", str(NOW)), ("68", "mmp")])
    acleda = khqr(("29.00", "khqr@aclb"), ("29.01", "85512000000"), ("29.02", "ACLEDA"),
                  ("39", [("00", "2CCY"), ("01", "4")]), ("61", "12000"),
                  ("62.99", [("00", "khqr@aclb"), ("01", "QRPAYME")]))
    canadia = khqr(("29.00", "sok_dara@cadi"), ("29.10", "0010000123456"), ("29.11", "0010000654321"))
    for name, tree, about in (("aba-two-currencies", aba, "ABA: two accounts in 40"),
                              ("aba-payway", payway, "ABA PayWay: 62.68, and 99.68 beside a creation time"),
                              ("acleda", acleda, "ACLEDA: 39, 61 and 62.99"),
                              ("canadia", canadia, "Canadia: 29.10 and 29.11")):
        built = build(tree)
        expect, covers, _ = field.judged(built.data, now_ms=NOW)
        expect["fields"] = {path: value for path, value in built.leaves.items() if isinstance(value, str)}
        s.decode("khqr/bank-" + name, built, expect, about, covers, now_ms=NOW, source="codes in the field, data invented")
    order = [each for tag in ("00", "01", "29", "52", "58", "53", "60", "59") for each in khqr() if each[0] == tag]
    s.valid("khqr/bank-order", build(order), "58 before 53 and 60 before 59, as banks write them", ["MPM-4.6.1n1"],
            now_ms=NOW)


def language(s):
    s.valid("khqr/64", build(khqr(("64", [("00", "km"), ("01", "សុខ ដារ៉ា"), ("02", "ភ្នំពេញ")]))),
            "a language, a name and a city", ["KHQR-6401"], now_ms=NOW)
    built = build(khqr(("64", [("01", "សុខ ដារ៉ា")])))
    s.invalid("khqr/64-no-language", built, "KHQR-6401", "64.00", built.at("64"), "a name without a language",
              now_ms=NOW)
    built = build(khqr(("64", [("00", "km")])))
    s.invalid("khqr/64-no-name", built, "KHQR-6401", "64.01", built.at("64"), "a language without a name", now_ms=NOW)
    built = build(khqr(("64", [("02", "ភ្នំពេញ")])))
    s.warned("khqr/64-city-alone", built, "KHQR-6401", "64.02", built.at("64.02"), "a city alone, as an SDK writes it",
             now_ms=NOW)
    foreign = build([("00", "01"), ("01", "11"), ("29", [("00", "A000000677010111"), ("01", "0066812345678")]),
                     ("52", "5999"), ("53", "764"), ("58", "TH"), ("59", "SOMCHAI"), ("60", "BANGKOK")])
    s.valid("khqr/not-one", foreign, "29 of another country's scheme: no KHQR", ["MPM-4.7.11.2"], now_ms=NOW)
    for name, tree in (("crc-hidden", khqr(("80", [("00", "6304FFFF")]))), ):
        built = build(tree)
        s.warned("khqr/" + name, built, "MPM-4.11.1.2", "80.00", built.value("80.00"),
                 "a value that looks like a CRC is none", now_ms=NOW)


def suites():
    s = Suite("khqr", "KHQR: accounts, payees, times and the places where its profile bends EMVCo's rules.")
    payee(s)
    time(s)
    fees(s)
    legacy(s)
    banks(s)
    language(s)
    return [s]
