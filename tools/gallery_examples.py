"""Contact sheets of the examples: docs/gallery/<example>.webp, one sheet large and others beside it. `make gallery` makes them, too.

Sheets stand in rows of one height and columns of one width, nested: the width of each is `slope * height + shift`, so that all
edges meet whatever the papers are.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from PIL import Image
from tools.gallery import DESK, GAP

from leafletgen.core.geometry import Rect
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.sheet.profiles import builtin
from leafletgen.write.pdf.document import write
from leafletgen.write.raster import png

TODAY = "2026-12-01"
WIDTH = 1600
FINE = 110
"""Dots per inch that sheets are drawn with, before they are made as small as they are shown."""


class Shown(NamedTuple):
    """A page of an edition."""

    output: str
    language: str
    page: int = 1
    row: str = ""


class Row(NamedTuple):
    """Side by side, of one height."""

    parts: tuple[Part, ...]


class Column(NamedTuple):
    """One below the other, of one width."""

    parts: tuple[Part, ...]


Part: TypeAlias = Shown | Row | Column


def row(*parts: Part) -> Row:
    return Row(parts)


def column(*parts: Part) -> Column:
    return Column(parts)


EXAMPLES: Mapping[str, Row | Column] = {
    "festival": row(
        Shown("poster", "en"),
        column(
            row(Shown("poster", "ja"), Shown("poster", "my")), row(Shown("poster", "ar"), Shown("card", "ja"))
        ),
        column(
            row(Shown("flyer", "en"), Shown("flyer", "en", 2)),
            row(Shown("flyer", "ar"), Shown("flyer", "ar", 2)),
        ),
    ),
    "waste": column(
        row(Shown("calendar", "en"), column(Shown("sorting", "ja"), Shown("calendar", "ar"))),
        row(
            Shown("sorting", "my"), Shown("calendar", "zh-Hant"), Shown("card", "ne"), Shown("card", "th")
        ),
    ),
    "earthquake": row(
        column(Shown("leaflet", "en"), Shown("leaflet", "en", 2)),
        column(
            Shown("leaflet", "ja"), Shown("leaflet", "ar"), Shown("leaflet", "my", 2), Shown("leaflet", "ne", 2)
        ),
    ),
    "clinic": row(
        Shown("sheet", "en"),
        Shown("sheet", "en", 2),
        column(
            row(Shown("sheet", "ja"), Shown("sheet", "my")), row(Shown("sheet", "ar", 2), Shown("sheet", "th", 2))
        ),
    ),
    "dorm-rules": row(
        Shown("rules", "en", row="Maple House"),
        column(
            row(Shown("rules", "ja", row="学生会館 みどり"), Shown("rules", "my", row="Cedar House")),
            row(Shown("rules", "ar", row="Cedar House"), Shown("fire", "en")),
        ),
    ),
}  # fmt: skip


class _Line(NamedTuple):
    """Width as a function of height."""

    slope: float
    shift: float


def _line(part: Part, shapes: Mapping[Shown, float]) -> _Line:
    if isinstance(part, Shown):
        return _Line(shapes[part], 0.0)
    lines = [_line(one, shapes) for one in part.parts]
    gaps = GAP * (len(lines) - 1)
    if isinstance(part, Row):
        return _Line(sum(one.slope for one in lines), sum(one.shift for one in lines) + gaps)
    steep = 1 / sum(1 / one.slope for one in lines)
    return _Line(steep, steep * (sum(one.shift / one.slope for one in lines) - gaps))


def _placed(part: Part, box: Rect, shapes: Mapping[Shown, float]) -> Iterator[tuple[Shown, Rect]]:
    if isinstance(part, Shown):
        yield part, box
        return
    x, y = box.x, box.y
    for one in part.parts:
        line = _line(one, shapes)
        if isinstance(part, Row):
            width = line.slope * box.height + line.shift
            yield from _placed(one, Rect(x, y, width, box.height), shapes)
            x += width + GAP
        else:
            height = (box.width - line.shift) / line.slope
            yield from _placed(one, Rect(x, y, box.width, height), shapes)
            y += height + GAP


def places(design: Row | Column, shapes: Mapping[Shown, float]) -> dict[Shown, Rect]:
    """Where each sheet stands, in pixels; `shapes`: width by height."""
    line = _line(design, shapes)
    width = WIDTH - 2 * GAP
    return dict(_placed(design, Rect(GAP, GAP, width, (width - line.shift) / line.slope), shapes))


def drawn(session: Session, one: Shown) -> Image.Image:
    """A page without what is cut off."""
    publication = session.lay_out(EditionKey(one.language, one.output, one.row or None)).publication
    picture = Image.open(io.BytesIO(png(write(publication, builtin("screen")), FINE)[one.page - 1])).convert(
        "RGB"
    )
    sheet = publication.sheets[one.page - 1]
    x, y = picture.width / sheet.media.width, picture.height / sheet.media.height
    trim = sheet.trim
    return picture.crop(
        (
            round(trim.x * x),
            round(trim.y * y),
            round((trim.x + trim.width) * x),
            round((trim.y + trim.height) * y),
        )
    )


def main(root: Path) -> int:
    """Write the contact sheets; gives the exit code."""
    for name, design in EXAMPLES.items():
        session = open_project(root / "examples" / name, TODAY).value
        assert session is not None
        pictures = {one: drawn(session, one) for one in _shown(design)}
        found = places(design, {one: picture.width / picture.height for one, picture in pictures.items()})
        high = max(box.y + box.height for box in found.values()) + GAP
        desk = Image.new("RGB", (WIDTH, round(high)), DESK)
        for one, box in found.items():
            size = round(box.width), round(box.height)
            desk.paste(pictures[one].resize(size, Image.Resampling.LANCZOS), (round(box.x), round(box.y)))
        path = root / "docs" / "gallery" / f"{name}.webp"
        desk.save(path, quality=88, method=6)
        print(path.relative_to(root), f"{path.stat().st_size // 1024} kB")
    return 0


def _shown(part: Part) -> Iterator[Shown]:
    if isinstance(part, Shown):
        yield part
    else:
        for one in part.parts:
            yield from _shown(one)


if __name__ == "__main__":
    raise SystemExit(main(Path.cwd()))
