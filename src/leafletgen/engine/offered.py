"""What a word of a command may become, for shells: names of a project and of the program's own things, each with what it is. A project
that cannot be read offers nothing: nobody wants to hear of faults while typing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from leafletgen.core.diagnostics import Sink
from leafletgen.core.messages.table import CODES
from leafletgen.core.reading import ListNode, MapNode, Scalar
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.world import World
from leafletgen.text.languages.names import display_name
from leafletgen.text.languages.tag import known_tags

Offered: TypeAlias = Iterable[tuple[str, str]]
"""Words with what they are; that may be empty."""


def languages(root: Path) -> Offered:
    """The languages of a project, the source first."""
    manifest = _manifest(root)
    tags = [*_values(manifest.get("source")), *_values(manifest.get("languages"))]
    return [(tag, display_name(tag, "en")) for tag in dict.fromkeys(tags)]


def further_languages(root: Path) -> Offered:
    """The languages that the program knows and a project has not."""
    own = {tag for tag, _ in languages(root)}
    return [(tag, display_name(tag, "en")) for tag in sorted(known_tags()) if tag not in own]


def outputs(root: Path) -> Offered:
    """The outputs of a project, each with its paper."""
    declared = _manifest(root).get("outputs")
    for pair in declared.entries if isinstance(declared, MapNode) else ():
        inside = pair.value.entries if isinstance(pair.value, MapNode) else ()
        paper = (value for one in inside if one.key.value == "paper" for value in _values(one.value))
        yield pair.key.value, next(paper, "")


def rows(root: Path) -> Offered:
    """The rows of a project's table."""
    from leafletgen.engine.opening import open_project

    source = [tag for tag, _ in languages(root)][:1]
    session = open_project(root, None, source).value if source else None
    table = session.project.rows if session else None
    return [(name, "") for name in (table.rows if table else ())]


def releases(root: Path) -> Offered:
    """The versions of a project that were published."""
    from leafletgen.model.project.writing.releases import read_releases

    return [(one.version, f"{one.on} {one.note}".strip()) for one in read_releases(World(root), Sink())]


def themes(root: Path) -> Offered:
    """Themes, the project's and the program's."""
    return [(name, "") for name in World(root).names("themes", ".yaml")]


def signs(root: Path) -> Offered:
    """Pictograms, the project's and the program's."""
    from leafletgen.page.pictograms import names
    from leafletgen.page.pictograms.words import all_words

    known = all_words()
    return [
        (name, known[name].title("en") if name in known else "") for name in names((root / "pictograms",))
    ]


def parts(root: Path) -> Offered:
    """What layouts may use, but for pictograms."""
    from leafletgen.engine.catalogue.entries import catalogue

    return [(one.name, one.about) for one in catalogue().entries if one.kind != "pictogram"]


def codes(root: Path) -> Offered:
    """The codes of messages."""
    return [(name, CODES[name].severity.value) for name in sorted(CODES)]


def _manifest(root: Path) -> dict[str, object]:
    """What stands in the project file, as far as it can be read."""
    path = root / "leaflet.yaml"
    node = Loader(World(root), Sink()).node(path) if path.is_file() else None
    return {pair.key.value: pair.value for pair in node.entries} if isinstance(node, MapNode) else {}


def _values(node: object) -> Iterator[str]:
    """The text of a scalar, or those of a list."""
    for one in node.items if isinstance(node, ListNode) else (node,):
        if isinstance(one, Scalar) and not one.broken:
            yield one.value
