"""Which script each character of a text is set in (UAX #24): common and inherited characters join their neighbours."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal, cast

from leafletgen.core.record import NamedTuple

_PAIRS = {
    "(": ")", "[": "]", "{": "}", "«": "»", "‹": "›", "“": "”", "‘": "’", "「": "」", "『": "』", "（": "）",
}  # fmt: skip
_PAIRS |= {"【": "】", "《": "》", "〈": "〉", "〔": "〕", "［": "］", "｛": "｝", "༺": "༻", "༼": "༽"}
_CLOSERS = frozenset(_PAIRS.values())
_HAN = {"Hira": "Hani", "Kana": "Hani", "Hrkt": "Hani", "Bopo": "Hani"}
"""Kana and Han are set in one run: the fonts treat them alike, and a run per script would cut every Japanese word."""


class Scripts(NamedTuple):
    """The script of a character (`Zyyy` common, `Zinh` inherited) and all scripts it is used with."""

    own: str
    all: frozenset[str]


@lru_cache(maxsize=4096)
def scripts_of(character: str) -> Scripts:
    """Script and script extensions of a character, kana counted as Han."""
    if ord(character) < 0xAA:
        own = "Latn" if character.isalpha() else "Zyyy"
        return Scripts(own, frozenset((own,)))
    # Late: ASCII never comes here, and ICU is slow to load.
    import icu

    code = ord(character)
    own = _name(icu.Script.getScript(code).getShortName())
    wide = frozenset(_name(icu.Script(s).getShortName()) for s in icu.Script.getScriptExtensions(code))
    return Scripts(own, wide or frozenset((own,)))


EastAsian = Literal["CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA"]


@lru_cache(maxsize=8192)
def east_asian(character: str) -> EastAsian | None:
    """What a letter of Chinese or Japanese is, by its name in Unicode: Han, a mark of repetition among Han, or a kana."""
    if character < "\u3000" or unicodedata.category(character)[0] != "L":
        return None
    name = unicodedata.name(character, "").replace("-", " ").split(" ")[0]
    return cast(EastAsian, name) if name in ("CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA") else None


@lru_cache(maxsize=4096)
def stands_upright(character: str) -> bool:
    """Whether a character stands upright in a line that runs down (UAX #50: U, Tu, and Tr, as our fonts have forms for it)."""
    if ord(character) < 0xA7:
        return False
    import icu

    turned = 0  # UAX #50, R
    return bool(icu.Char.getIntPropertyValue(character, icu.UProperty.VERTICAL_ORIENTATION) != turned)


def _name(script: str) -> str:
    return _HAN.get(script, script)


def resolve(text: str, default: str) -> list[str]:
    """The script of each character; a text of common characters alone is `default`."""
    found: list[str] = []
    stack: list[tuple[str, str]] = []
    current = ""
    for at, character in enumerate(text):
        own, wide = scripts_of(character)
        if character in _CLOSERS and current:
            script = next((s for closer, s in reversed(stack) if closer == character), current) or current
            while stack and any(closer == character for closer, _ in stack) and stack.pop()[0] != character:
                pass
        elif own == "Zinh" or (own == "Zyyy" and _any_script(wide)) or current in wide:
            script = current
        elif (
            own == "Zyyy"
        ):  # a mark of a few scripts, such as the danda: it begins the one that fits the default
            script = default if default in wide else min(wide)
        else:
            script = own
        if character in _PAIRS:
            stack.append((_PAIRS[character], script))
        found.append(script)
        if script and not current:
            found[:at] = [script] * at
        current = script or current
    return [script or default for script in found]


def _any_script(wide: frozenset[str]) -> bool:
    return bool(wide & {"Zyyy", "Zinh"})
