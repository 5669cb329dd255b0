"""What is sound by the letter and still bad to listen to: warnings about the tag tree that no standard makes errors of.

The same questions as a person asks of a file with a reader on: is anything announced that says nothing, or said twice; can one
find one's way; is a picture told in words, or by the name of its file; does an address lead anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leafletgen.inspection import objects
from leafletgen.inspection.aloud import MarkedWords, words_of_page
from leafletgen.inspection.finding import PdfFinding, finding
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.opening import OpenedPdf, PageRule, PdfRule
from leafletgen.inspection.structure import StructureTree, TagElement, page_of, tag_tree

EMPTY = frozenset(
    ["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Link", "Caption", "Table", "TR", "BlockQuote"]
)
"""What is announced even where nothing is in it. A cell may be empty."""
MANY = 12
"""Paragraphs that nobody wants to hear one by one to find a place."""
TELLING = 5
"""Letters of an item from which on it is no accident that an alternative text has the same."""
FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|tiff?|bmp|webp|pdf|eps|ai)", re.IGNORECASE)
ADDRESS = re.compile(r"https?://\S+")


def empty(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Elements in which nothing is read."""
    for one in tag_tree(file).elements:
        inside = (one, *one.under())
        held = any(part.marks or part.things or part.has_words("/Alt", "/ActualText") for part in inside)
        if one.role in EMPTY and not held and (one.parent is None or one.parent.role not in EMPTY):
            yield finding("ua-empty", page_of(file, one), role=one.own)


def pathless(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Many paragraphs and no heading among them."""
    roles = [one.role for one in tag_tree(file).elements]
    if roles.count("P") > MANY and not any(role[:1] == "H" for role in roles):
        yield finding("ua-headless", count=roles.count("P"))


def named(file: OpenedPdf) -> Iterator[PdfFinding]:
    """Pictures whose words are the name of a file."""
    for one in tag_tree(file).elements:
        alt = objects.text(one.thing, "/Alt").strip()
        if one.role == "Figure" and FILE.fullmatch(alt):
            yield finding("ua-alt-name", page_of(file, one), alt=alt)


def listened(file: OpenedPdf, page: Walker) -> Iterator[PdfFinding]:
    """What is said twice, and addresses that lead nowhere; known when the last page is read."""
    words = file.keep("words", MarkedWords)
    words_of_page(file, page, words)
    linked = file.keep("linked", list[int])
    linked += [page.number for one in page.annotations if one.get("/Subtype") == "/Link"]
    if page.number < len(file.pdf.pages):
        return
    tree = tag_tree(file)
    yield from _twice(file, tree, words)
    for one in tree.elements if linked else ():
        address = ADDRESS.search("".join(words.get(mark, "") for mark in one.marks))
        if address is not None and all(up.role != "Link" for up in one.around()):
            yield finding("ua-address", page_of(file, one), address=address[0])


def _twice(file: OpenedPdf, tree: StructureTree, words: MarkedWords) -> Iterator[PdfFinding]:
    """Figures whose alternative text says what a list beside them says."""
    for one in tree.elements:
        alt = objects.text(one.thing, "/Alt")
        if one.role != "Figure" or not alt or one.parent is None:
            continue
        items = [part for kid in one.parent.kids if kid.role == "L" for part in kid.kids]
        told = [text for text in (_words(item, words) for item in items) if len(text) >= TELLING]
        if len(told) > 1 and all(text in alt for text in told):
            yield finding("ua-twice", page_of(file, one), alt=alt)


def _words(item: TagElement, words: MarkedWords) -> str:
    """Those of an item without its label."""
    parts = [part for part in (item, *item.under()) if part.role != "Lbl"]
    return "".join(words.get(mark, "") for part in parts for mark in part.marks).strip()


RULES: tuple[PdfRule, ...] = (empty, pathless, named, PageRule(listened))
