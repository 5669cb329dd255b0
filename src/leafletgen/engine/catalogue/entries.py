"""The catalogue itself: an entry for each block, part, shape, diagram kind, token, theme and pictogram, made of the registries.

What is not in it cannot be used, and what is in it works: a test builds each example. Only the examples and the sentences about
them are written by hand (`written`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from errno import EIO
from typing import Any, Literal, get_args

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.messages.table import texts_of
from leafletgen.core.messages.translate import phrase, say
from leafletgen.core.reading.declared import fields, is_declaration, optional
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Span
from leafletgen.engine.catalogue.keys import EntryKey, in_a_file, keys_of
from leafletgen.engine.catalogue.written import FOLDER, WrittenEntry, written
from leafletgen.engine.session import Session
from leafletgen.model.project.expansion.components import KINDS as PARAMETERS
from leafletgen.model.project.expansion.components import LayoutComponent
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.reading.theming import named_theme
from leafletgen.model.project.theme import Theme
from leafletgen.model.project.world import World
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.shape import ShapeKind
from leafletgen.page.blocks.layer import LayoutLayer
from leafletgen.page.blocks.registry import KINDS
from leafletgen.page.blocks.type_role import TypeRole
from leafletgen.page.blocks.when import When
from leafletgen.page.diagram.graph import Actor, Arrow, DiagramKind, Graph
from leafletgen.page.pictograms import names, pictogram
from leafletgen.page.pictograms.words import all_words, groups
from leafletgen.text.languages.pack import PackFile

COLOURS = texts_of("catalogue", "colours")
GROUPS = texts_of("catalogue", "groups")
ILLUSTRATIONS = texts_of("catalogue", "illustrations")
ROLES = texts_of("catalogue", "roles")
SPACES = texts_of("catalogue", "spaces")
TOKENS = texts_of("catalogue", "tokens")


EntryKind = Literal[
    "block", "component", "shape", "diagram", "colour", "type", "space", "theme", "illustration", "pictogram"
]
DEFAULT_THEME = "alert"
STANDS_ON = {"eyebrow": "head", "figure": "band"}
"""Roles with a colour of their own, and the ground that this is meant for."""


class CatalogueEntry(NamedTuple):
    """One thing that can be used. `group` is one of `GROUPS`, `title` that in words; `about` a sentence; `yaml` what is copied;
    `shown` what its picture is made of: which part of a layout (`blocks`, `over`, `zones`) that is, and the part.
    `own`: it comes from the project.
    """

    kind: EntryKind
    name: str
    group: str
    title: str
    about: str
    keywords: tuple[str, ...]
    yaml: str
    keys: tuple[EntryKey, ...]
    shown: tuple[str, str]
    own: bool = False

    @property
    def id(self) -> str:
        """By which it is asked for: `block/heading`."""
        return f"{self.kind}/{self.name}"


class PartsCatalogue(NamedTuple):
    """All entries, group by group; `around`: the keys that may stand in the map of any block and component."""

    entries: tuple[CatalogueEntry, ...]
    around: tuple[EntryKey, ...]

    def find(self, name: str) -> CatalogueEntry | None:
        """An entry by its id, or by its name where that is enough: themes and signs go before drawings of the same name."""
        exact = (one for one in self.entries if name in (one.id, one.name))
        return min(exact, key=lambda one: one.kind == "illustration", default=None)


def catalogue(session: Session | None = None, words: str = "en", theme: str = "") -> PartsCatalogue:
    """All that can be used: in a project with its own theme (or in another `theme`), parts and pictograms, else in one that has none of
    its own. `words`: the language of the sentences.
    """
    world = session.project.world if session else World(FOLDER / "none")
    loader = Loader(world, Sink())
    own = session.project.theme if session and not theme else named_theme(loader, theme or DEFAULT_THEME)
    assert own is not None, "the program's own theme cannot be read"
    found = (
        *_blocks(words), *_components(loader, words), *_shapes(words), *_diagrams(words), *_tokens(own, words),
        *_themes(world, words), *_illustrations(words), *_signs(world, words),
    )  # fmt: skip
    order = list(GROUPS)
    around = tuple(k for k in keys_of(LayoutItem, words) if k.name != "block")
    return PartsCatalogue(tuple(sorted(found, key=lambda one: order.index(one.group))), around)


def _entry(
    kind: EntryKind, name: str, found: WrittenEntry, words: str, keys: tuple[EntryKey, ...], yaml: str = ""
) -> CatalogueEntry:
    return CatalogueEntry(
        kind, name, found.group, phrase(GROUPS[found.group], words), say(found.about, words), found.keywords,
        yaml or found.example, keys, (found.shown, found.example),
    )  # fmt: skip


def _blocks(words: str) -> Iterator[CatalogueEntry]:
    known = written("blocks")
    for name, cls in KINDS.items():
        yield _entry("block", name, known[name], words, keys_of(cls, words, name))


def _shapes(words: str) -> Iterator[CatalogueEntry]:
    keys = tuple(k for k in keys_of(LayoutLayer, words) if k.name != "block")
    for name in get_args(ShapeKind.__value__ if hasattr(ShapeKind, "__value__") else ShapeKind):
        yield _entry("shape", name, written("shapes")[name], words, keys)


def _diagrams(words: str) -> Iterator[CatalogueEntry]:
    keys = tuple(k for k in keys_of(Graph, words) if k.name != "format")
    for part, cls in (("actors", Actor), ("arrows", Arrow)):
        keys += tuple(k._replace(name=f"{part}.….{k.name}") for k in keys_of(cls, words))
    for name in get_args(DiagramKind):
        file = (FOLDER / "diagrams" / f"{name}.yaml").read_text(encoding="utf-8")
        yield _entry("diagram", name, written("diagrams")[name], words, keys, file.rstrip("\n"))


# --- parts


def components(world: World | None = None, words: str = "en") -> Iterator[CatalogueEntry]:
    """The components that a project may use; without one, the program's."""
    return _components(Loader(world or World(FOLDER / "none"), Sink()), words)


def _components(loader: Loader, words: str) -> Iterator[CatalogueEntry]:
    """The program's and the project's own; those with faults are reported where they are used. Raises OSError for one of the
    program that cannot be read: what is made without it would lack it in silence.
    """
    for name in loader.world.names("components", ".yaml"):
        file = loader.world.find("components", f"{name}.yaml")
        own = file == loader.world.root / "components" / f"{name}.yaml"
        found = loader.parts.component(name, Span(f"components/{name}.yaml", 0, 0))
        if found is not None:
            yield _component(found, own, words)
        elif file is not None and file.is_relative_to(DATA):
            raise OSError(EIO, os.strerror(EIO), str(file))


def _component(part: LayoutComponent, own: bool, words: str) -> CatalogueEntry:
    known = None if own else written("components").get(part.name)
    keys = tuple(
        EntryKey(
            name, phrase(PARAMETERS[one.kind].words, words), _default(one.default), required=one.default is None,
            about=say(one.about, words) if one.about else "",
        )
        for name, one in part.parameters.items()
    )  # fmt: skip
    if known:
        return _entry("component", part.name, known, words, keys)
    given = ", ".join(f"{name}: …" for name, one in part.parameters.items() if one.default is None)
    yaml = f"- {part.name}: {{{given}}}"
    about = part.about or say(TOKENS["component"], words)
    return CatalogueEntry(
        "component",
        part.name,
        "parts",
        phrase(GROUPS["parts"], words),
        about,
        (),
        yaml,
        keys,
        ("blocks", yaml),
        own,
    )


# --- tokens


def _token(
    kind: EntryKind, name: str, group: str, about: str, yaml: str, shown: str, words: str
) -> CatalogueEntry:
    part = "over" if shown.startswith("- {shape") else "zones" if shown.startswith("- zone") else "blocks"
    return CatalogueEntry(
        kind, name, group, phrase(GROUPS[group], words), say(about, words), (), yaml, (), (part, shown)
    )


def _tokens(theme: Theme, words: str) -> Iterator[CatalogueEntry]:
    grounds = theme.ground_names
    for name in theme.color_names:
        if name in grounds:
            zone = f"- zone: {{id: top, height: 7u, ground: {name}, spread: center, blocks: [{{heading: title}}]}}"
            about = COLOURS.get(name, TOKENS["ground"])
            yield _token("colour", name, "colours", about, f"ground: {name}", zone, words)
        else:
            shape = f"- {{shape: rect, width: 12u, height: 5u, radius: 0.8u, paint: {name}, at: {{point: start before}}}}"
            about = COLOURS.get(name, TOKENS["colour"])
            yield _token("colour", name, "colours", about, f"paint: {name}", shape, words)
    for name, role in theme.type.items():
        said = "number: desk" if name == "number" else ""
        sample = (
            f"- contacts: {{of: [{{{said}}}]}}" if said else f"- paragraph: {{text: title, role: {name}}}"
        )
        if name in STANDS_ON:  # where its colour can be read
            ground = f"ground: {STANDS_ON[name]}, spread: center"
            sample = f"- zone: {{id: top, height: 16u, {ground}, blocks: [{{paragraph: {{text: title, role: {name}}}}}]}}"
        entry = _token("type", name, "type", ROLES.get(name, TOKENS["type"]), f"role: {name}", sample, words)
        yield entry._replace(keys=tuple(_stated(key, role) for key in keys_of(TypeRole, words)))
    for name, length in theme.space.items():
        bar = f"- {{shape: rect, width: {in_a_file(length)}, height: 2.4u, paint: red, at: {{point: start before}}}}"
        yaml = f"space: {{{name}: {in_a_file(length)}}}"
        yield _token("space", name, "spaces", SPACES.get(name, TOKENS["space"]), yaml, bar, words)


def _stated(key: EntryKey, role: TypeRole) -> EntryKey:
    """A key of a role with what this role says."""
    value = getattr(role, key.name, None)
    return key._replace(default=in_a_file(value) if value is not None else "", required=False)


def _themes(world: World, words: str) -> Iterator[CatalogueEntry]:
    keys = tuple(k for k in keys_of(Theme, words) if k.name != "format")
    for name in world.names("themes", ".yaml"):
        yield _entry("theme", name, written("themes")["sheet"], words, keys, f"theme: {name}")


def _illustrations(words: str) -> Iterator[CatalogueEntry]:
    for name, about in ILLUSTRATIONS.items():
        shown = f"- picture: {{file: {name}.svg, width: 12u, align: start, decorative: yes}}"
        yield _token("illustration", name, "illustrations", about, f"file: {name}.svg", shown, words)


def _signs(world: World, words: str) -> Iterator[CatalogueEntry]:
    """A project's own signs, then the program's, group by group."""
    folder = world.root / "pictograms"
    titles = {group.group: group.title(words) for group in groups()}
    order = {name: at for at, name in enumerate(all_words())}
    for name in sorted(names((folder,)), key=lambda one: order.get(one, -1)):
        sign = pictogram(name, (folder,))
        if sign is None:  # a broken file, which `check` reports
            continue
        about = TOKENS["mirrored" if sign.mirror else "pictogram"]
        shown = f"- picture: {{pictogram: {name}, width: 7u, align: start}}"
        entry = _token("pictogram", name, "signs", about, f"pictogram: {name}", shown, words)
        entry = entry._replace(keywords=sign.keywords, own=(folder / f"{name}.svg").is_file())
        if known := all_words().get(name):
            said = (known.title(words), titles[known.group], *([entry.about] if sign.mirror else []))
            entry = entry._replace(about=" · ".join(said), keywords=(*sign.keywords, *known.every))
        yield entry


def _default(node: object) -> str:
    return getattr(node, "value", "") or ""


def sentences() -> Iterator[str]:
    """All that the program's own entries say in words, as they are translated from."""
    for kind in ("blocks", "shapes", "diagrams", "components", "themes"):
        yield from (one.about for one in written(kind).values())
    for one in catalogue().entries:
        yield from (key.about for key in one.keys if key.about)
    for cls in (PackFile, Graph, When):
        yield from _declared(cls, set())


def _declared(cls: Any, seen: set[Any]) -> Iterator[str]:
    """What a class of files and those in it say of their fields themselves."""
    if cls in seen or not is_declaration(cls):
        return
    seen.add(cls)
    for one in fields(cls):
        if one.doc:
            yield one.doc
        inner = optional(one.annotation) or one.annotation
        for part in (inner, *get_args(inner)):
            yield from _declared(part, seen)
