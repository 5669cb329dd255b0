"""Output profiles: what a file is made for, and so what is in it. Files: `profiles/<name>.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Literal, TypeVar

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import MM, Insets, Length, Size
from leafletgen.core.icc import SHIPPED, Icc, shipped
from leafletgen.core.reading import compose, decode, read_source
from leafletgen.core.record import record
from leafletgen.core.source import Source, Span
from leafletgen.sheet.room import GRIPPER, Furniture, Gripper

R = TypeVar("R")
BUILTIN = ("screen", "office", "print", "easy", "html", "text", "social")
A5 = Size(148 * MM, 210 * MM)

Standard = Literal["PDF/X-4", "PDF/A-2a", "PDF/UA-1"]


@record
class Edges:
    """What an office printer leaves white of a sheet of paper that stands upright: at its `sides`, at `top` and `bottom`
    (the edge that leaves the printer last); where these are not said, they are as the sides.
    """

    __shorthand__ = "sides"

    sides: Length
    top: Length | None = None
    bottom: Length | None = None

    def lying(self, landscape: bool) -> Insets:
        """In points, of paper as it lies: across, nobody knows which end leaves the printer last, so both are its worst."""
        sides = self.sides.pt(0)
        top, bottom = (sides if end is None else end.pt(0) for end in (self.top, self.bottom))
        if landscape:
            return Insets(sides, max(top, bottom), sides, max(top, bottom))
        return Insets(top, sides, bottom, sides)


@record
class SmallestType:
    """The smallest type that is printed, in points as set: running text and all that says something by itself (`body`), words
    that label or explain what stands beside them (`caption`), readings over words (`furigana`). `below_a5`: on pages that
    are smaller than A5, which are read from nearer.
    """

    body: float
    caption: float
    furigana: float
    below_a5: SmallestType | None = None

    def on(self, page: Size) -> SmallestType:
        """What holds on a page (points)."""
        small = min(page) < A5.width - MM or max(page) < A5.height - MM
        return (self.below_a5 or self) if small else self


@record
class OutputProfile:
    """What kind of file an output is.

    `color`: which form of the paints is written: for screens and office printers (`srgb`) or inks (`cmyk`).
    `links`: web addresses are clicked, headings are bookmarks. `conformance`: standards that the file claims to keep.
    `bleed`: the ground runs over the trim edge. `printable_margin`: the edge an office printer cannot reach.
    `intent`: the printing condition the inks are meant for: a profile of the program (FOGRA39L, FOGRA47L, GRACoL-TR006)
    or an ICC file of the project. `pictures`: RGB pictures are made inks (`convert`), kept with their meaning
    (`keep`), or `refuse`d; those with more than twice `resolution` pixels to the inch are brought down to it. `limits`: what preflight expects. `marks`, `bar`, `slug`: what is printed round the sheet.
    `gripper`: what the press holds a sheet of several pages by (5 mm at the foot where inks are written). `unprintable`: what
    lies in the printable margin stays white, and what is read there is an error (`frame`); pages are made smaller so that
    nothing lies there (`shrink`); it is an error (`refuse`); or white, and smaller only where words would be cut (`auto`).
    `smallest`: smaller type is refused; none where nothing is said. `writes`: the kind of file; a page for the web (`html`) and texts
    to send (`txt`) are not folded, tiled or marked; a picture (`png`) has the pixels that its paper states.
    """

    color: Literal["srgb", "cmyk"] = "srgb"
    links: bool = False
    conformance: tuple[Standard, ...] = ()
    bleed: bool = False
    printable_margin: Edges = Edges(Length(0.0, "mm"))
    intent: str | None = None
    pictures: Literal["convert", "keep", "refuse"] = "convert"
    resolution: int = 300
    limits: Literal["coated", "uncoated", "digital", "newsprint"] = "coated"
    marks: Literal["none", "western", "japanese"] = "none"
    bar: bool = False
    slug: bool = False
    gripper: Gripper | None = field(default=None, metadata={"late": True})
    unprintable: Literal["auto", "frame", "shrink", "refuse"] = field(default="auto", metadata={"late": True})
    smallest: SmallestType | None = field(default=None, metadata={"late": True})
    writes: Literal["pdf", "html", "txt", "png"] = field(default="pdf", metadata={"late": True})
    format: int = 1
    name: str = field(default="", metadata={"hidden": True})
    icc: Icc | None = field(default=None, metadata={"hidden": True}, repr=False)
    """The profile that `intent` names, found by the project's reader."""
    span: Span | None = field(default=None, compare=False)
    spans: Mapping[str, Span] = field(default_factory=dict, compare=False, repr=False)

    @property
    def suffix(self) -> str:
        """How the names of its files end."""
        return f".{self.writes}"

    @property
    def is_heard(self) -> bool:
        """Whether what it makes has to be whole for those who do not see it."""
        return "PDF/UA-1" in self.conformance or self.writes != "pdf"

    def furniture(self, landscape: bool) -> Furniture:
        """What stands round the copies of a press sheet, as it lies."""
        usual = GRIPPER if self.color == "cmyk" else Length(0.0, "mm")
        held = self.gripper or Gripper(usual)
        return Furniture(self.marks, self.bar, self.slug, held, self.printable_margin.lying(landscape))


@record
class ProfileFile(OutputProfile):
    """A profile as it may be written: what it does not say is as in the one that it `extends`."""

    extends: str | None = None


@record
class Limits:
    """What a paper and its press can do. Pictures in pixels to the inch at the size used (`picture`: grey and colour,
    `bitmap`: black and white without grey), `ink` in percent of all plates together, lines and text in points: `text` of one
    ink, `text_mixed` of several, `text_reversed` white out of a ground; black text below `rich_text` is of black ink alone.
    """

    ink: float
    picture: float = 300
    bitmap: float = 1200
    line: float = 0.25
    tinted_line: float = 0.5
    text: float = 5
    text_mixed: float = 9
    text_reversed: float = 8
    rich_text: float = 12
    safe: Length = Length(3.0, "mm")
    bleed: Length = Length(3.0, "mm")
    format: int = 1


LIMITS = ("coated", "uncoated", "digital", "newsprint")


def limits(name: str) -> Limits:
    """What one of `LIMITS` allows. Raises KeyError for another name."""
    if name not in LIMITS:
        raise KeyError(name)
    return _own("limits", name, Limits)


def _own(folder: str, name: str, kind: type[R]) -> R:
    """What a file of the package says."""
    path = DATA / folder / f"{name}.yaml"
    sink = Sink()
    source = read_source(path.name, path.read_bytes(), sink)
    found = None if source is None else _decoded(source, kind, sink)
    if found is None:
        raise ValueError(f"{path}: {sink.diagnostics}")
    return found


def _decoded(source: Source, kind: type[R], sink: Sink) -> R | None:
    node = compose(source, sink)
    return None if node is None else decode(node, kind, sink)


def read(name: str, source: Source, sink: Sink) -> OutputProfile | None:
    """The profile `name` from its file; None where the file is not right (reported)."""
    profile = _decoded(source, OutputProfile, sink)
    return None if profile is None else with_shipped(replace(profile, name=name))


def with_shipped(profile: OutputProfile) -> OutputProfile:
    """The profile with its printing condition where that is one of the package."""
    return replace(profile, icc=shipped(profile.intent)) if profile.intent in SHIPPED else profile


def builtin(name: str) -> OutputProfile:
    """One of the package's own profiles. Raises KeyError for another name."""
    if name not in BUILTIN:
        raise KeyError(name)
    return with_shipped(replace(_own("profiles", name, OutputProfile), name=name))
