"""What is told where a layout wants words divided and pyphen is missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.core.geometry import Length
from leafletgen.core.source import Span
from leafletgen.engine.host import selftest
from leafletgen.engine.layout import hyphens
from leafletgen.engine.localizing.kits import _divides
from leafletgen.engine.opening import open_project
from leafletgen.model.project.manifest import Output
from leafletgen.page.blocks.kit import Kit
from leafletgen.page.blocks.type_role import TypeRole
from leafletgen.text.hyphens import divides
from leafletgen.text.languages.tag import language


def told(tag: str, *, allowed: bool = True, **role: Any) -> list[str]:
    body = TypeRole(Length(1, "u"), **{"pitch": "running", "hyphens": True, **role})
    look = SimpleNamespace(roles={"body": body})
    kit = SimpleNamespace(look=look, hyphens=allowed, language=language(tag))
    return [found.code for found in hyphens.undivided(cast(Kit, kit))]


def test_missing_pyphen_is_told_where_words_would_be_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told("de") == []
    monkeypatch.setattr("leafletgen.text.hyphens.installed", lambda: False)

    assert told("de") == ["hyphens-missing"]
    assert told("ja") == told("uk") == told("de", allowed=False) == told("de", hyphens=False) == []
    assert told("de", pitch="short") == told("de", breaking="balanced") == told("de", display=True) == []


@pytest.mark.parametrize(
    ("said", "cause"),
    [
        ("hyphens: yes", "pitch: short"),
        ("hyphens: yes, pitch: headline", "pitch: headline"),
        ("hyphens: yes, pitch: running, breaking: balanced", "breaking: balanced"),
        ("hyphens: yes, pitch: running, display: yes", "display: yes"),
        ("hyphens: yes, pitch: running", None),
        ("hyphens: no", None),
    ],
)
def test_hyphens_that_a_role_never_gets_are_told_where_it_asks(
    tmp_path: Path, said: str, cause: str | None
) -> None:
    layout = tiny(tmp_path) / "layouts/card.yaml"
    edit(layout, "type:\n", f"type:\n  aside: {{size: 2.4u, floor: 1.9u, {said}}}\n")

    opened = open_project(tmp_path, TODAY)

    found = [one for one in opened.diagnostics if one.code == "hyphens-idle"]
    assert [dict(one.args) for one in found] == ([{"name": "aside", "cause": cause}] if cause else [])
    assert all(not one.is_error for one in found)
    for one in found:
        at = layout.read_text(encoding="utf-8").index("hyphens")
        assert one.where == Span("layouts/card.yaml", at, at + len("hyphens"))


def test_a_dictionary_that_pyphen_does_not_have_is_told() -> None:
    de = language("de")
    assert de
    pack = replace(de.pack, breaks=replace(de.pack.breaks, dictionary="de_XX"))

    assert not divides(pack)
    assert divides(de.pack)


def test_doctor_tells_either_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def said() -> selftest.SelfTest:
        return next(one for one in selftest.self_tests() if one.what == "hyphens")

    assert said().fine
    assert said().detail.startswith("pyphen ")
    monkeypatch.setattr(selftest, "installed", lambda: False)
    assert said().fine
    assert "leafletgen[hyphens]" in said().detail


def test_neither_posters_nor_large_print_nor_easy_languages_divide() -> None:
    de, easy = language("de"), language("ja-simple")
    assert de
    assert easy

    assert _divides(Output(layout="a"), de)
    assert not _divides(Output(layout="a", read_from=Length(2000, "mm")), de)
    assert not _divides(Output(layout="a", large_print=True), de)
    assert not _divides(Output(layout="a"), easy)
