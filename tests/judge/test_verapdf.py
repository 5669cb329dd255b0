"""veraPDF asked about files, as `preflight` and the conformity statement do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.inspection.seeds import damaged, good, root

from leafletgen.core.processes import children
from leafletgen.core.processes.tasks import LostProcessError
from leafletgen.desk.preflight import PreflightWish, preflight
from leafletgen.judge import verapdf

pytestmark = pytest.mark.needs("verapdf")


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LEAFLETGEN_VERAPDF")


def test_objections(tmp_path: Path) -> None:
    untitled = damaged(root("ViewerPreferences", None), good())
    told = verapdf.ask({"sound": good(), "untitled": untitled}, ["PDF/A-2a", "PDF/UA-1"])

    assert told["sound"] == []
    assert ("PDF/UA-1", "7.1-10") in {(one.standard, one.clause) for one in told["untitled"]}
    path = tmp_path / "a.pdf"
    path.write_bytes(untitled)
    codes = {one.code for one in preflight([path], PreflightWish()).diagnostics}

    assert {"verapdf-objection", "ua-title"} <= codes
    assert "a-own-rules" not in codes


def test_where_it_is_not_there_that_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEAFLETGEN_VERAPDF", "no")
    path = tmp_path / "a.pdf"
    path.write_bytes(good())

    assert {one.code for one in preflight([path], PreflightWish()).diagnostics} & {"a-own-rules"}


def test_what_keeps_it_from_running_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LostProcessError, match="PDF/B"):
        verapdf.ask({"a": good()}, ["PDF/B"])


@pytest.mark.parametrize(("times", "code", "calls"), [(1, None, 3), (2, "verapdf-lost", 2)])
def test_one_that_the_computer_ends_is_asked_once_more(
    times: int, code: str | None, calls: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By each of two standards: the first time it is ended."""
    begun = tmp_path / "begun"
    program = tmp_path / "python"
    program.write_text(
        f"#!/bin/sh\necho >> {begun}\n"
        f'[ $(wc -l < {begun}) -gt {times} ] || kill -9 $$\nexec {sys.executable} "$@"\n'
    )
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    path = tmp_path / "a.pdf"
    path.write_bytes(good())

    codes = {one.code for one in preflight([path], PreflightWish()).diagnostics}

    assert begun.read_text() == "\n" * calls
    assert {one for one in codes if one.startswith("verapdf-") and one != "verapdf-objection"} == {code} - {
        None
    }


@pytest.mark.parametrize(
    ("script", "code"), [("kill -STOP $$", "verapdf-lost"), ("while :; do :; done", "verapdf-failed")]
)
def test_one_that_gets_no_processor_is_not_one_that_takes_too_long(
    script: str, code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(verapdf, "SECONDS", 2)
    monkeypatch.setattr(children, "NEAR", 0.02)  # on a busy machine nobody gets half of it

    with pytest.raises(LostProcessError, match=code):
        verapdf.ask({"a": good()}, ["PDF/A-2a"])
