"""Lines and boxes to be filled in by hand: large enough, in the order of the language, never without end."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engine.projects import TODAY, edit
from tests.frames.test_frames import PROJECT
from tests.page.blocks.test_contract import cases

from leafletgen.core.geometry import MM, Length
from leafletgen.engine.opening import open_project
from leafletgen.page.blocks.kinds.form_line import FormLine
from leafletgen.text.figures.days import date_fields
from leafletgen.text.ir.frame import Shape, walk


@pytest.mark.parametrize("tag", ["en", "ja", "ar", "km"])
def test_a_hand_has_room(tag: str) -> None:
    for case in cases(tag):
        if isinstance(case.block, FormLine) and case.block.sort in ("boxes", "date", "number"):
            frame = case.block.arrange(case.kit, 300.0, None, {}).frame
            boxes = [one.item.path.bounds for one in walk(frame) if isinstance(one.item, Shape)]
            assert boxes
            assert all(box.height >= 8 * MM - 0.01 and box.width >= 5 * MM - 0.01 for box in boxes)


@pytest.mark.parametrize("tag", ["en", "ja", "ar", "km"])
def test_lines_beside_a_label_of_several_lines_need_what_they_take(tag: str) -> None:
    found = [case for case in cases(tag) if isinstance(case.block, FormLine) and case.block.sort == "line"]
    for block, kit in (
        (replace(case.block, label_width=Length(9, "mm"), lines=3), case.kit) for case in found
    ):
        made = block.arrange(kit, 260.0, None, {}).frame
        assert made.size.height == pytest.approx(block.measure(kit, 260.0, {}).height)
    assert found


@pytest.mark.parametrize(
    ("tag", "order"),
    [("ja", "year month day"), ("de", "day month year"), ("ar", "day month year"), ("en", "month day year"),
     ("th", "day month year"), ("fa", "year month day")],
)  # fmt: skip
def test_a_date_stands_in_the_order_of_the_language(tag: str, order: str) -> None:
    assert " ".join(part.kind for part in date_fields(tag)) == order


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{label: head, boxes: 1000000}", "form-count"),
        ("{label: head, lines: 0}", "form-count"),
        ("{label: head, kind: choice}", "form-choices"),
        ("{label: head, kind: tick}", "value-not-listed"),
        ("{label: nothing}", "text-unknown"),
    ],
)
def test_what_cannot_be_meant_is_told_in_its_place(tmp_path: Path, written: str, code: str) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    edit(root / "layouts/form.yaml", "{label: said, boxes: 8, label_width: 22u}", written)

    found = [d for d in open_project(root, TODAY).diagnostics if d.is_error]

    assert [d.code for d in found] == [code]
    assert found[0].where is not None
    assert found[0].where.source == "layouts/form.yaml"
