"""Projects and PDF files judged for print and for access: what a print shop and a screen reader would stumble over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.intake import take, unreadable
from leafletgen.core.limits import PDF_BYTES, PDF_MEMORY, PDF_SECONDS
from leafletgen.core.processes.tasks import Lost, LostProcessError, TaskLimits
from leafletgen.core.processes.workers import apart
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.desk.report.data import finding
from leafletgen.engine.files.readback import misread
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.findings.placed import Locator
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.loss import of_process
from leafletgen.engine.opening import open_project
from leafletgen.engine.releases.verifying import unjudged
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session
from leafletgen.inspection.aloud import aloud
from leafletgen.inspection.opening import Claims, claims
from leafletgen.inspection.rules.limits import limits
from leafletgen.judge import verapdf
from leafletgen.judge.preflight.print_file import Checked, Wish, check_file, check_foreign, traced
from leafletgen.model.project.writing.languages import MANIFEST

if TYPE_CHECKING:
    from leafletgen.core.source import Source
    from leafletgen.model.locales.catalog import Catalog


FOREIGN = TaskLimits(PDF_SECONDS.most, PDF_MEMORY.most)
"""What the judging of somebody's file may take."""


class PreflightWish(NamedTuple):
    """How to judge. `limits`: for which paper and press (None: what the profile says, else coated); `exchange`: as PDF/X-4
    what does not claim it, too; `archive`: as PDF/A-2 of this level; `own_rules`: veraPDF is not asked; `aloud`: what a screen
    reader says is wanted, too; `today` as YYYY-MM-DD.
    """

    selection: Selection = Selection()
    limits: str | None = None
    exchange: bool = False
    today: str | None = None
    archive: str = ""
    own_rules: bool = False
    aloud: bool = False


@dataclass
class Preflight:
    """What was judged, and found: bytes by name, what each says that it is for, what a screen reader says of each where that is wanted, findings about files, findings about projects with their sources."""

    files: dict[str, bytes] = field(default_factory=dict)
    said: dict[str, Claims] = field(default_factory=dict)
    heard: dict[str, tuple[str, ...]] = field(default_factory=dict)
    checked: list[Checked] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    catalogs: dict[str, Catalog] = field(default_factory=dict)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All findings: of projects and of files."""
        return [*self.found, *(one.found for one in self.checked)]

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        """All findings as JSON objects, with file, page (from 1) and area (points from the lower left) in the PDF."""
        of_file = {id(one.found): one for one in self.checked}
        rows = []
        for found in self.diagnostics:
            row = finding(found, self.sources, self.catalogs, language)
            one = of_file.get(id(found))
            row |= {"pdf": one.file if one else None, "page": one.page or None if one else None}
            row["area_pt"] = [round(v, 2) for v in one.area] if one and one.area else None
            rows.append(row)
        return rows

    def html(self, language: str = "en") -> str:
        """The report with pictures of the pages, in one file that needs nothing else."""
        from leafletgen.desk.report.preflight import html

        placed = Locator(self.sources, self.catalogs).placed(self.found)
        return html(self.files, self.checked, language, placed)


ToldPages = Callable[[str, int, int], None]
"""Told of which file how many pages are done, and of how many."""


def preflight(
    targets: Iterable[Path],
    wish: PreflightWish,
    tell: ToldPages | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Preflight:
    """Judge folders of projects or of PDF files, and PDF files; where a project cannot be opened, nothing after it. `progress` hears
    how many editions of a project are judged, and of how many.
    """
    done = Preflight()
    for target in targets:
        files = [target] if not target.is_dir() else _held(target)
        for path in files:
            _file(done, path, wish, tell)
        if not files and not _project(done, target.resolve(), wish, progress):
            break
    _independent(done, wish)
    return done


def _held(folder: Path) -> list[Path]:
    """The PDF files that lie in a folder that is no project."""
    if (folder / MANIFEST).exists():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix.lower() == ".pdf" and path.is_file())


def _independent(done: Preflight, wish: PreflightWish) -> None:
    """What veraPDF says of files for archives, where it is installed; where it is not, that our own rules are not all."""
    standards: dict[str, list[str]] = {}
    for name, said in done.said.items():
        level = wish.archive or said.level
        for standard in ([f"PDF/A-2{level}"] if level else []) + (
            ["PDF/UA-1"] if said.access and level else []
        ):
            standards.setdefault(standard, []).append(name)
    if not standards:
        return
    if wish.own_rules or not verapdf.installed():
        done.found.append(diagnostic("a-own-rules"))
        return
    for standard, names in standards.items():
        try:
            told = verapdf.ask({name: done.files[name] for name in names}, [standard])
        except LostProcessError as lost:
            done.found.append(of_process(lost))
            return
        for name, objections in told.items():
            done.checked += [_objection(name, one) for one in objections]


def _objection(name: str, one: verapdf.Objection) -> Checked:
    found = diagnostic(
        "verapdf-objection", Span(name, 0, 0), place="PDF", standard=one.standard, clause=one.clause or "—", said=one.words,
        times=one.times,
    )  # fmt: skip
    return Checked(found, name, 0, None)


def _file(done: Preflight, path: Path, wish: PreflightWish, tell: ToldPages | None) -> None:
    name = str(path)
    try:
        done.files[name] = take(path, PDF_BYTES)
    except OSError as error:
        done.found.append(unreadable(name, error))
        return
    asked = Wish(limits(wish.limits or "coated"), wish.exchange or wish.limits is not None, wish.archive)
    data = done.files[name]
    # A few bytes can unpack to more than there is memory: qpdf is given a process of its own, which may be stopped.
    found = apart(partial(_checked, name, data, tell, wish.aloud), asked, FOREIGN)
    if isinstance(found, Lost):
        done.found.append(unjudged(name, found))
        return
    checked, done.said[name], heard = found
    done.checked += checked
    if wish.aloud:
        done.heard[name] = heard


def _checked(
    name: str, data: bytes, tell: ToldPages | None, listen: bool, asked: Wish
) -> tuple[list[Checked], Claims, tuple[str, ...]]:
    told = None if tell is None else partial(tell, name)
    return check_foreign(name, data, asked, told), claims(data), aloud(data) if listen else ()


def _project(
    done: Preflight, root: Path, wish: PreflightWish, progress: Callable[[int, int], None] | None
) -> bool:
    """Lay out, write into memory and judge every edition; its own files lead back to the texts."""
    opened = open_project(root, wish.today, wish.selection.languages)
    done.found += opened.diagnostics
    done.sources |= opened.sources
    session = opened.value
    if session is None:
        return False
    done.catalogs |= session.project.catalogs
    chosen = session.editions(session.on_paper(wish.selection))
    done.found += chosen.diagnostics
    for number, edition in enumerate(chosen.value or (), 1):
        if session.stands(edition):
            _edition(done, session, edition, root, wish)
        if progress is not None:
            progress(number, len(chosen.value or ()))
    return True


def _edition(done: Preflight, session: Session, edition: EditionKey, root: Path, wish: PreflightWish) -> None:
    laid = session.lay_out(edition)
    done.found += laid.diagnostics
    if laid.failed:
        return
    name = session.project.world.shown(session.path(edition, root / "output"))
    done.files[name] = pdf(session, laid)
    done.said[name] = claims(done.files[name])
    if wish.aloud:
        done.heard[name] = aloud(done.files[name])
    done.found += misread(session, laid, done.files[name])
    asked = Wish(limits(wish.limits or session.profile(edition).limits), wish.exchange, wish.archive)
    for one in traced(check_file(name, done.files[name], asked), laid.publication.sheets):
        stamped = replace(one.found, language=edition.language, output=edition.output)
        done.checked.append(one._replace(found=stamped))
