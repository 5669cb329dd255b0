"""`site`: a folder for any web server, with the pages that the codes on the sheets lead to."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from leafletgen.cli.late_bar import heard
from leafletgen.cli.telling import say_result, tell
from leafletgen.engine.gathering import Watch
from leafletgen.engine.opening import open_project
from leafletgen.engine.site.publishing import publish


class SiteOptions(NamedTuple):
    """The options of `site`, as they were typed."""

    project: Path
    languages: tuple[str, ...] = ()
    out: Path | None = None
    final: bool = False
    today: str | None = None


def run(words: str | None, asked: SiteOptions) -> int:
    """Make the site and say where; gives the exit code."""
    opened = open_project(asked.project.resolve(), asked.today, asked.languages)
    session = opened.value
    if session is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    folder = asked.out.resolve() if asked.out else session.project.world.root / "output" / "site"
    with heard() as advance:
        made = publish(session, folder, asked.languages, Watch(advance), final=asked.final)
    site, found = made.value, made.diagnostics
    data = {
        "address": site.address if site else None,
        "pages": list(site.pages) if site else [],
        "files": list(site.files) if site else [],
    }
    code = tell(words, opened, found, ran=site is not None, data=data)
    if site is not None:
        say_result(
            words, "{folder}: {pages} pages, {files} files beside them; for the top folder of {address}",
            folder=session.project.world.shown(folder), pages=len(site.pages), files=len(site.files),
            address=site.address,
        )  # fmt: skip
    return code
