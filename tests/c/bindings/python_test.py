"""The Python binding against the built library. usage: python_test.py FOLDER_OF_THE_BINDING LIBRARY VECTORS"""
import gc
import json
import pathlib
import sys
import unittest
from decimal import Decimal

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from emvqr import Emvqr, EmvqrError  # noqa: E402

emvqr = Emvqr(sys.argv[2])
NOW = 1795331673123
SHOP = {"account_id": "cafe@abaa", "name": "Angkor Cafe", "merchant_id": "M123456", "acquiring_bank": "ABA Bank"}


def refused(text):
    with_why = None
    try:
        emvqr.parse(text)
    except EmvqrError as error:
        with_why = error
    return with_why


class Binding(unittest.TestCase):
    def test_a_code_is_made_and_read(self):
        text = emvqr.khqr_merchant(NOW, "50000", expires_ms=NOW + 1000, bill_number="INV-1", **SHOP)
        gc.collect()
        code = emvqr.parse(text)
        self.assertEqual(code["59"], "Angkor Cafe")
        self.assertEqual(code["62.01"], "INV-1")
        self.assertIsNone(code["62.07"])
        self.assertEqual(code.amount(), Decimal("50000"))
        self.assertEqual(code.check(NOW), (True, []))
        valid, found = code.check(NOW + 1001)
        self.assertFalse(valid)
        self.assertEqual([each[:3] for each in found], [("KHQR-9904", "error", "99.01")])
        self.assertEqual(found[0].message, "the code must not have expired")

    def test_money_is_exact(self):
        text = emvqr.khqr_merchant(NOW, Decimal("1.50"), currency=840, expires_ms=NOW + 1000, **SHOP)
        self.assertEqual(str(emvqr.parse(text).amount()), "1.50")
        self.assertIsNone(emvqr.parse(emvqr.khqr_merchant(NOW, **SHOP)).amount())
        with self.assertRaises(TypeError):
            emvqr.khqr_merchant(NOW, 1.5, **SHOP)
        with self.assertRaises(ValueError):
            emvqr.khqr_merchant(NOW, 10**18, **SHOP)

    def test_no_amount_becomes_another(self):
        amounts = ["1E-4294967296", "1E-19", "1E+18", "1E+19", "1E+99999999", "1E+999999999999999999", "NaN",
                   "Infinity", "9" * 19, "9" * 100_000, 10**5_000, Decimal("1." + "0" * 30), Decimal("sNaN")]
        for index, amount in enumerate(amounts):
            with self.assertRaises(ValueError, msg=index):
                emvqr.khqr_merchant(NOW, amount, expires_ms=NOW + 1000, **SHOP)
        text = emvqr.khqr_merchant(NOW, "1E+3", expires_ms=NOW + 1000, **SHOP)
        self.assertEqual(emvqr.parse(text)["54"], "1000")

    def test_what_is_no_member_is_refused(self):
        for name in ("bill_nmuber", "struct_size", "_objects", "__class__"):
            with self.assertRaises(TypeError, msg=name):
                emvqr.khqr_merchant(NOW, **{**SHOP, name: "INV-1"})
        for value in (5, None, 1.5, ["a"]):
            with self.assertRaises(TypeError, msg=value):
                emvqr.khqr_merchant(NOW, **{**SHOP, "name": value})

    def test_numbers_do_not_wrap(self):
        good = emvqr.khqr_merchant(NOW, **SHOP)
        for name, value in (("currency", 2**32 + 116), ("currency", -1), ("edition", 2**32), ("created_ms", 2**63),
                            ("expires_ms", 2**64 + NOW + 1000), ("expires_ms", -(2**63) - 1)):
            with self.assertRaises(ValueError, msg=name):
                emvqr.khqr_merchant(NOW, "1", **{**SHOP, "expires_ms": NOW + 1000, name: value})
        with self.assertRaises(TypeError):
            emvqr.khqr_merchant(NOW, currency="116", **SHOP)
        for call in (lambda: emvqr.khqr_merchant(2**64 + NOW, **SHOP), lambda: emvqr.parse(good, quirks=2**32),
                     lambda: emvqr.parse(good).check(2**64), lambda: emvqr.parse(good).check(0, edition=2**32)):
            with self.assertRaises(ValueError):
                call()

    def test_a_khmer_shop_has_room(self):
        letter, labels = "\u1780", ("bill_number", "store_label", "terminal_label")
        khmer = {"name": letter * 25, "city": letter * 15, "name_alternate": letter * 25, "city_alternate": letter * 15}
        text = emvqr.khqr_merchant(NOW, language="km", **{**SHOP, **khmer, **{each: letter * 22 for each in labels}})
        self.assertGreater(len(text.encode()), 512)
        self.assertTrue(emvqr.parse(text).check()[0])

    def test_what_breaks_a_rule_is_told(self):
        with self.assertRaises(EmvqrError) as raised:
            emvqr.khqr_merchant(NOW, **{**SHOP, "name": "x" * 26})
        self.assertEqual((raised.exception.name, raised.exception.path), ("breaks_rule", "59"))
        self.assertIn("MPM-T3.6", str(raised.exception))

    def test_hostile_texts_are_refused(self):
        good = emvqr.khqr_merchant(NOW, **SHOP).encode()
        self.assertEqual(refused(b"").name, "empty_input")
        self.assertEqual(refused(good[:20] + b"\0" + good[21:]).name, "nul_byte")
        self.assertEqual(refused(good[:20] + b"\xff\xfe" + good[22:]).name, "invalid_utf8")
        self.assertEqual(refused(good[:-4] + b"0000").name, "crc_mismatch")
        self.assertEqual(refused(b"0" * 40_000).name, "zero_length")
        self.assertEqual(refused(b"0002" * 10_000 + b"x").name, "input_too_long")
        self.assertEqual(refused("\U0001F600" * 10_000).name, "bad_id")
        for size in range(len(good)):
            self.assertIsNotNone(refused(good[:size]), size)
        with self.assertRaises(EmvqrError) as raised:
            emvqr.khqr_merchant(NOW, **{**SHOP, "name": b"a\xff"})
        self.assertEqual(raised.exception.path, "59")
        with self.assertRaises(EmvqrError):
            emvqr.khqr_merchant(NOW, **{**SHOP, "name": b"a" * 40_000})
        with self.assertRaises(EmvqrError) as raised:
            emvqr.parse(good)["62.7"]
        self.assertEqual(raised.exception.name, "bad_id")
        with self.assertRaises(EmvqrError) as raised:
            emvqr.parse(good, quirks=8)
        self.assertEqual(raised.exception.name, "bad_argument")

    def test_the_conformance_vectors_are_judged_as_they_state(self):
        count = 0
        for file in sorted(pathlib.Path(sys.argv[3]).glob("*.json")):
            for row in json.loads(file.read_text(encoding="utf-8"))["vectors"]:
                if row["op"] != "decode" or row.get("mode") == "lenient":
                    continue
                count += 1
                text = row["payload"] if "payload" in row else bytes.fromhex(row["payload_hex"])
                wanted = row["expect"]
                why = refused(text)
                with self.subTest(row["id"]):
                    if wanted["verdict"] == "refused":
                        self.assertIsNotNone(why)
                        self.assertEqual(why.name, wanted.get("failure", why.name))
                        continue
                    self.assertIsNone(why)
                    code = emvqr.parse(text)
                    for path, value in wanted.get("fields", {}).items():
                        self.assertEqual(code[path], value)
                    if row.get("now_ms") != 0:  # where C says "no clock"
                        self.assertEqual(code.check(row.get("now_ms", 0))[0], wanted["verdict"] == "valid")
        self.assertGreater(count, 300)


unittest.main(argv=sys.argv[:1], verbosity=1)
