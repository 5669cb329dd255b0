"""All that a file says and shows, thing by thing, so that two files can be held against each other: whatever programs wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from leafletgen.core.geometry import Rect
from leafletgen.core.record import NamedTuple
from leafletgen.inspection import objects
from leafletgen.inspection.aloud import SaidLine, spoken
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.followed.painting import Painted, common
from leafletgen.inspection.lettering import facts_of
from leafletgen.inspection.objects import is_array, is_dictionary
from leafletgen.inspection.opening import OpenedPdf, seen
from leafletgen.inspection.read.packet import DC

POWERS = (
    "/AA", "/AF", "/AcroForm", "/Collection", "/Names", "/OCProperties", "/OpenAction", "/Perms", "/PieceInfo", "/Threads", "/URI",
)  # fmt: skip
"""Entries of a file or page that do or hide something: actions, attached files, forms, layers."""
MOST_BOOKMARKS = 10_000


class Letter(NamedTuple):
    """What a code of a text stands for (None: the file does not say), on which page (from 1); whether it is painted; where its run of text stands."""

    page: int
    text: str | None
    hidden: bool
    area: Rect


class Thing(NamedTuple):
    """Anything painted that is no letter: its kind, where on which page (from 1), its colour as the file sets it."""

    page: int
    kind: str
    area: Rect
    ink: tuple[float, ...]


class PageNote(NamedTuple):
    """An annotation: where on which page, its kind, flags, words, and what it does."""

    page: int
    area: Rect
    said: tuple[str, ...]


class PageForm(NamedTuple):
    """A page's boxes (medium, what is shown, bleed, trim) as the file has them, its quarter turns, its unit, and what it does by itself."""

    boxes: tuple[Rect, ...]
    turn: int
    unit: float
    powers: tuple[str, ...]


class Account(NamedTuple):
    """A file. `titles`: as its metadata and its old dictionary have them; `lines`: what a screen reader says (None: it has no tags);
    `whole`: nobody stumbles over anything in its pages.
    """

    titles: tuple[str, ...]
    powers: tuple[str, ...]
    lines: tuple[SaidLine, ...] | None
    bookmarks: tuple[tuple[int, str], ...]
    pages: tuple[PageForm, ...]
    letters: tuple[Letter, ...]
    things: tuple[Thing, ...]
    notes: tuple[PageNote, ...]
    whole: bool


def account(data: bytes) -> Account | None:
    """Of a file's bytes; None of one that cannot be read to its end."""
    return seen(data, _account)


def _account(file: OpenedPdf) -> Account:
    letters, things, notes, pages = list[Letter](), list[Thing](), list[PageNote](), list[PageForm]()
    for page in file.pages():
        form = _form(file, page)
        pages.append(form)
        for one in page.painted:
            if common(one.area, form.boxes[0]) is None and one.kind != "text":
                continue  # off the paper, or the shape of a mask
            area = _upright(one.area, form)
            if one.font is None:
                things.append(Thing(page.number, _kind(one), area, one.color.values))
                continue
            facts = facts_of(file, one.font)
            texts = map(facts.text, one.codes)
            letters += [
                Letter(page.number, text, one.hidden, area) for text in texts if text is None or text.strip()
            ]
        notes += [_note(page.number, one, form) for one in page.annotations]
    old = objects.dictionary(file.pdf.trailer, "/Info")
    lines = tuple(spoken(file)) if "/StructTreeRoot" in file.root else None
    return Account(
        (file.said(DC, "title"), objects.text(old, "/Title")), _powers(file.root), lines, tuple(_bookmarks(file)), tuple(pages), tuple(letters),
        tuple(things), tuple(notes), file.readable and not file.amiss,
    )  # fmt: skip


def _kind(one: Painted) -> str:
    """Its kind; what is painted with a run of colours is one kind, in whichever way the file asks for it."""
    return "shading" if one.kind in ("fill", "stroke") and not one.color.values else one.kind


def _form(file: OpenedPdf, page: Walker) -> PageForm:
    media = file.box(page.number - 1, "/MediaBox") or Rect(0, 0, 612, 792)
    shown = file.box(page.number - 1, "/CropBox") or media
    others = (file.box(page.number - 1, name) or shown for name in ("/BleedBox", "/TrimBox"))
    turn = objects.whole(objects.inherited(page.page, "/Rotate"), "/Rotate", 0) % 360
    return PageForm(
        (media, shown, *others), turn, objects.number(page.page, "/UserUnit", 1), _powers(page.page)
    )


def _powers(owner: Any) -> tuple[str, ...]:
    return tuple(name for name in POWERS if name in owner)


def _upright(area: Rect, form: PageForm) -> Rect:
    """From the upper left corner of the page."""
    media = form.boxes[0]
    return Rect(area.x - media.x, media.bottom - area.bottom, area.width, area.height)


def _note(page: int, one: Any, form: PageForm) -> PageNote:
    action = objects.dictionary(one, "/A")
    does = objects.text(action, "/URI") if action.get("/S") == "/URI" else str(action.get("/S", ""))
    more = sorted(
        str(key)
        for key, _ in one.items()
        if key in ("/AA", "/AP", "/Dest", "/FT", "/OC", "/Parent", "/Popup")
    )
    said = (
        objects.name(one, "/Subtype"),
        str(objects.whole(one, "/F", 0)),
        objects.text(one, "/Contents"),
        does,
        *more,
        *_next(action),
    )
    area = objects.rectangle(one, "/Rect") or Rect(0, 0, 0, 0)
    return PageNote(page, _upright(area, form), said)


def _next(action: Any) -> tuple[str, ...]:
    """Whether more is done after an action."""
    return ("/Next",) if "/Next" in action else ()


def _bookmarks(file: OpenedPdf) -> Iterator[tuple[int, str]]:
    """The depth and words of each, with the page that it leads to."""
    waiting, met = [(0, objects.dictionary(file.root, "/Outlines").get("/First"))], 0
    while waiting and met < MOST_BOOKMARKS:
        depth, one = waiting.pop()
        if one is None or not is_dictionary(one):
            continue
        met += 1
        yield depth, f"{objects.text(one, '/Title')} → {_led(file, one)}"
        waiting += [(depth, one.get("/Next")), (depth + 1, one.get("/First"))]


def _led(file: OpenedPdf, bookmark: Any) -> str:
    """The number of a page, or the kind of another action."""
    action = objects.dictionary(bookmark, "/A")
    aim = bookmark.get("/Dest", action.get("/D"))
    if aim is not None and is_array(aim) and len(aim) and action.get("/S", "/GoTo") == "/GoTo":
        return str(file.page_number(aim[0])) if is_dictionary(aim[0]) else "?"
    return str(action.get("/S", "?"))
