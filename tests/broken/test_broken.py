"""One fault, one message, at its cause: of a hundred broken projects the first message is the cause, and few follow."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.broken.mutations import ALL, CARD, EN, JA, LEAFLET, POSTER, Broken, swap

from leafletgen.desk.report import render
from leafletgen.engine.build import check
from leafletgen.engine.findings.placed import Diagnostic, Locator
from leafletgen.engine.opening import OpenedProject, open_project

TODAY = "2026-11-26"
PROJECT = Path(__file__).parent / "project"
HEAD = re.compile(r"^(?:([\w./-]+):(\d+):\d+: )?(?:error|warning|エラー|警告): (.*) \[([a-z-]+)\]$")


class Told(NamedTuple):
    """The head of a message."""

    file: str
    line: int
    code: str
    words: str


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project without a fault: a poster and a sheet, three actors, two languages."""
    return Path(shutil.copytree(PROJECT, tmp_path_factory.mktemp("whole") / "try"))


@pytest.fixture
def project(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")  # a fork takes four times as long as the four sheets
    return Path(shutil.copytree(whole, tmp_path / "try"))


def checked(root: Path) -> tuple[OpenedProject, tuple[Diagnostic, ...]]:
    """What `leafletgen check` finds in a project."""
    opened = open_project(root, TODAY)
    return opened, opened.diagnostics if opened.value is None else check(opened.value).diagnostics


def said(opened: OpenedProject, found: tuple[Diagnostic, ...], words: str) -> list[Told]:
    """The messages that are shown, advice left out."""
    catalogs = opened.value.project.catalogs if opened.value else {}
    lines = render(found, opened.sources, catalogs, words).splitlines()
    heads = [match for line in lines if (match := HEAD.match(line))]
    return [Told(m[1] or "", int(m[2] or 0), m[4], m[3]) for m in heads]


def line_of(root: Path, case: Broken) -> int:
    if isinstance(case.at, int):
        return case.at
    lines = (root / case.file).read_text(encoding="utf-8", errors="replace").split("\n")
    return next(n for n, line in enumerate(lines, 1) if case.at in line)


def test_nothing_is_wrong_with_the_whole_project(project: Path) -> None:
    opened, found = checked(project)

    assert said(opened, found, "en") == []


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_the_first_message_is_the_cause_and_few_follow(project: Path, case: Broken) -> None:
    case.change(project)

    opened, found = checked(project)

    for words in ("en", "ja"):
        told = said(opened, found, words)
        assert told, f"nothing is said in {words}"
        assert told[0][:3] == (case.file, line_of(project, case), case.code)
        assert len(told) <= case.most, [one.words for one in told]
        assert all(one.file and one.line for one in told), "a message without its place"
        assert words == "en" or all(re.search("[\u3040-\u30ff\u4e00-\u9fff]", one.words) for one in told)


def test_there_are_a_hundred() -> None:
    assert len(ALL) >= 100
    assert len({case.name for case in ALL}) == len(ALL)


SLIPS = (
    (swap(LEAFLET, "paper: A3", "papre: A3"), "leaflet.yaml", "papre"),
    (swap(LEAFLET, "date: 2026-11-26\n#", "date: 26 November\n#"), LEAFLET, "26 November"),
    (swap(LEAFLET, "[en, ja]", "[en, ja, xx]"), LEAFLET, "xx"),
    (swap(LEAFLET, "profile: office}\n  # An", "profile: offce}\n  # An"), LEAFLET, "offce"),
    (swap(POSTER, "paragraph:", "pargraph:"), POSTER, "pargraph"),
    (swap(POSTER, "height: 8.4u", "heigth: 8.4u"), POSTER, "heigth"),
    (swap(POSTER, "ground: yellow\n", "ground: yelow\n"), POSTER, "yelow"),
    (swap(POSTER, "text: first", "text: frist"), POSTER, "frist"),
    (swap(POSTER, "pictogram: telephone", "pictogram: telefone"), POSTER, "telefone"),
    (swap(POSTER, "fit: never}", "fit: nevr}"), POSTER, "nevr"),
    (swap(CARD, "kind: row", "kind: rwo"), CARD, "rwo"),
    (swap(CARD, "from: bank, to: you", "from: bnak, to: you"), CARD, "bnak"),
    (swap(EN, "**stop the card**", "**stop the card"), EN, "**stop"),
    (swap(EN, "where: Monday to Friday", "where: {desk} Monday"), EN, "{desk} Monday"),
    (swap(JA, "  steps:", "\tsteps:"), JA, "\tsteps"),
    (swap(JA, "9:00～17:00", "{desc}"), JA, "{desc}"),
    (swap(JA, "headline:", "headlin:"), JA, "headlin:"),
)


def test_all_slips_of_all_files_come_in_one_run(project: Path) -> None:
    for change, _, _ in SLIPS:
        change(project)

    opened, found = checked(project)

    told = [(one.file, one.line) for one in said(opened, found, "en")]
    lines = {
        file: [(project / file).read_text(encoding="utf-8").split("\n")] for file in {s[1] for s in SLIPS}
    }
    wanted = [
        (file, next(n for n, line in enumerate(lines[file][0], 1) if word in line)) for _, file, word in SLIPS
    ]
    assert sorted(told) == sorted(wanted)


@pytest.mark.parametrize("number", range(len(SLIPS)))
def test_each_slip_alone_is_one_message(project: Path, number: int) -> None:
    """Two faults can hide each other, and one can be told as two: neither happens."""
    change, file, _ = SLIPS[number]
    change(project)

    opened, found = checked(project)

    assert [one.file for one in said(opened, found, "en")] == [file]


def test_what_follows_is_counted_and_shown_when_asked(project: Path) -> None:
    swap(JA, "  steps:", "  stps:")(project)
    opened, found = checked(project)
    catalogs = opened.value.project.catalogs if opened.value else {}

    short = render(found, opened.sources, catalogs)
    whole = render(found, opened.sources, catalogs, every=True)

    assert "… and 9 places follow from it: --all" in short
    assert "locales/ja.yaml:9:9" not in short
    assert "What follows from it:" in whole
    assert "locales/ja.yaml:9:9: warning: No layout uses the text “card.stps.s1”. [text-unused]" in whole
    (cause,) = Locator(opened.sources, catalogs).told(found)
    assert len(cause.consequences) == 9


def test_programs_are_told_what_follows_from_what(project: Path) -> None:
    import json

    from leafletgen.desk.report import to_json

    swap(POSTER, "height: 6.4u", "height: 640u")(project)
    opened, found = checked(project)
    assert opened.value is not None

    rows = json.loads(to_json((), (), found, opened.sources, opened.value.project.catalogs))["diagnostics"]

    causes = [row for row in rows if row["follows"] is None]
    assert {row["code"] for row in causes} == {"zones-too-high"}
    assert len(rows) > 100
    assert all(rows[row["follows"]]["code"] == "zones-too-high" for row in rows if row not in causes)
    assert all(row["file"] and row["line"] and row["column"] for row in rows)


def test_the_public_engine_says_it_too(project: Path) -> None:
    import leafletgen

    swap(EN, "headline:", "headlin:")(project)

    found = leafletgen.open(project, today=TODAY).check().findings

    (cause,) = [one for one in found if one.follows is None]
    assert (cause.code, cause.file, cause.line) == ("text-misspelt", EN, 6)
    assert {one.follows.message for one in found if one.follows} == {cause.message}


def test_the_verdict_of_a_build_names_the_cause(project: Path) -> None:
    from leafletgen.engine.build import build

    swap(JA, "  steps:", "  stps:")(project)
    session = open_project(project, TODAY).value
    assert session is not None

    made = build(session, project / "output")

    reasons = {one.language: [d.code for d in one.reasons] for one in made.verdicts}
    assert reasons == {"en": [], "ja": ["text-misspelt"]}


def test_the_mend_of_an_open_quote_closes_its_own_value(project: Path) -> None:
    swap(LEAFLET, '"03-0000-0000"', '"03-0000-0000')(project)
    opened, found = checked(project)

    assert 'desk: {value: "03-0000-0000", checked: 2026-11-26' in render(found, opened.sources, {}, "en")
