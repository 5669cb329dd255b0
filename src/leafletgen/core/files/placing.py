"""The one writer and remover of files: it follows no link that a folder from elsewhere may hold.

A path is entered from a base that whoever runs the program has chosen: every folder below it is opened from the one above
(openat, O_NOFOLLOW), and what is done to a file is done from its opened folder. So neither a link nor one that takes a folder's
place at that moment leads anywhere else. On Windows, which opens nothing so, each folder is looked at by its name: links and
junctions are refused; other reparse points, such as the placeholders of OneDrive, are files and folders.

Replaced and removed are regular files alone. Everything here raises OSError.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EFBIG, ELOOP, ENOTDIR, EPERM
from pathlib import Path

from leafletgen.core.limits import NotAFileError
from leafletgen.core.record import NamedTuple

MARKER = ".leafletgen/together.json"
"""What stands in a project while several of its files are written as one (see `recovery`)."""
MOST_DEEP = 24
"""Folders below one another in which remains are looked for; ours are no more than six."""
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FILE = _NO_LINK | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""No link is followed, no pipe waited for."""
_FOLDER = getattr(os, "O_DIRECTORY", 0)
_BASE = _FOLDER | getattr(os, "O_PATH", 0)
"""A folder on the way need not be readable."""
_PART = re.compile(r"\..+\.\d+\.part")
_SURROGATE = 0x20000000
"""The bit of a reparse tag that says: another name for something else (a link, a junction), not a file that a cloud keeps."""
BY_HANDLE = {os.open, os.mkdir, os.stat, os.unlink, os.rename, os.rmdir} <= os.supports_dir_fd
"""Whether the system opens a file from a folder that is open."""


class LinkError(OSError):
    """A link where a folder or file of its own belongs."""

    def __init__(self, path: str) -> None:
        super().__init__(ELOOP, "it is a link", path)


class Folder(NamedTuple):
    """A folder that is held open; on systems without that, its path."""

    path: str
    handle: int | None

    def at(self, name: str) -> str:
        """How the system is to be asked for an entry."""
        return name if self.handle is not None else os.path.join(self.path, name)

    def about(self, name: str) -> os.stat_result:
        """What an entry itself is."""
        return os.stat(self.at(name), dir_fd=self.handle, follow_symlinks=False)

    def open(self, name: str, flags: int, mode: int = 0o666) -> int:
        """Open a file of this folder; its kind is looked at before, as to open a device may do something, and after."""
        with suppress(FileNotFoundError):
            self.ask(name)
        try:
            file = os.open(self.at(name), flags | _FILE, mode, dir_fd=self.handle)
        except OSError as error:
            raise LinkError(self.shown(name)) if error.errno == ELOOP else self.named(error, name) from None
        if not stat.S_ISREG(os.fstat(file).st_mode):
            os.close(file)
            raise self.named(NotAFileError(), name)
        return file

    def ask(self, name: str) -> os.stat_result:
        """What is known of a file. Raises for everything that is none."""
        about = self.about(name)
        if is_link(about):
            raise LinkError(self.shown(name))
        if stat.S_ISDIR(about.st_mode):
            raise IsADirectoryError(None, "Is a directory", self.shown(name))
        if not stat.S_ISREG(about.st_mode):
            raise self.named(NotAFileError(), name)
        return about

    def shown(self, name: str) -> str:
        """The whole path of an entry."""
        return os.path.join(self.path, name)

    def named(self, error: OSError, name: str) -> OSError:
        """The error with the whole path."""
        error.filename = self.shown(name)
        return error


def is_link(about: os.stat_result) -> bool:
    """Whether it is another name for something else: a link, or a junction of Windows. What a cloud drive keeps is a file."""
    return stat.S_ISLNK(about.st_mode) or bool(getattr(about, "st_reparse_tag", 0) & _SURROGATE)


def is_part(name: str) -> bool:
    """Whether a file is called as those are that are not finished."""
    return _PART.fullmatch(name) is not None


# --- folders


@contextmanager
def entered(base: Path, folder: Path, *, make: bool = False) -> Iterator[Folder]:
    """Hold a folder open that is `base` or lies below it. `make`: with what is missing of the way."""
    way = folder.relative_to(base).parts
    here = _base(base, make)
    try:
        for name in way:
            before, here = here, _below(here, name, make)
            if before.handle is not None:
                os.close(before.handle)
        yield here
    finally:
        if here.handle is not None:
            os.close(here.handle)


def _base(base: Path, make: bool) -> Folder:
    try:
        return Folder(str(base), os.open(base, _BASE) if BY_HANDLE else None)
    except FileNotFoundError:
        if not make:
            raise
    base.mkdir(parents=True, exist_ok=True)
    return Folder(str(base), os.open(base, _BASE))


def _below(here: Folder, name: str, make: bool) -> Folder:
    try:
        return _open_folder(here, name)
    except FileNotFoundError as error:
        if not make:
            raise here.named(error, name) from None
    with suppress(FileExistsError):
        os.mkdir(here.at(name), dir_fd=here.handle)
    return _open_folder(here, name)


def _open_folder(here: Folder, name: str) -> Folder:
    if name == os.pardir:
        raise LinkError(here.shown(name))
    if here.handle is not None:
        with suppress(NotADirectoryError):
            return Folder(here.shown(name), os.open(name, _BASE | _NO_LINK, dir_fd=here.handle))
    about = here.about(name)
    if is_link(about):
        raise LinkError(here.shown(name))
    if here.handle is not None or not stat.S_ISDIR(about.st_mode):
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), here.shown(name))
    return Folder(here.shown(name), None)


def _names(folder: Folder) -> list[tuple[str, bool]]:
    """The entries of a folder, each with whether it is a folder itself."""
    if folder.handle is None:
        with os.scandir(folder.path) as found:
            return [(one.name, one.is_dir(follow_symlinks=False)) for one in found]
    readable = os.open(".", os.O_RDONLY | _FOLDER, dir_fd=folder.handle)
    try:
        with os.scandir(readable) as found:
            return [(one.name, one.is_dir(follow_symlinks=False)) for one in found]
    finally:
        os.close(readable)


# --- files


def write(
    base: Path, path: Path, data: bytes, *, lasting: bool = True, mode: int = 0o666,
    before: Callable[[], None] | None = None,
) -> None:  # fmt: skip
    """Write a file so that it is there wholly or not at all. `lasting`: and still after a power cut. `before`: done when all that
    takes time is done; what it raises leaves everything as it was.
    """
    with entered(base, path.parent, make=True) as folder:
        with suppress(FileNotFoundError):
            folder.ask(path.name)
        number = int.from_bytes(os.urandom(3), "big")
        beside = folder.at(f".{path.name}.{os.getpid()}{number:08}.part")
        file = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FILE, mode, dir_fd=folder.handle)
        try:
            with os.fdopen(file, "wb") as opened:
                opened.write(data)
                if lasting:
                    opened.flush()
                    os.fsync(opened.fileno())
            if before is not None:
                before()
            place = folder.at(path.name)
            os.replace(beside, place, src_dir_fd=folder.handle, dst_dir_fd=folder.handle)
        except BaseException:  # a full disk, but also Ctrl-C
            with suppress(OSError):
                os.unlink(beside, dir_fd=folder.handle)
            raise
        if lasting:
            _settle(folder)


def _settle(folder: Folder) -> None:
    """Have the system write down that a file got its name: after a power cut it is there. Not possible on Windows."""
    if sys.platform == "win32":
        return
    opened = os.open(folder.at("."), os.O_RDONLY | _FOLDER, dir_fd=folder.handle)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def write_named(path: Path, data: bytes) -> None:
    """Write a file that whoever runs the program has named: its folder may be reached by links, the file itself is none."""
    folder = Path(os.path.realpath(path.parent))
    write(folder, folder / path.name, data)


def append_named(path: Path) -> int:
    """Open a file at its end that whoever runs the program has named; see `write_named`."""
    folder = Path(os.path.realpath(path.parent))
    return append(folder, folder / path.name, make=False)


def append(base: Path, path: Path, mode: int = 0o666, *, make: bool = True) -> int:
    """Open a file of our own at its end, for reading, too; it is made where it is missing. One that has another name
    elsewhere is refused: it would change there.
    """
    with entered(base, path.parent, make=make) as folder:
        file = folder.open(path.name, os.O_RDWR | os.O_CREAT | os.O_APPEND, mode)
    if os.fstat(file).st_nlink > 1:
        os.close(file)
        raise LinkError(str(path))  # a hard one
    return file


def opened_file(base: Path, path: Path) -> int:
    """Open a file for reading: no link on the way is followed, no pipe waited for."""
    with entered(base, path.parent) as folder:
        return folder.open(path.name, os.O_RDONLY)


def read(
    base: Path, path: Path, most: int, trusted: Callable[[os.stat_result], bool] | None = None, *, used: bool = False
) -> bytes:  # fmt: skip
    """What a file of our own says that has at most so many bytes. `trusted`: whether it may be believed, by what the system says of it.
    `used`: the system notes that it was used now, unless the file has another name elsewhere: it would change there.
    """
    file = opened_file(base, path)
    with os.fdopen(file, "rb") as opened:
        about = os.fstat(file)
        if trusted is not None and not trusted(about):
            raise PermissionError(EPERM, f"{path} may be somebody else's", str(path))
        data = opened.read(min(about.st_size, most) + 1)
        if used and len(data) <= most and about.st_nlink == 1:
            with suppress(OSError):
                os.utime(file if os.utime in os.supports_fd else path)
    if len(data) > most:
        raise OSError(EFBIG, os.strerror(EFBIG), str(path))
    return data


def says(base: Path, path: Path, data: bytes) -> bool:
    """Whether a file is there and says this."""
    try:
        with entered(base, path.parent) as folder:
            if folder.ask(path.name).st_size != len(data):
                return False
            file = folder.open(path.name, os.O_RDONLY)
    except OSError:
        return False
    with os.fdopen(file, "rb") as opened:
        return opened.read(len(data) + 1) == data


def remove(base: Path, path: Path) -> bool:
    """Remove a file; says whether it was there."""
    try:
        with entered(base, path.parent) as folder:
            folder.ask(path.name)
            os.unlink(folder.at(path.name), dir_fd=folder.handle)
    except FileNotFoundError:
        return False
    return True


def rename(base: Path, path: Path, name: str) -> None:
    """Give a file another name in its folder, over the file that has it."""
    with entered(base, path.parent) as folder:
        folder.ask(path.name)
        with suppress(FileNotFoundError):
            folder.ask(name)
        os.replace(folder.at(path.name), folder.at(name), src_dir_fd=folder.handle, dst_dir_fd=folder.handle)


def remove_empty(base: Path, folder: Path) -> None:
    """Remove a folder in which nothing is."""
    with entered(base, folder.parent) as above:
        os.rmdir(above.at(folder.name), dir_fd=above.handle)


def sweep(base: Path, folder: Path, *, deep: bool = True) -> None:
    """Remove what processes that were killed left half-written in a folder; `deep`: and below it."""
    with suppress(FileNotFoundError), entered(base, folder) as opened:
        _sweep(opened, MOST_DEEP if deep else 0)


def _sweep(folder: Folder, deep: int) -> None:
    for name, is_folder in _names(folder):
        with suppress(OSError):
            if is_part(name):
                folder.ask(name)
                os.unlink(folder.at(name), dir_fd=folder.handle)
            elif is_folder and deep:
                below = _open_folder(folder, name)
                try:
                    _sweep(below, deep - 1)
                finally:
                    if below.handle is not None:
                        os.close(below.handle)


def files(base: Path, folder: Path, wanted: re.Pattern[str]) -> Iterator[tuple[Path, os.stat_result]]:
    """The files one folder below a folder whose paths from there are like a pattern; what is no file is left out."""
    with suppress(OSError), entered(base, folder) as opened:
        for name, is_folder in _names(opened):
            if not is_folder:
                continue
            with suppress(OSError), entered(base, folder / name) as below:
                for one, _ in _names(below):
                    if wanted.fullmatch(f"{name}/{one}"):
                        with suppress(OSError):
                            yield folder / name / one, below.ask(one)
