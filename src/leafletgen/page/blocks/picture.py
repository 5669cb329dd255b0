"""A pictogram or a picture file, with its alternative text."""

from collections.abc import Mapping
from dataclasses import field
from typing import Generic, Literal, cast

from leafletgen.core.color import Paint
from leafletgen.core.geometry import Length, Size
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.kit import BlockExtent, FitState, Kit, LaidBlock, T
from leafletgen.text.ir.frame import Frame
from leafletgen.text.ir.frame import RasterImage as PictureItem
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement


@record
class Picture(Generic[T]):
    """A drawing of the pictogram family (`pictogram`) or a picture of the project (`file`).

    `alt` says what it shows. A pictogram without it is decoration and no part of the text; a picture file only where
    `decorative` says so: a photograph without words would be kept from those who do not see it.
    """

    width: Length
    pictogram: str | None = None
    file: str | None = None
    alt: T | None = None
    decorative: bool = False
    align: Literal["start", "center", "end"] = "center"
    paint: str | None = None
    image: PictureItem | None = field(default=None, metadata={"hidden": True})
    """The decoded file, filled by the project's reader."""
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    def _size(self, kit: Kit) -> Size:
        width = kit.pt(self.width)
        if self.image is None:
            return Size(width, width)
        return Size(width, width * self.image.pixels[1] / self.image.pixels[0])

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        """See `kit.Block`."""
        return BlockExtent(self._size(kit).height)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        """See `kit.Block`."""
        size = self._size(kit)
        box = kit.builder(width)
        alt = cast(RichText, self.alt).spoken if self.alt is not None else None
        box.open(StructureElement("Figure", alt=alt) if alt else StructureElement("Artifact"))
        start = {"start": 0.0, "center": (width - size.width) / 2, "end": width - size.width}[self.align]
        if self.image is not None:
            box.put(self._scaled(size), start, 0, size.width)
        elif self.pictogram:
            paint = kit.look.paint(self.paint) if self.paint else kit.ink
            box.frame(sign(kit, self.pictogram, size.width, paint), start, 0)
        box.close()
        return LaidBlock(box.build(size.height))

    def _scaled(self, size: Size) -> PictureItem:
        image = cast(PictureItem, self.image)
        return PictureItem(size, image.source, image.digest, image.pixels, image.data, image.span)


def sign(kit: Kit, name: str, size: float, paint: Paint) -> Frame:
    """A pictogram as a square frame of `size` points, turned round where the language and the sign ask for it."""
    pictogram = kit.pictogram(name)
    if pictogram is None:
        return Frame(Size(size, size))
    return pictogram.frame(size, paint, kit.ground_paint, kit.rtl, mark=kit.look.paint("mark"))
