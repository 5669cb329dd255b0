"""No unconfirmed fact is printed as if it were true: what templates bring is marked, counted and refused for good printing."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.cli.command import run
from tests.engine.projects import TODAY, built, codes, confirmed, edit, tiny
from tests.engine.test_made import build_again, remade
from tests.engine.test_mistakes import JA

from leafletgen.core.messages.table import texts_of
from leafletgen.engine.build import build
from leafletgen.engine.changing.starting import start
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection
from leafletgen.model.project.facts import fact_faults
from leafletgen.model.project.manifest import FactRow, is_placeholder
from leafletgen.text.ir.frame import Shape, walk

TEMPLATES = texts_of("templates", "titles")


POLICE = 'police: {value: "110", checked: 2026-11-20}'


def about(root: Path, code: str) -> list[str]:
    found = open_project(root, TODAY).diagnostics
    return [dict(one.args)["name"] for one in found if one.code == code]


@pytest.fixture(params=TEMPLATES)
def template(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    assert start(tmp_path, "try", (), TODAY, request.param).value
    return tmp_path


def test_what_a_template_brings_is_unconfirmed_and_no_date_is_made_up(template: Path) -> None:
    session = open_project(template, TODAY).value
    assert session is not None
    manifest = session.project.manifest

    assert manifest.date is None
    assert manifest.facts
    assert all(fact.is_unconfirmed and is_placeholder(fact.value) for fact in manifest.facts.values())
    assert about(template, "fact-unconfirmed") == list(manifest.facts)
    written = "".join(path.read_text(encoding="utf-8") for path in template.glob("[!s]*/*.yaml"))
    days = re.findall(r"\d{4}-\d\d-\d\d", written + (template / "leaflet.yaml").read_text(encoding="utf-8"))
    assert days in ([], [TODAY])  # a calendar begins on some day


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_first_build_in_english_alone_finds_only_what_is_unconfirmed(name: str, tmp_path: Path) -> None:
    """The staff's Japanese is not asked for where the project has none, and no mark of a draft counts as ink of a block."""
    assert start(tmp_path, "try", ("en",), TODAY, name).value

    made = built(tmp_path, ("en",))

    assert set(codes(made.diagnostics)) <= {"fact-unconfirmed", "date-missing", "edition-draft"}


def test_its_sheets_are_drafts_until_it_is_confirmed(template: Path) -> None:
    made = built(template, ("en",), ("sheet",))
    assert [row.draft for row in made.files] == [True]

    session = open_project(template, TODAY).value
    assert session is not None
    refused = build(session, template / "final", Selection(("en",), ("sheet",)), final=True)
    assert refused.files == ()
    assert "final-unconfirmed" in codes(refused.diagnostics)

    confirmed(template)
    again = open_project(template, TODAY).value
    assert again is not None
    made = build(again, template / "final", Selection(("en",), ("sheet",)), final=True)
    assert [row.draft for row in made.files] == [False]


def test_it_is_counted_by_status(tmp_path: Path) -> None:
    assert start(tmp_path, "try", (), TODAY).value
    rows = run("status", tmp_path, "--no-fit", "--json").json["languages"]

    assert [row["unconfirmed"] for row in rows] == [["desk", "page"]] * 2
    assert "2 facts in en are confirmed by nobody: desk, page" in run("status", tmp_path, "--no-fit").out


def shapes(root: Path) -> int:
    session = open_project(root, TODAY).value
    assert session is not None
    pages = session.lay_out(EditionKey("en", "card")).publication.sheets
    produced = session.lay_out(EditionKey("en", "card"))
    assert produced.unfinished is None or produced.unfinished.unconfirmed == 1
    return sum(isinstance(item, Shape) for page in pages for item, _, _ in walk(page.frame))


def test_a_text_with_such_a_fact_is_hatched(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    before = shapes(root)
    edit(root / "leaflet.yaml", POLICE, 'police: {value: "110", checked: no}')

    assert shapes(root) > before + 2  # two sides of the band, and lines under the text


@pytest.mark.parametrize(
    ("fact", "doubted", "undated"),
    [
        ('{value: "110", checked: no}', True, False),
        ('{value: "03-0000-0000", checked: no, owner: your office}', True, False),
        ('{value: "03-1234-5678", checked: no, owner: your office}', False, True),
        ('{value: "03-1234-5678", checked: no, owner: front desk}', True, False),
        ('{value: "03-0000-0000", checked: 2026-11-20, owner: your office}', False, False),
        ('{value: "03-0000-0000"}', False, False),
        ('"110"', False, False),
    ],
)
def test_changed_or_confirmed(fact: str, doubted: bool, undated: bool, tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    edit(root / "leaflet.yaml", POLICE, f"police: {fact}")

    assert about(root, "fact-unconfirmed") == ["police"] * doubted
    assert about(root, "fact-undated") == ["police"] * undated
    assert [row.draft for row in built(root, ("en",)).files] == [doubted]


def test_a_sheet_that_does_not_show_the_fact_is_none_of_its_drafts(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA)
    edit(root / "leaflet.yaml", POLICE, f"{POLICE}\n  fire: {{value: '119', checked: no}}")

    made = built(root)

    assert about(root, "fact-unconfirmed") == ["fire"]
    assert [row.draft for row in made.files] == [False, False]


def test_a_fact_that_is_confirmed_makes_its_sheets_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")
    root = tiny(tmp_path, ja=JA)
    clean = {row.path: row.sha256 for row in build_again(root).files}
    edit(root / "leaflet.yaml", POLICE, POLICE.replace("2026-11-20", "no"))
    doubted = build_again(root)
    edit(root / "leaflet.yaml", POLICE.replace("2026-11-20", "no"), POLICE)
    again = build_again(root)

    assert remade(doubted) == {("card", "en"), ("card", "ja")}
    assert [row.draft for row in doubted.files] == [True, True]
    assert {row.path: row.sha256 for row in again.files} == clean


@pytest.mark.parametrize(("days", "wrong"), [(0, False), (1, False), (2, True), (400, True)])
def test_nobody_has_checked_a_fact_tomorrow(days: int, wrong: bool, tmp_path: Path) -> None:
    """By the real clock, whatever day the program is asked to take for today."""
    root = tiny(tmp_path, ja=JA)
    day = (datetime.now(UTC).date() + timedelta(days=days)).isoformat()
    edit(root / "leaflet.yaml", "2026-11-20", day)

    assert about(root, "fact-checked-later") == ["police"] * wrong
    later = open_project(root, "2999-01-01").diagnostics
    assert ("fact-checked-later" in codes(later)) == wrong


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("www.example.org/x", "https://www.example.org/x"),
        ("example.org/{lang}", "https://example.org/{lang}"),
        ("https:/example.org/{lang}/a", "https://example.org/{lang}/a"),
        ("http://{lang}.example.org", "https://{lang}.example.org"),
    ],
)
def test_an_address_is_offered_as_it_was_meant(typed: str, offered: str) -> None:
    [fault] = fact_faults(FactRow(typed, qr=True), "Latn")

    assert dict(fault.args)["mend"] == offered
