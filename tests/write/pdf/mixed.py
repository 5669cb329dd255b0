"""Mixed lines in right-to-left languages: texts as translators type them, set by the engine, and where each character stands.

All lines go into one file, a page each, so that each reader starts once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import bidirectional

from hypothesis import strategies as st
from tests.write.pdf.samples import book, publication, tagged

from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import Point, Rect, Size, Transform
from leafletgen.core.reading import MapNode, Scalar, compose
from leafletgen.core.source import Source
from leafletgen.engine.localizing.localize import rich
from leafletgen.model.locales.message import Message, parse
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Publication, Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Placed, walk
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.paragraph import arrange, shape
from leafletgen.write.pdf.document import write

WORDS = {
    "ar": "اتصل بالمكتب أولًا لا الطابق سلعًا",
    "fa": "با دفتر تماس می‌گیرند کتاب‌ها",
    "ur": "دفتر سے رابطہ کریں اوّل",
    "ps": "له دفتر سره اړیکه ونیسئ",
    "ckb": "پەیوەندی بکە بە نووسینگە",
    "ug": "ئىشخانىغا تېلېفون قىلىڭ",
    "sd": "آفيس سان رابطو ڪريو",
    "he": "התקשרו למשרד קומה עֲלֵיכֶם",
    "yi": "רופֿט דעם אָפֿיס ייִדיש",
    "dv": "އޮފީހަށް ގުޅުއްވާ ފޯނުން",
}
"""Words of each language, some with signs, joiners and ligatures."""

FACTS = {
    "desk": "03-1234-5678",
    "abroad": "+81 3-1234-5678",
    "advice": "#9110",
    "mail": "help@example.ac.jp",
    "site": "https://example.ac.jp/safe?q=1",
    "name": "Sakura Hall",
}
LINKS = {"site": FACTS["site"]}

BITS = (
    "12.5 % 50% 1,500 110 110. 3–5 [A2] [A2], (1) ((1) [B]) A/B ¥5,000 $20 ($20) €3.50 25 °C 25°C (9:00–17:00) 9:00–17:00 10:30, 2026-11-26"
    " 2026/11/26 26.11.2026 03-1234-5678 +81 3 1234 5678 +81 3-1234-5678 #9110 (03-1234-5678) help@example.ac.jp (help@example.ac.jp)"
    ' https://example.ac.jp/safe/ar https://example.ac.jp. "Easy Job", “X” ‘X’ «Tokyo» (Tokyo) Tokyo… (Sakura Hall) Sakura Hall'
    " ١٢٣ ١٢٫٥٪ ٢٠٢٦/١١/٢٦ (٩:٠٠–١٧:٠٠) ۹:۰۰–۱۷:۰۰ ۱۲۳۴۵۶ … ! ½ ① & * a&b C# 1/2 x=1 <b> 5×3 → ™"
)
"""Numbers with separators, prices, times, ranges, addresses, names, quotations, brackets: each a word of a mixed line."""

_SPACED = (
    "12.5 %",
    "25 °C",
    "+81 3 1234 5678",
    "+81 3-1234-5678",
    '"Easy Job",',
    "(Sakura Hall)",
    "Sakura Hall",
    "((1) [B])",
)


def bits() -> tuple[str, ...]:
    joined = BITS
    for spaced in _SPACED:
        joined = joined.replace(spaced, spaced.replace(" ", "\0"))
    return tuple(dict.fromkeys(bit.replace("\0", " ") for bit in joined.split(" ")))


SILENT = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
"""Isolates have done their work: they have no place in the file."""


class Typed(NamedTuple):
    """A text of a locale file."""

    tag: str
    text: str


class Term(NamedTuple):
    """A word, number or address of a line and its box (points from the page's top left)."""

    text: str
    box: Rect


class Bound(NamedTuple):
    """The file of many texts, a page each: the characters of each (isolates and all), its lines, what must be found there."""

    pdf: bytes
    chars: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    terms: tuple[tuple[Term, ...], ...]


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.sampled_from(
        ("()", "[]", "«»", '""', "“”", ("**", "**"), ("\u2068", "\u2069"), ("\u2066", "\u2069"))
    )
    return st.tuples(pairs, inner).map(lambda both: f"{both[0][0]}{both[1]}{both[0][1]}")


def typed(tag: str) -> st.SearchStrategy[Typed]:
    """A mixed line in a language: its own words, and anything that a poster may put between them."""
    own = st.sampled_from(WORDS[tag].split())
    fact = st.sampled_from(sorted(FACTS)).map(lambda name: f"{{{name}}}")
    one = st.one_of(own, own, st.sampled_from(bits()), fact)
    piece = st.one_of(
        one, one, _wrapped(st.one_of(own, fact)), st.lists(one, min_size=2, max_size=3).map(" ".join)
    )
    gaps = st.sampled_from((" ", " ", ", ", "، ", ": ", " – ", "; ", "/", ". "))
    tail = st.sampled_from(("", ".", "!", "؟", ")", "…", ":"))

    def joined(parts: tuple[str, list[tuple[str, str]], str]) -> Typed:
        first, more, end = parts
        return Typed(tag, first + "".join(gap + piece for gap, piece in more) + end)

    return st.tuples(own, st.lists(st.tuples(gaps, piece), min_size=1, max_size=6), tail).map(joined)


mixed = st.sampled_from(sorted(WORDS)).flatmap(typed)


def bind(texts: Sequence[Typed], by: Transform | None = None) -> Bound:
    """Set and write the texts. `by`: what a sheet does to their pages; it is so large that nothing falls off."""
    chars, sheets, lines, terms = [], [], [], []
    for tag, text in texts:
        made = rich(_message(text), tag, FACTS, links=LINKS)
        done = arrange(shape(made, TextStyle(), book()), 340.0, 14.0)
        one = publication(tag, tagged(StructureElement("P"), Placed(Point(40.0, 40.0), Group(done.frame))))
        sheets += one.sheets if by is None else [_moved(sheet, by) for sheet in one.sheets]
        chars.append(made.chars)
        lines.append(tuple(made.chars[n.start : n.end].translate(SILENT).strip() for n in done.lines))
        terms.append(tuple(_terms(one)))
    # Sheets to be cut say nothing of the direction of pages: pdfium would take it for that of every line.
    whole = Publication(one.metadata, tuple(sheets), full_size=True)
    return Bound(write(whole, builtin("screen")), tuple(chars), tuple(lines), tuple(terms))


def _moved(sheet: Sheet, by: Transform) -> Sheet:
    size = Size(1200, 1200)
    paper = Rect(0, 0, *size)
    return Sheet(size, paper, paper, Frame(size, (Placed(Point(0, 0), Group(sheet.frame, by)),)))


def _message(text: str) -> Message:
    """The message of a locale file's value."""
    node = compose(
        Source("locales/x.yaml", f"x: {json.dumps(text, ensure_ascii=False)}\n"), Sink(), texts=True
    )
    assert isinstance(node, MapNode)
    scalar = node.entries[0].value
    assert isinstance(scalar, Scalar)
    return parse("x", scalar, Sink(), ruby="", joins_lines="")


_TERM = re.compile(
    r"https?://[\w./?=]*\w|[\w.]+@[\w.]*\w|\+[0-9][0-9 -]*[0-9]|[#$¥€]?\d[\d.,:/\u066b\u066c-]*\d%?|[A-Za-z0-9]+(?: [A-Z][a-z]+)*"
    r"|[^\W\d_](?:[^\W\d_]|[\u200c\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u07a6-\u07b0])*"
)


class _Character(NamedTuple):
    text: str
    left: float
    right: float


def _terms(made: Publication) -> Iterator[Term]:
    """What a reader would look for, where it stands in one piece; what bidi lays apart, in its pieces."""
    for baseline, size, row in _rows(made):
        text = "".join(character.text for character in row)
        for found in _TERM.finditer(text):
            for start, end in _together(row, *found.span()):
                part = row[start:end]
                left, right = min(c.left for c in part), max(c.right for c in part)
                if right - left > 1.8 * size and "AN" in map(bidirectional, text[start:end]):
                    continue  # an Arabic number is shown as one piece that is not so wide
                yield Term(text[start:end], Rect(left, baseline - size, right - left, size))


def _together(row: Sequence[_Character], start: int, end: int) -> Iterator[tuple[int, int]]:
    """A term as it is, or cut where its characters are not side by side in one direction."""
    steps = {_side(one, two) for one, two in pairwise(row[start:end])}
    if len(steps - {0}) <= 1:
        yield start, end
        return
    text = "".join(c.text for c in row[start:end])
    if "AN" in map(bidirectional, text):
        return  # an Arabic number is shown as one piece
    for piece in re.finditer(r"[^\W_]+", text):
        yield start + piece.start(), start + piece.end()


def _side(one: _Character, two: _Character) -> int:
    """1: the second stands right of the first; -1: left of it; 0: in the same place; else somewhere else."""
    if one[1:] == two[1:]:
        return 0
    if abs(two.left - one.right) < 0.5:
        return 1
    return -1 if abs(two.right - one.left) < 0.5 else 2


def _rows(made: Publication) -> Iterator[tuple[float, float, list[_Character]]]:
    """The lines of a page: baseline, size, characters in logical order with their left and right edges."""
    rows: dict[float, tuple[float, list[_Character]]] = {}
    for walked in walk(made.sheets[0].frame):
        if isinstance(walked.item, GlyphRun):
            row = rows.setdefault(round(walked.transform.f, 2), (walked.item.size, []))
            row[1].extend(_characters(walked.item, walked.transform))
    for baseline, (size, row) in rows.items():
        yield baseline, size, [c for c in row if ord(c.text) not in SILENT]


def _characters(run: GlyphRun, place: Transform) -> Iterator[_Character]:
    unit = run.size / run.face.upem
    edges: dict[int, tuple[float, float]] = {}
    x = place.e
    for glyph in run.glyphs:
        left, right = edges.get(glyph.cluster, (x, x))
        edges[glyph.cluster] = (min(left, x), max(right, x + glyph.advance * unit))
        x += glyph.advance * unit
    last = edges[min(edges)]
    for at, character in enumerate(run.text):
        last = edges.get(at, last)
        yield _Character(character, *last)
