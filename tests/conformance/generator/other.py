"""Codes of other kinds: refused, and named."""

import binascii

from .build import build, neutral
from .suite import Suite

RFC = "RFC 3986, 3.1 and 3.2"
EPC = "EPC069-12, section 2"
NAMED = [
    ("alipay", "https://qr.alipay.com/bax00000000000000000", "alipay_code", "Alipay", "docs.alipayplus.com"),
    ("alipay-plus", "https://qr.alipayplus.com/281666040000000000000", "alipay_code", "Alipay+", "docs.alipayplus.com"),
    ("alipay-capitals", "HTTPS://QR.ALIPAY.COM/FKX00000000000000000", "alipay_code", "Alipay, in capitals", RFC),
    ("alipay-port", "https://qr.alipay.com.:443/bax0", "alipay_code", "Alipay, with a port and the root's dot", RFC),
    ("wechat", "wxp://f2f00000000000000000", "wechat_code", "WeChat Pay, to a person", "codes of the field"),
    ("wechat-order", "weixin://wxpay/bizpayurl?pr=0000000", "wechat_code", "WeChat Pay, an order",
     "WeChat Pay API, Native payment"),
    ("union-pay", "https://qr.95516.com/00010000/01000000000000000000000000000000", "union_pay_code",
     "UnionPay in mainland China", "codes of the field"),
    ("upi", "upi://pay?pa=a@b&am=10", "upi_link", "UPI", "NPCI UPI Linking Specifications 1.6, 1.2"),
    ("twqr", "TWQRP://個人轉帳/158/02/V1?D5=000&D6=0000000000000000&D10=901", "twqr_code", "TWQR", "codes of the field"),
    ("zero-pay", "2-ZP-0000000000", "zero_pay_code", "ZeroPay", "Alipay+ code rules"),
    ("epc", "BCD\n002\n1\nSCT\n\nName\nBE00000000000000\nEUR1.00\n\n\nText\n", "epc_code", "EPC", EPC),
    ("epc-crlf", "BCD\r\n001\r\n2\r\nSCT\r\nAAAABEBB\r\nName\r\nBE00000000000000", "epc_code", "EPC, CR and LF", EPC),
    ("consumer-presented", "hQVDUFYwMWETTwegAAAAVVVV", "consumer_presented", "a code that the payer shows",
     "EMV QRCPS Consumer-Presented Mode"),
    ("web-address", "http://example.org/pay?to=1", "web_address", "an address of the web", "RFC 9110, 4.2"),
    ("web-longer-host", "https://qr.alipay.com.example.org/bax0", "web_address", "a host that begins as Alipay's", RFC),
    ("web-user-name", "https://qr.alipay.com@example.org/bax0", "web_address", "a user name like Alipay's host", RFC),
    ("web-any-user-name", "https://a@qr.alipay.com/bax0", "web_address", "Alipay's host behind a user name", RFC),
    ("web-backslash", "https://example.org\\@qr.alipay.com/bax0", "web_address", "two hosts, by who reads it", RFC),
    ("blank-first", "\ufeff https://qr.alipay.com/bax0", "alipay_code", "a byte order mark and a blank before it", RFC),
]
NOT_NAMED = [
    ("upi-else", "upi://mandate?pa=a@b", "a link of UPI to something else"),
    ("epc-version", "BCD\n003\n1\nSCT\n", "a version that EPC codes do not have"),
    ("consumer-version", "hQVDUFYwMmETTwegAAAAVVVV", "version 02 of what a payer shows"),
]


def slip(body):
    """A slip with its CRC, in 91."""
    text = body + b"9104"
    return text + b"%04X" % binascii.crc_hqx(text, 0xFFFF)


def suites():
    s = Suite("other", "Codes that are met every day and are no merchant-presented payloads: refused by their names.")
    for name, text, failure, about, source in NAMED:
        s.refused(name, text.encode(), failure, "", 0, about, source=source)
    latin = "BCD\n002\n2\nSCT\n\nJosé\nBE00000000000000".encode("latin-1")
    s.refused("epc-latin-1", latin, "epc_code", "", 0, "EPC in its character set 2, ISO 8859-1", source=EPC)
    for name, text, about in NOT_NAMED:
        s.refused(name, text.encode(), "bad_id", "", 0, about)
    good = b"0041000600000101030140220000000000000000000005102TH"
    s.refused("thai-slip", slip(good), "thai_slip", "", 0, "the code of a transfer slip",
              source="promptparse (npm), tests of slip verification")
    s.refused("thai-slip-63", good + b"6304ABCD", "bad_id", "51", 49, "its CRC is in 63: no slip, and 51 is text")
    built = build(neutral(("26.01", "https://qr.alipay.com/ocx0")))
    s.valid("address-inside", built, "an address inside a payload is a payload's", ["MPM-4.6.1.1"])
    return [s]
