"""`release`, `verify` and `diff` as they are typed: what is noted, what a file in hand turns out to be, what differs."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from click.testing import CliRunner, Result
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.cli.main import main
from leafletgen.core.diagnostics import Sink
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.releases import (
    Release,
    ReleasedSheet,
    read_releases,
    standings,
    written,
)

DE = """\
head: Leichter Job?
body: "Sie zahlen; die Polizei kommt zu **dir**. Ruf zuerst {police} an."
steps: {s1: Sie kaufen., s2: Du nimmst an., s3: Du gibst weiter.}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path / "tiny", de=DE)


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(w) for w in words], catch_exceptions=False)


def told(*words: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*words, "--json").stdout)
    return found


def codes(found: dict[str, Any]) -> list[str]:
    return [one["code"] for one in found["diagnostics"] if one["severity"] == "error"]


def released(root: Path, *more: object) -> dict[str, Any]:
    return told("release", root, "--today", TODAY, *more)


def verified(root: Path, *paths: Path) -> list[dict[str, Any]]:
    found = told("verify", *paths, "--project", root, "--today", TODAY)
    assert not codes(found)
    rows: list[dict[str, Any]] = found["files"]
    return rows


def card(root: Path, tag: str) -> Path:
    return root / "output" / "card" / f"tiny.{tag}.pdf"


def test_a_release_says_what_was_published_and_keeps_it(root: Path) -> None:
    first = released(root, "--note", "First print", "--valid-until", "2027-03-31")

    assert (first["release"], first["version"], first["sheets"], first["again"]) == (
        "releases/r1.yaml",
        "r1",
        2,
        False,
    )
    sink = Sink()
    (release,) = read_releases(World(root), sink)
    assert not sink.diagnostics
    assert (release.on, release.valid_until, release.note) == (TODAY, "2027-03-31", "First print")
    assert list(release.sheets) == ["card/de", "card/en"]
    assert release.sheets["card/de"].build.startswith("r1-")
    assert release.facts == {"police": "110"}
    assert (
        set(release.outputs["card"].texts)
        == set(release.texts["de"])
        == {"head", "body", "steps.s1", "steps.s2", "steps.s3"}
    )
    assert "layouts/card.yaml" in release.files
    assert released(root)["again"]  # the same once more changes nothing


def test_a_version_that_was_published_is_not_published_with_other_words(root: Path) -> None:
    released(root)
    before = (root / "releases" / "r1.yaml").read_bytes()
    edit(root / "locales" / "de.yaml", "Leichter Job?", "Leichtes Geld?")

    assert codes(released(root)) == ["release-changed"]
    assert (root / "releases" / "r1.yaml").read_bytes() == before
    edit(root / "leaflet.yaml", "version: r1", "version: r2")
    assert released(root)["release"] == "releases/r2.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        ("leaflet.yaml", "version: r1\n", "", "release-version"),
        ("locales/de.yaml", "s2: Du nimmst an., ", "", "text-missing"),
    ],
)
def test_what_is_not_whole_is_not_released(root: Path, path: str, old: str, new: str, code: str) -> None:
    edit(root / path, old, new)

    assert code in codes(released(root))
    assert not (root / "releases").exists()


def test_a_day_that_is_none_is_told(root: Path) -> None:
    assert codes(released(root, "--valid-until", "2027-02-30")) == ["date-form"]


def test_a_sheet_in_hand_is_known(root: Path) -> None:
    released(root)

    (file,) = verified(root, card(root, "de"))

    assert (file["sheet"], file["state"], file["fine"]) == ("card/de", "same", True)
    assert file["release"] == {
        "version": "r1", "on": TODAY, "standing": "current", "successor": None, "valid_until": None, "withdrawn": None,
        "intact": True,
    }  # fmt: skip


def test_a_sheet_in_hand_that_the_project_has_left_behind(root: Path) -> None:
    released(root)
    kept = card(root, "de").read_bytes()
    edit(root / "locales" / "de.yaml", "Leichter Job?", "Leichtes Geld?")
    edit(root / "leaflet.yaml", '"110"', '"112"')
    card(root, "de").write_bytes(kept)

    (file,) = verified(root, card(root, "de"))

    assert (file["state"], file["fine"], file["texts"], file["facts"]) == (
        "changed",
        False,
        ["head"],
        ["police"],
    )
    assert file["files"] == ["leaflet.yaml"]
    said = [(one["before"], one["now"]) for one in file["words"]]
    assert ("Leichter Job?", "Leichtes Geld?") in said
    assert any("110" in before and "112" in now for before, now in said)
    assert run("verify", card(root, "de"), "--project", root).exit_code == 1


def test_a_file_that_was_saved_anew_says_the_same_and_is_not_the_published_one(root: Path) -> None:
    released(root)
    with pikepdf.open(card(root, "de"), allow_overwriting_input=True) as pdf:
        pdf.save(card(root, "de"))

    (file,) = verified(root, card(root, "de"))

    assert (file["state"], file["fine"], file["release"]["intact"]) == ("resaved", True, False)


def test_a_sheet_that_is_no_longer_made(root: Path) -> None:
    released(root)
    kept = card(root, "de").read_bytes()
    edit(root / "leaflet.yaml", "[en, de]", "[en]")
    old = root / "old.pdf"
    old.write_bytes(kept)

    assert [(f["state"], f["fine"]) for f in verified(root, old)] == [("gone", False)]


def test_whose_sheet_it_is(root: Path, tmp_path: Path) -> None:
    other = tiny(tmp_path / "other", de=DE)
    edit(other / "leaflet.yaml", "name: tiny", "name: other")
    run("build", other, "-l", "de")
    plain = tmp_path / "plain.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(plain)
    text = tmp_path / "text.pdf"
    text.write_text("no PDF")

    def said(path: Path) -> list[str]:
        return codes(told("verify", path, "--project", root))

    assert said(other / "output" / "card" / "other.de.pdf") == ["verify-foreign"]
    assert said(plain) == ["verify-unknown"]
    assert said(text) == ["pdf-unreadable"]
    assert said(tmp_path / "none.pdf") == ["file-unreadable"]


def test_withdrawing_a_release(root: Path) -> None:
    released(root)

    assert codes(told("release", root, "--withdraw", "r1")) == ["release-reason"]
    assert codes(told("release", root, "--withdraw", "r7", "--note", "x")) == ["release-unknown"]
    assert run("release", root, "--withdraw", "r1", "--note", "The number was wrong.").exit_code == 0
    (file,) = verified(root, card(root, "de"))
    assert (file["release"]["standing"], file["release"]["withdrawn"], file["fine"]) == (
        "withdrawn", "The number was wrong.", False,
    )  # fmt: skip


def test_how_releases_stand() -> None:
    rows = [
        Release(1, "r1", "2026-01-01"),
        Release(1, "r2", "2026-02-01", withdrawn="wrong"),
        Release(1, "r3", "2026-03-01", valid_until="2026-06-30"),
    ]

    assert [one.standing for one in standings(rows, "2026-06-30")] == ["replaced", "withdrawn", "current"]
    assert [one.successor for one in standings(rows, "2026-06-30")] == ["r3", "r3", None]
    assert standings(rows, "2026-07-01")[-1].standing == "expired"


def test_a_release_is_read_as_it_was_written(tmp_path: Path) -> None:
    kept = Release(
        1, 'r1 "b"', "2026-01-01", "2026-02-01", None, "Größer: 10 %",
        {"card/en/No. 1 \\ 学生": ReleasedSheet("r1-0e10", "12e4", {"phone": "#1: 2"})}, facts={"on": "yes", "a-b": "0x10"},
        texts={"no": {"a.b": "00e1"}}, files={"pictures/ä b.png": "1234567890123456"},
    )  # fmt: skip
    folder = tmp_path / "releases"
    folder.mkdir()
    (folder / "r1__b_.yaml").write_text(written(kept), encoding="utf-8")
    sink = Sink()

    assert read_releases(World(tmp_path), sink) == (kept,)
    assert not sink.diagnostics


def git(root: Path, *words: str) -> None:
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *settings, *words], check=True, capture_output=True)


def sheets(found: dict[str, Any]) -> dict[str, tuple[str, Sequence[str]]]:
    return {one["sheet"]: (one["change"], [box["box"] for box in one["boxes"]]) for one in found["sheets"]}


def test_what_differs_since_a_commit_and_since_a_release(root: Path) -> None:
    above = root.parent
    released(root)
    git(above, "init", "-q")
    git(above, "add", "-A")
    git(above, "commit", "-q", "-m", "first")
    edit(root / "locales" / "de.yaml", "Leichter Job?", "Leichtes Geld?")
    edit(root / "leaflet.yaml", "version: r1", "version: r2")

    for before in ("r1", "HEAD"):
        found = told("diff", before, root, "--project", root)
        # English has another version at its foot, and nothing else: it stays on the wall
        assert sheets(found) == {"card/de": ("changed", ["top/heading.0"])}
        (text,) = found["sheets"][0]["boxes"][0]["texts"]
        assert text == {"key": "head", "before": "Leichter Job?", "now": "Leichtes Geld?"}
    assert codes(told("diff", "nowhere", root, "--project", root)) == ["diff-unknown"]
    assert codes(json.loads(run("diff", "--project", root, "--json", "--", "-x", root).stdout)) == [
        "diff-unknown"
    ]
    released(root)
    assert codes(told("diff", "r2", root, "--project", root)) == ["diff-uncommitted"]


def test_what_differs_between_folders(root: Path, tmp_path: Path) -> None:
    other = tiny(tmp_path / "other", de=DE, fr=DE)
    edit(other / "layouts" / "card.yaml", "ground: yellow", "ground: red")
    edit(other / "leaflet.yaml", '"110"', '"112"')
    report = tmp_path / "report" / "diff.html"

    found = told("diff", root, other, "-l", "en", "-l", "fr", "--html", report)

    assert sheets(found)["card/fr"] == ("added", [])
    english = next(one for one in found["sheets"] if one["sheet"] == "card/en")
    assert english["facts"] == [{"key": "{police}", "before": "110", "now": "112"}]
    page = report.read_text(encoding="utf-8")
    assert page.count('src="data:image/png') == 2
    assert "<del" in page
    assert told("diff", root, root)["sheets"] == []


def test_what_differs_between_two_files(root: Path, tmp_path: Path) -> None:
    run("build", root)
    old = tmp_path / "old.pdf"
    old.write_bytes(card(root, "de").read_bytes())
    edit(root / "locales" / "de.yaml", "Du gibst weiter.", "Du bringst es weg.")
    run("build", root)

    found = told("diff", old, card(root, "de"))

    assert found["words"] == [{"before": "3 Du gibst weiter.", "now": "3 Du bringst es weg."}]
    assert codes(told("diff", old, root)) == ["diff-kinds"]


def answered(root: Path, *words: object) -> tuple[str, str, Any]:
    """What `verify` answers of the German card: whose it is, its state, the kind of the first difference."""
    (file,) = told("verify", *words, "--project", root, "--today", TODAY)["files"]
    return file["answer"], file["state"], file["difference"] and file["difference"]["kind"]


def rewritten(path: Path, old: str, new: str) -> None:
    """Alter the contents of a file's first page and keep what it says of itself."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        content, count = re.subn(old.encode(), new.encode(), page.Contents.read_bytes(), count=1)
        assert count
        page.Contents = pdf.make_stream(content)
        pdf.save(path)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (r"<[0-9A-F]+> Tj", "", "words"),  # a line gone
        (r"BT", "0 0 0 0 re W n BT", "words"),  # clipped away
        (r"\nf\n", "\nn\n", "drawing"),
        (r"[\d.]+ rg\n", "0.5 rg\n", "drawing"),
    ],
)
def test_the_stamp_of_a_file_is_not_believed(root: Path, old: str, new: str, kind: str) -> None:
    run("build", root)
    rewritten(card(root, "de"), old, new)

    (file,) = verified(root, card(root, "de"))
    said = run("verify", card(root, "de"), "--project", root, "--today", TODAY)

    assert (file["answer"], file["state"], file["fine"]) == ("neither", "changed", False)
    assert file["build"] == file["today"]  # what the file says of itself
    assert (file["difference"]["kind"], file["difference"]["page"]) == (kind, 1)
    assert "first difference, on page 1, " in said.stdout
    assert said.exit_code == 1


@pytest.mark.needs("gs")
def test_a_file_that_has_lost_its_stamp_is_known_by_its_title(root: Path, tmp_path: Path) -> None:
    run("build", root)
    saved = tmp_path / "saved.pdf"
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-o", saved, card(root, "de")], check=True
    )

    (file,) = verified(root, saved)

    assert (file["sheet"], file["answer"], file["state"], file["fine"]) == (
        "card/de",
        "today",
        "resaved",
        True,
    )
    assert file["untagged"]
    assert answered(root, saved, "--sheet", "card/en") == ("neither", "changed", "words")
    assert codes(told("verify", saved, "--project", root, "--sheet", "card/xx")) == ["verify-sheet"]


def test_a_sheet_of_a_release_that_was_saved_anew_is_held_against_it(root: Path, tmp_path: Path) -> None:
    released(root)
    kept, spoilt = tmp_path / "kept.pdf", tmp_path / "spoilt.pdf"
    with pikepdf.open(card(root, "de")) as pdf:
        pdf.save(kept)
    spoilt.write_bytes(kept.read_bytes())
    rewritten(spoilt, r"<[0-9A-F]+> Tj", "")
    edit(root / "locales" / "de.yaml", "Leichter Job?", "Leichtes Geld?")
    found = told("verify", kept, "--project", root, "--today", TODAY)
    assert found["files"][0]["answer"] == "neither"  # nothing says what r1 was like
    assert codes(found) == ["diff-unknown"]
    git(root, "init", "-q")
    git(root, "add", "-A")
    edit(root / "locales" / "de.yaml", "Leichtes Geld?", "Leichter Job?")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "r1")
    edit(root / "locales" / "de.yaml", "Leichter Job?", "Leichtes Geld?")

    assert answered(root, kept) == ("release", "changed", None)
    assert answered(root, spoilt) == ("neither", "changed", "words")
    (good, bad) = (verified(root, path)[0] for path in (kept, spoilt))
    assert (good["release"]["version"], good["release"]["intact"], good["fine"]) == ("r1", False, False)
    assert (bad["release"], bad["claimed"]) == (None, "r1")


@pytest.mark.parametrize("name", ["abc", "", "/", "card/", "a/b/c/d", "card/de/x"])
def test_a_name_of_no_sheet_is_told(name: str, root: Path) -> None:
    run("build", root)
    with pikepdf.open(card(root, "de"), allow_overwriting_input=True) as pdf:
        with pdf.open_metadata() as metadata:
            metadata["dc:identifier"] = f"tiny/{name}"
        pdf.save(card(root, "de"))

    assert codes(told("verify", card(root, "de"), "--project", root, "--sheet", name)) == ["verify-sheet"]
    if name:
        assert answered(root, card(root, "de")) == ("neither", "gone", None)
    else:  # it does not say which one it is: then its title does
        assert answered(root, card(root, "de")) == ("today", "resaved", None)
