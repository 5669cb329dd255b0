"""What a check of texts is: a code and a generator of the places that it finds.

The code's severity, words and reason stand in `messages/translation.py`. A check reports a place once, knows nothing of
files, and never corrects.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from leafletgen.core.record import NamedTuple
from leafletgen.judge.preflight.subject import Subject


class Hit(NamedTuple):
    """A place found: characters `start` to `end` of the subject's plain text (None: all of it), and the code's arguments.

    `typed`: of its typed text, in which line ends stand that are allowed or forbidden.
    """

    start: int | None = None
    end: int | None = None
    args: tuple[tuple[str, str], ...] = ()
    typed: bool = False


class Check(NamedTuple):
    """A check of one text, by itself or against its source."""

    code: str
    look: Callable[[Subject], Iterable[Hit]]


class Survey(NamedTuple):
    """A check of all texts of a language beside each other."""

    code: str
    look: Callable[[Sequence[Subject]], Iterable[tuple[Subject, Hit]]]


def hit(start: int | None = None, end: int | None = None, **args: object) -> Hit:
    """A hit, its arguments as they are named in the code's words."""
    return Hit(start, end, tuple((name, str(value)) for name, value in args.items()))
