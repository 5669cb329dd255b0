"""Pages of a PDF as PNG, as pdfium paints them. The only door to pypdfium2, which is imported when it is needed."""

from __future__ import annotations

from leafletgen.images import png as encode


def png(pdf: bytes, dpi: float) -> list[bytes]:
    """One PNG per page at `dpi` pixels to the inch."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_page(page, dpi / 72) for page in document]
    finally:
        document.close()


def _page(page: object, scale: float) -> bytes:
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)  # type: ignore[attr-defined]
    return encode(bitmap.width, bitmap.height, bytes(bitmap.buffer), bitmap.stride)


def page_png(pdf: bytes, number: int, height: int) -> tuple[bytes, float, float, float, float] | None:
    """One page (from 1) so many pixels high, and its box in points: width, height, left, bottom. None: it cannot be painted."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        return None
    try:
        page = document[number - 1]
        left, bottom, right, top = page.get_cropbox() or page.get_mediabox()
        return _page(page, height / (top - bottom)), right - left, top - bottom, left, bottom
    finally:
        document.close()
