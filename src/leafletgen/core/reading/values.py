"""The rules for one value: what YAML would make of it, and whether that was meant."""

from __future__ import annotations

import re

from leafletgen.core.reading.faults import Faults
from leafletgen.core.record import NamedTuple

HASH = re.compile(r"(?<![ \t])[ \t]++#")
COLON = re.compile(r":(?=[ \t]|$)")
KEY_LIKE = re.compile(r"[\w.-]+[ \t]*:(?=[ \t]|$)")
HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:[ \t]#.*)?$")
_QUOTES = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*+'"),
}
_NEVER_FIRST = "@`%]},|>"


def sign_of(text: str) -> str | None:
    """The sign that keeps a text from being plain, where its first letters have a meaning in YAML; else None."""
    first = text[:1]
    if first in _NEVER_FIRST or first in "*&!":
        return first
    if first and first in "-?:" and text[1:2] in ("", " ", "\t"):
        return first
    return None


def tell_sign(faults: Faults, start: int, end: int, sign: str) -> None:
    """A value that begins with a sign of YAML: a forbidden feature where it is meant as one, else a text."""
    rest = faults.text[start + 1 : end]
    word = re.match(r"[\w-]+", rest)
    code = {"&": "yaml-anchor", "*": "yaml-alias", "!": "yaml-tag"}.get(sign)
    whole = word is not None and (sign != "*" or word.end() == len(rest.strip()))
    if faults.texts or code is None or not (whole or (sign == "!" and rest[:1] in "!<" and rest)):
        faults.value("text-needs-quotes", start, end, (start, start + 1), sign=sign)
    else:
        mark = start + 1 + (word.end() if word else len(rest.split()[0]))
        faults.value(code, start, end, (start, mark))


class Quoted(NamedTuple):
    """Where a quoted value ends; `closed`: its second quote was found."""

    end: int
    closed: bool


def read_quoted(faults: Faults, start: int, limit: int) -> Quoted:
    """The quoted value at `start`; it must end before `limit` (where its room ends by indentation)."""
    end = read_quoted_end(faults.text, start, limit)
    if end is not None:
        return Quoted(end, True)
    line_end = end_of_line(faults.text, start)
    faults.open_quote(start, line_end)
    return Quoted(line_end, False)


def read_quoted_end(text: str, start: int, limit: int) -> int | None:
    """The offset behind the second quote; None where there is none before `limit`."""
    match = _QUOTES[text[start]].match(text, start, limit)
    return match.end() if match else None


def end_of_line(text: str, start: int) -> int:
    """The offset behind the last character of the line, blanks and line end left out."""
    stop = text.find("\n", start)
    line = text[start : stop if stop >= 0 else len(text)]
    return start + len(line.rstrip())


def check_plain(faults: Faults, start: int, end: int) -> bool:
    """Judge one line of a plain value (`end`: of its line). False where it was blanked out."""
    text = faults.text[start:end]
    hash_, colon = HASH.search(text), COLON.search(text)
    if colon and not (hash_ and hash_.start() < colon.start()):
        at = start + colon.start()
        faults.value("text-colon", start, end, (at, at + 1))
        return False
    if hash_ is None:
        return True
    at = start + hash_.end() - 1
    if text[hash_.end() : hash_.end() + 1] not in ("", " ", "\t", "#"):
        faults.value("text-cut-by-hash", start, end, (at, end), rest=faults.text[at:end])
        return False
    if faults.texts:
        faults.tell("comment-after-text", at, end, mend=faults.mended(start, end))
    return True
