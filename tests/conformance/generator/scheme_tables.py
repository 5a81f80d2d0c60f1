"""The schemes the vectors are about: how they are told, what their objects hold, what else they ask for and allow."""

from . import scheme_values as v

NO_MERCHANT = tuple(("MPM-4.2.1.1", path) for path in ("52", "59", "60"))


class Row:
    """An object: its path below the template, its format (n, ans, text), its length, and what a good value is."""

    def __init__(self, path, kind, least, most, rule=None, good=None, must=False, warn=False, root=None):
        self.path = path
        self.kind = kind
        self.bounds = (least, most)
        self.rule = rule
        self.good = good
        self.must = must
        self.warn = warn
        self.root = root


class Scheme:
    """`guids` in lower case, in templates `ids`; `accounts`: root IDs that are the scheme's in its country."""

    def __init__(self, ids, guids, countries, currencies, rows, rules=(), allows=(), elsewhere=(), accounts=(),
                 sure=True):
        self.ids = ids
        self.guids = guids
        self.countries = countries
        self.currencies = currencies
        self.rows = rows
        self.rules = rules
        self.allows = allows
        self.elsewhere = elsewhere
        self.accounts = accounts
        self.sure = sure


def must(path, kind, least, most, rule=None, good=None):
    return Row(path, kind, least, most, rule, good, must=True)


def soft(path, kind, least, most, rule=None, good=None, root=None):
    """A row that is a warning at most."""
    return Row(path, kind, least, most, rule, good, warn=True, root=root)


def one_of(*paths):
    return lambda inside, payload, now: sum(bool(inside(path)) for path in paths) == 1


def pix_payee(inside, payload, now):
    both = bool(inside("01")), bool(inside("25"))
    elsewhere = payload.find("80.25") is not None
    return both in ((True, False), (False, True)) or both == (False, False) and elsewhere


def not_expired(inside, payload, now):
    end = v.end_of(inside("04"), hours_ahead=8)
    return now is None or end is None or now <= end


def proxy(kind, good):
    return lambda inside, payload, now: inside("01") != kind or not inside("02") or good(inside("02"))


def among(first, last):
    return ["%02d" % each for each in range(first, last + 1)]


PROXIES = [soft("01", "ans", 13, 13, "SCH-0011", v.thai_mobile), soft("02", "n", 13, 13, "SCH-0012", v.thai_number),
           soft("03", "n", 15, 15), soft("04", "n", 4, 43), soft("05", "n", 10, 10)]
ONE_PROXY = [("SCH-0006", "", one_of("01", "02", "03", "04"), False)]
CRITERIA = ("SCH-0007", v.listed("UMI", "UKE", "UME", "UBE", "URE"))
OPEN = among(26, 51)
PH_ALLOWS = (("MPM-4.8.1.4", "62.00"),)

SCHEMES = [
    Scheme(["29"], ["a000000677010111"], ["TH"], ["764"], PROXIES, ONE_PROXY, NO_MERCHANT),
    Scheme(["29"], ["a000000677010114"], ["TH"], ["764"], PROXIES, ONE_PROXY, NO_MERCHANT, sure=False),
    Scheme(["30"], ["a000000677010112"], ["TH"], ["764"],
           [must("01", "n", 13, 15), must("02", "ans", 1, 20), Row("03", "ans", 1, 20)], allows=NO_MERCHANT),
    Scheme(["38"], ["a000000727"], ["VN"], ["704"],
           [must("01", "text", 1, 99), Row("01.00", "n", 6, 6, "SCH-0014", v.bank, must=True, warn=True),
            must("01.01", "ans", 1, 19),
            soft("02", "ans", 6, 8, "SCH-0007", v.listed("QRIBFTTA", "QRIBFTTC", "QRPUSH"))],
           allows=NO_MERCHANT),
    Scheme(["38"], ["a005266284662577"], ["LA"], ["418"],
           [must("01", "n", 8, 8), Row("02", "n", 3, 3), must("03", "ans", 1, 32)], allows=NO_MERCHANT, sure=False),
    Scheme(OPEN, ["a0000006150001"], ["MY"], ["458"], [must("01", "n", 6, 6), must("02", "ans", 1, 99)]),
    Scheme(OPEN, ["sg.paynow"], ["SG"], ["702"],
           [must("01", "n", 1, 1, "SCH-0007", v.listed("0", "2")), must("02", "ans", 1, 99),
            Row("03", "n", 1, 1, "SCH-0007", v.listed("0", "1")), Row("04", "n", 8, 14, "SCH-0008", v.end_of),
            Row("05", "ans", 1, 99)],
           [("SCH-0011", "02", proxy("0", v.singapore_mobile), True), ("SCH-0015", "02", proxy("2", v.entity), True),
            ("SCH-0009", "04", not_expired, False)]),
    Scheme(OPEN, ["sg.sgqr"], ["SG"], [],
           [must("01", "ans", 12, 13), Row("02", "ans", 7, 7), Row("03", "n", 6, 6), Row("04", "ans", 2, 2),
            Row("05", "ans", 2, 4), Row("06", "ans", 1, 10), Row("07", "n", 8, 8, "SCH-0008", v.end_of)]),
    Scheme(["27"], ["com.p2pqrpay"], ["PH"], ["608"],
           [must("01", "ans", 11, 11), soft("02", "n", 8, 8, "SCH-0007", v.listed("99964403", "99960300")),
            Row("03", "ans", 1, 25), Row("04", "ans", 1, 19),
            soft("05", "ans", 1, 15, "SCH-0011", v.philippine_mobile)],
           allows=PH_ALLOWS),
    Scheme(["28"], ["ph.ppmi.p2m", "ph.ppmi.p2micro"], ["PH"], ["608"],
           [must("01", "ans", 11, 11), must("03", "ans", 1, 25), Row("04", "ans", 1, 19), Row("05", "n", 3, 3)],
           allows=PH_ALLOWS, sure=False),
    Scheme(["26"], ["hk.com.hkicl"], ["HK"], ["344", "156"],
           [Row("01", "n", 3, 3), Row("02", "n", 7, 12), soft("03", "ans", 1, 99, "SCH-0011", v.hong_kong_mobile),
            soft("04", "ans", 1, 99, "SCH-0018", v.email), Row("05", "n", 1, 99)],
           [("SCH-0006", "", one_of("02", "03", "04"), False)]),
    Scheme(OPEN, ["jp.or.paymentsjapan"], ["JP"], ["392"],
           [must("01", "n", 13, 13), must("02", "n", 4, 4), must("03", "n", 6, 6), must("04", "n", 6, 6)]),
    Scheme(["26", "27", "28"], ["a000000524"], ["IN"], ["356"],
           [soft("", "n", 16, 16, "SCH-0010", v.luhn, root="06"),
            soft("", "ans", 12, 37, "SCH-0020", v.ifsc_account, root="08"),
            soft("01", "ans", 3, 99, "SCH-0013", v.upi, root="26"), Row("02", "ans", 1, 13, root="26"),
            Row("01", "ans", 4, 35, root="27"), Row("02", "ans", 1, 26, root="27"), Row("01", "n", 12, 12, root="28")],
           accounts=["06", "08"]),
    Scheme(["51"], ["id.co.qris.www", "id.or.gpnqr.www"], ["ID"], ["360"],
           [must("02", "ans", 15, 16), soft("03", "ans", 3, 3, *CRITERIA)]),
    Scheme(among(26, 45), ["id.co.test.www"], ["ID"], ["360"],
           [must("01", "n", 15, 19), Row("02", "ans", 1, 15), soft("03", "ans", 3, 3, *CRITERIA)]),
    Scheme(OPEN + among(80, 99), ["br.gov.bcb.pix"], ["BR"], ["986"],
           [soft("01", "ans", 1, 77, "SCH-0016", v.pix_key),
            soft("02", "text", 1, 72, "SCH-0002", lambda text: max(text) <= "\uffff"), Row("03", "n", 8, 8),
            soft("25", "ans", 1, 77, "SCH-0021", v.location)],
           [("SCH-0006", "", pix_payee, False)], elsewhere=[soft("62.05", "ans", 1, 25, "SCH-0017", v.txid)]),
    Scheme(OPEN, ["com.mercadolibre"], ["AR", "BR", "CL", "CO", "MX", "PE", "UY"],
           ["032", "152", "170", "484", "604", "858", "986"],
           [Row("02", "n", 1, 2), Row("03", "n", 1, 10), Row("04", "n", 1, 10)]),
    Scheme(["36"], ["int.bceao.pi"], ["BJ", "BF", "CI", "GW", "ML", "NE", "SN", "TG"], ["952"],
           [Row("01", "ans", 36, 36, "SCH-0019", v.uuid)]),
]
