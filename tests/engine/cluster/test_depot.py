"""The files of projects on a worker: whatever happens to them, a project's folder holds its files and no others, or is not there."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from leafletgen.core.files.placing import write
from leafletgen.engine.cluster.depot import Depot, digest, listing

FILES = {
    "leaflet.yaml": b"format: 1\n",
    "locales/en.yaml": b"head: Easy?\n",
    "locales/ja.yaml": "head: 簡単？\n".encode(),
    "fonts/Own/Own-Regular.ttf": bytes(range(256)) * 400,
}
LIST = listing({path: digest(data) for path, data in FILES.items()})
TREE = digest(LIST)
BYTES = {digest(data): data for data in (LIST, *FILES.values())}


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    """With all files."""
    depot = Depot(tmp_path / "depot")
    depot.keep(BYTES)
    return depot


def test_what_it_lacks_is_asked_for_once(tmp_path: Path) -> None:
    depot = Depot(tmp_path / "depot")

    assert depot.lacking(TREE) == [TREE]
    depot.keep({TREE: LIST})
    assert depot.lacking(TREE) == sorted(digest(data) for data in FILES.values())
    assert depot.lay_out(TREE) is None
    depot.keep(BYTES)
    assert depot.lacking(TREE) == []
    folder = depot.lay_out(TREE)
    assert folder is not None
    assert held(folder) == FILES


def test_another_state_needs_only_what_differs(depot: Depot) -> None:
    changed = b"head: Quick?\n"
    said = listing({path: digest(data) for path, data in (FILES | {"locales/en.yaml": changed}).items()})
    depot.keep({digest(said): said})

    assert depot.lacking(digest(said)) == [digest(changed)]


def test_bytes_that_are_not_their_digits_are_not_kept(tmp_path: Path) -> None:
    depot = Depot(tmp_path / "depot")
    depot.keep(BYTES | {digest(FILES["leaflet.yaml"]): b"format: 2\n"})

    assert depot.lacking(TREE) == [digest(FILES["leaflet.yaml"])]


def test_spoilt_files_are_asked_for_or_made_again(depot: Depot) -> None:
    """In the store, in the project's folder, in both; and a stray there."""
    folder = depot.lay_out(TREE)
    assert folder is not None
    [kept] = (depot.folder / "files").rglob(digest(FILES["locales/ja.yaml"]))
    kept.write_bytes(kept.read_bytes()[:-1])
    assert depot.lacking(TREE) == []  # the project's folder still has it
    (folder / "locales" / "en.yaml").write_bytes(b"head: Worse?\n")
    (folder / "locales" / "ja.yaml").write_bytes(b"")
    (folder / "locales" / "xx.yaml").write_bytes(b"head: stray\n")
    (folder / "glossary.yaml").write_bytes(b"format: 1\n")
    assert depot.lacking(TREE) == [digest(FILES["locales/ja.yaml"])]
    assert depot.lay_out(TREE) is None

    depot.keep(BYTES)
    assert depot.lay_out(TREE) == folder
    assert held(folder) == FILES


def test_two_tasks_at_once(tmp_path: Path) -> None:
    def task(number: int) -> dict[str, bytes] | None:
        depot = Depot(tmp_path / "depot")
        depot.keep(BYTES)
        folder = depot.lay_out(TREE)
        return folder and {path: (folder / path).read_bytes() for path in FILES}

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(task, range(40))) == [FILES] * 40


def test_a_kill_in_the_middle_leaves_no_half_file(depot: Depot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed between the bytes and the name: what stays is no file of the project, and the next one makes it whole."""

    def killed(*paths: Path, **folders: int) -> None:
        raise SystemExit

    with monkeypatch.context() as during:
        during.setattr("os.replace", killed)
        with pytest.raises(SystemExit):
            depot.lay_out(TREE)
    assert held(depot.project(TREE)) == {}
    (depot.project(TREE) / "locales").mkdir()
    (depot.project(TREE) / "locales" / ".en.yaml.123456.part").write_bytes(b"he")

    folder = depot.lay_out(TREE)
    assert folder is not None
    assert {path: (folder / path).read_bytes() for path in FILES} == FILES


@pytest.mark.parametrize(
    "path",
    ["../outside.yaml", "locales/../../outside.yaml", "/etc/passwd", "C:/x.yaml", "a\\b.yaml", ".ssh/keys", "output/x.pdf", ""],
)  # fmt: skip
def test_a_list_names_files_of_a_project_and_no_others(tmp_path: Path, path: str) -> None:
    said = json.dumps({path: digest(b"x")}).encode()
    depot = Depot(tmp_path / "depot")
    depot.keep({digest(said): said, digest(b"x"): b"x"})

    with pytest.raises(ValueError, match="no file of a project"):
        depot.lay_out(digest(said))
    assert not (tmp_path / "outside.yaml").exists()


def test_a_file_is_there_wholly(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda n: write(tmp_path, path, bytes([n]) * 100_000), range(16)))

    assert len(set(path.read_bytes())) == 1
    assert list(tmp_path.iterdir()) == [path]
