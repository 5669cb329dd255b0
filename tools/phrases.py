"""How often lines end where a reader would end them: `python -m tools.phrases [--wrong] [--half tune|held] [TAG ...]`.

The cases are those of tests/text/phrases: lines of published texts, marked where a line may end. Each is set in several
measures, as a heading and as running text; every end of a line that is not the text's own is counted. Half of the cases, by a
hash of their words, are held back: rules are made on the others.
"""

from __future__ import annotations

import argparse
from bisect import bisect
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from leafletgen.text.fonts.book import FontBook
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.style import TextStyle
from leafletgen.text.paragraph import shape

CASES = Path(__file__).resolve().parents[1] / "tests" / "text" / "phrases"
MEASURES = (6, 8, 10, 12, 15, 20)
"""Em: labels of diagrams, cards, narrow columns, headings."""
HEADING, RUNNING = TextStyle(breaking="balanced", display=True), TextStyle()


class Case(NamedTuple):
    """One line of a published text; `good`: where a line may end."""

    text: str
    good: frozenset[int]
    held: bool
    source: str


class Ends(NamedTuple):
    """The ends of lines that were made of one case, and where those are that no reader would make, each with its measure.
    Those in a stretch without a mark that is wider than the measure are counted apart: there was no right one.
    """

    made: int
    wrong: tuple[tuple[int, int], ...]
    forced: int


def read(tag: str) -> list[Case]:
    """The cases of a language, as its file has them: `# remark`, `== source`, else `reference<tab>text`."""
    found, source = [], ""
    for line in (CASES / f"{tag}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("=="):
            source = line.strip("= ")
        elif line and not line.startswith("#"):
            reference, marked = line.split("\t")
            found.append(_case(marked, f"{source} {reference}"))
    return found


def _case(marked: str, source: str) -> Case:
    """`|` and a space: a line may end; `~`: a space where none may."""
    text, good = "", set()
    for character in marked:
        if character == "|":
            good.add(len(text))
            continue
        text += " " if character == "~" else character
        if character == " ":
            good.add(len(text))
    return Case(text, frozenset(good), crc32(text.encode()) % 2 == 1, source)


@cache
def _book() -> FontBook:
    return FontBook()


def ends(case: Case, tag: str) -> Ends:
    """Set a case in all measures, as a heading and as running text."""
    made, wrong, forced = 0, [], 0
    marks = [0, *sorted(case.good), len(case.text)]
    for style in (HEADING, RUNNING):
        composed = shape(RichText.plain(case.text, tag), style, _book()).composed
        if style is RUNNING and composed.base.pack.spaces == "none":
            continue  # running text of Chinese and Japanese may break anywhere
        for measure in MEASURES:
            found = [composed.gaps[end].at for end in composed.solve(measure, style.breaking, True).gaps[:-1]]
            made += len(found)
            for at in found:
                if at not in case.good:
                    after = bisect(marks, at)
                    room = len(case.text[: marks[after]].rstrip())
                    if composed.sums[room] - composed.sums[marks[after - 1]] > measure:
                        forced += 1
                    else:
                        wrong.append((measure, at))
    return Ends(made, tuple(wrong), forced)


def table(tags: list[str], wrong: bool, half: str | None) -> Iterator[str]:
    """A row for each half of each language; `wrong`: with the wrong ends themselves, those of `half` only if it is given."""
    yield "| language | half | cases | without a wrong end | ends | forced | right of the others |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for tag in tags:
        for name, held in (("tune", False), ("held", True)):
            cases = [case for case in read(tag) if case.held == held]
            found = [ends(case, tag) for case in cases]
            made, forced = sum(one.made for one in found), sum(one.forced for one in found)
            bad, clean = sum(len(one.wrong) for one in found), sum(not one.wrong for one in found)
            right = 1 - bad / max(made - forced, 1)
            yield f"| {tag} | {name} | {len(cases)} | {clean / len(cases):.1%} | {made} | {forced} | {right:.1%} |"
            if wrong and half in (None, name):
                for case, one in zip(cases, found, strict=True):
                    for at in sorted({at for _, at in one.wrong}):
                        measures = ",".join(str(m) for m in sorted({m for m, a in one.wrong if a == at}))
                        yield f"  {measures:>16} {case.text[:at]}/{case.text[at:]}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("tags", nargs="*", metavar="TAG", help="languages (default: all that have cases)")
    parser.add_argument("--wrong", action="store_true", help="print the wrong ends, too")
    parser.add_argument("--half", choices=["tune", "held"], help="... of this half only")
    given = parser.parse_args()
    tags = given.tags or sorted(path.stem for path in CASES.glob("*.txt"))
    print("\n".join(table(tags, given.wrong, given.half)))


if __name__ == "__main__":
    main()
