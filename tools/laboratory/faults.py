"""Every read, write, rename, fsync … of a command fails, one after the other; so do allocations; and the process is killed there."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from tools.laboratory.control import CALLS, HOW, Fault, compiled, run, within
from tools.laboratory.scenes import (
    SCENES,
    Files,
    Scene,
    Stage,
    copied,
    faults_of,
    findings,
    prepared,
    snapshot,
)

import leafletgen

LASTING = ("write", "allocate", "fork", "child")
"""What may go on failing."""
DELAYS = (0, 0, 20, 60, 120, 250, 500)
"""Milliseconds after its begin at which a child gets its signal: before it is a program, while it loads, at work."""
PACKAGE = Path(leafletgen.__file__).parent


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
    project = prepared(scene, folder, library.parent)
    done = copied(project, folder / "good" / "project")
    ran = run(scene.argv(done), library, (), "open", visit=scene.visit)
    assert ran.code == 0, f"{scene.name}: {ran.said}"
    return Stage(scene, project, snapshot(project), snapshot(done), findings(ran.said, done))


def every_fault(
    stage: Stage, library: Path, scratch: Path, calls: Sequence[str] = tuple(CALLS)
) -> Iterator[Fault]:
    """All faults of a scene, of each call in turn."""
    for call in calls:
        with tempfile.TemporaryDirectory(dir=scratch) as folder:
            project = copied(stage.project, Path(folder) / "project")
            count = run(
                stage.scene.argv(project), library, _folders(project), call, visit=stage.scene.visit
            ).count
        for at in range(1, count + 1):
            for how in HOW[call]:
                after = random.Random(f"{at} {how}").choice(DELAYS) if call == "child" else 0
                yield Fault(call, at, how, after=after)
                # A server that has no memory for ever, and no end of its own, answers nobody.
                if call in LASTING and how > 0 and (call, stage.scene.name) != ("allocate", "preview"):
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


LIMITS = {
    "as": (64 << 20, 1 << 30),
    "cpu": (1, 6),
    "data": (16 << 20, 512 << 20),
    "fsize": (1 << 10, 1 << 20),
    "nofile": (5, 64),
    "nproc": (1, 12),
    "stack": (96 << 10, 8 << 20),
}
"""Hard limits, by how `prlimit` names them: from where hardly anything begins to where nearly everything ends well."""


def limited(seed: int, faults: Sequence[Fault] = ()) -> Iterator[Fault]:
    """Without an end: one to three limits at random within which the program begins; each other time with one of the faults."""
    chance = random.Random(seed)
    while True:
        names = sorted(chance.sample([*LIMITS], chance.choice((1, 1, 2, 3))))
        limits = tuple((name, _between(*LIMITS[name], chance)) for name in names)
        with_fault = faults and "nproc" not in names and chance.random() < 0.5
        fault = chance.choice(faults) if with_fault else Fault("open", 0, 0)
        if subprocess.run([*within(limits), *BEGINS], check=False, capture_output=True).returncode == 0:
            yield fault._replace(limits=limits)


BEGINS = ("taskset", "-c", "0", sys.executable, "-c", "import leafletgen.cli.allowance")
"""What the program does first: nothing of ours can tell what keeps even that from being done."""


def _between(least: int, most: int, chance: random.Random) -> int:
    """As many small ones as large ones."""
    return round(least * (most / least) ** chance.random())


def tried(stage: Stage, fault: Fault, library: Path, scratch: Path, *, twice: bool = True) -> Tried:
    """Run a scene with a fault, look at what it left, and (`twice`) run it again without."""
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        project = copied(stage.project, Path(folder) / "project")
        ran = run(stage.scene.argv(project), library, _folders(project), fault, visit=stage.scene.visit)
        after, hit = snapshot(project), ran.failed > 0 or bool(fault.limits)
        wrong = list(faults_of(stage, fault, ran, after, findings(ran.said, project))) if hit else []
        if twice and hit and after != stage.good and stage.scene.name != "add-language":
            again = run(stage.scene.argv(project), library, (), "open", visit=stage.scene.visit)
            if _settled(stage.scene, snapshot(project)) != stage.good:
                wrong.append(f"does not come right by doing it again: exit {again.code}: {again.said[-200:]}")
        elif not hit and ran.code:
            wrong.append(f"exit {ran.code} without a fault: {ran.said[-200:]}")
        path = ran.path.removeprefix(f"{project}/").removeprefix(f"{PACKAGE}/")
        return Tried(stage.scene.name, fault, path, hit, tuple(wrong))


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
    mixed: int = 0,
) -> Iterator[Tried]:
    """Try all faults of all scenes; with `number`, so many of each scene, drawn by the seed. `mixed`: and then so many mixtures of limits and
    faults.
    """
    with tempfile.TemporaryDirectory(prefix="laboratory-") as folder, ThreadPoolExecutor(jobs) as pool:
        scratch = Path(folder)
        library = compiled(scratch)
        for scene in SCENES:
            if names and scene.name not in names:
                continue
            stage = set_up(scene, scratch / scene.name.replace(" ", "-"), library)
            every = list(every_fault(stage, library, scratch, calls or tuple(CALLS)))
            faults = [
                *(every if number is None else drawn(every, number, seed)),
                *islice(limited(seed, every), mixed),
            ]
            yield from pool.map(partial(tried, stage, library=library, scratch=scratch), faults)
