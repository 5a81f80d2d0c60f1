"""The schemes' own rules, SCH-: a code that obeys and one that breaks each, in the schemes that have it."""

from . import scheme_payloads as of
from .build import build, drop, puts
from .suite import Suite

OWN = "docs/schemes.md, the scheme's own sources"
SOURCES = {
    "SCH-0010": "ISO/IEC 7812-1, annex B (Luhn)",
    "SCH-0012": "Thai Department of Provincial Administration (modulus 11)",
    "SCH-0013": "NPCI UPI Linking Specifications (payee address)",
    "SCH-0014": "NAPAS bank numbers, as several independent implementations list them",
    "SCH-0015": "ACRA, Unique Entity Number: its three formats",
    "SCH-0016": "BACEN, Pix API and manual of the BR Code",
    "SCH-0017": "BACEN, Pix API (txid)",
    "SCH-0018": "RFC 5321, 4.1.2 (its common part)",
    "SCH-0020": "Reserve Bank of India, Indian Financial System Code: its form",
    "SCH-0021": "BACEN, Pix API (location)",
}


def obeys(s, rule, name, base, about, *changes, **more):
    """A code that is clean. No field of a template in a scheme's template: EMVCo knows no such template."""
    built = build(puts(base, changes))
    fields = [path for path, value in built.leaves.items() if isinstance(value, str) and len(path) < 8]
    s.valid("%s/%s-obeys" % (rule.lower(), name), built, about, [rule], fields=fields,
            source=SOURCES.get(rule, OWN), **more)


def breaks(s, rule, name, base, path, about, *changes, warn=False, at=None, into="", **more):
    """A code that is told of first at `path`: where its value starts and `into` ends, or where the object `at` does."""
    built = build(puts(base, changes))
    offset = built.at(at) if at else built.value(path, into)
    tell = s.warned if warn else s.invalid
    tell("%s/%s-breaks" % (rule.lower(), name), built, rule, path, offset, about, fields=None,
         source=SOURCES.get(rule, OWN), **more)


def length(s):
    rule = "SCH-0001"
    for name, base, path, sizes, bad, letter, warn in (
            ("th-biller", of.THAI_BILL, "30.01", (13, 15), (12, 16), "0", False),
            ("th-reference", of.THAI_BILL, "30.02", (20,), (21,), "A", False),
            ("jpqr-level-2", of.JAPAN, "26.02", (), (5,), "0", False),
            ("laoqr-acquirer", of.LAO, "38.01", (), (7,), "0", True)):
        for size in sizes:
            obeys(s, rule, "%s-%d" % (name, size), base, "%s has %d characters" % (path, size), (path, letter * size))
        for size in bad:
            breaks(s, rule, "%s-%d" % (name, size), base, path, "%s has %d characters" % (path, size),
                   (path, letter * size), at=path, warn=warn)
    breaks(s, rule, "vietqr-citad", of.VIET, "38.01.00", "a bank by eight digits, where NAPAS has six",
           ("38.01", [("00", "00000000"), ("01", "0000000000")]), at="38.01.00", warn=True)
    wallet = drop(puts(of.THAI, [("29.03", "0" * 15)]), "29.01")
    breaks(s, rule, "th-wallet-14", wallet, "29.03", "an e-wallet of 14 digits", ("29.03", "0" * 14), at="29.03",
           warn=True)


def characters(s):
    rule = "SCH-0002"
    obeys(s, rule, "th-biller", of.THAI_BILL, "a biller ID of digits")
    breaks(s, rule, "th-biller", of.THAI_BILL, "30.01", "a letter in a biller ID", ("30.01", "0000000000000AB"),
           into="0" * 13)
    breaks(s, rule, "th-reference", of.THAI_BILL, "30.02", "a reference in Thai", ("30.02", "REF ก"), into="REF ")
    breaks(s, rule, "laoqr-acquirer", of.LAO, "38.01", "a letter among digits", ("38.01", "O0000000"), warn=True)
    breaks(s, rule, "th-id-masked", drop(of.THAI, "29.01"), "29.02", "a personal number with digits blotted out",
           ("29.02", "9000000xx0004"), into="9000000", warn=True)
    obeys(s, rule, "pix-information", of.PIX, "accents in Pix's free text", ("26.02", "café é aqui"))
    breaks(s, rule, "pix-information-emoji", of.PIX, "26.02", "a character past U+FFFF in Pix's free text",
           ("26.02", "doces 🍬"), warn=True)


def payee(s):
    rule = "SCH-0003"
    for name, base, path, warn in (
            ("th-bill", of.THAI_BILL, "30.01", False), ("vietqr", of.VIET, "38.01", False),
            ("vietqr-bank", of.VIET, "38.01.00", False), ("paynow", of.PAYNOW, "26.02", False),
            ("duitnow", of.MALAY, "26.02", False), ("qris", of.INDONESIA, "51.02", False),
            ("qrph-shop", of.PHILIPPINE_SHOP, "28.03", True)):
        breaks(s, rule, name, drop(base, path), path, "%s is not there" % path, at=path[:-3], warn=warn)
    for name, base in (("vietqr", of.VIET), ("duitnow", of.MALAY), ("laoqr", of.LAO), ("qris", of.INDONESIA)):
        obeys(s, rule, name, base, "all is there that the scheme asks for")


def place(s):
    for name, base, good in (("promptpay", of.THAI, "764"), ("fps", of.HONG_KONG, "156"),
                             ("mercado-pago", of.MERCADO, "986")):
        obeys(s, "SCH-0004", name, base, "the scheme pays in it", ("53", good))
        breaks(s, "SCH-0004", name, base, "53", "a scheme that does not pay in dollars", ("53", "840"))
    breaks(s, "SCH-0004", "laoqr", of.LAO, "53", "a scheme that is known of by its codes alone", ("53", "840"),
           warn=True)
    obeys(s, "SCH-0005", "mercado-pago", of.MERCADO, "one of several countries", ("58", "UY"))
    for name, base in (("promptpay", of.THAI), ("mercado-pago", of.MERCADO)):
        breaks(s, "SCH-0005", name, base, "58", "a code of another country", ("58", "US"), warn=True)


def one_payee(s):
    rule = "SCH-0006"
    obeys(s, rule, "promptpay", of.THAI, "one of 01 to 04")
    breaks(s, rule, "promptpay-two", of.THAI, "29", "a mobile number and a personal number",
           ("29.02", of.THAI_NUMBER), at="29")
    breaks(s, rule, "promptpay-none", drop(of.THAI, "29.01"), "29", "none of 01 to 04", at="29")
    breaks(s, rule, "promptpay-once-none", drop(of.THAI_ONCE, "29.01"), "29", "an authorisation for nobody", at="29",
           warn=True)
    obeys(s, rule, "fps", of.HONG_KONG, "an FPS ID alone")
    breaks(s, rule, "fps-two", of.HONG_KONG, "26", "an FPS ID and an e-mail address", ("26.04", of.EMAIL), at="26")
    obeys(s, rule, "pix-key", of.PIX, "a key alone")
    obeys(s, rule, "pix-location", of.PIX_CHARGE, "an address alone")
    breaks(s, rule, "pix-two", of.PIX_CHARGE, "26", "a key and an address", ("26.01", of.UUID), at="26")
    breaks(s, rule, "pix-none", drop(of.PIX, "26.01"), "26", "neither key nor address", at="26")
    obeys(s, rule, "pix-recurring", drop(of.PIX, "26.01"), "neither in 26, and a recurring charge in 80",
          ("80", [("00", "br.gov.bcb.pix"), ("25", "pix.example.com/qr/v2/rec/0000")]))


def values(s):
    rule = "SCH-0007"
    obeys(s, rule, "paynow", of.PAYNOW, "proxy type 0, amount editable")
    breaks(s, rule, "paynow-proxy", of.PAYNOW, "26.01", "proxy type 1", ("26.01", "1"))
    breaks(s, rule, "paynow-editable", of.PAYNOW, "26.03", "an amount that is editable to 2", ("26.03", "2"))
    obeys(s, rule, "vietqr-card", of.VIET, "a transfer to a card", ("38.02", "QRIBFTTC"))
    breaks(s, rule, "vietqr-service", of.VIET, "38.02", "a service in small letters", ("38.02", "qribftta"), warn=True)
    obeys(s, rule, "qrph-type", of.PHILIPPINE, "the other payment type", ("27.02", "99960300"))
    breaks(s, rule, "qrph-type", of.PHILIPPINE, "27.02", "a payment type of nobody", ("27.02", "99964400"), warn=True)
    breaks(s, rule, "qris-criteria", of.INDONESIA, "51.03", "criteria of nobody", ("51.03", "UXX"), warn=True)


def time(s):
    rule = "SCH-0008"
    for text in ("20240229", "20301231235959"):
        obeys(s, rule, "paynow-" + text, of.PAYNOW, "the expiry is " + text, ("26.04", text))
    for text, about in (("20250229", "a leap day in a common year"), ("21000229", "a leap day in 2100"),
                        ("20300431", "the 31st of April"),
                        ("20301231240000", "hour 24"), ("203012312", "nine digits")):
        breaks(s, rule, "paynow-" + text, of.PAYNOW, "26.04", about, ("26.04", text))
    obeys(s, rule, "sgqr-version", of.SGQR, "the version of a label is of a leap day")
    breaks(s, rule, "sgqr-version", of.SGQR, "51.07", "the version of a label is of no day", ("51.07", "20230229"))
    rule = "SCH-0009"
    day = 1924963199999  # 2030-12-31T23:59:59.999+08:00
    for name, text, end in (("day", "20301231", day), ("second", "20301231120000", day - 43199000)):
        obeys(s, rule, "paynow-%s-last" % name, of.PAYNOW, "the last millisecond of a %s in Singapore" % name,
              ("26.04", text), now_ms=end)
        breaks(s, rule, "paynow-%s-after" % name, of.PAYNOW, "26.04", "one millisecond later", ("26.04", text),
               at="26.04", now_ms=end + 1)
    obeys(s, rule, "paynow-no-clock", of.PAYNOW, "without a clock no code has expired", ("26.04", "20000101"))


def numbers(s):
    obeys(s, "SCH-0010", "rupay", of.INDIA, "a RuPay number with its right last digit", ("06", of.CARD))
    breaks(s, "SCH-0010", "rupay", of.INDIA, "06", "a RuPay number with a wrong last digit",
           ("06", of.CARD[:-1] + "7"), warn=True)
    rule = "SCH-0011"
    obeys(s, rule, "promptpay", of.THAI, "0066 and nine digits")
    breaks(s, rule, "promptpay", of.THAI, "29.01", "another country's code", ("29.01", "0065" + of.THAI_MOBILE[4:]),
           warn=True)
    obeys(s, rule, "paynow", of.PAYNOW, "+65 and eight digits")
    breaks(s, rule, "paynow", of.PAYNOW, "26.02", "no plus", ("26.02", of.SINGAPORE_MOBILE[1:]), at="26.02", warn=True)
    mobile = drop(puts(of.HONG_KONG, [("26.03", of.HONG_KONG_MOBILE)]), "26.02")
    obeys(s, rule, "fps", mobile, "+852, a hyphen and eight digits")
    breaks(s, rule, "fps", mobile, "26.03", "no hyphen", ("26.03", "+85299900000"), warn=True)
    obeys(s, rule, "qrph", of.PHILIPPINE, "+63 and ten digits, with hyphens")
    breaks(s, rule, "qrph", of.PHILIPPINE, "27.05", "as it is dialled in the country", ("27.05", "09000000000"),
           warn=True)
    rule = "SCH-0012"
    person = drop(puts(of.THAI, [("29.02", of.THAI_NUMBER)]), "29.01")
    obeys(s, rule, "promptpay", person, "a personal number")
    breaks(s, rule, "promptpay", person, "29.02", "its last digit is wrong", ("29.02", "9000000000005"), warn=True)
    rule = "SCH-0014"
    obeys(s, rule, "bank", of.VIET, "a bank's number", ("38.01", [("00", "970415"), ("01", "0000000000")]))
    breaks(s, rule, "nobody", of.VIET, "38.01.00", "a number that no bank is known by",
           ("38.01", [("00", "999999"), ("01", "0000000000")]), warn=True)


def names(s):
    rule = "SCH-0013"
    obeys(s, rule, "address", of.INDIA, "a name, one @ and a handle", ("26.01", "test.shop_1-a@example"))
    for name, text in (("no-at", "testshop"), ("point", "shop@example.com")):
        breaks(s, rule, name, of.INDIA, "26.01", "the payee is " + text, ("26.01", text), warn=True)
    rule = "SCH-0015"
    for name, text in (("business", "00000000A"), ("company", of.ENTITY), ("other", "T00XX0000A"),
                       ("suffix", of.ENTITY + "B01")):
        obeys(s, rule, name, of.PAYNOW_ENTITY, "an entity's number as " + text, ("26.02", text))
    breaks(s, rule, "no-letter", of.PAYNOW_ENTITY, "26.02", "no letter at the end", ("26.02", "000000000"), at="26.02",
           warn=True)
    rule = "SCH-0018"
    mail = drop(puts(of.HONG_KONG, [("26.04", of.EMAIL)]), "26.02")
    obeys(s, rule, "fps", mail, "a name, one @ and a domain")
    for name, text in (("domain", "shop@example"), ("blank", "my shop@example.com")):
        breaks(s, rule, "fps-" + name, mail, "26.04", "the address is " + text, ("26.04", text), warn=True)
    rule = "SCH-0019"
    obeys(s, rule, "pi-spi", of.WAEMU, "a UUID with its hyphens")
    breaks(s, rule, "pi-spi-letter", of.WAEMU, "36.01", "a letter that is no hexadecimal digit",
           ("36.01", "g" + of.UUID[1:]))
    breaks(s, rule, "pi-spi-hyphens", of.WAEMU, "36.01", "its hyphens stand elsewhere",
           ("36.01", "000000000-000-4000-8000-000000000000"))
    rule = "SCH-0020"
    obeys(s, rule, "account", of.INDIA, "an IFSC and an account", ("08", "TEST0000000000000000"))
    breaks(s, rule, "account", of.INDIA, "08", "the fifth character is no 0", ("08", "TESTX000000000000000"), warn=True)


def pix(s):
    rule = "SCH-0016"
    for name, text in (("random", of.UUID), ("phone", of.BRAZIL_PHONE), ("email", of.EMAIL), ("cpf", of.CPF),
                       ("cnpj", of.CNPJ), ("cnpj-letters", of.CNPJ_WITH_LETTERS)):
        obeys(s, rule, name, of.PIX, "the key is " + text, ("26.01", text))
    for name, text in (("random", of.UUID.replace("-", "")), ("phone", of.BRAZIL_PHONE[1:]),
                       ("cpf", of.CPF[:-1] + "0"), ("cnpj", of.CNPJ[:-1] + "2"),
                       ("cnpj-small", of.CNPJ_WITH_LETTERS.lower())):
        breaks(s, rule, name, of.PIX, "26.01", "the key is " + text, ("26.01", text), warn=True)
    rule = "SCH-0017"
    for name, text in (("none", "***"), ("letters", "TXID0000000000000000abcde")):
        obeys(s, rule, name, of.PIX, "the transaction ID is " + text, ("62.05", text))
    for name, text in (("hyphen", "TX-0001"), ("two-stars", "**")):
        breaks(s, rule, name, of.PIX, "62.05", "the transaction ID is " + text, ("62.05", text), warn=True)
    rule = "SCH-0021"
    obeys(s, rule, "host-and-path", of.PIX_CHARGE, "a host and a path")
    for name, text in (("https", "https://" + of.LOCATION), ("no-point", "localhost/qr"),
                       ("port", "example.com:443/qr")):
        breaks(s, rule, name, of.PIX_CHARGE, "26.25", "the address is " + text, ("26.25", text), warn=True)


def suites():
    s = Suite("schemes", "The schemes' own rules: what their objects hold, whom they pay, when they end.")
    for part in (length, characters, payee, place, one_payee, values, time, numbers, names, pix):
        part(s)
    return [s]
