"""Sets a long text as a leaflet in every language and measures what became of it: `python tools/declaration COPY [TAG ...]`.

COPY is a copy of github.com/eric-muller/udhr, checked out or bare. Without tags, all languages are measured. Their rows in
docs/declaration.md are written anew. Exit code 1 where a language has a fault.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "src"), str(Path(__file__).parent)]

from measures import Measures, measure  # noqa: E402
from tests.flagship.subjects import Subject, quoted  # noqa: E402
from texts import TAGS, Chapter, declaration  # noqa: E402

from leafletgen.engine.localizing.localize import EditionKey  # noqa: E402
from leafletgen.engine.opening import open_project  # noqa: E402
from leafletgen.write.pdf.document import write  # noqa: E402

PAGE = ROOT / "docs" / "declaration.md"
COLUMNS, PAGES = 3, 5
TODAY = "2026-11-27"

LEAFLET = """\
format: 1
name: declaration
title: c0.title
version: r1
date: 2026-11-27
source: {tag}
languages: [{tag}]
outputs:
  leaflet: {{layout: leaflet, paper: A3, profile: screen}}
"""
TYPE = """\
type:
  head: {size: 0.95u, floor: 0.7u, bold: yes}
  body: {size: 0.75u, floor: 0.55u, pitch: running}
"""


def project(folder: Path, tag: str, chapters: list[Chapter]) -> str:
    """Write a project that says these chapters, in columns of some pages; all that it says."""
    texts: dict[str, str] = {}
    for number, chapter in enumerate(chapters):
        texts[f"c{number}.title"] = chapter.title or chapter.paragraphs[0].split(" ")[0]
        texts |= {f"c{number}.p{at}": text for at, text in enumerate(chapter.paragraphs)}
    files = {
        "leaflet.yaml": LEAFLET.format(tag=tag),
        "layouts/leaflet.yaml": layout(chapters),
        f"locales/{tag}.yaml": "".join(locale(texts)),
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return "".join(texts.values())


def locale(texts: dict[str, str]) -> Iterator[str]:
    """The lines of a file of texts."""
    chapter = ""
    for key, text in texts.items():
        name, _, part = key.partition(".")
        if name != chapter:
            yield f"{name}:\n"
            chapter = name
        yield f"  {part}: {quoted(text)}\n"


def layout(chapters: list[Chapter]) -> str:
    """The chapters dealt out to the columns, each about as long."""
    whole = sum(_length(chapter) for chapter in chapters)
    columns: list[list[str]] = [[] for _ in range(COLUMNS * PAGES)]
    done = 0
    for number, chapter in enumerate(chapters):
        column = columns[min(done * len(columns) // whole, len(columns) - 1)]
        column.append(f"{{heading: {{text: c{number}.title, level: {1 if number == 0 else 2}, role: head}}}}")
        column += [f"{{paragraph: c{number}.p{at}}}" for at in range(len(chapter.paragraphs))]
        done += _length(chapter)
    pages = [columns[at : at + COLUMNS] for at in range(0, len(columns), COLUMNS)]
    lines = ["format: 1", "page: {margin: 3u}", "pages:"]
    for number, page in enumerate(pages):
        if any(page):
            shown = ", ".join(f"{{width: rest, blocks: [{', '.join(blocks)}]}}" for blocks in page if blocks)
            lines.append(
                f"  - id: p{number}\n    blocks:\n      - zone: {{id: z{number}, height: rest, gutter: 2u, columns: [{shown}]}}"
            )
    return "\n".join(lines) + "\n" + TYPE


def _length(chapter: Chapter) -> int:
    return 40 + sum(map(len, chapter.paragraphs))


def leaflet(tag: str, copy: Path) -> Measures | str:
    """The figures of a language; a text where it cannot be set."""
    text, chapters = declaration(tag, copy)
    with TemporaryDirectory() as folder:
        said = project(Path(folder), tag, chapters)
        opened = open_project(Path(folder), TODAY)
        if opened.value is None:
            return f"{tag}: {opened.diagnostics}"
        laid = opened.value.lay_out(EditionKey(tag, "leaflet"))
        if laid.failed:
            return f"{tag}: {list(laid.diagnostics)[:3]}"
        pdf = write(laid.publication, opened.value.project.profiles["screen"])
    return measure(Subject(f"leaflet.{tag}", tag, laid.publication, pdf), text, said)


HEAD = "| language | text | characters | lines | lost | raw | mupdf | pdfium | tree | poppler | words | not found | line ends | ink | glyphs |"


def row(one: Measures) -> str:
    """A row of the table."""
    counts = (
        one.characters, one.lines, one.lost, one.raw, one.mupdf, one.pdfium, one.tree, one.poppler, one.words, one.unfound,
        one.breaks, one.ink, one.glyphs,
    )  # fmt: skip
    return f"| {one.tag} | {one.text} | {' | '.join(f'{count:,}' for count in counts)} |"


def note(measured: list[Measures]) -> None:
    """Put the rows of what was measured into the table of the page, in the order of the languages."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(HEAD)
    rule, *rows = rest.strip("\n").splitlines()
    known = {line.split(" | ")[0].removeprefix("| "): line for line in rows} | {
        one.tag: row(one) for one in measured
    }
    table = "\n".join(known[tag] for tag in TAGS if tag in known)
    PAGE.write_text(f"{before}{HEAD}\n{rule}\n{table}\n", encoding="utf-8")


def _one(asked: tuple[str, Path]) -> Measures | str:
    try:
        return leaflet(*asked)
    except Exception:  # noqa: BLE001 - one language must not stop the others
        return f"{asked[0]}: {traceback.format_exc()}"


def main() -> int:
    """Measure, print, write the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("copy", type=Path)
    parser.add_argument("tags", nargs="*")
    options = parser.parse_args()
    asked = [(tag, options.copy) for tag in options.tags or TAGS]
    found: list[Measures] = []
    failed = 0
    with Pool(2) as pool:
        for one in pool.imap(_one, asked):
            failed += isinstance(one, str) or one.faults > 0
            if isinstance(one, str):
                print(one, flush=True)
                continue
            found.append(one)
            print(
                one.tag,
                {k: v for k, v in vars(one).items() if k not in ("tag", "examples") and v != 0},
                flush=True,
            )
            for example in one.examples:
                print("   ", example, flush=True)
    note(found)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
