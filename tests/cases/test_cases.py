"""Tiny projects whose files say what is to be found in them.

A comment above the faulty line names what is expected there, and nothing else may be found::

    #! error text-cut-by-hash col 12-23
    advice: Call #9110 or 110

`col` gives the first and last column underlined (without it any will do); `line 1` names another line of the file. A folder
with a leaflet.yaml is checked as a project, any other file by file: what lies in `locales` as texts, the rest as YAML.

Folders named `texts-` are checked as `leafletgen check` does it, each for one code: what stands under `wrong` is found, what
stands under `near` looks alike and is right. What they lack of a project is `LEAFLET` and `LAYOUT`.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest

from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.messages.table import codes_of
from leafletgen.core.reading import compose, read_source
from leafletgen.core.source import Place, Source, Span
from leafletgen.engine.build import check as check_project
from leafletgen.engine.opening import open_project
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.store import read_catalog

CASES = sorted(p for p in Path(__file__).parent.iterdir() if p.is_dir() and any(p.rglob("*.yaml")))
_EXPECTED = re.compile(
    r"^[ \t]*#! (?P<severity>error|warning|advice) (?P<code>[a-z-]+)(?: line (?P<line>\d+))?(?: col (?P<first>\d+)-(?P<last>\d+))?$"
)


TODAY = "2026-11-25"
LEAFLET = """\
format: 1
name: case
title: title
version: r1
date: 2026-11-25
source: en
languages: [en, {languages}]
outputs:
  sheet: {{layout: sheet, paper: A3, profile: screen}}
facts:
  police: {{value: "110", checked: 2026-11-20}}
  advice: {{value: "#9110", checked: 2026-11-20}}
  page: {{value: "https://example.ac.jp/safe/{{lang}}", checked: 2026-11-20}}
"""
LAYOUT = """\
format: 1
page: {margin: 3u}
blocks:
  - zone: {id: all, height: rest, blocks: [{heading: {text: title, level: 1}}, {steps: near}, {steps: wrong}]}
fit: {order: [size step]}
type:
  step: {size: 1u, floor: 0.4u, breaking: balanced}
"""
TEXTS = [folder for folder in CASES if folder.name.startswith("texts-")]


class Finding(NamedTuple):
    """What is expected or was found; columns None: not to be compared."""

    file: str
    line: int
    severity: str
    code: str
    columns: tuple[int, int] | None = None


def expected(folder: Path) -> list[Finding]:
    """What the comments of all files ask for."""
    found = []
    for path in sorted(folder.rglob("*.yaml")):
        lines = path.read_bytes().decode("utf-8-sig", errors="replace").split("\n")
        for number, line in enumerate(lines, 1):
            if not line.lstrip().startswith("#!"):
                continue
            match = _EXPECTED.match(line.rstrip())
            assert match, f"{path}:{number}: not understood: {line}"
            below = next(n for n in range(number, len(lines) + 1) if not lines[n:] or "#!" not in lines[n])
            columns = (int(match["first"]), int(match["last"])) if match["first"] else None
            at = int(match["line"] or below + 1)
            found.append(
                Finding(path.relative_to(folder).as_posix(), at, match["severity"], match["code"], columns)
            )
    return found


def completed(folder: Path, root: Path) -> Path:
    """A copy of a folder at `root` with what it lacks of a project."""
    project = shutil.copytree(folder, root / folder.name)
    tags = sorted({path.stem for path in (project / "locales").iterdir()} - {"en"})
    for name, text in (
        ("leaflet.yaml", LEAFLET.format(languages=", ".join(tags)).replace("[en, ]", "[en]")),
        ("layouts/sheet.yaml", LAYOUT),
    ):
        if not (project / name).exists():
            (project / name).parent.mkdir(exist_ok=True)
            (project / name).write_text(text, encoding="utf-8")
    return project


class Checked(NamedTuple):
    """All that is found in a folder, the files it was found in, and their texts."""

    diagnostics: tuple[Diagnostic, ...]
    sources: dict[str, Source]
    catalogs: Mapping[str, Catalog] = MappingProxyType({})

    @property
    def findings(self) -> list[Finding]:
        return sorted(placed(d, self.sources, self.catalogs) for d in self.diagnostics)


def check(folder: Path, root: Path) -> Checked:
    """All that is found in a folder. `root`: room for a copy."""
    if folder.name.startswith("texts-"):
        opened = open_project(completed(folder, root), TODAY)
        assert opened.value is not None
        found = dict.fromkeys((*opened.diagnostics, *check_project(opened.value).diagnostics))
        # The facts are there for all folders.
        found = {one: None for one in found if ("kind", "fact") not in one.args}
        lacking = ("text-missing", "texts-missing")  # each language has texts of its own
        own = tuple(d for d in found if d.code not in lacking)
        return Checked(own, dict(opened.sources), opened.value.project.catalogs)
    if (folder / "leaflet.yaml").exists():
        opened = open_project(folder)
        return Checked(tuple(opened.diagnostics), dict(opened.sources))
    sink, sources = Sink(), {}
    for path in sorted(folder.rglob("*.yaml")):
        shown = path.relative_to(folder).as_posix()
        source = read_source(shown, path.read_bytes(), sink)
        if source is None:
            continue
        sources[shown] = source
        texts = shown.startswith("locales/")
        node = compose(source, sink, texts=texts)
        if node is not None and texts:
            read_catalog(node, path.stem, sink)
    return Checked(sink.diagnostics, sources)


def placed(
    found: Diagnostic, sources: dict[str, Source], catalogs: Mapping[str, Catalog] = MappingProxyType({})
) -> Finding:
    where = found.where
    if isinstance(where, Place):
        where = catalogs[found.language or "en"].resolve(where)
    assert isinstance(where, Span), f"{found.code} has no place"
    source = sources.get(where.source)
    if source is None:
        return Finding(where.source, 1, found.severity.value, found.code)
    start = source.position(where.start)
    last = source.position(max(where.end - 1, where.start))
    end = last.column if last.line == start.line else len(source.line(start.line))
    return Finding(where.source, start.line, found.severity.value, found.code, (start.column, end))


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_exactly_what_is_expected_is_found(folder: Path, tmp_path: Path) -> None:
    wanted = sorted(expected(folder))
    found = check(folder, tmp_path).findings
    loose = {f[:4] for f in wanted if f.columns is None}
    found = sorted(f._replace(columns=None) if f[:4] in loose else f for f in found)

    assert found == wanted


def test_a_comment_that_asks_for_something_else_fails(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("#! error text-colon col 1-2\na: Call #9110\n", encoding="utf-8")
    [wanted] = expected(tmp_path)
    found = check(tmp_path, tmp_path).findings

    assert wanted == Finding("a.yaml", 2, "error", "text-colon", (1, 2))
    assert found == [Finding("a.yaml", 2, "error", "text-cut-by-hash", (9, 13))]


ELSEWHERE = {"waiver-reason", "waiver-refused", "form-lost"}
"""Told where waivers are written, in the preview; of a process that the computer has ended."""


def test_every_check_of_texts_has_its_case_and_what_looks_alike() -> None:
    for code in codes_of("translation") - ELSEWHERE:
        folder = Path(__file__).parent / f"texts-{code}"
        assert folder in TEXTS, code
        assert code in {found.code for found in expected(folder)}
        beside = [
            path for path in folder.glob("locales/*.yaml") if "near:" in path.read_text(encoding="utf-8")
        ]
        assert beside, code
