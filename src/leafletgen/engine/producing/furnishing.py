"""What stands round sheets for a print shop, with its words: marks, bar and slug, outside a trim or inside a press sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leafletgen.core.color import Paint
from leafletgen.core.record import NamedTuple
from leafletgen.sheet.marks import Cuts, slug_room, with_marks
from leafletgen.sheet.panel import Duplex, Imposition
from leafletgen.sheet.press_marks import on_press_sheet
from leafletgen.sheet.profiles import OutputProfile
from leafletgen.sheet.room import Gripper
from leafletgen.sheet.sheet import Sheet
from leafletgen.sheet.slug import SIZE, SetLine, Statement, plates, slug, turning
from leafletgen.text.ir.frame import Frame

ABOUT = ("project", "language", "output", "build", "date", "scheme")


class SlugWords(NamedTuple):
    """What a slug says, and who sets it. `duplex`: the edge about which the sheets are turned."""

    set_line: SetLine
    about: Mapping[str, str]
    duplex: Duplex | None

    def said(self, side: int, sides: int, gripper: Gripper | None = None) -> list[Statement]:
        """Project, language, version, date; the scheme; of a sheet with a back, which side it is and how it is turned."""
        always = [str(self.about.get(key, "")) for key in ABOUT]
        held = f"gripper {gripper.depth} at the {gripper.edge}" if gripper and gripper.depth.value else ""
        return [Statement(text) for text in (*always, turning(side, sides, self.duplex), held) if text]


def outside(
    sheets: Sequence[Sheet], profile: OutputProfile, plan: Imposition | None, words: SlugWords
) -> tuple[Sheet, ...]:
    """Trimmed sheets on larger paper, with all that stands outside the bleed."""
    inks, spots = _inks(sheets, profile)
    made = []
    for side, sheet in enumerate(sheets):
        folds = plan.folds_on(side) if plan else ()
        cuts = Cuts(*plan.cuts_on(side)) if plan else Cuts()
        said = None
        if profile.slug:
            said = slug((*words.said(side, len(sheets)), *inks), slug_room(sheet), words.set_line)
        made.append(with_marks(sheet, profile.marks, said, profile.bar, folds, cuts, spots))
    return tuple(made)


def beside(
    sheets: Sequence[Sheet], profile: OutputProfile, plan: Imposition, words: SlugWords
) -> tuple[Sheet, ...]:
    """Press sheets with all that stands round their copies."""
    furniture = profile.furniture(plan.paper.width > plan.paper.height)
    inks, spots = _inks(sheets, profile)
    made = []
    for side, sheet in enumerate(sheets):
        said: list[Frame] = []
        if profile.slug:
            statements = (*words.said(side, len(sheets), furniture.gripper), *inks)
            said = [words.set_line(text, SIZE, paint) for text, paint in statements]
        made.append(on_press_sheet(sheet, plan, side, furniture, said, spots))
    return tuple(made)


def _inks(sheets: Sequence[Sheet], profile: OutputProfile) -> tuple[tuple[Statement, ...], tuple[Paint, ...]]:
    """The plates by name, and the paints of named inks; neither where there are no plates."""
    if profile.color != "cmyk" or not (profile.slug or profile.bar):
        return (), ()
    inks = plates(sheet.frame for sheet in sheets)
    return inks, tuple(paint for _, paint in inks if paint.spot)
