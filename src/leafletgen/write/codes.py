"""Codes read back from a picture, as a phone would. The only door to zxing-cpp, which is imported when it is needed."""

from __future__ import annotations

from leafletgen.core.record import NamedTuple
from leafletgen.write.raster import GreyPixels


def load() -> None:
    """Load the library, if it is not yet."""
    import zxingcpp  # noqa: F401


class ScannedCode(NamedTuple):
    """What a code says: as text, and its bytes, for a reader that takes them for UTF-8."""

    text: str
    data: bytes

    def says(self, value: str) -> bool:
        """Whether it says just this, whichever way its bytes are taken."""
        return value in (self.text, self.data.decode("utf-8", errors="replace"))


def scan(picture: GreyPixels) -> tuple[ScannedCode, ...]:
    """All QR codes in a picture."""
    import zxingcpp

    pixels = memoryview(picture.data).cast("B", (picture.height, picture.width))
    found = zxingcpp.read_barcodes(pixels, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return tuple(ScannedCode(one.text, bytes(one.bytes)) for one in found)
