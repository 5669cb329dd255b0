"""Files that were meant and are not read: under another ending, in other capitals, as a copy, twice."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.folder import READ
from leafletgen.core.files.intake import is_there, unreadable
from leafletgen.core.files.path_kind import PathKind, path_state
from leafletgen.core.limits import RECORD_BYTES, NotAFileError
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.model.project.world import World

FOLDERS = ("layouts", "components", "diagrams", "locales", "themes", "profiles")
"""Folders whose files are read by their names."""
AT_TOP = ("glossary.yaml", "printed.yaml")
"""Files at the top that a build does not read, but every other command."""
ENDING = ".yaml"
ENDINGS = frozenset(["yaml", "yml", "txt", "bak", "orig", "old", "rtf", "doc", "docx", "json", "md"])
PICTURES = frozenset(
    [
        "jpeg",
        "jpg",
        "jpe",
        "jfif",
        "png",
        "tif",
        "tiff",
        "webp",
        "gif",
        "heic",
        "heif",
        "avif",
        "txt",
        "bmp",
        "psd",
        "pdf",
        "svg",
    ]
)
_LOOKS = re.compile(r"\.(?:ya?ml|txt)$", re.IGNORECASE)
KEPT = re.compile(r"(?:\.(?:bak|orig|old)|~)$", re.IGNORECASE)
"""What programs leave behind on purpose: nobody means it to be read."""


class Stray(NamedTuple):
    """A file that may have been meant: its name, what its name says without copies and endings, and how it differs."""

    name: str
    stem: str
    kind: str


def names_in(folder: Path) -> tuple[str, ...]:
    """The names of the files in a folder, as they are written there; none for no folder."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return ()
    return tuple(name for name in names if (folder / name).is_file())


def is_exact(path: Path) -> bool:
    """Whether a file has just this name: some systems find `Photo.JPG` by `photo.jpg`, others do not. Where the name in other
    capitals finds nothing, this system tells them apart.
    """
    if not is_there(path):
        return False
    return not is_there(path.with_name(path.name.swapcase())) or path.name in os.listdir(path.parent)


def meant_file(path: Path) -> Stray | None:
    """The file beside `path` that was likely meant by it: by capitals, ending, form of its letters, or as a copy of it."""
    own = _stray(path.name)
    found = [
        other
        for name in names_in(path.parent)
        if (other := _stray(name)).stem == own.stem and name != path.name
    ]
    kinds = ("case", "ending", "copy")
    found = [one._replace(kind=_kind(one.name, path.name)) for one in found]
    return min(found, key=lambda one: (kinds.index(one.kind), one.name), default=None)


def _kind(name: str, wanted: str) -> str:
    if _folded(name) == _folded(wanted):
        return "case"
    return "copy" if _bare(name) != _uncopied(_bare(name)) else "ending"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().replace("_", "-")


def _bare(name: str) -> str:
    """A name without its endings."""
    picture, bare = without_endings(name, PICTURES), without_endings(name, ENDINGS)
    return bare if picture == name or "." not in bare else picture


def without_endings(name: str, endings: frozenset[str]) -> str:
    """A name without those of these endings that it ends with."""
    end = len(name)
    while (dot := name.rfind(".", 0, end)) >= 0 and name[dot + 1 : end].casefold() in endings:
        end = dot
    return name[:end]


def _uncopied(stem: str) -> str:
    behind, before = _copies()
    return before.sub("", behind.sub("", stem))


@cache
def _copies() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands in the names of copies, behind the name and before it."""
    lines = (DATA / "copies.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    at = words.index("---")
    behind, before = "|".join(words[:at]), "|".join(words[at + 1 :])
    ended = rf"(?:(?<![ _-])[ _-]++)?(?:{behind})$"
    return re.compile(ended, re.IGNORECASE | re.DOTALL), re.compile(rf"^(?:{before})", re.IGNORECASE)


def _stray(name: str) -> Stray:
    return Stray(name, _folded(_uncopied(_bare(name))).strip(" -"), "")


def misnamed(
    world: World, path: Path, where: object = None, language: str | None = None
) -> Diagnostic | None:
    """What is said where a file is asked for and one lies there that is named almost so; None where there is none."""
    stray = meant_file(path)
    if stray is None:
        return None
    code = "file-case" if stray.kind == "case" else "file-ending"
    shown = world.shown(path.with_name(stray.name))
    return diagnostic(code, where or Span(shown, 0, 0), language=language, path=shown, wanted=path.name)  # type: ignore[arg-type]  # a Span or None


def lacking(world: World, path: Path, where: Span | None, tag: str, languages: Sequence[str]) -> Diagnostic:
    """What is said of a language that has no file of texts. `languages`: all of the project, the source first."""
    # Late: only where a file is missing.
    from leafletgen.text.languages.find import found

    source = languages[0]
    if tag == source:
        return diagnostic("source-missing", where, language=tag, path=world.shown(path))
    spare = [n.removesuffix(ENDING) for n in names_in(path.parent) if n.endswith(ENDING)]
    other = next((stem for stem in spare if stem not in languages and found(stem) == tag), None)
    if other is not None:  # jp.yaml, Japanese.yaml for ja
        shown = world.shown(path.with_name(other + ENDING))
        return diagnostic("file-ending", where, language=tag, path=shown, wanted=path.name)
    return diagnostic("locale-missing", where, language=tag, path=world.shown(path), source=source)


def check_strays(world: World, languages: Iterable[str], source: str) -> Iterator[Diagnostic]:
    """Files that lie beside the ones that are read and look as if they were, too."""
    yield from _beside(world, world.root, {"leaflet"}, None)
    for kind in FOLDERS:
        names = names_in(world.root / kind)
        stems = {name.removesuffix(ENDING) for name in names if name.endswith(ENDING)}
        listed = set(languages) if kind == "locales" else stems
        known = {_folded(stem) for stem in listed}
        own = {
            stem
            for stem in stems
            if _uncopied(stem) == stem and (stem in listed or _folded(stem) not in known)
        }
        yield from _beside(world, world.root / kind, own, source if kind == "locales" else None)


def check_kinds(world: World, told: Collection[str]) -> Iterator[Diagnostic]:
    """What has the name of a folder or file of a project and is none, read or not; `told`: the paths of which that is known."""
    for kind in READ:
        folder = world.root / kind
        state = path_state(folder, world.root)
        if state.is_there and state.kind in (PathKind.FILE, PathKind.DEVICE, PathKind.NOTHING):
            yield diagnostic("folder-special", Span(kind, 0, 0), path=kind)
            continue
        for path in () if state.kind is PathKind.NOTHING else _devices(folder):
            if world.shown(path) not in told:
                yield unreadable(world.shown(path), NotAFileError())
    for name in AT_TOP:
        path = world.root / name
        state = path_state(path, world.root)
        if state.is_there and (state.kind is not PathKind.FILE or RECORD_BYTES.passed_by(state.size)):
            try:
                world.read(path, RECORD_BYTES)
            except OSError as error:
                yield unreadable(name, error)


def _devices(folder: Path) -> list[Path]:
    """The pipes, sockets and devices in a folder, also at the end of links."""
    try:
        with os.scandir(folder) as found:
            odd = [Path(one.path) for one in found if not one.is_file() and not one.is_dir()]
    except OSError:
        return []
    return [path for path in sorted(odd) if path_state(path, folder).kind is PathKind.DEVICE]


def _beside(world: World, folder: Path, stems: set[str], source: str | None) -> Iterator[Diagnostic]:
    """Files beside those that are read; `source`: it is the folder of texts, where each concerns its language alone."""
    names = names_in(folder)
    own = {_stray(stem).stem: stem for stem in stems if f"{stem}{ENDING}" in names}
    for name in names:
        if not _LOOKS.search(name) or name.startswith(".") or KEPT.search(name):
            continue
        stem = own.get(_stray(name).stem)
        if stem is None or name == f"{stem}{ENDING}":
            continue
        code = "file-copy" if _kind(name, f"{stem}{ENDING}") == "copy" else "file-twice"
        path, other = world.shown(folder / name), world.shown(folder / f"{stem}{ENDING}")
        tag = stem if source is not None and stem != source else None
        yield diagnostic(code, Span(path, 0, 0), language=tag, path=path, other=other)
