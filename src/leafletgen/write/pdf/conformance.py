"""What keeps a publication from the standards that its profile claims: found on the frames, before a byte is written.

Fonts, tags, intents and metadata are right by the way the writer works; what can go wrong comes from the project. A title
or words for a picture that are missing are reported where texts are put in (`localize`), which knows their places.
"""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.geometry import IDENTITY, Transform
from leafletgen.core.pictures.images import mode_of
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.sheet import Publication
from leafletgen.text.ir.frame import Frame, Group, RasterImage

COARSE = 150
"""Pixels to the inch below which a picture looks blurred at arm's length."""


@staged("check")
def violations(publication: Publication, profile: OutputProfile) -> tuple[Diagnostic, ...]:
    """All of them at once, each once; pictures that are too coarse as warnings."""
    found = (
        told
        for sheet in publication.sheets
        for picture, transform in _pictures(sheet.frame, IDENTITY)
        for told in _picture(picture, transform, profile)
    )
    return tuple(dict.fromkeys(found))


def _pictures(frame: Frame, transform: Transform) -> Iterator[tuple[RasterImage, Transform]]:
    """Pictures, as `walk` meets them; the transforms of all other items are not worked out."""
    for point, item in frame.items:
        if isinstance(item, Group):
            if "picture" not in item.frame.rare:
                continue
            yield from _pictures(item.frame, item.transform.then(Transform.move(*point)).then(transform))
        elif isinstance(item, RasterImage):
            yield item, transform


def _picture(picture: RasterImage, transform: Transform, profile: OutputProfile) -> Iterator[Diagnostic]:
    if profile.color == "cmyk" and profile.pictures == "refuse" and mode_of(picture.data) == "RGB":
        yield diagnostic("picture-rgb", picture.span, path=picture.source, profile=profile.name)
    a, b, *_ = transform
    inches = picture.size.width * (a * a + b * b) ** 0.5 / 72
    ppi = round(picture.pixels[0] / inches) if inches else 0
    if 0 < ppi < COARSE:
        yield diagnostic("picture-coarse", picture.span, path=picture.source, ppi=ppi, least=COARSE)
