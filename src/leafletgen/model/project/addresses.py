"""Web and mail addresses that people type or point a phone at: what is wrong with one before anybody tries it.

Read as browsers do (WHATWG URL): they take backslashes for slashes, drop tabs and line ends, and read numbers as hosts, so what
looks like one address leads to another. Here that is a fault.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from leafletgen.core.record import NamedTuple

OPENED = frozenset({"https", "http", "mailto", "tel", "sms", "geo"})
"""Schemes that a reader may be asked to open."""
DANGEROUS = frozenset({
    "about", "android-app", "blob", "chrome", "chrome-extension", "content", "data", "facetime", "feed", "file", "filesystem", "ftp",
    "gopher", "intent", "itms-services", "jar", "javascript", "jscript", "livescript", "ldap", "magnet", "market", "ms-appinstaller", "ms-msdt",
    "ms-settings", "res", "resource", "search-ms", "sftp", "shell", "smb", "ssh", "telnet", "vbscript", "view-source", "vbs", "ws", "wss",
    "wyciwyg",
})  # fmt: skip
"""Schemes that run something, read the reader's own files, or lead away from the web."""
RUN = frozenset({"javascript", "jscript", "livescript", "vbscript", "vbs", "view-source"})
"""Those of them that no word of any language is, whatever follows."""
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_SPACES = re.compile(r"[\s\x00-\x1f\x7f]")
_HOST_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.IGNORECASE)
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)", re.IGNORECASE)
_SLIPS = re.compile(
    r"(?:h{0,2}t{1,4}p{1,2}s{0,2}|hxxps?|hptts?|httsp|http?s|hps)(?:[:;.,]?/{1,3}|[:;]/?(?=[\w]))",
    re.IGNORECASE,
)
"""What is typed for `https://`."""
_TAIL = re.compile(
    r"(?<![.,;:!?)\]}>\"'。、．，：；！？）」』】])[.,;:!?)\]}>\"'。、．，：；！？）」』】]++$"
)
"""What a sentence ends with, and no address; a bracket that is opened in it belongs to it."""
LONGEST_HOST, LONGEST_LABEL = 253, 63
"""Characters (RFC 1035, 2.3.4)."""


class AddressFault(NamedTuple):
    """What is wrong: a code, the words that fill it, and the characters that it is about."""

    code: str
    start: int
    end: int
    problem: str = ""
    mend: str = ""


def scheme_of(value: str) -> str | None:
    """The scheme of a value, as a browser finds it: blanks before it and controls in it looked through, in small letters."""
    plain = re.sub(r"[\x00-\x1f\x7f]", "", value).strip()
    plain = re.sub(r"&(?:tab|newline|#0*(?:9|10|13)|#x0*[9ad]);?", "", plain, flags=re.IGNORECASE)
    plain = re.sub(r"&(?:colon|#0*58|#x0*3a);|%3a", ":", plain, flags=re.IGNORECASE)
    found = _SCHEME.match(unicodedata.normalize("NFKC", plain))
    return found[1].lower() if found else None


def is_web(value: str) -> bool:
    """Whether a value is meant as one web address: it names a scheme, or a host first of all."""
    bare = value.strip()
    return bool(
        re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?://|\\\\)", bare)
        or re.match(r"(?:www\.|//)\S", bare, re.IGNORECASE)
        or _SLIPS.match(bare)
    )


def is_mail(value: str) -> bool:
    """Whether a value is meant as a mail address."""
    bare = value.strip()
    return "@" in bare[1:] and not re.search(r"[\s/]", bare) and ":" not in bare


def dangerous(value: str) -> str | None:
    """The scheme of a value that nobody should be made to open. `Data: 110` is no address, `data:text/html` is one."""
    scheme = scheme_of(value)
    after = re.split(r"[:\uff1a]|&colon;|%3a", value.strip(), maxsplit=1, flags=re.IGNORECASE)[1:]
    closed = bool(after) and after[0][:1].strip() != ""
    if scheme in RUN or (scheme in DANGEROUS and closed):
        return scheme
    return scheme if scheme and scheme not in OPENED and after and after[0].startswith("//") else None


def slip(value: str) -> str | None:
    """The address with its beginning put right, where that is mistyped; None where it is not."""
    bare = value.strip()
    if re.match(r"https?://(?!/)", bare, re.IGNORECASE):
        twice = re.match(r"https?://(?=https?:/?/?)", bare, re.IGNORECASE)
        return bare[twice.end() :] if twice else None
    found = _SLIPS.match(bare)
    return "https://" + bare[found.end() :].lstrip("/") if found else None


def web_faults(value: str) -> Iterator[AddressFault]:
    """What is wrong with a web address that begins with its scheme. Letters that look like others are judged elsewhere."""
    whole = (0, len(value))
    if found := _SPACES.search(value):
        yield AddressFault("fact-address", *found.span(), "there is a blank in it", _SPACES.sub("", value))
        return
    for sign, problem in (("\\", "it holds a backslash"), ("{", "it holds a brace; only {lang} is put in")):
        if sign in value:
            yield AddressFault("fact-address", value.index(sign), value.index(sign) + 1, problem)
            return
    rest = re.split(r"[/?#]", value.partition("://")[2], maxsplit=1)[0]
    start = value.find("://") + 3
    if "@" in rest:
        at = start + rest.rindex("@") + 1
        yield AddressFault(
            "fact-address", start, at, "what stands before @ is no part of the host that it leads to",
            value[:start] + value[at:],
        )  # fmt: skip
        return
    if (tail := _TAIL.search(value)) and not (tail[0] == ")" and value.count("(") == value.count(")")):
        yield AddressFault(
            "fact-address", *tail.span(), "a punctuation mark stands at its end", value[: tail.start()]
        )
        return
    yield from _host_faults(rest, start, whole)


def _host_faults(rest: str, start: int, whole: tuple[int, int]) -> Iterator[AddressFault]:
    host, colon, port = rest.partition(":") if not rest.startswith("[") else (rest, "", "")
    place = (start, start + len(host)) if host else whole
    if not host:
        yield AddressFault("fact-address", *place, "it names no host")
    elif "%" in host:
        yield AddressFault("fact-address", *place, "letters of its host are coded with %")
    elif colon and not (port.isdecimal() and port.isascii() and 0 < int(port[:9]) < 65536):
        yield AddressFault(
            "fact-address", place[1], place[1] + 1 + len(port), "what follows the colon is no port"
        )
    elif problem := _numbers(host):
        code = "fact-address-odd" if problem == PLAIN_IP else "fact-address"
        yield AddressFault(code, *place, problem)
    elif problem := host_problem(host):
        yield AddressFault("fact-address", *place, problem)
    elif "." not in host:
        yield AddressFault("fact-address-odd", *place, "its host has no dot, so it works in one network only")


PLAIN_IP = "its host is a number, which nobody can check by reading"


def _numbers(host: str) -> str:
    """What is wrong with a host that is a number; empty where it is none."""
    parts = host.rstrip(".").split(".")
    if host.startswith("["):
        return PLAIN_IP
    if not _NUMBER.fullmatch(parts[-1]):
        return ""
    plain = len(parts) == 4 and all(re.fullmatch(r"0|[1-9]\d{0,2}", p) and int(p) < 256 for p in parts)
    return PLAIN_IP if plain else "its host is a number in a form that hides where it leads"


def host_problem(host: str) -> str:
    """What is wrong with the name of a host; empty where nothing is."""
    labels = host.split(".")
    if any(not label for label in labels):
        return "its host has a dot too many"
    if len(host) > LONGEST_HOST or any(len(label) > LONGEST_LABEL for label in labels):
        return "its host is longer than any host can be"
    for label in labels:
        if label.isascii() and not _HOST_LABEL.fullmatch(label):
            return "its host holds a sign that no host has"
        if label[:4].lower() == "xn--" and decoded(label) is None:
            return "its host holds a name in code (xn--) that stands for nothing"
    return ""


def decoded(label: str) -> str | None:
    """What a label in Punycode (RFC 3492) stands for; None where that is nothing, or is not written so."""
    try:
        text = label[4:].encode("ascii").decode("punycode")
        back = text.encode("punycode").decode("ascii")
    except (UnicodeError, ValueError):
        return None
    written = all(unicodedata.category(c)[0] in "LMN" or c in "-\u30fb\u200c\u200d" for c in text)
    written = written and text == text.lower()
    return text if written and not text.isascii() and back.lower() == label[4:].lower() else None


def host_of(value: str) -> tuple[int, str]:
    """The host of a web or mail address: where it stands, and what it is."""
    if "://" in value:
        start = value.index("://") + 3
        rest = re.split(r"[/?#\\]", value[start:], maxsplit=1)[0]
        before, at, host = rest.rpartition("@")
        return start + len(before) + len(at), host.partition(":")[0]
    before, at, host = value.rpartition("@")
    return len(before) + len(at), host if at else ""


def mail_faults(value: str) -> Iterator[AddressFault]:
    """What is wrong with a mail address (RFC 5321, without quoted and numbered forms, which nobody types off a sheet)."""
    local, _, host = value.rpartition("@")
    start = len(local) + 1
    if not local or not host:
        yield AddressFault("fact-mail", 0, len(value), "something is missing beside @")
    elif "@" in local:
        yield AddressFault("fact-mail", local.index("@"), local.index("@") + 1, "there are two @ in it")
    elif found := re.search(r"[<>()\[\],;:\"\\|^`{}=?&%]", value):
        yield AddressFault("fact-mail", *found.span(), "it holds a sign that no mail address has")
    elif local.startswith(".") or local.endswith(".") or ".." in local:
        yield AddressFault("fact-mail", 0, len(local), "there is a dot too many before @")
    elif "." not in host:
        yield AddressFault("fact-mail", start, len(value), "its host has no dot")
    elif problem := host_problem(host):
        yield AddressFault("fact-mail", start, len(value), problem)


def mailto_faults(value: str) -> Iterator[AddressFault]:
    """What is wrong with `mailto:`, which may carry further addressees and a text of its own."""
    rest = value.partition(":")[2]
    start = len(value) - len(rest)
    if found := re.search(r"[?,;&%]", rest):
        yield AddressFault(
            "fact-mail",
            start + found.start(),
            len(value),
            "it says more than one address",
            value[: start + found.start()],
        )
        return
    for fault in mail_faults(rest):
        yield fault._replace(start=fault.start + start, end=fault.end + start)
