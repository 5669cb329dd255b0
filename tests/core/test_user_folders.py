"""What is the user's own: it is used only where nobody else can have written it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from leafletgen.core.files import user_folders


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    user_folders.secret.cache_clear()
    return tmp_path / "state" / "leafletgen"


def again() -> bytes:
    user_folders.secret.cache_clear()
    return user_folders.secret()


def test_a_secret_stays_and_nobody_else_reads_it(state: Path) -> None:
    first = user_folders.secret()

    assert again() == first
    assert (state / "secret").stat().st_mode & 0o777 == 0o600
    assert state.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("what", ["link", "folder", "short", "long", "writable by others", "pipe"])
def test_a_secret_that_others_may_have_placed_is_not_used(state: Path, tmp_path: Path, what: str) -> None:
    state.mkdir(parents=True, mode=0o700)
    planted = bytes(range(32))
    path, elsewhere = state / "secret", tmp_path / "elsewhere"
    elsewhere.write_bytes(planted)
    elsewhere.chmod(0o600)
    if what == "link":
        path.symlink_to(elsewhere)
    elif what == "folder":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path, 0o600)
    else:
        path.write_bytes({"short": planted[1:], "long": planted + b"1"}.get(what, planted))
        path.chmod(0o666 if what == "writable by others" else 0o600)

    assert again() != planted
    assert elsewhere.read_bytes() == planted


def test_a_folder_that_others_may_write_to_is_not_used(state: Path) -> None:
    user_folders.secret()
    state.chmod(0o777)

    assert again() != again()


@pytest.mark.needs("root")
def test_a_folder_of_somebody_else_is_not_used(state: Path) -> None:
    kept = user_folders.secret()
    os.chown(state / "secret", 1234, 1234)

    assert again() != kept


def test_each_place_has_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "link").symlink_to("one")

    assert user_folders.project_folder(tmp_path / "one") == user_folders.project_folder(tmp_path / "link")
    assert user_folders.project_folder(tmp_path / "one") != user_folders.project_folder(tmp_path / "two")
