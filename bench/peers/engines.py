"""The engines of the comparison, each as its user would call it, in a process of its own: python engines.py ENGINE JOB

A job is JSON: which languages on which papers, where files go. Each engine makes a tagged PDF that claims what it can:
leafletgen and Typst PDF/A-2a and PDF/UA-1, WeasyPrint PDF/UA-1 (it claims one standard a file). Nobody asks the fonts of the system.
leafletgen builds by its command, reads its YAML and checks what it makes; the others have their texts from JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Template
from time import perf_counter, process_time
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "fonts"
sys.path.insert(0, str(ROOT))
Data = dict[str, Any]


class Job(NamedTuple):
    """What to make below `out`. `rows`: so many dormitories of one language instead of one sheet a language. `warm`: the
    first language is made first, and only the second one's time is told.
    """

    project: str
    data: str
    out: str
    tags: list[str]
    papers: list[str]
    rows: int = 0
    warm: bool = False

    @property
    def count(self) -> int:
        """Files that there must be."""
        return self.rows or len(self.tags) * len(self.papers)

    def sheets(self) -> Iterator[tuple[str, str, int | None, Path]]:
        """Language, paper, row and file of each."""
        out = Path(self.out)
        if self.rows:
            for row in range(self.rows):
                yield self.tags[0], self.papers[0], row, out / f"{row:04}.pdf"
            return
        for tag in self.tags:
            for paper in self.papers:
                yield tag, paper, None, out / f"{paper}.{tag}.pdf"


def leafletgen_command(job: Job) -> list[str]:
    """Its command line."""
    chosen = [part for tag in job.tags for part in ("-l", tag)]
    chosen += [part for paper in job.papers for part in ("-o", paper.lower())]
    return [sys.executable, "-m", "leafletgen", "build", job.project, "--out", job.out, *chosen]


def leafletgen(job: Job) -> Iterator[None]:
    """In one process, through its public engine; for `warm` alone."""
    import leafletgen as engine

    project = engine.open(job.project)
    for tag, paper, _, _ in job.sheets():
        project.build(job.out, tag, paper.lower())
        yield


def typst(job: Job, fit: str = "prepared") -> Iterator[None]:
    """One compiler for all sheets: what it keeps between two is its own affair."""
    import typst as engine

    made = engine.Compiler(
        input=f"{job.data}/poster.typ", root=job.data, font_paths=[str(FONTS)], ignore_system_fonts=True,
        sys_inputs={"texts": f"texts/{job.tags[0]}.json"},
    )  # fmt: skip
    for tag, paper, row, path in job.sheets():
        inputs = {"texts": f"texts/{tag}.json", "paper": paper, "fit": fit}
        if row is not None:
            inputs["row"] = str(row)
        made.compile(output=str(path), sys_inputs=inputs, pdf_standards=["a-2a", "ua-1"])
        yield


def typst_measuring(job: Job) -> Iterator[None]:
    """The same, looking for the sizes of texts itself, as leafletgen does."""
    return typst(job, "measured")


def weasyprint(job: Job) -> Iterator[None]:
    """One process, one set of fonts for all sheets."""
    import weasyprint as engine
    from bench.peers.page import Page
    from weasyprint.text.fonts import FontConfiguration

    data = Path(job.data)
    template = Template((data / "poster.html").read_text(encoding="utf-8"))
    diagrams = json.loads((data / "diagrams.json").read_text(encoding="utf-8"))
    rows: list[Data] = json.loads((data / "rows.json").read_text(encoding="utf-8")) if job.rows else []
    fonts = FontConfiguration()
    for tag, paper, row, path in job.sheets():
        texts = json.loads((data / "texts" / f"{tag}.json").read_text(encoding="utf-8"))
        page = Page(texts, diagrams, paper, rows[row] if row is not None else None)
        document = engine.HTML(string=page.html(template, FONTS), base_url=f"{data}/")
        document.write_pdf(path, font_config=fonts, pdf_variant="pdf/ua-1")
        yield


ENGINES = {
    "leafletgen": leafletgen,
    "typst": typst,
    "typst-measuring": typst_measuring,
    "weasyprint": weasyprint,
}


def main() -> None:
    """Make a job's sheets; of a warm one, tell the seconds of the last by the clock and of the processor."""
    job = Job(**json.loads(sys.argv[2]))
    made = ENGINES[sys.argv[1]](job)
    if job.warm:
        next(made)
    begun = perf_counter(), process_time()
    for _ in made:
        pass
    print(json.dumps([perf_counter() - begun[0], process_time() - begun[1]]))


if __name__ == "__main__":
    main()
