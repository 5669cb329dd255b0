"""One text of a locale: the mark-up in it (`**bold**`, `{fact}`, ruby) taken apart, every character with its offset.

The rules are those of the formats page: nothing else is mark-up; a backslash takes the meaning from `* { } 《 ｜ \\`;
a blank line as typed parts paragraphs; a single line end is a space, or nothing between two characters of a script
that is written without spaces.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from leafletgen.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.reading.align import typed
from leafletgen.reading.node import Scalar
from leafletgen.source import Span, SpanMap

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
    """A text by its dotted key. `note` is the comment above the key. `parts` is the text taken apart.

    `value` is the text with its mark-up, YAML taken off: NFC, paragraphs parted by `\\n\\n`, no other line ends. How
    the lines of the file are broken does not change it.
    """

    id: str
    value: str
    parts: tuple[Part, ...]
    scalar: Scalar = field(compare=False, repr=False)
    note: str = ""
    joins_lines: bool = field(default=False, repr=False)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.scalar.span

    def at(self, start: int, end: int) -> Span:
        """The place in the file of the value's characters `start` to `end`."""
        chars, typed_map = _characters(self.scalar, self.joins_lines)
        if not chars:
            return self.span
        first = chars[min(start, len(chars) - 1)].offset
        last = chars[min(max(end, start + 1), len(chars)) - 1]
        return typed_map.span(first, last.offset + last.length)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts it names, in order."""
        return tuple(p.fact for p in self.parts if p.fact)


class _Char(NamedTuple):
    """A character of the value and the characters of the typed text that it stands for."""

    char: str
    offset: int
    length: int = 1


def parse(id_: str, scalar: Scalar, sink: Sink, *, ruby: bool, joins_lines: bool, note: str = "") -> Message:
    """A message from its scalar; faults in its mark-up are told and read as plain characters."""
    found: list[Diagnostic] = []
    chars, _ = _characters(scalar, joins_lines)
    value = "".join(c.char for c in chars)
    message = Message(id_, value, (), scalar, note, joins_lines)
    parts = _Parser(message, ruby, found).parts()
    sink.extend(found)
    return replace(message, parts=parts)


def _characters(scalar: Scalar, joins_lines: bool) -> tuple[list[_Char], SpanMap]:
    """The value's characters: NFC, paragraphs as two line feeds, other line ends as a space or nothing."""
    text, typed_map = typed(scalar)
    out: list[_Char] = []
    last = 0
    for end in re.finditer(r"[ \t]*(\n+)[ \t]*", text):
        out += _composed(text, last, end.start())
        if len(end[1]) > 1:
            out += [_Char("\n", end.start(), end.end() - end.start())] * 2
        elif not (joins_lines and _unspaced(text[: end.start()], text[end.end() :])):
            out.append(_Char(" ", end.start(), end.end() - end.start()))
        last = end.end()
    return out + _composed(text, last, len(text)), typed_map


def _unspaced(before: str, after: str) -> bool:
    """Whether both sides of a line end are written without spaces (`**` has no width and is looked through)."""
    left, right = before.rstrip("*")[-1:], after.lstrip("*")[:1]
    return bool(_UNSPACED.match(left) and _UNSPACED.match(right))


def _composed(text: str, start: int, end: int) -> list[_Char]:
    """Characters in NFC; those that melt into one keep the range of all."""
    if unicodedata.is_normalized("NFC", text[start:end]):
        return [_Char(" " if text[n] == "\t" else text[n], n) for n in range(start, end)]
    out: list[_Char] = []
    begin = start
    for n in range(start + 1, end + 1):
        cluster = text[begin:n]
        if n < end and _melts(cluster, text[n]):
            continue
        out += [_Char(c, begin, n - begin) for c in unicodedata.normalize("NFC", cluster)]
        begin = n
    return out


def _melts(before: str, character: str) -> bool:
    """Whether a character changes, or is moved within, what stands before it."""
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", character)
    return unicodedata.combining(character) > 0 or unicodedata.normalize("NFC", before + character) != apart


class _Parser:
    """Walks the characters once."""

    def __init__(self, message: Message, ruby: bool, found: list[Diagnostic]) -> None:
        self.message = message
        self.chars = [_Char(c, n) for n, c in enumerate(message.value)]
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
        if self.ruby and char == "｜" and self._marks_base(at):
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

    def _marks_base(self, at: int) -> bool:
        """Whether a reading follows in the same paragraph; else the bar is a bar and is printed."""
        rest = self.message.value[at + 1 :]
        stop = re.search(r"[《｜\n]", rest)
        return stop is not None and stop[0] == "《"

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
            text = "".join(c.char for c in base)
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
                self.out.append(Part(text, self.run[begin].offset, self.bold_at is not None))
                begin = n
        self.run = []

    def _tell(self, code: str, offset: int, length: int, **args: object) -> None:
        where = self.message.at(offset, offset + length)
        self.found.append(diagnostic(code, where, key=self.message.id, **args))  # type: ignore[arg-type]
