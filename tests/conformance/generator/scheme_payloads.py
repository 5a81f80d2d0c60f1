"""A payload of each scheme that obeys all its rules. Names and numbers are made up; the numbers are of ranges that are
not given out where there are such ranges."""

from .build import drop

THAI_MOBILE = "0066100000000"
THAI_NUMBER = "9000000000004"
SINGAPORE_MOBILE = "+6599900000"
HONG_KONG_MOBILE = "+852-99900000"
PHILIPPINE_MOBILE = "+63-900-0000000"
BRAZIL_PHONE = "+5500900000000"
CPF = "12345678909"
CNPJ = "99999999000191"
CNPJ_WITH_LETTERS = "12ABC34501DE35"
UUID = "00000000-0000-4000-8000-000000000000"
EMAIL = "shop@example.com"
ENTITY = "000000000A"
LOCATION = "pix.example.com/qr/v2/0000"
CARD = "9999990000000006"


def transfer(account, currency, country):
    """A code that names no merchant."""
    return [("00", "01"), ("01", "11"), account, ("53", currency), ("58", country)]


def shop(account, currency, country, *more):
    return [("00", "01"), ("01", "11"), *([account] if isinstance(account, tuple) else account), ("52", "0000"),
            ("53", currency), ("58", country), ("59", "TEST SHOP"), ("60", "TEST CITY"), *more]


THAI = transfer(("29", [("00", "A000000677010111"), ("01", THAI_MOBILE)]), "764", "TH")
THAI_ONCE = transfer(("29", [("00", "A000000677010114"), ("01", THAI_MOBILE), ("05", "0000000000")]), "764", "TH")
THAI_BILL = transfer(("30", [("00", "A000000677010112"), ("01", "000000000000000"), ("02", "INV0001"),
                             ("03", "REF0002")]), "764", "TH")
VIET = transfer(("38", [("00", "A000000727"), ("01", [("00", "970436"), ("01", "0000000000")]), ("02", "QRIBFTTA")]),
                "704", "VN")
LAO = transfer(("38", [("00", "A005266284662577"), ("01", "00000000"), ("02", "002"), ("03", "TESTSHOP")]), "418", "LA")
MALAY = [("00", "02")] + shop(("26", [("00", "A0000006150001"), ("01", "000000"), ("02", "TESTSHOP")]), "458", "MY")[1:]
PAYNOW = shop(("26", [("00", "SG.PAYNOW"), ("01", "0"), ("02", SINGAPORE_MOBILE), ("03", "1"), ("04", "20301231")]),
              "702", "SG")
PAYNOW_ENTITY = shop(("26", [("00", "SG.PAYNOW"), ("01", "2"), ("02", ENTITY), ("03", "0")]), "702", "SG")
SGQR = shop([("26", [("00", "SG.PAYNOW"), ("01", "2"), ("02", ENTITY), ("03", "0")]),
             ("51", [("00", "SG.SGQR"), ("01", "000000000000"), ("02", "01.0001"), ("03", "000000"), ("04", "01"),
                     ("05", "01"), ("06", "0001"), ("07", "20240229")])], "702", "SG")
PHILIPPINE = shop(("27", [("00", "com.p2pqrpay"), ("01", "TESTPHM0XXX"), ("02", "99964403"), ("04", "0000000000"),
                          ("05", PHILIPPINE_MOBILE)]), "608", "PH")
PHILIPPINE_SHOP = shop(("28", [("00", "ph.ppmi.p2m"), ("01", "TESTPHM0XXX"), ("03", "TESTSHOP"), ("05", "000")]), "608",
                       "PH")
HONG_KONG = shop(("26", [("00", "hk.com.hkicl"), ("02", "0000000")]), "344", "HK")
JAPAN = shop(("26", [("00", "jp.or.paymentsjapan"), ("01", "0000000000000"), ("02", "0001"), ("03", "000001"),
                     ("04", "000001")]), "392", "JP")
INDIA = shop(("26", [("00", "A000000524"), ("01", "test.shop@example")]), "356", "IN")
INDONESIA = shop([("26", [("00", "ID.CO.TEST.WWW"), ("01", "936000000000000000"), ("02", "000000000000000"),
                          ("03", "UMI")]),
                  ("51", [("00", "ID.CO.QRIS.WWW"), ("02", "ID0000000000000"), ("03", "UMI")])], "360", "ID")
PIX = shop(("26", [("00", "br.gov.bcb.pix"), ("01", UUID)]), "986", "BR", ("62", [("05", "***")]))
PIX_CHARGE = shop(("26", [("00", "br.gov.bcb.pix"), ("25", LOCATION)]), "986", "BR", ("62", [("05", "***")]))
MERCADO = shop(("43", [("00", "com.mercadolibre"), ("02", "1"), ("03", "0000000001")]), "032", "AR")
WAEMU = drop(shop(("36", [("00", "int.bceao.pi"), ("01", UUID)]), "952", "CI"), "01")
