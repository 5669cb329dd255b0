"""A project as somebody may send it: everything that the program ever writes into it, with something else in its place."""

from __future__ import annotations

import shutil
import signal
import subprocess
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
from leafletgen.engine.catalogue.entries import catalogue
from leafletgen.engine.catalogue.samples import drawn
from leafletgen.engine.opening import open_project

TODAY = "2026-11-25"
PATIENCE = 30
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
REPOSITORY = (".git", ".gitattributes")
READ = ("layouts", "fonts", "pictures", "themes", "dorms.csv")
"""What it only reads."""
ADDRESS = "https://example.org/safe/{lang}"
VERBS: dict[str, tuple[str, ...]] = {
    "check": ("check", "{root}"),
    "build": ("build", "{root}"),
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
    "preflight": ("preflight", "{root}", "--own-rules"),
    "diff": ("diff", "HEAD", "{root}", "--project", "{root}"),
    "schema": ("schema", "--project", "{root}"),
    "site": ("site", "{root}"),
    "proof": ("proof", "ja", "{root}"),
    "icons": ("icons", "{root}"),
    "pseudo": ("pseudo", "{root}", "--as", "en-XA", "-o", "fire"),
    "add-language": ("add-language", "ko", "{root}"),
    "init": ("init", "{root}"),
}
WORDS = ("外へ逃げます。", "すぐ外へ出ます。")
SAVE, BLOCK = "preview with a save", "a picture of a block"
ALL = (*VERBS, SAVE, BLOCK)
MAKING = ("build", "kit", "status --printed", "export", "import", "approve", "schema", "site", "proof", "icons", SAVE)  # fmt: skip
"""The verbs that leave something in a project, other than once."""
KEPT_BY_INIT = (".leafletgen", "output", ".vscode", ".git", ".gitattributes", ".gitignore")
"""What may lie in a folder that becomes a project."""


class Sent(NamedTuple):
    """A project, and what must stay as it is: a folder of the user's with files that bear names of ours, too."""

    root: Path
    victim: Path
    good: Path

    def does(self, verb: str) -> str:
        """Run a verb as a command, or save a text in the preview; what was printed. Fails where it hangs or is at fault itself."""
        with _not_for_ever(verb):
            return (
                self._saved() if verb == SAVE else self._drawn() if verb == BLOCK else self._run(VERBS[verb])
            )

    def _run(self, words: tuple[str, ...]) -> str:
        sheet = self.root.parent / "sheet.pdf"
        filled = [one.format(root=self.root, good=self.good, sheet=sheet) for one in words]
        done = CliRunner().invoke(main, filled)
        assert done.exception is None or isinstance(done.exception, SystemExit), (words, done.exc_info)
        for fault in FAULTS:
            assert fault not in done.output, (words, done.output)
        return f"{done.output}exit {done.exit_code}"

    def _drawn(self) -> str:
        """A picture of the catalogue in the project's own theme, as the preview shows it; `blocks --out` makes all of them so."""
        session = open_project(self.root, TODAY).value
        box = catalogue(session).find("heading") if session else None
        return drawn(box, "en", session).svg[:100] if box and session else "not opened"

    def _saved(self) -> str:
        with serving(self.root) as served:
            texts = served.owner.get("/api/texts/ja")
            if texts.status != 200:
                assert texts.status < 500, texts.body
                return texts.body.decode()
            said = served.owner.text("ja", "fire")
            text = next(one for one in WORDS if one != said["target"])
            answer = served.owner.put("ja", "fire", said["fingerprint"], text, by="T. S.", done=True)
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
    """A project in which the verbs have run that leave something."""
    (folder / "home").mkdir()
    root = dormitories(folder / "home", csv_of(HOUSES[:1])).resolve()
    _furnished(root)
    victim = folder / "victim"
    victim.mkdir()
    (victim / "precious.txt").write_text("mine")
    (victim / ".precious.txt.123.part").write_text("mine, too")
    sent = Sent(root, victim, folder / "good.po")
    sent.good.write_text("", encoding="utf-8")
    for verb in (*MAKING, "approve", "build", "kit", "release"):
        sent.does(verb)
    shutil.copy(root / "output/fire/house.ja.pdf", folder / "sheet.pdf")
    CliRunner().invoke(main, ["export", str(root), "--to", "po", "--out", str(folder / "sent")])
    text = (folder / "sent/house.ja.po").read_text(encoding="utf-8")
    sent.good.write_text(text.replace("きまり", "大切なきまり"), encoding="utf-8")
    return sent


def _furnished(root: Path) -> None:
    """With what makes every verb do all that it can: a site, a font, a logo, a theme, a repository."""
    page = f'facts:\n  page: {{value: "{ADDRESS}", checked: 2026-11-20, qr: true}}\n'
    leaflet, fonts = root / "leaflet.yaml", "fonts:\n  Latn: [{family: My Sans, file: My.ttf}]\ntheme: own\n"
    leaflet.write_text(leaflet.read_text().replace("facts:\n", page) + fonts)
    for name, text in (
        ("themes/own.yaml", "format: 1\nextends: alert\n"),
        (".gitattributes", "*.yaml diff\n"),
        (".gitignore", "/output/\n/.leafletgen/\n"),
    ):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text)
    fire = root / "layouts/fire.yaml"
    code = "{paragraph: fire}, {qr: {fact: page, width: 18u, alt: head}}"
    fire.write_text(fire.read_text().replace("{paragraph: fire}", code))
    for folder in ("fonts", "pictures"):
        (root / folder).mkdir()
    (root / "fonts/My.ttf").write_bytes(making.variable())
    for words in (
        ("init", "-q", "--template="),
        ("add", "-A"),
        ("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-qm", "first"),
    ):
        subprocess.run(("git", "-C", root, *words), check=True, capture_output=True)


def copied(sent: Sent, to: Path) -> Sent:
    """The same once more."""
    shutil.copytree(sent.root.parent, to, symlinks=True, dirs_exist_ok=True)
    at = {name: to / Path(getattr(sent, name)).relative_to(sent.root.parent) for name in Sent._fields}
    return Sent(**at)


def places(root: Path, top: tuple[str, ...] = (*WRITTEN, *REPOSITORY, *READ)) -> list[str]:
    """Every file and folder that the program has written, git keeps, or is read."""
    below = [root / name for name in top if (root / name).exists()]
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
