"""One sheet for all languages: each by its own name, with the leaflet's title in it and the code of its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from leafletgen.core.color import BLACK, WHITE, Paint
from leafletgen.core.geometry import MM, Point, Rect
from leafletgen.core.path import circle, polyline, rectangle, rounded
from leafletgen.desk.proof.type import PAPER, SOFT, Cell, Type, plain, rule
from leafletgen.engine.publishing import PublishedSite
from leafletgen.engine.session import NO_DATE, Session
from leafletgen.engine.writing import place
from leafletgen.model.project.theme import look
from leafletgen.model.words import SOURCE, language_of, words
from leafletgen.page.blocks.kit import Look
from leafletgen.page.blocks.qr import modules
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Metadata, Publication, Sheet
from leafletgen.text.ir.frame import CodeContent, Frame, FrameBuilder, Shape, Stroke
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.html.chooser import LanguageEntry
from leafletgen.write.html.palette import contrast

NAMED = "languages.pdf"
MARGIN, COLUMNS, ROWS = 10 * MM, 3, 8
HEAD, FOOT = 40 * MM, 11 * MM
TOP = HEAD + 4 * MM
WIDTH, HEIGHT = (PAPER.width - 2 * MARGIN) / COLUMNS, (PAPER.height - TOP - FOOT) / ROWS
CODE = 26 * MM
"""Side of a code with its white edge: it is read at half an arm's length."""
NAME, SAYS, TAG = 18.0, 8.6, 7.0
"""Sizes in points: a language's name, the title in it, its tag."""
MOST_SAID = 8
"""Languages in which the head says what to do."""
_SHRUNK = (1.0, 0.92, 0.85, 0.78, 0.7, 0.62)


class _IndexTexts(NamedTuple):
    """What stands over and under the languages."""

    heads: tuple[tuple[str, str], ...]
    more: tuple[tuple[str, str], ...]
    titles: dict[str, str]
    foot: str
    ground: Paint
    ink: Paint


def with_index(session: Session, site: PublishedSite) -> PublishedSite:
    """A site with its sheet beside the page to choose from. Raises OSError."""
    path, world = site.chooser.with_name(NAMED), session.project.world
    place(world, path, index_sheet_pdf(session, site))
    return replace(site, files=(*site.files, world.shown(path)))


def index_sheet_pdf(session: Session, site: PublishedSite) -> bytes:
    """The sheet of a site's languages, as a PDF for an office printer; several pages where they are many."""
    from leafletgen.write.pdf.document import write

    said = _texts(session, site)
    made = [site.languages[n : n + COLUMNS * ROWS] for n in range(0, len(site.languages), COLUMNS * ROWS)]
    pages = tuple(_page(session, said, part, number, len(made)) for number, part in enumerate(made, 1))
    date = session.project.world.stated_date or session.project.manifest.date or NO_DATE
    title = said.heads[0][0]
    metadata = Metadata(
        title, said.heads[0][1], rtl=False, date=date, name=session.project.manifest.name, version=""
    )
    return write(Publication(metadata, pages), builtin("screen"))


def _texts(session: Session, site: PublishedSite) -> _IndexTexts:
    manifest, catalogs = session.project.manifest, session.project.catalogs
    first = _told((SOURCE, str(manifest.staff_language)))
    each = first + [one for one in _told(_one_of_each_script(session)) if one not in first]
    titles = {
        entry.tag: "".join(part.text for part in catalogs[entry.tag].messages[manifest.title.key].parts)
        for entry in site.languages
        if manifest.title.key in catalogs[entry.tag].messages
    }
    seen = look(session.project.theme, {}, {})
    ground = _flood(seen)
    date = f" · {manifest.date}" if manifest.date else ""
    foot = f"{site.address.split('://')[-1]}{date}"
    ink = seen.paint(seen.inks[ground]) if ground else WHITE
    return _IndexTexts(
        tuple(each[:2]),
        tuple(each[2 : 2 + MOST_SAID]),
        titles,
        foot,
        seen.paint(ground) if ground else BLACK,
        ink,
    )


def _told(tags: Iterable[str]) -> list[tuple[str, str]]:
    """What to do, in these languages; where the program has no words of one, those of another stand once."""
    return list(
        dict.fromkeys((words(tag)["choose_language"], language_of(tag, "choose_language")) for tag in tags)
    )


def _one_of_each_script(session: Session) -> Iterator[str]:
    """Languages of the project, in its order: the first of each script and no relatives of the two of the head."""
    seen: set[str] = set()
    for tag in session.project.manifest.languages:
        known = session.project.languages.get(tag)
        own = tag.partition("-")[0] in (SOURCE, session.project.manifest.staff_language.partition("-")[0])
        if known is not None and not own and known.pack.script not in seen:
            seen.add(known.pack.script)
            yield tag


def _flood(seen: Look) -> str:
    """The first ground of the theme that is a colour."""
    white = WHITE.rgb
    return next((name for name in seen.inks if contrast(seen.paint(name).rgb, white) > 1.3), "")


def _page(
    session: Session, said: _IndexTexts, entries: Sequence[LanguageEntry], number: int, of: int
) -> Sheet:
    type_ = Type(session.book, rtl=False)
    box = FrameBuilder(PAPER.width, rtl=False)
    _head(box, said, type_)
    box.open(StructureElement("L"))
    for at, entry in enumerate(entries):
        row, column = divmod(at, COLUMNS)
        known = session.project.languages.get(entry.tag)
        cell = _cell(entry, said.titles.get(entry.tag, ""), Type(session.book, rtl=bool(known and known.rtl)))
        box.open(StructureElement("LI"))
        box.open(StructureElement("LBody"))
        box.frame(cell, MARGIN + column * WIDTH, TOP + row * HEIGHT)
        box.close()
        box.close()
    box.close()
    box.open(StructureElement("Artifact"))
    for row in range(1, -(-len(entries) // COLUMNS)):
        rule(box, MARGIN, TOP + row * HEIGHT, PAPER.width - 2 * MARGIN, SOFT, 0.4)
    box.close()
    foot = f"{said.foot} · {number}/{of}" if of > 1 else said.foot
    line = type_.set(
        plain(foot, "en"), PAPER.width - 2 * MARGIN, 8.0, tag=StructureElement("P"), paint=SOFT, align="end"
    )
    box.frame(line.frame, MARGIN, PAPER.height - FOOT + 2 * MM)
    whole = Rect(0, 0, *PAPER)
    return Sheet(PAPER, whole, whole, box.build(PAPER.height))


def _head(box: FrameBuilder, said: _IndexTexts, type_: Type) -> None:
    """What to do, in many languages, beside a globe."""
    box.open(StructureElement("Artifact"))
    box.shape(Shape(rectangle(Rect(0, 0, PAPER.width, HEAD)), fill=said.ground))
    _globe(box, Point(MARGIN + 10 * MM, HEAD / 2), 10 * MM, said.ink)
    box.close()
    start, room = MARGIN + 26 * MM, PAPER.width - 2 * MARGIN - 26 * MM
    lines = Cell(room, type_.rtl)
    for number, (text, tag) in enumerate(said.heads):
        size = 25.0 if number == 0 else 17.0
        role = StructureElement("H1") if number == 0 else StructureElement("P", language=tag)
        lines.put(
            type_.set(
                plain(text, tag), room, size, tag=role, paint=said.ink, bold=number == 0, align="start"
            ).frame,
            1 * MM,
        )
    box_row, at = FrameBuilder(room, type_.rtl), 0.0
    highest = 0.0
    for text, tag in said.more:
        width = type_.width(plain(text, tag), 9.5)
        if at + width > room:
            break
        made = type_.set(
            plain(text, tag), width, 9.5, tag=StructureElement("P", language=tag), paint=said.ink
        )
        box_row.frame(made.frame, at, max(0.0, 13.0 - made.baseline))
        at += width + 5 * MM
        highest = max(highest, made.frame.size.height + max(0.0, 13.0 - made.baseline))
    if at:
        lines.put(box_row.build(highest), 1 * MM)
    frame = lines.frame()
    box.frame(frame, start, (HEAD - frame.size.height) / 2)


def _globe(box: FrameBuilder, middle: Point, radius: float, ink: Paint) -> None:
    """A disc with a meridian, an oval and the equator."""
    line = Stroke(ink, 2.2)
    box.shape(Shape(circle(middle, radius), stroke=line))
    oval = circle(Point(0, 0), radius)
    narrow = oval._replace(
        segments=tuple(
            one._replace(points=tuple(Point(middle.x + 0.45 * p.x, middle.y + p.y) for p in one.points))
            for one in oval.segments
        )
    )
    box.shape(Shape(narrow, stroke=line))
    box.shape(Shape(polyline([(middle.x - radius, middle.y), (middle.x + radius, middle.y)]), stroke=line))


def _cell(entry: LanguageEntry, title: str, type_: Type) -> Frame:
    """The code at the start of the language's own direction; beside it name, title and tag."""
    box = FrameBuilder(WIDTH, type_.rtl)
    top = (HEIGHT - CODE) / 2
    code = FrameBuilder(CODE, rtl=False)
    code.open(StructureElement("Figure", alt=f"{entry.autonym}: {entry.address}"))
    code.raw(Shape(rectangle(Rect(0, 0, CODE, CODE)), fill=WHITE, code=CodeContent("page", entry.address)))
    code.raw(Shape(modules(entry.address, CODE), fill=BLACK))
    code.close()
    box.frame(code.build(CODE), 0, top)
    room = WIDTH - CODE - 2.5 * MM
    words_ = next(
        made
        for factor in _SHRUNK
        if (made := _words(entry, title, type_, room, factor)).size.height <= HEIGHT - 2 * MM
        or factor == _SHRUNK[-1]
    )
    box.frame(words_, CODE + 0.5 * MM, (HEIGHT - words_.size.height) / 2)
    return box.build(HEIGHT)


def _words(entry: LanguageEntry, title: str, type_: Type, room: float, factor: float) -> Frame:
    cell = Cell(room, type_.rtl)
    name = plain(entry.autonym, entry.tag)
    size = NAME * factor
    size = max(min(size, size * room / type_.width(name, size, bold=True)), 11.0)
    own = StructureElement("P", language=entry.language)
    cell.put(type_.set(name, room, size, tag=own, bold=True, align="start").frame)
    if title:
        cell.put(
            type_.set(plain(title, entry.tag), room, SAYS * factor, tag=own, align="start").frame, 0.5 * MM
        )
    tag = plain(str(entry.tag), "en")
    width = type_.width(tag, TAG, bold=True)
    badge = FrameBuilder(room, type_.rtl)
    made = type_.set(tag, width, TAG, tag=StructureElement("P", language="en"), bold=True)
    badge.open(StructureElement("Artifact"))
    badge.shape(
        Shape(rounded(Rect(0.4, 0, width + 6, made.frame.size.height + 2.4), 2.0), stroke=Stroke(BLACK, 0.5))
    )
    badge.close()
    badge.frame(made.frame, 3.4, 1.2)
    cell.put(badge.build(made.frame.size.height + 2.8), 1 * MM)
    return cell.frame()
