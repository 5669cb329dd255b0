"""One target fuzzed by coverage with atheris, in a process of its own: libFuzzer ends its process itself.

python -m tools.laboratory.fuzz.guided yaml FAULTS [options of libFuzzer] CORPUS ...
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

TWICE = 8
"""One of so many inputs is asked twice."""
WATCHED = ("leafletgen", "polib")
"""Packages whose branches are counted."""


def main(name: str, faults: Path, options: list[str]) -> None:
    """Does not return."""
    import atheris

    with atheris.instrument_imports(include=list(WATCHED), enable_loader_override=False):
        from tools.laboratory.fuzz.oracle import judged
        from tools.laboratory.fuzz.targets import BY_NAME
    target = BY_NAME[name]
    known: set[str] = set()
    count = 0

    def one(data: bytes) -> None:
        nonlocal count
        count += 1
        wrong = judged(target.door, data, target.bounds, again=count % TWICE == 0)
        if wrong is not None and wrong.name not in known:
            known.add(wrong.name)
            keep(faults, data, wrong.name, wrong.detail)

    def changed(data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)
        if chance.random() < 0.3:
            mutated: bytes = atheris.Mutate(data, most)
            return mutated
        return target.mutator(data, chance)[:most]

    atheris.Setup([sys.argv[0], *options], one, custom_mutator=changed)
    atheris.Fuzz()


def keep(folder: Path, data: bytes, name: str, detail: str) -> None:
    """Write down an input and what it broke."""
    digest = hashlib.sha256(data).hexdigest()[:12]
    (folder / digest).write_bytes(data)
    (folder / f"{digest}.txt").write_text(f"{name}\n{detail}\n", encoding="utf-8")
    print(f"WRONG {digest} {name}", file=sys.stderr, flush=True)


@contextmanager
def quiet() -> Iterator[None]:
    """While open, what libraries remark about broken files is of no interest."""
    import logging
    import warnings

    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


def options_of(argv: list[str]) -> Any:
    """Name, folder of faults, the rest."""
    return argv[1], Path(argv[2]), argv[3:]


if __name__ == "__main__":
    with quiet():
        main(*options_of(sys.argv))
