"""What has to be there, and what only together."""

from .build import NEUTRAL, build, drop, khqr, neutral, put, puts
from .suite import Suite

SAMPLE = {"56": "1.00", "57": "3.00"}


def root(s):
    for path, also in (("52", []), ("53", []), ("58", []), ("59", ["MPM-4.7.14.1"]), ("60", ["MPM-4.7.15.1"])):
        built = build(drop(NEUTRAL, path))
        s.invalid("missing/" + path, built, "MPM-4.2.1.1", path, built.crc_at, "%s is missing" % path, also=also,
                  fields=["00"])
        built = build(drop(khqr(), path))
        s.invalid("missing/khqr-" + path, built, "MPM-4.2.1.1", path, built.crc_at, "%s is missing in a KHQR" % path,
                  also=also)
    s.valid("present/59-and-60", build(NEUTRAL), "59 and 60 are there",
            ["MPM-4.2.1.1", "MPM-4.7.14.1", "MPM-4.7.15.1", "MPM-4.7.9.1"])
    built = build(drop(NEUTRAL, "26"))
    s.invalid("missing/account", built, "MPM-4.7.9.1", "", built.crc_at, "there is no merchant account",
              also=["MPM-4.2.1.1"])
    built = build(put(drop(NEUTRAL, "26"), "80", [("00", "D15600000000")]))
    s.invalid("missing/account-in-80", built, "MPM-4.7.9.1", "", built.crc_at, "80 is no merchant account")
    for path, value in (("02", "4000123456789017"), ("25", "X"), ("26", [("00", "org.example")]),
                        ("51", [("00", "org.example")])):
        s.valid("present/account-" + path, build(put(drop(NEUTRAL, "26"), path, value)),
                "the only merchant account is " + path, ["MPM-4.7.9.1"])
    built = build(drop(NEUTRAL, "52", "53", "58", "59", "60", "26", "01"))
    s.invalid("missing/everything", built, "MPM-4.2.1.1", "52", built.crc_at, "nothing but 00 and 63")
    s.valid("present/static-without-amount", build(NEUTRAL), "01 is 11 and the payer is asked for the amount",
            ["MPM-4.7.4.2", "MPM-4.7.2.1", "MPM-4.2.1.2"])
    s.valid("present/static-with-amount", build(neutral(("54", "10.00"))), "01 is 11 with an amount: allowed",
            ["MPM-4.7.4.2", "MPM-4.7.2.1"])
    s.valid("present/dynamic-without-amount", build(neutral(("01", "12"))), "01 is 12 without an amount: allowed",
            ["MPM-4.7.4.2", "MPM-4.7.2.1"])
    s.valid("present/no-01", build(drop(NEUTRAL, "01")), "01 is not there: allowed", ["MPM-4.7.2.1"])


def fees(s):
    for indicator in (None, "01", "02", "03"):
        for parts in ((), ("56",), ("57",), ("56", "57")):
            tree = puts(NEUTRAL, [("55", indicator)] if indicator else [])
            tree = puts(tree, [(part, SAMPLE[part]) for part in parts])
            built = build(tree)
            name = "fees/55-%s-%s" % (indicator or "none", "-".join(parts) or "none")
            about = "55 is %s; there is %s" % (indicator or "absent", " and ".join(parts) or "neither 56 nor 57")
            faults = []
            for part, wanted, rule in (("56", "02", "MPM-4.7.7.1"), ("57", "03", "MPM-4.7.8.1")):
                there = part in parts
                if there != (indicator == wanted):
                    faults.append((built.at(part) if there else built.crc_at, rule, part))
            if not faults:
                s.valid(name, built, about, ["MPM-4.7.7.1", "MPM-4.7.8.1", "MPM-4.7.6.1", "MPM-4.2.1.2"])
                continue
            offset, rule, part = sorted(faults)[0]
            s.invalid(name, built, rule, part, offset, about, also=["MPM-4.2.1.2"], fields=list(parts))
    s.valid("fees/tip-with-amount", build(neutral(("54", "98"), ("55", "01"))), "the payer is asked for a tip",
            ["MPM-4.7.6.1"])
    s.valid("fees/tip-without-amount", build(neutral(("55", "01"))), "55 may be there without 54", ["MPM-4.7.6.1"])
    for value in ("00", "04", "11", "99"):
        built = build(neutral(("55", value)))
        s.invalid("fees/indicator-" + value, built, "MPM-4.7.6.1", "55", built.value("55"), "55 is " + value)
    built = build(neutral(("55", "A1")))
    s.invalid("fees/indicator-letter", built, "MPM-4.5.1.1", "55", built.value("55"), "55 is no number")


def language(s):
    good = build(neutral(("64.00", "ZH"), ("64.01", "最佳运输"), ("64.02", "北京")))
    s.valid("64/all", good, "64 with a language, a name and a city",
            ["MPM-4.9.1.1", "MPM-4.9.3.1", "MPM-4.2.1.3", "MPM-4.9.2.1"])
    s.valid("64/without-city", build(neutral(("64.00", "ZH"), ("64.01", "最佳运输"))), "64 without a city",
            ["MPM-4.9.1.1", "MPM-4.9.3.1", "MPM-4.2.1.3"])
    for name, members, missing, also in (
            ("no-language", [("01", "最佳运输")], "64.00", []),
            ("no-name", [("00", "ZH")], "64.01", ["MPM-4.9.3.1"]),
            ("no-name-with-city", [("00", "ZH"), ("02", "北京")], "64.01", ["MPM-4.9.3.1"]),
            ("city-alone", [("02", "北京")], "64.00", []),
            ("reserved-alone", [("03", "X")], "64.00", [])):
        built = build(neutral(("64", members)))
        s.invalid("64/" + name, built, "MPM-4.9.1.1", missing, built.at("64"),
                  "64 has no " + missing, also=["MPM-4.2.1.3"] + also)
    built = build(neutral(("64.00", "ZH"), ("64.01", "最佳运输"), ("64.03", "X")))
    s.warned("64/reserved-too", built, "MPM-4.9.1.1", "64.03", built.at("64.03"),
             "64 has a reserved object beside them")


def guids(s):
    for path, rule in (("26", "MPM-4.7.11.2"), ("29", "MPM-4.7.11.2"), ("51", "MPM-4.7.11.2"), ("80", "MPM-4.11.1.1"),
                       ("99", "MPM-4.11.1.1"), ("62.50", "MPM-4.8.1.5"), ("62.99", "MPM-4.8.1.5")):
        base = NEUTRAL if path != "26" else drop(NEUTRAL, "26")
        built = build(put(base, path, [("01", "X"), ("02", "Y")]))
        s.invalid("guid/missing-" + path, built, rule, path + ".00", built.at(path), "there is no 00 in " + path)
        good = build(put(base, path, [("01", "X"), ("00", "org.example"), ("02", "Y")]))
        s.valid("guid/present-" + path, good, "there is 00 in %s, not as its first object" % path, [rule])
    built = build(put(neutral(), "62", [("50", [("00", "org.example")])]))
    s.valid("62/only-50", built, "62 with nothing but 50", ["MPM-4.8.1.1", "MPM-4.8.1.5"])
    for tag in ("01", "02", "03", "04", "05", "06", "07", "08"):
        s.valid("62/ask-" + tag, build(neutral(("62." + tag, "***"))), "the payer is asked for 62." + tag,
                ["MPM-4.8.1.2", "MPM-4.8.1.1"])
    asked = [("%02d" % tag, "***") for tag in range(1, 9)]
    s.valid("62/ask-all", build(neutral(("62", asked + [("09", "AME")]))), "the payer is asked for everything",
            ["MPM-4.8.1.2", "MPM-4.8.1.3"])


def suites():
    s = Suite("presence", "What has to be there: at the root, inside templates, and the tip with its fees.")
    root(s)
    fees(s)
    language(s)
    guids(s)
    return [s]
