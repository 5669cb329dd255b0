"""What keeps a publication from the standards that its profile claims: found on the frames, before a byte is written.

Fonts, tags, intents and metadata are right by the way the writer works; what can go wrong comes from the project.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from leafletgen.diagnostics import Diagnostic, diagnostic
from leafletgen.images import decode
from leafletgen.ir.frame import Picture, TagStart, Walked, walk
from leafletgen.production.sheet import Publication
from leafletgen.profiles import OutputProfile

COARSE = 150
"""Pixels to the inch below which a picture looks blurred at arm's length."""


def violations(publication: Publication, profile: OutputProfile) -> tuple[Diagnostic, ...]:
    """All of them at once, each once; pictures that are too coarse as warnings."""
    found = chain(
        _title(publication, profile),
        *(_sheet(publication, i, profile) for i in range(len(publication.sheets))),
    )
    return tuple(dict.fromkeys(found))


def _title(publication: Publication, profile: OutputProfile) -> Iterator[Diagnostic]:
    if profile.conformance and not publication.metadata.title.strip():
        yield diagnostic("title-missing")


def _sheet(publication: Publication, number: int, profile: OutputProfile) -> Iterator[Diagnostic]:
    for walked in walk(publication.sheets[number].frame):
        if isinstance(walked.item, Picture):
            yield from _picture(walked.item, walked, profile)
        elif isinstance(walked.item, TagStart):
            tag = walked.item.tag
            if tag.role == "Figure" and not (tag.alt or "").strip() and "PDF/UA-1" in profile.conformance:
                yield diagnostic("alt-missing", place="/".join(walked.keys) or f"{number + 1}")


def _picture(picture: Picture, walked: Walked, profile: OutputProfile) -> Iterator[Diagnostic]:
    if profile.color == "cmyk" and profile.pictures == "refuse" and decode(picture.data).mode == "RGB":
        yield diagnostic("picture-rgb", picture.span, path=picture.source, profile=profile.name)
    a, b, *_ = walked.transform
    inches = picture.size.width * (a * a + b * b) ** 0.5 / 72
    ppi = picture.pixels[0] / inches if inches else 0
    if 0 < ppi < COARSE:
        yield diagnostic("picture-coarse", picture.span, path=picture.source, ppi=round(ppi), least=COARSE)
