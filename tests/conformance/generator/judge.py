"""The rules whose breaking is an error, judged on what `reader` read. Warnings are stated by the vectors alone."""

from . import script

LENGTHS = {"00": (2, 2), "01": (2, 2), "52": (4, 4), "53": (3, 3), "54": (1, 13), "55": (2, 2), "56": (1, 13),
           "57": (1, 5), "58": (2, 2), "59": (1, 25), "60": (1, 15), "61": (1, 10), "63": (4, 4)}
NUMERIC = ("00", "01", "52", "53", "55")
IDENTITY = ("59", "60", "64.01", "64.02")


def units(text, unit):
    """The length of a text in `unit`."""
    if unit == "bytes":
        return len(text.encode())
    return len(text.encode("utf-16-le")) // 2 if unit == "utf16" else len(text)


def is_guid(path):
    root = int(path[:2])
    if len(path) == 5:
        return path.endswith(".00") and (26 <= root <= 51 or root >= 80)
    return len(path) == 8 and root == 62 and path.endswith(".00")


def length_of(path):
    """The rule and the bounds of the value at a path, where breaking them is an error."""
    if is_guid(path):
        return "MPM-T4.2", (1, 32)
    if path in LENGTHS:
        return "MPM-T3.6", LENGTHS[path]
    if path[:3] == "62." and len(path) == 5 and 1 <= int(path[3:]) <= 9:
        return "MPM-T3.7", (1, 3 if path == "62.09" else 25)
    return {"64.00": ("MPM-T3.8", (2, 2)), "64.01": ("MPM-T3.8", (1, 25)), "64.02": ("MPM-T3.8", (1, 15))}.get(
        path, (None, None))


def is_ans(path):
    if len(path) == 2:
        return path not in NUMERIC and int(path) < 64 and not 26 <= int(path) <= 51 and path != "62"
    return is_guid(path) or path == "64.00" or path[:3] == "62." and len(path) == 5 and 1 <= int(path[3:]) <= 11


def decimal(text):
    """Digits with at most one point, as (whole, fraction)."""
    whole, point, fraction = text.partition(".")
    digits = whole + fraction
    if not digits or not digits.isascii() or not digits.isdigit():
        return None
    return whole, fraction


def is_positive(text):
    number = decimal(text)
    return number is not None and bool((number[0] + number[1]).strip("0"))


def is_percentage(text):
    number = decimal(text)
    if number is None:
        return False
    fraction = number[1].rstrip("0")
    return len(fraction) <= 2 and 1 <= int((number[0] or "0") + fraction.ljust(2, "0")) <= 9999


def letters(text):
    return len(text) == 2 and text.isascii() and text.isalpha()


def meaning(path, text):
    """The rule a value breaks by what it says."""
    good = {
        "00": ("MPM-4.7.1.1", lambda: text == "01"),
        "01": ("MPM-4.7.2.1", lambda: text in ("11", "12")),
        "54": ("MPM-4.7.4.1", lambda: is_positive(text)),
        "55": ("MPM-4.7.6.1", lambda: text in ("01", "02", "03")),
        "56": ("MPM-4.7.7.2", lambda: is_positive(text)),
        "57": ("MPM-4.7.8.2", lambda: is_percentage(text)),
        "58": ("MPM-4.7.13.1", lambda: letters(text)),
        "62.09": ("MPM-4.8.1.3", lambda: set(text) <= set("AME") and len(set(text)) == len(text)),
        "64.00": ("MPM-4.9.2.1", lambda: letters(text)),
    }.get(path)
    return None if good is None or good[1]() else good[0]


class Judge:
    """Collects (offset, rule, path), the object rules first."""

    def __init__(self, payload, now_ms=None, lenient=False, allowed=()):
        """`allowed`: pairs of a rule and a path at which a scheme does without it."""
        self.payload = payload
        self.now_ms = now_ms
        self.lenient = lenient
        self.allowed = allowed
        self.found = []
        self.khqr = self.is_khqr()

    def has(self, path):
        return self.payload.find(path) is not None

    def text(self, path):
        found = self.payload.find(path)
        return found.text if found else ""

    def is_khqr(self):
        if any("@" in self.text(path) for path in ("29.00", "30.00")):
            return True
        return self.text("58") == "KH" and (self.has("29") or self.has("30"))

    def add(self, rule, path, offset):
        if (rule, path) not in self.allowed and not (self.khqr and self.is_bent(rule, path)):
            self.found.append((offset, rule, path))

    @staticmethod
    def is_bent(rule, path):
        """True where KHQR makes no error of it."""
        if rule == "MPM-4.5.2.1":
            return path[:2] in ("59", "60", "62")
        if rule in ("MPM-4.7.11.2", "MPM-T4.2"):
            return path[:2] in ("29", "30")
        if rule == "MPM-4.9.1.1":
            return path in ("64.00", "64.01")
        return rule == "MPM-4.8.1.5" or rule == "MPM-4.11.1.1" and path[:2] == "99"

    def errors(self):
        for each in self.payload.objects:
            self.object(each)
        self.presence()
        if self.khqr:
            self.scheme()
        return sorted(self.found, key=lambda each: each[0])

    def object(self, each):
        if each.inside is None:
            self.value(each.path, each.text, each.at)
            if each.raw and len(each.path) == 5:
                self.add("MPM-4.8.1.5", each.path, each.at)
            if each.raw and each.path == "64":
                self.add("MPM-4.9.1.1", "64.00", each.at)
                self.add("MPM-4.9.1.1", "64.01", each.at)
            return
        for child in each.inside:
            self.object(child)
        tags = [child.tag for child in each.inside]
        if each.path == "64":
            for tag in ("00", "01"):
                if tag not in tags:
                    self.add("MPM-4.9.1.1", "64." + tag, each.at)
        elif each.path != "62" and "00" not in tags:
            rule = "MPM-4.8.1.5" if each.path[:2] == "62" else "MPM-4.7.11.2" if each.path < "52" else "MPM-4.11.1.1"
            self.add(rule, each.path + ".00", each.at)

    def value(self, path, text, at):
        rule, bounds = length_of(path)
        if rule and not bounds[0] <= units(text, self.payload.unit) <= bounds[1]:
            self.add(rule, path, at)
        start = at + 4
        first = [n for n, c in enumerate(text) if not ("0" <= c <= "9")] if path in NUMERIC else []
        if first:
            self.add("MPM-4.5.1.1", path, start + len(text[:first[0]].encode()))
        first = [n for n, c in enumerate(text) if not (" " <= c <= "~")]
        if first and is_ans(path):
            self.add("MPM-4.5.2.1", path, start + len(text[:first[0]].encode()))
        if first:
            self.unicode(path, text, start)
        broken = meaning(path, text)
        if broken:
            self.add(broken, path, start)

    def unicode(self, path, text, start):
        def tell(rule, hits):
            at = next(iter(hits), None)
            if at is not None:
                self.add(rule, path, start + len(text[:at].encode()))
        if path in IDENTITY:
            tell("TXT-0001", (n for n, c in enumerate(text) if c in script.BIDI))
            tell("TXT-0002", (n for n in range(len(text)) if script.is_invisible(text, n)))
        tell("TXT-0003", (n for n, c in enumerate(text) if script.is_control(c)))
        if path in IDENTITY:
            at = script.mixed_at(text)
            tell("TXT-0005", [] if at is None else [at])

    def presence(self):
        crc = self.payload.crc_at
        for path in ("52", "53", "58", "59", "60"):
            if not self.has(path):
                self.add("MPM-4.2.1.1", path, crc)
        if not any("02" <= each.tag <= "51" for each in self.payload.objects):
            self.add("MPM-4.7.9.1", "", crc)
        for path, rule, wanted in (("56", "MPM-4.7.7.1", "02"), ("57", "MPM-4.7.8.1", "03")):
            fee = self.payload.find(path)
            if (fee is not None) != (self.text("55") == wanted):
                self.add(rule, path, fee.at if fee else crc)

    def expect(self, good, rule, path):
        """A rule of the scheme's own: where the object is, or where its template is, or at the CRC."""
        if good:
            return
        found = self.payload.find(path) or self.payload.find(path[:2])
        self.add(rule, path, found.at if found else self.payload.crc_at)

    def scheme(self):
        astral = any(ord(c) > 0xFFFF for c in self.payload.data.decode())
        if astral and self.payload.unit == "characters":
            self.add("KHQR-0001", "", 0)
        kind = "30" if self.has("30") else "29"
        account = self.text(kind + ".00")

        def fits(text):
            return units(text, self.payload.unit) <= 32
        self.expect(not (self.has("29") and self.has("30")), "KHQR-3001", "30")
        self.expect(account, "KHQR-2901", kind + ".00")
        self.expect(fits(account), "KHQR-2905", kind + ".00")
        name, at, bank = account.partition("@")
        self.expect(not account or name and at and bank and "@" not in bank, "KHQR-2902", kind + ".00")
        self.expect(fits(self.text(kind + ".01")), "KHQR-3003" if kind == "30" else "KHQR-2903", kind + ".01")
        self.expect(fits(self.text(kind + ".02")), "KHQR-2904", kind + ".02")
        for path in ("56", "57"):
            self.expect(not self.has(path), "KHQR-5501", path)
        self.money()
        language, name = self.text("64.00"), self.text("64.01")
        self.expect(not name or language, "KHQR-6401", "64.00")
        self.expect(not language or name, "KHQR-6401", "64.01")
        self.times()

    def money(self):
        amount, dynamic = self.text("54"), self.text("01") == "12"
        self.expect(not dynamic or amount, "KHQR-0101", "01")
        self.expect(not amount or dynamic, "KHQR-0102", "01")
        self.expect(self.text("53") in ("116", "840", ""), "KHQR-5301", "53")
        if not amount:
            return
        number = decimal(amount)
        readable = number is not None and bool(number[0]) and (bool(number[1]) or "." not in amount)
        self.expect(readable, "KHQR-5401", "54")
        if readable:
            whole = not number[1].strip("0") if self.text("53") == "116" else len(number[1]) <= 2
            self.expect(whole, "KHQR-5402", "54")

    def times(self):
        if self.text("01") != "12" and not self.text("54"):
            return
        expires, created = self.text("99.01"), self.text("99.00")
        if not expires:
            self.expect(self.lenient, "KHQR-9901", "99.01")
            return

        def is_time(text):
            return len(text) == 13 and text.isascii() and text.isdigit()
        self.expect(is_time(expires), "KHQR-9902", "99.01")
        if not is_time(expires):
            return
        self.expect(not is_time(created) or int(expires) >= int(created), "KHQR-9903", "99.01")
        self.expect(self.now_ms is None or int(expires) >= self.now_ms, "KHQR-9904", "99.01")
