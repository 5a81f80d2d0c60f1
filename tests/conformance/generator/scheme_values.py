"""What the values of schemes have to look like, said once more for the judge; nothing here is the library's."""

import datetime
import re

EPOCH = datetime.datetime(1970, 1, 1)
MILLISECOND = datetime.timedelta(milliseconds=1)


def form(pattern):
    """A question whether a whole text has a form."""
    whole = re.compile(pattern, re.ASCII)
    return lambda text: whole.fullmatch(text) is not None


def listed(*values):
    return lambda text: text in values


def luhn(text):
    doubled = "0246813579"
    return sum(int(doubled[int(c)] if n % 2 else c) for n, c in enumerate(reversed(text))) % 10 == 0


def thai_number(text):
    total = sum(int(c) * weight for c, weight in zip(text, range(13, 1, -1)))
    return int(text[12]) == (11 - total % 11) % 10


def end_of(text, hours_ahead=0):
    """The last millisecond of a day or a second, since 1970; nothing for a text that is neither."""
    if not re.fullmatch("[0-9]{8}([0-9]{6})?", text):
        return None
    parts = [int(text[:4])] + [int(text[at:at + 2]) for at in range(4, len(text), 2)]
    try:
        moment = datetime.datetime(*parts)
    except ValueError:
        return None
    lasts = datetime.timedelta(days=1) if len(parts) == 3 else datetime.timedelta(seconds=1)
    return (moment - EPOCH + lasts) // MILLISECOND - 1 - hours_ahead * 3600000


def cpf(text):
    if not re.fullmatch("[0-9]{11}", text) or len(set(text)) == 1:
        return False
    return all(int(text[n]) == sum(int(c) * (n + 1 - i) for i, c in enumerate(text[:n])) * 10 % 11 % 10
               for n in (9, 10))


def cnpj(text):
    if not re.fullmatch("[0-9A-Z]{12}[0-9]{2}", text) or len(set(text)) == 1:
        return False
    weights = (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
    return all(int(text[n]) == -sum((ord(c) - 48) * w for c, w in zip(text, weights[13 - n:])) % 11 % 10
               for n in (12, 13))


def email(text):
    name, _, domain = text.partition("@")
    plain = all("!" <= c <= "~" for c in text)
    return bool(name) and plain and "@" not in domain and 0 < domain.find(".") < len(domain) - 1 and domain[-1] != "."


uuid = form("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
international = form(r"\+[1-9][0-9]{4,14}")


def pix_key(text):
    return any(is_one(text) for is_one in (cpf, cnpj, uuid, international, email))


def location(text):
    host = text.split("/")[0]
    return ":" not in host and 0 < host.find(".") < len(host) - 1


def philippine_mobile(text):
    return text.startswith("+63") and re.fullmatch("639[0-9]{9}", text[1:].replace("-", "")) is not None


thai_mobile = form("0066[0-9]{9}")
singapore_mobile = form(r"\+65[89][0-9]{7}")
entity = form("([0-9]{8,9}|[TSR][0-9]{2}[A-Z]{2}[0-9]{4})[A-Z][A-Za-z0-9]{0,3}")
hong_kong_mobile = form(r"\+852-[0-9]{8}|\+(?!852-)[0-9]{1,3}-[0-9]{4,14}")
upi = form("[A-Za-z0-9._-]+@[A-Za-z0-9]+")
ifsc_account = form("[A-Z]{4}0[A-Z0-9]{6}[A-Z0-9]{1,26}")
txid = form(r"[A-Za-z0-9]*|\*\*\*")
# Of the banks of Viet Nam those that the vectors name.
bank = listed("970436", "970415", "971025", "970454")
