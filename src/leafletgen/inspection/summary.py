"""What a file is, read from its bytes: what a job ticket states of it."""

from __future__ import annotations

from collections import Counter

from leafletgen.core.geometry import MM, Rect
from leafletgen.core.record import NamedTuple
from leafletgen.inspection.followed.colors import PROCESS
from leafletgen.inspection.objects import dictionary, name, text
from leafletgen.inspection.opening import OpenedPdf, seen
from leafletgen.inspection.structure import tag_tree


class Summary(NamedTuple):
    """Pages; sheet, trim and bleed (mm; bleed: the least of the four sides) of the first; plates that hold ink; the output
    condition; the standards claimed. `page_plates`: the plates of each page, marks outside its bleed left out. Title, language and date (YYYY-MM-DD) as the file states them; how often each tag occurs;
    the words for pictures in reading order.
    """

    pages: int
    sheet: tuple[float, float]
    trim: tuple[float, float]
    bleed: float
    plates: tuple[str, ...]
    condition: str
    standards: tuple[str, ...]
    duplex: str
    """The edge about which sheets are turned: none, long-edge, short-edge."""
    title: str
    language: str
    date: str
    roles: tuple[tuple[str, int], ...]
    alts: tuple[str, ...]
    page_plates: tuple[tuple[str, ...], ...] = ()


STANDARDS = (("PDF/X-4", "PDF/X-4"), ("PDF/A", "PDF/A-2a"), ("PDF/UA", "PDF/UA-1"))


DUPLEX = {"/DuplexFlipLongEdge": "long-edge", "/DuplexFlipShortEdge": "short-edge"}


class CannotBeOpenedError(ValueError):
    """The file is none, or too damaged to be summed up."""


def summary(data: bytes) -> Summary:
    """Of a sound file. Raises CannotBeOpenedError for others."""
    found = seen(data, _of)
    if found is None:
        raise CannotBeOpenedError("the PDF cannot be opened")
    return found


def _of(file: OpenedPdf) -> Summary:
    media = file.box(0, "/MediaBox") or Rect(0, 0, 0, 0)
    trim = file.box(0, "/TrimBox") or media
    bleed = file.box(0, "/BleedBox") or trim
    least = min(trim.x - bleed.x, trim.y - bleed.y, bleed.right - trim.right, bleed.bottom - trim.bottom)
    by_page = tuple(_plates(file, number) for number in range(len(file.walks)))
    used = {name for plates in by_page for name in plates}
    intent = next((text(i, "/OutputConditionIdentifier") for i in file.intents), "")
    claimed = tuple(title for key, title in STANDARDS if file.claims(key))
    found = tag_tree(file).elements
    roles = Counter(one.own for one in found)
    alts = [text(one.thing, "/Alt") for one in found if "/Alt" in one.thing]
    turned = name(dictionary(file.root, "/ViewerPreferences"), "/Duplex")
    info = dictionary(file.pdf.trailer, "/Info")
    return Summary(
        len(file.pdf.pages), _mm(media), _mm(trim), round(max(0.0, least) / MM, 2), _ordered(used), intent, claimed,
        DUPLEX.get(turned, "none"), text(info, "/Title"), text(file.root, "/Lang"),
        _day(text(info, "/ModDate")), tuple(sorted(roles.items())), tuple(alts), by_page,
    )  # fmt: skip


def _plates(file: OpenedPdf, number: int) -> tuple[str, ...]:
    """The plates that hold ink of a page within its bleed: a colour bar is no reason to make one."""
    bleed = file.box(number, "/BleedBox") or file.box(number, "/MediaBox")
    used: set[str] = set()
    for one in file.walks[number].painted:
        if bleed is None or one.area.intersects(bleed) or bleed.contains(one.area):
            used |= (
                set(PROCESS)
                if one.kind == "image" and one.color.plates is None
                else set(one.color.plates or ())
            )
    return _ordered(used - {"All"})


def _ordered(used: set[str]) -> tuple[str, ...]:
    return (*(name for name in PROCESS if name in used), *sorted(used - set(PROCESS)))


def _day(date: str) -> str:
    """The day of a PDF's date (`D:20261125...`)."""
    digits = date.removeprefix("D:")[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 else ""


def _mm(box: Rect) -> tuple[float, float]:
    return round(box.width / MM, 1), round(box.height / MM, 1)
