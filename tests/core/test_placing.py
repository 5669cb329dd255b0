"""The one writer and remover, on systems that open files from folders, and on those that do not (Windows)."""

from __future__ import annotations

import ast
import os
import stat
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from leafletgen.core.files import placing
from leafletgen.core.files.placing import LinkError
from leafletgen.core.limits import NotAFileError

SRC = Path(placing.__file__).parents[2]
WRITING = {
    "write_text",
    "write_bytes",
    "unlink",
    "touch",
    "rename",
    "symlink_to",
    "hardlink_to",
    "rmtree",
    "copyfile",
    "copytree",
    "removedirs",
}
"""Methods and functions that write or remove files by their names."""
ELSEWHERE = {
    "core/files/placing.py": "the writer itself",
    "engine/catalogue/samples.py": "a folder of its own that it makes in the system's temporary one",
    "engine/releases/repository.py": "a folder of its own that it makes in the system's temporary one",
    "judge/verapdf.py": "a folder of its own that it makes in the system's temporary one",
    "text/fonts/store.py": "takes away the folder of its own that it made in the system's temporary one",
    "engine/cluster/depot.py": "takes away folders of a worker, in the folder that it was given, by names of its own",
}  # fmt: skip


@pytest.fixture(params=[True, False], ids=["by handle", "by name"], autouse=True)
def by_handle(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(placing, "BY_HANDLE", request.param and placing.BY_HANDLE)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    (tmp_path / "aside/inner").mkdir(parents=True)
    (tmp_path / "aside/file").write_text("mine")
    (tmp_path / "aside/inner/file").write_text("mine")
    (tmp_path / "aside/.x.1.part").write_text("mine")
    (tmp_path / "base").mkdir()
    return tmp_path / "base"


def held(base: Path) -> dict[str, str]:
    aside = base.parent / "aside"
    return {str(p.relative_to(aside)): p.read_text() for p in aside.rglob("*") if p.is_file()}


def test_written_whole_read_and_removed(base: Path) -> None:
    path = base / "a/b/file"
    placing.write(base, path, b"one")
    placing.write(base, path, b"two", mode=0o600)

    assert placing.read(base, path, 3) == b"two"
    assert placing.says(base, path, b"two")
    assert not placing.says(base, path, b"one")
    assert [p.name for p in path.parent.iterdir()] == ["file"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(OSError, match="too large"):
        placing.read(base, path, 2)
    assert (placing.remove(base, path), placing.remove(base, path)) == (True, False)
    assert not placing.remove(base, base / "none/file")


@pytest.mark.parametrize(
    "name",
    [
        "link/file",
        "link/new",
        "link/inner/file",
        "to file",
        "to nothing",
        "../aside/file",
        "a/../../aside/file",
    ],
)
def test_no_link_is_followed(base: Path, name: str) -> None:
    (base / "link").symlink_to(base.parent / "aside")
    (base / "to file").symlink_to("../aside/file")
    (base / "to nothing").symlink_to("../aside/new")
    (base / "a").mkdir()
    path, before = base / name, held(base)

    for work in (
        lambda: placing.write(base, path, b"x"),
        lambda: placing.append(base, path),
        lambda: placing.read(base, path, 100),
        lambda: placing.remove(base, path),
        lambda: placing.rename(base, path, "other"),
    ):
        with pytest.raises(LinkError):
            work()
    assert not placing.says(base, path, b"mine")
    swept(base, path.parent)
    assert held(base) == before


def swept(base: Path, folder: Path) -> None:
    with suppress(LinkError):
        placing.sweep(base, folder)


def test_a_file_of_two_names_is_not_appended_to(base: Path) -> None:
    os.link(base.parent / "aside/file", base / "log")

    with pytest.raises(LinkError):
        placing.append(base, base / "log")
    placing.write(base, base / "log", b"new")

    assert held(base)["file"] == "mine"


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_is_no_file_is_neither_opened_nor_replaced(base: Path, kind: str) -> None:
    path = base / "it"
    path.mkdir() if kind == "folder" else os.mkfifo(path)

    for work in (
        lambda: placing.write(base, path, b"x"),
        lambda: placing.append(base, path),
        lambda: placing.read(base, path, 100),
        lambda: placing.remove(base, path),
    ):
        with pytest.raises((NotAFileError, IsADirectoryError)):
            work()
    assert [p.name for p in base.iterdir()] == ["it"]


def test_remains_are_swept_and_nothing_else(base: Path) -> None:
    for name in (".a.12.part", "in/.b.3.part", "in/b.part", "in/.c.part", "in/c"):
        placing.write(base, base / name, b"")
    (base / "in/.d.4.part").symlink_to("../../aside/file")
    (base / "in/.e.5.part").mkdir()
    (base / "link").symlink_to("../aside")

    placing.sweep(base, base)

    left = sorted(p.relative_to(base).as_posix() for p in base.rglob("*"))
    assert left == ["in", "in/.c.part", "in/.d.4.part", "in/.e.5.part", "in/b.part", "in/c", "link"]
    assert len(held(base)) == 3


def test_a_folder_below_a_folder_without_end_is_no_trouble(base: Path) -> None:
    deep = base
    for _ in range(60):
        deep = deep / "x"
    deep.mkdir(parents=True)
    (base / ".x.1.part").touch()

    placing.sweep(base, base)

    assert (deep.is_dir(), (base / ".x.1.part").exists()) == (True, False)


def test_a_write_that_is_refused_late_leaves_everything(base: Path) -> None:
    placing.write(base, base / "file", b"one")

    def refuse() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        placing.write(base, base / "file", b"two", before=refuse)
    assert {p.name: p.read_bytes() for p in base.iterdir()} == {"file": b"one"}


@pytest.mark.parametrize(
    ("tag", "is_link"),
    [
        (0xA000000C, True),
        (0xA0000003, True),
        (0xA000001D, True),
        (0x9000001A, False),
        (0x9000701A, False),
        (0, False),
    ],
)
def test_links_and_junctions_of_windows_are_links_and_what_a_cloud_keeps_is_not(
    tag: int, is_link: bool
) -> None:
    about = cast(os.stat_result, SimpleNamespace(st_mode=stat.S_IFDIR, st_reparse_tag=tag))

    assert placing.is_link(about) == is_link


def test_nobody_else_writes_or_removes_files() -> None:
    found = set()
    for path in SRC.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _writes(node):
                found.add(path.relative_to(SRC).as_posix())
    assert found == set(ELSEWHERE)


def _writes(call: ast.Call) -> bool:
    assert isinstance(call.func, ast.Attribute)
    of_os = isinstance(call.func.value, ast.Name) and call.func.value.id == "os"
    of_placing = isinstance(call.func.value, ast.Name) and call.func.value.id == "placing"
    if call.func.attr in WRITING:
        return not of_placing
    if of_os and call.func.attr in ("replace", "remove", "rmdir", "mkfifo", "symlink"):
        return True
    modes = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return call.func.attr == "open" and any(
        set(mode) & set("wax") and set(mode) <= set("wabx+t") for mode in modes
    )
