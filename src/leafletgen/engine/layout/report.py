"""What does not fit, reported so that a translator can act: box, language, about how many characters too long."""

from __future__ import annotations

from leafletgen.core.diagnostics import Diagnostic, Related, diagnostic
from leafletgen.core.source import Place
from leafletgen.engine.layout.container import SLACK, Container
from leafletgen.engine.layout.hyphens import unbroken
from leafletgen.page.blocks.kit import Fit, FitState, LaidBlock
from leafletgen.page.blocks.rooms import boxed


def judge(container: Container, laid: LaidBlock, state: FitState) -> LaidBlock:
    """The zone's layout with its fits completed (box, spare and missing characters) and overflow reported."""
    found = [boxed(one, container.key) for one in laid.diagnostics]
    fits: list[Fit] = []
    overs = container.overs(state)
    for number, over in enumerate(overs):
        room = [_boxed(container, f) for f in laid.fits if len(overs) == 1 or f.room == number]
        if over > SLACK and any(f.key for f in room):
            room, told = _too_high(container, room, over)
            found.append(told)
        elif over > SLACK:
            found.append(diagnostic("zone-too-low", None, box=container.key, points=f"{over:.1f}"))
        else:
            room = [f._replace(free_chars=f.free_chars + _spare(-over, f)) for f in room]
        fits += room
    strained = {s.key: s for s in container.strains(state)}
    found += [_too_wide(container, f) for f in fits if f.key in strained and f.over_chars]
    named = {f.key for f in fits if f.over_chars}
    found += [_strained(container, key) for key in strained if key not in named]
    if not strained:
        found += unbroken(container, state)
    return LaidBlock(laid.frame, tuple(fits), tuple(found))


def _boxed(container: Container, fit: Fit) -> Fit:
    """With the name of the zone before that of the cell."""
    return fit._replace(box="/".join(filter(None, (container.key, fit.box))))


def _spare(height: float, fit: Fit) -> int:
    """Characters that the whole spare lines of a room could still take."""
    return int(max(height, 0.0) // fit.line_height * fit.line_chars)


def _too_high(container: Container, room: list[Fit], over: float) -> tuple[list[Fit], Diagnostic]:
    """The text with the most lines is blamed: shortening it helps most."""
    worst = max((f for f in room if f.key), key=lambda f: (f.lines * f.line_height, f.chars))
    lines = max(1, -int(-(over - SLACK) // worst.line_height))
    chars = max(1, round((lines - 1) * worst.line_chars + max(1.0, worst.line_chars * 0.5)))
    blamed = worst._replace(over_chars=max(worst.over_chars, chars), free_chars=0)
    return [blamed if f is worst else f for f in room], _overflow(container, worst, chars, lines)


def _overflow(container: Container, fit: Fit, chars: int, lines: int) -> Diagnostic:
    related = (Related("used-here", fit.span),) if fit.span else ()
    return diagnostic(
        "text-too-long", Place(fit.key, 0), language=container.kit.language.tag, key=fit.key, related=related,
        box=fit.box, chars=about(chars), lines=lines, percent=round(100 * fit.size / fit.design),
        floor=round(100 * fit.floor / fit.design),
    )  # fmt: skip


def about(chars: int) -> int:
    """An estimate that is not more exact than it is, and reads well: no “about 1 characters”."""
    return max(2, chars)


def _too_wide(container: Container, fit: Fit) -> Diagnostic:
    related = (Related("used-here", fit.span),) if fit.span else ()
    return diagnostic(
        "word-too-wide", Place(fit.key, 0), language=container.kit.language.tag, key=fit.key, related=related,
        box=fit.box, chars=about(fit.over_chars), percent=round(100 * fit.size / fit.design),
    )  # fmt: skip


def _strained(container: Container, key: str) -> Diagnostic:
    return diagnostic(
        "label-too-long", Place(key, 0), language=container.kit.language.tag, key=key, box=container.key
    )
