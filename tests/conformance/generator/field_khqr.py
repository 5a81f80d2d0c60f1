"""The payloads of tests/conformance/khqr_vectors.json with their verdicts, each at its time."""

from . import field
from .suite import Suite

NAMES = {
    "payloadFormatIndicator": "00", "pointOfInitiationMethod": "01", "unionPayMerchant": "15",
    "bakongAccountID": "{}.00", "accountInformation": "29.01", "merchantID": "30.01", "acquiringBank": "{}.02",
    "merchantCategoryCode": "52", "transactionCurrency": "53", "transactionAmount": "54", "countryCode": "58",
    "merchantName": "59", "merchantCity": "60", "billNumber": "62.01", "mobileNumber": "62.02", "storeLabel": "62.03",
    "terminalLabel": "62.07", "purposeOfTransaction": "62.08", "crc": "63", "languagePreference": "64.00",
    "merchantNameAlternateLanguage": "64.01", "merchantCityAlternateLanguage": "64.02", "creationTimestamp": "99.00",
    "expirationTimestamp": "99.01"}
# Rows whose fields are another reading: two payees mixed into one, or an emoji counted as two.
OTHER_READING = (201, 202, 221)


def stated(row):
    """The fields of a row by path."""
    expected = row["expected"]
    payee = "30" if expected.get("merchantType") == "merchant" else "29"
    fields = {NAMES[name].replace("{}", payee): value for name, value in expected.items() if name in NAMES}
    fields.update(expected.get("other", {}))
    return fields


def suites():
    s = Suite("field-khqr", "274 KHQR payloads, good and bad, with their verdicts at their times.")
    for number, row in enumerate(field.rows("khqr_vectors.json")):
        data = row["payload"].encode()
        expect, covers, payload = field.judged(data, now_ms=row["at_ms"])
        if (expect["verdict"] == "valid") != row["valid"]:
            raise ValueError("row %d is %s" % (number, expect))
        if row["wellformed"] and payload is None and number != 208:
            raise ValueError("row %d is %s" % (number, expect))
        if payload is not None and number not in OTHER_READING:
            expect["fields"] = field.leaves(payload, stated(row))
        if row.get("disputed"):
            expect.update({"unit": payload.unit})
        why = row["error"] or "a good KHQR"
        s.decode("field-khqr/%03d" % number, data, expect, field.sentence(why), covers, "fail" if covers else None,
                 now_ms=row["at_ms"], source=row["source"], note=row.get("note"))
        if row.get("profile"):
            old, covers, _ = field.judged(data, True, row["at_ms"])
            s.decode("field-khqr/%03d-lenient" % number, data, old, "the same as a code of before expiries", covers,
                     "fail" if covers else None, mode="lenient", now_ms=row["at_ms"], source=row["source"])
    return [s]
