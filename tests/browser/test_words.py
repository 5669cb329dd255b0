"""The words of the interface: all that are asked for are there, and can be set in the fonts that are sent."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from leafletgen.studio.server import readers

STATIC = Path(__file__).resolve().parents[2] / "src/leafletgen/studio/static"
SCRIPTS = sorted((STATIC.parent / "front").rglob("*.js"))


def words(reader: str) -> dict[str, Any]:
    return dict(readers.said(reader))


def forms(said: Any) -> list[str]:
    return [said] if isinstance(said, str) else list(said.values())


def test_every_word_that_is_asked_for_is_there() -> None:
    known = words("en")
    asked = {
        (path.name, key)
        for path in SCRIPTS
        for key in re.findall(r"\bt\(\s*\"([^\"]+)\"", path.read_text(encoding="utf-8"))
    }

    assert len(asked) > 100
    assert {one for one in asked if one[1] not in known} == set()


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_japanese_can_be_set_in_the_font_that_is_sent(weight: str) -> None:
    said = "".join(form for one in words("ja").values() for form in forms(one))
    sent = {
        chr(code)
        for name in ("ja", "ui")
        for code in TTFont(STATIC / f"fonts/{name}-{weight}.woff2").getBestCmap()
    }

    assert {c for c in said if ord(c) > 0x2000 and c not in sent} <= set("↵×≈"), "run tools/webfonts.py"


def test_nothing_is_asked_of_other_sites_and_no_style_stands_in_markup() -> None:
    for path in [*SCRIPTS, *STATIC.glob("css/*.css"), STATIC / "index.html"]:
        text = path.read_text(encoding="utf-8")
        assert not re.findall(
            r"https?://(?!www\.w3\.org/)[^\s\"'`]*", text.replace("http://www.w3.org", "")
        ), path.name
        assert not re.findall(r"<[^>]*\sstyle=|<style|\son\w+=\"|eval\(|new Function", text), path.name
