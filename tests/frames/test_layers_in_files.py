"""The page of layers as files: valid by all standards, read in its order, its words found by readers of PDFs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.frames.test_frames import laid, session
from tests.write.pdf import readers

from leafletgen.engine.files.writing import pdf
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.sheet.profiles import builtin, with_shipped
from leafletgen.write.pdf.document import write

EDITIONS = [EditionKey(tag, "layers") for tag in ("en", "ar")]


def written(edition: EditionKey, profile: str) -> bytes:
    made = laid(edition)
    return (
        pdf(session(), made)
        if profile == "screen"
        else write(made.publication, with_shipped(builtin(profile)))
    )


@pytest.mark.needs("verapdf")
@pytest.mark.parametrize("profile", ["screen", "print"])
def test_verapdf_finds_nothing(tmp_path: Path, profile: str) -> None:
    files = []
    for edition in EDITIONS:
        files.append(tmp_path / f"{edition.language}.pdf")
        files[-1].write_bytes(written(edition, profile))

    assert readers.verapdf(["PDFA-2A", "PDFUA-1"], files) == {path.name: [] for path in files}


def read(node: readers.Node) -> list[str]:
    """What is read aloud, in order: texts, and figures by their roles."""
    out = ["Figure"] if node.role == "Figure" else []
    for kid in node.kids:
        out += [kid] if isinstance(kid, str) else read(kid)
    return [" ".join(said.split()) for said in out if said.strip()]


def test_layers_are_read_where_they_hang() -> None:
    (english,) = readers.tree(written(EDITIONS[0], "screen")).kids

    assert isinstance(english, readers.Node)
    assert read(english) == [
        "Easy job?", "An AVATAR office.", "“Just a parcel!”", "Figure", "Figure", "A fjord, naïve.", "A fjord, naïve.", "Figure",
    ]  # fmt: skip


def test_turned_words_are_found() -> None:
    for edition, words in zip(EDITIONS, ("a parcel!", "طرد"), strict=True):
        assert words in " ".join(readers.pdfium(written(edition, "screen")).split())
