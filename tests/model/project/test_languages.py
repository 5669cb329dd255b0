"""The packs that a project brings in its folder `languages`: from the file to the sheet."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, built, tiny

from leafletgen.cli.main import main
from leafletgen.engine.live import Live
from leafletgen.engine.localizing.localize import EditionKey, localize
from leafletgen.engine.opening import open_project
from leafletgen.judge.preflight.runner import check_language
from leafletgen.model.glossary import Glossary
from leafletgen.model.words import words

BHOJPURI = 'head: "आसान काम?"\nbody: "ऊ रउआ के पइसा देला। **पुलिस** {police} पर फोन करीं."\nsteps: {s1: "क", s2: "ख", s3: "ग"}\n'
"""Texts in a language that the program has no pack for; the second sentence ends with a foreign full stop."""


GERMAN = """\
head: Leichte Arbeit?
body: Sie zahlen. Ruf {police} an, bevor die Polizei zu dir kommt und dich nach dem Geld fragt.
steps: {s1: Kaufen., s2: Annehmen., s3: Abgeben.}
"""


PACK = """\
extends: Deva
names: {self: भोजपुरी, ja: ボージュプリー語}
words: ne
marks: {own: {".": "।"}}
"""


def files(root: Path) -> dict[str, bytes]:
    made = built(root)
    assert [one for one in made.diagnostics if one.is_error] == []
    return {path.name: path.read_bytes() for path in (root / "output").rglob("*.pdf")}


def bring(root: Path, tag: str, text: str) -> Path:
    path = root / "languages" / f"{tag}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_language_of_the_projects_own(tmp_path: Path) -> None:
    root = tiny(tmp_path, bho=BHOJPURI)
    bring(root, "bho", PACK)

    opened = open_project(root, TODAY)

    assert opened.value is not None
    project = opened.value.project
    assert project.languages.tags().count("bho") == 1
    found = check_language(project, "bho", Glossary())
    assert [(one.code, dict(one.args)["mend"]) for one in found if one.code == "mark-foreign"] == [
        ("mark-foreign", "।")
    ]
    made = localize(project, EditionKey("bho", "card"), opened.value.book)
    edition = made.kit.edition
    assert edition["autonym"] == "भोजपुरी"
    assert made.kit.word("draft") == words("ne")["draft"] != words("en")["draft"]
    assert "ボージュプリー語" in edition["staff"]


def test_a_mended_line_of_a_built_in_pack_changes_its_sheet_alone(tmp_path: Path) -> None:
    root = tiny(tmp_path, de=GERMAN)
    before = files(root)
    bring(root, "de", "extends: de\npitch: {running: 2.2}\n")
    after = files(root)

    assert before["tiny.de.pdf"] != after["tiny.de.pdf"]
    assert before["tiny.en.pdf"] == after["tiny.en.pdf"]


def test_a_slip_is_told_with_file_line_and_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tiny(tmp_path, de=GERMAN)
    bring(root, "de", "extends: de\nties:\n  short_word: yes\n")

    with pytest.raises(SystemExit) as code:
        main(["check", str(root), "--json", "--today", TODAY])

    assert code.value.code == 1
    found = [
        one for one in json.loads(capsys.readouterr().out)["diagnostics"] if one["code"] == "key-misspelt"
    ]
    assert [(one["file"], one["line"], one["column"]) for one in found] == [("languages/de.yaml", 3, 3)]


@pytest.mark.parametrize("name", ["DE.yaml", "de.yml", "german pack.yaml", "Latn.yaml"])
def test_a_file_that_would_do_nothing_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    root = tiny(tmp_path, de=GERMAN)
    bring(root, "de", "extends: de\n")
    (root / "languages" / "de.yaml").rename(root / "languages" / name)

    with pytest.raises(SystemExit) as code:
        main(["check", str(root), "--json", "--today", TODAY])

    assert code.value.code == 1
    found = {(one["code"], one["file"]) for one in json.loads(capsys.readouterr().out)["diagnostics"]}
    assert ("language-file", f"languages/{name}") in found


def test_the_preview_follows_a_pack_that_changes(tmp_path: Path) -> None:
    root = tiny(tmp_path, de=GERMAN)
    bring(root, "de", "extends: de\n")
    live, edition = Live(root, TODAY), EditionKey("de", "card")
    before = live.page(edition, 1).svg

    bring(root, "de", "extends: de\npitch: {running: 2.2}\n")
    live.reload({"languages/de.yaml"})
    changed = live.page(edition, 1).svg
    (root / "languages" / "de.yaml").unlink()
    live.reload({"languages/de.yaml"})

    assert changed != before
    assert live.page(edition, 1).svg == before
