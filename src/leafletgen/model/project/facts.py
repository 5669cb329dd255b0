"""Facts that can be trusted: a number that is dialled as it is read, an address that leads where it seems to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span
from leafletgen.model.project.addresses import (
    AddressFault,
    dangerous,
    decoded,
    host_of,
    is_mail,
    is_web,
    mail_faults,
    mailto_faults,
    scheme_of,
    slip,
    web_faults,
)
from leafletgen.model.project.manifest import FactRow
from leafletgen.text.languages.letters import spaces_of
from leafletgen.text.scripts import scripts_of
from leafletgen.text.unseen import ZWJ, ZWNJ, faults, named, unseen

SECURE = "https://"
LANGUAGE = "{lang}"
"""What stands for the tag of the language in a fact."""
SOME_TAG = "xlangx"
"""What is judged in its place: as long, so that a fault is where it is."""
_WORD = re.compile(r"[\w\u200c\u200d\u0300-\u036f]+")
_URL_IN_TEXT = re.compile(
    r"(?<![a-zA-Z0-9+.-])[0-9+.-]*+([a-zA-Z][a-zA-Z0-9+.-]*+://[^\s\u3000-\u303f\uff08\uff09]++)"
)
_DASHES = "\u2010\u2011\u2012\u2013"
"""What stands between the digits of a number, and is dialled as nothing."""
_DIALLED = re.compile(rf"[+*#(]*\d[\d \u00a0\u2009\u202f()+*#./,;:x{_DASHES}-]*", re.ASCII)
"""A number as it is printed: it may be dialled, or be a price, a room, an hour."""
_PHONE_LIKE = re.compile(r"[ ]*+[+*#(]*+[ ]*+\d[\d ()+*#./,;:x-]*", re.ASCII)
_OTHER_BRACES = re.compile(r"[$%#]\{|\{\{|%7b", re.IGNORECASE)
"""What other programs put names in with."""
LEAST_DIGITS, LONG = 2, 7
"""Digits of what is taken for a number; digits from which on a wave is a hyphen, not `from ... to`."""
_CLOSING = "\u3001\u3002\uff09\u300d\u300f\u3011\uff0c\uff0e"
"""Marks that end a sentence or bracket; they are no part of an address before them."""
_LETTER_BESIDE = re.compile(r"(?<=\d)[OolI|]|[OolI|](?=\d)")


class FactFault(NamedTuple):
    """What is wrong with characters `start` to `end` of a fact's value: a code and the words that fill it."""

    code: str
    start: int
    end: int
    args: tuple[tuple[str, str], ...] = ()


def place_of(sources: Mapping[str, Source], value: str, span: Span | None, start: int) -> Span | None:
    """Where a character of a value stands in its file; all of the entry, where the value is written in another way."""
    source = sources.get(span.source) if span else None
    at = source.text.find(value, span.start, span.end) if source and span else -1
    return Span(source.path, at + start, at + start + 1) if source and at >= 0 else span


def place_of_fault(sources: Mapping[str, Source], fact: FactRow, fault: FactFault) -> Span | None:
    """Where the characters stand in the file, if the value is written there as it is; else the fact."""
    first = place_of(sources, fact.value, fact.span, fault.start)
    if first is None or first == fact.span:
        return first
    return first._replace(end=first.start + max(fault.end - fault.start, 1))


def fact_faults(fact: FactRow, script: str) -> Iterator[FactFault]:
    """What is wrong with a fact. `script`: that of the source language, whose own digits are meant. First things first: what is
    not seen, then where it leads, then what it looks like.
    """
    value = fact.value
    if hidden := tuple(_unseen(value)):
        yield from hidden[:1]
        return
    if is_web(value) and (found := _OTHER_BRACES.search(value)):
        problem = "it holds a brace; only {lang} is put in"
        yield FactFault("fact-address", *found.span(), (("problem", problem), ("mend", "")))
        return
    for fault in _judged(value.replace(LANGUAGE, SOME_TAG), fact.qr, script):
        # What is offered is what was typed: a fact that loses its `{lang}` leads all languages to one page.
        args = tuple((name, said.replace(SOME_TAG, LANGUAGE)) for name, said in fault.args)
        yield fault._replace(args=args)


def _judged(value: str, qr: bool, script: str) -> Iterator[FactFault]:
    scheme = None if slip(value) else dangerous(value)
    if scheme:
        yield FactFault("fact-scheme", 0, max(value.find(":"), 1), (("scheme", scheme),))
    elif wide := _wide(value):
        yield wide
    elif qr or is_web(value):
        yield from _web(value, qr)
    elif scheme_of(value) == "mailto":
        yield from _told(mailto_faults(value))
        yield from _alike(value)
    elif is_mail(value):
        yield from _mail(value)
    elif number := _number(value, script) or _spelt_out(value, script):
        yield number
    else:
        yield from _text(value, script)


# --- what is not seen


def _unseen(value: str) -> Iterator[FactFault]:
    """In a fact nothing is hidden. Joiners of a script that needs them may stay, and what parts words of one without spaces."""
    wrong = {one.start for one in faults(value)}
    for one in unseen(value):
        if one.start in wrong or not _is_needed(value, one.start):
            yield FactFault("fact-hidden", one.start, one.start + 1, (("character", one.name),))


def _is_needed(value: str, at: int) -> bool:
    if value[at] in (ZWNJ, ZWJ) or "\ufe00" <= value[at] <= "\ufe0f" or value[at] >= "\U000e0100":
        return True
    around = (value[at - 1 : at], value[at + 1 : at + 2]) if at else ("", "")
    return value[at] == "\u200b" and all(c and spaces_of(c) == "phrases" for c in around)


# --- addresses


def _told(found: Iterator[AddressFault]) -> Iterator[FactFault]:
    for one in found:
        yield FactFault(one.code, one.start, one.end, (("problem", one.problem), ("mend", one.mend)))


def _web(value: str, qr: bool) -> Iterator[FactFault]:
    if mend := slip(value):
        yield FactFault("fact-https", 0, len(value), (("mend", mend),))
    elif value[:8].lower() == SECURE:
        yield from _first_of(_alike(value), _told(web_faults(value)))
    elif value[:7].lower() == "http://":
        code = "fact-https" if qr else "fact-http"
        yield FactFault(code, 0, 7, (("mend", SECURE + value[7:]),))
        yield from _first_of(_alike(value), _told(web_faults(value)))
    elif qr:
        yield FactFault("fact-https", 0, len(value), (("mend", _with_scheme(value)),))
    else:  # www.example.org: shown, not opened
        found = _told(web_faults(SECURE + value.lstrip("/")))
        yield from _first_of(_alike(value), (f._replace(start=0, end=len(value)) for f in found))


def _with_scheme(value: str) -> str:
    """The address with its scheme, where it is one; else how one begins."""
    bare = re.sub(r"^\s*(?:[a-z]+:)?/*", "", value, flags=re.IGNORECASE).strip()
    return SECURE + (bare if re.match(r"[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)", bare) else "…")


def _first_of(*findings: Iterator[FactFault]) -> Iterator[FactFault]:
    """The findings of the first judge that has any: what follows would follow from it."""
    for found in findings:
        told = tuple(found)
        if told:
            yield from told
            return


def _mail(value: str) -> Iterator[FactFault]:
    yield from _first_of(_told(mail_faults(value.strip())), _alike(value))


def _alike(value: str) -> Iterator[FactFault]:
    """Letters of an address that look like others: in its host name by name, elsewhere word by word."""
    from leafletgen.text.lookalikes import is_restricted

    start, host = host_of(value)
    for found in re.finditer(r"[^.]+", host):
        label = found[0]
        known = decoded(label) if label[:4].lower() == "xn--" else label
        place = (start + found.start(), start + found.end())
        if known and (fault := _alike_word(known, *place, strict=True)):
            yield fault
            return
    for found in _WORD.finditer(value):
        # A path in Cyrillic may be one; a name before @ that passes for Latin is not.
        if fault := _alike_word(found[0], *found.span(), strict="://" not in value):
            yield fault
            return
    for at, character in enumerate(value.rstrip(_CLOSING)):
        if is_restricted(character) and not character.isspace():
            yield _look_alike(value, at, at + 1, character)
            return


def _alike_word(word: str, start: int, end: int, *, strict: bool = False) -> FactFault | None:
    """A word that is not what it looks like; `strict`: also one that could be a whole word of its own script."""
    if word.isascii():
        return None
    from leafletgen.text.lookalikes import culprit, is_mixed, passes_for_ascii

    if not (is_mixed(word) or (strict and passes_for_ascii(word))):
        return None
    at, _ = culprit(word)
    if end - start == len(word):
        start, end = (start + at, start + at + 1) if is_mixed(word) else (start, end)
    return _look_alike(word, start, end, word[at])


def _look_alike(found: str, start: int, end: int, character: str) -> FactFault:
    from leafletgen.text.lookalikes import mended

    args = (("found", found), ("character", named(character)), ("mend", mended(found)))
    return FactFault("fact-look-alike", start, end, args)


# --- numbers


def _wide(value: str) -> FactFault | None:
    """An address or number typed with the input method on: its signs are full-width."""
    from leafletgen.text.lookalikes import mended

    if not re.search("[\uff01-\uff5e\u3000\u3002\uff61]", value.rstrip(_CLOSING)):
        return None
    narrow = unicodedata.normalize("NFKC", value).replace("\u3002", ".")
    meant = narrow.isascii() and (is_web(narrow) or is_mail(narrow) or _PHONE_LIKE.fullmatch(mended(value)))
    return _digits(value, mended(narrow).strip(), _place_of(value)) if meant else None


def _place_of(value: str) -> tuple[int, int]:
    """The first stretch of a value that is not ASCII."""
    found = re.search(r"[^\x00-\x7f]+", value)
    return found.span() if found else (0, len(value))


def _digits(value: str, mend: str, place: tuple[int, int]) -> FactFault:
    wrong = next((c for c in value[place[0] :] if not c.isascii()), value[place[0] : place[0] + 1])
    return FactFault("fact-digits", *place, (("character", named(wrong)), ("mend", mend)))


def _number(value: str, script: str) -> FactFault | None:
    """A number whose signs are not those that it shows."""
    if value.isascii() and _DIALLED.fullmatch(value):
        return None
    narrow = "".join(_as_digit(c) for c in value)
    if sum(map(str.isdigit, narrow)) >= LONG and ":" not in narrow:
        narrow = re.sub("[\u301c\uff5e~]", "-", narrow)
    letters = _with_digits(narrow)
    if not _PHONE_LIKE.fullmatch(letters) or sum(map(str.isdigit, letters)) < LEAST_DIGITS:
        return None
    if sum(map(str.isdigit, narrow)) < LEAST_DIGITS and not any(
        c.isdigit() and not c.isascii() for c in value
    ):
        return None  # a name such as O2
    if _is_own(value, script):
        return None
    wrong = [n for n, c in enumerate(value) if not (_DIALLED.fullmatch("1" + c) or c in " +(*#")]
    if not wrong:
        return _digits(value, letters.strip(), (0, len(value))) if value != value.strip() else None
    at = wrong[0]
    if not (value[at].isalpha() and (value[at].isascii() or _as_digit(value[at]) in "01Oo")):
        return _digits(value, letters.strip(), (at, at + 1))
    args = (("found", value), ("character", named(value[at])), ("mend", letters.strip()))
    return FactFault("fact-look-alike", at, at + 1, args)


def _spelt_out(value: str, script: str) -> FactFault | None:
    """A number in ideographs, such as 一一〇, in a project whose source language does not write with them."""
    numbers = {c: unicodedata.numeric(c, None) for c in value if c not in "-\u30fc\u2010\u2011\u2013()"}
    if not all(n in range(10) and unicodedata.category(c) in ("Lo", "Nl") for c, n in numbers.items()):
        return None
    if len(value) <= LEAST_DIGITS or script in scripts_of(value[0]).all:
        return None
    from leafletgen.text.lookalikes import twin

    mend = "".join(str(int(numbers[c] or 0)) if c in numbers else twin(c) or c for c in value)
    return _digits(value, mend, (0, len(value)))


def _with_digits(value: str) -> str:
    """With digits for the letters that look like them, beside digits; in what is long, and has more digits than such letters,
    everywhere.
    """
    out, before = value, ""
    while out != before:
        before, out = out, _LETTER_BESIDE.sub(lambda m: "0" if m[0] in "Oo" else "1", out)
    whole = re.sub("[OolI|]", lambda m: "0" if m[0] in "Oo" else "1", out)
    digits = sum(map(str.isdigit, value))
    return whole if digits >= LONG - digits and sum(map(str.isdigit, whole)) >= LONG else out


def _as_digit(character: str) -> str:
    """What a character is in a number: ASCII, a letter that looks like 1 as that."""
    from leafletgen.text.lookalikes import twin

    found = twin(character) or character
    return "1" if found in "ilI" and not character.isascii() else found


def _is_own(value: str, script: str) -> bool:
    """Whether all digits are of one set, and that is the source language's own; or ASCII ones with signs of printing."""
    zeros = {chr(ord(c) - unicodedata.decimal(c)) for c in value if c.isdecimal()}
    if len(zeros) != 1 or any(c.isalpha() or c.isdigit() != c.isdecimal() for c in value):
        return False
    plain = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in value)
    native = zeros == {"0"} or script in scripts_of(next(iter(zeros))).all
    return native and _DIALLED.fullmatch(plain) is not None


# --- words


def _text(value: str, script: str) -> Iterator[FactFault]:
    """A name, a place, opening hours: words of one script each, digits that go with them."""
    taken: list[tuple[int, int]] = []
    for found in _URL_IN_TEXT.finditer(value):
        taken.append(found.span(1))
        start = found.start(1)
        scheme = dangerous(found[1])
        if scheme:
            yield FactFault("fact-scheme", start, start + len(scheme), (("scheme", scheme),))
        else:
            yield from (f._replace(start=f.start + start, end=f.end + start) for f in _web(found[1], False))
    latin = any(c.isascii() and c.isalpha() for c in value) or (
        script in scripts_of("a").all and _all_pass(value)
    )
    for found in _WORD.finditer(value):
        if any(c.isalpha() for c in found[0]) and not any(a <= found.start() < b for a, b in taken):
            fault = _alike_word(found[0], *found.span(), strict=latin)
            # Where nothing looks like another letter, as in μTorrent, two alphabets are meant.
            if fault and ("mend", found[0]) not in fault.args:
                yield fault
                return
    yield from _text_digits(value, script)


def _all_pass(value: str) -> bool:
    """Whether all words of a value are of another alphabet and look like Latin ones."""
    from leafletgen.text.lookalikes import passes_for_ascii

    words = [w for w in _WORD.findall(value) if any(map(str.isalpha, w))]
    return bool(words) and all(len(w) > 2 and passes_for_ascii(w) for w in words)


def _text_digits(value: str, script: str) -> Iterator[FactFault]:
    """Digits of two scripts in one fact, or of a script that nothing else in it is written in."""
    from leafletgen.text.lookalikes import mended

    digits = {c: chr(ord(c) - unicodedata.decimal(c)) for c in value if c.isdecimal()}
    odd = [c for c, zero in digits.items() if zero != "0"]
    if not odd:
        return
    letters = {s for c in value if c.isalpha() for s in scripts_of(c).all} | {script}
    at = value.index(odd[0])
    narrow = "".join(mended(c) if c.isdecimal() else c for c in value)
    fitting = all(digits[c] == "\uff10" or letters & scripts_of(c).all - {"Zyyy"} for c in odd)
    if len(set(digits.values())) > 1 or not fitting:
        yield _digits(value, narrow, (at, at + 1))
    elif digits[odd[0]] == "\uff10":
        yield FactFault("fact-digits-wide", at, at + 1, (("mend", narrow),))
