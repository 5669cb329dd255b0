"""What translators ask in files reaches the office, and what was said before goes along and does not come twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polib
import pytest
from lxml import etree
from tests.engine.projects import TODAY, tiny

from leafletgen.core.diagnostics import Sink
from leafletgen.engine.exchange import xliff2, xliff12
from leafletgen.engine.exchange.bring import read_file
from leafletgen.engine.exchange.receiving import receive, take_in
from leafletgen.engine.exchange.sending import send
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session
from leafletgen.engine.translation.texts import asked, comments
from leafletgen.model.project.writing.remarks import comment, mark, settle_comment

FILES = {"po": "po", "xliff": "xlf", "xliff2": "xlf"}
FIRST, SECOND = "“job” は仕事、それとも詐欺ですか？\n\n二段目。", "Is this a heading?"


def session(root: Path) -> Session:
    opened = open_project(root, TODAY).value
    assert opened is not None
    return opened


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project in which a question was asked and one was settled."""
    root = tiny(tmp_path / "project", ja="head: 楽な仕事？\n")
    comment(session(root).project, "ja", "head", FIRST, "Sato")
    done = comment(session(root).project, "ja", "head", SECOND, "")
    settle_comment(session(root).project, "ja", "head", mark(done.comments["head"][1]), is_open=False)
    return root


def sent(root: Path, form: str) -> Path:
    send(session(root), "ja", form, root / "out", fit=False)
    return root / "out" / f"tiny.ja.{FILES[form]}"


def said(root: Path, key: str) -> list[tuple[str, str, bool]]:
    return [(one.text, one.by, one.open) for one in comments(session(root).project, "ja", key)]


def add(path: Path, form: str) -> None:
    """A question on `head`, typed into the file as an editor does it."""
    if form == "po":
        file = polib.pofile(str(path))
        entry = file.find("head", by="msgctxt")
        entry.tcomment += "\nWho says this?\nThe police?"
        file.save()
        return
    space, tag, kind = (
        (xliff12.NAMESPACE, "trans-unit", {"from": "translator"})
        if form == "xliff"
        else (xliff2.NAMESPACE, "unit", {})
    )
    tree = etree.parse(str(path))
    unit: Any = tree.find(f".//{{{space}}}{tag}[@id='head']")
    room = unit if form == "xliff" else unit.find(f"{{{space}}}notes")
    etree.SubElement(room, f"{{{space}}}note", kind).text = "Who says this?\nThe police?"
    tree.write(str(path), encoding="utf-8", xml_declaration=True)


@pytest.mark.parametrize("form", FILES)
def test_what_was_said_goes_out_and_does_not_come_twice(root: Path, form: str) -> None:
    path = sent(root, form)

    text = path.read_text(encoding="utf-8")
    assert f"Remark (Sato, {TODAY}): “job” は仕事" in text
    assert f"Remark ({TODAY}, settled): Is this a heading?" in text
    received = receive(session(root), path.read_bytes()).value
    assert received is not None
    assert received.is_empty


@pytest.mark.parametrize("form", FILES)
def test_a_question_comes_home(root: Path, form: str) -> None:
    path = sent(root, form)
    add(path, form)

    received = receive(session(root), path.read_bytes()).value
    assert received is not None
    assert received.changes == 0
    assert take_in(session(root), received, "Yumi", path.name).value is not None

    assert said(root, "head") == [
        (FIRST, "Sato", True),
        (SECOND, "", False),
        ("Who says this? The police?", "Yumi", True),
    ]
    assert asked(session(root).project, "ja") == ("head",)


def test_a_book_is_no_remark(root: Path) -> None:
    path = sent(root, "po")
    file = polib.pofile(str(path))
    file.find("head", by="msgctxt").tcomment = "x" * 2000
    file.save()
    sink = Sink()

    assert read_file(path.read_bytes(), sink) is None
    assert [d.code for d in sink.diagnostics] == ["limit-passed"]
