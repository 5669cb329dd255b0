"""Whatever a file or folder of a project becomes, commands end as if nothing had been kept of any before: the same files, words and
exit code, also the second time.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.engine.projects import TODAY
from tests.engine.swaps import (
    FILES,
    FOLDERS,
    KINDS,
    Clean,
    Ended,
    edited,
    ended,
    project,
    put_back,
    replaced,
    written,
)
from tests.soak import mostly

from leafletgen.engine.catalogue.kept import KeptCatalogue
from leafletgen.engine.opening import open_project
from leafletgen.engine.reuse.inputs import project_files

PATHS = (*FILES, *FOLDERS)
CASES = [(path, kind) for path in PATHS for kind in KINDS]
USUAL = {
    ("glossary.yaml", "pipe"),
    ("pictures/spot.png", "link out"),
    ("pictures", "link to a large folder"),
    ("icc", "link to itself"),
}


class Whole(NamedTuple):
    """A project that is built, and what is known of clean runs in it."""

    root: Path
    clean: Clean


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return built(project(tmp_path_factory.mktemp("whole") / "p"))


@pytest.fixture(scope="module")
def with_font(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    return built(project(tmp_path_factory.mktemp("font") / "p", font=True))


def built(root: Path) -> Whole:
    assert ended(root, "build").code == 0
    return Whole(root, Clean())


def fresh(whole: Whole, folder: Path) -> Path:
    return shutil.copytree(whole.root, folder / "p", symlinks=True)


def run(whole: Whole, root: Path, state: object, *commands: str) -> None:
    """Commands one after the other say what clean ones say."""
    for command in commands:
        clean, kept = whole.clean.ended(root, state, command), ended(root, command)
        assert "Traceback" not in clean.said
        assert clean.code in (0, 1, 2), clean.said
        assert kept == clean


@pytest.mark.parametrize(("path", "kind"), mostly(CASES, USUAL))
def test_whatever_was_kept_commands_say_what_they_say_of_a_new_project(
    request: pytest.FixtureRequest, tmp_path: Path, path: str, kind: str
) -> None:
    """Nothing changed, a fact and a row changed, all as it was again; `check` before and after `build`."""
    whole: Whole = request.getfixturevalue("with_font" if path.startswith("fonts") else "whole")
    root = fresh(whole, tmp_path)

    KINDS[kind](root, root / path)
    run(whole, root, (path, kind), "build", "build")
    edited(root, path)
    run(whole, root, (path, kind, "edited"), "build", "check", "build")
    for one in (path, "leaflet.yaml", "data", "data/rooms.csv"):
        put_back(root, whole.root, one)
    run(whole, root, "whole", "check", "build", "build")


# ---------------------------------------------------------------- by chance


def changed(root: Path, whole: Path, swapped: set[str], dice: random.Random) -> object:
    """One edit: a path becomes another thing, or what it was; a line, a fact or a row changes. What it was."""
    kind = dice.random()
    if swapped and (kind < 0.35 or len(swapped) > 2 or ("leaflet.yaml" in swapped and kind < 0.8)):
        path = dice.choice(sorted(swapped))
        for one in [p for p in swapped if p == path or p.startswith(f"{path}/")]:
            swapped.discard(one)
        put_back(root, whole, path)
        return "back", path
    if kind < 0.75:
        path, name = dice.choice([p for p in PATHS if not p.startswith("fonts")]), dice.choice([*KINDS])
        KINDS[name](root, root / path)
        swapped.add(path)
        return path, name
    if kind < 0.85:
        path = dice.choice([p for p in FILES if p.endswith((".yaml", ".csv", ".svg"))])
        if (data := written(root / path)) is not None:
            (root / path).write_bytes(data + b"\n")
        return "line", path
    old, new = dice.sample((b'"110"', b'"119"') if kind < 0.95 else (b"South", b"East"), 2)
    replaced(root / ("leaflet.yaml" if kind < 0.95 else "data/rooms.csv"), old, new)
    return old, new


def walked(whole: Whole, root: Path, edits: int, seed: int) -> Iterator[Ended]:
    """After each edit two builds are what clean ones are."""
    dice, swapped, done = random.Random(seed), set[str](), []
    for turn in range(edits):
        try:
            done.append(changed(root, whole.root, swapped, dice))
        except OSError as error:  # what lies there now has no such path
            done.append(error)
        for _ in "ab":
            clean, kept = whole.clean.ended(root, (seed, turn), "build"), ended(root, "build")
            assert "Traceback" not in clean.said, done[-6:]
            assert kept == clean, done[-6:]
            yield clean


def test_ten_swaps_are_built_as_if_each_were_the_first(whole: Whole, tmp_path: Path) -> None:
    assert {one.code for one in walked(whole, fresh(whole, tmp_path), 10, 4)} == {0, 1}


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(4))
def test_many_swaps_are_built_as_if_each_were_the_first(whole: Whole, tmp_path: Path, seed: int) -> None:
    assert {one.code for one in walked(whole, fresh(whole, tmp_path), 250, seed)} >= {0, 1}


# ---------------------------------------------------------------- what else is kept


@pytest.mark.parametrize("path", ["components/printed.yaml", "layouts/printed.yaml", "printed.yaml"])
def test_only_the_record_of_prints_may_say_what_it_likes(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    found = []
    for text in ("one", "two"):
        (tmp_path / path).write_text(text, encoding="utf-8")
        found.append(project_files(tmp_path).files[path])

    assert (found[0] == found[1]) == (path == "printed.yaml")


@pytest.mark.parametrize("kind", ["pipe", "large", "link to a large folder", "link to nowhere", "nothing"])
def test_the_catalogue_of_a_project_shows_what_lies_there_now(
    whole: Whole, tmp_path: Path, kind: str
) -> None:
    """Pictures are drawn anew; files that no reader takes are neither waited for nor copied."""
    root = fresh(whole, tmp_path)
    session = open_project(root, TODAY).value
    assert session is not None
    kept = KeptCatalogue()
    before = kept.state(session)

    for path in ("pictures/spot.png", "pictures"):
        KINDS[kind](root, root / path)
        assert kept.state(session) != before
        before = kept.state(session)
        assert kept.picture(session, "block/heading", "en") is not None
