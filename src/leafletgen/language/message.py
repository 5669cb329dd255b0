"""One text of a locale: the mark-up in it (`**bold**`, `{fact}`, ruby) taken apart, every character with its offset.

The rules are those of the formats page: nothing else is mark-up; a backslash takes the meaning from `* { } 《 ｜ \\`;
a blank line as typed parts paragraphs; a single line end is a space, or nothing between two characters of a script
that is written without spaces.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import NamedTuple

from leafletgen.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.reading.node import Scalar
from leafletgen.source import Span

PARAGRAPH = "\n\n"
_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_ESCAPABLE = "*{}《｜\\"
_KANJI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〆ヶ]")
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)


class Part(NamedTuple):
    """A stretch of a text: characters of one weight from `offset` of the value on; or a fact (`text` empty); or a
    base with its `ruby`.
    """

    text: str
    offset: int
    bold: bool = False
    fact: str | None = None
    ruby: str | None = None


@dataclass(frozen=True)
class Message:
    """A text by its dotted key. `note` is the comment above the key. `parts` is the text taken apart."""

    id: str
    parts: tuple[Part, ...]
    scalar: Scalar = field(compare=False, repr=False)
    note: str = ""

    @property
    def value(self) -> str:
        """The text as typed, YAML taken off."""
        return self.scalar.value

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.scalar.span

    def at(self, start: int, end: int) -> Span:
        """The place in the file of the value's characters `start` to `end`."""
        return self.scalar.span_map.span(start, end)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts it names, in order."""
        return tuple(p.fact for p in self.parts if p.fact)


class _Char(NamedTuple):
    char: str
    offset: int


def parse(id_: str, scalar: Scalar, sink: Sink, *, ruby: bool, joins_lines: bool, note: str = "") -> Message:
    """A message from its scalar; faults in its mark-up are told and read as plain characters."""
    found: list[Diagnostic] = []
    chars = _characters(scalar, joins_lines)
    message = Message(id_, (), scalar, note)
    parts = _Parser(message, chars, ruby, found).parts()
    sink.extend(found)
    return Message(id_, parts, scalar, note)


def _characters(scalar: Scalar, joins_lines: bool) -> list[_Char]:
    """The value's characters with line ends settled: paragraphs as two line feeds, other ends as a space or nothing."""
    value, out = scalar.value.rstrip("\n"), []
    ends = _line_ends(scalar, value)
    at = 0
    while at < len(value):
        stop = ends.get(at)
        if stop is None:
            out.append(_Char(value[at], at))
            at += 1
            continue
        length, paragraph = stop
        if paragraph:
            out += [_Char("\n", at), _Char("\n", at)]
        elif not (joins_lines and _unspaced(value, at - 1) and _unspaced(value, at + length)):
            out.append(_Char(" ", at))
        at += length
    return out


def _unspaced(value: str, at: int) -> bool:
    return 0 <= at < len(value) and bool(_UNSPACED.match(value[at]))


def _line_ends(scalar: Scalar, value: str) -> dict[int, tuple[int, bool]]:
    """Where lines end in the value: offset -> (characters it takes, whether a paragraph ends)."""
    if scalar.style == "literal" or "\n" not in scalar.raw:
        found = re.finditer(r"[ \t]*\n(?:[ \t]*\n)*[ \t]*", value)
        return {m.start(): (m.end() - m.start(), m[0].count("\n") > 1) for m in found}
    ends: dict[int, tuple[int, bool]] = {}
    places = scalar.span_map
    for m in re.finditer(r"\n+| ", value):
        span = places.span(m.start(), m.end())
        typed = scalar.source.text[span.start : span.end].count("\n")
        if m[0] == " " and typed:
            ends[m.start()] = (1, False)
        elif m[0] != " ":
            ends[m.start()] = (len(m[0]), typed > 1 or len(m[0]) > 1)
    return ends


class _Parser:
    """Walks the characters once."""

    def __init__(self, message: Message, chars: list[_Char], ruby: bool, found: list[Diagnostic]) -> None:
        self.message = message
        self.chars = chars
        self.ruby = ruby
        self.found = found
        self.out: list[Part] = []
        self.run: list[_Char] = []
        self.bold_at: int | None = None
        self.base_mark: int | None = None

    def parts(self) -> tuple[Part, ...]:
        at = 0
        while at < len(self.chars):
            at = self._step(at)
        if self.bold_at is not None:
            self._tell("bold-unpaired", self.bold_at, 2)
        self._flush()
        return tuple(self.out)

    def _step(self, at: int) -> int:
        char, following = self.chars[at].char, self._peek(at + 1)
        if char == "\\" and following and following in _ESCAPABLE:
            self.run.append(self.chars[at + 1])
            return at + 2
        if char == "*" and following == "*":
            self._flush()
            self.bold_at = self.chars[at].offset if self.bold_at is None else None
            return at + 2
        if char == "{":
            return self._fact(at)
        if char == "}":
            self._tell("brace-unopened", self.chars[at].offset, 1)
        if self.ruby and char == "｜":
            self._flush()
            self.base_mark = self.chars[at].offset
            return at + 1
        if self.ruby and char == "《":
            return self._reading(at)
        if ord(char) < 32 and char != "\n":
            self._tell("control-character", self.chars[at].offset, 1, character=f"U+{ord(char):04X}")
            return at + 1
        self.run.append(self.chars[at])
        return at + 1

    def _peek(self, at: int) -> str:
        return self.chars[at].char if at < len(self.chars) else ""

    def _fact(self, at: int) -> int:
        end = next((n for n in range(at + 1, len(self.chars)) if self.chars[n].char in "{}"), None)
        name = "".join(c.char for c in self.chars[at + 1 : end]) if end is not None else ""
        if end is None or self.chars[end].char == "{" or not _NAME.fullmatch(name):
            self._tell("fact-form", self.chars[at].offset, len(name) + 1 if end else 1)
            self.run.append(self.chars[at])
            return at + 1
        self._flush()
        self.out.append(Part("", self.chars[at].offset, self.bold_at is not None, fact=name))
        return end + 1

    def _reading(self, at: int) -> int:
        end = next((n for n in range(at + 1, len(self.chars)) if self.chars[n].char == "》"), None)
        reading = "".join(c.char for c in self.chars[at + 1 : end]) if end is not None else ""
        start = 0 if self.base_mark is not None else self._kanji_start()
        base = self.run[start:]
        offset = self.chars[at].offset
        if end is None:
            self._tell("ruby-unclosed", offset, 1)
        elif not reading.strip():
            self._tell("ruby-empty", offset, 2)
        elif not base:
            self._tell("ruby-base", offset, len(reading) + 2)
        else:
            self.run = self.run[:start]
            self._flush()
            text = unicodedata.normalize("NFC", "".join(c.char for c in base))
            self.out.append(Part(text, base[0].offset, self.bold_at is not None, ruby=reading))
        self.base_mark = None
        return at + 1 if end is None else end + 1

    def _kanji_start(self) -> int:
        start = len(self.run)
        while start > 0 and _KANJI.match(self.run[start - 1].char):
            start -= 1
        return start

    def _flush(self) -> None:
        """Close the stretch of plain characters; it is cut where its offsets do not run on one by one."""
        begin = 0
        for n in range(1, len(self.run) + 1):
            if n == len(self.run) or self.run[n].offset != self.run[n - 1].offset + 1:
                text = "".join(c.char for c in self.run[begin:n])
                self.out.append(
                    Part(unicodedata.normalize("NFC", text), self.run[begin].offset, self.bold_at is not None)
                )
                begin = n
        self.run = []

    def _tell(self, code: str, offset: int, length: int, **args: object) -> None:
        where = self.message.at(offset, offset + length)
        self.found.append(diagnostic(code, where, key=self.message.id, **args))  # type: ignore[arg-type]
