"""Collects what the scan finds in one file, and mends or blanks out the faulty values."""

from __future__ import annotations

import re

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.limits import YAML_DEPTH, YAML_FINDINGS
from leafletgen.core.reading.width import wide_signs, with_plain_signs
from leafletgen.core.source import Source, Span

_BY_SIGNS = frozenset({"text-colon", "entry-no-value", "text-after-quote"})
"""Findings that a full-width sign may be the reason of."""
_NEXT = re.compile(r",\s*+[a-z][\w-]*+:\s")
_CLOSING = re.compile(r"(?<![\s}\]])[\s}\]]++$")
"""Where a value inside braces most likely ends: before the next name, or before the braces at the end of the line."""
DEEPEST = YAML_DEPTH.most
"""Levels of a file."""

SHORT = 60
"""Characters of a value that are quoted where its line is not."""


def quoted(text: str) -> str:
    """A text as a YAML value in quotes, on one line."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


class Faults:
    """The findings of one file; `blots` are the values that mean nothing, `structural` whether lines are lost as well."""

    def __init__(self, source: Source, *, texts: bool) -> None:
        """`texts`: the file is a locale."""
        self.source = source
        self.text = source.text
        self.texts = texts
        self.found: list[Diagnostic] = []
        self.blots: list[tuple[int, int]] = []
        self.structural = False

    def tell(self, code: str, start: int, end: int, **args: str) -> None:
        """A finding at the characters `start` to `end`."""
        where = Span(self.source.path, start, max(end, start + 1))
        self.found.append(diagnostic(code, where, **args))  # type: ignore[arg-type]  # names of a code's arguments only

    def structure(self, code: str, start: int, end: int, **args: str) -> None:
        """A finding after which the file has no shape that could be judged further."""
        self.structural = True
        self.tell(code, start, end, **args)

    def value(self, code: str, start: int, end: int, at: tuple[int, int] | None = None, **args: str) -> None:
        """A finding about the value from `start` to `end`, which is blanked out; `at`: what to underline."""
        mark = at or (start, end)
        if code in _BY_SIGNS and not self._many and (signs := wide_signs(self.text[start:end])):
            self.sign_wide(start, end, signs)
        else:
            self.tell(code, mark[0], mark[1], mend=self.mended(start, end), **args)
        self.blot(start, end)

    def sign_wide(self, start: int, end: int, signs: tuple[int, ...]) -> None:
        """Full-width signs at some places of a value, where plain ones are meant."""
        at, line = start + signs[0], self.line_start(start)
        stop = self.text.find("\n", end)
        after = self.text[end : stop if stop >= 0 else len(self.text)]
        mend = self.text[line:start] + with_plain_signs(self.text[start:end], signs) + after
        self.tell("sign-wide", at, at + 1, sign=self.text[at], mend=" ".join(mend.split()))

    def open_quote(self, start: int, end: int) -> None:
        """A quote at `start` that is never closed, in a line that ends at `end`."""
        sign = self.text[start]
        if sign == "'":
            mend = self.mended(start, end)
        else:
            begun = self.text[self.line_start(start) : start]
            stop = self.next_in_braces(start, end) if begun.count("{") > begun.count("}") else end
            mend = f'{begun}{self.text[start:stop].rstrip()}"{self.text[stop:end]}'.strip()
        self.tell("quote-open", start, start + 1, sign=sign, mend=mend)
        self.blot(start, end)

    def next_in_braces(self, start: int, end: int) -> int:
        """Where a value inside braces most likely ends, in a line that ends at `end`."""
        name, closing = _NEXT.search(self.text, start, end), _CLOSING.search(self.text, start, end)
        brace = self.text.find("}", closing.start(), end) if closing else -1
        found = [name.start()] if name else []
        if brace >= 0:
            found.append(start + len(self.text[start:brace].rstrip()))
        return min(found, default=end)

    def line_start(self, offset: int) -> int:
        """The offset of the first character of a line."""
        return self.text.rfind("\n", 0, offset) + 1

    def blot(self, start: int, end: int) -> None:
        """Make a value mean nothing."""
        self.blots.append((start, max(end, start + 1)))

    def mended(self, start: int, end: int) -> str:
        """The line of a value with the value in quotes; behind more faults than are told, the value alone: the line may be
        long, and has to be looked at once for each.
        """
        if self._many:
            return quoted(self.text[start : min(end, start + SHORT)])
        before = self.text[self.line_start(start) : start]
        stop = self.text.find("\n", end)
        after = self.text[end : stop if stop >= 0 else len(self.text)]
        value = " ".join(self.text[start:end].split())
        return (before + quoted(value) + after).strip()

    @property
    def _many(self) -> bool:
        """Whether more was found than is told."""
        return YAML_FINDINGS.passed_by(len(self.found))

    def blotted(self) -> str:
        """The text with each blot turned into `x` (further lines into blanks), so that all offsets hold."""
        parts, last = [], 0
        for start, end in sorted(self.blots):
            if end <= last:
                continue
            start = max(start, last)
            first, *rest = re.split(r"(?<=\n)", self.text[start:end])
            parts += [self.text[last:start], re.sub(r"[^\r\n]", "x", first)]
            parts += [re.sub(r"[^\r\n]", " ", line) for line in rest]
            last = end
        return "".join(parts) + self.text[last:]
