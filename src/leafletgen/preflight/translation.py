"""A translation beside its source: the same facts, numbers, emphasis and paragraphs, the same kind of sentence."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from leafletgen.glossary import folded, terms_in
from leafletgen.language.message import PARAGRAPH
from leafletgen.preflight.check import Check, Hit, Survey, hit
from leafletgen.preflight.subject import FACT, Subject

# --- the words


def unchanged(text: Subject) -> Iterator[Hit]:
    """The translation is the source. Acronyms (ATM) and what holds no word are the same everywhere."""
    if text.source is None or text.base == text.source_tag.split("-", maxsplit=1)[0]:
        return
    words = re.findall(r"[^\W\d_]{2,}", text.text)
    if words and not all(word.isupper() for word in words) and text.message.value == text.source.value:
        yield hit()


def terms_required(text: Subject) -> Iterator[Hit]:
    """A term of the glossary stands in the source, and none of its words in the translation."""
    own = folded(text.text)
    for use in terms_in(text.glossary, text.source_text, text.tag):
        if use.rule.use and not any(folded(word) in own for word in use.rule.use):
            yield hit(term=use.term.word, words=", ".join(use.rule.use))


def terms_avoided(text: Subject) -> Iterator[Hit]:
    """A word that the glossary forbids for a term of the source."""
    for use in terms_in(text.glossary, text.source_text, text.tag):
        for word in use.rule.avoid:
            at = text.text.casefold().find(word.casefold())
            if at >= 0:
                yield hit(at, at + len(word), word=word, term=use.term.word, words=", ".join(use.rule.use))


# --- the form


def emphasis_lost(text: Subject) -> Iterator[Hit]:
    """The source has bold words, the translation none."""
    if text.source_plain and text.source_plain.bold and not text.plain.bold:
        yield hit()


def paragraphs_differ(text: Subject) -> Iterator[Hit]:
    """More or fewer paragraphs than the source."""
    if text.source is not None:
        own, wanted = (m.value.count(PARAGRAPH) + 1 for m in (text.message, text.source))
        if own != wanted:
            yield hit(own=own, wanted=wanted)


class _Kind(NamedTuple):
    """Marks that end a sentence of one kind, and the languages that do without."""

    name: str
    marks: str
    without: frozenset[str]


_KINDS = (
    _Kind("question mark", "?？؟;⁈⁇՞፧", frozenset({"Thai", "Laoo", "Mymr", "Khmr", "Jpan", "Tibt", "Ethi"})),
    _Kind("exclamation mark", "!！‼⁉՜", frozenset({"Thai", "Laoo", "Mymr", "Khmr", "Jpan", "Tibt", "Ethi"})),
    _Kind(
        "colon", ":：៖፥", frozenset({"Tibt", "Ethi", "Armn", "Thai", "Laoo", "Jpan", "Kore", "Mymr", "Khmr"})
    ),
    _Kind("ellipsis", "…⋯", frozenset()),
    _Kind("full stop", ".。．｡।॥။៕។۔։።༎།᠃᠉", frozenset({"Thai", "Laoo"})),
)
_CLOSING = " \u00a0\u202f\u200b\u200e\u200f”“’‘»«›‹」』）)]】》〉\"'"


def _kind(text: str) -> _Kind | None:
    """How a text ends. Quotation marks and brackets behind the mark are looked through."""
    bare = text.rstrip(_CLOSING)
    if bare.endswith("..."):
        return _KINDS[3]
    return next((kind for kind in _KINDS if bare and bare[-1] in kind.marks), None)


def _has(text: str, kind: _Kind, tag: str) -> bool:
    greek = tag == "el" and kind.name == "question mark" and text.rstrip(_CLOSING).endswith((";", "\u037e"))
    armenian = tag == "hy" and any(mark in text for mark in kind.marks)
    return greek or armenian


def end_marks(texts: Sequence[Subject]) -> Iterator[tuple[Subject, Hit]]:
    """A sentence that ends otherwise than its source. A language that leaves out most full stops does so on purpose."""
    lacking, kept = [], 0
    for text in texts:
        wanted, own = _kind(text.source_text), _kind(text.text)
        if text.source is None or wanted is own or (wanted and _has(text.text, wanted, text.tag)):
            kept += wanted is own and wanted is _KINDS[-1]
        elif wanted is None and own is not None and own.name in ("full stop", "colon"):
            yield text, hit(len(text.text.rstrip(_CLOSING)) - 1, found=own.name, wanted="no mark")
        elif wanted is _KINDS[-1] and own is None:
            lacking.append(text)
        elif wanted and text.script not in wanted.without:
            if own is None:
                yield text, hit(found="no mark", wanted=wanted.name)
            elif "exclamation mark" not in (own.name, wanted.name):
                yield text, hit(found=own.name, wanted=wanted.name)
    if len(lacking) < kept:
        for text in lacking:
            if text.script not in _KINDS[-1].without:
                yield text, hit(found="no mark", wanted="full stop")


# --- the numbers

_NUMBER = re.compile(r"\d+(?:[.,٫٬'’\u00a0\u202f ]\d{3}(?!\d))*(?:[.,٫]\d+)?")
_TIMES = {"千": 3, "천": 3, "万": 4, "萬": 4, "만": 4, "億": 8, "亿": 8, "억": 8}
_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")


class Number(NamedTuple):
    """Digits met in a text: as they stand and as plain 0-9 without separators of thousands."""

    start: int
    end: int
    digits: str


def numbers(text: str) -> list[Number]:
    """All numbers of a text, native digits included; `2万` is 20000; kanji digits from three in a row on (`一一〇`)."""
    found = []
    for match in _NUMBER.finditer(text):
        digits = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in match[0])
        digits = (
            re.sub(r"[.,٫٬'’\u00a0\u202f ](?=\d{3}(?:\D|$))", "", digits).replace(",", ".").replace("٫", ".")
        )
        zeros = _TIMES.get(text[match.end() : match.end() + 1], 0)
        found.append(Number(match.start(), match.end(), digits + "0" * zeros))
    kanji = re.finditer("[〇零一二三四五六七八九]{3,}", text)
    return found + [Number(m.start(), m.end(), m[0].translate(_KANJI_DIGITS)) for m in kanji]


def facts_typed(text: Subject) -> Iterator[Hit]:
    """A number or an address that is a fact of the project, typed into the text."""
    by_digits = {re.sub(r"\D", "", value): name for name, value in text.facts.items() if _is_number(value)}
    for number in numbers(text.text):
        name = by_digits.get(number.digits)
        if name and len(number.digits) > 2:
            yield hit(number.start, number.end, typed=text.text[number.start : number.end], name=name)
    for name, value in text.facts.items():
        site = re.sub(r"^https?://|/.*", "", value)
        at = text.text.find(site) if "." in site and not _is_number(value) else -1
        if at >= 0:
            yield hit(at, at + len(site), typed=site, name=name)


def _is_number(value: str) -> bool:
    return re.fullmatch(r"[#*+]?[\d\s()./–-]+", value) is not None


def numbers_foreign(text: Subject) -> Iterator[Hit]:
    """A number of three digits or more that the source does not have."""
    if text.source is None:
        return
    known = {n.digits for n in numbers(text.source_text)}
    known |= {re.sub(r"\D", "", value) for value in text.facts.values()}
    for number in numbers(text.text):
        if len(number.digits) > 2 and number.digits not in known:
            yield hit(number.start, number.end, number=text.text[number.start : number.end])


def numbers_lost(text: Subject) -> Iterator[Hit]:
    """A number of two digits or more that stands in the source and not in the translation."""
    own = Counter(n.digits for n in numbers(text.text))
    for number in numbers(text.source_text):
        if len(number.digits) > 1 and not own[number.digits]:
            yield hit(number=text.source_text[number.start : number.end])
        own[number.digits] -= 1


_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)」』”»]*[^\s)」』”».,;:!?。、]|[\w.+-]+@[\w-]+\.[\w.]*\w")


def addresses_lost(text: Subject) -> Iterator[Hit]:
    """An address of the web or of mail that stands in the source and not in the translation."""
    for match in _ADDRESS.finditer(text.source_text):
        if match[0] not in text.text and text.source is not None:
            yield hit(address=match[0])


# --- texts beside each other


def _comparable(text: str) -> str:
    """Letters and facts alone."""
    return "".join(c for c in text.casefold() if c.isalnum() or c == FACT or unicodedata.category(c) == "Mn")


_LABEL = 8
"""Letters up to which a text is a label: labels may well be the same."""


def reused(texts: Sequence[Subject]) -> Iterator[tuple[Subject, Hit]]:
    """One translation for two different texts: was it pasted twice?"""
    first: dict[str, Subject] = {}
    for text in texts:
        own = _comparable(text.text)
        other = first.setdefault(own, text)
        if text.source is None or other is text or len(own) <= _LABEL:
            continue
        if not _alike(_comparable(other.source_text), _comparable(text.source_text)):
            yield text, hit(other=other.key)


def _alike(one: str, other: str) -> bool:
    """Whether two texts say nearly the same: one translation may well serve both."""
    return SequenceMatcher(None, one, other).ratio() > 0.7


def inconsistent(texts: Sequence[Subject]) -> Iterator[tuple[Subject, Hit]]:
    """Two translations for the same text."""
    first: dict[str, Subject] = {}
    for text in texts:
        if text.source is None or text.adapted:
            continue
        other = first.setdefault(text.source.value, text)
        if other is not text and _comparable(other.text) != _comparable(text.text):
            yield text, hit(other=other.key)


CHECKS: tuple[Check, ...] = (
    Check("same", unchanged),
    Check("glossary-use", terms_required),
    Check("glossary-avoid", terms_avoided),
    Check("bold-lost", emphasis_lost),
    Check("paragraphs-differ", paragraphs_differ),
    Check("fact-typed", facts_typed),
    Check("number-foreign", numbers_foreign),
    Check("number-lost", numbers_lost),
    Check("address-lost", addresses_lost),
)
SURVEYS: tuple[Survey, ...] = (
    Survey("end-mark", end_marks),
    Survey("reused", reused),
    Survey("inconsistent", inconsistent),
)
