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
