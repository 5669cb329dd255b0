"""What a project declares and nothing uses: names, patterns, files. Whoever misspells a name has declared another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.limits import YAML_BYTES
from leafletgen.core.source import Span
from leafletgen.model.project.checking.effects import check_effects
from leafletgen.model.project.checking.smallest import has_readings
from leafletgen.model.project.checking.values import span_of_word
from leafletgen.model.project.conditions import conditions, second_languages
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.tree import facts_of, nodes_of, parts, walked
from leafletgen.model.project.tweaks import NONE
from leafletgen.model.project.used import used_texts
from leafletgen.model.project.world import World
from leafletgen.page.blocks.grounds.roles import MEANS
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kinds.diagram import Diagram
from leafletgen.page.blocks.kit import MessageRef, Texts
from leafletgen.page.blocks.layer import LayoutLayer
from leafletgen.text.languages.tag import likely_script

PARTS_OF_A_THEME = ("type", "space", "colors", "grounds")
DECLARING = ("span", "spans", "places", "areas", "id")
"""Fields that say where something stands, or what others may name."""
WORDLESS = frozenset({MessageRef, Texts})
OF_DIAGRAMS = "labels"
"""The fit group that diagrams look for by themselves."""
NAMED = ("layouts", "components", "diagrams", "themes", "profiles")
"""Folders of which a file is used where another one says its name ..."""
OF_LANGUAGES = ("locales", "status")
"""... and where the project has the language that it is named after."""
KINDS = {"type": "type role", "space": "measure", "colors": "colour", "grounds": "ground"}


def check_idle(project: ProjectModel) -> Iterator[Diagnostic]:
    """All that is declared in vain."""
    said = {name: _words(layout.all_pages) for name, layout in project.layouts.items()}
    every = {word for words in said.values() for word in words} | _words_of_theme(project)
    for name, layout in project.layouts.items():
        yield from _of_layout(project, layout, said[name], every)
        yield from _twice(layout)
    yield from check_effects(project)
    yield from _of_theme(project, every)
    yield from _headlines(project)
    yield from _of_manifest(project)
    yield from _facts(project)
    yield from _files(project)


def _words(node: Any) -> set[str]:
    """All that the fields of a tree say in one word or more; not the keys of its maps, which declare, nor its texts."""
    found: set[str] = set()
    waiting = [node]
    while waiting:
        one = waiting.pop()
        kind = type(one)
        if kind is tuple:
            waiting += one
        elif issubclass(kind, Mapping):
            waiting += one.values()
        elif issubclass(kind, str):
            found.add(one)
        elif kind not in WORDLESS and is_dataclass(kind):
            waiting += [
                value for name, value in vars(one).items() if name not in DECLARING and value is not None
            ]
    return found


def _words_of_theme(project: ProjectModel) -> set[str]:
    """What the theme, diagrams and exceptions for languages name."""
    theme = project.theme
    sizes = {name for tweak in project.manifest.tweaks.values() for name in tweak.size}
    return (
        _words((tuple(theme.grounds.values()), tuple(theme.type.values()), tuple(project.graphs.values())))
        | sizes
    )


def _unused(kind: str, name: str, where: Span | None) -> Diagnostic:
    return diagnostic("name-unused", where, kind=kind, name=name)


def _of_layout(
    project: ProjectModel, layout: Layout, said: set[str], every: set[str]
) -> Iterator[Diagnostic]:
    """Type roles, measures, sizes that give way together and gaps. A layout that another one takes over declares for that, too."""
    sources = project.sources
    # Lines of the grid of a page, too, may follow a size.
    said = said | _words(layout.page)
    for part, names in (("groups", layout.fit.groups), ("gaps", layout.fit.gaps)):
        for name in names:
            if name not in said and name != OF_DIAGRAMS:
                yield _unused("fit group", name, layout.fit.places.get(f"{part}.{name}"))
    for part, stated in (("type", layout.type), ("space", layout.space)):
        for name in stated:
            if name not in every and name not in layout.fit.groups and name not in names_of_themes()[part]:
                yield _unused(KINDS[part], name, layout.places.get(f"{part}.{name}"))
    for grid in (*walked(layout.page.grid), *nodes_of(layout)):
        for name in dict.fromkeys(word for row in getattr(grid, "areas", ()) for word in row.split()):
            if name not in (*said, "."):
                yield _unused("area", name, span_of_word(sources, grid.span, name))
    for name, count in Counter(layout.fit.order).items():
        if count > 1:
            yield diagnostic("name-twice", span_of_word(sources, layout.fit.span, name), name=name)


def _twice(layout: Layout) -> Iterator[Diagnostic]:
    """Pages that have one name, and parts of one zone: who names it means one of them."""
    pages = Counter(page.id for page in layout.pages)
    for page in layout.pages:
        if page.span is not None and pages[page.id] > 1:
            yield diagnostic("name-twice", page.span, name=page.id)
        for place in (*page.blocks, (*page.over, *page.under)):
            seen: set[str] = set()
            for part in _named(place):
                if part.id in seen:
                    yield diagnostic("name-twice", part.spans.get("id", part.span), name=part.id)
                seen.add(part.id)


def _named(node: Any) -> Iterator[Any]:
    """Blocks and layers that have an id; zones are counted where they stand. Of those with a condition any may be the only one."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        kind = type(one)
        if kind is tuple:
            waiting += reversed(one)
        elif kind not in WORDLESS and is_dataclass(kind) and getattr(one, "when", None) is None:
            if kind in (LayoutItem, LayoutLayer) and one.id:
                yield one
            waiting += [
                part for part in reversed(parts(one)) if type(part) is tuple or is_dataclass(type(part))
            ]


@cache
def names_of_themes() -> Mapping[str, frozenset[str]]:
    """The names that the program's own themes have in each part: these the program uses itself. Found by their indent, in a tenth of the time
    that reading YAML takes.
    """
    found: dict[str, set[str]] = {"colors": {*MEANS}, "grounds": {*MEANS}}
    for path in entries(DATA / "themes", ".yaml"):
        for part, own in re.findall(
            r"^(\w+):\n((?:[ #].*\n)+)", path.read_text(encoding="utf-8"), re.MULTILINE
        ):
            found.setdefault(part, set()).update(re.findall(r"^  ([\w-]+):", own, re.MULTILINE))
    return {part: frozenset(names) for part, names in found.items()}


def _headlines(project: ProjectModel) -> Iterator[Diagnostic]:
    """`headline` of type roles, where the theme has no face for headlines."""
    types = (project.theme.type, *(layout.type for layout in project.layouts.values()))
    stated = {role.span: role for roles in types for role in roles.values() if role.headline is not None}
    for where in () if project.theme.headlines else stated:
        if where is not None and not Path(where.path).is_absolute():
            place = span_of_word(project.sources, where, "headline:")
            yield diagnostic("key-idle", place, name="headline", lacking="headlines")


def _of_theme(project: ProjectModel, every: set[str]) -> Iterator[Diagnostic]:
    theme, sources = project.theme, project.sources
    drawn = {
        name for file in project.drawings.values() for layer in file.drawing.layers for name in layer.paints
    }
    every = every | {name for name, row in theme.colors.items() if row.srgb and row.srgb.hex in drawn} | drawn
    for part in PARTS_OF_A_THEME:
        for name in getattr(theme, part):
            row, where = getattr(theme, part)[name], theme.places.get(f"{part}.{name}")
            if (
                name in every
                or (where is not None and Path(where.source).is_absolute())  # the program's own
                or (name.startswith("logo-") and getattr(row, "span", 1) is None)
                or name in names_of_themes()[part]
            ):
                continue
            yield _unused(KINDS[part], name, where)
    if theme.logo and theme.logo not in every:
        yield _unused("logo", theme.logo, theme.places.get("logo"))
    for ground in theme.grounds.values():
        for name in (ground.ink, ground.accent):
            if name not in theme.color_names:
                where = span_of_word(sources, ground.span, name)
                suggestion = meant(name, theme.color_names)
                yield diagnostic("name-unknown", where, kind="colour", name=name, suggestion=suggestion)
    for key, row in theme.headlines.items():
        # The program's own themes are for all scripts.
        own = row.span is not None and not Path(row.span.source).is_absolute()
        if own and not _speaks(project, key):
            yield _unused("headline face of", key, row.span)


def _tags(project: ProjectModel) -> set[str]:
    """The languages of a project."""
    manifest = project.manifest
    return {*manifest.languages, manifest.source, manifest.staff_language, *project.catalogs}


def _speaks(project: ProjectModel, key: str) -> bool:
    """Whether it is a language of the project, or the script of one."""
    tags, get = _tags(project), project.languages.get
    # All packs are read only for a key that is likely to be told.
    return (
        key in tags
        or any(key == likely_script(tag) for tag in tags)
        or any(one.script == key for tag in tags if (one := get(tag)) is not None)
    )


def _of_manifest(project: ProjectModel) -> Iterator[Diagnostic]:
    manifest, sources = project.manifest, project.sources
    source = project.catalogs[manifest.source]
    for key, rows in manifest.fonts.items():
        if not _speaks(project, key):
            yield _unused("font for", key, rows[0].span if rows else manifest.span)
    for tag, others in manifest.fallback.items():
        if tag not in (*manifest.languages, manifest.source) or tag in others:
            yield _unused("fallback of", tag, span_of_word(sources, manifest.span, f"{tag}:", "fallback"))
    for pattern in manifest.adapt:
        if not any(fnmatchcase(key, pattern) for key in source.messages):
            yield _unused("text", pattern, span_of_word(sources, manifest.span, pattern, "adapt"))
    for form in manifest.forms:
        if not any(fnmatchcase(key, form.key) for key in source.messages):
            yield _unused("text", form.key, span_of_word(sources, form.span, form.key))
    for key, tweak in manifest.tweaks.items():
        if all(
            getattr(tweak, name) == getattr(NONE, name)
            for name in ("text_scale", "pitch", "fonts", "furigana", "size", "picture")
        ):
            yield _unused("exception for", key, tweak.span)
        elif not tweak.furigana and not _reads(project, key.rpartition("/")[2]):
            yield _unused("exception", "furigana", tweak.spans.get("furigana", tweak.span))
    for output in manifest.outputs.values():
        for tag, count in Counter(output.languages).items():
            if count > 1:
                yield diagnostic("name-twice", output.spans.get("languages", output.span), name=tag)


def _reads(project: ProjectModel, tag: str) -> bool:
    """Whether sheets in a language may have readings over words."""
    spoken = (tag, *second_languages(project.layouts.values(), project.manifest))
    return tag not in project.catalogs or has_readings(project.catalogs, spoken)


def _facts(project: ProjectModel) -> Iterator[Diagnostic]:
    """Facts that no sheet shows and no condition asks for; those of a table are its own matter."""
    pages = tuple(page for layout in project.layouts.values() for page in layout.all_pages)
    texts = project.catalogs[project.manifest.source].messages
    nodes = [node for layout in project.layouts.values() for node in nodes_of(layout)]
    found = facts_of(nodes)[0] | {
        name for key in used_texts(project) if key in texts for name in texts[key].facts
    }
    found |= {str(name) for one in conditions(nodes) for name in (*one.given, *(one.fact or ()))}
    of_rows: Iterable[str] = project.rows.columns if project.rows else ()
    for name, fact in project.manifest.facts.items():
        if name not in found and name not in of_rows and not any(name in _words(page) for page in pages):
            yield _unused("fact", name, fact.span)


def _files(project: ProjectModel) -> Iterator[Diagnostic]:
    """Files that nothing reads, or that hold what no layout shows: what is wrong in them is not found either."""
    shown = {
        node.of for layout in project.layouts.values() for node in nodes_of(layout) if type(node) is Diagram
    }
    manifest = project.manifest
    tags = {*_tags(project), *(tag for others in manifest.fallback.values() for tag in others)}
    for folder, path in _declaring(project.world):
        name = project.world.shown(path)
        if folder in OF_LANGUAGES:
            # What is named almost as a language of the project has been told as that.
            stem = path.stem.replace("_", "-").casefold()
            used = any(stem.startswith(tag.casefold()) for tag in tags)
        else:
            used = path.stem in shown if folder == "diagrams" else name in project.sources
        if not used:
            yield diagnostic("file-unused", Span(name, 0, 0), path=name)


def _declaring(world: World) -> Iterator[tuple[str, Path]]:
    """All files of the folders in which a file is found by its name."""
    for folder in (*NAMED, *OF_LANGUAGES):
        yield from ((folder, path) for path in entries(world.root / folder, ".yaml"))


def surely_idle(world: World, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The files of a project with faults that nobody can have meant: no other file says their names, and nothing that was found
    proposes them.
    """
    said = {str(value) for one in found for _, value in one.args}
    files = {path: _text(world, path) for _, path in _declaring(world)}
    files[world.root / "leaflet.yaml"] = _text(world, world.root / "leaflet.yaml")
    for folder, path in _declaring(world):
        name = re.compile(rf"(?<![\w-]){re.escape(path.stem)}(?![\w-])")
        others = (text for other, text in files.items() if other != path)
        if folder in NAMED and not any(map(name.search, (*said, *others))):
            yield diagnostic("file-unused", Span(world.shown(path), 0, 0), path=world.shown(path))


def _text(world: World, path: Path) -> str:
    """The characters of a file; none of one that cannot be read, which has been reported."""
    try:
        return world.read(path, YAML_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
