"""What keeps a publication from the standards that its profile claims: found on the frames, before a byte is written.

Fonts, tags, intents and metadata are right by the way the writer works; what can go wrong comes from the project.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from leafletgen.diagnostics import Diagnostic, diagnostic
from leafletgen.geometry import IDENTITY, Transform
from leafletgen.images import decode
from leafletgen.ir.frame import Frame, Group, Picture, TagStart
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
    for item, transform, keys in _met(publication.sheets[number].frame, IDENTITY, ()):
        if isinstance(item, Picture):
            yield from _picture(item, transform, profile)
        elif (
            item.tag.role == "Figure"
            and not (item.tag.alt or "").strip()
            and "PDF/UA-1" in profile.conformance
        ):
            yield diagnostic("alt-missing", place="/".join(keys) or f"{number + 1}")


def _met(
    frame: Frame, transform: Transform, keys: tuple[str, ...]
) -> Iterator[tuple[Picture | TagStart, Transform, tuple[str, ...]]]:
    """Pictures and tags, as `walk` meets them; the transforms of all other items are not worked out."""
    for point, item in frame.items:
        if isinstance(item, Group):
            inner = item.transform.then(Transform.move(*point)).then(transform)
            yield from _met(item.frame, inner, keys if item.key is None else (*keys, item.key))
        elif isinstance(item, Picture | TagStart):
            yield item, transform, keys


def _picture(picture: Picture, transform: Transform, profile: OutputProfile) -> Iterator[Diagnostic]:
    if profile.color == "cmyk" and profile.pictures == "refuse" and decode(picture.data).mode == "RGB":
        yield diagnostic("picture-rgb", picture.span, path=picture.source, profile=profile.name)
    a, b, *_ = transform
    inches = picture.size.width * (a * a + b * b) ** 0.5 / 72
    ppi = picture.pixels[0] / inches if inches else 0
    if 0 < ppi < COARSE:
        yield diagnostic("picture-coarse", picture.span, path=picture.source, ppi=round(ppi), least=COARSE)
