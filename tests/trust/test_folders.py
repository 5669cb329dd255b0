"""A folder from elsewhere may be hostile: whatever stands where the program writes, nothing outside the project is written, renamed or
removed, no command waits for ever, and people are told in findings.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from tests.soak import mostly
from tests.trust.folders import SAVE, VERBS, Sent, copied, places, project, state

from leafletgen.core.store import AnswerStore

Put = Callable[[Sent, Path], None]
"""Puts something in the place of a file or folder of the project."""
SLOW = ("preflight", "verify", "icons")
"""They start processes of their own, or draw for seconds."""


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Sent:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("LEAFLETGEN_WORKERS", "none")
        return project(tmp_path_factory.mktemp("sent").resolve())


@pytest.fixture(autouse=True)
def _one_process_and_a_small_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that is full at once: whatever may be trimmed, is."""
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")
    monkeypatch.setattr(AnswerStore.__init__, "__defaults__", (1, None))


# --- what is put there


def a_link(sent: Sent, path: Path) -> None:
    """To a file of the user's that says the same, or to a folder that holds the same: it would pass, if links were followed."""
    aside = sent.victim / path.name
    if aside.exists():
        return
    if path.is_dir():
        shutil.copytree(path, aside)
        shutil.rmtree(path)
    else:
        shutil.copy(path, aside)
        path.unlink()
    path.symlink_to(aside)


def a_link_to_nothing(sent: Sent, path: Path) -> None:
    _cleared(path).symlink_to(sent.victim / f"made.{path.name}")


def another_name(sent: Sent, path: Path) -> None:
    if path.is_file():
        _cleared(path)
        os.link(sent.victim / "precious.txt", path)


def a_pipe(sent: Sent, path: Path) -> None:
    os.mkfifo(_cleared(path))


def a_device(sent: Sent, path: Path) -> None:
    os.mknod(_cleared(path), 0o20666, os.makedev(1, 5))


def a_folder(sent: Sent, path: Path) -> None:
    if path.is_file():
        _cleared(path).mkdir()
        (path / "inside").write_text("x")


def far_too_large(sent: Sent, path: Path) -> None:
    if path.is_file():
        os.truncate(path, 1 << 40 if ".leafletgen" in path.parts else 65 << 20)


def somebody_elses(sent: Sent, path: Path) -> None:
    os.chown(path, 1234, 1234, follow_symlinks=False)


def hostile_words(sent: Sent, path: Path) -> None:
    """The right form with values that lead out of the project."""
    if path.is_file():
        path.write_bytes(_hostile(sent, path))


def nothing(sent: Sent, path: Path) -> None:
    _cleared(path)


def _hostile(sent: Sent, path: Path) -> bytes:
    out = str(sent.victim / "precious.txt")
    names = [
        out,
        "../../victim/precious.txt",
        "..\\victim\\precious.txt",
        "/etc/leafletgen",
        "locales/../../victim/new",
    ]
    if path.suffix == ".jsonl":
        return "".join(
            json.dumps({"key": n, "value": n, "on": n, "by": n, "state": n}) + "\n" for n in names
        ).encode()
    if path.suffix in (".json", ".made"):
        return json.dumps(names).encode()
    if path.parent.parent.name == "made-1":
        data = json.dumps({"more": names, "inputs": {}, "sheets": dict.fromkeys(names, "missing")}).encode()
        return sha256(data).digest() + data
    if path.suffix in (".yaml", ".po", ".pdf", ".html", ".csv"):
        return path.read_bytes().replace(b"ja", b"../ja")
    return "\n".join(names).encode()


def _cleared(path: Path) -> Path:
    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    return path


PUT: dict[str, Put] = {
    put.__name__.replace("_", " "): put
    for put in (a_link, a_link_to_nothing, another_name, a_pipe, a_device, a_folder, far_too_large, somebody_elses, hostile_words, nothing)
}  # fmt: skip


def put(sent: Sent, path: Path, what: str) -> bool:
    """Whether that could be done here."""
    try:
        PUT[what](sent, path)
    except PermissionError:
        return False
    return True


def plant(sent: Sent) -> None:
    """Files that no run leaves, but earlier versions read, or that a run would leave that was killed."""
    own, data = sent.root / ".leafletgen", base64.b64encode(b"import os").decode()
    for name in ("preview.json", "together.json"):
        (own / name).write_text("{}")
    rows = [
        [str(sent.victim / "precious.txt"), data, sha256(b"mine").hexdigest()],
        ["../victim/new.pth", data, sha256(b"").hexdigest()],
    ]
    (own / "together.json").write_text(json.dumps(rows))
    (own / "preview.json").write_text(json.dumps({"owner": "", "links": [["", "ja", True, None]]}))
    for folder in (sent.root, own, sent.root / "locales", sent.root / "status", own / "history"):
        for name in ("x.yaml", "preview.json"):
            (folder / f".{name}.123.part").symlink_to(sent.victim / "precious.txt")


# --- the matrix


@pytest.mark.needs("root")
@pytest.mark.parametrize("what", mostly(PUT, ("a link", "a pipe")))
def test_nothing_outside_is_touched_whatever_stands_in_every_place(
    sent: Sent, tmp_path: Path, what: str
) -> None:
    """All files at once; then every verb, one after the other."""
    tried = copied(sent, tmp_path)
    if what.startswith("a link"):
        plant(tried)
    kept = {"leaflet.yaml", "locales/en.yaml", "locales/ja.yaml"}
    for name in places(tried.root):
        if name not in kept and (tried.root / name).is_file():
            put(tried, tried.root / name, what)
    _try(tried, [verb for verb in (*VERBS, SAVE) if verb not in SLOW])


FOLDERS = (
    ".leafletgen",
    ".leafletgen/cache",
    ".leafletgen/cache/made-1",
    ".leafletgen/history",
    "output",
    "output/rules",
    "status",
    "locales",
)


@pytest.mark.parametrize("name", mostly(FOLDERS, (".leafletgen/cache/made-1", "output")))
def test_a_folder_that_is_a_link_is_not_entered(sent: Sent, tmp_path: Path, name: str) -> None:
    tried = copied(sent, tmp_path)
    a_link(tried, tried.root / name)
    for folder in tried.victim.rglob("*"):
        os.utime(folder, (1, 1))

    _try(tried, ["build", "build again", "tidy --rename", "kit", "import", SAVE])


@pytest.mark.soak
@pytest.mark.needs("root")
@pytest.mark.parametrize("what", PUT)
def test_each_place_by_itself_and_each_verb(sent: Sent, tmp_path: Path, what: str) -> None:
    for number, name in enumerate(places(sent.root)):
        tried = copied(sent, tmp_path / str(number))
        if put(tried, tried.root / name, what):
            _try(tried, [*VERBS, SAVE])
        shutil.rmtree(tmp_path / str(number))


def _try(sent: Sent, verbs: list[str]) -> None:
    before = state(sent.victim)
    for verb in verbs:
        sent.does(verb)
        assert state(sent.victim) == before, verb
    above = sorted(path.name for path in sent.root.parent.iterdir())
    assert above == sorted([sent.root.name, "good.po", "sent", "sheet.pdf", "victim"]), above
