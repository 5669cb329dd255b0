"""A project as somebody may send it: everything that the program ever writes into it, with something else in its place."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from click.testing import CliRunner
from tests.engine.dormitories import HOUSES, csv_of, dormitories
from tests.studio.conftest import serving
from tests.text.fonts import making

from leafletgen.cli.main import main

TODAY = "2026-11-25"
PATIENCE = 60
"""Seconds after which a command hangs."""
FAULTS = ("program-failed", "Traceback", "internal error")
WRITTEN = (
    ".leafletgen",
    "output",
    "locales",
    "status",
    "releases",
    ".vscode",
    "printed.yaml",
    "leaflet.yaml",
    "glossary.yaml",
)
"""Where the program writes in a project."""
VERBS: dict[str, tuple[str, ...]] = {
    "check": ("check", "{root}"),
    "build": ("build", "{root}"),
    "build again": ("build", "{root}"),
    "status": ("status", "{root}"),
    "status --printed": ("status", "{root}", "--printed"),
    "kit": ("kit", "{root}", "--all"),
    "tidy": ("tidy", "{root}"),
    "tidy --rename": ("tidy", "{root}", "--rename", "office", "desk"),
    "export": ("export", "{root}", "--to", "po"),
    "import": ("import", "{good}", "{root}"),
    "approve": ("approve", "ja", "{root}", "--by", "T. S."),
    "release": ("release", "{root}"),
    "verify": ("verify", "--project", "{root}", "{sheet}"),
    "preflight": ("preflight", "{root}"),
    "schema": ("schema", "--project", "{root}"),
    "site": ("site", "{root}"),
    "proof": ("proof", "ja", "{root}"),
    "icons": ("icons", "{root}"),
    "add-language": ("add-language", "ko", "{root}"),
    "init": ("init", "{root}"),
}
SAVE = "preview with a save"


class Sent(NamedTuple):
    """A project, and what must stay as it is: a folder of the user's with files that bear names of ours, too."""

    root: Path
    victim: Path
    good: Path

    def does(self, verb: str) -> str:
        """Run a verb as a command, or save a text in the preview; what was printed. Fails where it hangs or is at fault itself."""
        with _not_for_ever(verb):
            return self._saved() if verb == SAVE else self._run(VERBS[verb])

    def _run(self, words: tuple[str, ...]) -> str:
        sheet = self.root.parent / "sheet.pdf"
        filled = [one.format(root=self.root, good=self.good, sheet=sheet) for one in words]
        done = CliRunner().invoke(main, filled)
        assert done.exception is None or isinstance(done.exception, SystemExit), (words, done.exc_info)
        for fault in FAULTS:
            assert fault not in done.output, (words, done.output)
        return done.output

    def _saved(self) -> str:
        with serving(self.root) as served:
            texts = served.owner.get("/api/texts/ja")
            if texts.status != 200:
                return texts.body.decode()
            mark = served.owner.text("ja", "fire")["fingerprint"]
            answer = served.owner.put("ja", "fire", mark, "外へ逃げます。", by="T. S.", done=True)
            assert answer.status < 500, answer.body
            return answer.body.decode()


@contextmanager
def _not_for_ever(verb: str) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise AssertionError(f"{verb} hangs")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def project(folder: Path) -> Sent:
    """A project in which every verb has run."""
    (folder / "home").mkdir()
    root = dormitories(folder / "home", csv_of(HOUSES[:1])).resolve()
    with (root / "leaflet.yaml").open("a") as leaflet:
        leaflet.write("fonts:\n  Latn: [{family: My Sans, file: My.ttf}]\n")
    (root / "fonts").mkdir()
    (root / "fonts/My.ttf").write_bytes(making.variable())
    victim = folder / "victim"
    victim.mkdir()
    (victim / "precious.txt").write_text("mine")
    (victim / ".precious.txt.123.part").write_text("mine, too")
    sent = Sent(root, victim, folder / "good.po")
    CliRunner().invoke(main, ["export", str(root), "--to", "po", "--out", str(folder / "sent")])
    (made,) = (folder / "sent").glob("*.ja.po")
    text = made.read_text(encoding="utf-8")
    sent.good.write_text(text.replace("外に出ます。", "すぐ外に出ます。"), encoding="utf-8")
    CliRunner().invoke(main, ["build", str(root)])
    shutil.copy(next((root / "output").rglob("*.ja.pdf")), folder / "sheet.pdf")
    for verb in (*VERBS, SAVE):
        if verb not in ("preflight", "verify"):  # they write nothing
            sent.does(verb)
    return sent


def copied(sent: Sent, to: Path) -> Sent:
    """The same once more."""
    shutil.copytree(sent.root.parent, to, symlinks=True, dirs_exist_ok=True)
    at = {name: to / Path(getattr(sent, name)).relative_to(sent.root.parent) for name in Sent._fields}
    return Sent(**at)


def places(root: Path) -> list[str]:
    """Every file and folder that the program has written."""
    below = [root / name for name in WRITTEN if (root / name).exists()]
    found = [path for one in below for path in (one, *sorted(one.rglob("*")))]
    return [path.relative_to(root).as_posix() for path in found]


def state(folder: Path) -> dict[str, tuple[object, ...]]:
    """What lies in a folder, and the moment of its last change."""
    found = {}
    for path in (folder, *sorted(folder.rglob("*"))):
        about = path.lstat()
        said = (
            path.read_bytes() if path.is_file() and not path.is_symlink() and about.st_size < 1 << 20 else b""
        )
        found[str(path)] = (about.st_ino, about.st_mode, about.st_uid, about.st_size, about.st_mtime_ns, said)
    return found
