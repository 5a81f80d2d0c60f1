"""Texts that NBC's JavaScript SDK 1.0.20 loops on, accepts, or refuses for another reason, each to the letter."""

from . import field
from .build import sealed
from .suite import Suite

SDK = "bakong-khqr 1.0.20, by running it"
G = "00020101021129190015john_smith@devb5204599953031165802KH5910John Smith6010Phnom Penh"
ACCOUNT = "29190015john_smith@devb"
NAME = "5910John Smith"
PAID = G.replace("010211", "010212") + "54045000"
NOW = 1750000000000
LOOPS = "verify never returns"
TAKES = "verify accepts it: "

# Name, text up to its CRC, the CRC as it was recorded, what must be said of it, why it is here.
ROWS = (
    ("62-two-letters", G + "6202ab", "0C64", "bad_id", LOOPS),
    ("62-hello", G + "6205hello", "75EB", "bad_id", LOOPS),
    ("29-stray-byte", G.replace(ACCOUNT, "29200015john_smith@devb0"), "01A5", "truncated_header", LOOPS),
    ("62-negative", G + "620400-4", "5ABD", "bad_length", LOOPS),
    ("99-stray", G + "9903abc", "FB8B", "bad_id", LOOPS),
    ("length-plus", G.replace(NAME, "59+3Bob"), "772F", "bad_length", TAKES + "a length of +3"),
    ("length-blank", G.replace(NAME, "59 3Bob"), "C009", "bad_length", TAKES + "a length of blank and 3"),
    ("length-letter", G.replace(NAME, "593xBob"), "62F3", "bad_length", TAKES + "a length of 3x"),
    ("length-point", G.replace(NAME, "593.Bob"), "761E", "bad_length", TAKES + "a length of 3."),
    ("past-template", G.replace(ACCOUNT, "29190099john_smith@devb"), "5647", "truncated_value",
     TAKES + "29.00 runs past the end of 29"),
    ("second-53", G + "5303840", "5B4D", "duplicate_id", TAKES + "the second 53 makes it dollars"),
    ("second-59", G + "5904Evil", "7A83", "duplicate_id", TAKES + "the second 59 is the name"),
    ("second-29.00", G.replace(ACCOUNT, "29350015john_smith@devb0012evil@badbank"), "BD67", "duplicate_id",
     TAKES + "the second 29.00 is the payee"),
    ("30-after-29", G + "30300012evil@badbank0110ATTACKER01", "F88C", "KHQR-3001", TAKES + "30 takes the payee of 29"),
    ("inner-crc", G + "6304FFFF8008", "3E7A", "crc_not_last", TAKES + "the end is hidden in 80"),
    ("reversed", "6010Phnom Penh5910John Smith5802KH53031165204599929190015john_smith@devb010211000201", "26A3",
     "format_indicator_not_first", TAKES + "the objects from the last to the first"),
    ("00-second", "010211000201" + G[12:], "0D2B", "format_indicator_not_first", TAKES + "00 is not the first object"),
    ("00-is-02", "000202" + G[6:], "48DC", "MPM-4.7.1.1", TAKES + "00 is 02"),
    ("00-letters", "0002ab" + G[6:], "AFCF", "MPM-4.5.1.1", TAKES + "00 is ab"),
    ("00-short", "00011" + G[6:], "00B9", "MPM-T3.6", TAKES + "00 is 1"),
    ("01-absent", G.replace("010211", ""), "9A54", "valid", "EMVCo's 01 is optional"),
    ("country-khm", G.replace("5802KH", "5803KHM"), "31EA", "MPM-T3.6", TAKES + "58 is KHM"),
    ("country-k", G.replace("5802KH", "5801K"), "85A6", "MPM-T3.6", TAKES + "58 is K"),
    ("country-vn", G.replace("5802KH", "5802VN"), "4977", "valid", "another country: a warning"),
    ("category-5", G.replace("52045999", "52015"), "2702", "MPM-T3.6", TAKES + "52 is 5"),
    ("category-0", G.replace("52045999", "52010"), "0C5D", "MPM-T3.6", TAKES + "52 is 0"),
    ("account-at", G.replace(ACCOUNT, "29050001@"), "E597", "KHQR-2902", TAKES + "the account is @"),
    ("account-two-ats", G.replace(ACCOUNT, "29090005a@b@c"), "A555", "KHQR-2902", TAKES + "the account is a@b@c"),
    ("30-account-alone", G.replace(ACCOUNT, "30190015john_smith@devb"), "90AF", "valid", "30 without 01 and 02: warnings"),
    ("15-empty", G.replace("010211", "0102111500"), "E531", "zero_length", TAKES + "15 is empty"),
    ("62-empty", G + "6200", "B6FE", "zero_length", TAKES + "62 is empty"),
    ("64-empty", G + "6400", "17DB", "zero_length", TAKES + "64 is empty"),
    ("name-twice-in-a-row", G.replace(NAME, NAME + "5904Evil"), None, "duplicate_id",
     "verify stops there and misses 60"),
    ("29-then-30", G.replace(ACCOUNT, ACCOUNT + "30300012evil@badbank0110ATTACKER01"), None, "KHQR-3001",
     "verify stops there and misses 52"),
    ("64-name-alone", G + "64100106\u179f\u17c0\u1798\u179a\u17b6\u1794", "02ED", "KHQR-6401", "a TypeError inside verify"),
    ("second-54", PAID + "540299" + "993400131750000000000" + "01131750000060000", None, "duplicate_id",
     "a second price"),
    ("fee", PAID + "550202560590000" + "993400131750000000000" + "01131750000060000", None, "KHQR-5501",
     TAKES + "the fee is dropped without a word"),
)


def amounts(s):
    """Prices that are none: verify accepts every one of them."""
    times = "993400131750000000000" + "01131750000060000"
    riel = "000201010212" + G[12:]
    dollar = riel.replace("5303116", "5303840")
    for name, base, amount, wanted in (
            ("zero", riel, "0", "MPM-4.7.4.1"), ("zero-cents", dollar, "0.00", "MPM-4.7.4.1"),
            ("letters", riel, "abc", "KHQR-5401"), ("comma", riel, "1,000", "KHQR-5401"),
            ("riel-1.234", riel, "1.234", "KHQR-5402"), ("exponent", riel, "1e3", "KHQR-5401"),
            ("nan", dollar, "NaN", "KHQR-5401"), ("blank", riel, " 5", "KHQR-5401"),
            ("plus", riel, "+5", "KHQR-5401"), ("point", dollar, ".", "KHQR-5401"),
            ("ends-in-point", dollar, "5.", "KHQR-5401"), ("riel-1.5", riel, "1.5", "KHQR-5402"),
            ("dollar-5.555", dollar, "5.555", "KHQR-5402"), ("hexadecimal", riel, "0x10", "KHQR-5401"),
            ("minus", riel, "-5", "KHQR-5401"), ("wide-digit", riel, "\uff15", "KHQR-5401")):
        row(s, "amount-" + name, base + "54%02d%s" % (len(amount), amount) + times, None, wanted,
            TAKES + "54 is " + amount)
    for name, expiry in (("hexadecimal", "0x1FFFFFFFFFF"), ("exponent", "2e12"), ("fraction", "9999999999999.0"),
                         ("fifteen", "001750000060000"), ("seconds", "1750000060")):
        inner = "00131750000000000" + "01%02d%s" % (len(expiry), expiry)
        row(s, "expiry-" + name, PAID + "99%02d%s" % (len(inner), inner), None, "KHQR-9902",
            "99.01 is " + expiry)


def row(s, name, body, crc, wanted, about):
    data = sealed(body)
    if crc is not None and data[-4:].decode() != crc:
        raise ValueError("%s has the CRC %s, not %s" % (name, data[-4:].decode(), crc))
    expect, covers, _ = field.judged(data, now_ms=NOW)
    told = expect.get("failure") or expect.get("rule") or expect["verdict"]
    if told != wanted:
        raise ValueError("%s is %s, not %s" % (name, expect, wanted))
    s.decode("khqr-hostile/" + name, data, expect, about, covers, "fail" if covers else None, now_ms=NOW, source=SDK)


def suites():
    s = Suite("khqr-hostile", "Texts that NBC's JavaScript SDK hangs on or misreads, so that payee or price may change.")
    for each in ROWS:
        row(s, *each)
    amounts(s)
    lower = sealed(G)
    lower = lower[:-4] + lower[-4:].lower()
    s.decode("khqr-hostile/lower-case-crc", lower,
             {"verdict": "valid", "warning": {"rule": "MPM-4.7.3.2", "path": "63", "offset": len(lower) - 4}},
             "the CRC in lower case: a warning", ["MPM-4.7.3.2"], "fail", now_ms=NOW, source=SDK)
    return [s]
