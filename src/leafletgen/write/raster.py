"""Pages of a PDF as PNG, as pdfium paints them. The only door to pypdfium2, which is imported when it is needed."""

from __future__ import annotations

from typing import NamedTuple

from leafletgen.core.encoding import png as encode
from leafletgen.core.geometry import Rect


def png(pdf: bytes, dpi: float) -> list[bytes]:
    """One PNG per page at `dpi` pixels to the inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page(page, dpi / 72) for page in document]
    finally:
        document.close()


def _page(page: object, scale: float) -> bytes:
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)  # type: ignore[attr-defined]  # pypdfium2 has no types
    return encode(bitmap.width, bitmap.height, bytes(bitmap.buffer), bitmap.stride)


class Seen(NamedTuple):
    """A page as it is shown: its picture, the part of the page in it (points from the lower left), quarter turns clockwise."""

    png: bytes
    part: Rect
    turn: int


def page_png(pdf: bytes, number: int, longest: int) -> Seen | None:
    """One page (from 1), its longer side so many pixels long. None: it cannot be painted."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        return None
    try:
        page = document[number - 1]
        left, bottom, right, top = page.get_cropbox() or page.get_mediabox()
        part = Rect(left, bottom, right - left, top - bottom)
        if min(part.width, part.height) <= 0:
            return None
        picture = _page(page, longest / max(part.width, part.height))
        return Seen(picture, part, page.get_rotation() // 90)
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()
