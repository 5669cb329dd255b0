"""`init` and `add-language`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tests.cli.command import ROOT, run
from tests.engine.projects import confirmed, edit, files_below

from leafletgen.core.messages.table import texts_of

TEMPLATES = texts_of("templates", "titles")


def test_from_an_empty_folder_to_pdfs_and_a_language_more(tmp_path: Path) -> None:
    root = tmp_path / "Lost card"

    begun = run("init", root, "--today", "2026-11-25")
    assert begun.code == 0
    assert begun.out.splitlines()[-2:] == ["leaflet.yaml", f'Next: leafletgen preview "{root}" --edit']
    assert "name: lost-card\n" in (root / "leaflet.yaml").read_text()
    assert (root / ".gitignore").read_text().splitlines()[1:] == ["/output/", "/.leafletgen/"]

    told = run("check", root, "--strict", "--today", "2026-11-25")
    assert told.code == 1
    assert set(re.findall(r"\[[a-z-]+\]$", told.err, re.MULTILINE)) == {
        "[fact-unconfirmed]",
        "[date-missing]",
    }
    confirmed(root, "2026-11-25")
    assert run("check", root, "--strict", "--today", "2026-11-25") == (0, "", "")
    assert (
        run("add-language", "my", cwd=root).out
        == "Burmese was added; write its texts into locales/my.yaml.\n"
    )
    built = run("build", root, "--today", "2026-11-25")
    assert built.code == 1  # Burmese is missing, and is told
    assert files_below(root / "output") == [
        "poster/lost-card.en.pdf", "poster/lost-card.ja.pdf", "sheet/lost-card.en.pdf", "sheet/lost-card.ja.pdf",
    ]  # fmt: skip


def test_languages_and_a_name_of_ones_own(tmp_path: Path) -> None:
    assert run("init", tmp_path, "--name", "card", "--languages", "vi, my", "--languages", "ar").code == 0

    assert "name: card\n" in (tmp_path / "leaflet.yaml").read_text()
    assert "languages: [en, vi, my, ar]\n" in (tmp_path / "leaflet.yaml").read_text()


def test_a_template_by_its_name(tmp_path: Path) -> None:
    assert run("init", tmp_path / "a", "--template", "house-rules").code == 0
    assert "theme: kids\n" in (tmp_path / "a/leaflet.yaml").read_text()

    strange = run("init", tmp_path / "b", "--template", "evnt")
    assert strange.code == 2
    assert "There is no template named “evnt”. [template-unknown]" in strange.err
    assert "Did you mean “event”?" in strange.err
    assert not (tmp_path / "b").exists()
    listed = run("init", "--help").out
    assert all(f"  {name} " in listed for name in TEMPLATES)


def at_a_terminal(answers: str, *arguments: object) -> str:
    """What `init` prints where somebody sits and answers."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "leafletgen", "init", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8", "TERM": "dumb"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        os.write(ours, answers.encode())
        said = b""
        with suppress(OSError):  # the terminal is closed when the command ends
            while piece := os.read(ours, 4096):
                said += piece
    os.close(ours)
    assert process.returncode == 0, said
    return said.decode()


def test_in_a_terminal_it_asks(tmp_path: Path) -> None:
    said = at_a_terminal("4\nour-waste\nen vi\n", tmp_path / "a")

    assert "4  waste " in said
    manifest = (tmp_path / "a/leaflet.yaml").read_text()
    assert all(one in manifest for one in ("theme: kids\n", "name: our-waste\n", "languages: [en, vi]\n"))

    at_a_terminal("notice\n\n", tmp_path / "b", "--languages", "my")
    manifest = (tmp_path / "b/leaflet.yaml").read_text()
    assert all(one in manifest for one in ("theme: mono\n", "name: b\n", "languages: [en, my]\n"))

    said = at_a_terminal("", tmp_path / "c", "--template", "event")
    assert "theme: festival\n" in (tmp_path / "c/leaflet.yaml").read_text()


def test_what_cannot_be_begun_is_told(tmp_path: Path) -> None:
    strange = run("init", tmp_path, "--languages", "vn", "--name", "Ä")
    assert strange.code == 2
    assert "Did you mean “vi” (Vietnamese)?" in strange.err
    assert "[name-form]" in strange.err
    assert list(tmp_path.iterdir()) == []

    assert run("init", tmp_path).code == 0
    again = run("init", tmp_path)
    assert again.code == 2
    assert f"There is already a leaflet.yaml in {tmp_path}." in again.err


def test_a_language_that_cannot_be_added_is_told(tmp_path: Path) -> None:
    run("init", tmp_path)

    assert "Did you mean “ne” (Nepali)?" in run("add-language", "np", tmp_path).err
    assert run("--words", "ja", "add-language", "ja", tmp_path).err.startswith("エラー: 言語「ja」は、すでに")
    assert run("add-language", "vi", tmp_path / "locales").code == 2
    assert (
        run("add-language", "kn", tmp_path).out
        == "Kannada was added; write its texts into locales/kn.yaml.\n"
    )
    by_script = run("add-language", "gn", tmp_path)
    assert by_script.code == 0
    assert (
        "Guarani has no pack of its own: it is set by the rules of its script, Latin. [language-by-script]"
        in by_script.err
    )


def test_a_tag_that_leads_out_of_the_project_is_refused_at_its_place(tmp_path: Path) -> None:
    run("init", tmp_path)
    edit(tmp_path / "leaflet.yaml", "[en, ja]", '[en, "en-../x"]')

    done = run("check", tmp_path)

    assert done.code == 1
    assert "“en-../x” is not the tag of a language such as ja or zh-Hans. [value-unfit]" in done.err
    assert "leaflet.yaml:7:17:" in done.err


def test_on_the_paper_that_is_at_hand(tmp_path: Path) -> None:
    run("init", tmp_path, "--name", "card")
    confirmed(tmp_path)

    letter = run("build", tmp_path, "--paper", "letter", "--strict", "--today", "2026-11-25")
    assert letter.code == 0
    assert letter.out.split() == [
        f"output/{output}-on-letter/card.{tag}.pdf" for output in ("poster", "sheet") for tag in ("en", "ja")
    ]

    tiles = run("build", tmp_path, "-o", "poster", "-l", "ja", "--tile", "a4", "--json")
    assert [(file["path"], file["pages"]) for file in tiles.json["files"]] == [
        ("output/poster-tiled-A4/card.ja.pdf", 5)  # A3 on four sheets with glue edges, and the map
    ]
    assert not (tmp_path / "output/poster").exists()


def test_what_cannot_go_on_other_paper_is_told(tmp_path: Path) -> None:
    run("init", tmp_path)
    edit(
        tmp_path / "leaflet.yaml",
        "  sheet: {layout: poster, paper: A4, profile: office}",
        "  sheet: {layout: poster, paper: A4, profile: office, impose: {scheme: n-up, up: 2}}",
    )

    assert "“sheet” is made for its own paper" in run("build", tmp_path, "-o", "sheet", "--paper", "A4").err
    assert "Write jis-b5" in run("build", tmp_path, "--paper", "B5").err
    assert "Did you mean “poster”?" in run("build", tmp_path, "-o", "poter", "--tile", "A4").err
    assert run("build", tmp_path, "--tile", "A4", "--paper", "A4").code == 2
    assert not (tmp_path / "output").exists()
