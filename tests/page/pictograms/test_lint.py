"""The construction rules, told about a project's own signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from leafletgen.page.pictograms.lint import faults, findings
from leafletgen.page.pictograms.svg import read_sign

GOOD = '<rect x="2" y="2" width="20" height="20" fill="black"/>'


def text(body: str = GOOD, mirror: str = "no", keywords: str = "a, b") -> str:
    return f'<svg viewBox="0 0 24 24" data-mirror="{mirror}" data-keywords="{keywords}">{body}</svg>'


def cut(width: float) -> str:
    return f'{GOOD}<path d="M4 12 H20" fill="none" stroke="white" stroke-width="{width}"/>'


def codes(name: str, content: str) -> list[str]:
    return [fault.code.removeprefix("sign-rules-") for fault in faults(read_sign(name, content))]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (text(), []),
        (text('<rect x="0.5" y="2" width="23" height="20" fill="black"/>'), ["edge"]),
        (text('<rect x="7" y="7" width="10" height="10" fill="black"/>'), ["light"]),
        (text('<rect x="1" y="2" width="20" height="20" fill="black"/>'), ["center"]),
        (text('<rect x="1" y="2" width="20" height="20" fill="black"/>', mirror="yes"), []),
        (text(cut(1)), []),
        (text(cut(0.9)), ["cut"]),
        (text(GOOD + '<rect x="4" y="4" width="9" height="0.5" fill="white"/>'), ["cut"]),
        (text(GOOD + '<path d="M4 4 H9" fill="none" stroke="black" stroke-width="1"/>'), ["line"]),
        (text(keywords="a"), ["keywords"]),
        (text(GOOD + '<rect x="2" y="8" width="20" height="3" fill="white"/>'), ["flush"]),
        (text(GOOD + '<rect x="1.6" y="8" width="20.8" height="3" fill="white"/>'), []),
        (text(GOOD + '<path d="M7 2 V22" fill="none" stroke="white" stroke-width="2"/>'), ["flush"]),
        (
            text(
                GOOD
                + '<path d="M7 2 V22" fill="none" stroke="white" stroke-width="2" stroke-linecap="round"/>'
            ),
            [],
        ),
    ],
)
def test_each_rule_tells_its_own_fault(content: str, told: list[str]) -> None:
    assert codes("x", content) == told


def test_a_drawing_for_small_sizes_has_wider_cuts_and_needs_no_keywords() -> None:
    assert codes("x.small", text(cut(1.5))) == ["cut"]
    assert codes("x.small", text(cut(1.7), keywords="")) == []


def test_a_folder_is_told_file_by_file(tmp_path: Path) -> None:
    folder = tmp_path / "pictograms"
    assert list(findings(folder)) == []
    folder.mkdir()
    (folder / "good.svg").write_text(text(), encoding="utf-8")
    (folder / "good.small.svg").write_text(text(mirror="yes"), encoding="utf-8")
    (folder / "fine.svg").write_text(text(cut(0.5)), encoding="utf-8")
    (folder / "fine.small.svg").write_text("<svg>", encoding="utf-8")
    (folder / "alone.small.svg").write_text(text(), encoding="utf-8")
    told = {(d.code, d.where.source) for d in findings(folder) if d.where and hasattr(d.where, "source")}

    assert told == {
        ("sign-rules-small-alone", "pictograms/alone.small.svg"),
        ("pictogram-broken", "pictograms/fine.small.svg"),
        ("sign-rules-cut", "pictograms/fine.svg"),
        ("sign-rules-small-mirror", "pictograms/good.small.svg"),
    }
