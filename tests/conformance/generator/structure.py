"""What is a payload at all: UTF-8, NUL, size, headers, lengths, values cut off, templates that are none."""

from .build import Raw, Sized, build, drop, khqr, neutral, put, sealed, swap
from .suite import Suite

BAD_UTF8 = [
    ("overlong-2", b"\xc0\xaf", "an overlong form of two bytes"),
    ("overlong-nul", b"\xc0\x80", "an overlong form of NUL"),
    ("overlong-3", b"\xe0\x80\xaf", "an overlong form of three bytes"),
    ("overlong-4", b"\xf0\x80\x80\xaf", "an overlong form of four bytes"),
    ("surrogate-high", b"\xed\xa0\x80", "a high surrogate in UTF-8"),
    ("surrogate-low", b"\xed\xbf\xbf", "a low surrogate in UTF-8"),
    ("surrogate-pair", b"\xed\xa0\xbd\xed\xb8\x80", "a pair of surrogates in UTF-8"),
    ("past-10ffff", b"\xf4\x90\x80\x80", "a code point past U+10FFFF"),
    ("five-bytes", b"\xf8\x88\x80\x80\x80", "a sequence of five bytes"),
    ("ff", b"\xff", "the byte FF"),
    ("lone-continuation", b"\x80", "a continuation byte alone"),
    ("second-continuation", b"\xc3\xa9\xa9", "a continuation byte too many"),
    ("cut-2", b"\xc3", "a sequence of two bytes cut after one"),
    ("cut-3", b"\xe1\x9e", "a sequence of three bytes cut after two"),
    ("cut-4", b"\xf0\x9f\x98", "a sequence of four bytes cut after three"),
    ("latin1", b"Caf\xe9 X", "Latin-1 in place of UTF-8"),
]
BAD_LENGTHS = [
    ("letters", "AB", 2), ("letter-first", "A4", 2), ("letter-second", "1X", 2), ("plus", "+4", 2), ("minus", "-4", 2),
    ("blank-first", " 4", 2), ("blank-second", "4 ", 2), ("point", "4.", 2), ("hex", "0x", 2), ("comma", "4,", 2),
    ("arabic-indic", "٠٤", 2), ("khmer-digits", "០៤", 2), ("fullwidth", "０４", 2), ("newline", "4\n", 2),
]
BAD_IDS = [
    ("letters", "AB"), ("letter-first", "A4"), ("letter-second", "6A"), ("sign", "-1"), ("blank", " 4"),
    ("arabic-indic", "٦١"), ("fullwidth", "６１"), ("newline", "\n6"),
]


def encoding(s):
    s.refused("empty", b"", "empty_input", "", 0, "a text of no bytes")
    long = b"000201" + b"A" * 44994
    s.refused("too-long", long, "input_too_long", "", 0, "45,000 bytes, more than a hundred objects can fill")
    for name, bad, about in BAD_UTF8:
        built = build(neutral(("59", b"SHOP" + bad + b"END")))
        skip = 3 if name == "latin1" else 2 if name == "second-continuation" else 0
        s.refused("utf8/" + name, built, "invalid_utf8", "", built.value("59", "SHOP") + skip, about + " in 59",
                  source="The Unicode Standard, table 3-7")
    built = build(neutral(("62.08", b"\xe1\x9e")))
    s.refused("utf8/inside-template", built, "invalid_utf8", "", built.value("62.08"), "broken UTF-8 inside 62")
    built = build(neutral(("59", "最佳运输")), digits="FFFF")
    spoiled = built.data.replace("最".encode(), b"\xe6\x9c", 1)
    s.refused("utf8/lost-byte", spoiled, "invalid_utf8", "", built.value("59"), "a byte of a character was lost")
    s.refused("utf8/at-the-start", b"\xff" + build(neutral()).data, "invalid_utf8", "", 0, "no UTF-8 at the start")
    built = build(neutral(), tail=b"\xff")
    s.refused("utf8/at-the-end", built, "invalid_utf8", "", len(built.data) - 1,
              "a byte that is no UTF-8 behind a good payload: encoding is judged before structure")
    for name, path, value, before in (("name", "59", "SHOP\0X", "SHOP"), ("template", "62.08", "\0", ""),
                                      ("account", "26.01", "12\0", "12")):
        built = build(neutral((path, value)))
        s.refused("nul/" + name, built, "nul_byte", "", built.value(path, before), "a NUL in " + path)
    s.refused("nul/only", b"\0", "nul_byte", "", 0, "nothing but a NUL")
    built = build(neutral(), tail=b"\0")
    s.refused("nul/at-the-end", built, "nul_byte", "", len(built.data) - 1, "a NUL behind a good payload")
    s.refused("nul/before-bad-utf8", b"\xff0002\0", "nul_byte", "", 5, "a NUL anywhere is judged before UTF-8")
    s.refused("bom", b"\xef\xbb\xbf" + build(neutral()).data, "bad_id", "", 0, "a byte order mark is no part of an ID")
    s.refused("utf16", "000201".encode("utf-16-le"), "nul_byte", "", 1, "UTF-16 text holds NUL bytes")
    built = build(neutral(("62.50.00", "org.example"), ("62.50.01", "é")))
    s.valid("utf8/good", built, "two bytes of good UTF-8 in a value that may hold any text", ["MPM-1.4.3n1"])


def headers(s):
    built = build(neutral())
    for size in (1, 2, 3):
        at = built.at("60")
        path = "60" if size > 1 else ""
        s.refused("cut-header/root-%d" % size, built.data[:at + size], "truncated_header", path, at,
                  "the text ends after %d bytes of a header" % size)
    s.refused("cut-header/root-4", built.data[:built.at("60") + 4], "truncated_value", "60", built.at("60"),
              "the text ends behind a header")
    for size in (1, 2, 3):
        s.refused("cut-header/first-%d" % size, b"000"[:size], "truncated_header", "00" if size > 1 else "", 0,
                  "the whole text is %d bytes of a header" % size)
    s.refused("cut-header/first-4", b"0002", "truncated_value", "00", 0, "the whole text is a header")
    s.refused("cut-value/first", b"00020", "truncated_value", "00", 0, "the first value lacks its end")
    s.refused("cut-header/crc-only", b"000201630", "truncated_header", "63", 6, "the text ends inside the CRC's header")
    for path, base in (("26", neutral()), ("62", neutral(("62.01", "A1"))),
                       ("64", neutral(("64.00", "ZH"), ("64.01", "X"))), ("91", neutral(("91.00", "D15600000000")))):
        for size, junk in ((1, "0"), (2, "09"), (3, "090"), (4, "0904")):
            tree = [(tag, list(value) + [Raw(junk)] if tag == path else value) for tag, value in base]
            built = build(tree)
            inside = built.at(path) + 4 + sum(4 + len(value) for _, value in dict(base)[path])
            where = path if size == 1 else path + ".09"
            failure = "truncated_value" if size == 4 else "truncated_header"
            s.refused("cut-header/%s-%d" % (path, size), built, failure, where, inside,
                      "%s ends after %d bytes of a header inside it" % (path, size),
                      also=["MPM-4.8.1.1"] if path == "62" else [])
    for path in ("62.50", "62.99"):
        built = build(neutral((path, [("00", "org.example"), Raw("010")])))
        s.invalid("cut-header/%s-3" % path, built, "MPM-4.8.1.5", path, built.at(path),
                  path + " ends inside a header: it is no template")


def lengths(s):
    for name, length, _ in BAD_LENGTHS:
        built = build(swap(neutral(), "59", Sized("59", length, "SHOP")))
        s.refused("bad-length/" + name, built, "bad_length", "59", built.at("59") + 2,
                  "the length of 59 is written as %r" % length)
        if name in ("letters", "plus", "minus", "blank-first", "arabic-indic"):
            for path in ("26.01", "62.01", "64.01", "91.01"):
                tree = neutral(("62.01", "A1"), ("64.00", "ZH"), ("64.01", "X"), ("91.00", "D15600000000"),
                               ("91.01", "A"))
                root, tag = path.split(".")
                tree = [(top, [Sized(tag, length, "SHOP") if sub[0] == tag else sub for sub in value]
                         if top == root else value) for top, value in tree]
                built = build(tree)
                s.refused("bad-length/%s-%s" % (name, path), built, "bad_length", path, built.at(path) + 2,
                          "the length of %s is written as %r" % (path, length))
    for name, tag in BAD_IDS:
        built = build(neutral())
        at = built.at("60")
        data = sealed(built.data[:at].decode() + tag + "02XX" + built.data[at:-8].decode())
        s.refused("bad-id/" + name, data, "bad_id", "", at, "an ID is written as %r" % tag)
    for path in ("26", "62", "64", "91"):
        base = neutral(("62.01", "A1"), ("64.00", "ZH"), ("64.01", "X"), ("91.00", "D15600000000"))
        tree = [(tag, [Raw("X102AB")] + list(value) if tag == path else value) for tag, value in base]
        built = build(tree)
        s.refused("bad-id/inside-" + path, built, "bad_id", path, built.at(path) + 4,
                  "an ID inside %s has a letter" % path, also=["MPM-4.8.1.1"] if path == "62" else [])
    junk = build(neutral()).data
    s.refused("junk/blank-first", b" " + junk, "bad_id", "", 0, "a blank before the first object")
    s.refused("junk/url", b"https://example.org/pay?to=1", "web_address", "", 0, "an address of the web")
    s.refused("junk/json", b'{"amount":"10.00"}', "bad_id", "", 0, "JSON")
    s.refused("junk/khmer", "សួស្តី".encode(), "bad_id", "", 0, "Khmer text")
    s.refused("junk/upi", b"upi://pay?pa=a@b&am=10", "upi_link", "", 0, "the link of another payment system")
    s.refused("junk/emv-cpm", b"hQVDUFYwMWETTwegAAAAVVVV", "consumer_presented", "", 0, "a consumer-presented code")
    s.refused("junk/digits", b"1234567890", "truncated_value", "12", 0, "digits that are no objects")
    s.refused("junk/zeros", b"0000000000", "zero_length", "00", 2, "zeros")
    s.refused("junk/newline", b"\n", "bad_id", "", 0, "a line end alone")
    split = build(neutral()).at("58")
    s.refused("junk/newline-inside", junk[:split] + b"\n" + junk[split:], "bad_id", "", split,
              "a line end between two objects")
    s.refused("cut-value/one-byte", junk[:-9], "truncated_value", "60", build(neutral()).at("60"),
              "60 has one byte fewer than its length says and nothing follows")
    built = build(swap(neutral(), "60", Sized("60", "24", "BEIJING")))
    s.refused("cut-value/one-past-the-end", built, "truncated_value", "60", built.at("60"),
              "60 is one longer than all that is left")
    built = build(swap(neutral(), "60", Sized("60", "15", "BEIJING")))
    s.refused("cut-value/swallows-the-crc", built, "crc_missing", "63", len(built.data),
              "60 ends where the text ends, the CRC inside it")
    for path in ("26.01", "62.01", "64.01", "91.01"):
        root, tag = path.split(".")
        base = neutral(("62.01", "ABCD"), ("64.00", "ZH"), ("64.01", "ABCD"), ("91.00", "D15600000000"),
                       ("91.01", "ABCD"), ("26.01", "ABCD"))
        tree = [(top, [Sized(tag, "05", "ABCD") if sub[0] == tag else sub for sub in value]
                 if top == root else value) for top, value in base]
        built = build(tree)
        s.refused("cut-value/past-" + path, built, "truncated_value", path, built.at(path),
                  "%s is one longer than its template" % path, also=["MPM-4.8.1.1"] if root == "62" else [])


def templates(s):
    for path in ("26", "37", "51", "80", "99", "62", "64"):
        base = neutral((path, "hello there"))
        built = build(base)
        s.refused("raw/%s-strict" % path, built, "bad_id", path, built.at(path) + 4,
                  "%s holds plain text" % path, also=["MPM-4.8.1.1"] if path == "62" else [])
        rule = {"62": "MPM-4.8.1.1", "64": "MPM-4.9.1.1"}.get(path, "MPM-4.7.11.1")
        if path == "64":
            s.invalid("raw/64-lenient", built, rule, "64.00", built.at("64"), "64 holds plain text, read leniently",
                      mode="lenient", fields=["64"])
        else:
            s.warned("raw/%s-lenient" % path, built, rule, path, built.at(path),
                     "%s holds plain text, read leniently" % path, mode="lenient")
    built = build(drop(neutral(("39", "f92821308a8b5c90430abc3d542ef1")), "26"))
    s.warned("raw/39-hex-lenient", built, "MPM-4.7.11.1", "39", built.at("39"),
             "39 holds hexadecimal digits, as wallets of Peru have it", mode="lenient")
    s.refused("raw/39-hex-strict", built, "bad_id", "39", built.at("39") + 4, "the same, read strictly")
    built = build(neutral(("62.50", "plain text")))
    s.invalid("raw/62.50", built, "MPM-4.8.1.5", "62.50", built.at("62.50"),
              "62.50 holds plain text: read, and an error", fields=["62.50"])
    built = build(neutral(("62.99", "X")))
    s.invalid("raw/62.99", built, "MPM-4.8.1.5", "62.99", built.at("62.99"), "62.99 holds plain text")
    built = build(neutral(("62.50.00", "org.example"), ("62.50.01", "X")))
    s.valid("template/62.50", built, "62.50 is a template with a GUID", ["MPM-4.8.1.5", "MPM-4.8.1.6"])
    for mode in ("strict", "lenient"):
        built = build(neutral(("80", [("00", "org.example"), ("01", "A"), ("01", "B")])))
        second = built.at("80.01") + 5
        s.refused("raw/duplicate-" + mode, built, "duplicate_id", "80.01", second,
                  "80.01 stands twice, which is never forgiven", mode=mode)
    built = build(swap(neutral(), "60", Sized("60", "15", "BEIJING")))
    s.refused("cut-value/lenient", built, "crc_missing", "63", len(built.data), "no leniency for a wrong length",
              mode="lenient")
    built = build(khqr())
    s.valid("minimal/khqr", built, "a KHQR with nothing but what it needs", ["MPM-3.3n1"])
    s.valid("minimal/neutral", build(drop(neutral(), "01")), "nothing but what every payload needs",
            ["MPM-4.2.1.1", "MPM-4.3.1.1", "MPM-4.4.1.1", "MPM-4.4.1.2", "MPM-3.2n1"])
    s.valid("minimal/lenient", build(neutral()), "a good payload, read leniently", ["MPM-4.7.11.1"], mode="lenient")
    s.valid("empty-crc-text", build(put(neutral(), "02", "6304ABCD")), "an account that looks like a CRC object",
            ["MPM-4.7.10.1"])


def suites():
    s = Suite("structure", "What is a payload at all: encoding, headers, lengths, values and templates cut or spoiled.")
    encoding(s)
    headers(s)
    lengths(s)
    templates(s)
    return [s]
