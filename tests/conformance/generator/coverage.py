"""Whether every rule has a payload that obeys it and one that breaks it."""

# What only allows something, so that no payload can break it.
PERMISSIONS = {"MPM-3.3n1", "MPM-4.6.1n1", "MPM-4.7.4.2", "MPM-4.7.10.1", "MPM-4.8.1.2"}
# What the vectors have to be about, by the rules' ids.
RULES = """
MPM-T3.6 MPM-T3.7 MPM-T3.8 MPM-T4.2 MPM-T4.2n1 MPM-1.4.3n1 MPM-3.2n1 MPM-3.3n1 MPM-4.1n1 MPM-4.2.1.1 MPM-4.2.1.2
MPM-4.2.1.3 MPM-4.3.1.1 MPM-4.3.1.2 MPM-4.4.1.1 MPM-4.4.1.2 MPM-4.5.1.1 MPM-4.5.2.1 MPM-4.5.3.1 MPM-4.6.1.1
MPM-4.6.1.2 MPM-4.6.1n1 MPM-4.7.1.1 MPM-4.7.2.1 MPM-4.7.3.1 MPM-4.7.3.2 MPM-4.7.4.1 MPM-4.7.4.1n1 MPM-4.7.4.2
MPM-4.7.5.1 MPM-4.7.6.1 MPM-4.7.7.1 MPM-4.7.7.2 MPM-4.7.7.3 MPM-4.7.8.1 MPM-4.7.8.2 MPM-4.7.8.3 MPM-4.7.9.1
MPM-4.7.10.1 MPM-4.7.11.1 MPM-4.7.11.2 MPM-4.7.12.1 MPM-4.7.13.1 MPM-4.7.14.1 MPM-4.7.15.1 MPM-4.8.1.1 MPM-4.8.1.2
MPM-4.8.1.3 MPM-4.8.1.4 MPM-4.8.1.5 MPM-4.8.1.6 MPM-4.9.1.1 MPM-4.9.2.1 MPM-4.9.3.1 MPM-4.10n1 MPM-4.11.1.1
MPM-4.11.1.2 MPM11-62.10 MPM11-62.11 TXT-0001 TXT-0002 TXT-0003 TXT-0004 TXT-0005 TXT-0006 KHQR-0001 KHQR-0101
KHQR-0102 KHQR-1501 KHQR-1502 KHQR-2901 KHQR-2902 KHQR-2903 KHQR-2904 KHQR-2905 KHQR-3001 KHQR-3002 KHQR-3003 KHQR-3004
KHQR-5301 KHQR-5401 KHQR-5402 KHQR-5501 KHQR-5801 KHQR-6401 KHQR-9901 KHQR-9902 KHQR-9903 KHQR-9904 KHQR-9905
SCH-0001 SCH-0002 SCH-0003 SCH-0004 SCH-0005 SCH-0006 SCH-0007 SCH-0008 SCH-0009 SCH-0010 SCH-0011 SCH-0012 SCH-0013
SCH-0014 SCH-0015 SCH-0016 SCH-0017 SCH-0018 SCH-0019 SCH-0020 SCH-0021
""".split()


def gaps(suites, failures):
    """What no vector is about, as text; the payloads of the field do not count."""
    roles = {(covered, vector.get("role")) for suite in suites if not suite.name.startswith("field-")
             for vector in suite.vectors for covered in vector.get("covers", [])}
    wanted = [(rule, role) for rule in RULES for role in ("pass", "fail")
              if role == "pass" or rule not in PERMISSIONS]
    wanted += [("failure:" + failure, "fail") for failure in failures]
    return ["no vector for %s, role %s" % each for each in wanted if each not in roles]
