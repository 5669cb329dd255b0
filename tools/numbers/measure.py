"""Measures the comparison of numbers: correct pairs, and faults put into them. Writes the tables of docs/numbers.md.

    python tools/numbers/measure.py --quoted FOLDER --seed 69 [--show] [--write]

`FOLDER` holds tables `*.tsv` of quoted pairs, one a line: tag, English text, text, where it was published. They are not
part of this repository (their licences differ); `set-aside.tsv` beside this file names those that were found to be no
correct pair, with the reason. As many pairs of ICU's as belong to the seed are added.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from faults import Fault, seeded
from generated import Pair, pairs

from leafletgen.judge.preflight.counted import Difference, differences
from leafletgen.text.languages.tag import language

HERE = Path(__file__).parent
REPORT = HERE.parents[1] / "docs" / "numbers.md"
GENERATED, FAULTS = 900, 1000
SURE = ("differs", "foreign")


def main() -> None:
    """Reads, compares, counts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quoted", type=Path, required=True)
    options.add_argument("--seed", type=int, required=True, help="of ICU's pairs and of the faults")
    options.add_argument("--write", action="store_true", help="the tables of docs/numbers.md anew")
    options.add_argument(
        "--show", action="store_true", help="print what is reported, and faults that are not"
    )
    chosen = options.parse_args()
    measured = measure(chosen.quoted, chosen.seed, chosen.show)
    print(measured)
    if chosen.write:
        text = REPORT.read_text(encoding="utf-8")
        head, _, rest = text.partition("<!-- measured -->\n")
        _, _, tail = rest.partition("<!-- end -->\n")
        REPORT.write_text(f"{head}<!-- measured -->\n{measured}\n\n<!-- end -->\n{tail}", encoding="utf-8")


def measure(quoted: Path, seed: int, show: bool) -> str:
    """The tables of one share."""
    return _tables({**_quoted(quoted), "ICU": list(pairs(GENERATED, seed))}, FAULTS, seed, show)


def _quoted(folder: Path) -> dict[str, list[Pair]]:
    return {path.stem: [Pair(*row) for row in _rows(path, 4)] for path in sorted(folder.glob("*.tsv"))}


def _tables(sets: dict[str, list[Pair]], faults: int, seed: int, show: bool) -> str:
    """What correct pairs draw, and what becomes of faults put into them."""
    aside = dict(_rows(HERE / "set-aside.tsv", 2))
    lines, correct, total = [], [], Counter[str]()
    for name, known in sets.items():
        share = [pair for pair in known if language(pair.tag)]
        good = [pair for pair in share if pair.origin not in aside]
        counts = _counted(good, show)
        counts["aside"] = len(share) - len(good)
        lines.append(_line(name, counts))
        total += counts
        total["languages"] = 0
        correct += good
    total["languages"] = len({pair.tag for pair in correct})
    head = "| set | pairs | languages | errors | warnings | set aside |\n|---|---|---|---|---|---|"
    rows = "\n".join((head, *lines, _line("**all**", total)))
    return f"{rows}\n\n{_faults(correct, faults, seed, show)}"


def _rows(path: Path, columns: int) -> Iterable[list[str]]:
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line.split("\t")[:columns]


def _told(pair: Pair, target: str) -> tuple[Difference, ...]:
    own, english = language(pair.tag), language("en")
    assert own
    assert english
    return differences(pair.source, "en", english.pack, target, pair.tag, own.pack)


def _counted(good: Sequence[Pair], show: bool) -> Counter[str]:
    """Errors count once a pair, so do warnings."""
    counts = Counter(pairs=len(good), languages=len({pair.tag for pair in good}))
    for pair in good:
        told = _told(pair, pair.target)
        if told:
            counts["errors" if any(one.mismatch in SURE for one in told) else "warnings"] += 1
            if show:
                print(pair.origin, pair.tag, "|", pair.source, "|", pair.target, "|", told)
    return counts


def _line(name: str, counts: Counter[str]) -> str:
    return "| " + " | ".join(
        (name, *(f"{counts[key]:,}" for key in ("pairs", "languages", "errors", "warnings", "aside")))
    ) + " |"  # fmt: skip


def _faults(correct: Sequence[Pair], number: int, seed: int, show: bool) -> str:
    """Faults by kind: how many were put in, reported as an error, as a warning, not at all."""
    by: dict[str, Counter[str]] = defaultdict(Counter)
    missed: list[Fault] = []
    for fault in seeded([pair for pair in correct if not _told(pair, pair.target)], number, seed):
        told = _told(fault.pair, fault.wrong)
        how = "error" if any(one.mismatch in SURE for one in told) else "warning" if told else "missed"
        by[fault.kind][how] += 1
        missed += [fault] if not told else []
    for fault in missed if show else ():
        print(
            "MISSED",
            fault.kind,
            fault.pair.tag,
            "|",
            fault.pair.source,
            "|",
            fault.pair.target,
            "->",
            fault.wrong,
        )
    head = "| fault | put in | error | warning | not seen |\n|---|---|---|---|---|"
    whole: Counter[str] = sum(by.values(), Counter())
    rows = [
        f"| {kind} | {sum(c.values())} | {c['error']} | {c['warning']} | {c['missed']} |"
        for kind, c in (*sorted(by.items()), ("**all**", whole))
    ]
    found = 100 - 100 * whole["missed"] / max(sum(whole.values()), 1)
    return "\n".join((head, *rows, "", f"Found: {found:.1f} %."))


if __name__ == "__main__":
    main()
