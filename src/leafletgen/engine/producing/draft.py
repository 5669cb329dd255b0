"""The marks of an edition that is not finished: the band on each page, hatched grounds in a draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.record import NamedTuple
from leafletgen.engine.layout.pages import LaidPage
from leafletgen.engine.localizing.localize import Localized
from leafletgen.engine.paper.band import Unfinished, banded, saying
from leafletgen.engine.producing.hatching import Marks, hatched
from leafletgen.engine.refusal import OVERFLOW
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.sheet import Sheet


class DraftPages(NamedTuple):
    """Pages with their marks, what is unfinished (None: nothing, and the pages are as they were), and what was found."""

    pages: tuple[Sheet, ...]
    unfinished: Unfinished | None
    diagnostics: tuple[Diagnostic, ...] = ()


@staged("produce")
def marked(
    localized: Localized, pages: Sequence[LaidPage], profile: OutputProfile, faulty: int | None
) -> DraftPages:
    """The pages of an edition, marked where they must not hang yet.

    `faulty`: None for a build that refuses what is incomplete; in a draft, how many texts have errors of other kinds. Facts that
    nobody has confirmed are hatched in both.
    """
    sheets = tuple(page.sheet for page in pages)
    unfinished = Unfinished(localized.stale, begun=localized.begun, unconfirmed=len(localized.unconfirmed))
    missing: tuple[str, ...] = ()
    long: tuple[str, ...] = ()
    if faulty is not None:
        missing, long = localized.missing, _too_long(d for page in pages for d in page.diagnostics)
        unfinished = unfinished._replace(missing=len(missing), long=len(long), faulty=faulty)
    if missing or long or localized.unconfirmed:
        red = localized.kit.look.paints.get("red") or localized.kit.on("paper").accent
        facts = {name: localized.kit.facts.get(name, "") for name in localized.unconfirmed}
        marks = Marks((*missing, *localized.doubtful), long, red, facts)
        sheets = tuple(hatched(sheet, marks) for sheet in sheets)
    if not any(unfinished):
        return DraftPages(sheets, None)
    kit = localized.kit
    said = (saying(kit.language.tag, unfinished), saying(kit.edition["staff_language"], unfinished))
    edge = max(profile.printable_margin.lying(True))
    done = [
        banded(sheet, spec.frame + spec.margin, edge, said, kit.rtl, kit.book)
        for spec, sheet in zip(localized.pages, sheets, strict=True)
    ]
    found = [
        diagnostic("draft-no-room", spec.span, page=spec.id)
        for spec, sheet in zip(localized.pages, done, strict=True)
        if sheet is None
    ]
    return DraftPages(
        tuple(sheet for sheet in done if sheet) if not found else sheets, unfinished, tuple(found)
    )


def _too_long(found: Iterable[Diagnostic]) -> tuple[str, ...]:
    """The texts that do not fit; what is not the fault of one text counts by its zone, or by its kind."""
    names, found = [], tuple(found)
    causes = {one.follows for one in found}
    for one in found:
        if one.code in OVERFLOW and one not in causes:
            args = dict(one.args)
            names.append(
                one.key or (f"actors.{args['label']}" if "label" in args else args.get("box", one.code))
            )
    return tuple(dict.fromkeys(names))
