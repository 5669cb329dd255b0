"""Two states of a project compared sheet by sheet: which boxes of which languages changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from leafletgen.core.geometry import Rect
from leafletgen.core.record import NamedTuple
from leafletgen.engine.layout.boxes import Box, boxes
from leafletgen.engine.layout.changes import changed_boxes
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import LaidEdition, Selection
from leafletgen.engine.session import Kept, Session
from leafletgen.model.project.by_row import facts_on
from leafletgen.model.project.writing.printed import said
from leafletgen.sheet.sheet import Sheet

SheetChange = Literal["changed", "added", "removed"]


class ChangedBox(NamedTuple):
    """A box of a page (from 0) that looks otherwise: its path of keys, where it stood and stands (points from the top left; None: it did or does
    not), and the texts in it that say something else.
    """

    page: int
    path: tuple[str, ...]
    before: Rect | None
    now: Rect | None
    texts: tuple[ChangedText, ...] = ()


class ChangedText(NamedTuple):
    """A text that says something else; empty where there was or is none."""

    key: str
    before: str
    now: str


class ChangedSheet(NamedTuple):
    """A sheet that is not what it was: its boxes, and whether anything else is drawn otherwise (a diagram, a picture, a colour). Such a one must be printed
    again.
    """

    edition: EditionKey
    change: SheetChange
    boxes: tuple[ChangedBox, ...] = ()
    drawn: tuple[int, ...] = ()
    """Pages (from 0) on which something else than texts looks otherwise."""
    facts: tuple[ChangedText, ...] = ()
    """Facts that it prints and that say something else."""


def changed_sheets(
    before: Session,
    now: Session,
    selection: Selection,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[ChangedSheet]:
    """The sheets that differ, in the order of the project of today, then those that are no longer made. `progress` hears how many
    are compared, and of how many.
    """
    old, new = _editions(before, selection), _editions(now, selection)
    for number, edition in enumerate(new, 1):
        if edition not in old:
            yield ChangedSheet(edition, "added")
        elif found := _compared(before, now, edition):
            yield found
        if progress is not None:
            progress(number, len(new))
    yield from (ChangedSheet(edition, "removed") for edition in old if edition not in new)


def _editions(session: Session, selection: Selection) -> dict[EditionKey, None]:
    known = session.project.manifest
    some = Selection(
        tuple(tag for tag in selection.languages if tag in known.languages),
        tuple(name for name in selection.outputs if name in known.outputs),
        selection.rows,
    )
    if (selection.languages and not some.languages) or (selection.outputs and not some.outputs):
        return {}
    return dict.fromkeys(one for one in session.sheets(some).value or () if session.stands(one))


def _compared(before: Session, now: Session, edition: EditionKey) -> ChangedSheet | None:
    one, other = both(before, now, edition)
    if one.pages == other.pages:
        return None
    found = tuple(_changed(before, now, one, other))
    told = {box.page for box in found}
    drawn = tuple(
        number
        for number in range(max(len(one.pages), len(other.pages)))
        if number not in told and _page(one.pages, number) != _page(other.pages, number)
    )
    return ChangedSheet(edition, "changed", found, drawn, tuple(_facts(before, now, edition)))


def both(before: Session, now: Session, edition: EditionKey) -> tuple[LaidEdition, LaidEdition]:
    """A sheet in both states. What the second says of itself (version, day, state) is what the first says: by that alone no sheet
    has to be printed again.
    """
    kept = Kept()
    return before.lay_out(edition, kept), now.lay_out(edition, kept)


def _page(pages: Sequence[Sheet], number: int) -> Sheet | None:
    return pages[number] if number < len(pages) else None


def _changed(before: Session, now: Session, one: LaidEdition, other: LaidEdition) -> Iterator[ChangedBox]:
    """Changed boxes in the order of reading, then those that are gone."""
    tag = other.edition.language
    for number, paths in enumerate(changed_boxes(one.pages, other.pages)):
        was, is_now = _by_path(one.pages, number), _by_path(other.pages, number)
        for path in paths:
            texts = _texts(before, now, tag, (*is_now[path].messages, *_messages(was, path)))
            yield ChangedBox(number, path, was[path].rect if path in was else None, is_now[path].rect, texts)
    for number in range(len(one.pages)):
        was, is_now = _by_path(one.pages, number), _by_path(other.pages, number)
        for path, box in was.items():
            if path not in is_now:
                yield ChangedBox(number, path, box.rect, None, _texts(before, now, tag, box.messages))


def _by_path(pages: Sequence[Sheet], number: int) -> dict[tuple[str, ...], Box]:
    page = _page(pages, number)
    return {box.path: box for box in boxes(page)} if page else {}


def _messages(found: dict[tuple[str, ...], Box], path: tuple[str, ...]) -> tuple[str, ...]:
    return found[path].messages if path in found else ()


def _facts(before: Session, now: Session, edition: EditionKey) -> Iterator[ChangedText]:
    """The facts of a sheet that say something else."""
    was, is_now = (facts_on(one.project, edition.output, edition.row) for one in (before, now))
    _, printed = said(now.project, edition.output, now.project.manifest.source)
    for name in sorted(printed):
        values = [facts[name].value if name in facts else "" for facts in (was, is_now)]
        if values[0] != values[1]:
            yield ChangedText(f"{{{name}}}", *values)


def _texts(before: Session, now: Session, tag: str, keys: Sequence[str]) -> tuple[ChangedText, ...]:
    texts = ((key, _said(before, tag, key), _said(now, tag, key)) for key in dict.fromkeys(keys))
    return tuple(ChangedText(*one) for one in texts if one[1] != one[2])


def _said(session: Session, tag: str, key: str) -> str:
    catalog = session.project.catalogs.get(tag)
    message = catalog.messages.get(key) if catalog else None
    return message.value if message else ""
