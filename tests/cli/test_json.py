"""`--json`: names and meanings exactly as the formats page freezes them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from tests.cli.command import run
from tests.engine.projects import edit, tiny

JA = 'head: 簡単？\nbody: "まず**警察**{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'
FILE = {"path", "language", "output", "row", "profile", "pages", "sha256", "draft"}
FIT = {
    "language", "output", "row", "box", "key", "size_pt", "percent", "floor_percent", "lines", "free_chars", "over_chars",
    "aligned",
}  # fmt: skip
FINDING = {
    "code", "severity", "message", "args", "file", "line", "column", "end_line", "end_column", "language", "output", "row",
    "key", "hints", "related", "follows",
}  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = tiny(tmp_path / "project", ja=JA)
    edit(project / "locales/ja.yaml", "{police}", "{polise}")
    return project


def test_the_shape(project: Path) -> None:
    done = run("build", project, "--json")
    found = done.json

    assert done.code == 1
    assert done.err == ""
    assert set(found) == {"files", "fit", "diagnostics", "verdicts"}
    assert {frozenset(row) for row in found["files"]} == {frozenset(FILE)}
    assert {frozenset(row) for row in found["fit"]} == {frozenset(FIT)}
    assert {frozenset(row) for row in found["diagnostics"]} == {frozenset(FINDING)}


def test_check_judges_no_files(project: Path) -> None:
    assert set(run("check", project, "--json").json) == {"files", "fit", "diagnostics"}


def test_verdicts(project: Path) -> None:
    made, refused = run("build", project, "--json").json["verdicts"]

    assert made == {
        "language": "en", "output": "card", "row": None, "for": "screen", "fit": True, "made": True, "draft": False, "older": False,
        "message": "card (en): fit for screens – PDF/A-2a + PDF/UA-1, sheet 148 × 210 mm", "reasons": [],
        "standards": "PDF/A-2a + PDF/UA-1", "sheet": "148 × 210 mm",
    }  # fmt: skip
    assert (refused["language"], refused["fit"], refused["made"]) == ("ja", False, False)
    assert [one["code"] for one in refused["reasons"]] == ["fact-unknown"]
    assert refused["message"].startswith("card (ja): not made: ")


def test_files(project: Path) -> None:
    (row,) = run("build", project, "--json").json["files"]

    data = (project / row["path"]).read_bytes()
    assert row == {
        "path": "output/card/tiny.en.pdf", "language": "en", "output": "card", "row": None, "profile": "screen",
        "pages": 1, "sha256": sha256(data).hexdigest(), "draft": False,
    }  # fmt: skip


def test_fit(project: Path) -> None:
    rows = {(row["language"], row["key"]): row for row in run("check", project, "--json").json["fit"]}
    row = rows["en", "steps.s1"]

    assert (row["output"], row["box"], row["row"], row["lines"]) == ("card", "main", None, 1)
    assert isinstance(row["percent"], int)
    assert row["floor_percent"] == 79
    assert row["size_pt"] == pytest.approx(2.4 * 148 / 25.4 * 72 / 60, abs=0.01)
    assert row["over_chars"] == 0
    assert row["free_chars"] > 0


def test_findings(project: Path) -> None:
    found = run("check", project, "--json").json["diagnostics"]
    (row,) = [row for row in found if row["code"] == "fact-unknown"]

    assert row["severity"] == "error"
    assert row["args"] == {"name": "polise", "suggestion": "Did you mean “police”?"}
    assert (row["file"], row["line"], row["column"], row["end_line"], row["end_column"]) == (
        "locales/ja.yaml", 2, 16, 2, 24,
    )  # fmt: skip
    assert (row["language"], row["output"], row["key"]) == ("ja", None, "body")
    assert "{polise}" in row["message"]
    assert row["hints"] == ["Did you mean “police”?"]
    assert row["related"] == []


def test_related_places(project: Path) -> None:
    long = "They pay you well and the police come to you. " * 40
    edit(
        project / "locales/en.yaml",
        "They pay you; the police come to **you**. Call {police} first.",
        long + "{police}",
    )
    found = run("check", project, "-l", "en", "--json").json["diagnostics"]
    (row,) = [row for row in found if row["code"] == "text-too-long"]

    used, room = row["related"]
    assert (used["file"], used["line"], used["note"]) == ("layouts/card.yaml", 5, "used-here")
    assert (room["file"], room["line"], room["note"]) == ("layouts/card.yaml", 5, "room-here")
    assert used["message"]
    assert int(row["args"]["chars"]) > 100


def test_without_a_project(tmp_path: Path) -> None:
    done = run("build", tmp_path, "--json")

    assert done.code == 2
    assert done.json["files"] == done.json["fit"] == []
    assert [row["code"] for row in done.json["diagnostics"]] == ["project-missing"]
