"""emvqr from Python, by ctypes alone. docs/c-api.md tells what lies behind it.

    emvqr = Emvqr("libemvqr_c.so.1")
    code = emvqr.parse(scanned)              # str or bytes; EmvqrError where it is no payload
    code["59"], code.amount(), code.check(now_ms)
    text = emvqr.khqr_merchant(now_ms, "50000", account_id="cafe@abaa", name="Angkor Cafe", ...)
"""
import ctypes as c
import operator
from collections import namedtuple
from decimal import Decimal

Finding = namedtuple("Finding", "rule severity path offset message")
NO_SUCH_OBJECT, MAX_FINDINGS, MAX_KHQR_BYTES = 44, 64, 1536
TEXTS = ("account_id merchant_id acquiring_bank name city merchant_category_code bill_number mobile_number store_label "
         "terminal_label purpose_of_transaction language name_alternate city_alternate union_pay").split()


def struct(*members):
    return type("struct", (c.Structure,), {"_fields_": members})


Text = struct(("data", c.c_char_p), ("size", c.c_size_t))
Buffer = struct(("data", c.c_void_p), ("capacity", c.c_size_t), ("size", c.c_size_t))
Path = struct(("depth", c.c_uint8), ("ids", c.c_uint8 * 7))
Failure = struct(("code", c.c_uint32), ("rule", c.c_uint32), ("offset", c.c_uint32), ("where", Path))
Found = struct(("rule", c.c_uint32), ("severity", c.c_uint32), ("offset", c.c_uint32), ("where", Path))
Field = struct(("id", c.c_uint32), ("offset", c.c_uint32), ("data", c.c_void_p), ("size", c.c_size_t))
Number = struct(("units", c.c_int64), ("scale", c.c_uint32))
Held = struct(("opaque", c.c_uint64 * 40))
Options = struct(("struct_size", c.c_uint32), ("khqr_edition", c.c_uint32), ("now_ms", c.c_int64))
Report = struct(*[(each, c.c_uint32) for each in "struct_size valid worst errors total count".split()])
Merchant = struct(("struct_size", c.c_uint32), ("edition", c.c_uint32), ("currency", c.c_uint32), ("amount", Number),
                  ("created_ms", c.c_int64), ("expires_ms", c.c_int64), *[(each, Text) for each in TEXTS])


def text_of(text):
    data = text.encode() if isinstance(text, str) else bytes(memoryview(text))
    return Text(data, len(data))


def whole(number, least, most):
    """A number that fits: ctypes takes any, and its low bits."""
    if not least <= operator.index(number) <= most:
        raise ValueError(f"{number} is not {least} to {most}")
    return number


def uint32(number):
    return whole(number, 0, 2**32 - 1)


def int64(number):
    return whole(number, -(2**63), 2**63 - 1)


def number_of(amount):
    """An int, a Decimal or digits, exactly."""
    if isinstance(amount, float):
        raise TypeError("money is never floating point")
    sign, digits, exponent = Decimal(amount).as_tuple()
    # First, since nothing bounds the exponent, and what is no number has a letter there.
    if exponent not in range(-18, 19) or len(digits) > 18:
        raise ValueError("an amount has at most 18 digits")
    units = int("".join(map(str, digits))) * 10 ** max(exponent, 0) * (-1) ** sign
    return Number(whole(units, 1 - 10**18, 10**18 - 1), max(-exponent, 0))


NUMBERS = {"edition": uint32, "currency": uint32, "created_ms": int64, "expires_ms": int64}


class EmvqrError(Exception):
    """Why a call failed, as a sentence; `code`, `name`, `path` and `offset` tell it to programs."""


class Payload:
    """A payload that was read."""

    def __init__(self, emvqr, text, quirks):
        self.emvqr, self.text, self.held = emvqr, text_of(text), Held()  # `held` points into `text`
        emvqr.call("emvqr_payload_parse_in_scheme", self.text, c.c_uint32(uint32(quirks)), c.byref(self.held), why=True)

    def __getitem__(self, path):
        """The value at a path such as `62.07`, or None."""
        field, where = Field(), Path()
        self.emvqr.call("emvqr_path_read", text_of(path), c.byref(where))
        there = self.emvqr.call("emvqr_payload_find", c.byref(self.held), where, c.byref(field))
        return c.string_at(field.data, field.size).decode() if there else None

    def amount(self):
        """Object 54, or None where the payer enters it."""
        number = Number()
        there = self.emvqr.call("emvqr_payload_amount", c.byref(self.held), c.byref(number), why=True)
        return Decimal(number.units).scaleb(-number.scale) if there else None

    def check(self, now_ms=0, edition=0):
        """Whether it obeys every rule, and those that it breaks."""
        say, found = self.emvqr.written, (Found * MAX_FINDINGS)()
        report, options = Report(c.sizeof(Report)), Options(c.sizeof(Options), uint32(edition), int64(now_ms))
        self.emvqr.call("emvqr_payload_check", c.byref(self.held), c.byref(options), found, c.c_size_t(MAX_FINDINGS),
                        c.byref(report))
        return report.valid == 1, [
            Finding(say("emvqr_rule_id", each.rule), say("emvqr_severity_name", each.severity),
                    say("emvqr_path_write", each.where), each.offset, say("emvqr_finding_explain", c.byref(each)))
            for each in found[:report.count]]


class Emvqr:
    def __init__(self, library):
        self.library = c.CDLL(library)
        if self.library.emvqr_abi_version() != 1:
            raise ImportError(f"{library} has another interface than this module was written for")

    def call(self, function, *arguments, why=False):
        """True; False where there is no such object."""
        failure = Failure()
        failure.code = getattr(self.library, function)(*arguments, *([c.byref(failure)] if why else []))
        if failure.code in (0, NO_SUCH_OBJECT):
            return failure.code == 0
        error = EmvqrError(self.written("emvqr_failure_message", c.byref(failure)))
        error.code, error.name = failure.code, self.written("emvqr_errc_name", failure.code)
        error.path, error.offset = self.written("emvqr_path_write", failure.where), failure.offset
        raise error

    def written(self, function, *arguments, room=320, why=False):
        """What a function writes into a buffer."""
        place = c.create_string_buffer(room)
        out = Buffer(c.cast(place, c.c_void_p), room)
        self.call(function, *arguments, c.byref(out), why=why)
        return place.raw[:out.size].decode()

    def parse(self, text, quirks=0):
        return Payload(self, text, quirks)

    def khqr_merchant(self, now_ms, amount=0, **members):
        """The KHQR of a merchant. `amount`: an int, a Decimal or digits; `members`: those of emvqr_khqr_merchant."""
        draft = Merchant(c.sizeof(Merchant), amount=number_of(amount))
        for name, value in members.items():
            if name not in TEXTS and name not in NUMBERS:
                raise TypeError(f"a KHQR has no {name}")
            setattr(draft, name, text_of(value) if name in TEXTS else NUMBERS[name](value))
        return self.written("emvqr_khqr_merchant_write", c.byref(draft), c.c_int64(int64(now_ms)), room=MAX_KHQR_BYTES,
                            why=True)
