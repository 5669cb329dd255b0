"""`--json` of every verb, held against the schema that `leafletgen schema result-VERB` prints."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from tests.cli.command import run
from tests.engine.dormitories import dormitories
from tests.engine.projects import TODAY
from tests.engine.test_site import project

from leafletgen.cli.json_schema import RESULTS, result_schema
from leafletgen.cli.main import main

NO_RESULT = {"completion": "it prints a script, which a shell reads"}


def validator(verb: str) -> Draft202012Validator:
    """Of the schema as it is printed, but closed: a key that it does not name is a fault here."""
    schema = json.loads(result_schema(verb))
    Draft202012Validator.check_schema(schema)
    for one in schema["$defs"].values():
        one["additionalProperties"] = False
    return Draft202012Validator(schema)


def told(verb: str, *arguments: object, code: int = 0) -> Any:
    """The result of a verb, which its schema allows."""
    done = CliRunner().invoke(main, [verb, *map(str, arguments), "--json"], catch_exceptions=False)
    assert done.exit_code == code, done.output
    assert done.stderr == ""
    result = json.loads(done.stdout)
    assert [error.message for error in validator(verb).iter_errors(result)] == []
    return result


@pytest.fixture(autouse=True)
def _in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "tiny")


def test_every_verb_has_json_and_a_schema() -> None:
    with_json = {
        name for name, verb in main.commands.items() if any("--json" in one.opts for one in verb.params)
    }

    assert with_json == set(RESULTS) == main.commands.keys() - NO_RESULT.keys()


def test_a_schema_refuses_what_is_none_of_its_results() -> None:
    allowed = validator("doctor")

    assert allowed.is_valid([{"what": "fonts", "fine": True, "detail": "75"}])
    assert not allowed.is_valid([{"what": "fonts", "fine": "yes", "detail": "75"}])
    assert not allowed.is_valid([{"what": "fonts", "detail": "75"}])
    assert not allowed.is_valid({"files": []})


def test_results_of_what_is_made(root: Path) -> None:
    assert len(told("build", root, "--today", TODAY, "--profile")["files"]) == 2
    assert told("check", root, "--today", TODAY)["fit"]
    assert told("preflight", root, "-l", "en", "--aloud", "--today", TODAY)["aloud"]
    assert told("preflight", root / "output/card/tiny.en.pdf")["files"]
    assert told("proof", "ja", root)["file"].endswith(".ja.pdf")
    assert len(told("pseudo", root, "--as", "en-XA")["files"]) == 1
    assert told("site", root, "--today", TODAY)["pages"]


def test_results_of_what_was_published(root: Path, tmp_path: Path) -> None:
    before = shutil.copytree(root, tmp_path / "before")
    first = told("release", root, "--today", TODAY, "--note", "first")
    assert (first["version"], first["sheets"], first["again"]) == ("r1", 2, False)
    card = root / "output/card/tiny.ja.pdf"
    assert told("verify", card, "--project", root, "--today", TODAY)["files"][0]["fine"]
    body = root / "locales/en.yaml"
    body.write_text(body.read_text("utf-8").replace("Easy job?", "Easy money?"), "utf-8")
    assert told("verify", card.with_name("tiny.en.pdf"), "--project", root, "--today", TODAY, code=1)["files"]
    assert told("diff", before, root, "--today", TODAY)["sheets"][0]["boxes"]
    assert told("diff", "r1", root, "--project", root, "--today", TODAY, code=2)["sheets"] == []
    assert told("release", root, "--withdraw", "r1", "--note", "wrong", "--today", TODAY)["withdrawn"] == "r1"
    assert told("release", root, "--withdraw", "r9", "--note", "wrong", code=1)["release"] is None


def test_results_of_translating(root: Path, tmp_path: Path) -> None:
    assert told("add-language", "de", root) == {
        "language": "de", "path": "locales/de.yaml", "made": True, "diagnostics": [],
    }  # fmt: skip
    assert {row["language"] for row in told("status", root)["languages"]} == {"en", "ja", "de"}
    assert told("status", root, "--record", "--as", "draft")["recorded"]["ja"] == 6
    told("build", root, "-l", "en", "--today", TODAY)
    assert told("status", root, "--printed", "-l", "en", "--today", TODAY)["printed"]
    assert told("status", root, "--reprint")["reprint"] == []
    assert told("approve", "ja", root, "--by", "K.", "--today", TODAY)["texts"] == 6
    (sent,) = told("export", "ja", root, "--to", "csv", "--no-fit")["files"]
    assert (sent["language"], sent["count"]) == ("ja", 6)
    assert told("import", root / sent["path"], root, "--dry-run")["written"] is False
    assert told("status", root, "-l", "fr", code=2)["diagnostics"][0]["code"] == "selection-empty"
    assert told("init", tmp_path / "new", "--today", TODAY)["files"]


def test_results_of_looking_up(tmp_path: Path) -> None:
    assert told("doctor")
    assert {"code": "text-too-long", "severity": "error"} in told("explain")["codes"]
    assert told("explain", "text-too-long")["reason"]
    assert told("icons", "police")["signs"][0]["name"] == "police"
    assert told("blocks", "--name", "heading")[0]["id"] == "block/heading"
    assert "result-kit" in told("schema", "--project", tmp_path)["kinds"]
    assert len(told("schema", "--out", tmp_path / "schemas")["files"]) == len(
        list((tmp_path / "schemas").iterdir())
    )


def test_results_of_kits(tmp_path: Path) -> None:
    made = told("kit", dormitories(tmp_path), "--row", "Maple House", "--today", TODAY)

    assert [sheet["copies"] for sheet in made["kits"][0]["contents"]]


def test_what_cannot_begin_says_why_in_the_same_form(tmp_path: Path) -> None:
    for verb in ("check", "status", "pseudo", "release", "kit", "site", "export"):
        (found,) = told(verb, tmp_path, code=2)["diagnostics"]
        assert found["code"] == "project-missing"


def test_what_the_machine_refuses_is_json_too(root: Path) -> None:
    (root / "file").write_text("in the way")
    found = told("schema", "--out", root / "file" / "below", code=1)["diagnostics"]

    assert found[0]["severity"] == "error"
    assert "file/below" in found[0]["message"].replace("\\", "/")


@pytest.fixture
def preview(root: Path) -> Iterator[subprocess.Popen[str]]:
    command = [
        sys.executable,
        "-m",
        "leafletgen",
        "preview",
        str(root),
        "--port",
        "0",
        "--no-browser",
        "--share",
        "--json",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.terminate()


def test_the_preview_says_where_it_is(preview: subprocess.Popen[str]) -> None:
    assert preview.stdout is not None
    lines = []
    for line in preview.stdout:
        lines.append(line)
        if line.startswith("}"):
            break
    result = json.loads("".join(lines))

    assert validator("preview").is_valid(result)
    assert result["address"].startswith("http://localhost:")
    assert set(result["links"]) == {"ja"}


def test_schemas_are_printed() -> None:
    assert run("schema", "result-build").out == result_schema("build")
