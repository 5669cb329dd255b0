"""What a path of a project can become, and what commands say of it: with all that was kept before, and with nothing kept."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tests.engine.every_file import every_file
from tests.engine.projects import TODAY

from leafletgen.cli.main import main

FILES = (
    "leaflet.yaml", "glossary.yaml", "printed.yaml", "layouts/card.yaml", "layouts/base.yaml", "components/call.yaml",
    "locales/en.yaml", "locales/vi.yaml", "status/vi.yaml", "themes/own.yaml", "profiles/own.yaml", "icc/own.icc",
    "languages/vi.yaml", "pictures/spot.png", "pictures/line.svg", "pictograms/mine.svg", "fonts/My.ttf", "data/rooms.csv",
    "releases/r0.yaml",
)  # fmt: skip
FOLDERS = tuple(dict.fromkeys(path.split("/")[0] for path in FILES if "/" in path))
SECONDS = 60
"""In which a command must come to its end, on a computer that others use, too."""
HUGE = 1 << 40
"""Bytes of a file that has no contents: the disk holds none of them."""
OWN_FONT = "fonts: {Latn: [{family: My Sans, file: My.ttf}]}\n"


class Ended(NamedTuple):
    """How a command ended: its exit code (None: a signal), what it said, and the sheets that lie there then."""

    code: int | None
    said: str
    sheets: Mapping[str, str]


def ended(root: Path, *command: str, today: str | None = TODAY) -> Ended:
    """A command in a fork, in the project's folder."""
    into = root.parent / "said.txt"
    child = os.fork()
    if child == 0:
        import signal

        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(SECONDS)
        os.environ["LEAFLETGEN_WORKERS"] = "none"
        file = os.open(into, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, 1), os.dup2(file, 2)
        sys.stdout, sys.stderr = (io.TextIOWrapper(os.fdopen(n, "wb"), write_through=True) for n in (1, 2))
        os.chdir(root)
        code = 99
        try:
            day = ("--today", today) if today else ()
            main.main([*command, *day], prog_name="leafletgen", standalone_mode=False)
        except SystemExit as done:
            code = int(done.code or 0)
        except BaseException:  # noqa: BLE001  # whatever a user would see
            import traceback

            traceback.print_exc()
        finally:
            sys.stdout.flush(), sys.stderr.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
    return Ended(code, into.read_text(encoding="utf-8"), sheets(root))


def sheets(root: Path) -> dict[str, str]:
    """The digits of the sheets that lie there."""
    found = sorted((root / "output").rglob("*.pdf"))
    return {p.relative_to(root).as_posix(): sha256(p.read_bytes()).hexdigest() for p in found}


def gone(path: Path) -> None:
    """Nothing lies at a path any more."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def moved(path: Path, to: Path) -> None:
    """What lay at a path lies elsewhere, and a link leads there."""
    to.parent.mkdir(parents=True, exist_ok=True)
    gone(to)
    shutil.move(path, to)
    path.symlink_to(to)


def _large(root: Path, path: Path) -> None:
    gone(path)
    with path.open("wb") as file:
        file.truncate(HUGE)


def _folder(root: Path, path: Path) -> None:
    gone(path)
    path.mkdir()


def _pipe(root: Path, path: Path) -> None:
    gone(path)
    os.mkfifo(path)


def _to(where: str) -> Callable[[Path, Path], None]:
    def become(root: Path, path: Path) -> None:
        gone(path)
        path.symlink_to(where)

    return become


def _copied_out(root: Path, path: Path) -> None:
    moved(path, root.parent / "elsewhere" / path.name)


def _copied_in(root: Path, path: Path) -> None:
    moved(path, root / "kept" / path.name)


def _beside(root: Path, path: Path) -> None:
    moved(path, beside(path))


def beside(path: Path) -> Path:
    """Where a file lies for which a link stands in the same folder."""
    return path.with_name(f"real{path.suffix}")


def _file(root: Path, path: Path) -> None:
    gone(path)
    path.write_text("x")


KINDS: Mapping[str, Callable[[Path, Path], None]] = {
    "link out": _copied_out,
    "link inside": _copied_in,
    "link beside": _beside,
    "link to nowhere": _to("nowhere"),
    "link to itself": lambda root, path: _to(path.name)(root, path),
    "link to a device": _to("/dev/zero"),
    "link to a large folder": _to("/usr"),
    "folder": _folder,
    "pipe": _pipe,
    "large": _large,
    "nothing": lambda root, path: gone(path),
    "another file": _file,
}  # fmt: skip


def project(root: Path, *, font: bool = False) -> Path:
    """A project with a file of every kind. `font`: one of its own, too; it takes a process to read it, which is most of a build."""
    every_file(root)
    if not font:
        path = root / "leaflet.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace(OWN_FONT, ""), encoding="utf-8")
        gone(root / "fonts")
    return root


def put_back(root: Path, whole: Path, path: str) -> None:
    """A path is what it is in the whole project, as is what a swap has left elsewhere."""
    gone(root / path), gone(root / "kept"), gone(beside(root / path))
    if (whole / path).is_dir():
        shutil.copytree(whole / path, root / path)
    else:
        shutil.copy(whole / path, root / path)


def written(path: Path) -> bytes | None:
    """What a file says that anybody may write, also at the end of links; None for all else."""
    try:
        return path.read_bytes() if path.is_file() and path.stat().st_size < 1 << 20 else None
    except OSError:
        return None


def replaced(path: Path, old: bytes, new: bytes) -> None:
    """Write something else into a file, if it is one."""
    if (data := written(path)) is not None:
        path.write_bytes(data.replace(old, new))


def edited(root: Path, path: str) -> None:
    """Another fact, another row; and one line more where the links of a path end."""
    replaced(root / "leaflet.yaml", b'"110"', b'"119"')
    replaced(root / "data" / "rooms.csv", b"South", b"East")
    if (root / path).is_symlink() and (data := written(root / path)) is not None:
        (root / path).write_bytes(data + b"\n")


class Clean:
    """What commands say of a project of which nothing is kept; each is asked once for each state of it."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._known: dict[tuple[object, ...], Ended] = {}

    def ended(self, root: Path, state: object, *command: str) -> Ended:
        """As if no build had been here; afterwards all lies there as before. `state`: what tells the project from others, but its sheets."""
        key = state, command, tuple(sheets(root).items())
        if key not in self._known:
            own, made, aside = root / ".leafletgen", root / "output", root.parent / "aside"
            aside.mkdir()
            with suppress(FileNotFoundError):
                own.rename(aside / "own")
            shutil.copytree(made, aside / "output")
            self._known[key] = ended(root, *command)
            gone(made), gone(own)
            (aside / "output").rename(made)
            with suppress(FileNotFoundError):
                (aside / "own").rename(own)
            aside.rmdir()
        return self._known[key]
