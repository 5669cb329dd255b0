"""What a web page says to whoever comes from a printed sheet: whether that sheet is current."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Sink
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.session import Session
from leafletgen.model.project.writing import releases
from leafletgen.model.project.writing.releases import Release
from leafletgen.model.words import language_of, words
from leafletgen.page.blocks.kinds.qr import anchor
from leafletgen.write.html.page import SheetNotice

SAID = {"current": "sheet_current", "replaced": "sheet_replaced", "withdrawn": "sheet_withdrawn"}
"""The words of the program for each standing."""


def notices(session: Session, edition: EditionKey) -> Iterator[SheetNotice]:
    """A notice for each version that was published, the oldest first. A page is judged by no clock: the last day of a version is said, not
    counted.
    """
    project, tag = session.project, edition.language
    known = releases.read_releases(project.world, Sink())
    for told in releases.standings(known, ""):
        release, key = told.release, SAID[told.standing]
        last = next((one for one in known if one.version == told.successor), None)
        if told.standing == "replaced" and last and _same(release, last, tag):
            key = "sheet_same"
        said = words(tag)[key].format(version=release.version)
        if told.standing == "current" and release.valid_until:
            said += " " + words(tag)["valid_until"].format(date=release.valid_until)
        yield SheetNotice(
            anchor(release.version), told.standing, said, language_of(tag, key), release.withdrawn or ""
        )


def _same(one: Release, other: Release, tag: str) -> bool:
    """Whether two releases say the same in a language."""
    return one.texts.get(tag) == other.texts.get(tag) and one.facts == other.facts
