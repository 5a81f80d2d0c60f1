"""Which other kind of code a text is, by means of its own: a regular expression each, base64 decoded, a slip split."""

import base64
import binascii
import re

HOSTS = {b"qr.alipay.com": "alipay_code", b"gqr.alipay.com": "alipay_code", b"global.alipay.com": "alipay_code",
         b"qr.alipayplus.com": "alipay_code", b"wx.tenpay.com": "wechat_code",
         b"payapp.weixin.qq.com": "wechat_code", b"qr.95516.com": "union_pay_code"}
WEB = re.compile(rb"https?://(?P<host>[^/?#]*)", re.IGNORECASE)
PORT = re.compile(rb"\.?(:[0-9]*)?\Z")
FORMS = [(re.compile(form, flags), failure) for form, flags, failure in (
    (rb"wxp://", re.IGNORECASE, "wechat_code"),
    (rb"weixin://wxpay\.?(:[0-9]*)?([/?#]|\Z)", re.IGNORECASE, "wechat_code"),
    (rb"upi://pay\.?(:[0-9]*)?([/?#]|\Z)", re.IGNORECASE, "upi_link"),
    (rb"twqrp://", re.IGNORECASE, "twqr_code"),
    (rb"TWQRP%3A%2F%2F", 0, "twqr_code"),
    (rb"2-ZP-", 0, "zero_pay_code"),
    (rb"BCD\r?\n00[12]\r?\n[1-8]\r?\nSCT(\r?\n|\r?\Z)", 0, "epc_code"))]
SLIP = re.compile(rb"00\d\d0006000001")


def _is_consumer_presented(text):
    try:
        return base64.b64decode(text[:12].ljust(12, b"A"), validate=True).startswith(b"\x85\x05CPV01")
    except binascii.Error:
        return False


def _is_slip(text):
    if not SLIP.match(text):
        return False
    objects = []
    while text:
        if not re.match(rb"\d{4}", text) or not 0 < int(text[2:4]) <= len(text) - 4:
            return False
        end = 4 + int(text[2:4])
        objects.append((text[:2], text[4:end]))
        text = text[end:]
    return (b"51", b"TH") in objects and objects[-1][0] == b"91" and len(objects[-1][1]) == 4


def other_code(data):
    """The failure's name, or None."""
    text = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
    text = text.strip(b" \t\n\v\f\r")
    web = WEB.match(text)
    if web:
        return HOSTS.get(PORT.sub(b"", web["host"], count=1).lower(), "web_address")
    for form, failure in FORMS:
        if form.match(text):
            return failure
    if _is_consumer_presented(text):
        return "consumer_presented"
    return "thai_slip" if _is_slip(text) else None
