"""What one layout leaves to the next while texts are typed: the same sheets as if nothing had been kept, and sooner."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import compose
from leafletgen.core.source import Source
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Kept, Session
from leafletgen.model.locales.scalar import double_quoted
from leafletgen.model.locales.store import read_catalog
from leafletgen.write.dump import dump

ROOT = Path(__file__).resolve().parents[2]


@cache
def session() -> Session:
    opened = open_project(ROOT, "2026-11-25", ("my", "ar"))
    assert opened.value is not None
    return opened.value


def typed(tag: str, key: str, text: str) -> Session:
    """The session in which one text says something else."""
    own = session()
    path = key.split(".")
    document = ": {".join(path) + ": " + double_quoted(text) + "}" * (len(path) - 1)
    node = compose(Source("typed", document), Sink(), texts=True)
    assert node is not None
    read = read_catalog(node, tag, Sink())
    assert read is not None
    catalog = own.project.catalogs[tag]
    messages = {k: m for k, m in catalog.messages.items() if k != key} | dict(read.messages)
    drafted = copy(own)
    drafted.project = replace(
        own.project, catalogs={**own.project.catalogs, tag: replace(catalog, messages=messages)}
    )
    return drafted


def zones(laid: LaidEdition) -> list[str]:
    """All pages as text but the footer, which names the build."""
    return [dump(sheet.frame).split("footer")[0] for sheet in laid.publication.sheets]


KEYS = ("headline.a", "lead", "parcel.they_say", "parcel.steps.s2", "actors.gang", "risk.head", "ask.head")
PIECES = st.lists(
    st.sampled_from(["**", "လူ", "ကို", " ", "{police}", "x", "رجل", "\n\n", "**b**"]), max_size=12
)


@settings(max_examples=8)
@given(st.lists(st.tuples(st.sampled_from(KEYS), PIECES, st.integers(0, 60)), min_size=1, max_size=3))
def test_kept_rooms_change_no_sheet(edits: list[tuple[str, list[str], int]]) -> None:
    edition = EditionKey("my", "poster")
    kept = Kept()
    session().lay_out(edition, kept)
    for key, pieces, cut in edits:
        text = session().project.catalogs["my"].messages[key].value[:cut] + "".join(pieces)
        drafted = typed("my", key, text)

        again, anew = drafted.lay_out(edition, kept), drafted.lay_out(edition)

        assert zones(again) == zones(anew)
        assert [r for r in again.fits if r.fit.box != "footer"] == [
            r for r in anew.fits if r.fit.box != "footer"
        ]
        assert again.diagnostics == anew.diagnostics


def test_only_the_zone_that_holds_the_text_is_set_again() -> None:
    edition = EditionKey("ar", "poster")
    kept = Kept()
    session().lay_out(edition, kept)
    before = dict(kept.containers)

    typed("ar", "lead", "نص").lay_out(edition, kept)

    assert [zone for zone, room in kept.containers.items() if room is not before[zone]] == [("page", "turn")]


def test_a_text_of_nothing_but_marks_counts_as_missing() -> None:
    drafted = typed("my", "lead", "**")

    assert "text-missing" in {d.code for d in drafted.lay_out(EditionKey("my", "poster")).diagnostics}


def test_an_empty_paragraph_takes_no_room() -> None:
    edition = EditionKey("my", "poster")

    assert zones(typed("my", "lead", "a\n\n**").lay_out(edition)) == zones(
        typed("my", "lead", "a").lay_out(edition)
    )
