"""One font file: coverage, metrics, shaping, outlines. The door to HarfBuzz (with `fonts.subset`)."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, Literal

import uharfbuzz as hb

from leafletgen.core.geometry import Point, Transform
from leafletgen.core.path import Path, Segment
from leafletgen.core.record import NamedTuple
from leafletgen.text.fonts.weights import LOUD, named

INVISIBLE = 0xFFFF
"""Stands for characters without a glyph (joiners, direction controls, soft hyphens) until they are left out."""


QUARTER = Transform(0, 1, -1, 0)
"""A quarter to the left, y upwards."""

MIDDLE = 0.38
"""The middle of a Han letter above the baseline, in em: its square reaches from -0.12 to 0.88."""

DOWNWARDS = {"palt": "vpal", "halt": "vhal", "kern": "vkrn"}
"""Features of lines that run to the right, and what they are called for lines that run down."""

_LOCAL = threading.local()


class ShapedGlyph(NamedTuple):
    """A glyph as HarfBuzz gave it, font units, visual order; `cluster` is an index into the whole text given."""

    gid: int
    advance: int
    dx: int
    dy: int
    cluster: int
    unsafe: bool
    """Breaking before this glyph's cluster needs the two sides to be shaped anew."""


class Extents(NamedTuple):
    """Ink of a glyph in font units, y upwards."""

    xmin: int
    ymin: int
    xmax: int
    ymax: int


class Face:
    """A font file. Two faces are equal where their bytes are."""

    def __init__(self, path: FilePath, family: str, weight: int) -> None:
        """Open `path`. Raises OSError where it cannot be read, ValueError where it is not a usable font."""
        self.path = path
        self.family = family
        self.weight = weight
        path.open("rb").close()  # HarfBuzz does not say why it could not open a file
        self.blob = hb.Blob.from_file_path(str(path))
        self._face = hb.Face(self.blob)
        if self._face.glyph_count < 2 or self._face.upem < 16 or not self._face.reference_table("glyf"):
            raise ValueError(str(path))
        self._font = hb.Font(self._face)
        self.upem: int = self._face.upem
        self._extents: dict[int, Extents | None] = {}
        self._figures: dict[str, int] = {}
        self._sized: dict[float, Face] = {}

    is_upright = False
    """Whether its glyphs stand upright in lines that run down."""

    @property
    def drawn(self) -> Face:
        """The font that its glyphs are drawn in, whose em is that of the text x `drawn.upem / upem`."""
        return self

    @cached_property
    def upright(self) -> UprightFace:
        """The same font for letters that stand upright in lines that run down."""
        return UprightFace(self)

    def sized(self, factor: float) -> Face:
        """The same font at another size beside that of the text."""
        if factor == 1.0:
            return self
        if factor not in self._sized:
            self._sized[factor] = SizedFace(self, factor)
        return self._sized[factor]

    @cached_property
    def digest(self) -> str:
        """sha256 of the file, hexadecimal."""
        from hashlib import sha256

        return sha256(self.path.read_bytes()).hexdigest()

    @property
    def checksum(self) -> str:
        """What the file says of its own bytes (`head`, checkSumAdjustment): nothing is read for it."""
        return bytes(self._face.reference_table("head").data[8:12]).hex()

    def __repr__(self) -> str:
        """Family and weight, for people."""
        return f"Face({self.family} {named(self.weight)})"

    @property
    def is_bold(self) -> bool:
        """Whether it reads as bold."""
        return self.weight >= LOUD

    @property
    def postscript_name(self) -> str:
        """A name fit for PDF (ISO 32000, 9.6.2.3: without spaces)."""
        return f"{re.sub(r'[^A-Za-z0-9]', '', self.family) or 'Font'}-{named(self.weight)}"

    @property
    def hb_face(self) -> Any:
        """HarfBuzz's own face, for `fonts.subset`."""
        return self._face

    def figure_width(self, zero: str) -> int:
        """The advance of the widest of the ten figures that begin with `zero` (font units), those for tables (`tnum`) where
        the font has some.
        """
        if zero not in self._figures:
            figures = "".join(chr(ord(zero) + n) for n in range(10))
            features = (("tnum", 1),)
            glyphs = self.shape(figures, 0, 10, rtl=False, script="Latn", language="und", features=features)
            self._figures[zero] = max((glyph.advance for glyph in glyphs), default=0)
        return self._figures[zero]

    @property
    def glyph_count(self) -> int:
        """How many glyphs the file holds."""
        return int(self._face.glyph_count)

    def glyph(self, character: str) -> int | None:
        """The nominal glyph of a character, None where the font has none."""
        found = self._font.get_nominal_glyph(ord(character))
        return None if found is None else int(found)

    def covers(self, character: str) -> bool:
        """Whether the font has a glyph for the character."""
        return self.glyph(character) is not None

    def advance(self, gid: int) -> int:
        """Horizontal advance in font units."""
        return int(self._font.get_glyph_h_advance(gid))

    def extents(self, gid: int) -> Extents | None:
        """Ink box of a glyph; None where it has no ink."""
        if gid not in self._extents:
            self._extents[gid] = self._read_extents(gid)
        return self._extents[gid]

    def ink(
        self, glyphs: Iterable[tuple[int, float, float, float, int]]
    ) -> tuple[float, float, float, float] | None:
        """The ink box of glyphs in a line (id, advance, offset, cluster), as `Extents`; None where they have no ink."""
        known, pen = self._extents, 0.0
        lefts, bottoms, rights, tops = [], [], [], []
        for gid, advance, dx, dy, _ in glyphs:
            box = known[gid] if gid in known else self.extents(gid)
            if box is not None:
                x = pen + dx
                lefts.append(x + box[0])
                bottoms.append(dy + box[1])
                rights.append(x + box[2])
                tops.append(dy + box[3])
            pen += advance
        return (min(lefts), min(bottoms), max(rights), max(tops)) if lefts else None

    def _read_extents(self, gid: int) -> Extents | None:
        e = self._font.get_glyph_extents(gid)
        if e is None or (e.width == 0 and e.height == 0):
            return None
        return Extents(e.x_bearing, e.y_bearing + e.height, e.x_bearing + e.width, e.y_bearing)

    def shape(
        self,
        text: str,
        start: int,
        end: int,
        *,
        rtl: bool,
        script: str,
        language: str,
        features: tuple[tuple[str, int], ...] = (),
    ) -> tuple[ShapedGlyph, ...]:
        """Shape `text[start:end]` with the rest as context. Clusters are indices into `text`.

        Characters that are ignorable by default give no glyph.
        """
        buffer = self._shaped(text, start, end, "rtl" if rtl else "ltr", script, language, features)
        # UNSAFE_TO_BREAK is the one flag that a buffer gives unasked; comparing is five times as fast as `&`.
        return tuple(
            [
                ShapedGlyph(i.codepoint, p[2], p[0], p[1], i.cluster, i.flags != 0)
                for i, p in zip(buffer.glyph_infos, [q.position for q in buffer.glyph_positions], strict=True)
                if i.codepoint != INVISIBLE
            ]
        )

    def _shaped(
        self,
        text: str,
        start: int,
        end: int,
        direction: Literal["ltr", "rtl", "ttb"],
        script: str,
        language: str,
        features: tuple[tuple[str, int], ...],
    ) -> Any:
        """HarfBuzz's buffer with the glyphs of `text[start:end]`."""
        buffer = _buffer()
        buffer.add_str(text, start, end - start)
        buffer.direction = direction
        buffer.script = script
        buffer.language = language
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.invisible_glyph = INVISIBLE
        hb.shape(self._font, buffer, dict(features) if features else None)
        return buffer

    def outline(self, gid: int) -> Path:
        """The glyph's outline in font units, y upwards; fill by the nonzero rule."""
        pen = _Pen()
        self._font.draw_glyph_with_pen(gid, pen)
        return Path(tuple(pen.segments))


class _FaceView(Face):
    """A font seen otherwise: what is asked of it is answered in other coordinates."""

    def __init__(self, flat: Face) -> None:
        """`flat`: the font as its file has it."""
        self.flat = flat
        self.path, self.family, self.weight = flat.path, flat.family, flat.weight
        self.blob, self._face, self._font, self.upem = flat.blob, flat._face, flat._font, flat.upem
        self._extents, self._figures, self._sized = flat._extents, flat._figures, {}


class SizedFace(_FaceView):
    """A font whose letters are set larger or smaller than those around them: all that differs is what an em is."""

    def __init__(self, flat: Face, factor: float) -> None:
        """`factor`: its size beside that of the text."""
        super().__init__(flat)
        self.factor = factor
        self.upem = round(flat.upem / factor)

    @property
    def drawn(self) -> Face:
        """The font as its file has it."""
        return self.flat

    def __repr__(self) -> str:
        """Family, weight and size, for people."""
        return f"{self.flat!r} x {self.flat.upem / self.upem:.2f}"


class UprightFace(_FaceView):
    """A font whose letters stand upright in lines that run down.

    Such a line is set as if it ran to the right, and turned a quarter clockwise as a whole. Seen from the line, an upright
    letter is turned a quarter to the left, and its advance is the one downwards (`vmtx`). So all that is asked of a face is
    answered here in the line's coordinates: nobody else has to know.
    """

    is_upright = True

    def __init__(self, flat: Face) -> None:
        """`flat`: the same font for lines that run to the right."""
        super().__init__(flat)
        self._extents = {}

    @property
    def upright(self) -> UprightFace:
        """Itself."""
        return self

    def __repr__(self) -> str:
        """Family and weight, for people."""
        return f"{self.flat!r} upright"

    def advance(self, gid: int) -> int:
        """Advance down the line in font units."""
        return -int(self._font.get_glyph_v_advance(gid))

    def _read_extents(self, gid: int) -> Extents | None:
        ink = self.flat.extents(gid)
        return ink and Extents(-ink.ymax, ink.xmin, -ink.ymin, ink.xmax)

    def outline(self, gid: int) -> Path:
        """The glyph's outline, turned a quarter to the left."""
        return self.flat.outline(gid).transformed(QUARTER)

    def shape(
        self,
        text: str,
        start: int,
        end: int,
        *,
        rtl: bool,
        script: str,
        language: str,
        features: tuple[tuple[str, int], ...] = (),
    ) -> tuple[ShapedGlyph, ...]:
        """Shape from top to bottom, with the forms for it (`vert`). The middle of a letter stands on that of the line."""
        down = tuple((DOWNWARDS.get(name, name), value) for name, value in features)
        middle = round(MIDDLE * self.upem)
        buffer = self._shaped(text, start, end, "ttb", script, language, down)
        return tuple(
            [
                ShapedGlyph(i.codepoint, -p[3], -p[1], p[0] + middle, i.cluster, i.flags != 0)
                for i, p in zip(buffer.glyph_infos, [q.position for q in buffer.glyph_positions], strict=True)
                if i.codepoint != INVISIBLE
            ]
        )


def _buffer() -> Any:
    """An empty buffer. Each thread keeps one: a new one for each call would take longer than the shaping of a word."""
    buffer = getattr(_LOCAL, "buffer", None)
    if buffer is None:
        buffer = _LOCAL.buffer = hb.Buffer()
    buffer.reset()
    return buffer


class _Pen:
    """Collects segments from HarfBuzz's drawing calls; quadratic curves become cubic."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._here = Point(0, 0)

    def _add(self, kind: str, *points: tuple[float, float]) -> None:
        self.segments.append(Segment(kind, tuple(Point(*p) for p in points)))
        if points:
            self._here = Point(*points[-1])

    def moveTo(self, p: tuple[float, float]) -> None:  # noqa: N802  (the pen protocol's names)
        self._add("M", p)

    def lineTo(self, p: tuple[float, float]) -> None:  # noqa: N802  # a name of the pen protocol
        self._add("L", p)

    def curveTo(self, a: tuple[float, float], b: tuple[float, float], p: tuple[float, float]) -> None:  # noqa: N802  # a name of the pen protocol
        self._add("C", a, b, p)

    def qCurveTo(self, q: tuple[float, float], p: tuple[float, float]) -> None:  # noqa: N802  # a name of the pen protocol
        h = self._here
        one = (h.x + 2 / 3 * (q[0] - h.x), h.y + 2 / 3 * (q[1] - h.y))
        two = (p[0] + 2 / 3 * (q[0] - p[0]), p[1] + 2 / 3 * (q[1] - p[1]))
        self._add("C", one, two, p)

    def closePath(self) -> None:  # noqa: N802  # a name of the pen protocol
        self._add("Z")

    def endPath(self) -> None:  # noqa: N802  # a name of the pen protocol
        pass
