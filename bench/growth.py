"""How the work grows: with languages, with blocks on a page, with the length of a text. python bench/growth.py [-n 5] [--write]

Seconds of the processor in one process whose project is open, the quickest of `-n` runs: others' work only makes longer. Beside each
curve stands its exponent over its upper half: 1 is twice the work for twice the size. `--write`: into docs/performance.md.
Rows of a table are measured in peers/run.py.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path
from time import process_time
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from bench.pages import replace_between  # noqa: E402  # bench comes onto the path first

import leafletgen  # noqa: E402  # src comes onto the path first

PAGE, PICTURE, BY = (
    ROOT / "docs" / "performance.md",
    ROOT / "docs" / "pictures" / "growth.svg",
    "bench/growth.py",
)
MANIFEST = """\
format: 1
name: growth
title: title
version: r1
date: 2026-11-25
source: en
languages: [en]
outputs:
  poster: {layout: poster, paper: A1, profile: screen}
"""
LAYOUT = """\
format: 1
page: {{margin: 3u}}
blocks:
  - zone:
      id: all
      height: rest
      columns:
{columns}
space: {{block: 0.1u}}
type:
  body: {{size: 0.4u, floor: 0.36u}}
fit:
  order: [wrap, size body]
"""
SENTENCE = "Bring your card and a form that you have signed to the desk on any day"
"""Fifteen words."""
COLUMNS = 4


class Curve(NamedTuple):
    """Sizes, and milliseconds of the processor for each."""

    name: str
    sizes: tuple[int, ...]
    taken: tuple[float, ...]

    @property
    def exponent(self) -> float:
        """How steep it is at the end, on logarithmic scales."""
        middle = len(self.sizes) // 2
        rise = log(self.taken[-1] / self.taken[middle])
        return rise / log(self.sizes[-1] / self.sizes[middle])


def written(folder: Path, texts: dict[str, str], columns: Sequence[Sequence[str]]) -> Path:
    """A project with these texts in columns of paragraphs."""
    drawn = "\n".join(
        "        - blocks: [" + ", ".join(f"{{paragraph: {key}}}" for key in keys) + "]" for keys in columns
    )
    for name, said in {
        "leaflet.yaml": MANIFEST,
        "layouts/poster.yaml": LAYOUT.format(columns=drawn),
        "locales/en.yaml": "".join(f"{key}: {text}\n" for key, text in {"title": "Growth", **texts}.items()),
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(said, encoding="utf-8")
    return folder


def blocks(folder: Path, size: int) -> Path:
    """So many short paragraphs, in four columns."""
    keys = [f"t{n}" for n in range(size)]
    texts = {key: f"{SENTENCE}, number {n}." for n, key in enumerate(keys)}
    return written(folder, texts, [keys[n::COLUMNS] for n in range(COLUMNS)])


def length(folder: Path, size: int) -> Path:
    """One paragraph of so many words."""
    words = SENTENCE.split()
    text = " ".join(words[n % len(words)] for n in range(size))
    return written(folder, {"long": text}, [["long"]])


def quickest(work: Callable[[], object], runs: int) -> float:
    """Milliseconds of the processor."""
    taken = []
    for _ in range(runs):
        gc.collect()
        gc.disable()  # as the command does
        begun = process_time()
        work()
        taken.append(1000 * (process_time() - begun))
        gc.enable()
    return min(taken)


def made(project: leafletgen.Project, tags: Sequence[str]) -> None:
    """The posters of some languages, one after the other; every one must be fit to be written."""
    with tempfile.TemporaryDirectory() as out:
        for tag in tags:
            built = project.build(out, tag, "poster")
            assert built.files, built.findings


def measured(name: str, sizes: tuple[int, ...], make: Callable[[Path, int], Path], runs: int) -> Curve:
    """A curve over projects that are made for it. Each run opens its project anew, so that no text is known; opening is not timed."""
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            root = make(Path(folder) / f"{name}-{size}", size)
            found = []
            for _ in range(runs):
                project = leafletgen.open(root)
                found.append(quickest(lambda opened=project: made(opened, ["en"]), 1))  # type: ignore[misc]  # a default binds the loop's value
            taken.append(min(found))
    return Curve(name, sizes, tuple(taken))


def languages(runs: int) -> Curve:
    """The flagship's poster in more and more of its languages."""
    sizes, taken = (1, 2, 5, 10, 20, 40), []
    every = leafletgen.open(ROOT).languages
    for size in sizes:
        found = []
        for _ in range(runs):
            project = leafletgen.open(ROOT)
            found.append(quickest(lambda opened=project, n=size: made(opened, every[:n]), 1))  # type: ignore[misc]  # defaults bind the loops' values
        taken.append(min(found))
    return Curve("languages of the flagship's poster", sizes, tuple(taken))


def table(curves: Sequence[Curve]) -> str:
    """Curves as a table."""
    head = "| with more … | size: milliseconds of the processor | exponent |\n|---|---|--:|\n"
    return head + "\n".join(
        f"| {one.name} | "
        + ", ".join(f"{size:,}: {taken:,.0f}" for size, taken in zip(one.sizes, one.taken, strict=True))
        + f" | {one.exponent:.2f} |"
        for one in curves
    )


def plot(curves: Sequence[Curve], target: Path) -> None:
    """All curves on logarithmic scales."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams |= {"svg.hashsalt": "leafletgen", "svg.fonttype": "path", "font.size": 9}
    from matplotlib import pyplot

    drawing, axes = pyplot.subplots(figsize=(8, 4))
    for one, color in zip(curves, ("#C8230F", "#141414", "#FFC400"), strict=True):
        axes.loglog(
            one.sizes, one.taken, marker="o", color=color, label=f"{one.name} (exponent {one.exponent:.2f})"
        )
    axes.set_xlabel("how many")
    axes.set_ylabel("milliseconds of the processor")
    axes.legend(fontsize=8)
    drawing.tight_layout()
    drawing.savefig(target, metadata={"Date": None})
    pyplot.close(drawing)


def main() -> int:
    """Print all curves; with `--write` the page and its plot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=5, help="runs of each size")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md and its plot")
    options = parser.parse_args()
    made(leafletgen.open(ROOT), ["en"])  # what is loaded late is nobody's
    curves = [
        languages(options.n),
        measured("short paragraphs on a page", (15, 30, 60, 120, 240), blocks, options.n),
        measured("words of a paragraph", (100, 200, 400, 800, 1600), length, options.n),
    ]
    print(table(curves))
    if options.write:
        note = f"\n\nQuickest of {options.n} runs. Rows of a table stand above.\n\n"
        replace_between(PAGE, BY, table(curves) + note + "![Milliseconds by size](pictures/growth.svg)")
        plot(curves, PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
