"""The pages of an edition in forms other than PDF: PNG, SVG, and text for comparing builds."""

from __future__ import annotations

from pathlib import Path

from leafletgen.core.record import NamedTuple
from leafletgen.engine.results import FileRow
from leafletgen.engine.session import Session
from leafletgen.sheet.sheet import Publication


class Forms(NamedTuple):
    """Which other forms are wanted. `png`: pixels per inch."""

    svg: bool = False
    png: int | None = None
    dump: bool = False


def png_pages(made: Publication, dpi: float) -> tuple[bytes, ...]:
    """Pages as PNG: always from the sRGB form of the paints, never from inks. `dpi`: pixels per inch."""
    from leafletgen.sheet.profiles import builtin
    from leafletgen.write.pdf.document import write
    from leafletgen.write.raster import png

    return tuple(png(write(made, builtin("screen")), dpi))


def svg_pages(made: Publication) -> tuple[str, ...]:
    """Pages as SVG documents."""
    from leafletgen.write import svg

    return tuple(svg.write(sheet) for sheet in made.sheets)


def text_pages(made: Publication) -> tuple[str, ...]:
    """Pages as text: every item of their frames, a line each."""
    from leafletgen.write import dump

    return tuple(dump.dump(sheet.frame) for sheet in made.sheets)


def write_forms(session: Session, files: tuple[FileRow, ...], folder: Path, forms: Forms) -> None:
    """Write them beside the PDFs that were built below `folder`. Raises OSError."""
    for row in files if any(forms) else ():
        edition = row.edition
        stem = session.path(edition, folder).with_suffix("")
        made = session.lay_out(edition, draft=row.draft).publication
        pages: list[tuple[str, tuple[bytes, ...]]] = []
        if forms.png:
            pages.append(("png", png_pages(made, forms.png)))
        if forms.svg:
            pages.append(("svg", tuple(page.encode() for page in svg_pages(made))))
        if forms.dump:
            pages.append(("txt", tuple(page.encode() for page in text_pages(made))))
        for suffix, documents in pages:
            for number, data in enumerate(documents, 1):
                session.project.world.write(stem.with_name(f"{stem.name}.{number}.{suffix}"), data)
