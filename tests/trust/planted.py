"""What may stand in the place of a file or folder of a project that somebody sent."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from tests.trust.folders import Sent

Put = Callable[[Sent, Path], None]
"""Puts something in the place of a file or folder of the project."""


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


def a_link_upwards(sent: Sent, path: Path) -> None:
    """The same by `..`."""
    a_link(sent, path)
    if path.is_symlink():
        aim = os.path.relpath(path.readlink(), path.parent)
        path.unlink()
        path.symlink_to(aim)


def a_link_to_nothing(sent: Sent, path: Path) -> None:
    _cleared(path).symlink_to(sent.victim / f"made.{path.name}")


def a_link_to_a_folder(sent: Sent, path: Path) -> None:
    """A file is a link to a folder; a folder one to a folder with other things in it."""
    _cleared(path).symlink_to(sent.victim)


def a_link_to_itself(sent: Sent, path: Path) -> None:
    _cleared(path).symlink_to(path.name)


def a_link_to_the_project(sent: Sent, path: Path) -> None:
    """What goes down into it comes to no end."""
    _cleared(path).symlink_to(sent.root)


def a_link_to_everything(sent: Sent, path: Path) -> None:
    """A folder is a link to a hundred thousand files: nobody may go through them."""
    if path.is_dir():
        _cleared(path).symlink_to("/usr")


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


def a_file(sent: Sent, path: Path) -> None:
    if path.is_dir():
        _cleared(path).write_text("x")


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


def outward(sent: Sent) -> list[str]:
    """Names that lead out of the project, and would change or make something there."""
    return [
        str(sent.victim / "precious.txt"),
        str(sent.victim / "new"),
        "../../victim/precious.txt",
        "..\\..\\victim\\precious.txt",
        "locales/../../../victim/new",
        "..",
    ]


def _hostile(sent: Sent, path: Path) -> bytes:
    names = outward(sent)
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
    for put in (
        a_link, a_link_upwards, a_link_to_nothing, a_link_to_a_folder, a_link_to_itself, a_link_to_the_project, a_link_to_everything, another_name, a_pipe, a_device,
        a_folder, a_file, far_too_large, somebody_elses, hostile_words, nothing,
    )
}  # fmt: skip


def put(sent: Sent, names: list[str], what: str) -> bool:
    """Put something in the place of some files or folders; whether that changed anything here."""
    before = [_seen(sent.root / name) for name in names]
    for name in names:
        try:
            PUT[what](sent, sent.root / name)
        except PermissionError:
            return False
    return before != [_seen(sent.root / name) for name in names]


def _seen(path: Path) -> tuple[int, ...]:
    about = path.lstat() if os.path.lexists(path) else None
    return (about.st_mode, about.st_uid, about.st_ino, about.st_size, about.st_mtime_ns) if about else ()


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


_ROLES = (
    (re.compile(r"\.leafletgen/cache/made-1/../[0-9a-f]+"), "entries of the store"),
    (re.compile(r"\.leafletgen/cache/made-1/[0-9a-f]{2}"), "folders of the store"),
    (re.compile(r"\.leafletgen/cache/fonts/.*\.facts"), "answers about fonts"),
    (re.compile(r"\.leafletgen/cache/fonts/.*\.ttf"), "fonts that were made"),
    (re.compile(r"\.leafletgen/schemas/.*"), "schemas"),
    (re.compile(r"\.git/objects/[0-9a-f]{2}/.*"), "objects of git"),
    (re.compile(r"\.git/objects/[0-9a-f]{2}"), "folders of objects of git"),
    (re.compile(r"output/.*\.pdf"), "sheets"),
)


def roles(names: list[str]) -> dict[str, list[str]]:
    """Places by what they are to the program: what is many times there, and none of which is in the way of another, is one place.
    The first of each is one by itself, too.
    """
    found: dict[str, list[str]] = {}
    for name in names:
        role = next((said for pattern, said in _ROLES if pattern.fullmatch(name)), None)
        if role is not None and role not in found:
            found[name] = [name]
        found.setdefault(role or name, []).append(name)
    return found
