"""Whatever a file or folder of a project becomes, a build after a build ends as one that begins with nothing: the same
files, words and exit code, also the second time.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.engine.every_file import every_file
from tests.engine.projects import TODAY
from tests.soak import mostly

from leafletgen.cli.main import main

FILES = (
    "leaflet.yaml", "glossary.yaml", "printed.yaml", "layouts/card.yaml", "layouts/base.yaml", "components/call.yaml",
    "locales/en.yaml", "locales/vi.yaml", "status/vi.yaml", "themes/own.yaml", "profiles/own.yaml", "icc/own.icc",
    "languages/vi.yaml", "pictures/spot.png", "pictures/line.svg", "pictograms/mine.svg", "fonts/My.ttf", "data/rooms.csv",
    "releases/r0.yaml",
)  # fmt: skip
SECONDS = 30


class Ended(NamedTuple):
    """How a command ended: its exit code (None: a signal), what it said, and the sheets that lie there then."""

    code: int | None
    said: str
    sheets: Mapping[str, bytes]


def ended(root: Path, *command: str) -> Ended:
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
            main.main([*command, "--today", TODAY], prog_name="leafletgen", standalone_mode=False)
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
    found = {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted((root / "output").rglob("*.pdf"))}
    return Ended(code, into.read_text(encoding="utf-8"), found)


def gone(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def moved(path: Path, to: Path) -> None:
    """What lay at a path lies elsewhere, and a link leads there."""
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(path, to)
    path.symlink_to(to)


def _large(root: Path, path: Path) -> None:
    gone(path)
    with path.open("wb") as file:
        file.truncate(20 << 30)


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
    moved(path, path.with_name(f"real{path.suffix}"))


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
FOLDERS = tuple(dict.fromkeys(path.split("/")[0] for path in FILES if "/" in path))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, built."""
    root = every_file(tmp_path_factory.mktemp("made") / "p")
    assert ended(root, "build").code == 0
    return root


def fresh(made: Path, folder: Path) -> Path:
    shutil.copytree(made, folder / "p", symlinks=True)
    return folder / "p"


CASES = [(path, kind) for path in (*FILES, *FOLDERS) for kind in KINDS]
USUAL = {
    ("glossary.yaml", "pipe"),
    ("pictures/spot.png", "link out"),
    ("pictures", "link to a large folder"),
    ("locales/vi.yaml", "link inside"),
}


def without_store(root: Path) -> None:
    """No build has been here."""
    gone(root / ".leafletgen")


@pytest.mark.parametrize(("path", "kind"), mostly(CASES, USUAL))
def test_a_build_after_a_build_is_one_that_begins_with_nothing(
    made: Path, tmp_path: Path, path: str, kind: str
) -> None:
    root = fresh(made, tmp_path)
    KINDS[kind](root, root / path)
    before = tmp_path / "before"
    shutil.copytree(root / "output", before)

    second, third = ended(root, "build"), ended(root, "build")
    gone(root / "output")
    shutil.copytree(before, root / "output")
    without_store(root)
    clean = ended(root, "build")
    without_store(root)
    again = ended(root, "build")

    assert "Traceback" not in clean.said
    assert clean.code in (0, 1, 2), clean.said
    assert second == clean
    assert third == again
