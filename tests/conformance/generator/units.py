"""What a length counts: characters, UTF-16 units or bytes, and texts that read in two ways."""

from .build import NEUTRAL, Raw, Sized, build, crc, khqr, neutral
from .suite import Suite

EMOJI = "😀"
ZH = (("64.00", "ZH"), ("64.01", "最佳运输"), ("64.02", "北京"))


def astral(s):
    for name, text in (("emoji", "CAFE 😀"), ("two-emoji", "😀😀"), ("ideograph", "𠮷野家"), ("flag", "🇰🇭 SHOP"),
                       ("skin-tone", "👍🏽 OK"), ("emoji-first", "🍜 NOODLES"), ("music", "𝄞 BAR")):
        tree = neutral(("64.00", "ZH"), ("64.01", text))
        s.valid("astral/%s-characters" % name, build(tree), "%s counted in characters" % name, ["MPM-4.4.1.1"],
                unit="characters")
        s.warned("astral/%s-utf16" % name, build(tree, unit="utf16"), "MPM-4.4.1.1", "", 0,
                 "%s counted in UTF-16 units: readable, and not what EMVCo says" % name, unit="utf16")
    for path in ("26.02", "62.50.01", "80.01"):
        more = ((path[:-3] + ".00", "org.example"),) if path != "26.02" else ()
        tree = neutral(*more, (path, "A😀B"))
        s.valid("astral/%s-characters" % path, build(tree), "an emoji in %s counted as one" % path, ["MPM-4.4.1.1"],
                unit="characters")
        s.warned("astral/%s-utf16" % path, build(tree, unit="utf16"), "MPM-4.4.1.1", "", 0,
                 "an emoji in %s counted as two" % path, unit="utf16")
    for unit in ("characters", "utf16"):
        built = build(neutral(("64.00", "ZH"), ("64.01", "A😀")), digits="0000", unit=unit)
        if crc(built.data[:-4]) == "0000":
            raise ValueError("the CRC is right")
        s.refused("astral/crc-%s" % unit, built, "crc_mismatch", "63", built.digits,
                  "a wrong CRC in a payload counted in " + unit)
    tree = khqr(("59", "Cafe 😀"))
    s.valid("khqr/utf16", build(tree, unit="utf16"), "a KHQR counts an emoji as two, as its apps do", ["KHQR-0001"],
            unit="utf16")
    s.invalid("khqr/characters", build(tree), "KHQR-0001", "", 0, "a KHQR that counts an emoji as one",
              unit="characters", fields=["59"])
    built = build(neutral(("64.00", "ZH"), ("64.01", "𠮷" * 25)))
    s.valid("astral/25-characters", built, "25 characters that are 50 UTF-16 units", ["MPM-T3.8"], unit="characters")
    built = build(neutral(("64.00", "ZH"), ("64.01", "𠮷" * 13)), unit="utf16")
    s.invalid("astral/26-units", built, "MPM-T3.8", "64.01", built.at("64.01"),
              "13 characters of two UTF-16 units are longer than 25 where lengths count units", unit="utf16")
    built = build(neutral(("59", "SHOP 😀")))
    s.invalid("astral/59", built, "MPM-4.5.2.1", "59", built.value("59", "SHOP "), "an emoji in 59", unit="characters")


def ambiguous(s):
    """By characters 59 takes one more sign than by UTF-16 units, and another object hides the rest of the shift."""
    start = build(NEUTRAL[:-2], crc_object=False).data
    for name, amount in (("amount", "9.00"), ("large-amount", "99999.00"), ("no-amount", "")):
        money = "54%02d%s" % (len(amount), amount) if amount else ""
        filler = "A" * (42 - len(money) - 4)
        hidden = "XY" + EMOJI + "61045abc" + money + "02%02d" % len(filler) + filler
        tree = [Raw(start), ("60", "BEIJING"), Raw("5904" + hidden), ("91", [("00", "org.example")])]
        built = build(tree)
        at = built.data.index(EMOJI.encode())
        also = " and 54" if amount else ""
        about = "two readings: by UTF-16 units an object 61%s, by characters an object 10" % also
        for mode in ("strict", "lenient"):
            s.refused("ambiguous/%s-%s" % (name, mode), built, "ambiguous_length", "", at, about, mode=mode)
        wrong = build(tree, digits="0000")
        s.refused("ambiguous/%s-wrong-crc" % name, wrong, "crc_mismatch", "63", wrong.digits,
                  "two readings, and the CRC is wrong in both")


def by_bytes(s):
    for name, members in (("64", ZH), ("26", (("26.02", "Thanh toán"),)), ("62.50", (
            ("62.50.00", "org.example"), ("62.50.01", "អរគុណ"))), ("80", (("80.00", "org.example"), ("80.01", "감사"))),
                          ("64-latin", (("64.00", "fr"), ("64.01", "Café Crème")))):
        built = build(neutral(*members), unit="bytes")
        s.warned("bytes/%s-lenient" % name, built, "MPM-4.4.1.1", "", 0,
                 "lengths that count bytes, in %s, read leniently" % name, mode="lenient", unit="bytes")
    tail = [each for each in NEUTRAL if each[0] != "59"]
    for name, last in (("59", ("59", "ហាងកា")), ("59-thai", ("59", "ร้านกาแฟ")), ("64", ("64", [
            ("00", "km"), ("01", "ហាងកា")])), ("62", ("62", [("08", "ហាងកា")])), ("91", (
                "91", [("00", "org.example"), ("01", "最佳运输北")]))):
        built = build(tail + ([] if name[:2] == "59" else [("59", "BEST TRANSPORT")]) + [last], unit="bytes")
        s.refused("bytes/%s-strict" % name, built, "truncated_value", last[0], built.at(last[0]),
                  "%s counts bytes, so its value is longer than the text" % last[0])
    built = build(neutral(("59", "Café")), unit="bytes")
    s.invalid("bytes/59-lenient", built, "MPM-4.5.2.1", "59", built.value("59", "Caf"),
              "59 counts bytes and holds what it may not", mode="lenient", unit="bytes", fields=["59"])
    built = build(khqr(("59", "ហាងកាហ្វ"), ("62.08", "អរគុណ")), unit="bytes")
    s.warned("bytes/khqr-lenient", built, "KHQR-0001", "", 0, "a KHQR that counts bytes, read leniently",
             mode="lenient", unit="bytes")
    shifted = build([*NEUTRAL, Sized("65", "12", "ចនចន"), ("54", "1.00")])
    fields = {"65": "ចនចន54041.00", "60": "BEIJING"}
    for mode in ("strict", "lenient"):
        s.warned("bytes/both-readings-%s" % mode, shifted, "MPM-4.10n1", "65", shifted.at("65"),
                 "reads by characters and by bytes: characters count, and there is no amount", mode=mode,
                 fields=fields, unit="characters")
    built = build(neutral(*ZH))
    s.valid("characters/lenient", built, "lengths that count characters, read leniently", ["MPM-4.4.1.1"],
            mode="lenient", unit="characters")
    s.valid("characters/strict", built, "lengths that count characters", ["MPM-4.4.1.1"], unit="characters")
    wrong = build(neutral(*ZH), unit="bytes", digits="0000")
    s.decode("bytes/wrong-crc-lenient", wrong, {
        "verdict": "refused", "failure": "crc_mismatch", "rule": "MPM-4.7.3.1", "path": "63", "offset": wrong.digits},
        "lengths that count bytes and a wrong CRC", ["MPM-4.7.3.1", "failure:crc_mismatch"], "fail", "lenient")
    for extra, name in ((1, "one-more"), (-1, "one-less")):
        length = "%02d" % (4 + extra)
        tree = neutral(("64.00", "ZH"), ("64.01", "最佳运输"))
        tree = [(tag, [value[0], Sized("01", length, "最佳运输")] if tag == "64" else value) for tag, value in tree]
        built = build(tree)
        if extra > 0:
            s.refused("characters/" + name, built, "truncated_value", "64.01", built.at("64.01"),
                      "64.01 counts one character more than there is")
        else:
            s.refused("characters/" + name, built, "bad_id", "64", built.at("64.01") + 4 + 9,
                      "64.01 counts one character less than there is")


def suites():
    s = Suite("units", "What a length counts: characters, UTF-16 units, bytes, and texts that read in two ways.")
    astral(s)
    ambiguous(s)
    by_bytes(s)
    return [s]
