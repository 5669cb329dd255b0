"""The file of a sheet of which each row of a table has its own (decision 050).

What prints nothing of the row is written first and by itself: its fonts, content, tags and links stand at the beginning of the
file, and the files of other rows begin with the same bytes. What the row prints stands behind it, in fonts of its own, and is
numbered on. So the bytes are those of this sheet alone: they are the same whether the beginning was at hand or had to be made.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby, pairwise

from leafletgen.core.effort import CacheTally
from leafletgen.core.geometry import Size
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.sheet import Publication, Sheet
from leafletgen.text.ir.frame import Frame, GlyphRun, Group, Placed, RasterImage, TagEnd, TagStart, walk
from leafletgen.write.pdf.colors import Colorants
from leafletgen.write.pdf.content import ContentWriter, SharedResources
from leafletgen.write.pdf.document import color_spaces, finish, group, links, outline, paper, write
from leafletgen.write.pdf.flow import PlacedRun
from leafletgen.write.pdf.fonts import Fonts
from leafletgen.write.pdf.objects import Ref, Value
from leafletgen.write.pdf.pictures import Pictures
from leafletgen.write.pdf.shadings import Shadings
from leafletgen.write.pdf.tags import (
    Annotated,
    Element,
    MarkedContent,
    TagEmbedding,
    TagTree,
    WrittenTags,
    read,
    speaks,
)
from leafletgen.write.pdf.writer import FileBeginning, Writer

BEGINNINGS = CacheTally("beginnings of files")
MOST_KEPT = 4
"""Beginnings that are kept of one sheet: some names are too long, and sizes elsewhere give way, or conditions choose."""


class PagePart(NamedTuple):
    """Neighbours among the items of a page's frame, with all their tags; `own`: of the row alone."""

    own: bool
    items: tuple[Placed, ...]


def parts_of(frame: Frame, own: Collection[str]) -> list[PagePart]:
    """A page's frame in parts, so that no element of the tag tree stands in two of them. `own`: the keys of its groups that are of
    the row alone.
    """
    whole: list[PagePart] = []
    open_: list[Placed] = []
    depth = 0
    for placed in frame.items:
        open_.append(placed)
        depth += isinstance(placed.item, TagStart) - isinstance(placed.item, TagEnd)
        if depth == 0:
            is_own = any(isinstance(item, Group) and item.key in own for _, item in open_)
            whole.append(PagePart(is_own, tuple(open_)))
            open_ = []
    together = groupby(whole, lambda part: part.own)
    return [PagePart(is_own, tuple(p for part in same for p in part.items)) for is_own, same in together]


@dataclass
class _FileHalf:
    """The parts of all pages that are written together: what became of them, by page and part; `openings`: what stands before all
    parts of a page.
    """

    parts: SharedResources
    openings: list[list[Ref]] = field(default_factory=list)
    contents: list[list[Ref]] = field(default_factory=list)
    kids: list[list[list[Element | MarkedContent | Annotated]]] = field(default_factory=list)
    links: list[list[Ref]] = field(default_factory=list)
    mixes: list[bool] = field(default_factory=list)

    def write(
        self, writer: Writer, sheets: Sequence[Sheet], pages: Sequence[Sequence[PagePart]], own: bool
    ) -> None:
        """Content and links of the parts that are of the row alone, or of those that are not; elements grow meanwhile."""
        root, counts = self.parts.tags.root, []
        for sheet, parts in zip(sheets, pages, strict=True):
            page = ContentWriter(self.parts, sheet.media.height)
            opening = page.opening(parts)
            self.openings.append([writer.stream(opening)] if opening else [])
            counts.append([len(root.kids)])
            self.contents.append([])
            for part in parts:
                if part.own != own:
                    continue
                self.contents[-1].append(writer.stream(page.part(part.items)))
                counts[-1].append(len(root.kids))
            self.links.append(links(writer, page, self.parts.tags, len(sheets)))
            self.mixes.append(page.mixes)
        kids = read(root)
        self.kids = [[kids[one:two] for one, two in pairwise(at)] for at in counts]

    def embed(self, writer: Writer, pages: list[Ref], written: WrittenTags, document: Ref) -> None:
        """The elements, below that of the whole document."""
        embedding = TagEmbedding(writer, pages, written.refs, written.notes)
        for kid in read(self.parts.tags.root):
            if isinstance(kid, Element) and speaks(kid):
                embedding.write(kid, document)


class _ReservedNumbers(NamedTuple):
    """The numbers that are reserved at the beginning, for what is written at the end."""

    tree: Ref
    resources: Ref
    pages: list[Ref]
    document: Ref


class _Beginning(NamedTuple):
    """What the files of rows begin with that share so much: `like` says of what it was made; `runs`: those of each page's shared parts."""

    like: object
    runs: list[list[list[PlacedRun]]]
    file: FileBeginning
    numbers: _ReservedNumbers
    half: _FileHalf
    written: WrittenTags
    fonts: dict[str, Ref]
    pictures: dict[str, Ref]


class FileBeginnings:
    """The beginnings that were made for rows of one sheet, the newest last."""

    def __init__(self) -> None:
        self._known: list[_Beginning] = []

    def find(self, like: object) -> _Beginning | None:
        """The one that was made of the same."""
        found = next((one for one in reversed(self._known) if one.like == like), None)
        BEGINNINGS.hits += found is not None
        BEGINNINGS.misses += found is None
        return found

    def keep(self, made: _Beginning) -> _Beginning:
        """Keep one, and let go of the oldest."""
        self._known = [*self._known[1 - MOST_KEPT :], made]
        return made


def write_by_row(
    publication: Publication, own: Sequence[Collection[str]], profile: OutputProfile, kept: FileBeginnings
) -> bytes:
    """The bytes of the file. `own`: of each sheet, the keys of the groups that are of the row alone."""
    pages = [parts_of(sheet.frame, keys) for sheet, keys in zip(publication.sheets, own, strict=True)]
    like = _like(publication, pages, profile)
    begun = kept.find(like) or kept.keep(_begun(like, publication, pages, profile))
    if begun.half.parts.tags.is_open:
        return write(publication, profile)  # something is read in another part than it is painted in
    writer, before = Writer.after(begun.file), begun.half.parts
    fonts = _taken(Fonts("O"), publication.sheets, pages, True, begun.runs)
    named: dict[str, Value] = {"Font": begun.fonts | fonts.embed(writer), "XObject": begun.pictures or None}
    tags = TagTree(publication.metadata.language, before.tags)
    parts = before._replace(
        fonts=fonts, inks=before.inks.branch(), shadings=before.shadings.branch(), tags=tags
    )
    half = _FileHalf(parts)
    half.write(writer, publication.sheets, pages, True)
    if tags.is_open:
        return write(publication, profile)
    tree, resources, refs, document = begun.numbers
    for number, (sheet, page) in enumerate(zip(publication.sheets, pages, strict=True)):
        mixes = begun.half.mixes[number] or half.mixes[number] or parts.pictures.transparent
        writer.set(refs[number], {
            **paper(sheet, tree, resources),
            "Contents": half.openings[number] + _in_turn(page, begun.half.contents[number], half.contents[number]),
            "Annots": begun.half.links[number] + half.links[number] or None,
            "Tabs": "S",
            "StructParents": number,
            "Group": group(profile) if mixes else None,
        })  # fmt: skip
    writer.set(tree, {"Type": "Pages", "Count": len(refs), "Kids": refs})
    named |= {
        "ColorSpace": color_spaces(writer, parts, profile) or None,
        "ExtGState": parts.inks.states() | parts.shadings.states(writer) or None,
        "Shading": parts.shadings.shadings(writer) or None,
    }
    writer.set(resources, named)
    whole, written = _joined(begun, half, pages)
    half.embed(writer, refs, written, document)
    structure = whole.embed(writer, refs, written)
    unknown = before.fonts.has_unknown_direction or fonts.has_unknown_direction
    return finish(
        writer, publication, profile, tree, structure, outline(writer, whole, refs, profile), unknown
    )


def _like(
    publication: Publication, pages: Sequence[Sequence[PagePart]], profile: OutputProfile
) -> tuple[object, ...]:
    """All that the beginning is made of. Items that no row has changed are the same objects, so that this is quickly compared."""
    seen = tuple(tuple(None if part.own else part.items for part in page) for page in pages)
    papers = tuple((sheet.media, sheet.trim, sheet.bleed) for sheet in publication.sheets)
    pictures = tuple(
        (walked.item, walked.transform)
        for page in pages
        for part in page
        if part.own and "picture" in Frame(Size(0, 0), part.items).rare
        for walked in walk(Frame(Size(0, 0), part.items))
        if isinstance(walked.item, RasterImage)
    )
    return profile, publication.metadata.language, papers, pictures, seen


def _taken(
    fonts: Fonts,
    sheets: Sequence[Sheet],
    pages: Sequence[Sequence[PagePart]],
    own: bool,
    runs: Sequence[Sequence[Sequence[PlacedRun]]],
    pictures: Pictures | None = None,
) -> Fonts:
    """The same with all that one half of the parts needs. `runs`: of each page, those of each part of the shared half."""
    for sheet, page, shared in zip(sheets, pages, runs, strict=True):
        for part in page:
            if part.own != own:
                continue
            for item, transform, _ in walk(Frame(Size(0, 0), part.items)):
                if isinstance(item, GlyphRun):
                    fonts.take(item, transform)
                elif pictures is not None and isinstance(item, RasterImage):
                    pictures.take(item, transform)
            fonts.end_page()
        if own == any(part.own for part in page):  # how the page is read depends on what is of the row
            left = iter(shared)
            every = (_runs(part) if part.own else next(left) for part in page)
            fonts.end_page(_beginning_of(page), sheet.media.width, chain.from_iterable(every))
    return fonts


def _beginning_of(page: Sequence[PagePart]) -> object:
    """What the object is shown with that a misread page begins with: its first part, or, if rows share that, by itself."""
    alone = page and not page[0].own and any(part.own for part in page)
    return page if alone else page[0].items if page else ()


def _runs(part: PagePart) -> list[PlacedRun]:
    every = walk(Frame(Size(0, 0), part.items))
    return [PlacedRun(item, transform) for item, transform, _ in every if isinstance(item, GlyphRun)]


def _begun(
    like: object, publication: Publication, pages: Sequence[Sequence[PagePart]], profile: OutputProfile
) -> _Beginning:
    """What does not differ from row to row. All pictures stand here: they may be shown in both halves."""
    writer, pictures = Writer(), Pictures(profile)
    runs = [[_runs(part) for part in page if not part.own] for page in pages]
    fonts = _taken(Fonts(), publication.sheets, pages, False, runs, pictures)
    _taken(Fonts(), publication.sheets, pages, True, runs, pictures)
    names, shown = fonts.embed(writer), pictures.embed(writer)
    tags, inks = TagTree(publication.metadata.language), Colorants(profile.color)
    half = _FileHalf(SharedResources(fonts, inks, pictures, tags, Shadings(profile.color), profile.links))
    refs = [writer.reserve() for _ in pages]
    numbers = _ReservedNumbers(writer.reserve(), writer.reserve(), refs, writer.reserve())
    written = WrittenTags(writer.reserve(), {}, [])
    half.write(writer, publication.sheets, pages, False)
    if not tags.is_open:
        half.embed(writer, refs, written, numbers.document)
    return _Beginning(like, runs, writer.beginning(), numbers, half, written, names, shown)


def _in_turn(page: Sequence[PagePart], shared: Sequence[Ref], own: Sequence[Ref]) -> list[Ref]:
    """The streams of a page in the order of painting."""
    left, mine = iter(shared), iter(own)
    return [next(mine if part.own else left) for part in page]


def _joined(
    begun: _Beginning, half: _FileHalf, pages: Sequence[Sequence[PagePart]]
) -> tuple[TagTree, WrittenTags]:
    """One tree of both halves, in the order of their parts."""
    one, two = begun.half.parts.tags, half.parts.tags
    whole = TagTree(one.root.language or "")
    for number, page in enumerate(pages):
        left, mine = iter(begun.half.kids[number]), iter(half.kids[number])
        for part in page:
            whole.root.kids += next(mine if part.own else left)
    whole.owners = [a + b for a, b in zip(one.owners, two.owners, strict=True)]
    whole.annotations = one.annotations + two.annotations
    top, refs, notes = begun.written
    return whole, WrittenTags(top, {**refs, whole.root: begun.numbers.document}, list(notes))
