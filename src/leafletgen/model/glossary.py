"""`glossary.yaml`: words that must be said alike everywhere, and words that must not be used for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import field

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.reading import MapNode, Node, Scalar, decode
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span
from leafletgen.text.unseen import SPACING


class TermRule(NamedTuple):
    """How one language says a term: one of `use`, none of `avoid`."""

    use: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@record
class Term:
    """A term of the source language."""

    word: str
    note: str = ""
    rules: Mapping[str, TermRule] = field(default_factory=dict)
    span: Span | None = field(default=None, compare=False)
    places: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)
    """Where each language stands."""


@record
class Glossary:
    """All terms."""

    terms: tuple[Term, ...] = ()


def read_glossary(node: Node, sink: Sink) -> Glossary:
    """The glossary that a file holds; what does not fit is reported and left out."""
    known = ("format", "terms")
    if not isinstance(node, MapNode):
        sink.add(diagnostic("glossary-form", node.span))
        return Glossary()
    for entry in node.entries:
        if entry.key.value not in known:
            sink.add(diagnostic("key-unknown", entry.key.span, name=entry.key.value, known=", ".join(known)))
    terms = next((e.value for e in node.entries if e.key.value == "terms"), None)
    if not isinstance(terms, MapNode):
        sink.add(diagnostic("glossary-form", node.span._replace(end=node.start + 1)))
        return Glossary()
    return Glossary(tuple(_term(e.key, e.value, sink) for e in terms.entries if not e.key.broken))


def _term(key: Scalar, node: Node, sink: Sink) -> Term:
    note, rules, places = "", dict[str, TermRule](), dict[str, Span]()
    for entry in node.entries if isinstance(node, MapNode) else ():
        if entry.key.value == "note" and isinstance(entry.value, Scalar):
            note = entry.value.value
        elif (rule := decode(entry.value, TermRule, sink)) is not None:
            rules[entry.key.value], places[entry.key.value] = rule, entry.key.span
    if not isinstance(node, MapNode):
        sink.add(diagnostic("glossary-form", key.span))
    return Term(key.value, note, rules, key.span, places)


class Use(NamedTuple):
    """A term met in a source text, and what its language says of it."""

    term: Term
    rule: TermRule


def terms_in(glossary: Glossary, source: str, tag: str) -> Iterator[Use]:
    """The terms of a source text for which a language has a rule."""
    for term in met(glossary, source):
        rule = term.rules.get(tag)
        if rule:
            yield Use(term, rule)


def met(glossary: Glossary, source: str) -> Iterator[Term]:
    """The terms of a source text. A longer term hides those inside it."""
    text = "".join(c for c in source if c not in SPACING).casefold()
    taken: list[tuple[int, int]] = []
    for term in sorted(glossary.terms, key=lambda t: -len(t.word)):
        found = [m.span() for m in re.finditer(_pattern(term.word), text)]
        free = [f for f in found if not any(a < f[1] and f[0] < b for a, b in taken)]
        taken += free
        if free:
            yield term


def _pattern(word: str) -> str:
    """A term as a word, with the plural of European languages."""
    return rf"(?<!\w){re.escape(word.casefold())}(?:e?s)?(?!\w)"


def folded(text: str) -> str:
    """A text as it is compared: no case, no vowel marks of Arabic and Hebrew, no elongation, no typed line ends."""
    bare = "".join(
        c for c in unicodedata.normalize("NFC", text) if c not in SPACING and not _is_vowel_sign(c)
    )
    return " ".join(bare.casefold().split())


def _is_vowel_sign(character: str) -> bool:
    """By Unicode: vowel points have the combining classes 10 to 35, cantillation is Hebrew, too; or the elongation."""
    name = unicodedata.name(character, "")
    point = 10 <= unicodedata.combining(character) <= 35
    return point or name.startswith("HEBREW ACCENT") or name == "ARABIC TATWEEL"
