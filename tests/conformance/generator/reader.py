"""A reader of payloads of its own, by EMVCo's structure rules. It exists to keep the stated expectations honest and to
tell what the payloads of the field are; it shares nothing with the library."""

import binascii

from .other_code import other_code

DIGITS = b"0123456789"
HEX = b"0123456789abcdefABCDEF"
EMVCO = "emvco"
OPEN = "open"
SYSTEM = "system"
LIMIT = 40000


class Refused(Exception):
    """What was wrong, at which path, at which byte."""

    def __init__(self, failure, path, offset):
        super().__init__(failure)
        self.failure = failure
        self.path = path
        self.offset = offset


class Object:
    """One object that was read: `inside` is a list of objects where it is a template."""

    def __init__(self, path, at, data):
        self.path = path
        self.tag = path[-2:]
        self.at = at
        self.data = data
        self.inside = None
        self.raw = False

    @property
    def text(self):
        return self.data.decode()


class Payload:
    """What was read, and how."""

    def __init__(self, objects, unit, crc_at, data):
        self.objects = objects
        self.unit = unit
        self.crc_at = crc_at
        self.data = data

    def find(self, path):
        level = self.objects
        found = None
        for depth in range(len(path.split("."))):
            want = path[:3 * depth + 2]
            found = next((each for each in level or () if each.path == want), None)
            if found is None:
                return None
            level = found.inside
        return found

    def leaves(self):
        out = {}

        def walk(level):
            for each in level:
                if each.inside is None:
                    out[each.path] = each.text
                else:
                    walk(each.inside)
        walk(self.objects)
        return out


def kind_of(path):
    """What EMVCo says of the value at a path: a template of what kind, or nothing."""
    root = int(path[:2])
    if len(path) == 2:
        if root in (62, 64):
            return EMVCO
        return OPEN if 26 <= root <= 51 or root >= 80 else None
    return SYSTEM if len(path) == 5 and root == 62 and int(path[3:]) >= 50 else None


def _width(data, at, count, unit):
    """How many bytes `count` units from `at` take, or more than are there."""
    if unit == "bytes":
        return count
    end = at
    while count > 0:
        if end >= len(data):
            return len(data) - at + 1
        lead = data[end]
        size = 1 if lead < 0x80 else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
        count -= 2 if unit == "utf16" and size == 4 else 1
        end += size
    return end - at if count == 0 else len(data) - at + 1


def _below(parent, tag):
    return parent + "." + tag if parent else tag


def _objects(data, start, end, parent, unit):
    """Yields the objects of one level; raises at what is none."""
    at = start
    while at < end:
        header = data[at:min(at + 4, end)]
        good = 0
        while good < len(header) and header[good] in DIGITS:
            good += 1
        if good < 2:
            cut = good == len(header)
            raise Refused("truncated_header" if cut else "bad_id", parent, at)
        path = _below(parent, header[:2].decode())
        if good < 4:
            if good == len(header):
                raise Refused("truncated_header", path, at)
            raise Refused("bad_length", path, at + 2)
        length = int(header[2:])
        if length == 0:
            raise Refused("zero_length", path, at + 2)
        size = _width(data[:end], at + 4, length, unit)
        if at + 4 + size > end:
            raise Refused("truncated_value", path, at)
        yield Object(path, at, data[at + 4:at + 4 + size])
        at += 4 + size


def _open(each, data, unit, lenient):
    """Reads what is inside an object, if it is a template."""
    kind = kind_of(each.path)
    if kind is None:
        return
    inside = []
    seen = set()
    try:
        for child in _objects(data, each.at + 4, each.at + 4 + len(each.data), each.path, unit):
            if child.tag in seen:
                raise Refused("duplicate_id", child.path, child.at)
            seen.add(child.tag)
            _open(child, data, unit, lenient)
            inside.append(child)
    except Refused as fault:
        if fault.failure == "duplicate_id" or not (lenient or kind == SYSTEM):
            raise
        each.raw = True
        return
    each.inside = inside


def _read(data, unit, lenient):
    objects = []
    seen = set()
    ended = False
    last = 0
    try:
        for each in _objects(data, 0, len(data), "", unit):
            if ended:
                raise Refused("crc_not_last", each.tag, each.at)
            if not objects and each.tag != "00":
                raise Refused("format_indicator_not_first", each.tag, 0)
            if each.tag in seen:
                raise Refused("duplicate_id", each.tag, each.at)
            seen.add(each.tag)
            _open(each, data, unit, lenient)
            objects.append(each)
            ended = each.tag == "63"
            last = each.at + 4 + len(each.data)
    except Refused as fault:
        if ended and fault.failure != "crc_not_last":
            raise Refused("crc_not_last", "", last) from None
        raise
    if not ended:
        raise Refused("crc_missing", "63", len(data))
    given = objects[-1]
    if len(given.data) != 4 or any(c not in HEX for c in given.data):
        raise Refused("crc_malformed", "63", given.at + 4)
    if binascii.crc_hqx(data[:-4], 0xFFFF) != int(given.data, 16):
        raise Refused("crc_mismatch", "63", given.at + 4)
    return Payload(objects, unit, given.at, data)


def may_be_template(path, text):
    """True where EMVCo leaves open whether a value is text or objects, and it reads as objects."""
    parent = path[:-3]
    if not parent or kind_of(parent) not in (OPEN, SYSTEM):
        return False
    try:
        for _ in _objects(text.encode(), 0, len(text.encode()), "", "characters"):
            pass
    except Refused:
        return False
    return True


def parts(each):
    """The objects in a value by its look, whatever EMVCo says of it; none where it is no objects. Their lengths count
    characters."""
    try:
        inside = list(_objects(each.data, 0, len(each.data), each.path, "characters"))
    except Refused:
        return []
    for child in inside:
        child.at += each.at + 4
    return inside


def _try(data, unit, lenient):
    """The payload or the refusal, and whether the text could be taken apart."""
    try:
        return _read(data, unit, lenient), True
    except Refused as fault:
        return fault, fault.failure == "crc_mismatch"


def read(data, lenient=False):
    """Reads bytes as a payload; raises `Refused`."""
    try:
        return _read_payload(data, lenient)
    except Refused as fault:
        other = None if fault.failure == "input_too_long" else other_code(data)
        if other is None:
            raise
        raise Refused(other, "", 0) from None


def _read_payload(data, lenient):
    if not data:
        raise Refused("empty_input", "", 0)
    if len(data) > LIMIT:
        raise Refused("input_too_long", "", 0)
    if b"\0" in data:
        raise Refused("nul_byte", "", data.index(b"\0"))
    try:
        text = data.decode()
    except UnicodeDecodeError as fault:
        raise Refused("invalid_utf8", "", fault.start) from None
    answer, split = _try(data, "characters", lenient)
    astral = next((at for at, c in enumerate(text) if ord(c) > 0xFFFF), None)
    if astral is not None:
        other, other_split = _try(data, "utf16", lenient)
        if isinstance(answer, Payload) and isinstance(other, Payload):
            raise Refused("ambiguous_length", "", len(text[:astral].encode()))
        if other_split and not split:
            answer, split = other, other_split
    if isinstance(answer, Refused) and lenient and not split and not text.isascii():
        by_bytes, bytes_split = _try(data, "bytes", lenient)
        if bytes_split:
            answer = by_bytes
    if isinstance(answer, Refused):
        raise answer
    return answer
