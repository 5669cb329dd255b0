"""Every read, write, rename, fsync … of a command fails, one after the other; so do allocations; and the process is killed there."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from control import CALLS, HOW, Fault, compiled, run
from scenes import SCENES, Files, Scene, copied, faults_of, prepared, snapshot

import leafletgen

PACKAGE = Path(leafletgen.__file__).parent


class Stage(NamedTuple):
    """A scene made ready: the project before it, and its files before and after it when nothing fails."""

    scene: Scene
    project: Path
    before: Files
    good: Files


class Tried(NamedTuple):
    """One fault tried: whether it took place, and what was wrong afterwards."""

    scene: str
    fault: Fault
    path: str
    hit: bool
    wrong: tuple[str, ...]


def set_up(scene: Scene, folder: Path, library: Path) -> Stage:
    """Make a scene ready in an empty folder. The run without faults must do what it is to do."""
    folder.mkdir()
    project = prepared(scene, folder)
    done = copied(project, folder / "good" / "project")
    ran = run(scene.argv(done), library, (), "open")
    assert ran.code == 0, f"{scene.name}: {ran.said}"
    return Stage(scene, project, snapshot(project), snapshot(done))


def counted(stage: Stage, library: Path, scratch: Path) -> Iterator[Fault]:
    """All faults of a scene."""
    for call in CALLS:
        project = copied(stage.project, scratch / f"count-{call}" / "project")
        ran = run(stage.scene.argv(project), library, _folders(project), call)
        for at in range(1, ran.count + 1):
            for how in HOW[call]:
                yield Fault(call, at, how)
                if call in ("write", "allocate") and how > 0:
                    yield Fault(call, at, how, lasting=True)


def tried(stage: Stage, fault: Fault, library: Path, scratch: Path) -> Tried:
    """Run a scene with a fault, look at what it left, and run it again without."""
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        project = copied(stage.project, Path(folder) / "project")
        ran = run(stage.scene.argv(project), library, _folders(project), fault)
        after = snapshot(project)
        wrong = (
            list(faults_of(stage.scene, fault, ran, stage.before, stage.good, after)) if ran.failed else []
        )
        if ran.failed and after != stage.good and stage.scene.name not in ("init", "add-language"):
            again = run(stage.scene.argv(project), library, (), "open")
            if snapshot(project) != stage.good:
                wrong.append(f"does not come right by doing it again: exit {again.code}: {again.said[-200:]}")
        path = ran.path.removeprefix(f"{project}/").removeprefix(f"{PACKAGE}/")
        return Tried(stage.scene.name, fault, path, ran.failed > 0, tuple(wrong))


def _folders(project: Path) -> tuple[Path, ...]:
    return (project, PACKAGE / "data")


def lab(
    names: Sequence[str] = (), calls: Sequence[str] = (), seconds: float = 0, seed: int = 9, jobs: int = 2
) -> Iterator[Tried]:
    """Try all faults of all scenes; with `seconds`, as many as they allow, drawn by the seed."""
    until = monotonic() + seconds
    with tempfile.TemporaryDirectory(prefix="laboratory-") as folder, ThreadPoolExecutor(jobs) as pool:
        scratch = Path(folder)
        library = compiled(scratch)
        stages = [
            set_up(scene, scratch / scene.name.replace(" ", "-"), library)
            for scene in SCENES
            if not names or scene.name in names
        ]
        listed = [
            (stage, fault)
            for stage, faults in zip(
                stages,
                pool.map(
                    lambda s: list(counted(s, library, scratch / s.scene.name.replace(" ", "-"))), stages
                ),
                strict=True,
            )
            for fault in faults
            if not calls or fault.call in calls
        ]
        print(f"{len(listed)} faults in {len(stages)} scenes", file=sys.stderr)
        if seconds:
            random.Random(seed).shuffle(listed)

        def one(pair: tuple[Stage, Fault]) -> Tried | None:
            return None if seconds and monotonic() > until else tried(*pair, library, scratch)

        yield from filter(None, pool.map(one, listed))
