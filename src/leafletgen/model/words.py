"""The engine's own words (DRAFT, the note on machine translation, the frame of a diagram's alternative text)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import compose, read_source
from leafletgen.core.reading.node import MapNode, Node, Scalar
from leafletgen.text.languages.tag import SHIPPED

FOLDER = DATA / "words"
SOURCE = "en"
OWN_WORDS = "leafletgen."
"""How the key of a text begins that is a word of the program: `leafletgen.do`."""


@cache
def words(tag: str, of: str = "") -> Mapping[str, str]:
    """The words of a language by key; what it lacks is taken from its parents (`zh-Hans-CN`, `zh-Hans`), then English.

    `of`: the folder of the words of one document, such as `proof`; without it, those that stand on the sheets.
    """
    found: dict[str, str] = dict(words("en", of)) if tag != "en" else {}
    path = FOLDER / of / f"{tag}.yaml"
    if path.is_file():
        sink = Sink()
        source = read_source(path.name, path.read_bytes(), sink)
        node = compose(source, sink, shipped=True) if source else None
        if node is None or sink.failed:  # the package's own data: a bug, not a user's mistake
            raise ValueError(f"{path.name}: {sink.diagnostics}")
        found.update(_flat(node))
    elif (pack := SHIPPED.pack(tag)) and pack.words:  # those of a relative
        return words(pack.words, of)
    elif "-" in tag:
        return words(tag.rpartition("-")[0], of)
    return found


def language_of(tag: str, key: str, of: str = "") -> str:
    """The language in which `words` gives a word: English where the program has none in the language asked for."""
    return "en" if words(tag, of)[key] == words("en", of)[key] else tag


def _flat(node: Node, prefix: str = "") -> dict[str, str]:
    """All texts by dotted key."""
    if isinstance(node, Scalar):
        return {prefix.removesuffix("."): node.value}
    entries = node.entries if isinstance(node, MapNode) else ()
    return {k: v for e in entries for k, v in _flat(e.value, f"{prefix}{e.key.value}.").items()}
