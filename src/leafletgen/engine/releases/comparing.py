"""Two things compared that somebody names: projects in any state sheet by sheet, or two PDF files word by word."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import take, unreadable
from leafletgen.core.limits import PDF_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.engine.files.writing import pdf
from leafletgen.engine.opening import OpenedProject
from leafletgen.engine.releases.differing import ChangedSheet, both, changed_sheets
from leafletgen.engine.releases.states import ComparedState, state_of
from leafletgen.engine.releases.verifying import SaidChange, differing, heard_apart
from leafletgen.engine.results import Selection
from leafletgen.engine.session import Session


class Comparison(NamedTuple):
    """What came of it. `names`: what was compared; of projects their `sheets` that differ, of files what is said differently (`words`) and their `files`."""

    names: tuple[str, str]
    compared: bool = False
    sheets: tuple[ChangedSheet, ...] = ()
    all: int = 0
    words: tuple[SaidChange, ...] = ()
    files: tuple[bytes, bytes] | None = None
    sessions: tuple[Session, Session] | None = None
    opened: OpenedProject | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    def drawn(self, sheet: ChangedSheet) -> tuple[bytes, bytes] | None:
        """A sheet's pages before folding, in both states, as PDFs; None of one that only one of them has."""
        if self.sessions is None or sheet.change != "changed":
            return None
        before, now = self.sessions
        one, other = both(before, now, sheet.edition)
        return pdf(before, one.unfolded), pdf(now, other.unfolded)


def compare(
    held: ExitStack, names: tuple[str, str], root: Path, today: str | None, selection: Selection,
    progress: Callable[[int, int], None] | None = None,
) -> Comparison:  # fmt: skip
    """Compare what two names mean. What is unpacked for it stays as long as `held` is open. `progress` hears how many sheets are
    compared, and of how many.
    """
    files = [Path(name).suffix.lower() == ".pdf" for name in names]
    if all(files):
        return _files(names)
    if any(files):
        return Comparison(names, diagnostics=(diagnostic("diff-kinds", before=names[0], name=names[1]),))
    before, now = (held.enter_context(state_of(name, root, today)) for name in names)
    if before.session is None or now.session is None:
        failed = before if before.session is None else now
        return Comparison(names, opened=failed.opened, diagnostics=failed.diagnostics)
    return _projects(names, before, now, selection, progress)


def _projects(
    names: tuple[str, str], before: ComparedState, now: ComparedState, selection: Selection,
    progress: Callable[[int, int], None] | None,
) -> Comparison:  # fmt: skip
    assert before.session is not None
    assert now.session is not None
    chosen = now.session.sheets(selection)
    unknown = tuple(
        d for d in before.session.sheets(selection).diagnostics if d in chosen.diagnostics and d.is_error
    )
    if unknown:  # what only one of the two states knows came or went
        return Comparison(names, opened=now.opened, diagnostics=unknown)
    sheets, count = (
        tuple(changed_sheets(before.session, now.session, selection, progress)),
        len(chosen.value or ()),
    )
    return Comparison(names, True, sheets, count, sessions=(before.session, now.session), opened=now.opened)


def _files(names: tuple[str, str]) -> Comparison:
    sink, data = Sink(), []
    for name in names:
        try:
            data.append(take(Path(name), PDF_BYTES))
        except OSError as error:
            sink.add(unreadable(name, error))
    if sink.failed:
        return Comparison(names, diagnostics=sink.diagnostics)
    one, other = (heard_apart(name, each, sink) for name, each in zip(names, data, strict=True))
    if one is None or other is None or sink.failed:
        return Comparison(names, diagnostics=sink.diagnostics)
    words = tuple(differing(one.lines, other.lines))
    return Comparison(names, True, words=words, files=(data[0], data[1]), diagnostics=sink.diagnostics)
