"""What programs are told."""

from __future__ import annotations

import json
from typing import Any

from tests.desk.report.samples import CATALOGS, EN, SOURCES, fit, span

from leafletgen.core.diagnostics import Diagnostic, Related, diagnostic
from leafletgen.core.source import Place, Span
from leafletgen.desk.report import fit_table, to_json
from leafletgen.engine.results import FileRow


def told(*found: Diagnostic, language: str = "en") -> dict[str, Any]:
    files = [FileRow("output/poster/a.ja.pdf", "ja", "poster", "print", 1, "00ff")]
    result: dict[str, Any] = json.loads(
        to_json(files, [fit("ja", "lead", 15.0, free=4)], found, SOURCES, CATALOGS, language)
    )
    return result


def test_files_and_fits() -> None:
    result = told()

    assert list(result) == ["files", "fit", "diagnostics"]
    assert result["files"] == [
        {"path": "output/poster/a.ja.pdf", "language": "ja", "output": "poster", "row": None, "profile": "print",
         "pages": 1, "sha256": "00ff", "draft": False},
    ]  # fmt: skip
    assert result["fit"] == [
        {"language": "ja", "output": "poster", "row": None, "box": "box", "key": "lead", "size_pt": 15.0,
         "percent": 75, "floor_percent": 50, "lines": 2, "free_chars": 4, "over_chars": 0, "aligned": None},
    ]  # fmt: skip


def test_a_finding() -> None:
    related = (Related("used-here", span(EN, "note")),)
    found = diagnostic(
        "fact-lost", Place("lead", 4), language="ja", key="lead", related=related, name="police"
    )
    [one] = told(found)["diagnostics"]

    assert one == {
        "code": "fact-lost",
        "severity": "error",
        "message": "{police} is missing here; it is in the text of the source language.",
        "args": {"name": "police"},
        "file": "locales/ja.yaml",
        "line": 1,
        "column": 11,
        "end_line": 1,
        "end_column": 12,
        "language": "ja",
        "output": None,
        "row": None,
        "key": "lead",
        "hints": ["Put {police} where the number or address belongs."],
        "follows": None,
        "related": [
            {
                "note": "used-here",
                "message": "used here",
                "file": "locales/en.yaml",
                "line": 2,
                "column": 1,
                "end_line": 2,
                "end_column": 5,
            }
        ],
    }


def test_in_japanese() -> None:
    [one] = told(diagnostic("fact-lost", name="police"), language="ja")["diagnostics"]

    assert one["message"] == "ここに {police} がありません。原文にはあります。"
    assert one["args"] == {"name": "police"}


def test_what_has_no_place_has_none() -> None:
    nowhere, gone = told(diagnostic("bold-unpaired"), diagnostic("bold-unpaired", Span("gone", 1, 2)))[
        "diagnostics"
    ]

    assert [nowhere[k] for k in ("file", "line", "column", "end_line", "end_column")] == [None] * 5
    assert [gone[k] for k in ("file", "line", "column", "end_line", "end_column")] == ["gone", 1, 1, 1, 1]


def test_every_edition_is_told() -> None:
    found = [
        Diagnostic("bold-unpaired", (), span(EN, "note"), "en", output) for output in ("poster", "sheet")
    ]

    assert [d["output"] for d in told(*found)["diagnostics"]] == ["poster", "sheet"]


# --- the table


def test_fit_table_the_worst_first() -> None:
    rows = [
        fit("en", "lead", 20.0, free=9),
        fit("ja", "note", 12.0),
        fit("ja", "lead", 15.0),
        fit("my", "note", 10.0, over=31),
    ]

    assert fit_table(rows).splitlines() == [
        "The tightest text of each group, worst first",
        "language  output  group     size  of design  floor  texts     room  text",
        "my        poster  body   10.0 pt       50 %   50 %      1  31 over  note",
        "ja        poster  body   12.0 pt       60 %   50 %      2   0 free  note",
        "en        poster  body   20.0 pt      100 %   50 %      1   9 free  lead",
        "",
        "All texts, worst first",
        "language  output  box     size  of design  floor  lines     room  text",
        "my        poster  box  10.0 pt       50 %   50 %      2  31 over  note",
        "ja        poster  box  12.0 pt       60 %   50 %      2   0 free  note",
        "ja        poster  box  15.0 pt       75 %   50 %      2   0 free  lead",
        "en        poster  box  20.0 pt      100 %   50 %      2   9 free  lead",
    ]


def test_fit_table_in_japanese_stands_in_columns() -> None:
    lines = fit_table([fit("ja", "lead", 15.0, free=4)], "ja").splitlines()

    assert lines[1] == "言語  出力    グループ   大きさ  設計比  下限  件数       余裕  テキスト"
    assert lines[2] == "ja    poster  body      15.0 pt    75 %  50 %     1  残り 4 字  lead"


def test_fit_table_of_nothing() -> None:
    assert fit_table([]) == ""
