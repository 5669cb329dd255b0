"""A first look at the raw lines of a file, so that all its faults are reported in one run.

The parser stops at its first fault, and takes some slips for something else without a word (`Call #9110` becomes
`Call`). The scan reads the same lines tolerantly. A faulty value is blanked out, so that the parser can go on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.limits import YAML_FINDINGS
from leafletgen.core.reading.faults import DEEPEST, Faults, quoted
from leafletgen.core.reading.flow import FlowScan, flow_limit
from leafletgen.core.reading.values import (
    COLON,
    HASH,
    HEADER,
    KEY_LIKE,
    check_plain,
    end_of_line,
    read_quoted,
    read_quoted_end,
    sign_of,
    tell_sign,
)
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source

_QUOTED_KEY = re.compile(r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')[ \t]*(:(?=[ \t]|$))?""")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")
_SEPARATORS = "\u2028\u2029\ufeff\ufffe\uffff"
"""Signs without a shape outside Latin-1 (as one regular expression with the others they cost 2 ms at the start)."""
_FORCED = frozenset("\u202a\u202b\u202c\u202d\u202e\u206a\u206b\u206c\u206d\u206e\u206f")
_FILLED = re.compile(r"^( *)\S.*$", re.MULTILINE)
_CONTENT = re.compile(r"^( *)(?!#)(\S.*)$", re.MULTILINE)
_DASH_KEY = re.compile(r"-[\w-]*\w:(?=\s|$)")
"""`-zone:`, an entry of a list whose dash is not separated from its key."""
_MARKER = re.compile(r"^(?:<{7}|>{7}|={7}|\|{7})(?:[ \t][^\r\n]*)?(?=\r?$)", re.MULTILINE)
"""What git puts round two versions."""
_WIDE_DASH = re.compile("[\uff0d\u30fc\u2010-\u2015\u2212\u30fb\u2022](?:[ \\t\u3000]+)(?=[A-Za-z{\"'])")
"""A dash of another kind, or a bullet, before an entry of a list."""
_WIDE = "\u3000\xa0\u2003\u2002\u2009\u200b"
"""Blanks that look like indentation and are none."""


class Scan(NamedTuple):
    """What was found, and the text with the faulty values blanked out (same length, so all offsets hold)."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()
    blots: tuple[tuple[int, int], ...] = ()
    structural: bool = False
    """Whether the shape of the file is lost: only its faults can be reported."""

    @property
    def failed(self) -> bool:
        """Whether any fault was found that stops the file."""
        return any(d.is_error for d in self.diagnostics)

    def is_blotted(self, start: int, end: int) -> bool:
        """Whether a blot touches the characters `start` to `end`."""
        if not self.blots:
            return False
        after = bisect_left(self.blots, (end, 0))
        return any(start < stop for _, stop in self.blots[max(0, after - 2) : after])


def scan(source: Source, *, texts: bool = False) -> Scan:
    """Look at all lines of a file. `texts`: it is a locale, where a comment behind a text is suspect."""
    faults = Faults(source, texts=texts)
    if _merged(faults):
        return Scan(source.text, tuple(faults.found), (), structural=True)
    _check_characters(faults)
    _LineWalk(faults).read()
    found = sorted(faults.found, key=lambda d: getattr(d.where, "start", 0))
    errors = [n for n, one in enumerate(found) if one.is_error]
    if YAML_FINDINGS.passed_by(len(errors)):
        last = errors[YAML_FINDINGS.most]
        found = [*found[:last], diagnostic("file-faulty", found[last].where, most=YAML_FINDINGS.most)]
    return Scan(faults.blotted(), tuple(found), tuple(sorted(faults.blots)), faults.structural)


def _merged(faults: Faults) -> bool:
    """Whether git has left both versions in the file: then nothing else in it can be judged."""
    marked = any(sign * 7 in faults.text for sign in "<>=|")
    found = list(_MARKER.finditer(faults.text)) if marked else []
    if found:
        begun = sum(mark[0][0] == "<" for mark in found) or 1
        marks = ", ".join(dict.fromkeys(mark[0].split()[0] for mark in found))
        faults.structure("merge-markers", *found[0].span(), marks=marks, count=str(begun))
    return bool(found)


def _check_characters(faults: Faults) -> None:
    places = [match.start() for match in _CONTROL.finditer(faults.text)]
    for sign in _SEPARATORS:
        if sign in faults.text:
            places += [n for n, character in enumerate(faults.text) if character == sign]
    for place in places:
        faults.tell("character-forbidden", place, place + 1, point=f"U+{ord(faults.text[place]):04X}")
        faults.blot(place, place + 1)


@dataclass
class _BlockCollection:
    """A block map or list: the column of its entries."""

    indent: int
    is_list: bool


class _LineWalk:
    """Walks the lines of a file; knows which entries are open by their indentation."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.text = faults.text
        self.pos = 0
        self.levels: list[_BlockCollection] = []
        self.awaits = True
        """The entry above has no value yet: deeper lines may follow."""
        self.begun = False
        self.left: list[int] = []
        """Columns of the maps and lists that the entry at hand has closed."""
        self.entry = (0, 0)

    def read(self) -> None:
        """Look at all lines."""
        while self.pos < len(self.text):
            stop = self.text.find("\n", self.pos)
            following = len(self.text) if stop < 0 else stop + 1
            start, end = self.pos, end_of_line(self.text, self.pos)
            self.pos = following
            self._line(start, end)

    def _line(self, start: int, end: int) -> None:
        line = self.text[start:end]
        bare = line.lstrip(" ")
        begin = start + len(line) - len(bare)
        if not bare or bare.startswith("#") or not line.strip("\t "):
            self._note(start, line)
            return
        if re.match(r"(---|\.\.\.)(\s|$)", line):
            if self.begun or line[0] == ".":
                self.faults.structure("document-second", start, start + 3)
            return
        self.begun = True
        if bare[0] == "\t":
            tabs = len(bare) - len(bare.lstrip("\t "))
            mend = "  " * max(bare[:tabs].count("\t"), 1) + bare.strip()
            self.faults.structure("tab-indent", begin, begin + tabs, mend=mend)
        elif bare[0] in _WIDE:
            blanks = len(bare) - len(bare.lstrip(_WIDE + " "))
            self.faults.structure(
                "indent-not-space", begin, begin + blanks, mend="  " * blanks + bare[blanks:]
            )
        else:
            self._entry(begin, end, begin - start)

    def _note(self, start: int, line: str) -> None:
        """Nobody sees what an override does to a note; of values those who know their use judge."""
        if not _FORCED.isdisjoint(line):
            for at, character in enumerate(line):
                if character in _FORCED:
                    point = f"U+{ord(character):04X}"
                    self.faults.tell("character-forbidden", start + at, start + at + 1, point=point)

    # --- entries

    def _entry(self, begin: int, end: int, column: int) -> None:
        """An entry of a list or map at `begin`; `column`: how far it is indented."""
        self.left, self.entry = [], (begin, end)
        while self.text[begin] == "-" and self.text[begin + 1 : begin + 2] in ("", " ", "\t", "\n", "\r"):
            if not self._enter(column, begin, end, is_list=True):
                return
            rest = self.text[begin + 1 : end]
            step = 1 + len(rest) - len(rest.lstrip())
            self.awaits = True
            if begin + step >= end or self.text[begin + step] == "#":
                return
            begin, column = begin + step, column + step
        if _DASH_KEY.match(self.text, begin) and [v.is_list for v in self.levels if v.indent == column] == [
            True
        ]:
            self.faults.structure("dash-no-space", begin, begin + 1, mend=f"- {self.text[begin + 1 : end]}")
            self._enter(column, begin, end, is_list=True)
            return
        if not self.faults.texts and (dash := _WIDE_DASH.match(self.text, begin, end)):
            self._wide_dash(begin, dash, column, end)
            return
        key = self._key(begin, end)
        if key is None:
            self._keyless(begin, end, column)
        elif self._enter(column, begin, end, is_list=False):
            value = key + len(self.text[key:end]) - len(self.text[key:end].lstrip())
            self._value(value, end, column)

    def _wide_dash(self, begin: int, dash: re.Match[str], column: int, end: int) -> None:
        """An entry of a list whose dash is not the plain one."""
        self.faults.structure(
            "sign-wide", begin, begin + 1, sign=dash[0].strip(), mend=f"- {self.text[dash.end() : end]}"
        )
        self._enter(column, begin, end, is_list=True)
        self.awaits = True

    def _key(self, begin: int, end: int) -> int | None:
        """The offset behind the colon of a key; None where the line has no key."""
        line = self.text[begin:end]
        if line[0] in "\"'":
            match = _QUOTED_KEY.match(line)
            return begin + match.end() if match and match[1] else None
        if line[0] in "{[":
            return None
        colon, hash_ = COLON.search(line), HASH.search(line)
        if colon is None or (hash_ and hash_.start() < colon.start()):
            return None
        if sign := sign_of(line):
            stop = begin + len(line[: colon.start()].rstrip())
            self.faults.value("text-needs-quotes", begin, stop, (begin, begin + 1), sign=sign)
        return begin + colon.end()

    def _enter(self, column: int, begin: int, end: int, *, is_list: bool) -> bool:
        """Find the list or map that an entry at `column` belongs to. False (and reported) where there is none."""
        while self.levels and (
            self.levels[-1].indent > column
            or (
                self.levels[-1].indent == column
                and self.levels[-1].is_list
                and not is_list
                and len(self.levels) > 1
            )
        ):
            self.left.append(self.levels.pop().indent)
            self.awaits = False
        top = self.levels[-1] if self.levels else None
        if top and top.indent == column and top.is_list == is_list:
            return True
        same = top is not None and top.indent == column and is_list  # a list may stand straight below its key
        if len(self.levels) >= DEEPEST:
            self.faults.structure("file-deep", begin, begin + 1, most=str(DEEPEST))
            return False
        if self.awaits and (top is None or top.indent < column or same):
            self.levels.append(_BlockCollection(column, is_list))
            return True
        self.faults.structure("indent-wrong", begin, end)
        return False

    def _keyless(self, begin: int, end: int, column: int) -> None:
        """A line without a key: the value of the entry above, or a slip."""
        line = self.text[begin:end]
        top = self.levels[-1].indent if self.levels else -1
        in_list = self.awaits and bool(self.levels) and self.levels[-1].is_list
        if line[0] in "{[" and self.awaits and not self.levels:
            self._value(begin, end, -1)
        elif re.match(r"[A-Za-z_][\w.-]*:(?!//)\S", line) and not in_list:
            name, rest = line.split(":", 1)
            self.faults.structure("key-no-space", begin, end, mend=f"{name}: {rest}")
            if self.awaits and column > top:
                self.levels.append(_BlockCollection(column, False))
        elif self.awaits and column > top and self.levels and not self._is_key_below(column):
            self._value(begin, end, top)
        elif line[0] == "＃":
            self.faults.tell("comment-wide", begin, begin + 1, mend=f"# {line[1:].strip()}")
            self.faults.structural = True
        elif wide := re.match(r"([\w.-]+[ \t]*[:：])[\u3000\xa0]+", line):
            at = begin + len(wide[1])
            mend = f"{wide[1].rstrip(':：')}: {line[wide.end() :]}"
            self.faults.structure("key-blank-wide", at, begin + wide.end(), mend=mend)
        elif wide := re.match(r"[\w.-]+[ \t]*：[ \t\u3000]*", line):
            name = wide[0].rstrip(" \t：\u3000")
            at = begin + wide[0].index("：")
            self.faults.structure("key-colon-wide", at, at + 1, mend=f"{name}: {quoted(line[wide.end() :])}")
        else:
            self.faults.structure("line-no-key", begin, end)
            if self.awaits and column > top:
                self.levels.append(_BlockCollection(column, False))

    def _is_key_below(self, column: int) -> bool:
        """Whether the next line is an entry as far to the right: then a line without a colon is a slip, no text."""
        below = self._peek()
        return below is not None and below[2] == column and KEY_LIKE.match(self.text, below[0]) is not None

    # --- values

    def _value(self, begin: int, end: int, column: int) -> None:
        """The value at `begin` of the entry at `column`."""
        self.awaits = False
        text = self.text[begin:end]
        if not text or text[0] == "#":
            self.awaits = True
            if text[1:2] not in ("", " ", "\t", "#", "!") and not self._has_children(column):
                self.faults.value("text-cut-by-hash", begin, end, rest=text)
                self.awaits = False
        elif HEADER.match(text):
            self._block_text(column, text)
        elif text[0] in "\"'":
            done = read_quoted(self.faults, begin, self._room(begin, end, column))
            self._after(begin, done.end, "text-after-quote") if done.closed else None
            self._skip_to(done.end)
        elif text[0] in "{[":
            done_at = FlowScan(self.faults, begin, flow_limit(self.text, begin, column)).read()
            self._after(begin, done_at, "text-needs-quotes", sign=text[0])
            self._skip_to(done_at)
        elif sign := sign_of(text):
            tell_sign(self.faults, begin, end, sign)
        else:
            check_plain(self.faults, begin, end)
            self._further_lines(column)

    def _after(self, begin: int, done: int, code: str, **args: str) -> None:
        """Nothing but a comment may follow a value that has closed itself."""
        end = end_of_line(self.text, done)
        rest = self.text[done:end]
        told = any(a <= begin < b for a, b in self.faults.blots[-1:])
        if not rest.strip() or HASH.match(rest) or told:
            return
        if "\n" in self.text[begin:done]:
            self.faults.structure("line-no-key", done + len(rest) - len(rest.lstrip()), end)
        else:
            self.faults.value(code, begin, end, (begin, done), **args)

    def _skip_to(self, offset: int) -> None:
        stop = self.text.find("\n", offset)
        self.pos = max(self.pos, len(self.text) if stop < 0 else stop + 1)

    def _peek(self) -> tuple[int, int, int] | None:
        """Start, end and indentation of the next line that is not blank."""
        pos = self.pos
        while pos < len(self.text):
            stop = self.text.find("\n", pos)
            stop = len(self.text) if stop < 0 else stop
            line = self.text[pos:stop].rstrip()
            if line:
                bare = line.lstrip(" ")
                return pos + len(line) - len(bare), pos + len(line), len(line) - len(bare)
            pos = stop + 1
        return None

    def _has_children(self, column: int) -> bool:
        """Whether the lines below belong to the entry at `column`."""
        match = _CONTENT.search(self.text, self.pos)
        if match is None:
            return False
        indent = len(match[1])
        return indent > column or (indent == column and re.match(r"-(\s|$)", match[2]) is not None)

    def _room(self, begin: int, end: int, column: int) -> int:
        """Where the lines end that are indented deeper than `column`, below that from `begin` to `end`."""
        if read_quoted_end(self.text, begin, end) is not None:
            return end
        for match in _FILLED.finditer(self.text, self.pos):
            if len(match[1]) <= column:
                return match.start()
        return len(self.text)

    def _further_lines(self, column: int) -> None:
        """The further lines of a plain value. Entries among them are one fault: theirs, or that of the line above where it
        stands too far to the left and they go on with what it has closed.
        """
        told = -1
        while (following := self._peek()) and following[2] > column:
            begin, end, indent = following
            line = self.text[begin:end]
            if line[0] in "#\t":
                return
            self._skip_to(begin)
            if KEY_LIKE.match(line) and indent in self.left:
                if told != indent:
                    self.faults.structure("indent-wrong", *self.entry)
                told = indent
            elif KEY_LIKE.match(line):
                if told != indent:
                    self.faults.structure("key-under-text", begin, end)
                told = indent
            elif told < 0:
                check_plain(self.faults, begin, end)

    def _block_text(self, column: int, header: str) -> None:
        """The lines under `|` or `>`: all that is indented deeper."""
        digit = re.search("[1-9]", header.split("#", maxsplit=1)[0])
        inner = max(column, 0) + int(digit[0]) if digit else None
        while (following := self._peek()) and (following[2] > column or self.text[following[0]] == "\t"):
            begin, end, indent = following
            inner = indent if inner is None else inner
            if self.text[begin] == "\t" and indent < max(inner, column + 1):
                self.faults.structure(
                    "tab-indent",
                    begin,
                    begin + 1,
                    mend=" " * max(inner, column + 2) + self.text[begin:end].strip(),
                )
            elif indent < inner:
                if self.text[begin] == "#":
                    return
                self.faults.structure("indent-wrong", begin, end)
            self._skip_to(begin)
