"""How many faults of a corpus our rules find, and whom they blame: `python tools/corpus/measure.py FOLDER [PART ...]`.

The folder is a checkout of veraPDF's corpus (github.com/veraPDF/veraPDF-corpus, CC BY 4.0) or one made like it: a folder a part
(PDF_UA-1, PDF_A-2b ...), and in it files whose names say `-pass-` or `-fail-`. Each file is judged in a process that has so
many seconds (`--seconds`); what hangs or dies is counted as such. `--table` writes the rows of docs/preflight-figures.md.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import NamedTuple

from leafletgen.core.messages.table import CODES, Severity
from leafletgen.inspection.opening import PdfRule, inspect
from leafletgen.inspection.rules import access, archive

PARTS = ("PDF_UA-1", "PDF_A-2b", "PDF_A-2u", "PDF_A-2a")
NAMED = re.compile(r"-(pass|fail)-")


class Judged(NamedTuple):
    """A file of a part: whether it is sound by its name, and the codes of the errors and warnings found in it; None: it hung or died."""

    part: str
    path: Path
    sound: bool
    codes: tuple[str, ...] | None


def rules_of(part: str) -> tuple[PdfRule, ...]:
    """The rules that are measured on a part."""
    return access.RULES if part == "PDF_UA-1" else archive.rules(part[-1])


def _codes(part: str, path: Path) -> tuple[str, ...]:
    found = {one.code for one in inspect(path.read_bytes(), rules_of(part))}
    return tuple(
        sorted(code for code in found if code not in CODES or CODES[code].severity is not Severity.ADVICE)
    )


def _work(asked: Connection) -> None:
    while (task := asked.recv()) is not None:
        asked.send(_codes(*task))


class _Worker:
    """A process that judges one file after the other."""

    def __init__(self) -> None:
        self.mine, theirs = Pipe()
        self.process = Process(target=_work, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def codes(self, part: str, path: Path, seconds: float) -> tuple[str, ...] | None:
        """Of a file; None where that took too long, or ended the process."""
        self.mine.send((part, path))
        if wait([self.mine], seconds):
            try:
                return tuple(self.mine.recv())
            except EOFError:
                pass
        self.process.kill()
        return None


def judged(folder: Path, part: str, seconds: float) -> Iterator[Judged]:
    """All files of a part."""
    worker = _Worker()
    for path in sorted((folder / part).rglob("*.pdf")):
        named = NAMED.search(path.name)
        if named is None:
            continue
        codes = worker.codes(part, path, seconds)
        if codes is None:
            worker = _Worker()
        yield Judged(part, path, named[1] == "pass", codes)
    worker.mine.send(None)


def clause(path: Path) -> str:
    """The clause and test that a file is about (7.1-t03)."""
    return re.sub(r".* ", "", path.stem).split("-fail")[0].split("-pass")[0]


def tell(part: str, rows: list[Judged], table: bool) -> None:
    bad, good = [r for r in rows if not r.sound], [r for r in rows if r.sound]
    found = [r for r in bad if r.codes]
    blamed = [r for r in good if r.codes]
    broken = [r for r in rows if r.codes is None]
    if table:
        share = f"{100 * len(found) / max(1, len(bad)):.1f} %"
        print(
            f"| {part} | {len(bad)} | {len(found)} ({share}) | {len(good)} | {len(blamed)} | {len(broken)} |"
        )
        return
    print(
        f"{part}: {len(found)} of {len(bad)} found, {len(blamed)} of {len(good)} blamed, {len(broken)} broken"
    )
    for code, count in Counter(c for r in blamed for c in r.codes or ()).most_common():
        print(f"  blames {count:4} {code}")
    for row in blamed:
        print(f"  blamed {row.path.stem.removeprefix('veraPDF test suite ')}: {' '.join(row.codes or ())}")
    for row in bad:
        if not row.codes:
            print(f"  unseen {row.path.stem.removeprefix('veraPDF test suite ')}")
    for row in broken:
        print(f"  broken {row.path.stem}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("parts", nargs="*", default=PARTS)
    asked.add_argument("--seconds", type=float, default=20)
    asked.add_argument("--table", action="store_true")
    args = asked.parse_args()
    for part in args.parts:
        tell(part, list(judged(args.folder, part, args.seconds)), args.table)


if __name__ == "__main__":
    main()
