"""Blocks where little room is left: at the floors of all sizes, in narrow columns with height to spare; as texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.page.blocks.test_contract import Case, cases

from leafletgen.write.dump import dump


def judged(case: Case, number: int, width: float) -> str:
    floors = {name: steps.lowest for name, steps in case.kit.shrink_steps.items()}
    need = case.block.measure(case.kit, width, floors)
    laid = case.block.arrange(case.kit, width, need.height + 20.0, floors)
    said = [
        f"needs {need.height:.2f}, lines {need.lines}, raised {need.raised:.2f}, sunk {need.sunk:.2f}, air {need.air:.2f}",
        *(f"strain {s.variable} {s.points:.2f} {s.key}" for s in need.strains),
        *(
            f"fit {f.key} {f.variable} size {f.size:.2f} of {f.design:.2f}, floor {f.floor:.2f}, lines {f.lines}, "
            f"chars {f.chars}, free {f.free_chars}, over {f.over_chars}, line {f.line_height:.2f} x {f.line_chars:.1f}, "
            f"cap {f.glyph_height:.2f}"
            for f in laid.fits
        ),
        *(f"{d.code} {', '.join(f'{k} {v}' for k, v in d.args)}" for d in laid.diagnostics),
    ]
    return "\n".join([f"== {number} {case.name}, {width:g} wide", *said, dump(laid.frame)])


@pytest.mark.parametrize("tag", ["en", "ja", "ar"])
def test_narrow_blocks(tag: str, golden: Callable[[str, str], None]) -> None:
    found = [
        judged(case, number, width)
        for number, case in enumerate(cases(tag))
        for width in ((130.0, 64.0) if tag == "en" else (100.0,))
    ]

    golden(f"narrow/{tag}", "\n".join(found))
