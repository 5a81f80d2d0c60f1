"""Which headers are changed."""
import re

# Declarations of other parts, doors to third-party libraries, and tables of data without code.
LEFT_OUT = re.compile(r"emvqr/(image/|bakong/|alipayplus/|scan\.hpp|fmt\.hpp)|json\.hpp$|_names\.hpp$|_table\.hpp$")
ALIPAYPLUS = re.compile(r"emvqr/alipayplus/(?!.*json\.hpp$|code_matcher\.hpp$)")
# The fuzz targets by what they replay; not `work`, which counts the steps that the questions to mutant.hpp add to.
REPLAYS = {
    "core": ["crc", "tlv", "text", "parse", "parse_unsealed", "stream", "round_trip", "check", "write", "edit", "schemes",
             "json_export", "alipayplus_order"],
    "alipayplus": ["alipayplus_order", "alipayplus_json"],
}
TESTS = {
    "core": ["unit", "conformance", "scheme", "property"],
    "alipayplus": ["alipayplus", "alipayplus_rules", "alipayplus_door"],
}
PROGRAMS = {part: [f"emvqr_{name}_tests" for name in TESTS[part]] + [f"emvqr_fuzz_{name}" for name in REPLAYS[part]]
            for part in TESTS}


def headers(include, part):
    """The names of a part's headers, as they are included."""
    names = sorted(path.relative_to(include).as_posix() for path in (include / "emvqr").rglob("*.hpp"))
    if part == "alipayplus":
        return [name for name in names if ALIPAYPLUS.match(name)]
    return [name for name in names if not LEFT_OUT.search(name)]
