"""A file held against the sheet that it should be: letter by letter, code by code, thing by thing, and as both are painted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal

from leafletgen.core.geometry import Rect
from leafletgen.core.pictures.likeness import DPI, first_difference
from leafletgen.core.record import NamedTuple
from leafletgen.inspection.account import Account, Letter, Thing, account
from leafletgen.inspection.aloud import SaidLine
from leafletgen.write.codes import scan
from leafletgen.write.raster import PageArea, areas, pages

DifferenceKind = Literal[
    "unreadable", "pages", "page", "words", "code", "link", "drawing", "title", "bookmark", "power", "aloud"
]
NEAR = 0.1
"""Points by which another program may round a place."""
TINT = 0.005
"""Of 1, by which it may round a colour."""
CLUSTER = 2
"""Letters of a code beyond which Ghostscript 10 writes something else or nothing into the map that says what the code stands for."""
AROUND = 12
"""Letters before and after a difference that are quoted."""
PIXELS = 600
"""Longest side of the picture of a code, as `build` reads it back."""


class FirstDifference(NamedTuple):
    """Where a file is not what it should be: on which page (from 1; 0: of the file as a whole), where (points from the upper left), what it has, what should be there."""

    kind: DifferenceKind
    page: int = 0
    area: Rect | None = None
    before: str = ""
    now: str = ""


class Likeness(NamedTuple):
    """How a file stands to a sheet. `first`: the first difference; None: it says and shows the same. `unread`: letters that are drawn as they should be
    but that can no longer be copied; `untagged`: it says nothing to a screen reader any more. `lines`: what it says aloud; `apart`: how many letters differ.
    """

    first: FirstDifference | None
    unread: int = 0
    untagged: bool = False
    apart: int = 0


class Held(NamedTuple):
    """A file, the sheet that the project makes, and where that has codes."""

    file: bytes
    made: bytes
    codes: tuple[PageArea, ...]


def likeness(held: Held) -> Likeness:
    """Compare them. Everything is read here, in one process: call it in one that may be lost."""
    ours, theirs = account(held.made), account(held.file)
    assert ours is not None
    if theirs is None or not theirs.whole:
        return Likeness(FirstDifference("unreadable"), apart=len(ours.letters))
    apart = sum(not _alike(*pair) for pair in zip(ours.letters, theirs.letters, strict=False))
    apart += abs(len(ours.letters) - len(theirs.letters))
    read = sorted(_differences(held, ours, theirs), key=lambda one: one.page or len(ours.pages) + 1)
    found = read or list(_painted(held))
    unread = sum(a.text != b.text for a, b in zip(ours.letters, theirs.letters, strict=False))
    untagged = theirs.lines is None and ours.lines is not None
    return Likeness(found[0] if found else None, unread, untagged, apart)


def _differences(held: Held, ours: Account, theirs: Account) -> Iterator[FirstDifference]:
    """What reading them shows, one of each kind at most."""
    if len(ours.pages) != len(theirs.pages):
        yield FirstDifference("pages", 0, None, str(len(theirs.pages)), str(len(ours.pages)))
        return
    boxes = [
        n for n, (a, b) in enumerate(zip(ours.pages, theirs.pages, strict=True), 1) if not _same_form(a, b)
    ]
    if boxes:
        yield FirstDifference("page", boxes[0])
    yield from _words(ours.letters, theirs.letters)
    if not boxes:
        yield from _codes(held)
    yield from _links(ours, theirs)
    yield from _things(ours.things, theirs.things)
    for kind, now, before in (("title", ours.titles, theirs.titles), ("power", ours.powers, theirs.powers)):
        if now != before:
            odd = next(
                (pair for pair in zip_longest(before, now, fillvalue="") if pair[0] != pair[1]), ("", "")
            )
            yield FirstDifference(kind, 0, None, *odd)  # type: ignore[arg-type]  # one of two kinds
    yield from _listed(ours, theirs)


def _same_form(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    (boxes, *rest), (others, *more) = one, other
    return rest == more and all(_close(a, b) for a, b in zip(boxes, others, strict=True))  # type: ignore[call-overload]  # of PageForm


def _close(one: Rect, other: Rect) -> bool:
    corners = zip(
        (one.x, one.y, one.right, one.bottom), (other.x, other.y, other.right, other.bottom), strict=True
    )
    return all(abs(a - b) <= NEAR for a, b in corners)


def _alike(ours: Letter, theirs: Letter) -> bool:
    """Whether a letter is ours. What no map says of one that is painted, its picture says; what it should say of one that is not, nothing does."""
    if (ours.page, ours.hidden) != (theirs.page, theirs.hidden):
        return False
    unsaid = theirs.text is None or len(ours.text or "") > CLUSTER
    return ours.text == theirs.text or (unsaid and not ours.hidden)


def _words(ours: Sequence[Letter], theirs: Sequence[Letter]) -> Iterator[FirstDifference]:
    for number, (our, their) in enumerate(zip_longest(ours, theirs)):
        if our is None or their is None or not _alike(our, their):
            at = their if our is None else our
            yield FirstDifference("words", at.page, at.area, _around(theirs, number), _around(ours, number))
            return


def _around(letters: Sequence[Letter], number: int) -> str:
    """What stands at a place."""
    some = letters[max(number - AROUND, 0) : number + AROUND]
    return "".join(one.text or "\ufffd" for one in some)


def _codes(held: Held) -> Iterator[FirstDifference]:
    if not held.codes:
        return
    read = zip(
        held.codes, areas(held.made, held.codes, PIXELS), areas(held.file, held.codes, PIXELS), strict=True
    )
    for (page, area), our, their in read:
        now, before = ([one.text for one in scan(picture)] if picture else [] for picture in (our, their))
        if now != before:
            yield FirstDifference("code", page + 1, area, ", ".join(before), ", ".join(now))
            return


def _links(ours: Account, theirs: Account) -> Iterator[FirstDifference]:
    for our, their in zip_longest(ours.notes, theirs.notes):
        if (
            our is None
            or their is None
            or (our.page, our.said) != (their.page, their.said)
            or not _close(our.area, their.area)
        ):
            at = our or their
            yield FirstDifference(
                "link",
                at.page,
                at.area,
                *(" ".join(filter(None, one.said)) if one else "" for one in (their, our)),
            )
            return


def _things(ours: Sequence[Thing], theirs: Sequence[Thing]) -> Iterator[FirstDifference]:
    """The first thing that is missing, or that came, or that has another colour. Where a program has taken things apart and put them together otherwise,
    so that there are other things in other places, what is painted decides alone.
    """
    more, fewer = (ours, theirs) if len(ours) >= len(theirs) else (theirs, ours)
    if len(more) == len(fewer):
        if all(_same_place(a, b) for a, b in zip(ours, theirs, strict=True)):
            odd = next((a for a, b in zip(ours, theirs, strict=True) if not _same_ink(a, b)), None)
            if odd:
                yield FirstDifference("drawing", odd.page, odd.area)
        return
    first, rest = None, iter(fewer)
    waiting = next(rest, None)
    for one in more:
        if waiting is not None and _same_place(one, waiting) and _same_ink(one, waiting):
            waiting = next(rest, None)
        else:
            first = first or one
    if waiting is None and first is not None:
        yield FirstDifference("drawing", first.page, first.area)


def _same_place(one: Thing, other: Thing) -> bool:
    return one[:2] == other[:2] and (one.kind == "shading" or _close(one.area, other.area))


def _same_ink(one: Thing, other: Thing) -> bool:
    return len(one.ink) == len(other.ink) and all(
        abs(a - b) <= TINT for a, b in zip(one.ink, other.ink, strict=True)
    )


def _painted(held: Held) -> Iterator[FirstDifference]:
    for our, their in zip_longest(pages(held.made, DPI), pages(held.file, DPI)):
        if our is None or their is None or our.raster is None or their.raster is None:
            yield FirstDifference("drawing", (our or their).page + 1)
            return
        where = first_difference(our.raster, their.raster)
        if where is not None:
            scale = 72 / DPI
            area = Rect(where.x * scale, our.top + where.y * scale, where.width * scale, where.height * scale)
            yield FirstDifference("drawing", our.page + 1, area)
            return


def _listed(ours: Account, theirs: Account) -> Iterator[FirstDifference]:
    """Bookmarks, and what a screen reader says; of a file without tags it says nothing, which is told apart."""
    for before, now in zip_longest(theirs.bookmarks, ours.bookmarks, fillvalue=(0, "")):
        if before != now:
            yield FirstDifference("bookmark", 0, None, before[1], now[1])
            break
    if theirs.lines is None or ours.lines is None:
        return
    nothing = SaidLine(0, "", "")
    # Without empty cells: MuPDF keeps one object of all that are alike.
    said = ([line for line in lines if line.words] for lines in (theirs.lines, ours.lines))
    for was, is_now in zip_longest(*said, fillvalue=nothing):
        if was != is_now:
            yield FirstDifference("aloud", 0, None, str(was).strip(), str(is_now).strip())
            return
