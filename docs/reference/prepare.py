"""Copies the public headers for Doxygen, with what they say in other places than at the name it is said of, so that no
sentence is written twice. Lines stay where they are.

usage: prepare.py INCLUDE TO

* The comment a header begins with becomes that of the file; in the header that is called like a scheme's namespace, that
  of the namespace too.
* An enumerator that has no comment gets what the library itself says of it: the sentence in a table's row or in a
  function `meaning`; a constant of the C interface, the C++ enumerator it has its number from; a currency, its name.
* The descriptor of a scheme gets its own name, operator and source.
* A variable of Alipay+'s objects gets what the function `members` says of it: name, length, form.
* Left out: the rows that a descriptor or a profile points to, friends, and in C++ macros without a comment, but for the
  version. A member that the compiler writes, or that is deleted, says so.
"""
import pathlib
import re
import sys

STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
TEXT = r'EMVQR_TEXT\(((?:[^()"]|"(?:[^"\\]|\\.)*")*)\)'
ROWS = re.compile(r"inline constexpr (?:signature|scheme_object|scheme_rule|adjustment) \w+\[\]")
FRIEND = re.compile(r"\s*friend (?:class |struct )?[\w:]+;")
USING = re.compile(r"\s*using namespace [\w:]+;")
BY_COMPILER = re.compile(r".*\)[ \w&]*= (default|delete);$")
ENUM = re.compile(r"^\s*enum(?: class (\w+))?(?: : [\w:]+)? \{")
ENUMERATOR = re.compile(r"(\b[A-Za-z_]\w*)(\s*=\s*[^,{}]+?)?(\s*)(,|\}|$)")
# Of the C interface: the C++ enumeration whose numbers constants have, where it is another than that of the prefix.
C_ENUMS = {
    "ERRC": "errc",
    "RULE": "rule",
    "SEVERITY": "severity",
    "QUIRK": "quirk",
    "UNIT": "length_unit",
    "EDITION": "khqr::edition",
    "CERTAINTY": "certainty",
    "LOSS": "alipayplus::loss_reason",
    "OBSTACLE": "alipayplus::obstacle_kind",
    "RESULT": "alipayplus::result_code",
    "OVERFLOW": "alipayplus::overflow",
    "ID_SOURCE": "alipayplus::id_source",
    "ROUNDING": "alipayplus::rounding",
    "ECC": "image::ecc",
    "SEGMENTS": "image::segments",
    "PIXEL": "image::pixel_format",
    "STEP": "image::read_step",
}


def strings(text):
    return [found.replace('\\"', '"') for found in STRING.findall(text)]


def escaped(sentence):
    """What Doxygen would else take for commands and links; between backquotes it does not look."""
    parts = re.split("(`[^`]*`)", sentence)
    return "".join(part if part.startswith("`") else re.sub(r"([@\\\\<>#&%])", r"\\\1", part) for part in parts)


def enumerations(text):
    return {name: body for name, body in re.findall(r"enum class (\w+)[^{;]*\{(.*?)\};", text, re.S)}


def meanings(files):
    """(file, enumeration, enumerator) -> sentence, from rows and from functions called `meaning`."""
    said = {}
    for name, text in files.items():
        for row in re.finditer(r"\{(\w+)::(\w+),\s*((?:[^{}\"]|\"(?:[^\"\\]|\\.)*\")*)\}", text):
            texts = strings(row[3])
            if row[1] == "rule" and len(texts) >= 3:
                said[name, row[1], row[2]] = f"{texts[0]}: {texts[1]}. Source: {texts[2]}."
            elif len(texts) >= 2:
                said[name, row[1], row[2]] = f"`{texts[0]}`: {texts[-1]}."
        for function in re.finditer(r"string_view meaning\((\w+) \w+\) noexcept \{(.*?)\n\}", text, re.S):
            for case in re.finditer(r"case \w+::(\w+):\s*return " + TEXT, function[2]):
                said[name, function[1], case[1]] = "".join(strings(case[2])) + "."
    return said


class Sentences:
    def __init__(self, files):
        self.said = meanings(files)
        self.currencies = dict(re.findall(r'\{"(\d{3})"sv, "([^"]+)"sv\}', files["emvqr/payload/currency_names.hpp"]))
        self.enums = {}
        for text in files.values():
            self.enums.update(enumerations(text))

    def of(self, file, enumeration, enumerator, number):
        if enumeration == "currency":
            return f"{self.currencies[f'{int(number):03}']}, ISO 4217 number {int(number):03}."
        if enumeration is None:
            for prefix in sorted(C_ENUMS, key=len, reverse=True):
                named = re.fullmatch(f"EMVQR_{prefix}_(\\w+)", enumerator)
                if named:
                    target, same = C_ENUMS[prefix], named[1].lower()
                    if not re.search(rf"\b{same}\b", self.enums.get(target.split("::")[-1], "")):
                        return None
                    said = self.of(file, target.split("::")[-1], same, number)
                    return " ".join(filter(None, (said, f"As emvqr::{target}::{same}.")))
            return None
        here = [key for key in self.said if key[1:] == (enumeration, enumerator)]
        here.sort(key=lambda key: (key[0] != file, key[0].rsplit("/", 1)[0] != file.rsplit("/", 1)[0]))
        return escaped(self.said[here[0]]) if here else None


def scheme_says(statement):
    """What the statement that makes a descriptor says: its ID, then its texts for people."""
    identity = strings(statement)[0]
    texts = ["".join(strings(text)) for text in re.findall(TEXT, statement)]
    return f"The scheme `{identity}`: " + ". ".join(
        said + texts[at] for at, said in enumerate(("", "Run by: ", "Known from: ", "Note: ")[: len(texts)])
    ) + "."


def group_of(file):
    """The group of groups.dox: the folder, which is a layer."""
    folders = file.split("/")[1:-1]
    if "khqr" in folders:
        return "khqr"
    return folders[0] if folders else "c" if file.endswith(".h") else "doors"


def code_of(line):
    """The line without a comment at its end."""
    return re.sub(r"\s*//.*", "", line)


def documented(lines, at):
    return lines[at - 1].lstrip().startswith("///")


def leave_out_macros(lines):
    """In C++ a macro without a comment is no API: base/config.hpp says which of them a builder may define."""
    goes_on = False
    for at, line in enumerate(lines):
        if goes_on or (line.startswith("#define ") and not documented(lines, at)):
            goes_on = line.endswith("\\")
            lines[at] = ""


def say_members(lines):
    """The objects of Alipay+'s API: what the function `members` says of the member of JSON that a variable holds."""
    text = "\n".join(lines)
    for function in re.finditer(r"\n  template <class Self, class To>\n(  static constexpr void members.*?\n  \})", text, re.S):
        begin = text.rfind("\nstruct ", 0, function.start())
        first, last = text.count("\n", 0, begin) + 1, text.count("\n", 0, function.start())
        for to in re.finditer(r"to\((required|optional)\((.*?)\), self\.(\w+)\);", function[1], re.S):
            name, length, *more = (part.strip() for part in to[2].split(","))
            form = next((part[6:] for part in more if part.startswith("form::") and part != "form::text"), None)
            said = [f"`{name.strip(chr(34))}`", "mandatory" if to[1] == "required" else "optional"]
            said += [f"at most {length} %s"] * (length != "0")
            said += [f"of the form emvqr::alipayplus::form::{form}"] * (form is not None)
            said += [f"known by emvqr::alipayplus::{part}" for part in more if part.startswith("evidence::")]
            for at in range(first, last + 1):
                if re.match(rf"  [\w:<>, ]+ {to[3]}\{{\}};", lines[at]):
                    more_said = lines[at].split("///<")[1].strip() if "///<" in lines[at] else ""
                    above = lines[at - 1].strip() if documented(lines, at) else ""
                    if not above:
                        units = "items" if lines[at].startswith("  table<") else "characters"
                        told = ", ".join(part.replace("%s", units) for part in said)
                        lines[at] = f"{code_of(lines[at])}  ///< {told}" + (f"; {more_said}" if more_said else ".")
        at = text.count("\n", 0, function.start()) + 1
        lines[at] = "/** Calls `to` with each member of the JSON and with what of `self` holds it, in the API's order. */ " + lines[at]


def in_enumeration(file, name, line, sentences, whole_comment):
    """A line of an enumeration's body with comments after its enumerators."""
    code = code_of(line)
    if "///<" in line or whole_comment or not code.strip():
        return line
    remark = line[len(code):].strip(" /")

    def with_sentence(found):
        number = (found[2] or "").strip("= \t")
        said = sentences.of(file, name, found[1], number)
        said = " ".join(part for part in (said, remark and remark[0].upper() + remark[1:] + ".") if part) or None
        return found[0] if said is None else f"{found[1]}{found[2] or ''}{found[3]}{found[4]} /**< {said} */"

    head = re.match(r"^\s*enum[^{]*\{", code)
    begin = head.end() if head else 0
    return code[:begin] + ENUMERATOR.sub(with_sentence, code[begin:])


def prepared(file, text, sentences):
    lines = text.split("\n")
    intro = 0
    while lines[intro].startswith("//"):
        intro += 1
    about = " ".join(line[2:].strip() for line in lines[:intro])
    for at in range(intro):
        lines[at] = "///" + lines[at][2:]
    # In place of what keeps a header from being included twice, and of the line after it.
    if lines[intro].startswith("#ifndef"):
        lines[len(lines) - 1 - lines[::-1].index("#endif")] = ""
    lines[intro : intro + 2] = "/// \\file", f"/// \\ingroup {group_of(file)}"
    enumeration, rows = False, False
    if file.endswith(".hpp") and file != "emvqr/base/version.hpp":
        leave_out_macros(lines)
    say_members(lines)
    for at in range(intro, len(lines)):
        line = lines[at]
        if rows or ROWS.match(line):
            rows = not code_of(line).endswith(";")
            lines[at] = ""
            continue
        if FRIEND.fullmatch(code_of(line)) or USING.fullmatch(line):
            lines[at] = ""
        elif BY_COMPILER.fullmatch(code_of(line)) and not documented(lines, at) and "///<" not in line:
            how = BY_COMPILER.fullmatch(code_of(line))[1]
            lines[at] = code_of(line) + ("  ///< Written by the compiler." if how == "default" else "  ///< There is none.")
        elif re.fullmatch(rf"namespace {pathlib.PurePath(file).stem} \{{", line) and not documented(lines, at):
            lines[at] = f"/** {about} \\ingroup {group_of(file)} */ " + line
        elif re.match(r"inline constexpr scheme \w+ ?=", line) and not documented(lines, at):
            end = next(last for last in range(at, len(lines)) if lines[last].endswith(";"))
            lines[at] = f"/** {scheme_says(' '.join(lines[at:end + 1]))} */ " + line
        opened = ENUM.match(line)
        if opened and not enumeration:
            enumeration, name = True, opened[1]
        if enumeration:
            lines[at] = in_enumeration(file, name, line, sentences, line.lstrip().startswith("//") or documented(lines, at))
            enumeration = "}" not in code_of(line)
    return "\n".join(lines)


def main(include, to):
    files = {str(path.relative_to(include)): path.read_text() for path in sorted(include.rglob("*.h*"))}
    sentences = Sentences(files)
    for file, text in files.items():
        (to / file).parent.mkdir(parents=True, exist_ok=True)
        (to / file).write_text(prepared(file, text, sentences))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
