"""Punctuation and spaces as the language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leafletgen.judge.preflight.check import Check, Hit, hit
from leafletgen.judge.preflight.subject import Subject
from leafletgen.text.bidi import levels, visual_order
from leafletgen.text.groups import isolates

# --- spaces


def spaces_doubled(text: Subject) -> Iterator[Hit]:
    """Two spaces in a row."""
    for match in re.finditer(r"(?<=\S)[ \u3000]{2,}(?=\S)", text.text):
        yield hit(match.start(), match.end())


_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that stay when a text is read: plain ones at its edges are taken off."""


def spaces_at_edges(text: Subject) -> Iterator[Hit]:
    """A special space before the first or behind the last letter of a paragraph."""
    for match in re.finditer(rf"(?:^|(?<=\n))[{_WIDE} ]+|[{_WIDE} ]+(?=\n|$)", text.text):
        yield hit(match.start(), match.end())


def spaces_before_marks(text: Subject) -> Iterator[Hit]:
    """A space before a mark that closes up; where one belongs (French), it is set whatever is typed."""
    typing, apart = text.pack.typing, text.pack.spaces != "phrases"
    placed = {*typing.narrow_before, *typing.space_before}
    for match in re.finditer(r"(?<=[^\s.,:;!?]) +(?=[,;!?،؛؟、。！？]|[.:](?![.\w/]))", text.text):
        if apart and text.text[match.end()] not in placed:
            yield hit(match.start(), match.end() + 1, mend="no space before the mark")
    if text.pack.marks.space_after:
        for match in re.finditer(r"(?<=[^\W\d_])[,،;؛](?=[^\W\d_])", text.text):
            yield hit(match.start(), match.end(), mend="a space after the mark")


# --- marks

_MARKUP = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|i|li|p|span|strong|sub|sup|u|ul)\b[^<>]*>"  # HTML
    r"|&(?:[a-z]+|#\d+);|\[[^\]\n]{1,500}\]\([^)\s]{1,2000}\)|(?<!\w)__\w[^_\n]*__(?!\w)"
    r"|(?<![\w*#＊])\*[^\W\d_][^*\n]*(?<=\w)\*(?![\w*#])|\\n",
    re.IGNORECASE,
)


def markup_foreign(text: Subject) -> Iterator[Hit]:
    """Mark-up of HTML or Markdown, which would be printed as it stands."""
    for match in _MARKUP.finditer(text.text):
        yield hit(match.start(), match.end(), found=match[0])


LATIN = 0x24F
"""The last letter of Latin Extended-B: a foreign word keeps its own marks."""


def marks_foreign(text: Subject) -> Iterator[Hit]:
    """A mark of another script right behind a letter of this one, where a sentence or part of one ends."""
    own = text.pack.marks.own
    if not own:
        return
    for match in re.finditer(r"(?<=[^\x00-\x7f\s\d])[.,!?:;](?![.A-Za-z0-9/])", text.text):
        before, after = text.text[match.start() - 1], text.text[match.end() : match.end() + 1]
        shortens = text.pack.marks.stop_abbreviates and after not in ("", "\n")
        if ord(before) <= LATIN:
            continue
        if match[0] in own and before not in "…」』）”’»\u2069\ufffc" and not shortens:
            yield hit(match.start(), match.end(), found=match[0], mend=own[match[0]])


def ellipsis_typed(text: Subject) -> Iterator[Hit]:
    """Three full stops for one ellipsis."""
    for match in re.finditer(r"\.{3,}|。{2,}|・{3,}", text.text):
        yield hit(match.start(), match.end())


_QUOTES = '"“”„‟«»‹›‘‚‛「」『』〝〞〟＂'


def quotes_foreign(text: Subject) -> Iterator[Hit]:
    """Quotation marks of another language, or straight ones."""
    if not text.is_known:
        return
    open_, close, inner_open, inner_close = text.language.quotes
    own = {open_, close, inner_open, inner_close, *text.pack.marks.also_quotes}
    for match in re.finditer(f"[{_QUOTES}]|(?<!\\w)’(?=\\w)", text.text):
        if match[0] not in own and not (match[0] == "’" and text.pack.marks.apostrophe):
            yield hit(match.start(), match.end(), found=match[0], mend=f"{open_} {close}")


_ENUMERATOR = re.compile(r"(?:^|(?<=\s))\w{1,2}[)）](?=\s)")
"""`a)`, `1)` before what they count."""


def _without_enumerators(text: str) -> str:
    """A text with spaces for its enumerators. The end of `(such as this)` is none."""

    def blank(found: re.Match[str]) -> str:
        before = text[: found.start()]
        inside = sum(before.count(c) for c in "(（") > sum(before.count(c) for c in ")）")
        return found[0] if inside else " " * len(found[0])

    return _ENUMERATOR.sub(blank, text)


def quotes_unpaired(text: Subject) -> Iterator[Hit]:
    """A quotation mark or bracket of the language opened and not closed, or the reverse."""
    open_, close = text.language.quotes[:2]
    pairs = {("(", ")"), ("（", "）"), ("「", "」"), ("『", "』"), ("【", "】")}
    own = {(open_, close)} if text.is_known and text.pack.marks.quotes_pair else set()
    plain, source = (_without_enumerators(t) for t in (text.text, text.source_text))
    for a, b in pairs | own:
        over, source_over = (t.count(a) - t.count(b) for t in (plain, source))
        if a != b and over and over != source_over:
            at = plain.find(a) if plain.count(a) > plain.count(b) else plain.find(b)
            yield hit(at, at + 1, open=a, close=b)


# --- right to left


_SIGNED = re.compile(
    r"(?<![\w.])(?:\+\d+|0\d{1,4})(?:[ -]\d+)+"  # a telephone number, whose groups may stand apart
    r"|(?<![\w.])[#*+]?\d+(?:[-–/.:]\d+)*[*#+]?"
)
_RANGE = re.compile(r"\d{1,2}(?::\d\d)?[-–]\d{1,2}(?::\d\d)?|\d+–\d+")
"""Hours, pages, years: from right to left the first one stands at the right, as it should."""


def bidi_numbers(text: Subject) -> Iterator[Hit]:
    """Digits with signs that come out in another order than they were typed, by the letters around them (UAX #9)."""
    found = [] if not text.language.rtl else list(_SIGNED.finditer(text.text))
    order = (
        visual_order(levels(text.text, rtl=True, isolated=isolates(text.text, text.pack))) if found else []
    )
    places = {unit: place for place, unit in enumerate(order)}
    # Signed numbers must keep their order; a range read from right to left begins at the right, as it should.
    for match in found:
        seen = [places[unit] for unit in range(*match.span())]
        if seen != sorted(seen) and not _RANGE.fullmatch(match[0]):
            yield hit(match.start(), match.end(), found=match[0])


def bidi_controls(text: Subject) -> Iterator[Hit]:
    """An invisible mark of direction in a text in which nothing runs the other way: it does nothing."""
    if not text.language.rtl and not any(level % 2 for level in levels(_unmarked(text.text), rtl=False)):
        for match in re.finditer("[\u200e\u200f\u061c\u2066-\u2069]", text.text):
            yield hit(match.start(), match.end())
            return


def _unmarked(text: str) -> str:
    return re.sub("[\u200e\u200f\u061c\u2066-\u2069]", "", text)


def kashida(text: Subject) -> Iterator[Hit]:
    """Letters stretched with U+0640: the lines are set by the program. At the end of a prefix (`الـ ATM`) it is right."""
    for pattern in text.pack.faults.stretched:
        for match in re.finditer(pattern, text.text):
            yield hit(match.start(), match.end())


CHECKS: tuple[Check, ...] = (
    Check("space-doubled", spaces_doubled),
    Check("space-edge", spaces_at_edges),
    Check("mark-spacing", spaces_before_marks),
    Check("mark-foreign", marks_foreign),
    Check("markup-foreign", markup_foreign),
    Check("ellipsis", ellipsis_typed),
    Check("quote-foreign", quotes_foreign),
    Check("quote-unpaired", quotes_unpaired),
    Check("bidi-number", bidi_numbers),
    Check("bidi-control", bidi_controls),
    Check("kashida", kashida),
)
