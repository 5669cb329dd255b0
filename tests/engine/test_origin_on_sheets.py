"""What a sheet says of texts that nobody has answered for: drafts by the band, machines by the note, both by both."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.engine.projects import TODAY, codes, edit, tiny

from leafletgen.cli.main import main
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition

JA = """\
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。
steps: {s1: 買います。, s2: 受け取ります。, s3: 渡します。}
"""
FOOTER = "  - zone: {id: foot, height: 6u, blocks: [{footer: {}}]}\n"
BAND, NOTE = "作成途中の文：", "機械翻訳です。"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tiny(tmp_path, ja=JA)
    edit(made / "layouts" / "card.yaml", "type:\n", f"{FOOTER}type:\n")
    return made


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(w) for w in words], catch_exceptions=False)


def laid(root: Path, tag: str = "ja") -> LaidEdition:
    session = open_project(root, TODAY).value
    assert session is not None
    return session.lay_out(EditionKey(tag, "card"))


def printed(root: Path, tag: str = "ja") -> str:
    """All that stands on the sheet as it is built."""
    done = run("build", root, "-l", tag, "--today", TODAY)
    assert done.exit_code == 0, done.output
    words = subprocess.run(
        ["pdftotext", root / f"output/card/tiny.{tag}.pdf", "-"], check=True, capture_output=True, text=True
    )
    return words.stdout.replace("\n", "" if tag == "ja" else " ")


def record(root: Path, kind: str) -> None:
    run("status", root, "--record", "--as", kind, "--by", "M", "--today", TODAY)


def mark(root: Path, key: str, old: str, new: str) -> None:
    path = root / "status" / "ja.yaml"
    rows = path.read_text().splitlines(True)
    path.write_text("".join(r.replace(old, new) if r.startswith(f"  {key}:") else r for r in rows))


@pytest.mark.parametrize(
    ("kind", "drafts", "band", "note"),
    [
        ("translated", 0, False, False),
        ("machine", 0, False, True),
        ("draft", 5, True, False),
        ("machine, one changed by hand", 1, True, True),
        ("machine, one a draft in its record", 1, True, True),
        ("translated, one a draft", 1, True, False),
        ("translated, one a draft of a machine", 1, True, True),
        ("translated, one a stale text of a machine", 0, False, True),
        ("records lost", 5, True, False),
    ],
)
def test_band_and_note(root: Path, kind: str, drafts: int, band: bool, note: bool) -> None:
    record(root, kind.partition(",")[0].replace("records lost", "machine"))
    if kind.endswith("changed by hand"):
        edit(root / "locales" / "ja.yaml", "買います。", "買う。")
    if kind.endswith(("in its record", "one a draft")):
        mark(root, "head", 'state: "machine"', 'state: "draft"')
        mark(root, "head", 'state: "translated"', 'state: "draft"')
    if kind.endswith("draft of a machine"):
        mark(root, "head", 'state: "translated"', 'state: "draft", origin: "machine"')
    if kind.endswith("stale text of a machine"):
        mark(root, "head", 'source: "Easy job?"', 'source: "Easy?"')
        mark(root, "head", 'state: "translated"', 'state: "machine"')
    if kind == "records lost":
        (root / "status" / "ja.yaml").unlink()

    text = printed(root)

    assert (f"{BAND}{drafts}" in text) == band
    assert (BAND in text) == band
    assert (NOTE in text) == note


def test_a_draft_of_another_output_marks_no_sheet(root: Path) -> None:
    record(root, "translated")
    path = root / "locales" / "en.yaml"
    path.write_text(path.read_text() + "other: Other.\n")
    path = root / "locales" / "ja.yaml"
    path.write_text(path.read_text() + "other: ほか。\n")
    record(root, "draft")

    assert laid(root).unfinished is None


def test_a_sheet_without_a_footer_is_told(root: Path) -> None:
    edit(root / "layouts" / "card.yaml", FOOTER, "")
    record(root, "machine")

    assert codes(laid(root).diagnostics) == ["note-nowhere"]
    assert laid(root, "en").diagnostics == ()
    record(root, "translated")
    run("approve", "ja", root, "--by", "R.H.")
    assert laid(root).diagnostics == ()


def test_the_checks_name_the_drafts(root: Path) -> None:
    record(root, "machine")
    edit(root / "locales" / "ja.yaml", "買います。", "買う。")

    assert "1 texts in ja are drafts (steps.s1)" in run("check", root).output


def test_what_was_not_built_is_not_recorded_as_printed(root: Path) -> None:
    done = run("status", root, "--printed")

    assert "[printed-missing]" in done.output
    assert "output/card/tiny.en.pdf, output/card/tiny.ja.pdf" in done.output
    assert not (root / "printed.yaml").exists()

    run("build", root, "-l", "ja")
    done = run("status", root, "--printed")

    assert "Recorded as printed: card/ja\n" in done.output
    assert "card/en" not in (root / "printed.yaml").read_text()


def test_only_somebody_with_a_name_makes_a_persons_text(root: Path) -> None:
    record(root, "machine")
    edit(root / "locales" / "ja.yaml", "買います。", "買う。")

    refused = run("status", root, "--record", "--as", "translated")
    assert (refused.exit_code, "[record-name]" in refused.output) == (2, True)
    assert run("status", root, "--record").output == "1 texts recorded: ja\n"
    assert (
        run("status", root, "--record", "--as", "translated", "--by", "T.").output == "1 texts recorded: ja\n"
    )

    assert 'state: "translated", by: "T."' in (root / "status" / "ja.yaml").read_text()
    assert (
        "steps.s1"
        not in run("status", root, "--json", "--no-fit").output.partition('"machine": [')[2].partition("]")[0]
    )


def test_a_sheet_with_a_footer_is_not_told(root: Path) -> None:
    record(root, "machine")

    assert laid(root).diagnostics == ()


def test_a_source_by_machine_says_so(root: Path) -> None:
    """Only where that was said of it by name; a text that somebody changes since is theirs."""
    record(root, "machine")
    assert "by machine" not in printed(root, "en")
    run("status", root, "-l", "en", "--record", "--as", "machine", "--by", "M", "--today", TODAY)
    assert "Written by machine." in printed(root, "en")
    edit(root / "locales" / "en.yaml", "They pay", "Now they pay")
    assert "DRAFT" not in printed(root, "en")
