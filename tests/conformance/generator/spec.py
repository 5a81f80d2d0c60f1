"""The specification's own examples."""

from .build import build, crc, neutral, puts
from .suite import Suite

ANNEX_B = [
    ("00", "01"), ("01", "12"), ("29", [("00", "D15600000000"), ("05", "A93FO3230Q")]),
    ("31", [("00", "D15600000001"), ("03", "12345678")]), ("52", "4111"), ("58", "CN"), ("59", "BEST TRANSPORT"),
    ("60", "BEIJING"), ("64", [("00", "ZH"), ("01", "最佳运输"), ("02", "北京")]), ("54", "23.72"), ("53", "156"),
    ("55", "01"), ("62", [("03", "1234"), ("06", "***"), ("07", "A6008667"), ("09", "ME")]),
    ("91", [("00", "A011223344998877"), ("07", "12345678")])]
SOURCE = "EMV QRCPS-MPM v1.0, Annex B"


def annex_b(s):
    built = build(ANNEX_B)
    if crc(built.data[:-4]) != "A13A" or len(built.data) != 260 or len(built.data.decode()) != 248:
        raise ValueError("this is not Annex B")
    s.valid("annex-b/whole", built, "the example of Annex B: 248 characters, 260 bytes, CRC A13A",
            ["MPM-4.7.3.1", "MPM-4.4.1.1", "MPM-4.6.1n1", "MPM-3.3n1"], source=SOURCE, unit="characters")
    s.valid("annex-b/lenient", built, "the same, read leniently", ["MPM-4.4.1.1"], source=SOURCE, mode="lenient")
    s.warned("annex-b/lower-case-crc", build(ANNEX_B, digits="a13a"), "MPM-4.7.3.2", "63", built.digits,
             "the same with its CRC in lower case", source=SOURCE)
    s.refused("annex-b/crc-a13f", build(ANNEX_B, digits="A13F"), "crc_mismatch", "63", built.digits,
              "the same with the CRC that an unofficial checker prints", source=SOURCE)
    last = build(ANNEX_B[:8] + ANNEX_B[9:] + [ANNEX_B[8]], unit="bytes")
    s.refused("annex-b/bytes", last, "truncated_value", "64", last.at("64"),
              "the same with lengths that count bytes, 64 last", source=SOURCE)
    by_bytes = build(ANNEX_B, unit="bytes")
    s.warned("annex-b/bytes-lenient", by_bytes, "MPM-4.4.1.1", "", 0,
             "the same with lengths that count bytes, read leniently", mode="lenient", unit="bytes", source=SOURCE)
    ascending = sorted(ANNEX_B, key=lambda each: each[0])
    s.valid("annex-b/ascending", build(ascending), "the same objects by rising ID", ["MPM-4.6.1n1"], source=SOURCE)


def small(s):
    for name, amount in (("98.73", "98.73"), ("98", "98"), ("98-point", "98.")):
        s.valid("amount-form/" + name, build(neutral(("53", "840"), ("54", amount))),
                "the specification's example of an amount: " + amount, ["MPM-4.7.4.1"],
                source="EMV QRCPS-MPM v1.0, 3.3 and 4.7.4.1")
    for name, amount in (("98-comma-73", "98,73"), ("3-blank-705", "3 705")):
        built = build(neutral(("53", "840"), ("54", amount)))
        s.invalid("amount-form/" + name, built, "MPM-4.7.4.1", "54", built.value("54"),
                  "the specification's example of what is no amount: " + amount, source="EMV QRCPS-MPM v1.0, 4.7.4.1")
    built = build(neutral(("55", "03"), ("57", "3.00")))
    s.valid("percentage-form/3.00", built, "the specification's example of a percentage",
            ["MPM-4.7.8.3", "MPM-4.7.8.2"],
            source="EMV QRCPS-MPM v1.0, 4.7.8")
    built = build(neutral(("55", "03"), ("57", "3.00%")))
    s.invalid("percentage-form/sign", built, "MPM-4.7.8.2", "57", built.value("57"),
              "a percent sign is not allowed", also=["MPM-4.7.8.3"], source="EMV QRCPS-MPM v1.0, 4.7.8")
    for name, text in (("aid", "D840000000"), ("aid-2", "D15600000001"), ("aid-16", "A011223344998877")):
        s.valid("guid-form/" + name, build(neutral(("26.00", text))), "an application identifier: " + text,
                ["MPM-T4.2n1"], source="EMV QRCPS-MPM v1.0, 4.7.11.2 and Annex B")
    for tag, value in (("03", "***"), ("06", "***")):
        s.valid("asked-form/" + tag, build(neutral(("62." + tag, value))), "*** asks the payer for 62." + tag,
                ["MPM-4.8.1.2"], source="EMV QRCPS-MPM v1.0, 4.8.1.2")
    for code, name, city in (("ZH", "最佳运输", "北京"), ("zh", "最佳运输", "北京")):
        tree = puts(neutral(), [("64.00", code), ("64.01", name), ("64.02", city)])
        s.valid("language-form/" + ("upper" if code.isupper() else "lower"), build(tree),
                "the example's 64 beside another payload, its language as " + code, ["MPM-4.9.2.1"], source=SOURCE)


def suites():
    s = Suite("spec", "The specification's own examples, whole and in parts.")
    annex_b(s)
    small(s)
    return [s]
