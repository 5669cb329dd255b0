"""A site made: files for a screen first, pages that name them, the page to choose from, and a look at every code of every sheet."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit

from leafletgen.core.diagnostics import Outcome
from leafletgen.core.record import record
from leafletgen.engine.build import build
from leafletgen.engine.findings.causes import explained
from leafletgen.engine.gathering import QUIET, Watch
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import Built, Selection
from leafletgen.engine.session import Session
from leafletgen.engine.site.folder import (
    SiteMap,
    SiteSession,
    for_index,
    lost_codes,
    outputs_beside,
    site_map,
    web_outputs,
    with_pages,
)
from leafletgen.write.html.links import FileBeside

WIDE = 1.5
"""How much wider than high a picture is that stands under a link (1200 x 630)."""


@record
class PublishedSite:
    """A site: its folder, the page to choose from (its address, its path), pages and other files."""

    folder: Path
    address: str
    chooser: Path
    pages: tuple[str, ...]
    files: tuple[str, ...]


def publish(
    session: Session,
    folder: Path,
    languages: tuple[str, ...] = (),
    watch: Watch = QUIET,
    *,
    final: bool = False,
) -> Outcome[PublishedSite]:
    """Make the site in a folder. None where nobody can say where its pages stand. Raises BusyError and CancelledError as `build`."""
    whole = with_pages(session)
    planned = site_map(whole, languages)
    if planned.value is None:
        return Outcome(None, explained(session.project, (*session.found, *planned.diagnostics)))
    site = planned.value
    beside = outputs_beside(whole)
    printed: Built | None = None
    if beside:
        printed = _built(whole, site, folder, Selection(languages, beside), watch, final)
        site = replace(
            site, beside=_beside(whole, site, printed, folder), shared=_shared(whole, site, printed, folder)
        )
    wanted = Selection(languages, web_outputs(whole))
    made = _built(whole, site, folder, wanted, watch, final)
    found = [*planned.diagnostics, *(printed.diagnostics if printed else ()), *made.diagnostics]
    made_in = {row.edition: row for row in made.files}
    left = replace(site, pages=tuple(page for page in site.pages if page.edition in made_in))
    if 0 < len(left.pages) < len(site.pages):  # the others must not name what was refused
        tags = dict.fromkeys(page.edition.language for page in left.pages)
        made = _built(whole, left, folder, wanted._replace(languages=tuple(tags)), watch, final)
    found += lost_codes(whole, left, languages)
    files = (*(row.path for row in printed.files),) if printed else ()
    if left.pages:  # else there is nothing to choose
        listed, outputs = for_index(whole, left)
        index = _built(listed, left, folder, Selection((), outputs), watch, final)
        found += index.diagnostics
        pages = {session.project.world.shown(folder / site.chooser.path)}
        files = (*files, *(row.path for row in index.files if row.path not in pages))
    done = PublishedSite(
        folder, site.chooser.address, folder / site.chooser.path, tuple(row.path for row in made.files), files
    )
    return Outcome(done, explained(session.project, tuple(dict.fromkeys(found))))


def _built(
    session: Session, site: SiteMap, folder: Path, selection: Selection, watch: Watch, final: bool
) -> Built:
    return build(SiteSession(session.project, session.found, site), folder, selection, watch, final=final)


def _shared(session: Session, site: SiteMap, built: Built, folder: Path) -> dict[EditionKey, str]:
    """The address of the picture to show with a link to a page: the first that is so wide."""
    found: dict[EditionKey, str] = {}
    for page in site.pages:
        for row in built.files:
            paper = session.project.manifest.outputs[row.output].paper
            wide = paper is not None and paper.size.width > WIDE * paper.size.height
            if wide and row.path.endswith(".png") and row.language == page.edition.language:
                inside = (session.project.world.root / row.path).resolve().relative_to(folder.resolve())
                scheme, host, *_ = urlsplit(page.address)
                found.setdefault(page.edition, f"{scheme}://{host}/{quote(inside.as_posix())}")
    return found


def _beside(
    session: Session, site: SiteMap, built: Built, folder: Path
) -> dict[EditionKey, tuple[FileBeside, ...]]:
    """The files that stand beside each page."""
    found: dict[EditionKey, tuple[FileBeside, ...]] = {}
    for page in site.pages:
        rows = [
            row
            for row in built.files
            if row.path.endswith(".pdf")
            and row.language == page.edition.language
            and row.row in (None, page.edition.row)
        ]
        found[page.edition] = tuple(_file(session, page.path, row.path, row.output, folder) for row in rows)
    return found


def _file(session: Session, page: str, path: str, output: str, folder: Path) -> FileBeside:
    whole = session.project.world.root / path
    inside = whole.resolve().relative_to(folder.resolve()).as_posix()
    href = posixpath.relpath(inside, str(PurePosixPath(page).parent))
    paper = session.project.manifest.outputs[output].paper
    return FileBeside(paper.name if paper else output, href, whole.stat().st_size)
