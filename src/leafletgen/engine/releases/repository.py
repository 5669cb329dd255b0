"""What git has of a project, read without anything that a folder from elsewhere could say to git.

A repository's own settings can name programs (filters, signature checks, monitors, hooks, transports, pagers). None of them is read: git is given a folder of ours with settings of ours, the names of commits
as this module reads them, and of the repository nothing but the store of its objects.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from threading import Timer
from typing import IO

from leafletgen.core.files import placing
from leafletgen.core.files.intake import take
from leafletgen.core.limits import RECORD_BYTES
from leafletgen.core.processes.children import ended, started, was_ended
from leafletgen.core.processes.tasks import LostProcessError, once_more
from leafletgen.core.record import NamedTuple

SECONDS = 60
"""What one call of git may take."""
MOST_FILES, MOST_BYTES = 20_000, 512 << 20
"""Of a commit: a project with photographs has some hundred files and 100 MiB."""
MOST_NAMES = 50_000
"""Branches and tags that are read."""
LINE_BYTES = 1024
"""Of a file that holds one name."""
MOST_SAID = 16 << 20
"""Bytes of a list that git writes."""
CHUNK = 1 << 20
ENDING = 1.0
"""Seconds from the end of what a process writes to its own."""
DIGITS = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
NAME = re.compile(r"refs(?:/(?!\.)(?:(?!\.\.|@\{|\.lock(?:/|$))[^\x00-\x20\x7f~^:?*\[\\/])+)+")
"""A name that git takes (git-check-ref-format)."""
SETTINGS = """\
[core]
repositoryFormatVersion = 1
bare = true
commitGraph = false
multiPackIndex = false
[extensions]
objectFormat = {form}
"""
SAID = {
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_ATTR_NOSYSTEM": "1", "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "", "LC_ALL": "C",
}  # fmt: skip
"""What git is told by its environment; nothing else in it that begins with GIT_ stays."""
FILE, PROGRAM, LINK = "100644", "100755", "120000"
"""Kinds of entries of a tree that are files or links; others (submodules) are left out."""


class GitError(Exception):
    """Why git gives nothing, in words for a finding."""


class CommittedFile(NamedTuple):
    """A file of a commit: its kind, the digits of its content, its length, its path in the project."""

    kind: str
    digits: str
    size: int
    path: str


class _GitFolders(NamedTuple):
    """Of a repository: the folder of its work tree, what belongs to this work tree, what all of them share."""

    top: Path
    own: Path
    common: Path


class Repository:
    """The objects of the repository that a project lies in, and the names of its commits."""

    def __init__(self, root: Path, places: _GitFolders, own: Path) -> None:
        """`own`: a folder of ours, which git takes for the repository."""
        self.own, self.places = own, places
        self.prefix = "" if root == places.top else root.relative_to(places.top).as_posix() + "/"
        self.program = _program(places.top)
        self.readable = not (places.common / "reftable").exists()
        self._written = ""
        self._settled(_names(places) if self.readable else {})

    def _settled(self, names: dict[str, str]) -> None:
        """Write what git is to know."""
        head = _line(self.places.own / "HEAD")
        target = head.removeprefix("ref: ")
        known = DIGITS.fullmatch(head) or (head != target and NAME.fullmatch(target))
        (self.own / "HEAD").write_text(f"{head if known else 'ref: refs/heads/none'}\n", encoding="utf-8")
        lines = [f"{digits} {name}\n" for name, digits in sorted(names.items())]
        (self.own / "packed-refs").write_text("".join(lines), encoding="utf-8")
        shallow = [line for line in _lines(self.places.common / "shallow") if DIGITS.fullmatch(line)]
        if shallow:
            (self.own / "shallow").write_text("\n".join(shallow) + "\n", encoding="utf-8")
        for folder in ("objects", "refs"):
            (self.own / folder).mkdir()
        self._form(max((len(one) for one in (head, *names.values()) if DIGITS.fullmatch(one)), default=40))

    def _form(self, length: int) -> None:
        form = "sha256" if length == 64 else "sha1"
        if form != self._written:
            (self.own / "config").write_text(SETTINGS.format(form=form), encoding="utf-8")
            self._written = form

    def commit(self, name: str) -> str:
        """The digits of the commit that a name means. Raises GitError."""
        if name.startswith("-"):
            raise GitError("it begins with a hyphen")
        if "\0" in name:
            raise GitError("no name has a NUL in it")
        if DIGITS.fullmatch(name):
            self._form(len(name))
        elif not self.readable:
            raise GitError(
                "this repository keeps its names as reftable, which is not read here; name a commit by all its digits"
            )
        try:
            return (
                self._said("rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}").decode().strip()
            )
        except GitError as error:
            if "single revision" in str(error):
                raise GitError("the repository has no commit of this name") from error
            raise

    def first(self, path: str) -> str | None:
        """The commit that brought a file of the project; None where no commit has it. Raises GitError."""
        head = self.commit("HEAD")
        found = self._said("rev-list", head, "--", self.prefix + path).decode().split()
        return found[-1] if found else None

    def unpack(self, commit: str, into: Path) -> None:
        """Write the project's files of a commit into an empty folder: their bytes as they were committed, and no links. Raises GitError, OSError."""
        entries = {one.path: one for one in self._entries(commit)}
        if len(entries) > MOST_FILES or sum(one.size for one in entries.values()) > MOST_BYTES:
            raise GitError(f"it has more than {MOST_FILES:,} files, or more than {MOST_BYTES >> 20} MiB")
        with TemporaryFile() as asked:
            asked.write("".join(f"{one.digits}\n" for one in entries.values()).encode())
            links = once_more(partial(self._contents, entries.values(), asked, into))
        for link in links:
            _copied(link, entries, into)

    def _contents(
        self, entries: Iterable[CommittedFile], asked: IO[bytes], into: Path
    ) -> list[CommittedFile]:
        """Write the files, and nothing else into a folder; those that are links. Raises GitError, LostProcessError, OSError."""
        for left in into.iterdir():  # of a git that was lost
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        asked.seek(0)
        with self._running(("cat-file", "--batch"), asked) as said:
            return [one for one in entries if _written(said, one, into)]

    def _entries(self, commit: str) -> Iterator[CommittedFile]:
        listed = self._said("ls-tree", "-r", "-z", "-l", "--full-tree", f"{commit}:{self.prefix.rstrip('/')}")
        for row in listed.split(b"\0")[:-1]:
            about, _, path = row.partition(b"\t")
            kind, _, digits, size = about.decode().split()
            if kind in (FILE, PROGRAM, LINK):
                yield CommittedFile(kind, digits, int(size), _proven(os.fsdecode(path)))

    def _said(self, *words: str) -> bytes:
        return once_more(partial(self._heard, words))

    def _heard(self, words: Sequence[str]) -> bytes:
        with self._running(words) as said:
            data = said.read(MOST_SAID + 1)
            if len(data) > MOST_SAID:
                raise GitError(f"git lists more than {MOST_SAID >> 20} MiB")
            return data

    @contextmanager
    def _running(self, words: Sequence[str], asked: IO[bytes] | None = None) -> Iterator[IO[bytes]]:
        """What git writes. Raises GitError where it fails, LostProcessError where it was ended before its time."""
        kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
        own = {
            "HOME": str(self.own),
            "XDG_CONFIG_HOME": str(self.own),
            "GIT_OBJECT_DIRECTORY": str(self.places.common / "objects"),
        }
        command = [self.program, f"--git-dir={self.own}", "--no-pager", "--literal-pathspecs", *words]
        with TemporaryFile() as complaints:
            try:
                process = started(
                    command, stdin=asked or subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=complaints, cwd=self.own, env=kept | SAID | own,
                )  # fmt: skip
            except OSError as error:
                raise _lost(error.strerror or str(error)) from None
            done, odd, timer = 0, "", Timer(SECONDS, process.kill)
            try:
                timer.start()
                assert process.stdout is not None
                with process.stdout as out:
                    yield out
                    done = (process.poll() or 0) if out.read(1) else process.wait()
            except GitError as error:
                odd = str(error)
                with suppress(
                    subprocess.TimeoutExpired
                ):  # an answer breaks off before it is known that git was ended
                    done = process.wait(ENDING)
            except RuntimeError as error:  # no thread
                raise _lost(str(error)) from None
            finally:
                late = timer.finished.is_set()
                timer.cancel()
                process.kill()
                process.wait()
            if late or was_ended(done):
                raise _lost(f"it took more than {SECONDS} s" if late else ended(done))
            if done or odd:
                complaints.seek(0)
                told = complaints.read(2000).decode(errors="replace").strip().removeprefix("fatal: ")
                raise GitError(odd or told)


def _lost(reason: str) -> LostProcessError:
    return LostProcessError("git-lost", reason=reason)


@contextmanager
def repository(root: Path) -> Iterator[Repository]:
    """The repository that a project lies in. Raises GitError, OSError."""
    places = _found(root)
    with TemporaryDirectory(prefix="leafletgen-git-") as own:
        yield Repository(root, places, Path(own))


def _found(root: Path) -> _GitFolders:
    """The nearest repository, as git looks for it; not one of somebody else than the project's owner."""
    for top in (root, *root.parents):
        entry = top / ".git"
        if not os.path.lexists(entry):
            continue
        own = entry
        if entry.is_file():
            line = _line(entry)
            if not line.startswith("gitdir: "):
                raise GitError(f"{entry} does not say where the repository is")
            own = top / line.removeprefix("gitdir: ")
        shared = own / "commondir"
        common = own / _line(shared) if shared.is_file() else own
        if not (common / "objects").is_dir():
            raise GitError(f"{entry} is no repository")
        owners = {os.stat(one).st_uid for one in (top, own, common)}
        if not owners <= {os.stat(root).st_uid, os.geteuid() if hasattr(os, "geteuid") else 0}:
            raise GitError(f"the repository at {top} belongs to somebody else")
        return _GitFolders(top, own, common)
    raise GitError("the project lies in no git repository")


def _program(top: Path) -> str:
    """git itself: never what the folder brings along, nor what a search path that is no full path finds in it."""
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        if os.path.isabs(folder) and not Path(folder).resolve().is_relative_to(top.resolve()):
            found = shutil.which(os.path.join(folder, "git"))
            if found:
                return found
    raise GitError("git is not installed")


def _names(places: _GitFolders) -> dict[str, str]:
    """The digits behind the names of branches and tags, as a repository keeps them in files."""
    said = dict[str, str]()
    for line in _lines(places.common / "packed-refs"):
        digits, _, name = line.partition(" ")
        said[name] = digits
    refs = places.common / "refs"
    for folder, _, files in os.walk(refs) if not refs.is_symlink() else ():
        for file in files:
            path = Path(folder) / file
            with suppress(OSError):
                line = placing.read(places.common, path, LINE_BYTES).decode(errors="replace")
                said[path.relative_to(places.common).as_posix()] = line.strip()
        if len(said) > MOST_NAMES:
            raise GitError(f"it has more than {MOST_NAMES:,} branches and tags")
    found = {}
    for name in said:
        value = said[name]
        if value.startswith("ref: "):
            value = said.get(value.removeprefix("ref: "), "")
        if NAME.fullmatch(name) and DIGITS.fullmatch(value):
            found[name] = value
    return found


def _lines(path: Path) -> list[str]:
    """The lines of a small file of a repository; none of one that is not there, or no file."""
    try:
        return take(path, RECORD_BYTES).decode(errors="replace").splitlines()
    except OSError:
        return []


def _line(path: Path) -> str:
    return next(iter(_lines(path)), "").strip()


def _proven(path: str) -> str:
    """A path of a commit that stays in the folder that it is written to. Raises GitError."""
    parts = path.split("/")
    odd = r'[\x00-\x1f<>:"|?*\\]' if os.name == "nt" else r"\x00"
    if any(part in ("", ".", "..") or re.search(odd, part) for part in parts):
        raise GitError(f"it has a file that cannot be written here: {path!r}")
    return path


def _written(said: IO[bytes], entry: CommittedFile, into: Path) -> bool:
    """Write one object that git gives; of a link nothing, and it is said."""
    head = said.readline().split()
    if len(head) != 3 or head[1] != b"blob" or int(head[2]) != entry.size:
        raise GitError(f"the repository lacks {entry.path}")
    path = into / entry.path
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        left = entry.size
        while left:
            data = said.read(min(left, CHUNK))
            if not data:
                raise GitError(f"the repository lacks {entry.path}")
            file.write(data)
            left -= len(data)
    said.read(1)
    return entry.kind == LINK


def _copied(link: CommittedFile, entries: dict[str, CommittedFile], into: Path) -> None:
    """In place of a link the file that it leads to, where that is one of the same commit and no link itself; else nothing."""
    path = into / link.path
    target = (
        os.path.normpath(os.path.join(os.path.dirname(link.path), os.fsdecode(path.read_bytes())))
        if link.size < 4096
        else ""
    )
    path.unlink()
    aim = entries.get(target.replace(os.sep, "/"))
    if aim is not None and aim.kind != LINK:
        shutil.copyfile(into / aim.path, path)
