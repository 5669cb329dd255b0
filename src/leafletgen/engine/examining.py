"""What is wrong with an edition beside what its layout finds: how its pages look, what its texts say."""

from __future__ import annotations

from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.effort import staged
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session


@staged("check")
def over_pictures(laid: LaidEdition) -> tuple[Diagnostic, ...]:
    """Words that cannot be read over a picture or a gradient. It is asked of every sheet that is written: a page without such
    things costs next to nothing, and no theme has tried what a photograph holds.
    """
    from leafletgen.judge.preflight.pictured import check_pictured, holds_pictures

    if not any(holds_pictures(sheet.frame) for sheet in laid.pages):
        return ()
    language, output, row = laid.edition
    found = dict.fromkeys(check_pictured(laid.pages))
    return tuple(replace(d, language=language, output=output, row=row) for d in found)


@staged("check")
def examined(session: Session, laid: LaidEdition) -> tuple[Diagnostic, ...]:
    """What an edition's pages show to whoever looks at them: contrast, edges, broken clusters."""
    from leafletgen.judge.preflight.clusters import check_clusters
    from leafletgen.judge.preflight.look import check_look

    quiet = session.project.theme.quiet
    sheets, edition = laid.pages, laid.edition
    # What is too long stands on grounds that are not its own: one fault, not two.
    known = {("contrast-low", d.key) for d in laid.diagnostics if d.code == "text-too-long"}
    seen = (*check_look(sheets, quiet, laid.unprintable), *check_clusters(sheets))
    cut = any(d.code == "text-unprintable" for d in laid.diagnostics)
    found = [d for d in seen if (d.code, d.key) not in known and not (cut and d.code == "near-trim")]
    return tuple(replace(d, language=edition.language, output=edition.output, row=edition.row) for d in found)
