"""The fonts of the texts, as a browser wants them: a style sheet and the files that it names.

`name-<tag>`: a few letters, for a language's own name. `text-<tag>`: whole; the project's own (`fonts:`) where it has one.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from leafletgen.engine.fonts import BOLD, REGULAR, Face, FontBook, covering
from leafletgen.engine.host.languages import autonym
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.values import Language


def style_sheet(live: Live, tags: Collection[str]) -> str:
    """The faces of these languages; the browser loads those it needs."""
    rules = []
    for tag in tags:
        known = live.languages.get(tag)
        if known:
            own = family(live, known)
            rules.append(_rule(f"name-{tag}", f"/font/name/{tag}.ttf", 700))
            rules += [
                _rule(f"text-{tag}", f"/font/{quote(own)}-{weight}.ttf", number)
                for weight, number in (("Regular", 400), ("Bold", 700))
            ]
    return "\n".join(rules) + "\n"


def family(live: Live, known: Language) -> str:
    """The family in which a language's texts are set: the project's own, if it can be had."""
    book = live.session.book if live.session else FontBook()
    usual = known.text_families
    return next(f for f in (*book.families(known), *usual) if f in usual or book.face(f) is not None)


def _rule(name: str, url: str, weight: int) -> str:
    return (
        f'@font-face {{font-family: "{name}"; font-weight: {weight}; font-display: swap; src: url("{url}")}}'
    )


def file(live: Live, name: str) -> Path:
    """The file of a face such as `NotoSans-Bold`. Raises NoSuchError for one that no text here is set in."""
    wanted, _, weight = name.rpartition("-")
    families = {family(live, known) for tag in live.catalogs if (known := live.languages.get(tag))}
    if wanted not in families or weight not in ("Regular", "Bold"):
        raise NoSuchError(name)
    return _face(live, wanted, BOLD if weight == "Bold" else REGULAR).path


def name_file(live: Live, tag: str) -> bytes:
    """The letters of a language's own name. Raises NoSuchError for a language that is not the project's."""
    known = live.languages.get(tag)
    if tag not in live.catalogs or known is None:
        raise NoSuchError(tag)
    return _covering(_face(live, family(live, known), BOLD), autonym(tag, live.languages))


def _face(live: Live, name: str, weight: int) -> Face:
    book = live.session.book if live.session else FontBook()
    face = book.face(name, weight)
    if face is None:
        raise NoSuchError(name)
    return face


_covering = lru_cache(maxsize=128)(covering)
