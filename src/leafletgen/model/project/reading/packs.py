"""`languages/<tag>.yaml`: the language packs that a project brings."""

from __future__ import annotations

from leafletgen.core.diagnostics import diagnostic
from leafletgen.core.reading import Node
from leafletgen.model.project.reading.loader import Loader
from leafletgen.text.languages.find import canonical
from leafletgen.text.languages.read import read_packs
from leafletgen.text.languages.tag import SHIPPED, Languages, well_formed

FOLDER = "languages"


def read_languages(loader: Loader) -> Languages:
    """The languages of a project: the program's, and over them the packs in its folder `languages`. All faults are reported."""
    nodes: dict[str, Node] = {}
    for path in loader.files(FOLDER, ".yaml", ".yml"):
        if path.suffix != ".yaml" or not _is_tag(path.stem):
            # Left alone in silence it would look as if it did nothing.
            name = path.stem if path.suffix == ".yaml" else path.name
            node = loader.node(path)
            loader.sink.add(diagnostic("language-file", node.span if node else None, name=name))
        elif (node := loader.node(path)) is not None:
            nodes[path.stem] = node
    return Languages(read_packs(nodes, loader.sink)) if nodes else SHIPPED


def _is_tag(name: str) -> bool:
    """Whether a name is a tag as it is asked for: `ja`, not `JA`."""
    return well_formed(name) and canonical(name) == name
