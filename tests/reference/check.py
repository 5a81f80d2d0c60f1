"""Holds what Doxygen read, its XML, against what a public comment has to say.

usage: check.py XML

* Everything public is described: files, namespaces, classes, functions, values of enumerations, members, macros.
* A function that yields a result<...> or outcome<...>, or writes to a buffer of the caller's, says how it fails.
* A function that yields a std::string_view says where that points, or that it is a constant, a name or the object's own.

A function whose comment says `the same` is held to say so by the one of that name before it. Prints what it misses, and
how many things it looked at; exits 1 where something is missing.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

FAILS = re.compile(r"\b(fail\w*|refus\w+|errors?|errc|no_space|none if|absent|nothing (?:if|where)|EMVQR_ERRC\w*)\b", re.I)
POINTS = re.compile(r"\b(points?|into|constants?|read-only|static|buffer|owns?|owned|stable)\b", re.I)
SAME = re.compile(r"\b(the )?same\b", re.I)


def text_of(element):
    return " ".join(
        " ".join(part.itertext())
        for part in map(element.find, ("briefdescription", "detaileddescription"))
        if part is not None
    ).strip()


def type_of(element):
    kind = element.find("type")
    return "" if kind is None else "".join(kind.itertext())


def place_of(element):
    location = element.find("location")
    return "" if location is None else f"{location.get('file')}:{location.get('line')}"


def described(root):
    """(what, name, element, place) of all that has to be described."""
    for compound in root.iter("compounddef"):
        if compound.get("prot") not in (None, "public") or compound.get("kind") == "dir":
            continue
        if not compound.findtext("compoundname").endswith(".dox"):
            yield compound.get("kind"), compound.findtext("compoundname"), compound, place_of(compound)
        for member in compound.iter("memberdef"):
            if member.get("prot") == "private":
                continue
            name = member.findtext("qualifiedname") or member.findtext("name")
            yield member.get("kind"), name, member, place_of(member)
            for value in member.iter("enumvalue"):
                yield "value", f"{name}::{value.findtext('name')}", value, place_of(member)


def is_view(kind):
    return re.search(r"\bstring_view\b", kind) is not None


def takes_buffer(member):
    return any(
        parameter.findtext("declname") == "buffer" and "const" not in type_of(parameter) for parameter in member.iter("param")
    )


def main(folder):
    seen, complaints, looked = set(), [], 0
    says_before = {}
    for file in sorted(folder.glob("*.xml")):
        if file.name == "index.xml":
            continue
        for what, name, element, place in described(ElementTree.parse(file).getroot()):
            if element.get("id") in seen:
                continue
            seen.add(element.get("id"))
            looked += 1
            text = text_of(element)
            if not text:
                complaints.append(f"{place}: {what} {name} has no comment")
                continue
            if what != "function":
                continue
            kind = type_of(element)
            asks = []
            if re.search(r"\b(result|outcome)\s*<", kind) or takes_buffer(element):
                asks.append(("how it fails", FAILS))
            if is_view(kind):
                asks.append(("where its text points", POINTS))
            for ask, words in asks:
                says = words.search(text) is not None or (SAME.search(text) is not None and says_before.get((name, ask), False))
                says_before[name, ask] = says or says_before.get((name, ask), False)
                if not says:
                    complaints.append(f"{place}: {name} does not say {ask}")
    for complaint in sorted(complaints):
        print(complaint)
    print(f"{looked} things looked at, {len(complaints)} complaints")
    return 1 if complaints or looked == 0 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
