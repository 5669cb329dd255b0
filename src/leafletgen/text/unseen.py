"""Characters without a shape of their own: what each is called, and where it has a use.

One judgement for what is read from files, brought in by import and typed in the browser. Properties are Unicode's (UCD):
joiners stand where UAX #31 (2.3.1) and Arabic joining give them a meaning, selectors behind what they select (UTS #51, UTR
#37), isolates in pairs (UAX #9). Overrides and embeddings have isolates in their place, and are never wanted.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from types import ModuleType

from leafletgen.core.record import NamedTuple

LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"
MARKS = frozenset({LRM, RLM, ALM})
"""Marks of direction."""
SPACING = frozenset("\u200b\u2060\u00ad")
"""Where a line may end, or may not: zero-width space, word joiner, soft hyphen."""
OPENING, CLOSING = frozenset("\u2066\u2067\u2068"), "\u2069"
FORCED = frozenset("\u202a\u202b\u202c\u202d\u202e\u206a\u206b\u206c\u206d\u206e\u206f")
"""Embeddings, overrides, their end; what Unicode advises against (chapter 23.3)."""
ZWNJ, ZWJ, CGJ = "\u200c", "\u200d", "\u034f"
JAMO = frozenset("\u115f\u1160")
BLANK = "\u2800"
_MONGOLIAN = frozenset("\u180b\u180c\u180d\u180e\u180f")
_FILLERS = frozenset("\u17b4\u17b5\u3164\uffa0\u2061\u2062\u2063\u2064\u2065\ufff9\ufffa\ufffb\ufffc")
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
_ODD = frozenset({CGJ, BLANK, *JAMO, *_MONGOLIAN, *_FILLERS, *_SELECTORS})
"""Printable to Python, and without a shape all the same."""
AROUND = 12
"""Characters that are shown on both sides of an unseen one."""
FAR = 40
"""Marks and selectors that are looked through for the letter that they belong to (UAX #15 allows 30 in a text for streams)."""
MOST_JOINERS = 2
"""Joiners in a row that can still be a slip of the finger; more of them are hidden writing."""


class Unseen(NamedTuple):
    """A character without a shape at `start`. `fault`: the code of what is wrong with it there; empty where it has a use."""

    start: int
    character: str
    fault: str = ""

    @property
    def name(self) -> str:
        """How people look it up."""
        return named(self.character)

    def around(self, text: str) -> str:
        """The letters on both sides, `[U+202E]` in the character's place: where to look for it."""
        before, after = text[max(0, self.start - AROUND) : self.start], text[self.start + 1 :][:AROUND]
        return f"{before}[U+{ord(self.character):04X}]{after}".replace("\n", " ")


def named(character: str) -> str:
    """`U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def unseen(text: str) -> tuple[Unseen, ...]:
    """All characters without a shape in a text, those of use with an empty fault. Line feeds and tabs are none."""
    if text.isascii():
        return tuple(Unseen(n, c, "control-character") for n, c in enumerate(text) if _is_control(c))
    if text.isprintable() and _ODD.isdisjoint(text):
        return ()
    loose = _unbalanced(text)
    found = []
    for at, character in enumerate(text):
        if _is_shapeless(character):
            found.append(Unseen(at, character, "direction-open" if at in loose else _fault(text, at)))
    return tuple(found)


def faults(text: str) -> tuple[Unseen, ...]:
    """Those that must not be there."""
    return tuple(one for one in unseen(text) if one.fault)


def first_faults(text: str) -> tuple[Unseen, ...]:
    """Those that must not be there, as they are told: each once, and what ends an override not beside it."""
    first = {one.character: one for one in reversed(faults(text))}
    opened = any(c in first for c in "\u202a\u202b\u202d\u202e")
    kept = [one for c, one in first.items() if not (opened and c == "\u202c")]
    return tuple(sorted(kept))


def spelt(text: str) -> str:
    """A text in which they stand by their numbers, to be seen: for what people say of texts, where nothing may be lost."""
    wrong = {one.start for one in faults(text)}
    return "".join(f"[U+{ord(c):04X}]" if at in wrong else c for at, c in enumerate(text)) if wrong else text


def counted(text: str) -> int:
    """How many characters a text has to whoever counts them: typed line ends are none."""
    return sum(c not in SPACING for c in text)


def _is_control(character: str) -> bool:
    return (character < " " and character not in "\n\t\r") or character == "\x7f"


def _is_shapeless(character: str) -> bool:
    if character.isascii():
        return _is_control(character)
    if character in _ODD or _is_hidden(character):
        return True
    return unicodedata.category(character) in ("Cf", "Cc", "Co", "Cs", "Zl", "Zp") and not _has_shape(
        character
    )


def _has_shape(character: str) -> bool:
    """A format character that is drawn: the Arabic signs over numbers, the controls of hieroglyphs."""
    name = unicodedata.name(character, "")
    return name.startswith(("ARABIC ", "KAITHI ", "SYRIAC ", "EGYPTIAN ")) and character != ALM


def _is_hidden(character: str) -> bool:
    """What is never to be seen: noncharacters, tags, and code points kept free for more of that kind."""
    point = ord(character)
    return (
        0xFDD0 <= point <= 0xFDEF
        or point & 0xFFFE == 0xFFFE
        or 0xFFF0 <= point <= 0xFFF8
        or 0xE0000 <= point <= 0xE0FFF
    )


def _fault(text: str, at: int) -> str:
    """The code of what is wrong with a character where it stands; empty where nothing is."""
    character = text[at]
    category = unicodedata.category(character)
    if character in MARKS or character in SPACING or character in OPENING or character == CLOSING:
        return ""
    if character in FORCED:
        return "direction-forced"
    if category in ("Cc", "Cs", "Zl", "Zp") or character == "\ufeff":
        return "control-character"
    if category == "Co":
        return "character-private"
    return "" if _has_use(text, at) else _idle(character)


def _idle(character: str) -> str:
    joins = character in (ZWNJ, ZWJ, CGJ) or character in _MONGOLIAN or character in _SELECTORS
    return "joiner-idle" if joins else "character-hidden"


def _has_use(text: str, at: int) -> bool:
    """Whether a joiner, a selector or a filler does something where it stands."""
    character, before = text[at], text[at - 1 : at]
    if character in (ZWNJ, ZWJ):
        return _joins(text, at)
    if character in _SELECTORS:
        return _selects(text, at)
    if character in _MONGOLIAN:
        return any(c and _script(c) == "Mong" for c in (_letter(text, at, -1), text[at + 1 : at + 2]))
    if character == CGJ:
        after = text[at + 1 : at + 2]
        return bool(after) and unicodedata.combining(after) > 0 and not before.isspace()
    if character in JAMO:
        return any(_is_jamo(c) for c in (before, text[at + 1 : at + 2]))
    return character == BLANK and _is_braille(text)


@lru_cache(maxsize=2)
def _is_braille(text: str) -> bool:
    return any("\u2801" <= c <= "\u28ff" for c in text)


def _is_jamo(character: str) -> bool:
    return (
        "\u1100" <= character <= "\u115e"
        or "\u1161" <= character <= "\u11ff"
        or "\ua960" <= character <= "\ua97c"
    )


# --- joiners


def _joins(text: str, at: int) -> bool:
    before = text[max(0, at - MOST_JOINERS) : at]
    if len(before) == MOST_JOINERS and not before.strip(ZWNJ + ZWJ):
        return False
    if text[at] == ZWJ and _is_emoji_sequence(text, at):
        return True
    return any(c and _script(c) in _joining_scripts() for c in (_letter(text, at, -1), _letter(text, at, 1)))


def _letter(text: str, at: int, step: int) -> str:
    """The nearest character in a direction, joiners and marks of no script looked through."""
    at += step
    end = at + step * FAR
    while 0 <= at < len(text) and at != end:
        character = text[at]
        common = unicodedata.category(character) == "Mn" and _script(character) == "Zinh"
        if not (
            common or character in (ZWNJ, ZWJ, CGJ) or character in _MONGOLIAN or character in _SELECTORS
        ):
            return character
        at += step
    return ""


def _is_emoji_sequence(text: str, at: int) -> bool:
    """`pictograph ZWJ pictograph` (UTS #51, ED-16), with selectors and skin tones between."""
    before = at - 1
    while before > max(0, at - FAR) and (
        text[before] in _SELECTORS or "\U0001f3fb" <= text[before] <= "\U0001f3ff"
    ):
        before -= 1
    ends = (text[before : before + 1] if at else "", text[at + 1 : at + 2])
    icu = _icu()
    return all(c and icu.Char.hasBinaryProperty(ord(c), icu.UProperty.EXTENDED_PICTOGRAPHIC) for c in ends)


# --- selectors

_PUNCTUATION = frozenset("\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f0")
"""Signs beside Han characters and mathematical ones that have standardized variants; 0 has one with a stroke."""


def _selects(text: str, at: int) -> bool:
    before = text[at - 1 : at] if at else ""
    if not before:
        return False
    icu = _icu()
    if text[at] in "\ufe0e\ufe0f":
        if before in "0123456789#*":
            return text[at + 1 : at + 2] == "\u20e3"
        return bool(icu.Char.hasBinaryProperty(ord(before), icu.UProperty.EMOJI))
    if icu.Char.hasBinaryProperty(ord(before), icu.UProperty.IDEOGRAPHIC):
        return True
    if text[at] >= "\U000e0100":
        return False
    drawn = before in _PUNCTUATION or unicodedata.category(before) == "Sm"
    return drawn or _script(before) in ("Mymr", "Phag", "Mani")


# --- isolates


def _unbalanced(text: str) -> frozenset[int]:
    """Where isolates are opened and not closed in their paragraph, or closed without having been opened."""
    loose: list[int] = []
    opened: list[int] = []
    for at, character in enumerate(text):
        if character in OPENING:
            opened.append(at)
        elif character == CLOSING:
            if opened:
                opened.pop()
            else:
                loose.append(at)
        elif character == "\n":
            loose += opened
            opened.clear()
    return frozenset((*loose, *opened))


# --- properties


def _icu() -> ModuleType:
    # Late: hardly any text has such a character, and ICU is slow to load.
    import icu

    found: ModuleType = icu
    return found


@lru_cache(maxsize=512)
def _script(character: str) -> str:
    icu = _icu()
    return str(icu.Script.getScript(ord(character)).getShortName())


@cache
def _joining_scripts() -> frozenset[str]:
    """The scripts in which a joiner changes what is seen: those whose letters join, and those that stack them."""
    return frozenset(scripts()) - {"Zyyy", "Zinh"}


def scripts() -> Iterator[str]:
    """Scripts with a letter of a joining type, or with a virama or stacker."""
    icu = _icu()
    for wanted in ("[[:jt=D:][:jt=R:][:jt=L:]]", *(f"[:InSC={name}:]" for name in STACKING)):
        for character in icu.UnicodeSet(wanted):
            yield _script(character)


@lru_cache(maxsize=512)
def stacks(character: str) -> bool:
    """Whether the letter behind it is written below the one before it (coeng, the stacker of Burmese)."""
    icu = _icu()
    return bool(icu.UnicodeSet("[:InSC=Invisible_Stacker:]").contains(character))


STACKING = ("Virama", "Invisible_Stacker", "Register_Shifter")
