"""What is wrong with an edition beside what its layout finds: how its pages look, what its texts say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.effort import staged
from leafletgen.engine.refusal import OVERFLOW
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session


@staged("check")
def contrasts(laid: LaidEdition) -> tuple[Diagnostic, ...]:
    """What cannot be told from what it stands on. It is asked of every sheet that is written. Where something does not fit, it stands on
    what is not its own: one fault, not two.
    """
    from leafletgen.judge.preflight.contrast import check_contrast

    return () if _overflows(laid) else _of(laid, check_contrast(laid.pages))


@staged("check")
def examined(session: Session, laid: LaidEdition) -> tuple[Diagnostic, ...]:
    """What an edition's pages show to whoever looks at them: contrast, edges, broken clusters."""
    from leafletgen.judge.preflight.clusters import check_clusters
    from leafletgen.judge.preflight.look import check_look

    seen = (
        *check_look(laid.pages, session.project.theme.quiet, laid.unprintable),
        *check_clusters(laid.pages),
    )
    cut = any(d.code == "text-unprintable" for d in laid.diagnostics)
    return _of(laid, [d for d in seen if not (cut and d.code == "near-trim")])


def _overflows(laid: LaidEdition) -> bool:
    return any(d.is_error and d.code in OVERFLOW for d in laid.diagnostics)


def _of(laid: LaidEdition, found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings as those of an edition. What is too long stands on grounds that are not its own: one fault, not two."""
    language, output, row = laid.edition
    own = [d for d in found if not (d.code.startswith("contrast") and _overflows(laid))]
    return tuple(replace(d, language=language, output=output, row=row) for d in own)
