"""Raster pictures as image XObjects (ISO 32000, 8.9)."""

from __future__ import annotations

from leafletgen.ir.frame import Picture
from leafletgen.pdf.objects import Ref, Value
from leafletgen.pdf.writer import Writer


class Pictures:
    """The pictures of a file: each file once. `take` all of them, then `embed`, then write the pages."""

    def __init__(self) -> None:
        self._found: dict[str, Picture] = {}
        self.transparent = False
        """Whether any lets through what lies under it; known once they are embedded."""

    def __bool__(self) -> bool:
        return bool(self._found)

    def take(self, picture: Picture) -> None:
        """Note a picture."""
        self._found.setdefault(picture.digest, picture)

    def resource(self, picture: Picture) -> str:
        """The name that pages call a picture."""
        return f"P{picture.digest[:16]}"

    def embed(self, writer: Writer) -> dict[str, Ref]:
        """Write all pictures, sRGB, losslessly; by the names that pages call them."""
        return {self.resource(picture): self._embed(writer, picture) for picture in self._found.values()}

    def _embed(self, writer: Writer, picture: Picture) -> Ref:
        from leafletgen.images import pixels

        raster = pixels(picture.data)
        entries = _entries(raster.width, raster.height, "DeviceRGB")
        if raster.alpha is not None:
            self.transparent = True
            mask = _entries(raster.width, raster.height, "DeviceGray")
            entries["SMask"] = writer.stream(raster.alpha, mask)
        return writer.stream(raster.rgb, entries)


def _entries(width: int, height: int, space: str) -> dict[str, Value]:
    return {
        "Type": "XObject",
        "Subtype": "Image",
        "Width": width,
        "Height": height,
        "ColorSpace": space,
        "BitsPerComponent": 8,
    }
