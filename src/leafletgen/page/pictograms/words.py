"""What the package's signs are called and found by, in many languages: a file a group, and in it an entry a sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.files.folder import entries
from leafletgen.core.reading import MapNode, Node, Scalar, compose, read_source
from leafletgen.core.record import NamedTuple

FOLDER = DATA / "pictograms" / "words"
GROUPS = (
    "people", "body", "health", "disaster", "housing", "waste", "money", "law", "crime", "school", "transport", "food",
    "contact", "time", "weather", "actions", "yes-no",
)  # fmt: skip
"""The groups in their order: the names of their files."""
SOURCE = "en"
_NAME = "_group"
"""The key of the group's own name in its file."""


class SignWords(NamedTuple):
    """A sign's group and its words by language; of each list the first is its title."""

    name: str
    group: str
    words: Mapping[str, tuple[str, ...]]

    def title(self, tag: str) -> str:
        """What it is called in a language, or in the nearest there are words in."""
        return self.words[spoken(self.words, tag)][0]

    def others(self, tag: str) -> tuple[str, ...]:
        """What else it stands for there."""
        return self.words[spoken(self.words, tag)][1:]

    @property
    def every(self) -> tuple[str, ...]:
        """All its words in all languages, each once."""
        return tuple(dict.fromkeys(word for some in self.words.values() for word in some))


class SignGroup(NamedTuple):
    """A group: its name by language, and its signs in their order."""

    group: str
    names: Mapping[str, tuple[str, ...]]
    signs: tuple[SignWords, ...]

    def title(self, tag: str) -> str:
        """What it is called in a language, or in the nearest there are words in."""
        return self.names[spoken(self.names, tag)][0]


def spoken(words: Mapping[str, tuple[str, ...]], tag: str) -> str:
    """The language of words that goes with one: itself, what it is a form of, another form of it, or English."""
    wide = tag
    while wide:
        if wide in words:
            return wide
        wide = wide.rpartition("-")[0]
    main = tag.partition("-")[0]
    return next((one for one in words if one.partition("-")[0] == main), SOURCE)


@cache
def groups() -> tuple[SignGroup, ...]:
    """All groups that have signs. What does not fit in them is a bug, not a user's mistake: ValueError."""
    files = {path.stem: path for path in entries(FOLDER, ".yaml")}
    return tuple(_group(name, files[name].read_bytes()) for name in GROUPS if name in files)


@cache
def all_words() -> Mapping[str, SignWords]:
    """The words of each sign of the package by its name, in the order of the groups."""
    return {sign.name: sign for group in groups() for sign in group.signs}


@cache
def sheet_words(key: str) -> Mapping[str, tuple[str, ...]]:
    """What the sheet of all signs says by language: its `title`, the group of a project's `own` signs, that some signs `turn`."""
    return read_words("sheet", (FOLDER / "sheet.yaml").read_bytes())[key]


def _group(group: str, data: bytes) -> SignGroup:
    found = read_words(group, data)
    names = found.pop(_NAME)
    return SignGroup(group, names, tuple(SignWords(name, group, words) for name, words in found.items()))


def read_words(name: str, data: bytes) -> dict[str, dict[str, tuple[str, ...]]]:
    """A file of the package: words by key and language. ValueError where it cannot be read."""
    sink = Sink()
    source = read_source(f"{name}.yaml", data, sink)
    node = compose(source, sink, shipped=True) if source else None
    if not isinstance(node, MapNode) or sink.diagnostics:
        raise ValueError(f"{name}.yaml: {sink.diagnostics}")
    return {entry.key.value: dict(_words(entry.value)) for entry in node.entries}


def _words(node: Node) -> Iterator[tuple[str, tuple[str, ...]]]:
    """By language what stands between commas."""
    for entry in node.entries if isinstance(node, MapNode) else ():
        text = entry.value.value if isinstance(entry.value, Scalar) else ""
        yield entry.key.value, tuple(word.strip() for word in text.split(",") if word.strip())
