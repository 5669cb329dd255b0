"""What goes to the print shop beside the PDFs: job tickets, conformity statements, soft proofs, all of it in a ZIP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leafletgen.core.limits import PDF_BYTES
from leafletgen.core.processes.tasks import LostProcessError
from leafletgen.core.record import NamedTuple
from leafletgen.engine.results import Built, FileRow
from leafletgen.engine.session import NO_DATE, Session
from leafletgen.judge.verapdf import Objection, ask, installed
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.manifest import Output
from leafletgen.model.project.used import shown_facts
from leafletgen.sheet.panel import Imposition
from leafletgen.sheet.sheet import Publication


class ForShop(NamedTuple):
    """What is wanted. `ticket`: statements for outputs that are not for print, too; `as_zip`: one ZIP a print output;
    `proof`: soft proofs of so many pixels per inch.
    """

    ticket: bool = False
    as_zip: bool = False
    proof: int | None = None


def for_the_shop(session: Session, built: Built, folder: Path, wanted: ForShop) -> Iterator[str]:
    """Write tickets, statements, ZIPs and proofs of every print output that was built, and with `ticket` the statements of
    the others; gives the paths. Raises OSError.
    """
    project = session.project
    for name, output in project.manifest.outputs.items():
        for_print = project.profiles[output.profile].color == "cmyk"
        made = [row for row in built.files if row.output == name]
        for house in dict.fromkeys(row.row for row in made):
            rows = [row for row in made if row.row == house]
            if for_print or wanted.ticket:
                yield from _output(session, rows, folder, for_print, wanted.as_zip and for_print)
            if for_print and wanted.proof:
                yield from _proofs(session, rows, folder, wanted.proof)


def _output(
    session: Session, rows: list[FileRow], folder: Path, for_print: bool, as_zip: bool
) -> Iterator[str]:
    """Tickets and statements for the files of one output."""
    from leafletgen.desk.report.conformity import statement
    from leafletgen.desk.ticket import LANGUAGES, Job, tickets, zipped

    world, manifest, (_, name, house) = session.project.world, session.project.manifest, rows[0].edition
    output = manifest.outputs[name]
    paths = {row: session.path(row.edition, folder) for row in rows}
    files = {path.name: world.read(path, PDF_BYTES) for path in paths.values()}
    made: dict[str, bytes] = {}
    if for_print:
        date = world.stated_date or manifest.date or NO_DATE
        tags = dict.fromkeys(row.language for row in rows)
        facts = facts_on(session.project, name, house)
        says = dict.fromkeys(
            fact for tag in tags for fact in shown_facts(session.project, name, tag, facts, house)
        )
        made = tickets(Job(manifest, name, output, files, date, _planned(session, output), tuple(says)))
    said = _independent(files)
    for file, data in files.items():
        for tag in LANGUAGES:
            made[f"{Path(file).stem}.conformity.{tag}.html"] = statement(
                file, data, tag, said.get(file)
            ).encode()
    if as_zip:
        made = {f"{manifest.name}.{name}.zip": zipped({**files, **made})}
    for file, data in made.items():
        path = next(iter(paths.values())).with_name(file)
        world.write(path, data)
        yield world.shown(path)


def _planned(session: Session, output: Output) -> Imposition | None:
    """How the pages of an output lie on its sheets."""
    from leafletgen.model.project.planned import planned

    project = session.project
    layout = project.layouts[output.layout or ""]
    if output.impose is None or output.paper is None:
        return None
    return planned(project.manifest, output, layout, project.profiles[output.profile]).value


def _independent(files: dict[str, bytes]) -> dict[str, dict[str, list[Objection]]]:
    """What veraPDF says of each file by standard, where it is installed and runs."""
    found: dict[str, dict[str, list[Objection]]] = {}
    try:
        told = ask(files, ["PDF/A-2a", "PDF/UA-1"]) if installed() else {}
    except LostProcessError:
        return {}
    for name, objections in told.items():
        of_file: dict[str, list[Objection]] = {"PDF/A-2a": [], "PDF/UA-1": []}
        for one in objections:
            of_file[one.standard].append(one)
        found[name] = of_file
    return found


def _proofs(session: Session, rows: list[FileRow], folder: Path, dpi: int) -> Iterator[str]:
    from leafletgen.engine.files.drawing import png_pages
    from leafletgen.write.pdf.softproof import soft_proof

    def painted(plate: Publication) -> list[bytes]:
        return list(png_pages(plate, dpi))

    project = session.project
    for row in rows:
        edition = row.edition
        icc = project.profiles[row.profile].icc
        if icc is None:
            continue
        pages = soft_proof(session.lay_out(edition, draft=row.draft).publication, icc.data, painted)
        stem = session.path(edition, folder).with_suffix("")
        for number, image in enumerate(pages, 1):
            path = stem.with_name(f"{stem.name}.{number}.proof.png")
            project.world.write(path, image)
            yield project.world.shown(path)
