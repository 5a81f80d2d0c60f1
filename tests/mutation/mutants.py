"""One small change to a header: where it is, what it reads like, and the text that makes it switchable at run time."""
import dataclasses


@dataclasses.dataclass
class Mutant:
    """`before` and `after` go around the text from `start` to `end`; `split` is an operator that becomes a comma."""

    file: str
    start: int
    end: int
    change: str
    before: str
    after: str
    split: tuple = ()
    number: int = 0
    line: int = 0
    column: int = 0
    text: str = ""  # its line, without the blanks around it
    same: int = 1  # counts changes that read alike on lines that read alike

    def key(self):
        """What it is called in accepted.txt: no line number, so that it stands where other lines change."""
        nth = f" ({self.same})" if self.same > 1 else ""
        return f"{self.file}: {self.text}: {self.change}{nth}"

    def title(self):
        return f"{self.file}:{self.line}:{self.column}: {self.change}"


def number(found, sources):
    """Numbers them in the order they stand, and tells alike ones apart."""
    found.sort(key=lambda m: (m.file, m.start, -m.end))
    seen = {}
    for count, mutant in enumerate(found, 1):
        source = sources[mutant.file]
        begin = source.rfind("\n", 0, mutant.start) + 1
        end = source.find("\n", mutant.start)
        mutant.number = count
        mutant.line = source.count("\n", 0, mutant.start) + 1
        mutant.column = mutant.start - begin + 1
        mutant.text = " ".join(source[begin:end].split())
        mutant.same = 1
        key = mutant.key()
        mutant.same = seen[key] = seen.get(key, 0) + 1
    return found


def written(source, mutants):
    """The source with all of them in it, and for each (start, end) of the new text the mutant that is there."""
    edits = []  # (offset, order, text, mutant, opens)
    for seq, mutant in enumerate(mutants):
        # A split has to be the innermost of those on the same text.
        rank = seq + (len(mutants) if mutant.split else 0)
        before = mutant.before.replace("@", str(mutant.number))
        edits.append((mutant.start, (1, -mutant.end, rank), before, mutant, True, mutant.start))
        edits.append((mutant.end, (0, -mutant.start, -rank), mutant.after, mutant, False, mutant.end))
        if mutant.split:
            edits.append((mutant.split[0], (2, 0, 0), "), (", mutant, None, mutant.split[1]))
    edits.sort(key=lambda edit: edit[:2])
    out, at, length, opened, spans = [], 0, 0, {}, []

    def put(text):
        nonlocal length
        out.append(text)
        length += len(text)

    for offset, _, text, mutant, opens, behind in edits:
        put(source[at:offset])
        if opens:
            opened[mutant.number] = length
        put(text)
        if opens is False:
            spans.append((opened[mutant.number], length, mutant))
        at = max(at, behind) if opens is None else offset
    put(source[at:])
    return "".join(out), spans
