"""Where the reference tables come from: Debian's package iso-codes, and merchant_categories.csv beside this file."""

import csv
import json
import pathlib
import re
import subprocess

ISO_CODES = pathlib.Path("/usr/share/iso-codes/json")
CATEGORIES = pathlib.Path(__file__).resolve().parent / "merchant_categories.csv"

# iso-codes has the codes of ISO 4217 but no exponents; those that are not 2, from the list of the SIX maintenance
# agency.
EXPONENTS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(),
    3: "BHD IQD JOD KWD LYD OMR TND".split(),
    4: "CLF UYW".split(),
}
# Codes that name no money (metals, test, units of account): ISO gives no exponent, so they are left out.
NO_MONEY = "XAG XAU XPD XPT XBA XBB XBC XBD XDR XSU XUA XTS XXX".split()
# Newer than iso-codes 4.15: the Caribbean guilder took over the code of the Antillean one in 2025, Zimbabwe Gold came
# in 2024. A row that the package has by now is not told twice.
REPLACED = ["ANG"]
NEWER = [("532", "XCG", "Caribbean Guilder"), ("924", "ZWG", "Zimbabwe Gold")]


def iso_codes_version():
    """The version of the installed package; nothing where dpkg or the package is not there."""
    try:
        asked = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "iso-codes"], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True, check=False)
    except FileNotFoundError:
        return ""
    there = asked.returncode == 0 and ISO_CODES.is_dir()
    return asked.stdout if there else ""


def rows_of(standard):
    text = (ISO_CODES / f"iso_{standard}.json").read_text(encoding="utf-8")
    return json.loads(text)[standard]


def plain(name):
    """With straight quotes."""
    return name.replace("\u2019", "'").strip()


def without_note(name):
    """Languages have notes in brackets: years, places, kinds."""
    return re.sub(r" *\(.*?\)", "", name)


def currencies():
    """(numeric, letters, exponent, name) of all that is money, by numeric code."""
    found = [(row["numeric"], row["alpha_3"], plain(row["name"])) for row in rows_of("4217") if row.get("numeric")]
    found = [row for row in found if row[1] not in NO_MONEY + REPLACED]
    found += [row for row in NEWER if row[1] not in {known[1] for known in found}]
    exponents = {letters: exponent for exponent, those in EXPONENTS.items() for letters in those}
    return sorted((numeric, letters, exponents.get(letters, 2), name) for numeric, letters, name in found)


def countries():
    """(two letters, name); the common name where there is one."""
    return sorted((row["alpha_2"], plain(row.get("common_name", row["name"]))) for row in rows_of("3166-1"))


def languages():
    """(two letters, name). The codes are those of part 2 that have two letters; part 3 has the plainer names."""
    plainer = {row["alpha_3"]: row["name"] for row in rows_of("639-3")}
    return sorted((row["alpha_2"], without_note(plain(plainer.get(row["alpha_3"], row["name"]))))
                  for row in rows_of("639-2") if "alpha_2" in row)


def categories():
    """(four digits, name)."""
    with CATEGORIES.open(encoding="ascii", newline="") as file:
        file.readline()  # where it is from
        return sorted((row["code"], row["name"]) for row in csv.DictReader(file))


def categories_source():
    """What the first line of the CSV says: the package and its version."""
    with CATEGORIES.open(encoding="ascii") as file:
        return file.readline().lstrip("# ").split(" (")[0].strip()
