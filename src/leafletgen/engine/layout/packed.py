"""What a container left when it was set, as bytes and back: for the next build, which need not set it again.

It is a pickle, read by a reader that knows the makers named here and nothing else: whatever a file says, no more than frames,
extents and findings can come out of it. What is not made of these is not packed. Outlines and glyphs, which are most of a
page, go as flat rows of numbers; a face goes by its family and weight.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache, partial
from itertools import chain, repeat
from operator import attrgetter
from typing import Any, NamedTuple

from leafletgen.core import color, diagnostics, geometry, source
from leafletgen.core.messages.table import Severity
from leafletgen.core.path import Path, Segment
from leafletgen.core.store import UNREADABLE
from leafletgen.engine.layout.container import SetContainer
from leafletgen.page.blocks import kit
from leafletgen.text.fonts.book import FontBook
from leafletgen.text.fonts.face import Face, SizedFace, UprightFace
from leafletgen.text.ir import backdrop, frame, gradient, structure
from leafletgen.text.languages.tag import LanguageTag

KINDS: tuple[type, ...] = (
    SetContainer, kit.BlockExtent, kit.FactName, kit.Fit, kit.LaidBlock, kit.Name, kit.Strain,
    frame.CodeContent, frame.DrawnScene, frame.Frame, frame.Group, frame.LayoutOrigin, frame.Link, frame.Placed, frame.RasterImage,
    frame.ReadingPlace, frame.Shape, frame.Stroke, frame.TagEnd, frame.TagStart, structure.StructureElement,
    backdrop.Backdrop, backdrop.Tones, backdrop.Wash, gradient.Fade, gradient.Gradient, gradient.ToneAxis, gradient.ToneStop,
    geometry.Length, geometry.Point, geometry.Rect, geometry.Size, geometry.Transform,
    color.CMYK, color.Paint, color.RGB, color.Spot,
    diagnostics.Diagnostic, diagnostics.Related, source.Place, source.Span, LanguageTag, Severity,
)  # fmt: skip
"""What goes in as it is: records, named tuples, names and words of a list."""
POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}
"""How many points the steps of an outline have."""
_AS_GIVEN = tuple.__new__
"""Makes a named tuple without a call in Python for each."""


class UnpackableError(Exception):
    """Something is not made of what can be packed. The argument is its kind."""


class PackedContainer(NamedTuple):
    """The bytes, and the files in which something of it has its place."""

    data: bytes
    files: frozenset[str]


def packed(left: SetContainer) -> PackedContainer:
    """As bytes. Raises UnpackableError."""
    files: set[str] = set()
    out = io.BytesIO()
    pickler = pickle.Pickler(out, 5)
    pickler.dispatch_table = _Reducers(_REDUCERS)
    pickler.dispatch_table[source.Span] = partial(_span, files)
    pickler.dump(left)
    return PackedContainer(out.getvalue(), frozenset(files))


def unpacked(data: bytes, book: FontBook) -> SetContainer | None:
    """What was packed, in the faces of the book; None of anything else."""
    try:
        made = _PackReader(data, book).load()
    except (pickle.UnpicklingError, EOFError, ArithmeticError, *UNREADABLE):
        return None
    return made if isinstance(made, SetContainer) else None


class _PackReader(pickle.Unpickler):
    """Calls the makers by their names. They are handed out wrapped, so that no class is at hand to be changed."""

    def __init__(self, data: bytes, book: FontBook) -> None:
        super().__init__(io.BytesIO(data))
        self._makers: dict[str, Callable[..., Any]] = {kind.__name__: partial(kind) for kind in KINDS}
        self._makers |= {one.__name__: partial(one) for one in (_path, _run, _sized, _upright)}
        self._makers["_face"] = partial(_face, book)

    def find_class(self, module: str, name: str) -> Any:
        """The maker of that name."""
        if name not in self._makers:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return self._makers[name]


class _Reducers(dict[type[Any], Callable[[Any], tuple[Any, ...]]]):
    """How each kind goes in: who makes it anew, and of what."""

    def __missing__(self, kind: type[Any]) -> Any:
        raise UnpackableError(kind.__name__)


def _fields(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """Fetches what a record of the kind is made of."""
    names = [one.name for one in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda one: (getattr(one, names[0]),)) if names else lambda _: ()


def _reducer(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    if is_dataclass(kind):
        of = _fields(kind)
        return lambda one: (kind, of(one))
    if issubclass(kind, tuple):
        return lambda one: (kind, tuple(one))
    if issubclass(kind, Enum):
        return lambda one: (kind, (one.value,))
    return lambda one: (kind, (str(one),))


def _span(files: set[str], one: source.Span) -> tuple[Any, ...]:
    files.add(one.path)
    return source.Span, tuple(one)


def _reduced_path(path: Path) -> tuple[Any, ...]:
    kinds = "".join([one.kind for one in path.segments])
    numbers = tuple(chain.from_iterable(chain.from_iterable([one.points for one in path.segments])))
    return _path, (kinds, numbers)


def _path(kinds: str, numbers: tuple[float, ...]) -> Path:
    return _outline(kinds, numbers)


@lru_cache(maxsize=4096)
def _outline(kinds: str, numbers: tuple[float, ...]) -> Path:
    """Kept, as pictograms are the same in all languages."""
    each = iter(numbers)
    points = tuple(map(_AS_GIVEN, repeat(geometry.Point), zip(each, each, strict=True)))
    segments, at = [], 0
    for kind in kinds:
        end = at + POINTS[kind]
        segments.append(_AS_GIVEN(Segment, (kind, points[at:end])))
        at = end
    return Path(tuple(segments))


_of_run = _fields(frame.GlyphRun)
_GLYPHS = [one.name for one in fields(frame.GlyphRun)].index("glyphs")


def _reduced_run(run: frame.GlyphRun) -> tuple[Any, ...]:
    values = [*_of_run(run)]
    values[_GLYPHS] = tuple(chain.from_iterable(run.glyphs))
    return _run, tuple(values)


def _run(*values: Any) -> frame.GlyphRun:
    each = iter(values[_GLYPHS])
    glyphs = map(_AS_GIVEN, repeat(frame.Glyph), zip(each, each, each, each, each, strict=True))
    made = [*values]
    made[_GLYPHS] = tuple(glyphs)
    return frame.GlyphRun(*made)


def _face(book: FontBook, family: str, weight: int) -> Face:
    found = book.face(family, weight)
    if found is None:
        raise LookupError(family)
    return found


def _sized(flat: Face, factor: float) -> Face:
    return flat.sized(factor)


def _upright(flat: Face) -> Face:
    return flat.upright


_REDUCERS: dict[type[Any], Callable[[Any], tuple[Any, ...]]] = {
    **{kind: _reducer(kind) for kind in KINDS},
    Path: _reduced_path,
    frame.GlyphRun: _reduced_run,
    Face: lambda face: (_face, (face.family, face.weight)),
    SizedFace: lambda face: (_sized, (face.flat, face.factor)),
    UprightFace: lambda face: (_upright, (face.flat,)),
}
