"""A translation beside its source: the same terms, emphasis, paragraphs and addresses, the same kind of sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress

from leafletgen.core.processes.patterns import search
from leafletgen.core.record import NamedTuple
from leafletgen.judge.preflight.check import Check, Hit, Survey, hit
from leafletgen.judge.preflight.subject import FACT, Subject
from leafletgen.model.glossary import folded, terms_in
from leafletgen.model.locales.message import PARAGRAPH
from leafletgen.page.pictograms.opposites import denied
from leafletgen.text.languages.punctuation import Punctuation

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
    for use in terms_in(text.glossary, text.source_text, text.tag) if text.glossary else ():
        if use.rule.use and not any(folded(word) in own for word in use.rule.use):
            yield hit(term=use.term.word, words=", ".join(use.rule.use))


def terms_avoided(text: Subject) -> Iterator[Hit]:
    """A word that the glossary forbids for a term of the source."""
    for use in terms_in(text.glossary, text.source_text, text.tag) if text.glossary else ():
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
    """Marks that end a sentence of one kind, in all scripts."""

    name: str
    marks: str


_KINDS = (
    _Kind("question mark", "?？؟⁈⁇՞፧"),
    _Kind("exclamation mark", "!！‼⁉՜"),
    _Kind("colon", ":：៖፥"),
    _Kind("ellipsis", "…⋯"),
    _Kind("semicolon", ";；؛፤"),
    _Kind("full stop", ".。．｡।॥။៕។۔։።༎།᠃᠉"),
)
_CLOSING = " \u00a0\u202f\u200b\u200e\u200f”“’‘״»«›‹」』）)]】》〉\"'"


def _kind(text: str) -> _Kind | None:
    """How a text ends. Quotation marks and brackets behind the mark are looked through."""
    bare = text.rstrip(_CLOSING)
    if bare.endswith(("...", "。。", "・・・")):
        return _KINDS[3]
    return next((kind for kind in _KINDS if bare and bare[-1] in kind.marks), None)


def _has(text: str, kind: _Kind, marks: Punctuation) -> bool:
    """Whether a text has the mark of a kind in a place or form of its language."""
    last = text.rstrip(_CLOSING)[-1:]
    asks = kind.name == "question mark" and bool(last) and last in marks.question_marks
    return asks or (marks.inside and any(mark in text for mark in kind.marks))


def end_marks(texts: Sequence[Subject]) -> Iterator[tuple[Subject, Hit]]:
    """A sentence that ends otherwise than its source. A language that leaves out most full stops does so on purpose."""
    lacking, kept = [], 0
    for text in texts:
        wanted, own = _kind(text.source_text), _kind(text.text)
        if text.source is None or wanted is own or (wanted and _has(text.text, wanted, text.pack.marks)):
            kept += wanted is own and wanted is _KINDS[-1]
        elif wanted is None and own is not None and own.name in ("full stop", "colon"):
            yield text, hit(len(text.text.rstrip(_CLOSING)) - 1, found=own.name, wanted="no mark")
        elif wanted is _KINDS[-1] and own is None:
            lacking.append(text)
        elif wanted and wanted.name not in text.pack.marks.may_lack:
            if own is None:
                yield text, hit(found="no mark", wanted=wanted.name)
            elif "exclamation mark" not in (own.name, wanted.name):
                yield text, hit(found=own.name, wanted=wanted.name)
    if len(lacking) < kept:
        for text in lacking:
            if _KINDS[-1].name not in text.pack.marks.may_lack:
                yield text, hit(found="no mark", wanted="full stop")


def forms_missed(text: Subject) -> Iterator[Hit]:
    """A text that does not look as the project asks, typed or read; what is no regular expression is reported elsewhere."""
    for form in text.forms:
        with suppress(re.error, OverflowError, RecursionError):
            found = [search(form.pattern, words) for words in (text.text, text.message.value)]
            if None not in found and not any(found):
                yield hit(said=form.reason, pattern=form.pattern)


def forms_slow(text: Subject) -> Iterator[Hit]:
    """A pattern that takes too long on a text, and so says nothing of it."""
    for form in text.forms:
        with suppress(re.error, OverflowError, RecursionError):
            if None in [search(form.pattern, words) for words in (text.text, text.message.value)]:
                yield hit(pattern=form.pattern)


# --- addresses

_ADDRESS = r"(?:https?://|www\.)[^\s)」』”»]*[^\s)」』”».,;:!?。、]|(?<![\w.+-])[\w.+-]++@[\w-]++\.[\w.]*\w"


def addresses_lost(text: Subject) -> Iterator[Hit]:
    """An address of the web or of mail that stands in the source and not in the translation."""
    for match in re.finditer(_ADDRESS, text.source_text):
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
    from difflib import SequenceMatcher

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


def signs_denied(text: Subject) -> Iterator[Hit]:
    """The name of a sign, or what is read aloud in its place, that says the opposite of what it shows."""
    for sign in sorted(text.signs):
        for start, end, other in denied(sign, text.tag, text.text):
            yield hit(start, end, sign=sign, word=text.text[start:end], other=other)


CHECKS: tuple[Check, ...] = (
    Check("same", unchanged),
    Check("glossary-use", terms_required),
    Check("glossary-avoid", terms_avoided),
    Check("bold-lost", emphasis_lost),
    Check("paragraphs-differ", paragraphs_differ),
    Check("address-lost", addresses_lost),
    Check("text-form", forms_missed),
    Check("form-slow", forms_slow),
    Check("sign-denied", signs_denied),
)
SURVEYS: tuple[Survey, ...] = (
    Survey("end-mark", end_marks),
    Survey("reused", reused),
    Survey("inconsistent", inconsistent),
)
