"""The fonts of the interface and of the texts, as a browser wants them: a style sheet and the files that it names.

`ui`, `ui-ja`: the interface's own. `name-<tag>`: a few letters, for a language's own name. `text-<tag>`: whole.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from leafletgen.fonts.book import FontBook
from leafletgen.fonts.face import Face
from leafletgen.fonts.subset import covering
from leafletgen.language.names import autonym
from leafletgen.language.tag import language
from leafletgen.web.live import Live

INTERFACE = {"ui": "NotoSans", "ui-ja": "BIZUDPGothic"}


def style_sheet(live: Live) -> str:
    """All faces; the browser loads those it needs."""
    rules = [
        _rule(name, f"/font/{family}-{weight}.ttf", number)
        for name, family in INTERFACE.items()
        for weight, number in (("Regular", 400), ("Bold", 700))
    ]
    for tag in live.catalogs:
        known = language(tag)
        if known:
            family = known.text_families[0]
            rules.append(_rule(f"name-{tag}", f"/font/name/{tag}.ttf", 700))
            rules += [
                _rule(f"text-{tag}", f"/font/{family}-{weight}.ttf", number)
                for weight, number in (("Regular", 400), ("Bold", 700))
            ]
    return "\n".join(rules) + "\n"


def _rule(name: str, url: str, weight: int) -> str:
    return (
        f'@font-face {{font-family: "{name}"; font-weight: {weight}; font-display: swap; src: url("{url}")}}'
    )


def file(live: Live, name: str) -> Path:
    """The file of a face such as `NotoSans-Bold`. Raises KeyError for one that no text here is set in."""
    family, _, weight = name.partition("-")
    families = {*INTERFACE.values()}
    for tag in live.catalogs:
        known = language(tag)
        families |= {*known.text_families} if known else set()
    if family not in families or weight not in ("Regular", "Bold"):
        raise KeyError(name)
    return _face(live, family, bold=weight == "Bold").path


def name_file(live: Live, tag: str) -> bytes:
    """The letters of a language's own name. Raises KeyError for a language that is not the project's."""
    known = language(tag)
    if tag not in live.catalogs or known is None:
        raise KeyError(tag)
    return _covering(_face(live, known.text_families[0], bold=True), autonym(tag))


def _face(live: Live, family: str, *, bold: bool) -> Face:
    book = live.session.book if live.session else FontBook()
    face = book.face(family, bold)
    if face is None:
        raise KeyError(family)
    return face


@lru_cache(maxsize=128)
def _covering(face: Face, text: str) -> bytes:
    return covering(face, text)
