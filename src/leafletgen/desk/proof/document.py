"""The proof sheet of a language as a publication: a head, the pages with numbers, the table of texts, a signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leafletgen.core.geometry import MM, Size, Transform
from leafletgen.core.record import NamedTuple
from leafletgen.desk.proof.entries import entries
from leafletgen.desk.proof.facts import AIR as ROW
from leafletgen.desk.proof.facts import fact_row, facts_head, proofed_facts
from leafletgen.desk.proof.front import About, front, signature
from leafletgen.desk.proof.plates import plate
from leafletgen.desk.proof.rows import ColumnWidths, ProofRow, columns, draw_head, draw_row, make_row
from leafletgen.desk.proof.speech import Speech
from leafletgen.desk.proof.type import FLOOR, MARGIN, MEASURE, PAPER, SMALL, SOFT, TOP, Type, plain, rule
from leafletgen.engine.layout.boxes import boxes, numbered
from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.session import NO_DATE, Session
from leafletgen.model.project.used import ShownFact, shown_facts
from leafletgen.model.words import words
from leafletgen.sheet.profiles import builtin
from leafletgen.sheet.sheet import Metadata, Publication, Sheet, uncut
from leafletgen.text.ir.frame import Frame, FrameBuilder, Group
from leafletgen.text.ir.structure import StructureElement
from leafletgen.text.languages.names import autonym, display_name

AIR = 7 * MM
LEAST = 0.45 * (FLOOR - TOP)
"""Room below which pictures of pages begin a new page."""


class ProofedOutput(NamedTuple):
    """An output whose pages are shown."""

    name: str
    pages: tuple[Sheet, ...]


def proof_sheet(session: Session, tag: str, outputs: Sequence[str] = ()) -> Publication:
    """The proof sheet of a language that `session` can lay out. `outputs`: whose pages are shown; without them, those
    that show a text which none before them shows.
    """
    project = session.project
    manifest = project.manifest
    known = [name for name, output in manifest.outputs.items() if output.layout]
    source = (session.lay_out(EditionKey(manifest.source, name)).pages for name in known)
    numbers = numbered(project, (sheet for pages in source for sheet in pages))
    own = [name for name in known if tag == manifest.source or tag in manifest.made_in(name)]
    shown = tuple(_shown(session, tag, [n for n in own if n in outputs] or own, bool(outputs)))
    texts = entries(project, tag, numbers, tuple(sheet for one in shown for sheet in one.pages))
    say = Speech(tag)
    base = project.languages.get(say.tag)
    assert base is not None
    builds = (
        localize(project, EditionKey(tag, one.name), session.book).kit.edition["build"] for one in shown
    )
    date = project.world.stated_date or manifest.date or NO_DATE
    about = About(
        manifest.name, ", ".join(dict.fromkeys(builds)), date, tag, manifest.source, manifest.staff_language,
        tuple(texts),
    )  # fmt: skip
    made = _Pages(about, Type(session.book, base.rtl), say)
    facts = proofed_facts([shown_facts(project, one.name, tag) for one in shown])
    made.fill(shown, numbers, facts)
    title = f"{say.plain('title')}: {autonym(tag, project.languages)}"
    metadata = Metadata(title, base.hb_language, base.rtl, date, manifest.name, manifest.version)
    return Publication(metadata, made.sheets(), duplex="none")


def proof_pdf(session: Session, tag: str, outputs: Sequence[str] = ()) -> bytes:
    """The same as a PDF for an office printer."""
    from leafletgen.write.pdf.document import write

    return write(proof_sheet(session, tag, outputs), builtin("office"))


def _shown(session: Session, tag: str, names: Sequence[str], every: bool) -> Iterator[ProofedOutput]:
    """The outputs to show."""
    seen: set[str] = set()
    for name in names:
        pages = session.lay_out(EditionKey(tag, name)).pages
        texts = {key for page in pages for box in boxes(page) for key in box.messages}
        if every or texts - seen:
            seen |= texts
            yield ProofedOutput(name, pages)


class _Pages:
    """Pages as they fill: what does not fit any more goes onto the next."""

    def __init__(self, about: About, type_: Type, say: Speech) -> None:
        self.about, self.type, self.say = about, type_, say
        self.pages: list[FrameBuilder] = []
        self.top = FLOOR

    def fill(
        self, shown: Sequence[ProofedOutput], numbers: dict[str, int], facts: Sequence[ShownFact]
    ) -> None:
        """All of the sheet in its order."""
        known = self.type.book.languages.get(self.about.language)
        rtl = known is not None and known.rtl
        self.put(front(self.about, self.type, self.say))
        for one in shown:
            if FLOOR - self.top - AIR < LEAST:
                self.turn()
            room = Size(MEASURE, FLOOR - self.top - (AIR if self.top > TOP else 0))
            self.put(plate(one.name, one.pages, numbers, room, rtl, self.type, self.say))
        cols = columns(any(entry.back for entry in self.about.entries))
        self.table([make_row(e, cols, self.type, self.say) for e in self.about.entries], cols)
        for number, fact in enumerate(facts):
            if number == 0:
                self.put(facts_head(self.type, self.say), 2 * AIR)
            self.put(fact_row(fact, self.type, self.say), ROW)
        self.put(signature(self.about, self.type, self.say), 2 * AIR)

    def turn(self) -> None:
        """A new page."""
        self.pages.append(FrameBuilder(PAPER.width, self.type.rtl))
        self.top = TOP

    def put(self, frame: Frame, gap: float = AIR) -> None:
        """The next thing, whole."""
        above = gap if self.top > TOP else 0.0
        if not self.pages or self.top + above + frame.size.height > FLOOR + 0.1:
            self.turn()
            above = 0.0
        self.top += above
        self.pages[-1].frame(frame, MARGIN, self.top)
        self.top += frame.size.height

    def table(self, rows: Sequence[ProofRow], cols: ColumnWidths) -> None:
        """The texts: on every page a table with its head."""
        head = draw_head(cols, self.about.source, self.about.language, self.type, self.say)
        room = FLOOR - TOP - head.size.height
        self.top += AIR
        for number, row in enumerate(rows):
            if number == 0 or self.top + row.height > FLOOR:
                if number:
                    self.pages[-1].close()
                if self.top + head.size.height + row.height > FLOOR:
                    self.turn()
                self.pages[-1].open(StructureElement("Table"))
                self.put(head, 0)
            frame = draw_row(row, cols, self.type.rtl)
            if row.height > room:  # a text longer than a page is made smaller, never cut
                scale = room / row.height
                small = Group(frame, Transform.scale(scale))
                self.pages[-1].put(small, MARGIN, self.top, MEASURE * scale)
                self.top = FLOOR
            else:
                self.put(frame, 0)
        self.pages[-1].close()

    def sheets(self) -> tuple[Sheet, ...]:
        """The pages with what stands at their foot."""
        for number, box in enumerate(self.pages, 1):
            self._foot(box, number)
        return tuple(uncut(box.build(PAPER.height)) for box in self.pages)

    def _foot(self, box: FrameBuilder, number: int) -> None:
        """What sheet this is, and which page of how many."""
        about, tag, half = self.about, self.say.tag, MEASURE / 2
        top = FLOOR + 4.5 * MM
        name = display_name(about.language, about.source, self.type.book.languages)
        what = plain(f"{about.project} · {name} · {about.build} · {about.date}", about.source)
        count = plain(words(tag)["page"].format(number=number, total=len(self.pages)), tag)
        rule(box, MARGIN, top - 2 * MM, MEASURE)
        with box.within(StructureElement("Artifact")):
            box.frame(self.type.set(what, 1.3 * half, SMALL, paint=SOFT, align="start").frame, MARGIN, top)
            page = self.type.set(count, 0.7 * half, SMALL, paint=SOFT, align="end").frame
            box.frame(page, MARGIN + 1.3 * half, top)
