"""Bookmarks: the headings as an outline beside the page (ISO 32000, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterable

from leafletgen.core.record import NamedTuple
from leafletgen.text.covering import ignorable
from leafletgen.write.pdf.objects import Ref, TextString, Value
from leafletgen.write.pdf.tags import Element
from leafletgen.write.pdf.writer import Writer


class _Bookmark(NamedTuple):
    """A heading with those below it."""

    heading: Element
    below: list[_Bookmark]


def bookmarks(writer: Writer, found: Iterable[Element], pages: list[Ref]) -> Ref | None:
    """The outline's root, closed below the first level, of the headings in reading order; None where there are no two to choose
    from.
    """
    headings = [one for one in found if one.said and one.place is not None]
    if len(headings) < 2:
        return None
    top = _Bookmark(headings[0], [])
    path = [(0, top)]
    for heading in headings:
        level = int(heading.role[1:])
        while path[-1][0] >= level:
            path.pop()
        made = _Bookmark(heading, [])
        path[-1][1].below.append(made)
        path.append((level, made))
    root = writer.reserve()
    ends = _row(writer, top.below, root, pages)
    writer.set(root, {"Type": "Outlines", **ends, "Count": len(top.below)})
    return root


def _row(writer: Writer, row: list[_Bookmark], parent: Ref, pages: list[Ref]) -> dict[str, Value]:
    """Neighbours and all below them; gives what their parent says of them."""
    if not row:
        return {}
    refs = [writer.reserve() for _ in row]
    for number, (mark, ref) in enumerate(zip(row, refs, strict=True)):
        assert mark.heading.place is not None
        page, upper = mark.heading.place
        entries: dict[str, Value] = {
            "Title": TextString(_title(mark.heading)),
            "Parent": parent,
            "Prev": refs[number - 1] if number else None,
            "Next": refs[number + 1] if number + 1 < len(refs) else None,
            **_row(writer, mark.below, ref, pages),
            "Count": -len(mark.below) or None,
            "Dest": [pages[page], "XYZ", None, upper, None],
        }
        writer.set(ref, entries)
    return {"First": refs[0], "Last": refs[-1]}


def _title(heading: Element) -> str:
    return " ".join("".join(c for c in "".join(heading.said) if not ignorable(c)).split())
