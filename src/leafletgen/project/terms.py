"""The project's glossary. It is read when texts are checked or handed to translators, not for a build."""

from __future__ import annotations

from leafletgen.diagnostics import Sink, diagnostic
from leafletgen.glossary import Glossary, read_glossary
from leafletgen.project.load import Project
from leafletgen.reading import compose, read_source


def project_glossary(project: Project, sink: Sink) -> Glossary:
    """`glossary.yaml` of the project; empty where there is none."""
    path = project.world.root / "glossary.yaml"
    if not path.is_file():
        return Glossary()
    shown = project.world.shown(path)
    try:
        source = read_source(shown, project.world.read(path), sink)
    except OSError as error:
        sink.add(diagnostic("file-unreadable", path=shown, reason=error.strerror or str(error)))
        return Glossary()
    if source is None:
        return Glossary()
    if isinstance(project.sources, dict):  # one more file read: reports show its lines as those of all others
        project.sources[shown] = source
    node = compose(source, sink)
    return read_glossary(node, sink) if node is not None else Glossary()
