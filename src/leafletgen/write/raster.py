"""Pages of a PDF as PNG, as pdfium paints them. The only door to pypdfium2, which is imported when it is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from leafletgen.core.geometry import Rect
from leafletgen.core.pictures.encoding import png as encode
from leafletgen.core.pictures.images import Raster
from leafletgen.core.record import NamedTuple

MOST_PIXELS = 8_000_000
"""Of a strip of a page that is painted at once."""


def load() -> None:
    """Load the library, if it is not yet."""
    import pypdfium2  # noqa: F401


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


class PageArea(NamedTuple):
    """A rectangle of a page (from 0), in points from its upper left corner."""

    page: int
    rect: Rect


class GreyPixels(NamedTuple):
    """A picture in grey: rows of `width` bytes."""

    width: int
    height: int
    data: bytes


def areas(pdf: bytes, wanted: Sequence[PageArea], longest: int) -> Iterator[GreyPixels | None]:
    """Parts of pages, painted by themselves, the longer side so many pixels long. None: that part cannot be painted."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, rect in wanted:
            page = document[number]
            width, height = page.get_size()
            cut = (rect.x, height - rect.bottom, width - rect.right, rect.y)
            try:
                bitmap = page.render(
                    scale=longest / max(rect.width, rect.height), crop=tuple(max(0.0, edge) for edge in cut),
                    grayscale=True, may_draw_forms=False,
                )  # fmt: skip
            except (pypdfium2.PdfiumError, ValueError):
                yield None
                continue
            whole, stride = bytes(bitmap.buffer), bitmap.stride
            rows = (whole[y * stride : y * stride + bitmap.width] for y in range(bitmap.height))
            yield GreyPixels(bitmap.width, bitmap.height, b"".join(rows))
    finally:
        document.close()


class PageStrip(NamedTuple):
    """A strip of a page (from 0) across its width, how far below its upper edge it begins (points); None where it cannot be painted."""

    page: int
    top: float
    raster: Raster | None


def pages(pdf: bytes, dpi: float) -> Iterator[PageStrip]:
    """All pages in colour, in strips: a large poster as a whole would ask for much memory."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            width, height = page.get_size()
            deep = max(MOST_PIXELS * (72 / dpi) ** 2 / max(width, 1), 72)
            for strip in range(max(ceil(height / deep - 0.01), 1)):
                top = strip * deep
                cut = (0, max(height - top - deep, 0), 0, top)
                try:
                    bitmap = page.render(scale=dpi / 72, crop=cut, rev_byteorder=True, prefer_bgrx=False)
                except (pypdfium2.PdfiumError, ValueError):
                    yield PageStrip(number, top, None)
                    break
                whole, stride, row = bytes(bitmap.buffer), bitmap.stride, 3 * bitmap.width
                rows = b"".join(whole[y * stride : y * stride + row] for y in range(bitmap.height))
                yield PageStrip(number, top, Raster(bitmap.width, bitmap.height, "RGB", rows))
    finally:
        document.close()


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
