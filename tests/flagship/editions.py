"""The repository's own project: each edition laid out and written once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.flagship.geometry import bands

from leafletgen.core.geometry import Rect
from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.page.blocks.zone import PageSpec
from leafletgen.text.languages.tag import Language, language
from leafletgen.write.pdf.document import write

ROOT = Path(__file__).resolve().parents[2]
TODAY = "2026-11-25"


@cache
def session() -> Session:
    opened = open_project(ROOT, TODAY).value
    assert opened is not None
    return opened


LANGUAGES = list(session().project.manifest.languages)
OUTPUTS = list(session().project.manifest.usual)
CLOSE = ("en", "ja-simple", "zh-Hans", "ko", "my", "ne", "ar", "km")
"""Languages that are tried in every output: one for each way of setting lines."""
ON_THE_SHEET = (
    *CLOSE,
    "ja",
    "zh-Hant",
    "vi",
    "th",
    "lo",
    "id",
    "ta",
    "kn",
    "hi",
    "ur",
    "fa",
    "he",
    "ru",
    "am",
    "ka",
    "de",
    "fr",
)
"""Those that are tried on the sheet, which says all. What is heard of it is compared in every language (`test_aloud`)."""


FEW = {"large": ("ja-simple", "ar"), "easy": ("ja-simple", "my")}
"""Of outputs that are more of the same, two are enough: readings and right to left, readings and tall letters."""


EDITIONS = [
    EditionKey(tag, output)
    for output in OUTPUTS
    for tag in session().project.manifest.made_in(output)
    if output != "screen" and tag in (ON_THE_SHEET if output == "sheet" else FEW.get(output, CLOSE))
]
"""What is read, measured and judged. `screen` has the pages of `sheet`; its links are followed in `test_links`."""
FLAT = [
    name
    for name, output in session().project.manifest.outputs.items()
    if name in OUTPUTS and name != "screen" and not (output.impose or output.tile)
]
"""Outputs whose pages are their sheets: neither folded nor cut into tiles."""
FLAT_EDITIONS = [edition for edition in EDITIONS if edition.output in FLAT]


def named(edition: EditionKey) -> str:
    return f"{edition.output}.{edition.language}"


def about(tag: str) -> Language:
    known = language(tag)
    assert known is not None
    return known


@cache
def laid(edition: EditionKey) -> LaidEdition:
    return session().lay_out(edition)


@cache
def pdf(edition: EditionKey) -> bytes:
    project = session().project
    return write(
        laid(edition).publication, project.profiles[project.manifest.outputs[edition.output].profile]
    )


@cache
def pages(edition: EditionKey) -> tuple[PageSpec, ...]:
    """The pages as the layout declares them, in this language."""
    return localize(session().project, edition, session().book).pages


def zones(edition: EditionKey, number: int) -> dict[str, Rect]:
    """The zones of a page from edge to edge."""
    return bands(pages(edition)[number], laid(edition).publication.sheets[number])
