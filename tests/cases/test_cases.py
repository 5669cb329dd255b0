"""Tiny projects whose files say what is to be found in them.

A comment over the guilty line names what is expected there, and nothing else may be found::

    #! error text-cut-by-hash col 12-23
    advice: Call #9110 or 110

`col` gives the first and last column underlined (without it any will do); `line 1` names another line of the file. A folder
with a leaflet.yaml is checked as a project, any other file by file: what lies in `locales` as texts, the rest as YAML.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from leafletgen.build import open_project
from leafletgen.diagnostics import Diagnostic, Sink
from leafletgen.language.store import read_catalog
from leafletgen.reading import compose, read_source
from leafletgen.source import Source, Span

CASES = sorted(p for p in Path(__file__).parent.iterdir() if p.is_dir() and any(p.rglob("*.yaml")))
_EXPECTED = re.compile(
    r"^[ \t]*#! (?P<severity>error|warning|advice) (?P<code>[a-z-]+)(?: line (?P<line>\d+))?(?: col (?P<first>\d+)-(?P<last>\d+))?$"
)


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


def check(folder: Path) -> tuple[tuple[Diagnostic, ...], dict[str, Source]]:
    """All that is found in a folder, and the files it was found in."""
    if (folder / "leaflet.yaml").exists():
        opened = open_project(folder)
        return tuple(opened.diagnostics), dict(opened.sources)
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
    return sink.diagnostics, sources


def placed(found: Diagnostic, sources: dict[str, Source]) -> Finding:
    assert isinstance(found.where, Span), f"{found.code} has no place"
    source = sources.get(found.where.source)
    if source is None:
        return Finding(found.where.source, 1, found.severity.value, found.code)
    start = source.position(found.where.start)
    last = source.position(max(found.where.end - 1, found.where.start))
    end = last.column if last.line == start.line else len(source.line(start.line))
    return Finding(found.where.source, start.line, found.severity.value, found.code, (start.column, end))


@pytest.mark.parametrize("folder", CASES, ids=lambda p: p.name)
def test_exactly_what_is_expected_is_found(folder: Path) -> None:
    wanted = sorted(expected(folder))
    diagnostics, sources = check(folder)
    found = sorted(placed(d, sources) for d in diagnostics)
    loose = {f[:4] for f in wanted if f.columns is None}
    found = sorted(f._replace(columns=None) if f[:4] in loose else f for f in found)

    assert found == wanted


def test_a_comment_that_asks_for_something_else_fails(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("#! error text-colon col 1-2\na: Call #9110\n", encoding="utf-8")
    [wanted] = expected(tmp_path)
    diagnostics, sources = check(tmp_path)

    assert wanted == Finding("a.yaml", 2, "error", "text-colon", (1, 2))
    assert [placed(d, sources) for d in diagnostics] == [
        Finding("a.yaml", 2, "error", "text-cut-by-hash", (9, 13))
    ]
