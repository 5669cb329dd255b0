"""What a rule found in a file."""

from __future__ import annotations

from collections.abc import Iterable

from leafletgen.core.geometry import Rect
from leafletgen.core.record import NamedTuple


class PdfFinding(NamedTuple):
    """A code with its arguments, the page (from 1; 0: the file) and the area on it (points from the lower left)."""

    code: str
    page: int = 0
    area: Rect | None = None
    args: tuple[tuple[str, str], ...] = ()


def finding(code: str, page: int = 0, area: Rect | None = None, **args: object) -> PdfFinding:
    """Make one; arguments as they are named in the code's words."""
    return PdfFinding(code, page, area, tuple((name, str(value)) for name, value in args.items()))


class AmissError(Exception):
    """Something in a file is not what it must be: `found` says what."""

    def __init__(self, code: str, **args: object) -> None:
        self.found = finding(code, **args)  # type: ignore[arg-type]  # arguments of codes are called neither page nor area
        super().__init__(self.found)

    def on(self, page: int) -> PdfFinding:
        """The finding on a page (from 1), where it does not say itself on which it is."""
        return self.found._replace(page=self.found.page or page)


def folded(found: Iterable[PdfFinding], most: int = 5) -> list[tuple[PdfFinding, int]]:
    """Alike ones of a page beyond the first few left out: with each that is kept, how many it stands for."""
    kept: dict[tuple[str, int], list[PdfFinding]] = {}
    for one in found:
        kept.setdefault((one.code, one.page), []).append(one)
    told: list[tuple[PdfFinding, int]] = []
    for group in kept.values():
        told += [(one, 1) for one in group[: most - 1]]
        if len(group) >= most:
            told.append((group[most - 1], len(group) - most + 1))
    return told
