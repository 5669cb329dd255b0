"""Pictograms that are looked for by a word in any language."""

from __future__ import annotations

from pathlib import Path

from leafletgen.core.messages.translate import phrase, say
from leafletgen.core.record import NamedTuple
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.page.pictograms import names, pictogram, search
from leafletgen.page.pictograms.words import all_words, groups, sheet_words, spoken
from leafletgen.text.languages.names import display_name
from leafletgen.text.languages.tag import FALLBACK


class FoundSign(NamedTuple):
    """A pictogram: its name in files; what it is called, its group and what else it stands for, in a language."""

    name: str
    said: str


def found_signs(query: str, folder: Path, tag: str) -> tuple[FoundSign, ...]:
    """The pictograms that a query means, the nearest first: the program's, and those in a project's folder."""
    titles = {group.group: group.title(tag) for group in groups()}
    return tuple(FoundSign(name, _said(name, folder, tag, titles)) for name in search(query, (folder,)))


def _said(name: str, folder: Path, tag: str, titles: dict[str, str]) -> str:
    words = all_words().get(name)
    if words is None:
        sign = pictogram(name, (folder,))
        return ", ".join(sign.keywords) if sign is not None else ""
    parts = (words.title(tag), titles[words.group], ", ".join(words.others(tag)))
    return " \u00b7 ".join(part for part in parts if part)


def without_words(tag: str, words: str) -> str:
    """That signs have no words in a language; empty where they have some."""
    known = sheet_words("title")
    if spoken(known, tag) != FALLBACK or tag.partition("-")[0] == FALLBACK:
        return ""
    form = (
        "Pictograms have no words in {language} yet, so they are in English. There are words in {languages}."
    )
    listed = ", ".join(display_name(one, words) for one in known)
    return say(form, words, [("language", display_name(tag, words)), ("languages", listed)])


def no_sign(query: str, folder: Path, words: str) -> str:
    """That no pictogram is meant, and what may have been."""
    hint = phrase(meant(query, names((folder,))), words)
    return f"{say('Nothing is called “{name}”.', words, [('name', query)])} {hint}"
