"""What goes to the print shop beside the PDFs: job tickets, conformity statements, soft proofs, all of it in a ZIP."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from leafletgen.engine.build import NO_DATE, Built, FileRow, Session
from leafletgen.engine.localize import EditionKey

if TYPE_CHECKING:
    from leafletgen.sheet.sheet import Publication


def for_the_shop(
    session: Session, built: Built, folder: Path, ticket: bool, as_zip: bool, proof: int | None
) -> None:
    """Write them for every print output that was built, statements for the others, too; the paths are printed."""
    project = session.project
    for name, output in project.manifest.outputs.items():
        rows = [row for row in built.files if row.output == name]
        for_print = project.profiles[output.profile].color == "cmyk"
        if rows and (for_print or ticket):
            _output(session, name, rows, folder, for_print, as_zip and for_print)
        if rows and for_print and proof:
            _proofs(session, rows, folder, proof)


def _output(
    session: Session, name: str, rows: list[FileRow], folder: Path, for_print: bool, as_zip: bool
) -> None:
    from leafletgen.desk.report.conformity import statement
    from leafletgen.desk.ticket import LANGUAGES, Job, tickets, zipped

    world, manifest = session.project.world, session.project.manifest
    output = manifest.outputs[name]
    paths = {row: session.path(EditionKey(row.language, row.output), folder) for row in rows}
    files = {path.name: world.read(path) for path in paths.values()}
    made: dict[str, bytes] = {}
    if for_print:
        made = tickets(Job(manifest, name, output, files, world.stated_date or manifest.date or NO_DATE))
    for file, data in files.items():
        for tag in LANGUAGES:
            made[f"{Path(file).stem}.conformity.{tag}.html"] = statement(file, data, tag).encode()
    if as_zip:
        made = {f"{manifest.name}.{name}.zip": zipped({**files, **made})}
    for file, data in made.items():
        path = folder / name / file
        world.write(path, data)
        click.echo(world.shown(path), err=True)


def _proofs(session: Session, rows: list[FileRow], folder: Path, dpi: int) -> None:
    from leafletgen.sheet.profiles import builtin
    from leafletgen.write.pdf.document import write
    from leafletgen.write.pdf.softproof import soft_proof
    from leafletgen.write.raster import png

    def painted(plate: Publication) -> list[bytes]:
        return png(write(plate, builtin("screen")), dpi)

    project = session.project
    for row in rows:
        edition = EditionKey(row.language, row.output)
        icc = project.profiles[row.profile].icc
        if icc is None:
            continue
        pages = soft_proof(session.lay_out(edition, draft=row.draft).publication, icc.data, painted)
        stem = session.path(edition, folder).with_suffix("")
        for number, image in enumerate(pages, 1):
            path = stem.with_name(f"{stem.name}.{number}.proof.png")
            project.world.write(path, image)
            click.echo(project.world.shown(path), err=True)
