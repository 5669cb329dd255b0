"""`tidy` and `schema` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.command import run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    assert run("init", tmp_path, "--today", "2026-11-25").code == 0
    return tmp_path


def test_a_renaming_is_shown_then_done(project: Path) -> None:
    before = (project / "layouts/poster.yaml").read_bytes()
    shown = run("tidy", project, "--rename", "headline", "top.headline", "--dry-run")

    assert shown.code == 0
    assert "+title: top.headline" in shown.out
    assert "5 files would be changed; nothing was written." in shown.out
    assert (project / "layouts/poster.yaml").read_bytes() == before

    done = run("tidy", project, "--rename", "headline", "top.headline")
    assert done.code == 0
    assert "Changed: status/ja.yaml" in done.out
    assert run("check", project, "--today", "2026-11-25").err.count("error") == 0
    assert '"top"' in (project / ".leafletgen/schemas/locale.schema.json").read_text(encoding="utf-8")


def test_what_cannot_be_done_is_told(project: Path) -> None:
    assert run("tidy", project, "--rename", "nothing", "else").code == 1
    assert run("tidy", project, "--remove", "--rename", "a", "b").code == 2
    assert run("tidy", project / "nowhere").code == 2
    assert run("tidy", project) == (0, "Nothing to do.\n", "")
    (project / "layouts/poster.yaml").write_text("blocks: [\n")
    told = run("tidy", project)
    assert told.code != 0 or "layouts/poster.yaml" in told.err


def test_editors_know_a_new_project(project: Path) -> None:
    settings = json.loads((project / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]

    assert all((project / path).is_file() for path in settings)
    assert settings["./.leafletgen/schemas/source.schema.json"] == ["/locales/en.yaml"]


def test_settings_of_ones_own_stay(project: Path) -> None:
    (project / ".vscode/settings.json").write_text('{"editor.tabSize": 2}\n')
    told = run("schema", cwd=project)

    assert told.code == 0
    assert "./.leafletgen/schemas/locale.schema.json" in told.out
    assert (project / ".vscode/settings.json").read_text() == '{"editor.tabSize": 2}\n'


def test_a_new_language_is_in_the_schemas(project: Path) -> None:
    assert run("add-language", "vi", project).code == 0
    glossary = json.loads((project / ".leafletgen/schemas/glossary.schema.json").read_text(encoding="utf-8"))

    assert {"en", "ja", "vi"} <= glossary["$defs"]["term"]["properties"].keys()
