"""A store of answers: whole or not there, bounded, and nobody's trouble when it is deleted."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from leafletgen.core.files.store import LEFT_BEHIND, AnswerStore

KEY, OTHER = "ab" + "0" * 62, "cd" + "1" * 62


@pytest.fixture
def store(tmp_path: Path) -> AnswerStore:
    return AnswerStore(tmp_path / "store", 1000)


def entries(store: AnswerStore) -> list[Path]:
    return [path for path in store.folder.glob("*/*") if path.is_file()]


def test_what_is_kept_is_found_by_its_key_alone(store: AnswerStore) -> None:
    store.put(KEY, b"one")

    assert store.get(KEY) == b"one"
    assert store.get(OTHER) is None


@pytest.mark.parametrize("spoil", [lambda d: d[:-1], lambda d: b"", lambda d: d[:40] + b"x" + d[41:]])
def test_a_broken_entry_is_none_and_is_removed(store: AnswerStore, spoil: object) -> None:
    store.put(KEY, b"the bytes of a file")
    (entry,) = entries(store)
    entry.write_bytes(spoil(entry.read_bytes()))  # type: ignore[operator]

    assert store.get(KEY) is None
    assert not entries(store)


def test_a_file_that_has_another_name_is_left_as_it_is(store: AnswerStore, tmp_path: Path) -> None:
    """A folder from elsewhere may hold a hard link in the place of an entry."""
    precious = tmp_path / "precious.txt"
    precious.write_text("mine")
    os.utime(precious, (1, 1))
    store.put("aa", b"x")
    entry = next(path for path in store.folder.rglob("aa") if path.is_file())
    entry.unlink()
    os.link(precious, entry)

    assert store.get("aa") is None
    assert precious.stat().st_mtime == 1


def test_what_was_not_used_for_longest_goes_first(store: AnswerStore) -> None:
    keys = [f"{number:02x}" + "0" * 62 for number in range(5)]
    for age, key in enumerate(keys):
        store.put(key, bytes(300))
        os.utime(store.folder / key[:2] / key, (1000 + age, 1000 + age))
    store.get(keys[0])  # used: no longer the oldest
    store.trim()

    assert [key for key in keys if store.get(key) is not None] == [keys[0], keys[3], keys[4]]
    assert sum(path.stat().st_size for path in entries(store)) <= store.most


def test_what_killed_processes_left_is_swept_when_it_is_old(store: AnswerStore) -> None:
    store.put(KEY, b"one")
    old, young = (store.folder / "ab" / f".{KEY}.{number}.part" for number in (1, 2))
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (os.stat(old).st_mtime - LEFT_BEHIND - 1,) * 2)
    store.trim()

    assert not old.exists()
    assert young.exists()


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    store = AnswerStore(tmp_path / "file" / "store")
    store.put(KEY, b"one")
    store.trim()

    assert store.get(KEY) is None


def test_git_records_none_of_it(store: AnswerStore) -> None:
    store.put(KEY, b"one")

    assert (store.folder / ".gitignore").read_text() == "*\n"


WRITER = """
import sys
from pathlib import Path
from leafletgen.core.files.store import AnswerStore
store = AnswerStore(Path(sys.argv[1]), 20_000)
for turn in range(300):
    key = f"{turn % 7:02x}" + "0" * 62
    found = store.get(key)
    assert found is None or found == key.encode() * 100, "somebody else's half-written entry"
    store.put(key, key.encode() * 100)
    if turn % 50 == 0:
        store.trim()
"""


def test_two_processes_at_once_never_read_half_an_entry(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path / "store")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    both = [subprocess.Popen(command, env=environment) for _ in range(2)]

    assert [one.wait(60) for one in both] == [0, 0]


def test_an_entry_is_of_its_key_its_version_and_its_user(
    store: AnswerStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put(KEY, b"one")
    (entry,) = entries(store)
    data = entry.read_bytes()
    moved = store.folder / OTHER[:2] / OTHER
    moved.parent.mkdir()
    moved.write_bytes(data)

    assert store.get(KEY) == b"one"
    assert store.get(OTHER) is None

    entry.write_bytes(sha256(b"one").digest() + b"one")
    assert store.get(KEY) is None

    entry.write_bytes(data)
    monkeypatch.setattr("leafletgen.core.files.store.VERSION", "0.0.1")
    assert store.get(KEY) is None

    monkeypatch.undo()
    entry.write_bytes(data)
    monkeypatch.setattr("leafletgen.core.files.store.secret", lambda: bytes(32))
    assert AnswerStore(store.folder).get(KEY) is None


def test_the_secret_goes_along_to_a_process_that_is_spawned(
    store: AnswerStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put(KEY, b"one")
    sent = pickle.dumps(store)
    monkeypatch.setattr("leafletgen.core.files.store.secret", lambda: bytes(32))

    assert pickle.loads(sent).get(KEY) == b"one"
