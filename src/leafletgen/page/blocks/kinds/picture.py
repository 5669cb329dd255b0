"""A pictogram or a picture file, with its alternative text; a file in a frame that is filled, cut and may run over the trim."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import Annotated, ClassVar, Generic, Literal, cast

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import MM, Length, Size
from leafletgen.core.reading.declared import ALONE, Beside, Unless
from leafletgen.core.record import record
from leafletgen.core.source import Span
from leafletgen.page.blocks.grounds.artwork import artwork
from leafletgen.page.blocks.grounds.backdrop import HALF, LogicalSide, PartOfWhole, physical, point, unpaired
from leafletgen.page.blocks.kit import FitState, Kit, T
from leafletgen.page.blocks.planned import ARTIFACT, BlockPlan, Draft, P, PlannedBlock
from leafletgen.page.blocks.prose import Prose, joined
from leafletgen.page.blocks.signs import held_sign
from leafletgen.page.drawing.drawing import VectorDrawing
from leafletgen.text.ir.backdrop import Backdrop
from leafletgen.text.ir.frame import Group
from leafletgen.text.ir.frame import RasterImage as PictureItem
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement

SLACK = 0.02
"""Points by which a picture may be wider than its room before it counts."""
LATE = {"late": True}
CAPTION, CREDIT = "caption", "staff"
"""The type roles of what stands below a picture: what it says, and in small letters whose it is."""


@record
class Picture(PlannedBlock, Generic[T]):
    """A drawing of the pictogram family (`pictogram`) or a picture of the project (`file`).

    `alt` says what it shows. A pictogram without it is decoration and no part of the text; a picture file only where
    `decorative` says so: a photograph without words would be kept from those who do not see it. Without `width` it is as wide as its
    room, without `height` as high as its own shape asks. With both, `fit` decides: it covers the frame, and `focus` (parts of
    the picture from its upper left corner) stays in sight, or it is contained in it. `bleed`: the sides on which it runs to the edge of the
    page and over it. Only `mirror` turns it round for a right-to-left language. `stretch`: it takes the height that is left as well. `holder`: a pictogram
    stands in what the theme holds signs in, on that ground (`holder`).
    """

    width: Length | None = None
    pictogram: str | None = None
    file: str | None = None
    alt: T | None = None
    decorative: Annotated[bool, Unless(("alt",))] = False
    align: Literal["start", "center", "end"] = "center"
    paint: Annotated[str | None, Beside(("pictogram",))] = None
    height: Length | None = field(default=None, metadata=LATE)
    fit: Literal["cover", "contain"] | None = field(default=None, metadata=LATE)
    focus: tuple[PartOfWhole, ...] = field(default=(HALF, HALF), metadata=LATE)
    bleed: Annotated[tuple[LogicalSide, ...], ALONE] = field(default=(), metadata=LATE)
    mask: Literal["rect", "rounded", "circle"] = field(default="rect", metadata=LATE)
    mirror: bool = field(default=False, metadata=LATE)
    caption: T | None = field(default=None, metadata=LATE)
    credit: T | None = field(default=None, metadata=LATE)
    stretch: bool | None = field(default=None, metadata=LATE)
    holder: Annotated[str | None, Beside(("pictogram",))] = field(default=None, metadata=LATE)
    image: PictureItem | None = field(default=None, metadata={"hidden": True})
    """The decoded file, filled by the project's reader."""
    drawing: VectorDrawing | None = field(default=None, metadata={"hidden": True})
    """The same where the file is a drawing."""
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    is_graphic: ClassVar = True

    @property
    def faults(self) -> Iterator[Diagnostic]:
        """See `kit.Block`: keys that do nothing, too."""
        yield from unpaired(self.focus, self.spans.get("focus", self.span))
        if self.pictogram:
            for key in ("fit", "focus", "bleed", "mask", "mirror"):
                if key in self.spans:
                    yield diagnostic("pictogram-key", self.spans[key], key=key)
        elif self.fit == "contain":
            for key in ("bleed", "mask"):
                if getattr(self, key) not in ((), "rect"):
                    yield diagnostic("contain-cut", self.spans.get(key, self.span), key=key)

    def _size(self, kit: Kit, room: float) -> Size:
        width = kit.pt(self.width) if self.width else room
        own = Size(*self.image.pixels) if self.image else self.drawing.size if self.drawing else None
        if self.height is not None:
            tall = kit.pt(self.height)
            if self.width is None and own and self.fit == "contain" and self.align != "center":
                # One that stands at an edge is no wider than it is itself.
                width = min(width, tall * own.width / own.height)
            return Size(width, tall)
        if own is None or self.mask == "circle":
            return Size(width, width)
        return Size(width, width * own.height / own.width)

    def plan(self, kit: Kit, width: float, height: float | None, state: FitState) -> BlockPlan:
        """See `PlannedBlock`."""
        size = self._size(kit, width)
        # What stands below it is no wider than it, so that it belongs to it.
        words = min(size.width, width)
        said = ((self.caption, CAPTION), (self.credit, CREDIT))
        texts = [
            Prose(cast(RichText, text), role, None, self.span) for text, role in said if text is not None
        ]
        needs, caption = (
            [text.measure(kit, words, state) for text in texts],
            kit.space("caption") if texts else 0.0,
        )
        low = sum(need.height + caption for need in needs)
        if self.stretch and (more := (height or 0.0) - (size.height + low)) > 0:
            taller = replace(self, height=Length(size.height + more, "pt"), stretch=None)
            return taller.plan(kit, width, None, state)
        start = {"start": 0.0, "center": (width - size.width) / 2, "end": width - size.width}[self.align]

        def draw(draft: Draft) -> None:
            self._draw(draft, size, start)
            draft.found += self._too_wide(size, width)
            top = size.height
            for text, need in zip(texts, needs, strict=True):
                draft.text(text, words, min(max(start, 0.0), width - words), top + caption, P)
                top += caption + need.height

        return BlockPlan(joined(needs, size.height + low), draw)

    def _draw(self, draft: Draft, size: Size, start: float) -> None:
        """What it shows."""
        alt, kit = cast(RichText, self.alt).spoken if self.alt is not None else None, draft.kit
        with draft.within(StructureElement("Figure", alt=alt) if alt else ARTIFACT):
            if (framed := self._framed(kit, size)) is not None:
                draft.put(framed, start, 0, size.width)
            elif self.pictogram:
                paint, side = kit.look.paint(self.paint) if self.paint else None, min(size)
                at = start + (size.width - side) / 2, (size.height - side) / 2
                if self.holder:
                    draft.frame(held_sign(kit.on(self.holder), self.pictogram, side, paint), *at)
                else:
                    draft.sign(self.pictogram, side, *at, paint)

    def _too_wide(self, size: Size, room: float) -> tuple[Diagnostic, ...]:
        if size.width <= room + SLACK:
            return ()
        wide, most = f"{size.width / MM:.0f}", f"{max(room, 0.0) / MM:.0f}"
        return (
            diagnostic("picture-too-wide", self.spans.get("width", self.span), box="", width=wide, room=most),
        )

    def _framed(self, kit: Kit, size: Size) -> PictureItem | Group | None:
        """What it shows in its frame: cut to its shape, all of it in the middle, or as it is where nothing is cut off it."""
        if self.image is not None:
            image = replace(self.image, span=self.span or self.image.span)
            whole, own = Backdrop(picture=image, flipped=self.mirror and kit.rtl), Size(*image.pixels)
        elif self.drawing is not None:  # which may say itself that it is turned round
            flipped = kit.rtl and (self.mirror or self.drawing.mirror)
            whole, own = Backdrop(art=artwork(kit, self.drawing), flipped=flipped), self.drawing.size
        else:
            return None
        plain = not self.bleed and self.mask == "rect"
        if plain and self.height is not None and self.fit == "contain":
            return self._inside(kit, whole, own, size)
        if plain and self.height is None and whole.picture is not None and not whole.flipped:
            return replace(whole.picture, size=size)
        radius = {"rect": 0.0, "rounded": kit.space("bubble-radius"), "circle": min(size) / 2}[self.mask]
        return replace(
            whole, focus=point(self.focus), radius=radius, asked=bool(self.bleed),
            over=frozenset(physical(kit, side) for side in self.bleed), span=self.spans.get("bleed", self.span),
        ).filling(size)  # fmt: skip

    def _inside(self, kit: Kit, whole: Backdrop, own: Size, size: Size) -> Group:
        scale = min(size.width / own.width, size.height / own.height)
        wide, tall = own.width * scale, own.height * scale
        inner, box = whole.filling(Size(wide, tall)), kit.builder(size.width)
        box.put(replace(inner, backdrop=None), (size.width - wide) / 2, (size.height - tall) / 2, wide)
        return Group(box.build(size.height))
