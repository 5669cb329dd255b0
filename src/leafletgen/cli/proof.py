"""`proof`: a sheet on which a native reader checks a language on paper."""

from __future__ import annotations

from pathlib import Path

from leafletgen.cli.codes import ERRORS
from leafletgen.cli.telling import tell, tell_path
from leafletgen.desk.proof.document import proof_pdf
from leafletgen.engine.findings.placed import unwritable
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection


def run(words: str | None, language: str, project: Path, outputs: tuple[str, ...], out: Path | None) -> int:
    """Write `output/proof/<name>.<tag>.pdf` and say where; gives the exit code."""
    opened = open_project(project.resolve())
    session = opened.value
    if session is None:
        return tell(words, opened, opened.diagnostics, ran=False)
    chosen = session.editions(Selection((language,), outputs))
    if chosen.diagnostics:
        return tell(words, opened, chosen.diagnostics, ran=False)
    manifest = session.project.manifest
    tags = {language, manifest.source}
    if not all(session.stands(EditionKey(tag, name)) for tag in tags for name in manifest.outputs):
        found = [d for d in opened.diagnostics if d.is_error and d.language in (None, *tags)]
        return tell(words, opened, found) or ERRORS
    world = session.project.world
    path = (out.resolve() if out else world.root / "output" / "proof") / f"{manifest.name}.{language}.pdf"
    try:
        world.write(path, proof_pdf(session, language, outputs))
    except OSError as error:
        return tell(words, opened, [unwritable(error)])
    tell_path(world.shown(path))
    return tell(words, opened, (), data={"file": world.shown(path)})
