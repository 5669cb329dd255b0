"""What a screen reader says of the flagship, from top to bottom, as texts that a person has read: `preflight --aloud`.

After a change that is meant: `pytest tests/flagship/test_aloud.py --accept`, then read the difference in git.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from tests.flagship.editions import LANGUAGES, OUTPUTS, named, pdf
from tests.write.pdf import readers

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.inspection.aloud import aloud

ALOUD = Path(__file__).with_name("aloud")
HEARD = [
    *(EditionKey(tag, "screen") for tag in LANGUAGES),
    *(EditionKey(tag, output) for output in OUTPUTS if output != "screen" for tag in ("en", "ar")),
]
"""The whole account in every language; the other outputs in one language of each direction."""
BUILD = re.compile(r"(?<= · r1-)[0-9a-f]{4}")
"""The id of a build changes with every letter of the sheet and is nothing to listen to."""


def said(node: readers.Node) -> Iterator[str]:
    """The pieces of text in reading order, as another reader finds them."""
    if "/Alt" in node.element:
        yield node.element["/Alt"]
        return
    for kid in node.kids:
        if isinstance(kid, str):
            yield kid
        else:
            yield from said(kid)


@pytest.mark.parametrize("edition", [e for e in HEARD if e.output in OUTPUTS], ids=named)
def test_aloud(edition: EditionKey, golden: Callable[[str, str], None]) -> None:
    data = pdf(edition)
    with pikepdf.open(BytesIO(data)) as document:
        assert document.Root.ViewerPreferences.DisplayDocTitle
    text = "\n".join([*aloud(data), ""])
    (tree,) = readers.tree(data).kids
    place = 0
    for piece in said(tree):
        found = text.find(piece.strip(), place)
        assert found >= 0, f"not said, or in another order: {piece}"
        place = found + len(piece.strip())

    golden(f"aloud/{named(edition)}", BUILD.sub("…", text))


def test_every_text_is_compared() -> None:
    assert {path.stem for path in ALOUD.glob("*.txt")} == {named(e) for e in HEARD}


@pytest.mark.parametrize("edition", HEARD[: len(LANGUAGES)], ids=named)
def test_nothing_is_said_twice(edition: EditionKey) -> None:
    """A diagram says who takes part, its list what happens; each case has a heading; the address is a link."""
    lines = [line.strip() for line in (ALOUD / f"{named(edition)}.txt").read_text("utf-8").splitlines()]
    steps = [found[1] for line in lines if (found := re.match(r"item: \d (.+)", line))]
    figures = [line for line in lines if line.startswith("figure: ")]
    cases = [i for i, line in enumerate(lines) if line.startswith("heading 2: ") and lines[i + 1] in figures]

    assert len(cases) == 3
    assert len(steps) >= 9
    assert not any(step in figure for step in steps for figure in figures)
    assert sum("[link " in line for line in lines) >= 3
