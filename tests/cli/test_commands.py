"""Verbs, exit codes, what is printed where."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.cli.command import ROOT, run
from tests.engine.projects import edit, files_below, tiny

import leafletgen
from leafletgen.cli import again
from leafletgen.cli.main import main

JA = 'head: 簡単？\nbody: "まず**警察**{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", ja=JA)


def spoilt(project: Path) -> Path:
    edit(project / "locales/ja.yaml", "{police}", "{polise}")
    return project


def test_version() -> None:
    assert run("--version") == (0, f"leafletgen {leafletgen.__version__}\n", "")


def test_help_names_the_verbs() -> None:
    done = run("--help")

    assert done.code == 0
    for verb in ("build", "check", "doctor", "explain", "schema"):
        assert re.search(rf"^  {verb} +\w", done.out, re.MULTILINE)
    assert "--language" in run("build", "--help").out


FIT = "card, every language (2): fit for screens – PDF/A-2a + PDF/UA-1, sheet 148 × 210 mm\n"


def test_build_prints_the_files_and_at_last_what_they_are_fit_for(project: Path) -> None:
    done = run("build", project, "--today", "2026-11-25")

    assert done == (0, "output/card/tiny.en.pdf\noutput/card/tiny.ja.pdf\n", FIT)
    assert files_below(project / "output") == ["card/tiny.en.pdf", "card/tiny.ja.pdf"]


def test_build_in_the_folder_of_the_project(project: Path) -> None:
    done = run("build", "-l", "ja", "--out", "elsewhere", "--today", "2026-11-25", cwd=project)

    assert done.code == 0
    assert files_below(project / "elsewhere") == ["card/tiny.ja.pdf"]


def test_one_wrong_language_is_exit_one_and_the_others_are_there(project: Path) -> None:
    done = run("build", spoilt(project))

    assert done.code == 1
    assert done.out == "output/card/tiny.en.pdf\n"
    assert "locales/ja.yaml:2:" in done.err
    assert "Did you mean “police”?" in done.err


def test_check_writes_nothing(project: Path) -> None:
    assert run("check", project, "-o", "card").code == 0
    assert run("check", spoilt(project)).code == 1
    assert not (project / "output").exists()


def test_warnings_are_fine_and_errors_when_strict(project: Path) -> None:
    with (project / "locales/ja.yaml").open("a", encoding="utf-8") as file:
        file.write("extra: 余分。\n")

    assert run("check", project).code == 0
    assert run("check", project, "--strict").code == 1
    assert run("build", project, "--strict").code == 1


def test_today_judges_and_prints_nothing(project: Path) -> None:
    old = run("build", project, "--today", "2027-11-25", "--out", project / "old")
    new = run("build", project, "--today", "2026-11-25", "--out", project / "new")

    assert "fact-stale" in old.err
    assert new.err == FIT
    for name in files_below(project / "new"):
        assert (project / "old" / name).read_bytes() == (project / "new" / name).read_bytes()


def test_fit_prints_a_table(project: Path) -> None:
    done = run("build", project, "--fit")

    assert done.code == 0
    assert re.search(r"^ja +card +", done.out, re.MULTILINE)
    assert "steps.s" in done.out
    assert "output/card/tiny.ja.pdf" in done.out


def test_pages_in_other_forms(project: Path) -> None:
    done = run("build", project, "-l", "en", "--svg", "--png", "50", "--dump")

    assert done.code == 0
    found = files_below(project / "output")
    assert {Path(name).suffix for name in found} == {".pdf", ".svg", ".png", ".txt"}
    (picture,) = (project / "output").rglob("*.png")
    assert picture.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    (page,) = (project / "output").rglob("*.svg")
    assert page.read_text(encoding="utf-8").startswith("<svg")


# ---------------------------------------------------------------- could not run


def test_no_project_here(tmp_path: Path) -> None:
    for verb in ("build", "check"):
        done = run(verb, tmp_path)
        assert done.code == 2
        assert done.out == ""
        assert str(tmp_path) in done.err
        assert "leafletgen build FOLDER" in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "--nonsense"),
        ("biuld",),
        ("build", "--png", "9999"),
        ("explain", "no-such-code"),
        ("schema", "nothing"),
    ],
)
def test_what_cannot_be_meant(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, cwd=tmp_path)

    assert done.code == 2
    assert done.out == ""
    assert done.err


@pytest.mark.parametrize(
    ("option", "name", "meant"), [("-l", "jaa", "ja"), ("-o", "crad", "card"), ("-l", "fr", "en")]
)
def test_names_nobody_knows(project: Path, option: str, name: str, meant: str) -> None:
    done = run("build", project, option, name)

    assert done.code == 1
    assert name in done.err
    assert meant in done.err
    assert not (project / "output").exists()


MISTAKES: dict[str, Callable[[Path], object]] = {
    "broken YAML": lambda p: (p / "layouts/card.yaml").write_text("blocks: [\n"),
    "not text": lambda p: (p / "leaflet.yaml").write_bytes(b"\xff\xfe\x00a"),
    "empty": lambda p: (p / "leaflet.yaml").write_text(""),
    "only a list": lambda p: (p / "leaflet.yaml").write_text("- a\n"),
    "no layouts": lambda p: (p / "layouts/card.yaml").unlink(),
    "no texts": lambda p: (p / "locales/en.yaml").unlink(),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes_are_told(project: Path, name: str) -> None:
    MISTAKES[name](project)

    done = run("build", project)

    assert done.code == 1
    assert done.out == ""
    assert re.search(r"\berror\b", done.err)
    assert re.search(r"\[[a-z-]+\]", done.err)


@pytest.mark.parametrize("value", ["soon", "99999999999999999999"])
def test_a_clock_that_is_none(project: Path, value: str) -> None:
    done = run("build", project, SOURCE_DATE_EPOCH=value)

    assert done.code == 1
    assert f"SOURCE_DATE_EPOCH is set to “{value}”" in done.err
    assert not (project / "output").exists()


def test_a_today_that_is_no_day(project: Path) -> None:
    done = run("check", project, "--today", "2026-02-30")

    assert done.code == 1
    assert "2026-02-30" in done.err


# ---------------------------------------------------------------- the other verbs


def test_doctor() -> None:
    done = run("doctor")

    assert done.code == 0
    assert "BAD" not in done.out
    assert "uharfbuzz" in done.out
    assert all(set(row) >= {"what", "fine", "detail"} and row["fine"] for row in run("doctor", "--json").json)


def test_schema(tmp_path: Path) -> None:
    done = run("schema", "--out", tmp_path)

    assert done.code == 0
    for kind in ("leaflet", "layout", "diagram", "theme", "profile", "status"):
        text = (tmp_path / f"{kind}.schema.json").read_text(encoding="utf-8")
        found = json.loads(text)
        top = found["$defs"][found["$ref"].rpartition("/")[2]] if "$ref" in found else found
        assert "format" in top["properties"]
    assert run("schema", "leaflet").out == (tmp_path / "leaflet.schema.json").read_text(encoding="utf-8")


def test_explain() -> None:
    done = run("explain", "text-too-long")

    assert done.code == 0
    assert done.out.startswith("text-too-long (error)")
    assert "never cut" in done.out
    assert "Did you mean “text-too-long”?" in run("explain", "text-to-long").err
    assert run("--words", "ja", "explain", "text-too-long").out.startswith("text-too-long (エラー)")
    assert "「text-too-long」ではありませんか。" in run("--words", "ja", "explain", "text-to-long").err


def test_messages_are_in_the_language_of_the_computer() -> None:
    assert "エラー" in run("explain", "text-too-long", LC_ALL="ja_JP.UTF-8").out
    assert "エラー" in run("explain", "text-too-long", LANGUAGE="ja:en").out
    assert "error" in run("explain", "text-too-long", LC_ALL="de_DE.UTF-8", LANG="ja_JP.UTF-8").out
    assert "error" in run("--words", "en", "explain", "text-too-long", LC_ALL="ja_JP.UTF-8").out
    assert "\nWrite {…} instead.\n" in run("explain", "fact-typed").out
    listed = run("explain").out
    assert "missing-glyph" in listed
    assert len(listed.splitlines()) > 50


def test_messages_in_japanese(project: Path) -> None:
    done = run("--words", "ja", "build", spoilt(project))

    assert "{polise}" in done.err
    assert re.search(r"[ぁ-ん]{2}", done.err)
    assert run("build", project, LEAFLETGEN_WORDS="ja").err == done.err


def test_quiet_when_piped() -> None:
    """No bar, no colour."""
    done = run(
        "check", ROOT, "-o", "poster", "-l", "en", "-l", "ja", "-l", "ar", "-l", "km", "--today", "2026-11-25"
    )

    assert done.code == 0
    assert "\x1b" not in done.out + done.err
    assert "━" not in done.err


def test_no_earlier_sheet_outlives_a_project_that_cannot_be_opened(project: Path) -> None:
    assert run("build", str(project)).code == 0
    earlier = sorted((project / "output").rglob("*.pdf"))
    layout = project / "layouts" / "card.yaml"
    layout.write_text(layout.read_text().replace("height: rest", "hieght: rest"))

    done = run("build", str(project))

    assert earlier
    assert done.code == 1
    assert sorted((project / "output").rglob("*.pdf")) == []
    assert all(path.relative_to(project).as_posix() in done.err for path in earlier)


def test_check_removes_nothing(project: Path) -> None:
    run("build", str(project))
    earlier = sorted((project / "output").rglob("*.pdf"))
    layout = project / "layouts" / "card.yaml"
    layout.write_text(layout.read_text().replace("height: rest", "hieght: rest"))

    assert run("check", str(project)).code == 1
    assert sorted((project / "output").rglob("*.pdf")) == earlier


@pytest.mark.parametrize(
    "command",
    [("schema", "--out"), ("icons", "{project}", "--out"), ("preflight", "{project}", "--html")],
    ids=lambda words: words[0],
)
def test_what_cannot_be_written_is_told(project: Path, command: tuple[str, ...]) -> None:
    (project / "file").write_text("in the way")
    words = [word.format(project=project) for word in command]

    done = run(*words, project / "file" / "below")

    assert done.code == 1
    assert "project/file" in done.err.replace("\\", "/")
    assert "cannot be written" in done.err


@pytest.mark.parametrize("host", ["no-such-host.invalid", "192.0.2.1", "a..b", "a" * 70, ""])
def test_a_preview_at_an_address_that_is_not_ours_says_so(tmp_path: Path, host: str) -> None:
    done = run("preview", tiny(tmp_path), "--host", host, "--port", "0", "--no-browser")

    assert done.code == 2
    assert f"error: “{host}” is no address of this computer (" in done.err
    assert done.out == ""
    assert "write --host 0.0.0.0 for all networks" in done.err


def test_a_preview_of_no_folder_says_so() -> None:
    done = run("preview", "nowhere-at-all", "--no-browser")

    assert done.code == 2
    assert "'nowhere-at-all' does not exist" in done.err


def test_who_stops_it_while_a_class_is_made_is_not_told_of_a_fault(
    monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    class Stopping:
        def __set_name__(self, owner: type, name: str) -> None:
            raise KeyboardInterrupt

    def imports(*_: object) -> None:
        type("Made", (), {"field": Stopping()})

    monkeypatch.setattr(again, "run_of", imports)
    done = CliRunner().invoke(main, ["build", str(project)])

    assert (done.exit_code, done.output.strip()) == (130, "")
