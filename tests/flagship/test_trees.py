"""What a screen reader says of each sheet, from top to bottom: the tag trees as texts that a person has read.

After a change that is meant: `pytest tests/flagship/test_trees.py --accept`, then read the difference in git.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.flagship.editions import EDITIONS, named, pdf
from tests.write.pdf import readers

from leafletgen.engine.localize import EditionKey

TREES = Path(__file__).with_name("trees")
INLINE = ("Span", "Ruby", "Link", "OBJR")
BUILD = re.compile(r"(?<= · r1-)[0-9a-f]{4}")
"""The id of a build changes with every letter of the sheet and tells nothing of the tree."""


def spoken(kids: list[readers.Node | str]) -> str:
    """A stretch of text on one line, what is special about a part of it in brackets."""
    return "".join(kid if isinstance(kid, str) else inline(kid) for kid in kids)


def inline(node: readers.Node) -> str:
    if node.role == "OBJR":
        return "→"
    if node.role == "Ruby":
        assert [kid.role for kid in node.kids] == ["RB", "RT"]
        return f"{node.kids[0].text}《{node.kids[1].text}》"
    language = node.element.get("/Lang", "")
    return f"[{node.role}{language and ' ' + language}: {spoken(node.kids)}]"


def told(node: readers.Node) -> str:
    """The element's own line: role, what its attributes say, its text."""
    facts = node.element
    attributes = facts.get("/A", {})
    parts = [node.role, facts.get("/Lang", "")]
    parts += [attributes.get(name, "").removeprefix("/") for name in ("/ListNumbering", "/Scope")]
    # Its alternative text is said in place of what stands in it.
    parts.append(f"alt: {facts['/Alt']}" if "/Alt" in facts else spoken(texts(node)))
    return " ".join(part for part in parts if part)


def texts(node: readers.Node) -> list[readers.Node | str]:
    return [kid for kid in node.kids if isinstance(kid, str) or kid.role in INLINE]


def lines(node: readers.Node, depth: int = 0) -> Iterator[str]:
    yield "  " * depth + told(node)
    if "/Alt" in node.element:
        return
    for kid in node.kids:
        if not isinstance(kid, str) and kid.role not in INLINE:
            assert node.role not in ("P", "H1", "H2", "H3"), "text that goes on behind an element of its own"
            yield from lines(kid, depth + 1)


@pytest.mark.parametrize("edition", EDITIONS, ids=named)
def test_trees(edition: EditionKey, golden: Callable[[str, str], None]) -> None:
    data = pdf(edition)
    with pikepdf.open(BytesIO(data)) as document:
        title = f"title: {document.docinfo['/Title']}"
        assert document.Root.ViewerPreferences.DisplayDocTitle
    (document_node,) = readers.tree(data).kids
    text = "\n".join([title, *lines(document_node), ""])

    golden(f"trees/{named(edition)}", BUILD.sub("…", text))


def test_every_tree_is_compared() -> None:
    assert {path.stem for path in TREES.glob("*.txt")} == {named(e) for e in EDITIONS}
