"""The schemes' own rules, SCH-, judged on what `reader` read: errors and warnings."""

from . import reader
from .judge import units
from .scheme_tables import SCHEMES


def scheme_of(each, country):
    """The scheme whose a root object is, or nothing."""
    guid = next((child.text.lower() for child in each.inside or () if child.tag == "00"), None)
    for scheme in SCHEMES:
        if each.tag in scheme.ids and guid in scheme.guids:
            return scheme
    return next((scheme for scheme in SCHEMES if each.tag in scheme.accounts and country in scheme.countries), None)


def schemes_in(payload):
    """Pairs of a root object and its scheme."""
    country = payload.find("58")
    pairs = [(each, scheme_of(each, country.text if country else "")) for each in payload.objects]
    return [(each, scheme) for each, scheme in pairs if scheme]


def allowed(payload):
    """What EMVCo's rules ask for and the schemes of a payload do not: pairs of a rule and a path."""
    pairs = {pair for _, scheme in schemes_in(payload) for pair in scheme.allows}
    if payload.objects[0].text == "02" and any("a0000006150001" in scheme.guids for _, scheme in schemes_in(payload)):
        pairs.add(("MPM-4.7.1.1", "00"))
    return pairs


class SchemeJudge:
    """Collects (offset, rule, path, whether it is an error)."""

    def __init__(self, payload, now_ms=None):
        self.payload = payload
        self.now_ms = now_ms
        self.found = []
        self.scheme = None

    def findings(self):
        """By offset."""
        seen = []
        for each, scheme in schemes_in(self.payload):
            self.scheme = scheme
            for row in scheme.rows:
                if row.root in (None, each.tag):
                    self.row(row, each.path + "." + row.path if row.path else each.path)
            self.rules(each)
            if scheme not in seen:
                self.whole()
            seen.append(scheme)
        return sorted(self.found, key=lambda each: each[0])

    def add(self, rule, path, offset, warn=False):
        self.found.append((offset, rule, path, self.scheme.sure and not warn))

    def find(self, path):
        """The object at a path, in templates too that are the scheme's alone."""
        there = self.payload.find(path)
        if there is None and len(path) == 8:
            above = self.payload.find(path[:5])
            there = next((each for each in reader.parts(above) if each.path == path), None) if above else None
        return there

    def row(self, row, path):
        there = self.find(path)
        if there is None:
            if row.must:
                self.missing("SCH-0003", path)
            return
        start = there.at + 4
        if not row.bounds[0] <= units(there.text, self.payload.unit) <= row.bounds[1]:
            return self.add("SCH-0001", path, there.at, row.warn)
        fits = {"n": lambda c: "0" <= c <= "9", "ans": lambda c: " " <= c <= "~", "text": lambda c: True}[row.kind]
        wrong = next((n for n, c in enumerate(there.text) if not fits(c)), None)
        if wrong is not None:
            return self.add("SCH-0002", path, start + len(there.text[:wrong].encode()), row.warn)
        if row.good and not row.good(there.text):
            self.add(row.rule, path, start, row.warn)

    def missing(self, rule, path, warn=False):
        """Told where the object is, or where what it is missing from begins."""
        there = path
        while self.find(there) is None:
            there = there[:-3]
        self.add(rule, path, self.find(there).at, warn)

    def rules(self, each):
        def inside(path):
            there = self.find(each.path + "." + path)
            return there.text if there else ""
        for rule, path, obeyed, warn in self.scheme.rules:
            if each.tag >= "80" and rule == "SCH-0006":
                continue
            if not obeyed(inside, self.payload, self.now_ms):
                self.missing(rule, each.path + "." + path if path else each.path, warn)

    def whole(self):
        for row in self.scheme.elsewhere:
            self.row(row, row.path)
        for path, values, rule in (("53", self.scheme.currencies, "SCH-0004"),
                                   ("58", self.scheme.countries, "SCH-0005")):
            there = self.payload.find(path)
            if values and there and there.text not in values:
                self.add(rule, path, there.at + 4, rule == "SCH-0005")
