"""The same project on the paper that is at hand."""

from __future__ import annotations

from leafletgen.core.diagnostics import Outcome
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session


def on_other_paper(
    session: Session, selection: Selection, paper: str | None, tile: str | None
) -> Outcome[Session]:
    """The project on `paper` (such as A4): the same layout, larger or smaller. Or in full size on sheets of `tile`, to be
    glued. Names and papers that nobody knows are reported.
    """
    from leafletgen.model.project.on_paper import on_paper
    from leafletgen.model.project.paper import paper_fault, parse_paper

    if found := session.editions(selection).diagnostics:
        return Outcome(None, found)
    word = tile or paper or ""
    chosen = parse_paper(word)
    if chosen is None:
        return Outcome(None, (paper_fault(word),))
    made = on_paper(session.project, selection.outputs, None if tile else chosen, chosen if tile else None)
    return Outcome(Session(made.value, session.found) if made.value else None, made.diagnostics)
