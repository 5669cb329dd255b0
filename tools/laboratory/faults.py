"""Every read, write, rename, fsync … of a command fails, one after the other; so do allocations; and the process is killed there."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tools.laboratory.control import CALLS, HOW, Fault, compiled, run
from tools.laboratory.scenes import SCENES, Files, Scene, copied, faults_of, prepared, snapshot

import leafletgen

LASTING = ("write", "allocate", "fork", "child")
"""What may go on failing."""
DELAYS = (0, 0, 20, 60, 120, 250, 500)
"""Milliseconds after its begin at which a child gets its signal: before it is a program, while it loads, at work."""
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


def every_fault(
    stage: Stage, library: Path, scratch: Path, calls: Sequence[str] = tuple(CALLS)
) -> Iterator[Fault]:
    """All faults of a scene, of each call in turn."""
    for call in calls:
        with tempfile.TemporaryDirectory(dir=scratch) as folder:
            project = copied(stage.project, Path(folder) / "project")
            count = run(stage.scene.argv(project), library, _folders(project), call).count
        for at in range(1, count + 1):
            for how in HOW[call]:
                after = random.Random(f"{at} {how}").choice(DELAYS) if call == "child" else 0
                yield Fault(call, at, how, after=after)
                if call in LASTING and how > 0:
                    yield Fault(call, at, how, lasting=True, after=after)


def drawn(faults: Iterable[Fault], number: int, seed: int) -> list[Fault]:
    """A seeded sample that has each way of failing before it has one twice."""
    chance = random.Random(seed)
    shuffled = sorted(faults)
    chance.shuffle(shuffled)
    ways: Counter[tuple[object, ...]] = Counter()
    ranked = []
    for fault in shuffled:
        way = fault._replace(at=0)
        ways[way] += 1
        ranked.append((ways[way], fault))
    return [fault for _, fault in sorted(ranked, key=lambda pair: pair[0])[:number]]


def tried(stage: Stage, fault: Fault, library: Path, scratch: Path) -> Tried:
    """Run a scene with a fault, look at what it left, and run it again without."""
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        project = copied(stage.project, Path(folder) / "project")
        # Who is stopped is given up after a minute, twice.
        ran = run(
            stage.scene.argv(project),
            library,
            _folders(project),
            fault,
            200.0 if fault.call == "child" else 60.0,
        )
        after = snapshot(project)
        wrong = (
            list(faults_of(stage.scene, fault, ran, stage.before, stage.good, after)) if ran.failed else []
        )
        if ran.failed and after != stage.good and stage.scene.name != "add-language":
            again = run(stage.scene.argv(project), library, (), "open")
            if _settled(stage.scene, snapshot(project)) != stage.good:
                wrong.append(f"does not come right by doing it again: exit {again.code}: {again.said[-200:]}")
        elif not ran.failed and ran.code:
            wrong.append(f"exit {ran.code} without a fault: {ran.said[-200:]}")
        path = ran.path.removeprefix(f"{project}/").removeprefix(f"{PACKAGE}/")
        return Tried(stage.scene.name, fault, path, ran.failed > 0, tuple(wrong))


def _settled(scene: Scene, after: Files) -> Files:
    """Without what the next build sweeps out of the folder of results."""
    swept = () if scene.arguments[0] == "build" else scene.made
    return {
        name: data for name, data in after.items() if not (name.endswith(".part") and name.startswith(swept))
    }


def _folders(project: Path) -> tuple[Path, ...]:
    return (project, PACKAGE / "data")


def lab(
    names: Sequence[str] = (),
    calls: Sequence[str] = (),
    number: int | None = None,
    seed: int = 9,
    jobs: int = 2,
) -> Iterator[Tried]:
    """Try all faults of all scenes; with `number`, so many of each scene, drawn by the seed."""
    with tempfile.TemporaryDirectory(prefix="laboratory-") as folder, ThreadPoolExecutor(jobs) as pool:
        scratch = Path(folder)
        library = compiled(scratch)
        for scene in SCENES:
            if names and scene.name not in names:
                continue
            stage = set_up(scene, scratch / scene.name.replace(" ", "-"), library)
            faults = list(every_fault(stage, library, scratch, calls or tuple(CALLS)))
            if number is not None:
                faults = drawn(faults, number, seed)
            yield from pool.map(partial(tried, stage, library=library, scratch=scratch), faults)
