"""What a file that has been built is fit for, or why not: judged on its bytes where it goes to a print shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.effort import staged
from leafletgen.core.geometry import MM, Size
from leafletgen.core.icc import SHIPPED
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import FileVerdict, LaidEdition, Purpose
from leafletgen.model.project.planned import finished

if TYPE_CHECKING:
    from leafletgen.engine.session import Session
    from leafletgen.sheet.profiles import OutputProfile

SENT_BACK = frozenset({"bleed-missing", "press-bleed", "press-rgb"})
"""Warnings for which a shop sends a file back."""

ON_THE_SHEET = frozenset({"bleed-missing"})
"""Findings of the layout that are about print."""


def purpose(profile: OutputProfile) -> Purpose:
    """What files of a profile are made for."""
    if profile.color == "cmyk" or "PDF/X-4" in profile.conformance:
        return "print-shop"
    return "office-printer" if any(profile.printable_margin.lying(False)) else "screen"


def not_made(session: Session, edition: EditionKey, errors: tuple[Diagnostic, ...]) -> FileVerdict:
    """On an edition without a file."""
    made_for = purpose(session.profile(edition))
    return FileVerdict(edition.language, edition.output, made_for, reasons=errors, row=edition.row)


@staged("check")
def verdict(session: Session, laid: LaidEdition, data: bytes) -> FileVerdict:
    """On an edition whose file has these bytes."""
    edition, profile = laid.edition, session.profile(laid.edition)
    made_for = purpose(profile)
    found = [d for d in laid.diagnostics if d.code in ON_THE_SHEET]
    if made_for == "print-shop":
        found += _preflight(laid, profile, data)
    if any(d.code == "bleed-missing" for d in found):
        found = [d for d in found if d.code != "press-bleed"]
    bad = tuple(d for d in found if d.is_error or d.code in SENT_BACK)
    draft = laid.unfinished is not None
    return FileVerdict(
        edition.language, edition.output, made_for, not bad and not draft, True, draft, bad or tuple(found),
        _told(session, laid, profile),
        tuple((name, str(count)) for name, count in laid.unfinished._asdict().items()) if laid.unfinished else (),
        edition.row,
    )  # fmt: skip


def _preflight(laid: LaidEdition, profile: OutputProfile, data: bytes) -> list[Diagnostic]:
    # Late: nothing but a file for a print shop needs what reads PDFs.
    from leafletgen.inspection.rules.limits import limits
    from leafletgen.judge.preflight.print_file import Wish, check_file, traced

    checked = check_file("", data, Wish(limits(profile.limits), exchange="PDF/X-4" in profile.conformance))
    return [one.found for one in traced(checked, laid.publication.sheets)]


def _told(session: Session, laid: LaidEdition, profile: OutputProfile) -> tuple[tuple[str, str], ...]:
    """What is stated of the file."""
    if profile.writes != "pdf":  # it is of no size
        return ()
    manifest = session.project.manifest
    output = manifest.outputs[laid.edition.output]
    sheet = laid.publication.sheets[0]
    page = finished(manifest, output)
    told = {"standards": " + ".join(profile.conformance)}
    if profile.icc is not None and profile.color == "cmyk":
        condition = SHIPPED.get(profile.intent or "", profile.icc.condition)
        told["condition"] = condition.identifier or condition.info
    trim = Size(sheet.trim.width, sheet.trim.height)
    told["sheet"] = _mm(sheet.media if output.impose and output.impose.on_press_sheet else trim)
    if output.impose and output.impose.on_press_sheet:
        size = page or (Size(*laid.pages[0].trim[2:]) if laid.pages else trim)
        told["page"] = _mm(size)
    if profile.bleed:
        bleed = min(sheet.trim.x - sheet.bleed.x, sheet.trim.y - sheet.bleed.y)
        told["bleed"] = f"{bleed / MM:.3g}"
    margin = profile.printable_margin.lying(sheet.media.width > sheet.media.height)
    if any(margin):
        told["white"] = " / ".join(f"{value / MM:g}" for value in dict.fromkeys(margin))
    if laid.scale < 1:
        told["scale"] = f"{laid.scale * 100:.1f}".removesuffix(".0")
    return tuple((name, value) for name, value in told.items() if value)


def _mm(size: Size) -> str:
    return f"{round(size.width / MM, 1):g} × {round(size.height / MM, 1):g} mm"
