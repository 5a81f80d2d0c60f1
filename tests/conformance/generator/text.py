"""Text beyond ASCII: scripts, precomposed characters, and what text can hide."""

import unicodedata

from .build import build, khqr, neutral
from .suite import Suite

SCRIPTS = [
    ("khmer", "km", "ហាងកាហ្វេ សុខ", "ភ្នំពេញ"), ("thai", "th", "ร้านกาแฟน้ำพุ", "กรุงเทพฯ"),
    ("lao", "lo", "ຮ້ານກາເຟ", "ວຽງຈັນ"), ("burmese", "my", "ဖူဒ်ကော်နာ", "ရန်ကုန်"),
    ("chinese", "zh", "最佳运输", "北京"), ("traditional", "zh", "樂天咖啡館", "臺北"), ("japanese", "ja", "ラーメン亭ガガ", "東京"),
    ("korean", "ko", "오슬로우커피 트윈타워점", "서울 중구"), ("vietnamese", "vi", "Quán cà phê Sài Gòn", "Hồ Chí Minh"),
    ("hindi", "hi", "चाय की दुकान", "दिल्ली"), ("tamil", "ta", "தேநீர் கடை", "சென்னை"),
    ("arabic", "ar", "مقهى السلام", "الرياض"),
    ("hebrew", "he", "בית קפה", "תל אביב"), ("russian", "ru", "Кофейня Уют", "Москва"),
    ("greek", "el", "Καφενείο", "Αθήνα"),
    ("french", "fr", "Café Crème", "Besançon"), ("amharic", "am", "ቡና ቤት", "አዲስ አበባ"),
    ("georgian", "ka", "ყავის სახლი", "თბილისი"),
]
RLO, BOM, SHY, WJ, VS16 = "\u202e", "\ufeff", "\u00ad", "\u2060", "\ufe0f"
ZWSP, ZWNJ, ZWJ = "\u200b", "\u200c", "\u200d"


def scripts(s):
    for name, code, shop, city in SCRIPTS:
        if unicodedata.normalize("NFC", shop + city) != shop + city:
            raise ValueError(name)
        s.valid("script/" + name, build(neutral(("64.00", code), ("64.01", shop), ("64.02", city))),
                "a name and a city in 64: " + name, ["MPM-4.5.3.1", "MPM-4.4.1.1"])
    for name, code, shop, city in SCRIPTS[:6] + SCRIPTS[7:9]:
        at = next(n for n, c in enumerate(shop) if ord(c) > 0x7E)
        built = build(neutral(("59", shop)))
        s.invalid("script/%s-in-59" % name, built, "MPM-4.5.2.1", "59", built.value("59", shop[:at]),
                  "59 is in %s: it belongs in 64" % name, fields=["59"])
        at = next(n for n, c in enumerate(city) if ord(c) > 0x7E)
        built = build(neutral(("60", city)))
        s.invalid("script/%s-in-60" % name, built, "MPM-4.5.2.1", "60", built.value("60", city[:at]),
                  "60 is in %s: it belongs in 64" % name, fields=["60"])
        s.valid("script/%s-in-khqr" % name, build(khqr(("59", shop), ("60", city), ("62.08", shop))),
                "a KHQR with 59, 60 and 62.08 in %s, as codes of banks have it" % name, ["MPM-4.5.2.1"])


COMPOSED = [("vietnamese", "Cà phê Sài Gòn"), ("vietnamese-two-marks", "Phở Hồng Ngọc"), ("french", "Café"),
            ("german", "Bäckerei"), ("korean", "서울"), ("japanese-voiced", "ガソリン"), ("devanagari-nnna", "ऩ"),
            ("polish", "Łódź Ó")]


def composed(s):
    for name, text in COMPOSED:
        text = unicodedata.normalize("NFC", text)
        other = unicodedata.normalize("NFD", text)
        at = next(n for n in range(len(text)) if text[n] != other[n])
        s.valid("nfc/%s-composed" % name, build(neutral(("26.02", text))), "precomposed characters: " + text,
                ["MPM-4.5.3.1"])
        built = build(neutral(("26.02", other)))
        s.warned("nfc/%s-decomposed" % name, built, "MPM-4.5.3.1", "26.02", built.value("26.02", other[:at]),
                 "the same text decomposed, %d characters in place of %d" % (len(other), len(text)))
        if len(other) <= 25:
            built = build(neutral(("64.00", "vi"), ("64.01", other)))
            s.warned("nfc/%s-in-64" % name, built, "MPM-4.5.3.1", "64.01", built.value("64.01", other[:at]),
                     "the same in 64.01")
    for name, text, at in (("angstrom-sign", "5 \u212b", 2), ("ohm-sign", "\u2126", 0), ("excluded-qa", "\u0958", 0),
                           ("marks-out-of-order", "q\u0307\u0323", 0), ("jamo", "\u1112\u1161\u11ab", 0),
                           ("compatibility-ideograph", "北\uf98e", 1), ("tone-marks", "x\u0340", 0)):
        built = build(neutral(("26.02", text)))
        s.warned("nfc/" + name, built, "MPM-4.5.3.1", "26.02", built.value("26.02", text[:at]),
                 "text that is not in Normalization Form C: " + name)
    for name, text in (("no-composed-form", "q\u0323\u0307"), ("khmer-marks", "ក្រុម្ហ៊ុន"), ("fullwidth", "ＡＢＣ"),
                       ("ligature", "oﬃce")):
        s.valid("nfc/" + name, build(neutral(("26.02", text))), "text that NFC leaves as it is: " + name,
                ["MPM-4.5.3.1"])
    built = build(khqr(("59", unicodedata.normalize("NFD", "Phở Hồng"))))
    s.warned("nfc/khqr-59", built, "MPM-4.5.3.1", "59", built.value("59", "Ph"), "a KHQR with a decomposed name")


def place(s, name, rule, text, at, about):
    """The same text where it names the payee, an error, and elsewhere, a warning."""
    built = build(neutral(("64.00", "km"), ("64.01", text)))
    s.invalid("hidden/" + name, built, rule, "64.01", built.value("64.01", text[:at]), about + " in 64.01",
              fields=["64.01"])
    built = build(neutral(("26.02", text)))
    s.warned("hidden/%s-in-26" % name, built, rule, "26.02", built.value("26.02", text[:at]), about + " in 26.02")


def bidi(s):
    for code in (0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069):
        place(s, "bidi-%04x" % code, "TXT-0001", "សុខ" + chr(code) + "ABC", 3, "the direction control U+%04X" % code)
    for path in ("59", "60", "64.02"):
        more = (("64.00", "km"), ("64.01", "សុខ")) if path == "64.02" else ()
        built = build(khqr(*more, (path, "AB" + RLO + "CD")))
        s.invalid("hidden/bidi-khqr-" + path, built, "TXT-0001", path, built.value(path, "AB"),
                  "a direction control in a KHQR's " + path)
    built = build(khqr(("62.08", "A" + RLO + "B")))
    s.warned("hidden/bidi-khqr-62.08", built, "TXT-0001", "62.08", built.value("62.08", "A"),
             "a direction control in a KHQR's 62.08")
    built = build(neutral(("59", "AB" + RLO + "CD")))
    s.invalid("hidden/bidi-59", built, "MPM-4.5.2.1", "59", built.value("59", "AB"),
              "a direction control in 59, which may hold no such character at all", also=["TXT-0001"])
    s.valid("hidden/bidi-arabic", build(neutral(("64.00", "ar"), ("64.01", "مقهى CAFE السلام"))),
            "Arabic and Latin words, without direction controls", ["TXT-0001"])
    built = build(neutral(("64.00", "ar"), ("64.01", RLO + "A" + RLO)))
    s.invalid("hidden/bidi-twice", built, "TXT-0001", "64.01", built.value("64.01"), "two: told once, at the first")


def invisible(s):
    for name, text, at, about in (
            ("soft-hyphen", "សុ" + SHY + "ខ", 2, "a soft hyphen"),
            ("word-joiner", "សុខ" + WJ + "ដា", 3, "a word joiner"),
            ("bom", "សុខ" + BOM + "ដា", 3, "a byte order mark"),
            ("bom-first", BOM + "សុខ", 0, "a byte order mark at the start"),
            ("zwsp-after-latin", "A" + ZWSP + "B", 1, "a zero-width space after a Latin letter"),
            ("zwsp-first", ZWSP + "សុខ", 0, "a zero-width space at the start"),
            ("zwsp-last", "សុខ" + ZWSP, 3, "a zero-width space at the end"),
            ("zwsp-twice", "សុ" + ZWSP + ZWSP + "ខ", 3, "a second zero-width space"),
            ("zwnj-after-latin", "pay" + ZWNJ + "pal", 3, "a zero-width non-joiner after a Latin letter"),
            ("zwnj-last", "می" + ZWNJ, 2, "a zero-width non-joiner at the end"),
            ("zwj-after-digit", "1" + ZWJ + "2", 1, "a zero-width joiner after a digit"),
            ("zwj-after-accent", "é" + ZWJ + "x", 1, "a zero-width joiner after an accented letter"),
            ("selector-after-latin", "A" + VS16 + "B", 1, "a variation selector after a Latin letter"),
            ("selector-first", VS16 + "សុខ", 0, "a variation selector at the start"),
            ("grapheme-joiner", "សុ\u034fខ", 2, "a combining grapheme joiner"),
            ("invisible-times", "សុ\u2062ខ", 2, "an invisible multiplication sign"),
            ("hangul-filler", "서\u3164울", 1, "a Hangul filler"),
            ("jamo-filler", "서\u115f울", 1, "a Hangul filler for jamo"),
            ("halfwidth-filler", "서\uffa0울", 1, "a half-width Hangul filler"),
            ("khmer-inherent", "ក\u17b4ខ", 1, "a Khmer vowel that cannot be seen"),
            ("deprecated-format", "សុ\u206aខ", 2, "a format character no longer in use"),
            ("interlinear", "សុ\ufff9ខ", 2, "an interlinear annotation mark"),
            ("mongolian-separator", "សុ\u180eខ", 2, "a Mongolian vowel separator")):
        place(s, "invisible-" + name, "TXT-0002", text, at, about)
    for name, text in (("zwsp-khmer", "ភ្នំ" + ZWSP + "ពេញ"), ("zwsp-thai", "กรุง" + ZWSP + "เทพ"),
                       ("zwnj-persian", "می" + ZWNJ + "خواهم"),
                       ("zwj-sinhala", "ශ්" + ZWJ + "රී"), ("selector-emoji", "❤" + VS16),
                       ("selector-then-zwj", "❤" + VS16 + ZWJ + "★"),
                       ("zwnj-burmese", "က" + ZWNJ + "ခ"), ("selector-cjk", "葛\ufe00")):
        s.valid("hidden/fine-" + name, build(neutral(("64.00", "km"), ("64.01", text))),
                "an invisible character where its script needs it: " + name, ["TXT-0002"])
    text = "a\U000e0041b"
    built = build(neutral(("64.00", "km"), ("64.01", text)))
    s.invalid("hidden/invisible-tag", built, "TXT-0002", "64.01", built.value("64.01", "a"), "a tag character",
              unit="characters")


def controls(s):
    for code in (0x01, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x7F, 0x85, 0x9F, 0x2028, 0x2029):
        c = chr(code)
        for path in ("64.01", "26.02"):
            more = (("64.00", "km"),) if path == "64.01" else ()
            built = build(neutral(*more, (path, "AB" + c + "CD")))
            s.invalid("control/%04x-in-%s" % (code, path), built, "TXT-0003", path, built.value(path, "AB"),
                      "the control U+%04X in %s" % (code, path))
    for path in ("59", "60", "62.08"):
        built = build(khqr((path, "AB\nCD")))
        s.invalid("control/khqr-" + path, built, "TXT-0003", path, built.value(path, "AB"),
                  "a line end in a KHQR's " + path)
    for path in ("62.50.01", "80.01", "65"):
        root = path[:-3]
        more = ((root + ".00", "org.example"),) if root else ()
        built = build(neutral(*more, (path, "\x1b[2J")))
        s.invalid("control/escape-" + path, built, "TXT-0003", path, built.value(path),
                  "a terminal's escape in " + path)
    built = build(neutral(("59", "AB\nCD")))
    s.invalid("control/59", built, "MPM-4.5.2.1", "59", built.value("59", "AB"), "a line end in 59", also=["TXT-0003"])
    s.valid("control/none", build(neutral(("26.02", "AB CD"))), "a blank is no control", ["TXT-0003"])
    s.valid("control/no-break-space", build(neutral(("26.02", "AB\u00a0CD"))), "nor is a no-break space", ["TXT-0003"])


def unassigned(s):
    for name, text, at in (("unassigned", "A\u0378", 1), ("unassigned-khmer-block", "ក\u17de", 1),
                           ("private-use", "A\ue000", 1), ("private-use-last", "\uf8ff", 0), ("fffe", "A\ufffeB", 1),
                           ("ffff", "\uffff", 0), ("fdd0", "AB\ufdd0", 2)):
        for path in ("64.01", "26.02"):
            more = (("64.00", "km"),) if path == "64.01" else ()
            built = build(neutral(*more, (path, text)))
            s.warned("unassigned/%s-in-%s" % (name, path), built, "TXT-0004", path, built.value(path, text[:at]),
                     "a code point that is no character: " + name)
    s.valid("unassigned/replacement", build(neutral(("26.02", "A\ufffd"))), "U+FFFD is a character", ["TXT-0004"])


def lookalikes(s):
    for name, text, at in (
            ("cyrillic-a", "P\u0430yPal", 1), ("cyrillic-first", "\u0410BC", 1), ("greek-o", "G\u03bfogle", 1),
            ("second-word", "Best \u0421offee", 6), ("armenian", "Li\u0570e", 2), ("cherokee", "\u13aaBC", 1),
            ("lisu", "A\ua4d0", 1), ("coptic", "CA\u2cb4E", 2)):
        place(s, "mixed-" + name, "TXT-0005", text, at, "a word of two alphabets")
    built = build(khqr(("59", "\u0410BA Bank")))
    s.invalid("hidden/mixed-khqr-59", built, "TXT-0005", "59", built.value("59", "\u0410"),
              "a KHQR's name begins with a Cyrillic letter and goes on in Latin ones")
    for name, text in (("two-words", "Кофе BAR"), ("digits", "Кафе24"), ("hyphen", "Wi-Фи"), ("khmer-latin", "ABAហាង"),
                       ("japanese", "Tシャツ"), ("chinese-latin", "A座")):
        s.valid("hidden/not-mixed-" + name, build(neutral(("64.00", "ru"), ("64.01", text))),
                "two scripts, not in one word or not alike: " + text, ["TXT-0005"])
    for name, text, at in (("soca", "\u0421\u041e\u0421\u0410", 0), ("greek", "\u0391\u0392\u0395", 0),
                           ("with-digits", "24 \u0421\u0410\u0420", 3), ("lower", "\u0440\u0430\u0443", 0)):
        built = build(neutral(("64.00", "ru"), ("64.01", text)))
        s.warned("whole-script/" + name, built, "TXT-0006", "64.01", built.value("64.01", text[:at]),
                 "letters of another script that all look like Latin ones")
        s.valid("whole-script/%s-in-26" % name, build(neutral(("26.02", text))),
                "the same where it names nobody: told, no warning", ["TXT-0006"])
    s.valid("whole-script/moscow", build(neutral(("64.00", "ru"), ("64.01", "Москва"))),
            "Russian that nobody takes for Latin", ["TXT-0006"])


def suites():
    s = Suite("text", "Text beyond ASCII: scripts, precomposed characters, and the rules of hidden and lookalike text.")
    scripts(s)
    composed(s)
    bidi(s)
    invisible(s)
    controls(s)
    unassigned(s)
    lookalikes(s)
    return [s]
