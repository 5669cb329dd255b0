"""Frames as text, for people and for the goldens of tests: one line per run, shape, picture and link.

Places are points from the top left of the outermost frame, rounded to a hundredth; sizes and widths of runs are
their own, before any group scales them. What lies in a group or between
TagStart and TagEnd is indented. A mark in angle brackets is a tag, a line with a colon is something drawn.
"""

from __future__ import annotations

from leafletgen.core.color import Paint
from leafletgen.core.geometry import IDENTITY, Point, Rect, Transform
from leafletgen.text.ir.frame import (
    Frame,
    FrameItem,
    GlyphRun,
    Group,
    Link,
    RasterImage,
    ReadingPlace,
    Shape,
    TagEnd,
    TagStart,
)
from leafletgen.text.ir.gradient import Fade, Gradient, ToneAxis
from leafletgen.text.ir.structure import StructureElement

STEP = "  "


def dump(frame: Frame) -> str:
    """The frame and everything in it."""
    lines = [f"frame {_n(frame.size.width)} x {_n(frame.size.height)}"]
    _dump(frame, IDENTITY, lines, [1])
    return "\n".join(lines) + "\n"


def _dump(frame: Frame, to_page: Transform, lines: list[str], depth: list[int]) -> None:
    """`depth` is shared, as a tag may be opened in one frame and closed in another."""
    for point, item in frame.items:
        here = Transform.move(*point).then(to_page)
        if isinstance(item, TagEnd):
            depth[0] = max(1, depth[0] - 1)
            continue
        lines.append(STEP * depth[0] + _line(item, here))
        if isinstance(item, TagStart):
            depth[0] += 1
        elif isinstance(item, Group):
            depth[0] += 1
            _dump(item.frame, item.transform.then(here), lines, depth)
            depth[0] -= 1


def _line(item: FrameItem, here: Transform) -> str:
    match item:
        case GlyphRun():
            return _run(item, here)
        case Shape():
            return _shape(item, here)
        case Group():
            return _group(item, here)
        case RasterImage():
            box = _box(here.apply_rect(Rect(0, 0, *item.size)))
            return f"picture: {box} {item.pixels[0]} x {item.pixels[1]} px {item.digest[:12]}"
        case Link():
            return f"link: {_box(here.apply_rect(Rect(0, 0, *item.size)))} {item.uri} {_quoted(item.alt)}"
        case TagStart():
            return _tag(item.tag)
        case ReadingPlace():
            return f"<here: {item.name}>"
        case TagEnd():
            raise AssertionError("ends of tags have no line")


def _run(run: GlyphRun, here: Transform) -> str:
    at = here.apply(Point(0, 0))
    direction = "upright" if run.face.is_upright else "rtl" if run.level & 1 else "ltr"
    return (
        f"run: {_n(at.x)},{_n(at.y)} +{_n(run.width)} {direction} {run.face.postscript_name} {_n(run.size)}"
        f" {run.paint.role} {run.language} {_quoted(run.text)}"
    )


def _shape(shape: Shape, here: Transform) -> str:
    parts = [f"shape: {_box(shape.path.transformed(here).bounds)} {_kinds(shape)}"]
    if shape.gradient is not None:
        parts.append(_gradient(shape.gradient, here))
    elif shape.fill is not None:
        parts.append(f"fill {_paint(shape.fill)}")
    if shape.stroke is not None:
        stroke = shape.stroke
        dash = f" dash {','.join(map(_n, stroke.dash))}" if stroke.dash else ""
        parts.append(
            f"stroke {_paint(stroke.paint)} {_n(stroke.width)}{' round' if stroke.round else ''}{dash}"
        )
    return " ".join(parts)


def _kinds(shape: Shape) -> str:
    """The segments by their letters, so that another outline of the same box is seen."""
    kinds = "".join(segment.kind for segment in shape.path.segments)
    return kinds if len(kinds) <= 12 else f"{kinds[:12]}+{len(kinds) - 12}"


def _group(group: Group, here: Transform) -> str:
    by = group.transform.then(here)
    parts = ["group", group.key or "-", f"{_n(by.e)},{_n(by.f)}"]
    if by[:4] != IDENTITY[:4]:
        parts.append("matrix " + " ".join(f"{v:.4g}" for v in by[:4]))
    if group.clip:
        parts.append(f"clip {_n(group.frame.size.width)} x {_n(group.frame.size.height)}")
    if group.outline is not None:
        parts.append("".join(segment.kind for segment in group.outline.segments))
    if group.fade is not None:
        parts.append(_fade(group.fade, by))
    return " ".join(parts)


def _gradient(gradient: Gradient, here: Transform) -> str:
    stops = ", ".join(f"{_n(stop.at)} {_paint(stop.paint)}" for stop in gradient.stops)
    return f"gradient {_axis(gradient.axis.mapped(here))}: {stops}"


def _fade(fade: Fade, here: Transform) -> str:
    if fade.even is not None:
        return f"seen {_n(fade.even)}"
    stops = ", ".join(f"{_n(at)} {_n(value)}" for at, value in (fade.stops[0], fade.stops[-1]))
    return f"seen {_axis(fade.axis.mapped(here))}: {stops}"


def _axis(axis: ToneAxis) -> str:
    start, end = (f"{_n(p.x)},{_n(p.y)}" for p in (axis.start, axis.end))
    return f"{'round ' if axis.round else ''}{start} to {end}"


def _tag(tag: StructureElement) -> str:
    parts: list[str] = [tag.role]
    if tag.language:
        parts.append(f"lang={tag.language}")
    if tag.scope:
        parts.append(f"scope={tag.scope}")
    parts += [
        f"{name}={count}" for name, count in (("columns", tag.columns), ("rows", tag.rows)) if count > 1
    ]
    if tag.numbering != "None":
        parts.append(f"numbering={tag.numbering}")
    if tag.place:
        parts.append(f"place={tag.place}")
    for name, text in (("alt", tag.alt), ("actual", tag.actual)):
        if text is not None:
            parts.append(f"{name}={_quoted(text)}")
    return f"<{' '.join(parts)}>"


def _paint(paint: Paint) -> str:
    return f"{paint.role} {paint.rgb.hex}"


def _box(box: Rect) -> str:
    return f"{_n(box.x)},{_n(box.y)} {_n(box.width)} x {_n(box.height)}"


def _quoted(text: str) -> str:
    """The text in quotes; characters that cannot be seen are named, so that a golden shows them."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped)
    return f'"{shown}"'


def _n(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
