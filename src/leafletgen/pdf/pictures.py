"""Raster pictures as image XObjects (ISO 32000, 8.9)."""

from __future__ import annotations

from leafletgen.images import Raster, decode, to_inks, to_srgb
from leafletgen.ir.frame import Picture
from leafletgen.pdf.objects import Ref, Value
from leafletgen.pdf.writer import Writer
from leafletgen.profiles import OutputProfile

SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}


class Pictures:
    """The pictures of a file: each file once. `take` all of them, then `embed`, then write the pages."""

    def __init__(self, profile: OutputProfile) -> None:
        self._profile = profile
        self._found: dict[str, Picture] = {}
        self.transparent = False
        """Whether any lets through what lies under it; known once they are embedded."""
        self.rgb = False
        """Whether any is written in RGB; known once they are embedded."""

    def take(self, picture: Picture) -> None:
        """Note a picture."""
        self._found.setdefault(picture.digest, picture)

    def resource(self, picture: Picture) -> str:
        """The name that pages call a picture."""
        return f"P{picture.digest[:16]}"

    def embed(self, writer: Writer) -> dict[str, Ref]:
        """Write all pictures, losslessly; by the names that pages call them."""
        return {self.resource(picture): self._embed(writer, picture) for picture in self._found.values()}

    def _embed(self, writer: Writer, picture: Picture) -> Ref:
        raster = self._colored(decode(picture.data))
        entries = _entries(raster.width, raster.height, SPACES[raster.mode])
        self.rgb = self.rgb or raster.mode == "RGB"
        if raster.alpha is not None:
            self.transparent = True
            mask = _entries(raster.width, raster.height, "DeviceGray")
            entries["SMask"] = writer.stream(raster.alpha, mask)
        return writer.stream(raster.pixels, entries)

    def _colored(self, raster: Raster) -> Raster:
        profile = self._profile
        if profile.color == "srgb" or (raster.mode == "RGB" and profile.pictures != "convert"):
            return to_srgb(raster)
        # Without a printing condition there is nothing to convert for: RGB stays what it is.
        return (
            to_inks(raster, profile.icc.data)
            if profile.icc
            else to_srgb(raster)
            if raster.mode == "RGB"
            else raster
        )


def _entries(width: int, height: int, space: str) -> dict[str, Value]:
    return {
        "Type": "XObject",
        "Subtype": "Image",
        "Width": width,
        "Height": height,
        "ColorSpace": space,
        "BitsPerComponent": 8,
    }
