"""Which headers are changed."""
import re

# Declarations of other parts, doors to third-party libraries, and tables of data without code.
LEFT_OUT = re.compile(r"emvqr/(image/|bakong/|alipayplus/|scan\.hpp|fmt\.hpp)|json\.hpp$|_names\.hpp$|_table\.hpp$")
ALIPAYPLUS = re.compile(r"emvqr/alipayplus/(?!.*json\.hpp$|code_matcher\.hpp$)")
PROGRAMS = {
    "core": ["emvqr_unit_tests", "emvqr_conformance_tests", "emvqr_scheme_tests", "emvqr_property_tests"],
    "alipayplus": ["emvqr_alipayplus_tests", "emvqr_alipayplus_rules_tests", "emvqr_alipayplus_door_tests"],
}


def headers(include, part):
    """The names of a part's headers, as they are included."""
    names = sorted(path.relative_to(include).as_posix() for path in (include / "emvqr").rglob("*.hpp"))
    if part == "alipayplus":
        return [name for name in names if ALIPAYPLUS.match(name)]
    return [name for name in names if not LEFT_OUT.search(name)]
