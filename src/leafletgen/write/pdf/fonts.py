"""Composite fonts (ISO 32000, 9.7): one Type0 font per face, one code per cluster.

A single glyph that stands where it belongs keeps its own glyph of the subset; every other cluster, and a glyph that
draws a second text, becomes a composite glyph behind them. So each code has one text (ToUnicode) and one shape.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from struct import unpack_from
from unicodedata import bidirectional

from leafletgen.core.geometry import Transform
from leafletgen.core.record import NamedTuple
from leafletgen.text.fonts.composite import MIRROR, QUARTER, Component, Record, append
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.subset import subset
from leafletgen.text.ir.frame import GlyphRun
from leafletgen.write.pdf.clusters import (
    NUMERIC,
    SLIM,
    Cluster,
    TakenRun,
    clusters,
    go_on,
    hang,
    is_beyond,
    way,
)
from leafletgen.write.pdf.divided import TOUCHING, DividedWord, divided
from leafletgen.write.pdf.flow import MisreadPage, PageFlows, PlacedRun
from leafletgen.write.pdf.mirrored import cut_turned_line, end_column, runs_on
from leafletgen.write.pdf.objects import Ref, TextString, Value
from leafletgen.write.pdf.turns import cut_at, cut_line
from leafletgen.write.pdf.writer import Writer

DEFAULT_WIDTH = 1000
"""Glyphs of this width (thousandths of an em) need no entry in W: most Han, kana and hangul."""

SYMBOLIC = 4
"""Flag of the font descriptor: the codes are not those of a standard Latin set."""

MOST_KERN = 1 / 12
"""Steps in em between a glyph's own advance and the one it has in the line that are left to the TJ. Where more is taken
away (halved punctuation), readers would see two pieces that overlap."""

WIDEST = 0x7FFF
"""The widest a glyph can be, in font units."""

CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
CMAP_BLOCK = 100
"""The most mappings one block may hold."""


def stem(weight: int) -> int:
    """Width of an upright stem (StemV), as writers of PDF estimate it where the font does not tell."""
    return round(50 + (weight / 65) ** 2)


class Key(NamedTuple):
    """What makes a code of its own: shape, advance (font units; None: the glyph's own), text.

    A `cut` has a code of its own: pdfium drops a code that stands where the same code stood just before, and above this
    line is the one before.
    """

    parts: tuple[Component, ...]
    advance: int | None
    text: str
    hidden: bool = False
    cut: int = 0


class PositionedCode(NamedTuple):
    """A code of a line: its key and where it stands (font units from the run's left end). `between`: see `Cluster`."""

    key: Key
    x: float
    between: bool = False


class Codes(NamedTuple):
    """What the content streams need of a finished font: codes and widths (thousandths of an em) by key."""

    cid: dict[Key, int]
    width: dict[Key, int]


class Font:
    """One face on its way into one file: first its runs are taken, then it is embedded. `mirrored`: all its glyphs are, about the
    base line, for a matrix that mirrors them back.
    """

    def __init__(self, face: Face, resource: str, mirrored: bool = False) -> None:
        self.face = face
        self.resource = resource
        self.mirrored = mirrored
        self.keys: dict[Key, None] = {}
        self.codes = Codes({}, {})

    def show(self, clusters: Iterable[Cluster]) -> list[PositionedCode]:
        """Note the codes of clusters."""
        shown = []
        for cluster in clusters:
            key = self._key(cluster)
            self.keys.setdefault(key)
            shown.append(PositionedCode(key, cluster.x, cluster.between))
        return shown

    def _key(self, cluster: Cluster) -> Key:
        parts = cluster.parts
        if len(parts) == 1 and parts[0][1:] == (0, 0) and not self.face.is_upright:
            kern = abs(cluster.advance - self.face.advance(parts[0].gid))
            if kern <= MOST_KERN * self.face.upem:
                return Key(parts, None, cluster.text)
        advance = min(max(0, round(cluster.advance)), WIDEST)
        return Key(parts, advance, cluster.text, cluster.hidden, cluster.cut)

    def advance(self, key: Key) -> int:
        """What the embedded glyph advances, in font units."""
        return self.face.advance(key.parts[0].gid) if key.advance is None else key.advance

    def embed(self, writer: Writer) -> Ref:
        """Write the font; from now on `codes` is filled."""
        made = subset(self.face, sorted({part.gid for key in self.keys for part in key.parts}))
        count = unpack_from(">H", made.program, _table(made.program, b"maxp") + 4)[0]
        records: list[Record] = []
        taken = {0}  # .notdef is nobody's code: PDF/A forbids to show it
        for key in self.keys:
            first = made.gids[key.parts[0].gid] if key.parts else 0
            if key.advance is None and first not in taken and not self.mirrored:
                taken.add(first)
                self.codes.cid[key] = first
            else:
                self.codes.cid[key] = count + len(records)
                parts = tuple(part._replace(gid=made.gids[part.gid]) for part in key.parts)
                # In one object with what is painted, what is not can have no box.
                boxed = key.hidden and (key.cut or not self.mirrored)
                records.append(Record(parts, self.advance(key), self.face.upem // 2 if boxed else 0))
            self.codes.width[key] = round(self.advance(key) * 1000 / self.face.upem)
        matrix = MIRROR if self.mirrored else QUARTER if self.face.is_upright else b""
        program = append(made.program, records, matrix)
        return self._write(writer, program)

    def _write(self, writer: Writer, program: bytes) -> Ref:
        name = f"{_subset_tag(program)}+{self.face.postscript_name}"
        descriptor = writer.add(
            self._descriptor(name, program, writer.stream(program, {"Length1": len(program)}))
        )
        descendant = writer.add(
            {
                "Type": "Font",
                "Subtype": "CIDFontType2",
                "BaseFont": name,
                "CIDSystemInfo": {
                    "Registry": TextString("Adobe"),
                    "Ordering": TextString("Identity"),
                    "Supplement": 0,
                },
                "FontDescriptor": descriptor,
                "DW": DEFAULT_WIDTH,
                "W": _widths((self.codes.cid[key], width) for key, width in self.codes.width.items()),
                "CIDToGIDMap": "Identity",
            }
        )
        texts = sorted((cid, key.text) for key, cid in self.codes.cid.items())
        return writer.add(
            {
                "Type": "Font",
                "Subtype": "Type0",
                "BaseFont": name,
                "Encoding": "Identity-H",
                "DescendantFonts": [descendant],
                "ToUnicode": writer.stream(to_unicode(texts).encode("ascii")),
            }
        )

    def _descriptor(self, name: str, program: bytes, file: Ref) -> dict[str, Value]:
        def thousandths(value: int) -> int:
            return round(value * 1000 / self.face.upem)

        box = unpack_from(">4h", program, _table(program, b"head") + 36)
        ascent, descent = unpack_from(">2h", program, _table(program, b"hhea") + 4)
        os2 = self._whole("OS/2")
        cap_height = unpack_from(">h", os2, 88)[0] if len(os2) >= 90 else ascent
        return {
            "Type": "FontDescriptor",
            "FontName": name,
            "Flags": SYMBOLIC,
            "FontBBox": [thousandths(side) for side in box],
            "ItalicAngle": 0,
            "Ascent": thousandths(ascent),
            "Descent": thousandths(descent),
            "CapHeight": thousandths(cap_height),
            "StemV": stem(self.face.weight),
            "FontFile2": file,
        }

    def _whole(self, tag: str) -> bytes:
        """A table of the font as it was before it was subset."""
        return bytes(self.face.hb_face.reference_table(tag).data)


class Fonts:
    """All fonts of a file. `take` every run of every page in order, then `embed`, then write the pages.

    Runs are known by `id(run)` and the way of their line: one run of a form or of a tile is met several times and must get the same
    codes each time, equal runs in two places must not (`hang` changes what follows a number), and a key
    of all its glyphs would be dear. `TakenRun.run` keeps each run alive, so that no later one can be given its address.
    """

    def __init__(self, prefix: str = "F") -> None:
        """`prefix`: with what the names begin that pages call them."""
        self._prefix = prefix
        self._fonts: dict[tuple[Face, bool], Font] = {}
        self._taken: dict[tuple[int, int], TakenRun] = {}
        self._shown: dict[tuple[int, int], list[PositionedCode]] = {}
        self._last: TakenRun | None = None
        self._inked: TakenRun | None = None
        self._line: list[TakenRun] = []
        self._word: DividedWord | None = None
        self._pages = PageFlows()

    def take(self, run: GlyphRun, place: Transform) -> None:
        """Note what a run needs; `place` maps its coordinates to the page's."""
        self._pages.take(run, place)
        key = id(run), way(place)
        known = self._taken.get(key)
        taken = known or TakenRun(run, clusters(run), place)
        self._word = divided(self._word, taken) if known is None else None
        if known is None:
            self._taken[key] = taken
            if self._last is not None:
                self._join_number(self._last, taken)
            if self._line and not _on_one_line(self._line[-1], taken):
                self.end_line()
            self._end_column(taken)
            self._line.append(taken)
        else:
            self.end_line()
        self._last = taken

    def _end_column(self, taken: TakenRun) -> None:
        """Cut behind the run that was taken last, where the next line stands left of it. Spaces alone end nothing: turned,
        they are too slim to be seen.
        """
        if taken.run.text.isspace():
            return
        if self._inked is not None and runs_on(self._inked, taken):
            end_column(self._inked, taken)
        self._inked = taken

    def _join_number(self, last: TakenRun, taken: TakenRun) -> None:
        """What follows a number in the same hand, and right beside it, goes to it."""
        em, size = taken.run.face.upem, taken.run.size
        shift = taken.seen_from(last).e * em / size
        if _is_number_before(last, taken):
            beside = self._line[-2].clusters[-1:] if len(self._line) > 1 else []
            hang(last.clusters, taken.clusters, shift, em * SLIM, beside[0].text if beside else "")
        elif _goes_on(last, taken):
            go_on(last.run, last.clusters, taken.clusters, shift)

    def end_page(self, items: object = None, width: float = 0.0, others: Iterable[PlacedRun] = ()) -> None:
        """What follows stands on another page than what was taken last. For the arguments see `flow.PageFlows`."""
        self._word = None
        self.end_line()
        self._pages.end(items, width, others)

    def end_line(self) -> None:
        """What follows stands on another line than what was taken last."""
        if self._line:
            first = self._line[0]
            line = [(t.run, t.clusters, t.seen_from(first).e) for t in self._line]
            turns = any(t.run.level & 1 for t in self._line)
            if first.way == 1 and turns:
                cut_line(line)
            elif first.way < 0 or turns:
                cut_turned_line(line, first.way)
        self._line = []

    def embed(self, writer: Writer) -> dict[str, Ref]:
        """Write all fonts; by the names that pages call them."""
        self.end_line()
        for key, taken in self._taken.items():
            self._shown[key] = self._font(taken.run.face, taken.mirrored).show(taken.clusters)
        for _, run, _ in self._pages.misread():
            self._font(run.face, False).show([cut_at(run, 0.0)])
        return {font.resource: font.embed(writer) for font in self._fonts.values()}

    def _font(self, face: Face, mirrored: bool) -> Font:
        if (face, mirrored) not in self._fonts:
            self._fonts[face, mirrored] = Font(face, f"{self._prefix}{len(self._fonts) + 1}", mirrored)
        return self._fonts[face, mirrored]

    @property
    def has_unknown_direction(self) -> bool:
        """Whether there are letters whose direction readers do not know (see `is_beyond`)."""
        return any(is_beyond(key.text) for font in self._fonts.values() for key in font.keys)

    def across(self, items: object) -> tuple[Font, Key, MisreadPage] | None:
        """What is shown before all these items at both sides of their page, which would be misread."""
        page = self._pages.misread_of(items)
        if page is None:
            return None
        font = self._fonts[page.run.face, False]
        return font, font.show([cut_at(page.run, 0.0)])[0].key, page

    def shown(self, run: GlyphRun, place: Transform) -> tuple[Font, list[PositionedCode]]:
        """The font and the codes, in logical order, of a run taken before at a place that is turned the same way."""
        key = id(run), way(place)
        return self._fonts[run.face, self._taken[key].mirrored], self._shown[key]


def _on_one_line(one: TakenRun, two: TakenRun) -> bool:
    """Whether two runs have the same baseline, on a page of any scale and whichever way they are turned."""
    return (step := two.seen_from(one)).is_shift and abs(step.f) < TOUCHING


def _is_number_before(one: TakenRun, two: TakenRun) -> bool:
    """Whether `one` is a number in a right-to-left line that `two` goes on, in the same hand and right beside it.

    An address or a quotation, which may be wide, is none: what follows it stands at its other end, a line's width away.
    """
    return (
        one.run.level > 0
        and one.run.level % 2 == 0
        and two.run.level % 2 == 1
        and NUMERIC.issuperset(map(bidirectional, one.run.text))
        and _of_one_hand(one, two)
        and abs(two.seen_from(one).e + two.run.width) < TOUCHING
    )


def _goes_on(one: TakenRun, two: TakenRun) -> bool:
    """Whether `two` stands right behind `one`, left to right, at its level and in the same hand."""
    return (
        one.run.level == two.run.level
        and one.run.level % 2 == 0
        and _of_one_hand(one, two)
        and abs(one.run.width - two.seen_from(one).e) < TOUCHING
    )


def _of_one_hand(one: TakenRun, two: TakenRun) -> bool:
    a, b = one.run, two.run
    return (a.face, a.size, a.paint) == (b.face, b.size, b.paint) and _on_one_line(one, two)


def to_unicode(texts: Iterable[tuple[int, str]]) -> str:
    """The CMap from codes to their texts (9.10.3)."""
    lines = [f"<{cid:04X}> <{text.encode('utf-16-be').hex().upper()}>" for cid, text in texts]
    blocks = (lines[i : i + CMAP_BLOCK] for i in range(0, len(lines), CMAP_BLOCK))
    body = "".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar\n" for b in blocks)
    return CMAP_HEAD + body + CMAP_TAIL


def _widths(pairs: Iterable[tuple[int, int]]) -> list[Value]:
    """The W array: runs of neighbouring codes with their widths; whole numbers, as some readers cut fractions off."""
    found: list[Value] = []
    row: list[Value] = []
    last = -2
    for cid, width in sorted(pairs):
        if width == DEFAULT_WIDTH:
            continue
        if cid != last + 1:
            row = []
            found += [cid, row]
        row.append(width)
        last = cid
    return found


def _subset_tag(program: bytes) -> str:
    """Six letters that are the same for the same program (9.6.4)."""
    number = int.from_bytes(sha256(program).digest()[:8], "big")
    return "".join(chr(ord("A") + number // 26**i % 26) for i in range(6))


def _table(program: bytes, tag: bytes) -> int:
    """Where a table of an sfnt file begins."""
    for i in range(unpack_from(">H", program, 4)[0]):
        found, _, offset, _ = unpack_from(">4s3L", program, 12 + 16 * i)
        if found == tag:
            return int(offset)
    raise KeyError(tag)
