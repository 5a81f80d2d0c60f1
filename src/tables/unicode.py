#!/usr/bin/env python3
"""Writes include/emvqr/syntax/unicode_table.hpp: what the rules about deceptive text need to know of each character.

  python3 src/tables/unicode.py           writes it
  python3 src/tables/unicode.py --check   0 if it is current, 1 if not, 77 if the data here is of another version

Data: Debian's unicode-data (Unicode Character Database) and, for characters that look like Latin letters, the
confusables of Unicode TR39 as ICU knows them (Debian's python3-icu).
"""
import pathlib
import re
import sys

sys.dont_write_bytecode = True  # leaves no __pycache__ in the tree

UCD = pathlib.Path("/usr/share/unicode")
OUTPUT = pathlib.Path(__file__).resolve().parents[2] / "include/emvqr/syntax/unicode_table.hpp"
LAST = 0x10FFFF
# Scripts that have letters drawn as Latin ones are; the order is that of `enum class script`.
SCRIPTS = ["Latin", "Greek", "Cyrillic", "Armenian", "Cherokee", "Lisu", "Coptic"]
LAST_BASIC = 0xFFFF
# Hangul vowels and final consonants, which join what is before them by arithmetic; separators of lines and paragraphs.
JOINING_HANGUL = [*range(0x1161, 0x1176), *range(0x11A8, 0x11C3)]
SEPARATORS = [0x2028, 0x2029]
VIRAMA = 9  # the combining class of marks that join nothing and that Khmer, Thai and Burmese have everywhere
MATHEMATICAL = (0x1D400, 0x1D7CB)  # letters, of Script=Common


def property_sets(name):
    """{value: set of code points} of a file of the form `0041..005A ; Latin # ...`."""
    found = {}
    for line in (UCD / name).read_text(encoding="utf-8").splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([^#]*?)\s*(#|$)", line)
        if match:
            first, last = int(match[1], 16), int(match[2] or match[1], 16)
            value = "; ".join(part.strip() for part in match[3].split(";"))
            found.setdefault(value, set()).update(range(first, last + 1))
    return found


def unicode_data():
    """{code point: (category, combining class, canonical decomposition)}."""
    rows, range_start = {}, None
    for line in (UCD / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        cell = line.split(";")
        code = int(cell[0], 16)
        canonical = [] if cell[5].startswith("<") else [int(part, 16) for part in cell[5].split()]
        entry = (cell[2], int(cell[3]), canonical)
        if cell[1].endswith("First>"):
            range_start = code
        first = range_start if cell[1].endswith("Last>") else code
        rows.update((each, entry) for each in range(first, code + 1))
    return rows


def edges(codes):
    """Where membership changes, by rising code point: in, out, in, out, ..."""
    ordered = sorted(codes)
    out = []
    for code in ordered:
        if out and out[-1] == code:
            out[-1] = code + 1
        else:
            out += [code, code + 1]
    return out


def runs(values):
    """[(first, last, value)] of a {code point: value}."""
    out = []
    for code in sorted(values):
        if out and out[-1][1] == code - 1 and out[-1][2] == values[code]:
            out[-1] = (out[-1][0], code, values[code])
        else:
            out.append((code, code, values[code]))
    return out


def look_alikes(letters):
    import icu  # only here: its version decides what looks alike

    checker = icu.SpoofChecker()
    found = set()
    for code in letters:
        skeleton = checker.getSkeleton(0, chr(code))
        if len(skeleton) == 1 and skeleton.isascii() and skeleton.isalpha():
            found.add(code)
    return found


def versions():
    try:
        import icu
    except ImportError:
        return "no version", "no version"
    unicode_version = re.search(r"Scripts-([0-9.]+)\.txt", (UCD / "Scripts.txt").read_text(encoding="utf-8")[:80])[1]
    return unicode_version, icu.ICU_VERSION


def compositions(data, excluded):
    """[(second, first, composite)]: what NFC puts together, Hangul apart."""
    return sorted(
        (canonical[1], canonical[0], code)
        for code, (_, _, canonical) in data.items()
        if len(canonical) == 2 and code not in excluded
    )


def by_blocks(codes):
    """(words, block): a word of 64 bits for each different run of 64 characters, and for each run which it has."""
    runs_of_64 = [sum(1 << i for i in range(64) if first + i in codes) for first in range(0, LAST_BASIC + 1, 64)]
    words = sorted(set(runs_of_64))
    return words, [words.index(word) for word in runs_of_64]


def hexes(numbers, width=20):
    lines = [", ".join(f"0x{n:X}" for n in numbers[i : i + width]) for i in range(0, len(numbers), width)]
    return "    " + ",\n    ".join(lines)


def tuples(rows, width=8):
    cells = ["{" + ", ".join(f"0x{n:X}" for n in row) + "}" for row in rows]
    lines = [", ".join(cells[i : i + width]) for i in range(0, len(cells), width)]
    return "    " + ",\n    ".join(lines)


def header():
    data = unicode_data()
    scripts = property_sets("Scripts.txt")
    properties = property_sets("PropList.txt")
    derived = property_sets("DerivedCoreProperties.txt")
    normal = property_sets("DerivedNormalizationProps.txt")

    formats = {code for code, row in data.items() if row[0] == "Cf"}
    bidi = properties["Bidi_Control"]
    shown = properties["Prepended_Concatenation_Mark"]
    invisible = (formats - shown | derived["Default_Ignorable_Code_Point"]) - bidi
    unknown = {code for code in range(LAST + 1) if data.get(code, ("Cn",))[0] in ("Cn", "Co", "Cs")}

    letters = {code for code, row in data.items() if row[0][0] == "L"}
    script = {}
    for number, name in enumerate(SCRIPTS, 1):
        script.update((code, number) for code in scripts[name] & letters)
    alike = look_alikes(code for code, number in script.items() if number > 1)
    mathematical = set(range(MATHEMATICAL[0], MATHEMATICAL[1] + 1)) & letters
    script.update((code, len(SCRIPTS) + 1) for code in mathematical)

    excluded = normal["Full_Composition_Exclusion"]
    pairs = compositions(data, excluded)
    classes = {code: row[1] for code, row in data.items() if row[1] != 0}
    troubled = bidi | invisible | unknown | normal["NFC_QC; N"] | {row[0] for row in pairs}
    troubled |= {code for code, number in script.items() if number > 1}  # one of them it takes to mix scripts
    troubled |= {code for code, its in classes.items() if its != VIRAMA}
    troubled |= {code for code, row in data.items() if row[0] == "Cc"} | {*JOINING_HANGUL, *SEPARATORS}
    steady_words, steady_blocks = by_blocks({code for code in range(LAST_BASIC + 1) if code not in troubled})
    by_composite = sorted(range(len(pairs)), key=lambda i: pairs[i][2])
    version, icu_version = versions()
    return f"""// What Unicode {version} says of characters. Generated by src/tables/unicode.py from Debian's unicode-data and the
// confusables of TR39 in ICU {icu_version}; do not edit.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>

// clang-format off
EMVQR_NAMESPACE_BEGIN

namespace detail {{

// Sets are edges: the first character in, the first out, and so on.

/// Bidi_Control.
inline constexpr char32_t bidi_edges[] = {{
{hexes(edges(bidi))}}};

/// Default_Ignorable_Code_Point and Cf, but for the bidirectional controls and marks that are drawn.
inline constexpr char32_t invisible_edges[] = {{
{hexes(edges(invisible))}}};

#ifndef EMVQR_SMALL_TEXT
/// Unassigned, for private use, no character at all.
inline constexpr char32_t unknown_edges[] = {{
{hexes(edges(unknown))}}};

/// Letters of scripts other than Latin that look like a Latin letter.
inline constexpr char32_t look_alike_edges[] = {{
{hexes(edges(alike | mathematical))}}};

/// Letters by script: 1 {', '.join(SCRIPTS[:1])}, 2 and on {', '.join(SCRIPTS[1:])}, mathematical.
struct script_run {{
  char32_t first;
  char32_t last;
  std::uint8_t script;
}};
inline constexpr script_run script_runs[] = {{
{tuples(runs(script), 6)}}};

/// Canonical_Combining_Class where it is not 0.
struct class_run {{
  char32_t first;
  char32_t last;
  std::uint8_t combining_class;
}};
inline constexpr class_run class_runs[] = {{
{tuples(runs(classes), 6)}}};

/// NFC_Quick_Check=No: never in composed text.
inline constexpr char32_t not_nfc_edges[] = {{
{hexes(edges(normal["NFC_QC; N"]))}}};

/// Characters up to U+FFFF that break no rule about text, whatever stands beside them: a bit for each, 64 to a word, and
/// for each 64 which word is theirs.
inline constexpr std::uint64_t steady_words[] = {{
{hexes(steady_words, 8)}}};
inline constexpr std::uint8_t steady_blocks[] = {{
{hexes(steady_blocks, 24)}}};

/// What NFC composes, by second and first character, Hangul apart.
struct composition {{
  char32_t second;
  char32_t first;
  char32_t composite;
}};
inline constexpr composition compositions[] = {{
{tuples(pairs, 8)}}};

/// The rows of `compositions` by composite.
inline constexpr std::uint16_t composition_order[] = {{
{hexes(by_composite)}}};
#endif

}}  // namespace detail

EMVQR_NAMESPACE_END
// clang-format on
"""


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit("usage: unicode.py [--check]")
    if not sys.argv[1:]:
        OUTPUT.write_text(header(), encoding="utf-8")
        return 0
    have = OUTPUT.read_text(encoding="utf-8")
    if any(version not in have[:300] for version in versions()):
        print("another version of Unicode or ICU is installed here: cannot compare")
        return 77
    if have == header():
        return 0
    print(f"{OUTPUT.name} is not what src/tables/unicode.py writes")
    return 1


if __name__ == "__main__":
    sys.exit(main())
