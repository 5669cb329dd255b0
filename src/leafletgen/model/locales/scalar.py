"""A text written as a YAML scalar (YAML 1.2.2, chapter 7.3, 8.1) so that every reader takes it for a text.

Bare where nothing in it could mean something to YAML (1.1 included: `no`, `12:30`), in the quotes that need the fewest
backslashes elsewhere, under `|` where it has several paragraphs. No line is broken but where one was before.
"""

from __future__ import annotations

import re
from unicodedata import east_asian_width

from leafletgen.core.reading import Scalar
from leafletgen.core.record import NamedTuple
from leafletgen.model.locales.message import PARAGRAPH
from leafletgen.text.languages.letters import spaces_of

WIDEST = 118
"""Columns of a folded text, where the old one was folded."""
STEP = 2


class ScalarContext(NamedTuple):
    """Where a text stands: the column of its key, the file's line end, whether it is inside brackets."""

    column: int
    ending: str
    in_flow: bool = False


def written(value: str, room: ScalarContext, old: Scalar | None, quoted: bool = False) -> str:
    """A value (see `message.normal`) as it stands behind its key.

    `old`: whose room it takes, its style is kept where it can be. `quoted`: in quotes whatever it is, as a last resort.
    """
    if value and not quoted and not _needs_escapes(value):
        if old is not None and old.style in ("literal", "folded"):
            return _block(value, room, old)
        if PARAGRAPH in value and not room.in_flow:
            return _literal(value, room, "|")
    if not quoted and (old is None or old.style == "plain") and _is_plain(value, room.in_flow):
        return value
    return _quoted(value, old, quoted)


_RESERVED = r"(?i:~|null|true|false|yes|no|on|off|y|n|\.inf|\.nan|<<|=)"
"""What YAML 1.1 takes for no text."""
_INDICATORS = r"[-?:,\[\]{}#&*!|>'\"%@`\d+.=~<｛［＃：]"


def _is_plain(value: str, in_flow: bool) -> bool:
    if not value or re.fullmatch(_RESERVED, value) or re.match(_INDICATORS, value) or _needs_escapes(value):
        return False
    if re.search(r"[:#{}\[\]\\]|\n|  ", value) or re.match(r"\s|.*\s$", value, re.DOTALL):
        return False
    return not (in_flow and re.search(r"[,?\"'&*!|>%@`]", value))


def _quoted(value: str, old: Scalar | None, plainest: bool) -> str:
    single = old is not None and old.style == "single"
    fewer = re.search(r"[\\\"]", value) is not None and "'" not in value
    double = old is not None and old.style == "double" and '"' not in value and "\\" not in value
    if not plainest and (single or fewer) and not double and not _needs_escapes(value) and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    return double_quoted(value)


def double_quoted(value: str) -> str:
    """Any text in double quotes, all on one line."""
    return '"' + "".join(_escaped(c) for c in value) + '"'


_NAMED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}


def _escaped(character: str) -> str:
    if character in _NAMED:
        return _NAMED[character]
    point = ord(character)
    if not _is_unprintable(character):
        return character
    if point < 0x100:
        return f"\\x{point:02X}"
    return f"\\u{point:04X}" if point < 0x10000 else f"\\U{point:08X}"


def _is_unprintable(character: str) -> bool:
    """Outside YAML's c-printable, or taken for a line end by YAML 1.1."""
    point = ord(character)
    return (
        (point < 0x20 and character != "\n")
        or 0x7F <= point <= 0x9F
        or 0xD800 <= point <= 0xDFFF
        or point in (0x2028, 0x2029, 0xFEFF)
        or point & 0xFFFE == 0xFFFE
    )


def _needs_escapes(value: str) -> bool:
    return any(_is_unprintable(c) for c in value)


def _block(value: str, room: ScalarContext, old: Scalar) -> str:
    """In the room of a text under `|` or `>`: its head with its comment, its indentation and its folding stay."""
    raw = old.raw
    head, _, body = raw.partition("\n")
    head = head.rstrip("\r")
    found = re.search(r"^ *(?=\S)", body, re.MULTILINE)
    indent = len(found[0]) if found and found[0] else room.column + STEP
    head = re.sub(r"^([|>][+-]?)[1-9]?([+-]?)", lambda m: (m[1] + m[2])[:2], head)
    if PARAGRAPH in value:
        return _literal(value, room, "|" + head[1:], indent)
    if head[0] == ">" and re.search(r"\S ?\r?\n *\S", body):
        width = max(len(line.rstrip("\r")) for line in body.split("\n"))
        lines = _folded(value, max(width, 40) - indent)
    else:
        lines = [value]
    return head + "".join(f"{room.ending}{' ' * indent}{line}" for line in lines)


def _folded(value: str, width: int) -> list[str]:
    """Lines cut at single spaces between letters of a script that has spaces; all others would change the text."""
    from textwrap import TextWrapper

    wrapped = TextWrapper(
        width, break_long_words=False, break_on_hyphens=False, replace_whitespace=False, drop_whitespace=True
    )
    if "  " in value or re.search(r"[^\S \n]", value) or not all(map(_is_spaced, value)):
        return [value]
    return wrapped.wrap(value) or [value]


def _is_spaced(character: str) -> bool:
    """Whether a space parts words in its script; punctuation as wide as a Han letter goes with those."""
    return east_asian_width(character) not in "WF" and spaces_of(character) == "words"


def _literal(value: str, room: ScalarContext, head: str, indent: int | None = None) -> str:
    """Paragraphs, a line each, a blank line between."""
    pad = " " * (indent if indent is not None else room.column + STEP)
    lines = value.split(PARAGRAPH)
    return head + room.ending + f"{room.ending}{room.ending}".join(pad + line for line in lines)
