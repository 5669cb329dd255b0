"""The fonts at hand: finds families in folders, opens faces when they are first needed, reports what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from copy import copy
from functools import cache
from pathlib import Path

from leafletgen.core.data import FONTS
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.intake import is_there, unreadable
from leafletgen.core.processes.tasks import LostProcessError
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.text.fonts.face import Face
from leafletgen.text.fonts.facts import EDITABLE, PREVIEW, FaceFacts, Unusable
from leafletgen.text.fonts.families import Choice, chosen_file, files
from leafletgen.text.fonts.store import Store
from leafletgen.text.fonts.weights import BOLD, LOUD, REGULAR, is_far, nearest
from leafletgen.text.languages.tag import SHIPPED, Language, Languages


@cache
def builtin_fonts() -> Path:
    """The fonts that come with the program: `data/fonts` of the package, in a checkout the repository's `fonts`."""
    return FONTS


class FaceSource(NamedTuple):
    """Where a face of a family comes from: a file, the weight that its name states (0: it says so itself), and whether it came
    with the program, and so is known to be whole.
    """

    path: Path
    weight: int
    ours: bool
    choice: Choice


class FontBook:
    """Families in `<folder>/<Family>/`, a file for each weight (`<Family>-Regular.ttf`, `-Bold.ttf`, `-Light.otf` ...) or one for
    all of them; of two files for the same weight that of the first folder stands.

    Faces are opened once per book. What went wrong is kept in `problems`, each thing once, in order of discovery.
    """

    def __init__(
        self,
        folders: Iterable[Path] | None = None,
        own: Mapping[str, tuple[str, ...]] | None = None,
        place_of: Callable[[str], Span | None] = lambda family: None,
        languages: Languages = SHIPPED,
        choices: Mapping[str, Choice] | None = None,
        cache: Path | None = None,
        base: Path | None = None,
    ) -> None:
        """`folders`: the project's first, then the program's; without them only the program's.

        `own`: families that a project prefers, by language tag (`ja`) or script (`Latn`); the tag goes first.
        `place_of`: where the project names a family. `languages`: how texts that are set with these fonts are set.
        `choices`: what the project says of some families. `cache`: where converted fonts are kept; `base`: the
        folder above it below which nobody is trusted.
        """
        self.folders = tuple(folders) if folders is not None else (builtin_fonts(),)
        self.own = dict(own or {})
        self.languages = languages
        self.choices = dict(choices or {})
        self.facts: dict[Face, FaceFacts] = {}
        """What the files of the project's own faces say of themselves, and `files`: what they are called."""
        self.files: dict[Face, str] = {}
        self._place_of = place_of
        self._preferring: dict[str, FontBook] = {}
        self._store = Store(cache, base)
        self._files: dict[str, tuple[FaceSource, ...]] = {}
        self._faces: dict[tuple[str, int], Face | None] = {}
        self._asked: set[tuple[str, int]] = set()
        self._opened: dict[tuple[Path, str, int], Face] = {}
        self._chains: dict[tuple[tuple[str, ...], int], tuple[Face, ...]] = {}
        self._problems: dict[Diagnostic, str] = {}

    def preferring(self, tag: str, other: str) -> FontBook:
        """The same book, with the families that the project names under `other` for a language. Faces are shared."""
        if other not in self.own:
            return self
        if other not in self._preferring:
            self._preferring[other] = made = copy(self)
            made.own = {**self.own, tag: self.own[other]}
        return self._preferring[other]

    def serves_as(self, other: FontBook) -> bool:
        """Whether texts come out the same with another book, where its files are those of this one."""
        return (self.own, self.choices, self.languages.own) == (
            other.own,
            other.choices,
            other.languages.own,
        )

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """Missing families, broken files, Bold asked for where there is none."""
        return tuple(self._problems)

    def problems_of(self, families: Collection[str]) -> tuple[Diagnostic, ...]:
        """The problems of these families alone."""
        return tuple(problem for problem, family in self._problems.items() if family in families)

    def face(self, family: str, weight: int = REGULAR) -> Face | None:
        """The face of the weight, or of the nearest that there is (noted where it is far), None where the family is missing
        or broken (noted).
        """
        face = self._face(family, weight)
        if (family, weight) not in self._asked:
            self._asked.add((family, weight))
            if face is not None and not family.startswith("NotoSansSymbols"):
                self._note_weight(family, weight, face.weight)
        return face

    def _face(self, family: str, weight: int) -> Face | None:
        """The same; its weight is not judged: nothing may be set in it yet."""
        key = (family, weight)
        if key not in self._faces:
            self._faces[key] = self._open(family, weight)
        return self._faces[key]

    def prepare(
        self, languages: Iterable[Language], weights: Collection[int], more: Iterable[str] = ()
    ) -> None:
        """Read the project's own fonts of these languages: before processes are forked off, so that each is converted once.
        `more`: further families that may be its own.

        Nothing is told: who then sets text in them asks for the face, and tells what is wrong with it.
        """
        mine = {
            family for one in languages for key in (one.tag, one.script) for family in self.own.get(key, ())
        }
        for family in sorted({*mine, *more}):
            for weight in weights:
                source = self._source(family, weight)
                if source is not None and not source.ours:
                    with suppress(LostProcessError, OSError, Unusable):
                        self._store.ready(source.path, source.choice.want(weight))

    def families(self, language: Language, display: bool = False) -> tuple[str, ...]:
        """The families of a language, the project's before its own."""
        usual = language.display_families if display else language.text_families
        mine = self.preferred(language) if self.own else ()
        return tuple(dict.fromkeys(mine + usual)) if mine else usual

    def preferred(self, language: Language) -> tuple[str, ...]:
        """The project's own families for a language."""
        return self.own.get(language.tag, ()) + self.own.get(language.script, ())

    def is_own(self, family: str) -> bool:
        """Whether a family is the project's own."""
        return any(not one.ours for one in self._sources(family))

    def chain(self, language: Language, display: bool = False, weight: int = REGULAR) -> tuple[Face, ...]:
        """The faces of a language, first choice first. A family that is missing is left out and noted."""
        return self.faces(self.families(language, display), weight)

    def faces(self, families: tuple[str, ...], weight: int = REGULAR) -> tuple[Face, ...]:
        """The faces of these families that can be had."""
        key = (families, weight)
        if key not in self._chains:
            found = (self._face(family, weight) for family in families)
            self._chains[key] = tuple(face for face in found if face is not None)
        return self._chains[key]

    def _sources(self, family: str) -> tuple[FaceSource, ...]:
        """The files of a family, a weight only once."""
        if family not in self._files:
            choice = self.choices.get(family, Choice())
            found: dict[int, FaceSource] = {}
            for folder in self.folders:
                for source in _in_folder(folder, family, choice):
                    found.setdefault(source.weight, source)
                if 0 in found:
                    break
            self._files[family] = tuple(found.values())
        return self._files[family]

    def _source(self, family: str, weight: int) -> FaceSource | None:
        """The file for a weight: the nearest, or the one that holds all."""
        sources = self._sources(family)
        best = nearest(weight, [one.weight for one in sources if one.weight])
        return next((one for one in sources if one.weight == (best or 0)), None)

    def _open(self, family: str, weight: int) -> Face | None:
        source = self._source(family, weight)
        if source is None:
            self._note_missing(family)
            return None
        return self._face_of(family, source, weight)

    def _face_of(self, family: str, source: FaceSource, weight: int) -> Face | None:
        place = self._place_of(family)
        try:
            if source.ours:
                return self._once(source.path, family, source.weight)
            ready = self._store.ready(source.path, source.choice.want(weight))
            face = self._once(ready.path, family, ready.weight or source.weight or ready.facts.weight)
        except Unusable as fault:
            args = {"file": self._shown(source.path), **fault.args_}
            self._note(family, diagnostic(fault.code, place, **args))  # type: ignore[arg-type]  # a code's own arguments only
            return None
        except OSError as error:
            self._note(family, unreadable(self._shown(source.path), error, place))
            return None
        except ValueError:
            problem, shown = "it is damaged or has no outlines", self._shown(source.path)
            self._note(family, diagnostic("font-broken", place, file=shown, problem=problem))
            return None
        if ready.facts.fs_type & PREVIEW and not ready.facts.fs_type & EDITABLE:
            self._note(family, diagnostic("font-rights-print", place, file=self._shown(source.path)))
        if ready.facts.miscounted:
            shown, tables = self._shown(source.path), ", ".join(ready.facts.miscounted)
            self._note(family, diagnostic("font-checksum", place, file=shown, tables=tables))
        self.facts.setdefault(face, ready.facts)
        self.files.setdefault(face, self._shown(source.path))
        return face

    def _once(self, path: Path, family: str, weight: int) -> Face:
        """One face for one file: those who ask for other weights of a family that has only this one share it."""
        key = (path, family, weight)
        if key not in self._opened:
            self._opened[key] = Face(path, family, weight)
        return self._opened[key]

    def _shown(self, path: Path) -> str:
        """A file as people know it: from the project's folder on."""
        for folder in self.folders:
            if path.is_relative_to(folder.parent):
                return path.relative_to(folder.parent).as_posix()
        return str(path)

    def _note_missing(self, family: str) -> None:
        place, file = self._place_of(family), self.choices.get(family, Choice()).file
        if file:
            self._note(family, diagnostic("font-file-missing", place, family=family, file=file))
        else:
            where = ", ".join(str(folder) for folder in self.folders) or "no fonts folder"
            self._note(family, diagnostic("font-missing", place, family=family, folders=where))

    def _note_weight(self, family: str, wanted: int, got: int) -> None:
        """What a reader sees: bold words that are not bold, and strokes of quite another width."""
        place = self._place_of(family)
        if wanted >= LOUD > got:
            self._note(family, diagnostic("font-no-bold", place, family=family))
        elif is_far(wanted, got):
            self._note(family, diagnostic("font-weight-far", place, family=family, wanted=wanted, got=got))

    def _note(self, family: str, problem: Diagnostic) -> None:
        self._problems.setdefault(problem, family)


def _in_folder(folder: Path, family: str, choice: Choice) -> Iterator[FaceSource]:
    """What a folder has of a family."""
    ours = folder == builtin_fonts()
    if ours and choice == Choice():
        for weight, name in ((REGULAR, "Regular"), (BOLD, "Bold")):
            path = folder / family / f"{family}-{name}.ttf"
            if is_there(path):
                yield FaceSource(path, weight, True, choice)
        return
    if choice.file:
        path_ = None if ours else chosen_file(folder, family, choice.file)
        if path_ is not None:
            yield FaceSource(path_, 0, False, choice)
        return
    found = files(folder, family)
    for weight, path in found.by_weight.items():
        yield FaceSource(path, weight, False, choice)
    if found.whole is not None and not found.by_weight:
        yield FaceSource(found.whole, 0, False, choice)
