"""Whether a font writes a language: not only has its letters, but sets marks on them, joins them and forms their conjuncts.

Everything is shaped, as text is, and what comes out is looked at. A font that passes is no proof of good type; one that does
not will show readers of the language that nobody asked them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from leafletgen.core.record import NamedTuple
from leafletgen.text.fonts.face import Face, ShapedGlyph
from leafletgen.text.languages.tag import Language

CIRCLE = "\N{DOTTED CIRCLE}"
"""What HarfBuzz puts in where a mark has no letter to stand on."""

INVISIBLE = frozenset("\u200c\u200d\u034f")

VIRAMA = 9
"""Canonical combining class of what takes a letter's vowel and ties it to the next one."""

UNPLACED = tuple((feature, 0) for feature in ("mark", "mkmk", "abvm", "blwm"))
"""The features that set marks on letters, shut off."""
UNSTACKED = (("mkmk", 0),)


class FontGaps(NamedTuple):
    """What a font does not do: letters that it lacks, marks that it does not set on their letters, letters that it does not
    join or form.
    """

    lacking: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    unformed: tuple[str, ...] = ()


def faults(face: Face, language: Language, letters: Sequence[str], joining: Callable[[str], str]) -> FontGaps:
    """What the face does not do for the language. `letters`: those of the language; `joining`: how each joins (`D`, `R`)."""
    trial = _Trial(face, language)
    lacking = tuple(one for one in letters if not trial.has(one))
    there = [one for one in letters if one not in lacking]
    tried = language.pack.practice
    # What holds a letter that is not there is one fault, not two.
    stacks = [one for one in tried.stacks if all(map(trial.has, one))]
    conjuncts = [one for one in tried.conjuncts if all(map(trial.has, one))]
    loose = [
        *(one for one in trial.loose(there) if one not in tried.drawn),
        *(one for one in stacks if not trial.is_stacked(one)),
    ]
    unformed = [*trial.unjoined(there, joining), *(one for one in conjuncts if not trial.is_formed(one))]
    return FontGaps(lacking, tuple(dict.fromkeys(loose)), tuple(dict.fromkeys(unformed)))


class _Trial:
    """One face and one language."""

    def __init__(self, face: Face, language: Language) -> None:
        self.face = face
        self.language = language
        self.base = language.pack.practice.base
        self.circle = face.glyph(CIRCLE)

    def shape(self, text: str, features: tuple[tuple[str, int], ...] = ()) -> tuple[ShapedGlyph, ...]:
        of = self.language
        return self.face.shape(
            text, 0, len(text), rtl=of.rtl, script=of.base_script, language=of.hb_language, features=features
        )

    def on_base(self, one: str) -> str:
        """A mark on the letter of its script, anything else as it is."""
        return self.base + one if unicodedata.category(one[0]).startswith("M") else one

    def nominal(self, text: str) -> list[int | None]:
        return [self.face.glyph(c) for c in text if c not in INVISIBLE]

    def has(self, one: str) -> bool:
        """Whether a letter gives glyphs, and no dotted circle beside them."""
        gids = [glyph.gid for glyph in self.shape(self.on_base(one))]
        return 0 not in gids and (self.circle is None or self.circle not in gids or CIRCLE in one)

    def loose(self, letters: Iterable[str]) -> Iterator[str]:
        """Marks that lie where they lie, whatever letter they follow."""
        for one in letters:
            text = self.on_base(one)
            marks = [
                c for c in text[1:] if unicodedata.category(c) == "Mn" and unicodedata.combining(c) != VIRAMA
            ]
            if marks and not self._is_placed(text, UNPLACED):
                yield text

    def is_stacked(self, text: str) -> bool:
        """Whether a second mark heeds the first one."""
        return self._is_placed(text, UNPLACED) and self._is_placed(text, UNSTACKED)

    def _is_placed(self, text: str, without: tuple[tuple[str, int], ...]) -> bool:
        """Whether the font has its own form for the cluster, or places its marks by the features that are shut off in `without`."""
        glyphs = self.shape(text)
        composed = unicodedata.normalize("NFC", text)
        letter = composed.rstrip("".join(c for c in composed if unicodedata.category(c) == "Mn"))
        apart = [g.gid for g in self.shape(letter)] + [g or 0 for g in self.nominal(composed[len(letter) :])]
        if sorted(g.gid for g in glyphs) != sorted(apart):
            return True
        return [g[:4] for g in glyphs] != [g[:4] for g in self.shape(text, without)]

    def is_formed(self, text: str) -> bool:
        """Whether no virama is left in a conjunct."""
        viramas = {self.face.glyph(c) for c in text if unicodedata.combining(c) == VIRAMA}
        return not viramas & {glyph.gid for glyph in self.shape(text)}

    def unjoined(self, letters: Iterable[str], joining: Callable[[str], str]) -> Iterator[str]:
        """Letters that keep their lonely form beside others."""
        for one in letters:
            kind = joining(one) if len(one) == 1 else ""
            if not kind:
                continue
            text = one * 3 if kind == "D" else self.base + one
            alone = {glyph.gid for part in dict.fromkeys(text) for glyph in self.shape(part)}
            if {glyph.gid for glyph in self.shape(text)} <= alone:
                yield text
