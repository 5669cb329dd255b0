"""Values in brackets, `{a: b}` and `[a, b]`: a tolerant reading that finds what the parser would only stumble over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from leafletgen.core.reading.faults import DEEPEST, Faults
from leafletgen.core.reading.values import (
    KEY_LIKE,
    end_of_line,
    read_quoted,
    read_quoted_end,
    sign_of,
    tell_sign,
)

_BLANK = re.compile(r"(?:[ \t\r\n]|(?<=[ \t\n,\[{}\]])#[^\n]*)+")
_PLAIN = re.compile(r"(?:[^\s,\[\]{}:#]|:(?![\s,\[\]{}]|$)|(?<!\s)#|[ \t]+(?![\s#])|[ \t]+#(?=[^\s#]))+")
_FOLLOWED = re.compile(r"[ \t]*[^\s,:\]}#]")
_BEHIND = re.compile(r"[ \t]*[^\s#]")
_NUMBER = re.compile(r"[ \t]+(?=#[^\s#])")
_CLOSE = {"{": "}", "[": "]"}


@dataclass
class _OpenBracket:
    """An open bracket. `entry`: start of the current entry, `value`: start of its value once the colon was read."""

    start: int
    kind: str
    parent: int | None
    entry: int | None = None
    value: int | None = None
    end: int = 0
    last: tuple[int, int] | None = None
    count: int = 0


class FlowScan:
    """Reads one bracket with all that is in it."""

    def __init__(self, faults: Faults, start: int, limit: int) -> None:
        """`start`: the bracket; `limit`: where the room of the value ends by the indentation of what follows."""
        self.faults = faults
        self.text = faults.text
        self.start = start
        self.limit = limit
        self.levels: list[_OpenBracket] = []
        self._looked = (-1, 0, 0)
        """Where the text began whose end was last looked for, how far it was looked through, brackets open there."""

    def read(self) -> int:
        """The offset behind the closing bracket (or where reading was given up)."""
        pos = self.start
        while pos < self.limit:
            number = _NUMBER.match(self.text, pos, self.limit)
            if number and self.levels and self.levels[-1].value == -1:
                pos = self._hash(self.levels[-1], number.end())
                continue
            blank = _BLANK.match(self.text, pos, self.limit)
            if blank:
                pos = blank.end()
                continue
            pos = max(self._token(pos), pos + 1)
            if not self.levels:
                return pos
        opened = self.levels[0].start if self.levels else self.start
        inner = self.levels[-1].start if self.levels else self.start
        self.faults.tell(
            "bracket-open", inner, inner + 1, sign=self.text[inner], other=_CLOSE[self.text[inner]]
        )
        self.faults.blot(opened, opened + len(self.text[opened : self.limit].rstrip()))
        return self.limit

    def _token(self, pos: int) -> int:
        sign = self.text[pos]
        if sign in "{[":
            return self._open(pos, sign)
        if sign in "}]":
            return self._shut(pos, sign)
        level = self.levels[-1]
        if sign == ",":
            self._finish(level, pos)
            return pos + 1
        if sign == ":" and self.text[pos + 1 : pos + 2] in (
            "",
            " ",
            "\t",
            "\n",
            "\r",
            ",",
            "{",
            "[",
            "}",
            "]",
        ):
            return self._colon(level, pos)
        return self._scalar(level, pos)

    def _open(self, pos: int, sign: str) -> int:
        if self.levels:
            level = self.levels[-1]
            if self._holds(level):  # `Use {police} now`: a bracket in the middle of a text
                return self._as_text(level, self._begin(level), pos, sign)
            self._mark(level, pos)
        if len(self.levels) >= DEEPEST:
            self.faults.structure("file-deep", pos, pos + 1, most=str(DEEPEST))
            self.levels.clear()
            return self.limit
        self.levels.append(_OpenBracket(pos, sign, None))
        return pos + 1

    def _shut(self, pos: int, sign: str) -> int:
        level = self.levels[-1]
        if _CLOSE[level.kind] != sign:
            self.faults.tell(
                "bracket-open", level.start, level.start + 1, sign=level.kind, other=_CLOSE[level.kind]
            )
            self.faults.structural = True
            self.levels.clear()
            return self.limit
        bare = level.kind == "{" and level.count == 0 and level.entry is not None and level.value is None
        if not bare:
            self._finish(level, pos)
        self.levels.pop()
        if self.levels:
            self.levels[-1].end = pos + 1
            if _FOLLOWED.match(self.text, pos + 1, self.limit):
                return self._as_text(self.levels[-1], level.start, pos, level.kind)
        elif _BEHIND.match(self.text, pos + 1, end_of_line(self.text, pos)):
            return pos + 1  # the caller reports it, as it does for every value with something behind it
        if bare:  # `{police}` alone: a text about a fact, not a map
            self.faults.value("text-needs-quotes", level.start, pos + 1, (level.start, pos + 1), sign="{")
        return pos + 1

    def _scalar(self, level: _OpenBracket, pos: int) -> int:
        sign = self.text[pos]
        if self._holds(level):  # further words of a plain text on the next line, or behind quotes
            begin = self._begin(level)
            if self.text[begin] in "\"'{[":
                return self._as_text(level, begin, pos, self.text[begin], code="text-after-quote")
        elif sign in "\"'":
            self._mark(level, pos)
            done = read_quoted(self.faults, pos, self.limit)
            level.end = done.end
            if not done.closed:
                self.levels.clear()
                self.faults.structural = True
                return self.limit
            return done.end
        else:
            self._mark(level, pos)
            if (odd := sign_of(self.text[pos : pos + 2])) and odd not in "]},":
                return self._as_text(level, pos, pos, odd)
        match = _PLAIN.match(self.text, pos, self.limit)
        if match is None:
            return pos + 1
        level.end = match.end()
        cut = re.search(r"[ \t]#(?=[^\s#])", match[0])
        if cut:
            begin = self._begin(level)
            at = pos + cut.start() + 1
            self.faults.value(
                "text-cut-by-hash", begin, level.end, (at, level.end), rest=self.text[at : level.end]
            )
        return match.end()

    def _hash(self, level: _OpenBracket, pos: int) -> int:
        """`{value: #9110, ...`: a value that would be read as a note, and the rest of the line with it."""
        self._mark(level, pos)
        level.end = self._extent(pos, pos)
        self.faults.value("text-cut-by-hash", pos, level.end, rest=self.text[pos : level.end])
        return level.end

    def _colon(self, level: _OpenBracket, pos: int) -> int:
        if level.value is not None and level.kind == "{":
            begin = self._begin(level)
            end = self._extent(begin, pos)
            self.faults.value("text-colon", begin, end, (pos, pos + 1))
            level.end = end
            return end
        level.value = -1
        return pos + 1

    def _finish(self, level: _OpenBracket, pos: int) -> None:
        """An entry ends at `pos`."""
        if level.entry is not None and level.value == -1 and self.text[pos - 1] == ":":
            # `value:,`: YAML would go on reading; with a space behind the colon it is found when the value is asked for.
            self.faults.tell("value-missing", level.entry, pos, expects="a text")
            self.faults.blot(level.entry, pos)
        if level.entry is not None and level.kind == "{" and level.value is None:
            start = level.last[0] if level.last else level.entry
            self.faults.value("entry-no-value", start, level.end, (level.entry, level.end))
        elif level.entry is not None:
            level.last = (self._begin(level), level.end)
        level.count += level.entry is not None
        level.entry = level.value = None

    def _mark(self, level: _OpenBracket, pos: int) -> None:
        """Something begins at `pos`: an entry, or the value of one."""
        if level.entry is None:
            level.entry = pos
        elif level.value == -1:
            level.value = pos
        level.end = pos

    def _holds(self, level: _OpenBracket) -> bool:
        """Whether the current key or value has begun."""
        return (level.entry is not None and level.value is None) or (level.value or -1) >= 0

    def _begin(self, level: _OpenBracket) -> int:
        """Start of the current key or value."""
        if level.value is not None and level.value >= 0:
            return level.value
        return level.entry if level.entry is not None else level.start

    def _as_text(
        self, level: _OpenBracket, begin: int, pos: int, sign: str, code: str = "text-needs-quotes"
    ) -> int:
        """Take all up to the next comma or closing bracket as one text that lacks its quotes."""
        end = self._extent(begin, pos)
        if code == "text-needs-quotes" and sign in "*&!":
            tell_sign(self.faults, begin, end, sign)
        elif code == "text-needs-quotes":
            at = max(self.text.find(sign, begin, end), begin)
            self.faults.value(code, begin, end, (at, at + 1), sign=sign)
        else:
            self.faults.value(code, begin, end)
        level.end = end
        return end

    def _extent(self, begin: int, seen: int) -> int:
        """Where a text ends that began at `begin`: at a comma or the bracket that closes what was open before.

        It holds at least the line of `seen`.
        """
        stop = min(end_of_line(self.text, seen), self.limit)
        if self._looked[0] == begin:  # a text of many lines is not looked through again for each of them
            _, first, depth = self._looked
        else:
            first, depth = begin, 0
            if self.text[begin] in "\"'":
                first = read_quoted_end(self.text, begin, stop) or begin
        for pos in range(first, stop):
            sign = self.text[pos]
            if sign in "{[":
                depth += 1
            elif sign in "}]":
                if depth == 0:
                    return begin + len(self.text[begin:pos].rstrip())
                depth -= 1
            elif sign == "," and depth == 0 and pos > begin:
                return begin + len(self.text[begin:pos].rstrip())
        self._looked = (begin, stop, depth)
        return stop


def flow_limit(text: str, start: int, indent: int) -> int:
    """Where the room of a bracket ends: before the first line at `indent` or less that begins a new entry."""
    pos = text.find("\n", start)
    while pos >= 0:
        line_end = text.find("\n", pos + 1)
        line = text[pos + 1 : line_end if line_end >= 0 else len(text)]
        bare = line.lstrip(" ")
        if len(line) - len(bare) <= indent and (KEY_LIKE.match(bare) or bare.startswith("- ")):
            return pos
        pos = line_end
    return len(text)
