"""What gives power lies with the user: a project that somebody prepared opens no door, puts nothing back and brings no font."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.engine.projects import ROOT, built, codes, errors, tiny
from tests.studio.conftest import MY
from tests.text.fonts import making

from leafletgen.cli.main import main
from leafletgen.core.files import recovery, user_folders
from leafletgen.core.files.recovery import MARKER, NotedFile, begin
from leafletgen.model.project.world import World
from leafletgen.studio.server.keys import Keys
from leafletgen.text.fonts.facts import Want
from leafletgen.text.fonts.store import Store

PLANTED = "x" * 32
TODAY = "2026-11-25"


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    user_folders.secret.cache_clear()
    return tmp_path / "state"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", my=MY)


def digits(text: str) -> str:
    return sha256(text.encode()).hexdigest()


# --- the preview


@pytest.mark.parametrize("owner", ["", PLANTED])
def test_secrets_that_lie_in_a_project_open_nothing(root: Path, owner: str) -> None:
    (root / ".leafletgen").mkdir()
    said = {"owner": owner, "links": [[owner, "my", True, None]]}
    (root / ".leafletgen/preview.json").write_text(json.dumps(said))

    keys = Keys(root, edit=True)

    assert keys.access(owner, TODAY) is None
    assert len(keys.owner) >= 32
    assert not (root / ".leafletgen/preview.json").exists()


def test_a_copy_asks_for_its_own_links(root: Path, tmp_path: Path) -> None:
    link = Keys(root, edit=True).share("my", True, None)
    shutil.copytree(root, tmp_path / "copy")

    assert Keys(root, edit=True).access(link.secret, TODAY) is not None
    assert Keys(tmp_path / "copy", edit=True).access(link.secret, TODAY) is None


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"[" * 100_000,
        b'{"owner": ""}',
        b'{"owner": "xxxxxxxxxxxxxxxxxxxxxxxx", "links": [["", "my", true, null]]}',
    ],
)
def test_secrets_that_are_damaged_are_made_anew(root: Path, spoilt: bytes) -> None:
    user_folders.keep("preview.json", spoilt, root)

    keys = Keys(root, edit=True)

    assert len(keys.owner) >= 32
    assert keys.links == []


def test_without_a_folder_of_ones_own_secrets_are_good_for_the_run(root: Path, state: Path) -> None:
    state.write_text("a file")

    keys = Keys(root, edit=True)

    assert keys.access(keys.owner, TODAY) is not None


# --- what was not ended


def test_notes_of_an_earlier_version_and_of_strangers_are_not_believed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    (root / ".leafletgen").mkdir()
    planted = b64encode(b"import os").decode()
    names = (str(tmp_path / "precious"), "../precious", "../new.pth", "locales/my.yaml")
    rows = [[name, planted, digits("mine" if "precious" in name else "")] for name in names]
    (root / MARKER).write_text(json.dumps(rows))
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}

    for verb in ("tidy", "build", "check", "status"):
        done = CliRunner().invoke(main, [verb, str(root)])
        assert "project-unfinished" in done.output, verb
        assert done.exit_code
    assert (tmp_path / "precious").read_text() == "mine"
    assert not (tmp_path / "new.pth").exists()
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before
    assert not (root / "output").exists()


@pytest.mark.parametrize("verb", ["build", "check", "tidy", "status"])
def test_the_next_command_of_the_same_user_puts_back(root: Path, verb: str) -> None:
    before = (root / "locales/my.yaml").read_bytes()
    begin(World(root), [NotedFile("locales/my.yaml", before, digits("half"))])
    (root / "locales/my.yaml").write_text("half")

    done = CliRunner().invoke(main, [verb, str(root)])

    assert "project-unfinished" not in done.output
    assert (root / "locales/my.yaml").read_bytes() == before
    assert not (root / MARKER).exists()


def test_another_user_is_told_whose_it_is_and_settles_it_by_hand(
    root: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert errors(built(root)) == []
    sheet = (root / "output/card/tiny.my.pdf").read_bytes()
    monkeypatch.setenv("LOGNAME", "kim")
    begin(World(root), [NotedFile("locales/my.yaml", b"x", digits("half"))])
    (root / "locales/my.yaml").write_text("half")
    monkeypatch.setenv("XDG_STATE_HOME", str(state / "other"))

    done = CliRunner().invoke(main, ["build", str(root)])

    assert re.search(r"kim, \d{4}-", done.output)
    assert MARKER in done.output
    assert (root / "output/card/tiny.my.pdf").read_bytes() == sheet
    (root / MARKER).unlink()
    (root / "locales/my.yaml").write_text(MY, encoding="utf-8")
    assert errors(built(root)) == []


@pytest.mark.parametrize("name", ["/etc/x", "../x", "a/../../x", "a\\b", "C:/x", "", "a//b"])
def test_even_a_note_of_ones_own_names_files_of_the_project_alone(root: Path, name: str) -> None:
    begin(World(root), [NotedFile(name, b"x", digits(""))])

    recovery.put_back(World(root))

    assert codes(errors(built(root))) == ["project-unfinished"]


@pytest.mark.parametrize("marker", ["", "[1]", '{"by": "\\u001b[31m' + "x" * 500 + '"}', "\0" * 5000])
def test_a_marker_says_no_more_than_a_line(root: Path, marker: str) -> None:
    (root / ".leafletgen").mkdir()
    (root / MARKER).write_text(marker)

    (found,) = errors(built(root))

    said = dict(found.args)["said"]
    assert said.isprintable()
    assert len(said) <= 80


# --- fonts


def test_a_planted_font_is_missing(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even one that another user's program has sealed: what it holds was never read apart here."""
    font = tmp_path / "Own.otf"
    font.write_bytes(making.cff())
    first = Store(tmp_path / "cache").ready(font, Want(400))
    [entry] = (tmp_path / "cache").glob("*.facts")
    evil = b"no font at all"
    said = json.loads(entry.read_bytes()[32:]) | {"sha256": sha256(evil).hexdigest()}
    (tmp_path / "cache" / f"{said['sha256']}.ttf").write_bytes(evil)
    monkeypatch.setenv("XDG_STATE_HOME", str(state / "other"))
    user_folders.secret.cache_clear()
    entry.write_bytes(user_folders.sealed(entry.stem, json.dumps(said).encode()))
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    user_folders.secret.cache_clear()

    assert Store(tmp_path / "cache").ready(font, Want(400)) == first


def test_a_seal_is_of_one_name_and_one_content() -> None:
    data = user_folders.sealed("a", b"said")

    assert user_folders.unsealed("a", data) == b"said"
    for other in (data[:-1], data + b"x", b"", data[:32], bytes(32) + b"said"):
        assert user_folders.unsealed("a", other) is None
    assert user_folders.unsealed("b", data) is None


# --- the output


def test_an_output_that_is_a_link_is_named_once(root: Path, tmp_path: Path) -> None:
    (tmp_path / "sheets").mkdir()
    (root / "output").symlink_to(tmp_path / "sheets")

    refused = CliRunner().invoke(main, ["build", str(root)])

    assert (refused.exit_code, "--out" in refused.output, "path-link" in refused.output) == (1, True, True)
    assert list((tmp_path / "sheets").iterdir()) == []
    done = CliRunner().invoke(main, ["build", str(root), "--out", str(root / "output")])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "sheets/card/tiny.my.pdf").is_file()


# --- under strace


WRITES = re.compile(
    r'(?:openat\((?:AT_FDCWD|\d+)(?:<([^>]*)>)?, "([^"]*)", [^)]*(?:O_WRONLY|O_RDWR|O_CREAT)|(?:unlink|unlinkat|rename|renameat2?|mkdir|mkdirat|rmdir|link|linkat|symlink|truncate)\()(.*)'
)
NAMED = re.compile(r'(?:(AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"([^"]*)"')


@pytest.mark.needs("strace")
@pytest.mark.parametrize("verb", ["build", "tidy"])
def test_the_system_is_asked_for_nothing_outside(root: Path, tmp_path: Path, verb: str) -> None:
    """Every call that could write, rename or remove names a file of the project, of the user's own folders or of the system's temporary one."""
    (tmp_path / "victim").mkdir()
    cache = root / ".leafletgen/cache"
    cache.mkdir(parents=True)
    (cache / "made-1").symlink_to(tmp_path / "victim")
    (root / ".leafletgen/history").symlink_to(tmp_path / "victim")
    (root / "output").symlink_to(tmp_path / "victim")
    (root / ".leafletgen/.preview.json.1.part").symlink_to(tmp_path / "victim/made")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "TMPDIR": str(temporary),
        "PYTHONDONTWRITEBYTECODE": "1",
        "LEAFLETGEN_WORKERS": "none",
    }
    log = tmp_path / "log"
    subprocess.run(
        ["strace", "-f", "-y", "-s", "4096", "-o", log, "-e", "trace=openat,open,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,truncate", sys.executable, "-m", "leafletgen", verb, root],
        env=environment, check=False, capture_output=True, timeout=300,
    )  # fmt: skip

    found = list(_touched(log.read_text(errors="replace"), Path.cwd()))

    allowed = (root, tmp_path / "state", temporary, Path("/dev"), Path("/proc"))
    assert any(path.is_relative_to(root) for path in found)
    assert [path for path in found if not any(path.is_relative_to(one) for one in allowed)] == []
    assert list((tmp_path / "victim").iterdir()) == []


def _touched(log: str, here: Path) -> list[Path]:
    """The files of all calls that write, as the system took them: a folder's path is that of its handle."""
    found = []
    for line in log.splitlines():
        call = line.partition(" ")[2].strip()
        if call.startswith("open") and not re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", call):
            continue
        if " = -1 " in call or not re.match(r"[a-z0-9]+\(", call):
            continue
        for _, folder, name in NAMED.findall(call):
            found.append(Path(os.path.realpath(Path(folder or here, name).parent)) / Path(name).name)
    return found
