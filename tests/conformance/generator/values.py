"""What single values may say: formats, codes of countries, currencies and languages, identifiers."""

from .build import NEUTRAL, build, drop, neutral, put, puts
from .suite import Suite

ANS = [("54", "12é", "12"), ("58", "Cé", "C"), ("59", "CAFÉ", "CAF"), ("60", "BOGOTÁ", "BOGOT"), ("61", "100é", "100"),
       ("02", "4000é", "4000"), ("25", "é", ""), ("26.00", "org.exámple", "org.ex"), ("80.00", "org.exámple", "org.ex"),
       ("62.50.00", "org.exámple", "org.ex"), ("62.01", "Nº 1", "N"), ("62.02", "855\u00a012", "855"),
       ("62.03", "LOJA Ç", "LOJA "), ("62.04", "Ł1", ""), ("62.05", "REF–1", "REF"), ("62.06", "Ünal", ""),
       ("62.07", "T№1", "T"), ("62.08", "Thanh toán", "Thanh to"), ("62.09", "AÉ", "A")]


def formats(s):
    for path in ("59", "60", "61", "02", "62.01", "62.08"):
        text = {"02": "".join(map(chr, range(0x20, 0x7F))), "59": " !\"#$%&'()*+,-./:;<=>?@[",
                "60": "\\]^_`{|}~", "61": "0 - a ~ Z", "62.01": "=@[]{}~`^_|\\", "62.08": "\"quoted\" 'text'"}[path]
        s.valid("ans/" + path, build(neutral((path, text))), "%s with every kind of printable ASCII" % path,
                ["MPM-4.5.2.1"])
    for path, text, before in ANS:
        built = build(neutral((path, text)))
        if path in ("54", "58", "62.09"):
            rule = {"54": "MPM-4.7.4.1", "58": "MPM-4.7.13.1", "62.09": "MPM-4.8.1.3"}[path]
            s.invalid("ans/other-letter-" + path, built, rule, path, built.value(path),
                      "%s is written as %s" % (path, text),
                      also=["MPM-4.5.2.1"])
            continue
        s.invalid("ans/other-letter-" + path, built, "MPM-4.5.2.1", path, built.value(path, before),
                  "%s holds a letter outside ASCII: %s" % (path, text), fields=[path])
    for path, base in (("64.00", (("64.01", "X"),)), ):
        built = build(put(puts(NEUTRAL, base), path, "Zé"))
        s.invalid("ans/other-letter-" + path, built, "MPM-4.9.2.1", path, built.value(path),
                  "the language is written with an accent", also=["MPM-4.5.2.1"])
    for code, name in ((0x1F, "1f"), (0x7F, "7f"), (0x80, "80"), (0xA0, "a0")):
        built = build(neutral(("61", "A" + chr(code))))
        s.invalid("ans/edge-" + name, built, "MPM-4.5.2.1", "61", built.value("61", "A"),
                  "61 holds U+%04X, next to the printable characters" % code)
    for path, text in (("00", "O1"), ("01", "I1"), ("52", "x121"), ("53", "USD"), ("55", "O1"), ("52", " 411"),
                       ("53", "-56"), ("52", "٤١١١"), ("53", "１５６"), ("01", "+1")):
        tree = neutral((path, text))
        built = build(tree)
        n = "n/%s-%s" % (path, {"٤١١١": "arabic-indic", "１５６": "fullwidth", " 411": "blank", "-56": "minus",
                               "+1": "plus"}.get(text, text.lower()))
        s.invalid(n, built, "MPM-4.5.1.1", path, built.value(path), "%s is written as %r" % (path, text), fields=[path])
    s.valid("n/all-digits", build(neutral(("52", "5812"))), "52 in digits", ["MPM-4.5.1.1"])
    for text in ("02", "00", "10", "99"):
        built = build(neutral(("00", text)))
        s.invalid("indicator/" + text, built, "MPM-4.7.1.1", "00", built.value("00"), "00 is " + text)
    s.valid("indicator/01", build(NEUTRAL), "00 is 01", ["MPM-4.7.1.1"])
    for text in ("10", "13", "00", "21", "01"):
        built = build(neutral(("01", text)))
        s.invalid("initiation/" + text, built, "MPM-4.7.2.1", "01", built.value("01"), "01 is " + text)
    for text in ("11", "12"):
        s.valid("initiation/" + text, build(neutral(("01", text))), "01 is " + text, ["MPM-4.7.2.1"])


def codes(s):
    for text in ("CN", "KH", "VN", "TH", "GB", "US", "ZW", "AD", "XK"):
        built = build(neutral(("58", text)))
        if text == "XK":
            s.warned("country/XK", built, "MPM-4.7.13.1", "58", built.value("58"),
                     "XK is in use for Kosovo and not in ISO 3166-1")
        else:
            s.valid("country/" + text.lower(), built, "the country " + text, ["MPM-4.7.13.1"])
    for text, name in (("ZZ", "zz"), ("AA", "aa"), ("UK", "uk"), ("EU", "eu"), ("QQ", "qq")):
        built = build(neutral(("58", text)))
        s.warned("country/not-iso-" + name, built, "MPM-4.7.13.1", "58", built.value("58"),
                 text + " is no country of ISO 3166-1")
    for text in ("cn", "Cn", "cN"):
        built = build(neutral(("58", text)))
        case = "".join("l" if c.islower() else "u" for c in text)
        s.warned("country/case-" + case, built, "MPM-4.7.13.1", "58", built.value("58"),
                 "the country is written as " + text)
    for text, name in (("C1", "digit"), ("11", "digits"), ("C ", "blank"), ("--", "hyphens"), ("**", "stars")):
        built = build(neutral(("58", text)))
        s.invalid("country/" + name, built, "MPM-4.7.13.1", "58", built.value("58"),
                  "the country is written as " + text)
    for text in ("156", "840", "116", "764", "704", "978", "392", "949"):
        s.valid("currency/" + text, build(neutral(("53", text))), "the currency " + text, ["MPM-4.7.5.1"])
    for text in ("000", "001", "995", "280"):
        built = build(neutral(("53", text)))
        s.warned("currency/" + text, built, "MPM-4.7.5.1", "53", built.value("53"),
                 text + " is no currency of ISO 4217")
    for text in ("4111", "5812", "5999", "0742", "5411", "9399"):
        s.valid("category/" + text, build(neutral(("52", text))), "the category " + text, ["MPM-4.7.12.1"])
    s.valid("category/0000", build(neutral(("52", "0000"))), "the category 0000, which many codes carry: told, no more",
            ["MPM-4.7.12.1"])
    for text in ("0001", "1234", "9998", "6666"):
        built = build(neutral(("52", text)))
        s.warned("category/" + text, built, "MPM-4.7.12.1", "52", built.value("52"),
                 text + " is no category of ISO 18245")
    for text in ("ZH", "zh", "km", "KM", "vi", "Ko"):
        built = build(neutral(("64.00", text), ("64.01", "最佳运输")))
        s.valid("language/%s-%s" % (text.lower(), "".join("l" if c.islower() else "u" for c in text)), built,
                "the language " + text, ["MPM-4.9.2.1"])
    for text in ("zz", "xx", "KH", "jp"):
        built = build(neutral(("64.00", text), ("64.01", "最佳运输")))
        s.warned("language/not-iso-" + text.lower(), built, "MPM-4.9.2.1", "64.00", built.value("64.00"),
                 text + " is no language of ISO 639-1")
    for text, name in (("Z1", "digit"), ("01", "digits"), ("z ", "blank"), ("--", "hyphens")):
        built = build(neutral(("64.00", text), ("64.01", "最佳运输")))
        s.invalid("language/" + name, built, "MPM-4.9.2.1", "64.00", built.value("64.00"),
                  "the language is written as " + text)


def requests(s):
    for text in ("A", "M", "E", "AM", "ME", "EA", "AME", "EMA"):
        s.valid("request/" + text.lower(), build(neutral(("62.09", text))), "the payer is asked for " + text,
                ["MPM-4.8.1.3"])
    for text, name in (("AA", "aa"), ("AMA", "ama"), ("X", "x"), ("a", "lower"), ("ame", "lower-all"), ("A M", "blank"),
                       ("***", "stars"), ("1", "digit"), ("A,M", "comma")):
        built = build(neutral(("62.09", text)))
        s.invalid("request/not-" + name, built, "MPM-4.8.1.3", "62.09", built.value("62.09"),
                  "the data asked for is written as " + text, fields=["62.09"])


GOOD_GUIDS = [("aid", "D15600000000"), ("aid-ten", "D840000000"), ("aid-odd", "A0000006770"),
              ("aid-lower", "a000000677010111"),
              ("aid-long", "A00000067701011122334455667788"), ("aid-digit-first", "5345525649"),
              ("uuid", "3497A720AB1149739619534E04F263A1"), ("uuid-lower", "3497a720ab1149739619534e04f263a1"),
              ("domain", "org.example"), ("domain-upper", "ORG.EXAMPLE.PAY"), ("domain-hyphen", "com.my-bank.pay"),
              ("domain-digits", "com.p2m.4u"), ("domain-deep", "a.b.c.d.e.f")]
BAD_GUIDS = [("word", "EXAMPLE"), ("short-hex", "A00000067"), ("blank", "org example"), ("at", "name@bank"),
             ("point-first", ".org.example"), ("point-last", "org.example."), ("two-points", "org..example"),
             ("underscore", "org.my_bank"), ("slash", "org.example/pay"),
             ("uuid-hyphens", "{3497a720-ab11-4973-9619-534e}"),
             ("hex-and-more", "D15600000000X"), ("one-character", "X")]


def guids(s):
    for path, rule in (("26.00", "MPM-T4.2n1"), ("80.00", "MPM-4.11.1.2"), ("62.50.00", "MPM-4.8.1.6")):
        for name, text in GOOD_GUIDS:
            s.valid("guid-kind/%s-%s" % (path, name), build(neutral((path, text))), "%s is %s" % (path, text),
                    [rule, "MPM-T4.2"])
        for name, text in BAD_GUIDS:
            built = build(neutral((path, text)))
            s.warned("guid-kind/%s-not-%s" % (path, name), built, rule, path, built.value(path),
                     "%s is %s: no AID, no UUID, no reverse domain name" % (path, text))


def reserved(s):
    for path, rule in (("65", "MPM-4.10n1"), ("72", "MPM-4.10n1"), ("79", "MPM-4.10n1"), ("62.00", "MPM-4.8.1.4"),
                       ("62.12", "MPM-4.8.1.4"), ("62.30", "MPM-4.8.1.4"), ("62.49", "MPM-4.8.1.4")):
        for name, text in (("ascii", "RESERVED"), ("khmer", "អរគុណ")):
            built = build(neutral((path, text)))
            s.warned("reserved/%s-%s" % (path, name), built, rule, path, built.at(path), path + " is reserved")
    s.valid("reserved/none", build(neutral(("62.11", "000"), ("62.10", "X"))),
            "62 with 10 and 11, which v1.1 allocates",
            ["MPM-4.8.1.4"])
    s.valid("reserved/none-at-the-root", build(neutral(("64.00", "ZH"), ("64.01", "X"), ("80.00", "org.example"))),
            "64 and 80 beside what is reserved", ["MPM-4.10n1"])
    built = build(drop(neutral(("79", "X"), ("65", "X")), "61"))
    s.warned("reserved/first-of-two", built, "MPM-4.10n1", "65", built.at("65"),
             "two reserved objects: the first is told first")


def suites():
    s = Suite("values", "What single values may say: formats, codes, identifiers, reserved objects.")
    formats(s)
    codes(s)
    requests(s)
    guids(s)
    reserved(s)
    return [s]
