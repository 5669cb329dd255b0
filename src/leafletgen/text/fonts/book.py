"""The fonts at hand: finds families in folders, opens faces when they are first needed, reports what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from pathlib import Path

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Span
from leafletgen.text.fonts.face import Face
from leafletgen.text.languages.tag import SHIPPED, Language, Languages, script_families


@cache
def builtin_fonts() -> Path:
    """The fonts that come with the program: `data/fonts` of the package, in a checkout the repository's `fonts`."""
    inside = DATA / "fonts"
    return inside if inside.is_dir() else DATA.parents[2] / "fonts"


class FontBook:
    """Families in `<folder>/<Family>/<Family>-{Regular,Bold}.ttf`; the first folder that has a file wins.

    Faces are opened once per book. What went wrong is kept in `problems`, each thing once, in order of discovery.
    """

    def __init__(
        self,
        folders: Iterable[Path] | None = None,
        own: Mapping[str, tuple[str, ...]] | None = None,
        place_of: Callable[[str], Span | None] = lambda family: None,
        languages: Languages = SHIPPED,
    ) -> None:
        """`folders`: the project's first, then the program's; without them only the program's.

        `own`: families that a project prefers, by language tag (`ja`) or script (`Latn`); the tag goes first.
        `place_of`: where the project names a family. `languages`: how texts that are set with these fonts are set.
        """
        self.folders = tuple(folders) if folders is not None else (builtin_fonts(),)
        self.own = dict(own or {})
        self.languages = languages
        self._place_of = place_of
        self._faces: dict[tuple[str, bool], Face | None] = {}
        self._chains: dict[tuple[tuple[str, ...], bool], tuple[Face, ...]] = {}
        self._problems: dict[Diagnostic, str] = {}

    def serves_as(self, other: FontBook) -> bool:
        """Whether texts come out the same with another book, where its files are those of this one."""
        return self.own == other.own and self.languages.own == other.languages.own

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """Missing families, broken files, Bold asked for where there is none."""
        return tuple(self._problems)

    def problems_of(self, families: Collection[str]) -> tuple[Diagnostic, ...]:
        """The problems of these families alone."""
        return tuple(problem for problem, family in self._problems.items() if family in families)

    def face(self, family: str, bold: bool = False) -> Face | None:
        """The face, Regular where there is no Bold (noted), None where the family is missing or broken (noted)."""
        key = (family, bold)
        if key not in self._faces:
            self._faces[key] = self._open(family, bold)
        return self._faces[key]

    def families(self, language: Language, display: bool = False) -> tuple[str, ...]:
        """The families of a language, the project's before its own."""
        usual = language.display_families if display else language.text_families
        if not self.own:
            return usual
        mine = self.own.get(language.tag, ()) + self.own.get(language.script, ())
        return tuple(dict.fromkeys(mine + usual))

    def chain(self, language: Language, display: bool = False, bold: bool = False) -> tuple[Face, ...]:
        """The faces of a language, first choice first. A family that is missing is left out and noted."""
        return self.faces(self.families(language, display), bold)

    def for_script(self, script: str, bold: bool = False) -> tuple[Face, ...]:
        """The faces for a script met in a text of another language."""
        return self.faces(script_families(script), bold)

    def faces(self, families: tuple[str, ...], bold: bool = False) -> tuple[Face, ...]:
        """The faces of these families that can be had."""
        key = (families, bold)
        if key not in self._chains:
            found = (self.face(family, bold) for family in families)
            self._chains[key] = tuple(face for face in found if face is not None)
        return self._chains[key]

    def _find(self, family: str, bold: bool) -> Path | None:
        name = f"{family}-{'Bold' if bold else 'Regular'}.ttf"
        return next((p for p in (folder / family / name for folder in self.folders) if p.is_file()), None)

    def _open(self, family: str, bold: bool) -> Face | None:
        path = self._find(family, bold)
        if path is None and bold:
            regular = self.face(family, False)
            if regular is not None and not family.startswith("NotoSansSymbols"):
                self._note(family, diagnostic("font-no-bold", self._place_of(family), family=family))
            return regular
        if path is None:
            where = ", ".join(str(folder) for folder in self.folders) or "no fonts folder"
            self._note(
                family, diagnostic("font-missing", self._place_of(family), family=family, folders=where)
            )
            return None
        try:
            return Face(path, family, bold)
        except OSError as error:
            problem = error.strerror or "it cannot be read"
        except ValueError:
            problem = "it is damaged or not a TrueType font with outlines"
        self._note(family, diagnostic("font-broken", self._place_of(family), file=str(path), problem=problem))
        return None

    def _note(self, family: str, problem: Diagnostic) -> None:
        self._problems.setdefault(problem, family)
