"""Changing a payload: only what is asked and the CRC, and what is refused."""

from .build import build, drop, khqr, neutral, put, puts
from .spec import ANNEX_B
from .suite import Suite, source_of

RICH = neutral(("62.01", "A1"), ("62.07", "T1"), ("64.00", "ZH"), ("64.01", "最佳运输"), ("64.02", "北京"),
               ("91", [("00", "org.example"), ("07", "X")]))
SHOP = khqr(("59", "ហាងកាហ្វេ"), ("62.08", "អរគុណ"))


class Editor:
    """Adds edit vectors to a suite."""

    def __init__(self, suite):
        self.suite = suite

    def made(self, name, before, after, about, wishes=(), unset=(), covers=(), unit="characters"):
        before = before if isinstance(before, bytes) else build(before, unit=unit).data
        after = build(after, unit=unit).data
        self.add(name, before, wishes, unset, {"verdict": "made", "payload": after.decode()}, about, covers, "pass")

    def refused(self, name, before, failure, rule, path, about, wishes=(), unset=()):
        before = before if isinstance(before, bytes) else build(before).data
        expect = {"verdict": "refused", "failure": failure, "rule": rule, "path": path}
        expect = {key: value for key, value in expect.items() if value is not None}
        self.add(name, before, wishes, unset, expect, about, [rule] if rule else [], "fail")

    def add(self, name, before, wishes, unset, expect, about, covers, role):
        self.suite.add({"id": "edit/" + name, "op": "edit", "payload": before.decode(),
                        "set": [list(each) for each in wishes], "unset": list(unset), "covers": list(covers),
                        "role": role if covers else None, "about": about,
                        "source": source_of(covers[0]) if covers else "EMV QRCPS-MPM v1.0, 4.3 to 4.7.3",
                        "expect": expect})

    def one(self, name, tree, path, value, about, covers=(), **more):
        """One value set, and what comes of it: `put` adds before the first larger ID too."""
        self.made(name, tree, put(tree, path, value), about, [(path, value)], covers=covers, **more)


def replaced(e):
    for path, value in (("59", "BETTER TRANSPORT"), ("60", "SHANGHAI"), ("52", "5812"), ("53", "840"), ("58", "VN"),
                        ("01", "12"), ("26.01", "87654321"), ("62.07", "COUNTER 2"), ("64.01", "北京运输"), ("91.07", "Y"),
                        ("26.00", "org.example"), ("64.02", "上海")):
        e.one("set-" + path, RICH, path, value, "%s becomes %s, all else stays" % (path, value))
    e.one("set-same", RICH, "59", "BEST TRANSPORT", "a value set to what it was: the same payload")
    e.one("set-same-khmer", SHOP, "59", "ហាងកាហ្វេ", "a Khmer name set to what it was")
    e.one("khmer-name", SHOP, "59", "ហាងបាយ សុខ", "another Khmer name")
    e.one("khmer-to-latin", SHOP, "59", "Coffee House", "Latin for Khmer")
    e.one("khmer-elsewhere", SHOP, "60", "Siem Reap", "Khmer values keep their bytes while the city changes")
    e.one("khmer-inside", SHOP, "62.08", "សូមអរគុណ", "a Khmer value inside 62")
    e.one("annex-b", ANNEX_B, "54", "1.00", "the example of Annex B with another amount, its order kept")
    e.one("whole-template", RICH, "62", "0103B22", "62 as a whole")


def added(e):
    e.one("add-54", RICH, "54", "10.00", "an amount, before the first larger ID")
    e.one("add-61", RICH, "61", "100020", "a postal code, between 60 and 62")
    e.one("add-99", RICH, "99.00", "org.example", "a template, before 63")
    e.one("add-62.03", RICH, "62.03", "STORE", "an object in the middle of 62")
    e.one("add-62.08", RICH, "62.08", "RENT", "an object at the end of 62")
    e.one("add-26.02", RICH, "26.02", "X", "an object in an account")
    e.one("add-62-to-none", neutral(), "62.01", "A1", "62 where there was none")
    e.one("add-third-level", neutral(), "62.50.00", "org.example", "two templates where there was none")
    e.one("add-02", RICH, "02", "4000123456789012", "a second account, behind 01")
    e.one("add-amount-khqr", khqr(), "54", "5000", "an amount for a static KHQR: another change has to mend 01")
    odd = [RICH[0]] + RICH[:0:-1]
    e.made("add-in-falling-order", odd, [odd[0], ("54", "10.00")] + odd[1:],
           "an amount in a payload by falling ID: before the first larger one", [("54", "10.00")])
    two = puts(RICH, [("54", "10.00"), ("01", "12")])
    e.made("two-changes", RICH, two, "two changes at once", [("01", "12"), ("54", "10.00")])
    three = drop(puts(RICH, [("54", "10.00"), ("62.01", "B2")]), "62.07")
    e.made("set-and-unset", RICH, three, "two set, one gone", [("62.01", "B2"), ("54", "10.00")], ["62.07"])
    both = puts(neutral(), [("64.00", "ZH"), ("64.01", "最佳运输")])
    e.made("add-64", neutral(), both, "a language and a name", [("64.00", "ZH"), ("64.01", "最佳运输")])


def removed(e):
    for path in ("01", "62", "62.01", "64", "64.02", "91", "26.01"):
        e.made("unset-" + path, RICH, drop(RICH, path), path + " goes", unset=[path])
    e.made("unset-last-inside", neutral(("62.08", "RENT")), neutral(), "62 goes with its last object", unset=["62.08"])
    deep = neutral(("62.50.00", "org.example"))
    e.made("unset-last-two-levels", deep, neutral(), "62.50 and 62 go with their last object", unset=["62.50.00"])
    e.made("unset-54", neutral(("54", "1.00")), neutral(), "the amount goes", unset=["54"])
    e.made("unset-khmer", SHOP, drop(SHOP, "62"), "Khmer stays in 59 while 62 goes", unset=["62"])
    e.made("unset-all-of-62", RICH, drop(RICH, "62"), "62 goes with both its objects", unset=["62.01", "62.07"])


def kept(e):
    lower = build(RICH, digits=str.lower).data
    e.made("lower-case-crc", lower, put(RICH, "60", "SHANGHAI"), "the CRC is written anew, in upper case",
           [("60", "SHANGHAI")])
    odd = neutral(("65", "KEEP ME"), ("62.30", "AND ME"), ("26.77", "ME TOO"))
    e.one("reserved-kept", odd, "60", "SHANGHAI", "reserved and unknown objects keep their place and bytes")
    wrong = drop(neutral(), "52")
    e.one("other-fault-kept", wrong, "60", "SHANGHAI", "a payload without 52 stays one: no fault of the change")
    old = neutral(("62.50", "plain text"))
    e.one("text-in-62.50-kept", old, "60", "SHANGHAI", "plain text in 62.50 stays")
    emoji = neutral(("64.00", "ZH"), ("64.01", "CAFE 😀"))
    e.one("emoji-characters", emoji, "54", "10.00", "lengths keep counting characters")
    e.one("emoji-utf16", emoji, "54", "10.00", "lengths keep counting UTF-16 units", unit="utf16")


def bad(e):
    e.refused("no-such-object", RICH, "no_such_object", None, "61", "there is no 61 to take away", unset=["61"])
    e.refused("no-such-object-inside", RICH, "no_such_object", None, "62.08", "there is no 62.08", unset=["62.08"])
    e.refused("no-such-template", neutral(), "no_such_object", None, "62.08", "there is no 62", unset=["62.08"])
    e.refused("crc", RICH, "crc_is_computed", None, "63", "the CRC cannot be set", [("63", "ABCD")])
    e.refused("unset-crc", RICH, "crc_is_computed", None, "63", "nor taken away", unset=["63"])
    e.refused("unset-00", RICH, "format_indicator_not_first", "MPM-4.6.1.1", "01", "00 cannot go", unset=["00"])
    e.refused("set-00", RICH, "breaks_rule", "MPM-4.7.1.1", "00", "nor be 02", [("00", "02")])
    e.refused("twice", RICH, "duplicate_id", "MPM-4.3.1.2", "54", "two wishes for one place",
              [("54", "1.00"), ("54", "2.00")])
    e.refused("set-and-unset-same", RICH, "duplicate_id", "MPM-4.3.1.2", "59", "set and taken away",
              [("59", "X")], ["59"])
    for path in ("52.01", "59.00", "02.01"):
        e.refused("not-a-template-" + path, neutral(("02", "4000")), "not_a_template", None, path[:2],
                  "nothing can stand inside " + path[:2], [(path, "X")])
    for path, value, rule, about in (
            ("54", "98,73", "MPM-4.7.4.1", "an amount with a comma"),
            ("54", "0", "MPM-4.7.4.1", "an amount of nothing"),
            ("52", "41x1", "MPM-4.5.1.1", "a letter in 52"), ("58", "CHN", "MPM-T3.6", "a country of three letters"),
            ("59", "最佳运输", "MPM-4.5.2.1", "Chinese in 59"), ("59", "X" * 26, "MPM-T3.6", "a name of 26 characters"),
            ("62.09", "XYZ", "MPM-4.8.1.3", "data nobody can ask for"), ("64.00", "ZHO", "MPM-T3.8", "three letters"),
            ("64.01", "A\u202eB", "TXT-0001", "a direction control in the name"),
            ("55", "04", "MPM-4.7.6.1", "55 is 04"), ("56", "1.00", "MPM-4.7.7.1", "a fee without 55")):
        name = {"98,73": "comma", "0": "zero"}.get(value, "")
        name = "wrong-%s%s" % (path, "-" + name if name else "-long" if len(value) == 26 else "")
        e.refused(name, RICH, "breaks_rule", rule, path, about, [(path, value)])
    for path, rule, where in (("59", "MPM-4.2.1.1", "59"), ("52", "MPM-4.2.1.1", "52"),
                              ("64.01", "MPM-4.9.1.1", "64.01"),
                              ("26.00", "MPM-4.7.11.2", "26.00"), ("26", "MPM-4.7.9.1", "")):
        e.refused("unset-needed-" + path, RICH, "breaks_rule", rule, where, path + " is needed", unset=[path])
    e.refused("text-for-a-template", RICH, "bad_id", "MPM-4.3.1.1", "26", "plain text in place of 26",
              [("26", "hello there")])
    e.refused("template-too-long", RICH, "value_too_long", None, "62", "62 would be longer than 99",
              [("62.01", "A" * 25), ("62.02", "B" * 25), ("62.03", "C" * 25), ("62.04", "D" * 25)])
    e.refused("value-too-long", RICH, "value_too_long", None, "02", "a value of 100 characters", [("02", "X" * 100)])
    e.refused("not-a-payload", b"hello", "bad_id", "MPM-4.3.1.1", "", "what is to be changed is no payload",
              [("54", "1.00")])
    e.refused("wrong-crc", build(RICH, digits="0000").data, "crc_mismatch", "MPM-4.7.3.1", "63",
              "what is to be changed was changed by somebody else", [("54", "1.00")])


def suites():
    s = Suite("edit", "Payloads to change: what is asked and the CRC, byte for byte, and what is refused.")
    e = Editor(s)
    replaced(e)
    added(e)
    removed(e)
    kept(e)
    bad(e)
    return [s]
