"""One text of a locale: the mark-up in it (`**bold**`, `{fact}`, ruby) taken apart, every character with its offset.

The rules are those of the formats page: nothing else is mark-up; a backslash takes the meaning from `* { } 《 ｜ \\`;
a blank line as typed parts paragraphs; a single line end is a space, or nothing between two characters of a script
that is written without spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import field, replace
from functools import lru_cache

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.reading.align import typed
from leafletgen.core.reading.node import Scalar
from leafletgen.core.record import NamedTuple, record
from leafletgen.core.source import Span, SpanMap
from leafletgen.model.locales.slips import markup_slips
from leafletgen.text.unseen import first_faults

PARAGRAPH = "\n\n"
"""What parts paragraphs in a value."""
_OF_MARKS = frozenset({"bold-unpaired", "brace-unopened", "fact-form"})
_MARKS = re.compile(r"\\[*{}《｜\\]|\*\*|[{}《｜]|[\x00-\x09\x0b-\x1f]")
_LINE_END = re.compile(r"(?:(?<![ \t])[ \t]++)?(\n+)[ \t]*")
_NAME = re.compile(r"[a-z][a-z0-9_-]*")


class PatternPart(NamedTuple):
    """A stretch of a text: characters of one weight from `offset` of the value on; or a fact (`text` empty); or a
    base with its `ruby`.
    """

    text: str
    offset: int
    bold: bool = False
    fact: str | None = None
    ruby: str | None = None


@record
class Message:
    """A text by its dotted key. `note` is the comment above the key. `parts` is the text taken apart.

    `value` is the text with its mark-up, YAML taken off: NFC, paragraphs parted by `\\n\\n`, no other line ends. How
    the lines of the file are broken does not change it.
    """

    id: str
    value: str
    parts: tuple[PatternPart, ...]
    scalar: Scalar = field(compare=False, repr=False)
    note: str = ""
    joins_lines: str = field(default="", repr=False)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.scalar.span

    def at(self, start: int, end: int) -> Span:
        """The place in the file of the value's characters `start` to `end`."""
        typed_map, ranges = _way_back(self.scalar, self.joins_lines)
        if not ranges:
            return typed_map.span(start, end)
        first = ranges[min(start, len(ranges) - 1)][0]
        return typed_map.span(first, ranges[min(max(end, start + 1), len(ranges)) - 1][1])

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts it names, in order."""
        return tuple(p.fact for p in self.parts if p.fact)


@lru_cache(maxsize=8)
def _way_back(scalar: Scalar, joins_lines: str) -> tuple[SpanMap, list[tuple[int, int]]]:
    """The way from a value to its file. A text with a thousand faults asks for it a thousand times."""
    text, typed_map = typed(scalar)
    return typed_map, _settled(text, joins_lines)[1]


def parse(id_: str, scalar: Scalar, sink: Sink, *, ruby: str, joins_lines: str, note: str = "") -> Message:
    """A message from its scalar; faults in its mark-up are reported and read as plain characters.

    `ruby`: the letters that take a reading, `joins_lines`: those between two of which a line end is nothing (classes of a
    regular expression; empty: none).
    """
    found: list[Diagnostic] = []
    value = _value(typed(scalar).text, joins_lines)
    message = Message(id_, value, (), scalar, note, joins_lines)
    parts = _Parser(message, ruby, found).parts()
    if slips := tuple(markup_slips(value, ruby)):
        found = [one for one in found if one.code not in _OF_MARKS]  # they follow from the slips
        for slip in slips:
            where = message.at(slip.start, slip.end)
            found.append(diagnostic(slip.code, where, key=id_, mend=slip.mend))
    found += _unseen(message)
    sink.extend(found)
    return replace(message, parts=parts)


def _unseen(message: Message) -> Iterator[Diagnostic]:
    """Characters without a shape that have no use where they stand; the parser tells those below a space itself."""
    for one in first_faults(message.value):
        if one.character >= " ":
            where = message.at(one.start, one.start + 1)
            yield diagnostic(one.fault, where, key=message.id, character=one.name)


def normal(text: str, joins_lines: str) -> str:
    """The value that a text gets once it stands in a locale file: what a translator typed, made comparable."""
    return _value(trimmed(text), joins_lines)


def trimmed(text: str) -> str:
    """What a translator typed: line ends of one kind, none at its edges, paragraphs parted by blank lines of nothing."""
    plain = re.sub(r"\r\n?", "\n", text).strip(" \t\n")
    return re.sub(r"\n[ \t]*\n\s*", PARAGRAPH, plain)


Range = tuple[int, int]
"""Start and end of the typed characters that a character of the value stands for."""


def _value(text: str, joins_lines: str) -> str:
    """The value of a text as typed: NFC, paragraphs as two line feeds, other line ends as a space or nothing."""
    if not unicodedata.is_normalized("NFC", text):
        return _settled(text, joins_lines)[0]
    if "\n" not in text and "\t" not in text:
        return text
    # A part of what is in NFC is in NFC, too.
    return "".join(
        text[start:end].replace("\t", " ") + between for start, end, _, between in _lines(text, joins_lines)
    )


def _settled(text: str, joins_lines: str) -> tuple[str, list[Range]]:
    """The same with the ranges, which are empty where the value is what was typed."""
    if "\n" not in text and "\t" not in text and unicodedata.is_normalized("NFC", text):
        return text, []
    out: list[str] = []
    ranges: list[Range] = []
    for start, end, following, between in _lines(text, joins_lines):
        for character, place in _composed(text, start, end):
            out.append(character)
            ranges.append(place)
        out.append(between)
        ranges += [(end, following)] * len(between)
    return "".join(out), ranges


def _lines(text: str, joins_lines: str) -> Iterator[tuple[int, int, int, str]]:
    """Each line as typed: its start and end, where the next one starts, and what becomes of the line end between them."""
    last = 0
    for found in _LINE_END.finditer(text):
        end, following = found.span()
        if len(found[1]) > 1:
            between = PARAGRAPH
        else:
            between = "" if joins_lines and _joined(text, end, following, joins_lines) else " "
        yield last, end, following, between
        last = following
    yield last, len(text), len(text), ""


def _joined(text: str, start: int, stop: int, letters: str) -> bool:
    """Whether one of these letters stands on both sides of a line end (`**` is looked through)."""
    before, after = text[:start].rstrip("*")[-1:], text[stop:].lstrip("*")[:1]
    return all(re.match(f"[{letters}]", character) for character in (before, after))


def _composed(text: str, start: int, end: int) -> Iterator[tuple[str, Range]]:
    """Characters in NFC; those that melt into one keep the range of all. A tab is a space."""
    begin = start
    for n in range(start + 1, end + 1):
        cluster = text[begin:n]
        if n < end and _melts(cluster, text[n]):
            continue
        for character in unicodedata.normalize("NFC", cluster):
            yield " " if character == "\t" else character, (begin, n)
        begin = n


def _melts(before: str, character: str) -> bool:
    """Whether a character changes, or is moved within, what stands before it."""
    if ord(character) < 0x300:  # before the first combining mark
        return False
    if unicodedata.combining(character):  # whatever stands before it
        return True
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", character)
    return unicodedata.normalize("NFC", before + character) != apart


class _LiteralRun(NamedTuple):
    """Plain characters that stand in the value from `offset` on."""

    text: str
    offset: int


class _Parser:
    """Walks the marks of a value once."""

    def __init__(self, message: Message, ruby: str, found: list[Diagnostic]) -> None:
        self.message = message
        self.value = message.value
        self.ruby = ruby
        self.found = found
        self.out: list[PatternPart] = []
        self.runs: list[_LiteralRun] = []
        self.bold_at: int | None = None
        self.base_marked = False

    def parts(self) -> tuple[PatternPart, ...]:
        at = 0
        while mark := _MARKS.search(self.value, at):
            self._plain(at, mark.start())
            at = self._take(mark[0], mark.start())
        self._plain(at, len(self.value))
        if self.bold_at is not None:
            self._tell("bold-unpaired", self.bold_at, 2)
        self._flush()
        return tuple(self.out)

    def _plain(self, start: int, end: int) -> None:
        """Take characters that are no mark."""
        if start == end:
            return
        if self.runs and self.runs[-1].offset + len(self.runs[-1].text) == start:
            start = self.runs.pop().offset
        self.runs.append(_LiteralRun(self.value[start:end], start))

    def _take(self, mark: str, at: int) -> int:
        """Take a mark; gives the offset behind it."""
        after = at + len(mark)
        if mark[0] == "\\":
            self._plain(at + 1, after)
        elif mark == "**":
            self._flush()
            self.bold_at = at if self.bold_at is None else None
        elif mark == "{":
            return self._fact(at)
        elif self.ruby and mark == "《":
            return self._reading(at)
        elif self.ruby and mark == "｜" and self._marks_base(after):
            self._flush()
            self.base_marked = True
        elif mark < " ":
            self._tell("control-character", at, 1, character=f"U+{ord(mark):04X}")
        else:
            if mark == "}":
                self._tell("brace-unopened", at, 1)
            self._plain(at, after)
        return after

    def _marks_base(self, at: int) -> bool:
        """Whether a reading follows in the same paragraph; else the bar is a bar and is printed."""
        stop = re.compile(r"[《｜\n]").search(self.value, at)
        return stop is not None and stop[0] == "《"

    def _fact(self, at: int) -> int:
        end = re.compile(r"[{}]").search(self.value, at + 1)
        name = self.value[at + 1 : end.start()] if end else ""
        if end is None or end[0] == "{" or not _NAME.fullmatch(name):
            self._tell("fact-form", at, len(name) + 1)
            self._plain(at, at + 1)
            return at + 1
        self._flush()
        self.out.append(PatternPart("", at, self.bold_at is not None, fact=name))
        return end.end()

    def _reading(self, at: int) -> int:
        """Take the reading that opens at `at`; where reading goes on. A faulty one is plain text from its first mark on."""
        end = self.value.find("》", at + 1)
        reading = self.value[at + 1 : end] if end >= 0 else ""
        base = self._base()
        if end < 0:
            self._tell("ruby-unclosed", at, 1)
        elif not reading.strip():
            self._tell("ruby-empty", at, 2)
        elif not base:
            self._tell("ruby-base", at, len(reading) + 2)
        else:
            self._flush()
            self.out.append(PatternPart(base.text, base.offset, self.bold_at is not None, ruby=reading))
        self.base_marked = False  # a bar is for the next reading only
        return end + 1 if end >= 0 else at + 1

    def _base(self) -> _LiteralRun | None:
        """Take off the runs what the reading stands over: all since the bar, else the kanji at the end."""
        if not self.runs:
            return None
        if self.base_marked:
            base = _LiteralRun("".join(r.text for r in self.runs), self.runs[0].offset)
            self.runs.clear()
            return base
        text, offset = self.runs.pop()
        start = len(text)
        while start > 0 and re.match(f"[{self.ruby}]", text[start - 1]):
            start -= 1
        if start:
            self.runs.append(_LiteralRun(text[:start], offset))
        return _LiteralRun(text[start:], offset + start) if start < len(text) else None

    def _flush(self) -> None:
        """Close what stands before a mark."""
        bold = self.bold_at is not None
        self.out += [PatternPart(run.text, run.offset, bold) for run in self.runs]
        self.runs.clear()

    def _tell(self, code: str, offset: int, length: int, **args: object) -> None:
        where = self.message.at(offset, offset + length)
        self.found.append(diagnostic(code, where, key=self.message.id, **args))  # type: ignore[arg-type]  # names of a code's arguments only
