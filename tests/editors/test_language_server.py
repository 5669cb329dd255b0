"""What people see in their editor: the real yaml-language-server over the files of the flagship and of a new project."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.conftest import ROOT
from tests.editors.server import Server

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import ListNode, MapNode, Node, Scalar, compose
from leafletgen.core.source import Source
from leafletgen.engine.schemas.editors import read_project, write_for_editors

pytestmark = pytest.mark.needs("yaml-language-server")

FLAGSHIP = ("leaflet.yaml", "glossary.yaml", "layouts/leaflet.yaml", "layouts/large.yaml", "diagrams/account.yaml", "locales/ja.yaml")  # fmt: skip


class Seen(NamedTuple):
    """Keys of files, and those of them of which nothing is shown."""

    keys: int
    silent: list[str]


def server_of(root: Path) -> Server:
    """A server with the settings that were written for this project."""
    settings = json.loads((root / ".vscode/settings.json").read_text(encoding="utf-8"))
    yaml = {"schemas": settings["yaml.schemas"], "schemaStore": {"enable": False}, "hover": True}
    return Server(root, {"yaml": {**yaml, "completion": True, "validate": True}})


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A new project, as `init` writes it."""
    root = tmp_path_factory.mktemp("starter")
    shutil.copytree(ROOT / "tests" / "broken" / "project", root, dirs_exist_ok=True)
    model = read_project(root).model
    assert model is not None
    write_for_editors(model, "en")
    with closing(server_of(root)) as server:
        yield server


@pytest.fixture(scope="module")
def flagship(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The flagship, with schemas in Japanese."""
    root = tmp_path_factory.mktemp("flagship")
    for name in ("leaflet.yaml", "glossary.yaml", "layouts", "diagrams"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    (root / "locales").mkdir()
    for tag in ("en", "ja"):
        shutil.copy(ROOT / "locales" / f"{tag}.yaml", root / "locales")
    model = read_project(root).model
    assert model is not None
    write_for_editors(model, "ja")
    with closing(server_of(root)) as server:
        yield server


def keys_of(node: Node | None) -> Iterator[Scalar]:
    """All keys of a file but numbers, which a YAML editor takes for no names."""
    if isinstance(node, ListNode):
        for item in node.items:
            yield from keys_of(item)
    for entry in node.entries if isinstance(node, MapNode) else ():
        if not entry.key.value.isdecimal():
            yield entry.key
        yield from keys_of(entry.value)


def hovered(server: Server, path: str) -> Seen:
    """Rest on each key of a file."""
    text = (server.root / path).read_text(encoding="utf-8")
    uri = server.open(path)
    assert server.faults(uri) == [], path
    keys = list(keys_of(compose(Source("", text), Sink(), texts=path.startswith("locales/"))))
    return Seen(
        len(keys), [k.value for k in keys if not server.hover(uri, *place(text, k.start + 1)).strip()]
    )


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column, from 0."""
    return text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1


@pytest.mark.parametrize("path", ["leaflet.yaml", "layouts/poster.yaml", "diagrams/card.yaml", "locales/en.yaml", "locales/ja.yaml"])  # fmt: skip
def test_every_key_of_a_new_project_is_explained(starter: Server, path: str) -> None:
    seen = hovered(starter, path)

    assert seen.silent == []
    assert seen.keys >= 20


@pytest.mark.parametrize("path", FLAGSHIP)
def test_every_key_of_the_flagship_is_explained(flagship: Server, path: str) -> None:
    seen = hovered(flagship, path)

    assert seen.silent == []
    assert seen.keys >= 20


def test_what_is_said_of_a_key(starter: Server) -> None:
    text = (starter.root / "layouts/poster.yaml").read_text(encoding="utf-8")
    uri = starter.open("layouts/poster.yaml")
    said = starter.hover(uri, *place(text, text.index("spread: center") + 1))

    assert "Where spare height goes." in said
    assert "one of: start, center, end, between" in said
    assert "Default: start" in said
    width = starter.hover(uri, *place(text, text.index("width: 33u") + 1))
    assert "Unit: u, mm" in width
    assert "Example: width: 12u" in width


def test_a_translator_sees_the_source_and_the_note(starter: Server) -> None:
    text = (starter.root / "locales/ja.yaml").read_text(encoding="utf-8")
    said = starter.hover(starter.open("locales/ja.yaml"), *place(text, text.index("headline:") + 1))

    assert "Lost your bank card?" in said
    assert "The largest words on the sheet" in said


@pytest.mark.parametrize(
    ("path", "typed", "offered"),
    [
        ("leaflet.yaml", "format: 1\n@", {"outputs", "facts", "languages"}),
        ("layouts/new.yaml", "format: 1\nblocks:\n  - zone:\n      id: a\n      spread: @\n", {"start", "center"}),
        ("layouts/new2.yaml", "format: 1\nblocks:\n  - @\n", {"zone", "heading", "checklist"}),
        ("diagrams/new.yaml", "format: 1\nkind: @\n", {"row", "lanes", "tree"}),
        ("locales/vi.yaml", "h@\n", {"headline", "card", "ask"}),
    ],
)  # fmt: skip
def test_keys_and_values_are_offered(starter: Server, path: str, typed: str, offered: set[str]) -> None:
    text = typed.replace("@", "")
    uri = starter.open(path, text)

    assert offered <= set(starter.complete(uri, *place(typed, typed.index("@"))))


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("layouts/wrong1.yaml", "format: 1\npage: {margin: 3u}\nblocks:\n  - zone: {id: a, spread: middle}\n", "4: Value is not accepted"),
        ("layouts/wrong2.yaml", "format: 1\npage: {margen: 3u}\nblocks: []\n", "margen"),
        ("locales/th.yaml", "hedline: x\n", "hedline"),
        ("diagrams/wrong.yaml", "format: 1\nkind: rwo\n", "2: Value is not accepted"),
        ("glossary.yaml", "format: 1\nterms:\n  card: {de: {use: [Karte]}}\n", "de"),
    ],
)  # fmt: skip
def test_mistakes_are_marked(starter: Server, path: str, text: str, said: str) -> None:
    assert any(said in one for one in starter.faults(starter.open(path, text)))


def test_the_source_takes_new_texts(starter: Server) -> None:
    assert starter.faults(starter.open("locales/en.yaml", "headline: A\nanother: B\n")) == []
