"""The files of a project that workers need: what it is made of, and nothing else that lies in its folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from leafletgen.core.data import DATA, FONTS
from leafletgen.core.record import NamedTuple
from leafletgen.engine.cluster.depot import digest, listing
from leafletgen.engine.reuse.inputs import FOLDERS, Inputs, digits_of
from leafletgen.engine.session import Session


class UnshippableError(Exception):
    """A file of the project that no worker would have: it lies elsewhere, or has changed since it was read."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class Shipment(NamedTuple):
    """A project's files at the moment when it was read. `paths`: where each of these digits lies."""

    root: Path
    listed: bytes
    paths: dict[str, str]

    @property
    def tree(self) -> str:
        """The digits of the list."""
        return digest(self.listed)

    def portion(self, wanted: Iterable[str]) -> dict[str, bytes]:
        """The bytes of files by their digits. Raises UnshippableError."""
        found = {}
        for one in wanted:
            path = self.paths.get(one, "")
            found[one] = self.listed if one == self.tree else _read(self.root / path, one)
        return found

    def size(self, one: str) -> int:
        """About how many bytes these digits stand for."""
        path = self.root / self.paths.get(one, "")
        return path.stat().st_size if path.is_file() else len(self.listed)


def shipment(session: Session, inputs: Inputs) -> Shipment:
    """All that the project has read, and what may still be asked for: of its folders all files, of fonts those that the program does
    not have itself. Raises UnshippableError.
    """
    world = session.project.world
    read = {world.shown(path): said for path, said in world.read_so_far() if not _is_ours(path)}
    files = {
        path: said
        for path in inputs.files
        if (said := inputs.contents(path))
        and (path in read or (path.split("/", 1)[0] in FOLDERS and "/" in path and not _is_known(path, said)))
    }
    for path, said in read.items():
        if files.get(path) != said:
            raise UnshippableError(path)
    return Shipment(inputs.root, listing(files), {said: path for path, said in files.items()})


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(DATA) or path.is_relative_to(FONTS)


def _is_known(path: str, said: str) -> bool:
    """Whether the program has this very file itself."""
    kind, _, name = path.partition("/")
    return kind == "fonts" and digits_of(FONTS / name) == said


def _read(path: Path, said: str) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnshippableError(str(path)) from error
    if digest(data) != said:
        raise UnshippableError(path.name)
    return data
