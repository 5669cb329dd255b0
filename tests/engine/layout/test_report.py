"""The fit report: which text is too long, by how many characters and lines, and how much could still be added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from tests.engine.layout.rooms import kit

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.geometry import Length, Size
from leafletgen.core.source import Place, Span
from leafletgen.engine.layout.container import Container
from leafletgen.engine.layout.report import judge
from leafletgen.page.blocks.kit import BlockExtent, Fit, FitState, Kit, LaidBlock, Measure, Strain
from leafletgen.page.blocks.stack import Column, Columns
from leafletgen.text.ir.frame import Frame

HERE = Span("layouts/card.yaml", 10, 14)


@dataclass(frozen=True)
class Text:
    """A text of so many lines 10 points apart, 20 characters on each, set at 8 of 10 points where 5 is the floor."""

    key: str
    lines: int
    box: str = ""
    wide: float = 0.0
    over: int = 0
    span: Span | None = field(default=None, compare=False)

    def measure(self, kit: Kit, width: float, state: FitState) -> BlockExtent:
        strains = (Strain("size a", self.wide, self.key),) if self.wide else ()
        return BlockExtent(10.0 * self.lines, self.lines, strains)

    def arrange(self, kit: Kit, width: float, height: float | None, state: FitState) -> LaidBlock:
        return LaidBlock(Frame(Size(width, 10.0 * self.lines)), (self.fit,))

    @property
    def fit(self) -> Fit:
        chars = 20 * self.lines - 5
        return Fit(
            self.key, self.box, "size a", 8.0, 10.0, 5.0, self.lines, chars, 5, self.over, 10.0, 20.0, 6.0, False, self.span
        )  # fmt: skip


def judged(height: float, *columns: Sequence[Text], found: tuple[Diagnostic, ...] = ()) -> LaidBlock:
    """Columns of texts in a room of that height."""
    made = tuple(Column[object](tuple(texts), Measure(Length(100.0, "pt"))) for texts in columns)
    room = Container("zone", Columns(made), kit(), 100.0 * len(columns), height)
    laid = room.arranged({})
    return judge(room, LaidBlock(laid.frame, laid.fits, found), {})


def told(laid: LaidBlock) -> list[tuple[str, dict[str, str]]]:
    return [(d.code, {"key": d.key, **dict(d.args)} if d.key else dict(d.args)) for d in laid.diagnostics]


def test_what_stands_is_told_nothing_and_has_the_spare_lines_of_its_column() -> None:
    made = judged(65.0, [Text("a", 4)])

    assert told(made) == []
    (fit,) = made.fits
    assert (fit.box, fit.over_chars) == ("zone", 0)
    assert fit.free_chars == 5 + 2 * 20  # the rest of its last line, and two whole lines of 25 points


def test_without_a_whole_spare_line_only_the_rest_of_the_last_one_is_free() -> None:
    (fit,) = judged(49.9, [Text("a", 4)]).fits

    assert fit.free_chars == 5


def test_a_text_to_the_hair_is_not_too_long() -> None:
    assert told(judged(39.985, [Text("a", 4)])) == []
    assert [code for code, _ in told(judged(39.9, [Text("a", 4)]))] == ["text-too-long"]


@pytest.mark.parametrize(
    ("height", "lines", "chars"), [(35.0, 1, 10), (30.01, 1, 10), (25.0, 2, 30), (12.0, 3, 50)]
)
def test_a_text_too_long_tells_lines_and_about_how_many_characters(
    height: float, lines: int, chars: int
) -> None:
    """Lines that are over, of 20 characters each, the last of them half full."""
    made = judged(height, [Text("a", 4, span=HERE)])

    ((code, args),) = told(made)
    assert code == "text-too-long"
    assert args == {
        "key": "a", "box": "zone", "lines": str(lines), "chars": str(chars), "percent": "80", "floor": "50",
    }  # fmt: skip
    (found,) = made.diagnostics
    assert (found.where, found.language) == (Place("a", 0), "en")
    assert [tuple(r) for r in found.related] == [("used-here", HERE)]
    (fit,) = made.fits
    assert (fit.over_chars, fit.free_chars) == (chars, 0)


def test_the_text_with_the_most_lines_is_the_one_to_shorten() -> None:
    made = judged(65.0, [Text("a", 2), Text("b", 4), Text("c", 1)])

    assert [args["key"] for _, args in told(made)] == ["b"]
    assert [(f.key, f.over_chars > 0) for f in made.fits] == [("a", False), ("b", True), ("c", False)]


def test_each_column_is_judged_by_itself() -> None:
    made = judged(25.0, [Text("a", 2)], [Text("b", 3)], [Text("c", 1)])

    assert [(code, args["key"]) for code, args in told(made)] == [("text-too-long", "b")]
    assert [(f.key, f.free_chars) for f in made.fits] == [("a", 5), ("b", 0), ("c", 25)]


def test_a_column_without_texts_of_its_own_is_too_low_a_zone() -> None:
    """What no translator can mend: nothing in it has a key."""
    assert told(judged(25.0, [Text("", 3)])) == [("zone-too-low", {"box": "zone", "points": "5.0"})]


def test_a_word_too_wide_is_told_with_its_characters() -> None:
    made = judged(100.0, [Text("a", 2, wide=7.0, over=3, span=HERE), Text("b", 2)])

    assert told(made) == [("word-too-wide", {"key": "a", "box": "zone", "chars": "3", "percent": "80"})]
    assert (made.diagnostics[0].where, made.diagnostics[0].language) == (Place("a", 0), "en")
    assert [tuple(r) for r in made.diagnostics[0].related] == [("used-here", HERE)]


def test_a_label_too_wide_whose_characters_nobody_counts_is_told_by_name() -> None:
    made = judged(100.0, [Text("a", 2, wide=7.0)])

    assert (made.diagnostics[0].where, made.diagnostics[0].language) == (Place("a", 0), "en")
    assert told(made) == [("label-too-long", {"key": "a", "box": "zone"})]


def test_a_text_too_high_and_too_wide_keeps_the_larger_number() -> None:
    made = judged(35.0, [Text("a", 4, wide=7.0, over=15)])

    assert [code for code, _ in told(made)] == ["text-too-long", "word-too-wide"]
    assert made.fits[0].over_chars == 15


def test_what_the_blocks_found_stays() -> None:
    own = diagnostic("zone-too-low", None, box="b", points="1")

    assert judged(100.0, [Text("a", 1)], found=(own,)).diagnostics == (own,)
