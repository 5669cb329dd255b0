"""The letters themselves: coded as the language codes them, whole, and of its own script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from leafletgen.judge.preflight.check import Check, Hit, hit
from leafletgen.judge.preflight.subject import FACT, Subject
from leafletgen.text.languages.scalars import Character, Pattern

# --- Han shapes


@lru_cache(maxsize=4096)
def _has(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def han_shapes(text: Subject) -> Iterator[Hit]:
    """A Han character in the shape of another country. What no character set holds is rare, not wrong."""
    shapes = text.pack.shapes
    for at, character in enumerate(text.text if shapes else ""):
        if shapes and _is_han(character) and not _has(character, shapes.own):
            name = next((name for codec, name in shapes.others.items() if _has(character, codec)), None)
            if name:
                yield hit(at, at + 1, character=character, kind=name)


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK UNIFIED IDEOGRAPH")


# --- coded for an old font


def zawgyi(text: Subject) -> Iterator[Hit]:
    """Burmese in the order and letters of the Zawgyi font, which is not Unicode."""
    if match := _first(text.pack.faults.not_unicode, text.text):
        yield hit(match.start(), match.end())


def _first(patterns: tuple[Pattern, ...], text: str) -> re.Match[str] | None:
    """The first place where any of several patterns is met."""
    found = [match for pattern in patterns if (match := re.search(pattern, text))]
    return min(found, key=lambda match: match.start(), default=None)


# --- letters of a neighbour


def letters_foreign(text: Subject) -> Iterator[Hit]:
    """A letter of a neighbouring language that looks like one of this one's."""
    instead = text.pack.faults.look_alikes
    for at, character in enumerate(text.text):
        if character in instead and not (character.isascii() and _is_latin_word(text.text, at)):
            yield hit(at, at + 1, found=character, mend=instead[Character(character)])


def _is_latin_word(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return not any(c.isalpha() and not c.isascii() for c in before + after)


def _alphabet(character: str) -> str:
    name = unicodedata.name(character, "")
    return next((a for a in ("LATIN", "CYRILLIC", "GREEK") if name.startswith(a + " ")), "")


def letters_mixed(text: Subject) -> Iterator[Hit]:
    """A Latin letter inside a Cyrillic or Greek word, or the reverse."""
    if text.pack.faults.mixed_alphabets:
        return
    for match in re.finditer(r"[^\W\d_]{2,}", text.text):
        if match[0].isascii() or not (alphabets := {_alphabet(c) for c in match[0]}) - {""}:
            continue
        told = any(letter in text.pack.faults.look_alikes for letter in match[0])
        if len(alphabets & {"LATIN", "CYRILLIC", "GREEK"}) > 1 and not told:
            yield hit(match.start(), match.end(), word=match[0])


def kana_halfwidth(text: Subject) -> Iterator[Hit]:
    """Katakana of half width, from before 1983."""
    for pattern in text.pack.faults.half_width:
        for match in re.finditer(pattern, text.text):
            yield hit(match.start(), match.end(), mend=unicodedata.normalize("NFKC", match[0]))


def letters_wide(text: Subject) -> Iterator[Hit]:
    """Full-width digits and Latin letters: typed with the input method on."""
    for match in re.finditer(
        "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a][\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]*",
        text.text,
    ):
        if text.text[match.start() - 1 : match.start()] not in (
            "{",
            "\uff5b",
        ):  # the name of a fact: told as such
            yield hit(
                match.start(), match.end(), found=match[0], mend=unicodedata.normalize("NFKC", match[0])
            )


def facts_bracketed(text: Subject) -> Iterator[Hit]:
    """The name of a fact in other signs than braces."""
    for match in re.finditer(
        r"[<\[%\u3008\u3010\u3014]\(?([a-z][a-z0-9_-]*)(?:[>\]%\u3009\u3011\u3015]|\)s)", text.text
    ):
        if match[1] in text.facts:
            yield hit(match.start(), match.end(), found=match[0], mend=f"{{{match[1]}}}")


def spaces_wide(text: Subject) -> Iterator[Hit]:
    """An ideographic space in a language that parts its words by plain ones."""
    if text.pack.spaces == "words":
        for match in re.finditer("(?<=\\S)\u3000+(?=\\S)", text.text):
            yield hit(match.start(), match.end())


# --- broken


def clusters_broken(text: Subject) -> Iterator[Hit]:
    """A dotted circle, or a mark with no letter to stand on: the reader sees a circle. Zawgyi is reported as such."""
    if any(zawgyi(text)):
        return
    for match in re.finditer("\u25cc", text.text):
        yield hit(match.start(), match.end())
    before = " "
    for at, character in enumerate(text.text):
        is_mark = (
            unicodedata.category(character) in ("Mn", "Mc") and unicodedata.category(before)[0] in "ZCPS"
        )
        if is_mark and before not in "\u200c\u200d\u25cc\u00a0–-" and not _is_selector(character):
            yield hit(at, at + 1)
        before = character if character != FACT else " "


def _is_selector(character: str) -> bool:
    """Whether it only chooses between the text and the picture form of a sign."""
    return unicodedata.name(character, "").startswith("VARIATION SELECTOR")


def mojibake(text: Subject) -> Iterator[Hit]:
    """Letters that were once read in the wrong encoding."""
    if match := _first(text.pack.faults.misread, text.text):
        yield hit(match.start(), match.end())
        return
    if twice := _MISREAD.search(text.text):
        yield hit(twice.start(), twice.end())


_BEHIND = "".join(re.escape(bytes([b]).decode("cp1252", "ignore")) for b in range(0x80, 0xC0)) + "\\x80-\\x9f"
_MISREAD = re.compile(f"(?:[\u00e0-\u00ef][{_BEHIND}]{{2}}){{2,}}")
"""UTF-8 read as Windows-1252: letters that are the bytes of two or more others of three bytes each."""


CHECKS: tuple[Check, ...] = (
    Check("han-shape", han_shapes),
    Check("zawgyi", zawgyi),
    Check("letter-foreign", letters_foreign),
    Check("letters-mixed", letters_mixed),
    Check("kana-halfwidth", kana_halfwidth),
    Check("letter-wide", letters_wide),
    Check("space-wide", spaces_wide),
    Check("fact-bracketed", facts_bracketed),
    Check("cluster-broken", clusters_broken),
    Check("mojibake", mojibake),
)
