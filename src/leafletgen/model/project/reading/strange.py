"""A language that the program has no rules for: what is known of it all the same, what is missing, what to do."""

from __future__ import annotations

import unicodedata

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.text.exemplars import letters_of_script
from leafletgen.text.fonts.book import FontBook, builtin_fonts
from leafletgen.text.languages.find import canonical, found, suggestion_for
from leafletgen.text.languages.names import display_name, listed_name, script_name
from leafletgen.text.languages.tag import Languages, likely_script, well_formed

MOST = 0.9
"""The share of a script's letters that a font has which can write it: no font has all the rare ones."""


class Known(NamedTuple):
    """What CLDR, Unicode and our fonts know of a language: its name in English, its script, what has its letters."""

    name: str
    script: str | None
    rtl: bool = False
    family: str | None = None


def known_of(tag: str) -> Known | None:
    """None for what CLDR does not know as a language."""
    name = listed_name(tag, "en")
    if not well_formed(tag) or name is None:
        return None
    script = likely_script(tag)
    if script is None:
        return Known(name, None)
    letters = letters_of_script(script)
    rtl = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in letters[:1])
    return Known(name, script_name(script), rtl, _family(letters))


def _family(letters: str) -> str | None:
    """The family of the program that has most of these letters."""
    book = FontBook()
    faces = ((folder.name, book.face(folder.name)) for folder in entries(builtin_fonts()) if folder.is_dir())
    shares = {
        family: sum(map(face.covers, letters)) / len(letters)
        for family, face in faces
        if face is not None and letters
    }
    best = max(shares, key=lambda family: shares[family], default=None)
    return best if best is not None and shares[best] >= MOST else None


def language_unknown(tag: str, where: Span | None = None) -> Diagnostic:
    """The finding that the program has no rules for a language."""
    return diagnostic("language-unknown", where, language=tag, suggestion=_suggestion(tag))


def _suggestion(tag: str) -> str:
    """Another tag that was likely meant; else what is known, and what to do."""
    usual = canonical(tag)
    known = known_of(usual)
    if known is None or found(tag):
        return suggestion_for(tag)
    if known.script is None:
        return f"This is {known.name}. CLDR does not say in which script: add it to the tag, such as {usual}-Latn."
    way = "right to left" if known.rtl else "left to right"
    said = f"This is {known.name}, written in {known.script} from {way}. "
    if known.family:
        return said + f"{known.family} has its letters: say so in languages/{usual}.yaml (docs/languages.md)."
    return (
        said
        + f"No font here has its letters: put one into fonts/ and name it in languages/{usual}.yaml (docs/languages.md)."
    )


def by_script(tag: str, languages: Languages) -> tuple[Diagnostic, ...]:
    """That a language which can be set has no pack, its own or its parent's, but only that of its script."""
    known = languages.get(tag)
    if known is None or any(map(languages.pack, languages.candidates(tag))):
        return ()
    name = display_name(tag, "en", languages)
    return (diagnostic("language-by-script", name=name, script=script_name(known.base_script), tag=tag),)
