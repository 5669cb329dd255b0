"""`pseudo`: the sheets in made-up languages."""

from __future__ import annotations

from pathlib import Path

from leafletgen.cli.late_bar import heard
from leafletgen.cli.telling import tell, tell_path
from leafletgen.desk.report.data import file_data
from leafletgen.engine.build import build
from leafletgen.engine.gathering import Watch
from leafletgen.engine.opening import open_project
from leafletgen.engine.pseudo import pseudo
from leafletgen.engine.results import Selection


def run(
    words: str | None, project: Path, tags: tuple[str, ...], outputs: tuple[str, ...], out: Path | None
) -> int:
    """Build and report what does not fit; gives the exit code."""
    opened = open_project(project.resolve())
    if opened.value is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    made = pseudo(opened.value, tags)
    assert made.value is not None
    folder = out.resolve() if out else project.resolve() / "output" / "pseudo"
    with heard() as advance:
        built = build(made.value, folder, Selection((), outputs), Watch(advance), anyway=True)
    for row in built.files:
        tell_path(row.path)
    return tell(words, made, built.diagnostics, data={"files": [file_data(row) for row in built.files]})
