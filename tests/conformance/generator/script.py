"""What the rules of text need to know of a character, from Python's own tables."""

import unicodedata

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JOINERS = set("\u200b\u200c\u200d")
SELECTORS = {chr(c) for c in range(0xFE00, 0xFE10)}
IGNORABLE = [
    (0xAD, 0xAD), (0x34F, 0x34F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200D),
    (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)]
OTHERS = ("GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE", "LISU", "COPTIC", "MATHEMATICAL")


def is_control(c):
    return 0 < ord(c) < 0x20 or 0x7F <= ord(c) <= 0x9F or c in "\u2028\u2029"


def is_ignorable(c):
    hidden = unicodedata.category(c) == "Cf" or any(first <= ord(c) <= last for first, last in IGNORABLE)
    return hidden and c not in BIDI


def is_invisible(text, at):
    """True if the character cannot be seen and has no reason to stand where it stands."""
    c = text[at]
    if not is_ignorable(c):
        return False
    if c not in JOINERS and c not in SELECTORS or at == 0:
        return True
    before = text[at - 1]
    if c in JOINERS and at + 1 == len(text):
        return True
    if c == "\u200d" and before == "\ufe0f":
        return False
    return ord(before) < 0x590 or is_ignorable(before)


def script_of(c):
    """`LATIN`, one of the scripts that look like it, or nothing."""
    if not unicodedata.category(c).startswith("L"):
        return None
    name = unicodedata.name(c, "")
    return next((each for each in ("LATIN",) + OTHERS if name.startswith(each)), None)


def mixed_at(text):
    """Where a word's second script starts, if it mixes Latin with a script that looks like it."""
    first = None
    for at, c in enumerate(text):
        if unicodedata.category(c)[0] not in "LM":
            first = None
            continue
        script = script_of(c)
        if script is None:
            continue
        if first is None:
            first = script
        elif first != script and "LATIN" in (first, script):
            return at
    return None
