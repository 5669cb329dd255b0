"""In which language something is read aloud (PDF/UA-1, 7.2): for the whole file, or for each part that is read."""

from __future__ import annotations

from collections.abc import Iterator
from re import fullmatch

from leafletgen.inspection import objects
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.objects import is_string
from leafletgen.inspection.opening import OpenedPdf, PageRule, PdfRule
from leafletgen.inspection.read.packet import XML
from leafletgen.inspection.structure import page_of, tag_tree

TAG = r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"
"""A language tag as far as its form goes (RFC 3066)."""


def of_file(file: OpenedPdf) -> bool:
    """Whether the file says a language for all of it."""
    return bool(objects.text(file.root, "/Lang"))


def tags(file: OpenedPdf) -> Iterator[PdfFinding]:
    """What is said to be a language has the form of one: in the catalog, in tags, on marked content, in properties."""
    said = {(0, objects.text(file.root, "/Lang"))} if "/Lang" in file.root else set()
    for one in tag_tree(file).elements:
        if "/Lang" in one.thing:
            said.add((page_of(file, one), objects.text(one.thing, "/Lang")))
    for page, language in sorted(said):
        if not fullmatch(TAG, language):
            yield finding("ua-language-tag", page, language=language or "—")


def on_pages(_: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """The same of marked content."""
    for language in sorted(page.languages):
        if not fullmatch(TAG, language):
            yield finding("ua-language-tag", page.number, language=language or "—")


def texts(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """What is read on a page is read in a language: of the file, of its tag or of its mark."""
    if of_file(file) or "/StructTreeRoot" not in file.root:
        return
    marked = tag_tree(file).marked

    def spoken(mark: tuple[tuple[int, int], int] | None) -> bool:
        one = marked.get(mark) if mark is not None else None
        return one is not None and one.spoken

    for one in page.painted:
        if one.kind == "text" and one.owner != "artifact" and not (one.mark.spoken or spoken(one.mark.place)):
            yield finding("ua-language", page.number, one.area, what="the text")
            break
    if any(not (mark.spoken or spoken(mark.place)) for mark in page.replaced):
        yield finding("ua-language", page.number, what="words that replace what is shown")


def words(file: OpenedPdf) -> Iterator[PdfFinding]:
    """So are words in place of pictures, the title in the description, bookmarks."""
    if of_file(file):
        return
    for one in tag_tree(file).elements:
        if not one.spoken and one.has_words("/Alt", "/ActualText", "/E"):
            yield finding("ua-language", page_of(file, one), what="alternative words")
    for called in file.xmp.properties if file.xmp is not None else ():
        languages = {item.attribute(XML, "lang") for item in called.items}
        if (
            called.container is not None
            and called.container.called.name == "Alt"
            and languages == {"x-default"}
        ):
            yield finding("ua-language", what="the description of the file")
            break
    if "/First" in objects.dictionary(file.root, "/Outlines"):
        yield finding("ua-language", what="the bookmarks")


def notes(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """So are words of annotations and fields."""
    if of_file(file):
        return
    tree = tag_tree(file)
    for annotation in page.annotations:
        around = tree.around(annotation)
        if "/Lang" in annotation or (around is not None and around.spoken):
            continue
        if any(is_string(annotation.get(entry)) for entry in ("/Contents", "/TU")):
            yield finding("ua-language", page.number, what="a note or field")
            break


RULES: tuple[PdfRule, ...] = (tags, PageRule(on_pages), PageRule(texts), words, PageRule(notes))
