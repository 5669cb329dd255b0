"""A folder from elsewhere may be hostile: whatever stands where the program writes, nothing outside the project is written, renamed or
removed, no command waits for ever, and people are told in findings.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tests.soak import mostly
from tests.trust import matrix
from tests.trust.folders import ALL, BLOCK, SAVE, Sent, copied, places, state
from tests.trust.matrix import Try
from tests.trust.planted import PUT, a_link, plant, put, roles

from leafletgen.core.files.store import AnswerStore
from leafletgen.core.files.user_folders import state_folder

SLOW = ("preflight", "verify", "icons", "diff", BLOCK)
"""They judge files apart, or draw for seconds; each is tried by itself."""
AT_ONCE = 400
"""Tries that one process does, so many copies of the project at once."""


@pytest.fixture(autouse=True)
def _one_process_and_a_small_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that is full at once: whatever may be trimmed, is."""
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")
    monkeypatch.setattr(AnswerStore.__init__, "__defaults__", (1, None))


# --- all at once


@pytest.mark.needs("root")
@pytest.mark.parametrize("what", mostly(PUT, ("a link", "a pipe")))
def test_nothing_outside_is_touched_whatever_stands_in_every_place(
    sent: Sent, tmp_path: Path, what: str
) -> None:
    """All files at once; then every verb, one after the other."""
    tried = copied(sent, tmp_path)
    if what.startswith("a link"):
        plant(tried)
    kept = ("leaflet.yaml", "locales/en.yaml", "locales/ja.yaml", "layouts/", "dorms.csv", "themes/", ".git")
    put(tried, [n for n in places(tried.root) if not n.startswith(kept) and (tried.root / n).is_file()], what)
    _all(tried, [verb for verb in ALL if verb not in SLOW])


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

    _all(tried, ["build", "tidy --rename", "kit", "import", SAVE])


def _all(sent: Sent, verbs: list[str]) -> None:
    before = state(sent.victim)
    for verb in verbs:
        sent.does(verb)
        assert state(sent.victim) == before, verb
    above = sorted(path.name for path in sent.root.parent.iterdir())
    assert above == sorted([sent.root.name, "good.po", "sent", "sheet.pdf", "victim"]), above


# --- one by one, under strace

HISTORY, KITS = ".leafletgen/history/ja.jsonl", ".leafletgen/kits"
USUAL = (
    (".leafletgen", "a link", "build"),
    (".leafletgen/records", "a device", "approve"),
    ("entries of the store", "a link", "build"),
    ("fonts that were made", "hostile words", "build"),
    (HISTORY, "a link to itself", SAVE),
    (HISTORY, "a pipe", SAVE),
    (HISTORY, "a link upwards", "import"),
    (HISTORY, "far too large", "tidy --rename"),
    (KITS, "a link to nothing", "kit"),
    (".git/refs", "a link to everything", "diff"),
    ("objects of git", "a pipe", "diff"),
    ("locales/ja.yaml", "a link", "import"),
    ("pictures", "a link to everything", BLOCK),
    ("pictures", "a device", BLOCK),
    ("fonts", "a link to everything", "kit"),
    ("releases/r1.yaml", "hostile words", "verify"),
    ("locales/ja.yaml", "a device", "verify"),
    ("leaflet.yaml", "a link to itself", "verify"),
    ("fonts/My.ttf", "a pipe", "preflight"),
    ("layouts/fire.yaml", "far too large", "preflight"),
)
"""Kinds of what was wrong once, and verbs that write nothing."""


@pytest.mark.needs("root", "strace")
def test_some_places_with_some_things(sent: Sent, tmp_path: Path) -> None:
    known = roles(places(sent.root))

    _holds(sent, tmp_path, [Try(place, known[place], what, verb) for place, what, verb in USUAL])


@pytest.mark.soak
@pytest.mark.needs("root", "strace")
@pytest.mark.parametrize("what", PUT)
def test_each_place_by_itself_and_each_verb(sent: Sent, tmp_path: Path, what: str) -> None:
    """All of which a verb asks the system."""
    _laid_out(sent, tmp_path)
    wanted = [one for one in matrix.tries(tmp_path) if one.what == what]
    for first in range(0, len(wanted), AT_ONCE):
        _holds(sent, tmp_path, wanted[first : first + AT_ONCE])


def _holds(sent: Sent, folder: Path, tries: list[Try]) -> None:
    _laid_out(sent, folder)
    said, forbidden = matrix.run(folder, tries)
    wrong = [(*one, fault) for one, (fault, _) in zip(tries, said, strict=True) if fault not in ("", "-")]
    assert wrong == []
    assert forbidden == []


def _laid_out(sent: Sent, folder: Path) -> None:
    """The project in a folder of tries, with what this user knows of it: without their secret nothing in it would be believed."""
    if not (folder / "sent").exists():
        copied(sent, folder / "sent")
        (folder / "state").mkdir()
        shutil.copytree(state_folder(), folder / "state" / state_folder().name)
