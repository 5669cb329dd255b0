"""How small type may be: what a profile asks of each size of a layout, in one language (decision 042)."""

from __future__ import annotations

from collections.abc import Mapping

from leafletgen.core.record import NamedTuple
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.project.layout import LARGE, Layout
from leafletgen.page.blocks.kit import Look
from leafletgen.page.blocks.steps import LeastSize
from leafletgen.sheet.profiles import SmallestType
from leafletgen.text.ruby import SCALE

NEARLY = 0.995
"""What is printed is rounded: a size counts as large enough from here."""


class TypeLimits(NamedTuple):
    """What holds for the sizes of an edition. `large_print`: sizes are raised to it, whatever the layout says. `factor`: the
    size of its language beside the Latin one; `readings`: its texts have readings over words. `scale`: by which its pages are
    made smaller when they are printed: what is set must be so much larger.
    """

    smallest: SmallestType | None
    large_print: bool
    factor: float
    readings: bool
    scale: float = 1.0

    def least(self, layout: Layout, look: Look) -> dict[str, LeastSize]:
        """The least points of each size that readers are to read."""
        smallest = self.smallest or SmallestType(0.0, 0.0, 0.0)
        wanted = {True: smallest.caption, False: smallest.body}
        roles = {
            name: LeastSize(
                wanted[bool(role.caption)] / self.scale, role.span if name in layout.type else None
            )
            for name, role in look.roles.items()
            if not role.staff
        }
        groups = {
            name: LeastSize(wanted[step.caption] / self.scale, step.span)
            for name, step in layout.fit.groups.items()
        }
        return {f"size {name}": least for name, least in (*roles.items(), *groups.items())}

    def needed(self, layout: Layout, look: Look, u: float) -> dict[str, float]:
        """The sizes, in points before the factor of the language, below which nothing gives way.

        A size that the layout itself states too small is left as it is: that is a fault, and told. Others are raised: those
        of the theme, which is made for no paper, and those that only the language or the scale makes too small, by its factor
        or because readings stand over its words.
        """
        least = self.least(layout, look)
        if self.large_print:
            return dict.fromkeys(least, LARGE / self.factor / self.scale)
        stated = {f"size {name}": role.size for name, role in layout.type.items()}
        stated |= {f"size {name}": step.size for name, step in layout.fit.groups.items()}
        over = self.smallest.furigana / SCALE / self.scale if self.smallest and self.readings else 0.0
        return {
            name: max(one.points, over) / self.factor
            for name, one in least.items()
            if name not in stated or stated[name].pt(u) >= one.points * self.scale * NEARLY
        }


def has_readings(catalogs: Mapping[str, Catalog], tags: tuple[str, ...]) -> bool:
    """Whether any text of some languages has a reading over a word."""
    found = (catalogs[tag].messages.values() for tag in tags if tag in catalogs)
    return any(part.ruby is not None for messages in found for one in messages for part in one.parts)
