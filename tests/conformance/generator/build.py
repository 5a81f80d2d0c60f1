"""Puts payloads together from trees of objects and knows at which byte each object starts."""

import binascii

NEUTRAL = (
    ("00", "01"),
    ("01", "11"),
    ("26", [("00", "D15600000000"), ("01", "12345678")]),
    ("52", "4111"),
    ("53", "156"),
    ("58", "CN"),
    ("59", "BEST TRANSPORT"),
    ("60", "BEIJING"),
)

KHQR = (
    ("00", "01"),
    ("01", "11"),
    ("29", [("00", "sok_dara@devb")]),
    ("52", "5999"),
    ("53", "116"),
    ("58", "KH"),
    ("59", "Sok Dara"),
    ("60", "Phnom Penh"),
)


class Raw:
    """Bytes that are written as they are, in place of an object or a value."""

    def __init__(self, data):
        self.data = data.encode() if isinstance(data, str) else data


class Sized:
    """An object whose two length characters are given, right or wrong."""

    def __init__(self, tag, length, value):
        self.tag = tag
        self.length = length
        self.value = value


def count(text, unit="characters"):
    """How long a text is, counted in `unit`; bytes that are not UTF-8 count one each."""
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError:
            return len(text)
    if unit == "bytes":
        return len(text.encode())
    if unit == "utf16":
        return len(text.encode("utf-16-le")) // 2
    return len(text)


def crc(data):
    """The CRC of everything before the four digits, as they are written."""
    return "%04X" % binascii.crc_hqx(data, 0xFFFF)


class Built:
    """A payload: its bytes, and where each object of it starts."""

    def __init__(self, data, starts, leaves, crc_at):
        self.data = data
        self.starts = starts
        self.leaves = leaves
        self.crc_at = crc_at

    def at(self, path):
        """The byte where the object's ID starts."""
        return self.starts[path]

    def value(self, path, text=""):
        """The byte where the object's value starts, or the one after `text` at its beginning."""
        return self.starts[path] + 4 + len(text.encode())

    @property
    def digits(self):
        return self.crc_at + 4


class _Layout:
    def __init__(self, unit):
        self.unit = unit
        self.starts = {}
        self.leaves = {}

    def level(self, objects, base, parent):
        data = b""
        for each in objects:
            data += self.one(each, base + len(data), parent)
        return data

    def one(self, each, at, parent):
        if isinstance(each, Raw):
            return each.data
        length = None
        if isinstance(each, Sized):
            tag, length, value = each.tag, each.length, each.value
        else:
            tag, value = each
        path = parent + "." + tag if parent else tag
        self.starts.setdefault(path, at)
        if isinstance(value, (list, tuple)):
            body = self.level(value, at + 4, path)
        else:
            body = value.encode() if isinstance(value, str) else value
            self.leaves.setdefault(path, value)
        if length is None:
            length = "%02d" % count(body, self.unit)
            if len(length) > 2:
                raise ValueError(path + " is too long")
        return tag.encode() + length.encode() + body


def build(objects, digits=None, tail=b"", unit="characters", head=b"", crc_object=True):
    """Lays `objects` out and adds the CRC. `digits` in place of the right ones, a text or a function of them."""
    layout = _Layout(unit)
    data = head + layout.level(objects, len(head), "")
    crc_at = len(data)
    if crc_object:
        data += b"6304"
        right = crc(data)
        written = right if digits is None else digits(right) if callable(digits) else digits
        layout.starts.setdefault("63", crc_at)
        layout.leaves.setdefault("63", written)
        data += written.encode()
    if isinstance(tail, str):
        tail = tail.encode()
    return Built(data + tail, layout.starts, layout.leaves, crc_at)


def sealed(text):
    """A payload given as text up to its CRC, with the right CRC behind it."""
    data = text.encode() if isinstance(text, str) else text
    data += b"6304"
    return data + crc(data).encode()


def put(objects, path, value):
    """A copy of the tree with one value changed, or added before the first object with a larger ID."""
    head, _, rest = path.partition(".")
    out = []
    placed = False
    for tag, old in objects:
        if tag == head:
            old = put(old, rest, value) if rest else value
            placed = True
        elif not placed and tag > head and not any(other == head for other, _ in objects):
            out.append((head, put((), rest, value) if rest else value))
            placed = True
        out.append((tag, old))
    if not placed:
        out.append((head, put((), rest, value) if rest else value))
    return out


def puts(objects, changes):
    """`put` for each path and value."""
    for path, value in changes:
        objects = put(objects, path, value)
    return list(objects)


def drop(objects, *paths):
    """A copy of the tree without the objects at `paths`."""
    for path in paths:
        head, _, rest = path.partition(".")
        kept = []
        for tag, value in objects:
            if tag == head and not rest:
                continue
            kept.append((tag, drop(value, rest) if tag == head else value))
        objects = kept
    return list(objects)


def swap(objects, tag, *instead):
    """A copy of the tree's root with the object `tag` replaced by other pieces, or by nothing."""
    out = []
    for each in objects:
        if isinstance(each, tuple) and each[0] == tag:
            out.extend(instead)
        else:
            out.append(each)
    return out


def neutral(*changes):
    """The neutral payload with changes, each a path and a value."""
    return puts(NEUTRAL, changes)


def khqr(*changes):
    """The KHQR with changes, each a path and a value."""
    return puts(KHQR, changes)
