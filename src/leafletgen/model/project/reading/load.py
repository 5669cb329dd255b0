"""A project read from its folder: all files, all faults, in one run."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import passed
from leafletgen.core.files.recovery import unfinished
from leafletgen.core.limits import EXTENDS_DEPTH, FACTS, LANGUAGES, NAME_CHARACTERS, OUTPUTS
from leafletgen.core.reading import UNKNOWN, MapNode, Node, Scalar
from leafletgen.core.record import NamedTuple
from leafletgen.core.source import Source, Span
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.status import Status
from leafletgen.model.locales.store import read_catalog
from leafletgen.model.project.conditions import conditions, languages_beside
from leafletgen.model.project.edges import check_edges
from leafletgen.model.project.expansion.inherit import get, merged, without
from leafletgen.model.project.layout import Layout
from leafletgen.model.project.manifest import FactRow, Manifest
from leafletgen.model.project.outputs import outputs, whole_outputs
from leafletgen.model.project.press import check_inks, told_for, with_intent
from leafletgen.model.project.reading.catalogs import read_catalogs, wanted
from leafletgen.model.project.reading.charts import with_rows
from leafletgen.model.project.reading.drawings import DrawingFile, read_drawings
from leafletgen.model.project.reading.language_index import made_once, speaks_all, with_addresses
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.reading.logo import with_logo, with_logo_colors
from leafletgen.model.project.reading.packs import read_languages
from leafletgen.model.project.reading.pictures import read_pictures
from leafletgen.model.project.reading.records import read_records
from leafletgen.model.project.reading.settings import without_settings
from leafletgen.model.project.reading.theming import chosen_theme, program_theme, stated_theme
from leafletgen.model.project.strays import check_kinds, check_strays, is_exact, misnamed
from leafletgen.model.project.tables.events import with_events
from leafletgen.model.project.tables.hours import with_hours
from leafletgen.model.project.tables.row_data import DataTable, RowNeeds, read_row_data
from leafletgen.model.project.theme import Theme
from leafletgen.model.project.tree import facts_of, nodes_of, walked
from leafletgen.model.project.tweaks import with_pictures
from leafletgen.model.project.world import World, unfit, unfit_name
from leafletgen.page.diagram.graph import Graph
from leafletgen.sheet.profiles import BUILTIN, OutputProfile, ProfileFile
from leafletgen.text.ir.frame import RasterImage as PictureItem
from leafletgen.text.languages.tag import SHIPPED, Languages


@dataclass(frozen=True, eq=False)
class ProjectModel:
    """Everything that a project's files say. `sources` are all files read, by the path shown to people; `unread`: languages
    whose status has faults, and so must not be written over; `lost`: those whose status is not there, in a project that
    keeps records. `torn`: texts of files that have lost lines (see `catalogs`). `rows`: of the table of `data`; the facts of
    the first stand among those of the manifest.
    """

    world: World
    manifest: Manifest
    theme: Theme
    layouts: Mapping[str, Layout]
    graphs: Mapping[str, Graph]
    catalogs: Mapping[str, Catalog]
    statuses: Mapping[str, Status]
    profiles: Mapping[str, OutputProfile]
    pictures: Mapping[str, PictureItem]
    sources: Mapping[str, Source]
    unread: frozenset[str] = frozenset()
    languages: Languages = SHIPPED
    lost: frozenset[str] = frozenset()
    torn: Mapping[str, Catalog] = field(default_factory=dict)
    drawings: Mapping[str, DrawingFile] = field(default_factory=dict)
    rows: DataTable | None = None

    @property
    def as_far_as_read(self) -> ProjectModel:
        """The project with what is left of files of texts that have lost lines: to be looked at, never to be printed."""
        return replace(self, catalogs={**self.catalogs, **self.torn}, torn={}) if self.torn else self

    def place_of_font(self, family: str) -> Span | None:
        """Where the project names a family of fonts: by the file that it lies in, if that is stated."""
        row = self.manifest.font_rows.get(family)
        if row is None:
            rows = self.theme.headlines.values()
            stated = (one.spans.get("family", one.span) for one in rows if one.family == family)
            return next(stated, None) or self.place_of(family)
        return row.spans.get("file") or row.spans.get("family") or row.span

    def place_of(self, word: str) -> Span | None:
        """Where the project file first says a word."""
        whole = self.manifest.span
        source = self.sources.get(whole.source) if whole else None
        found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", source.text) if source else None
        return Span(source.path, *found.span()) if source and found else None


class Loaded(NamedTuple):
    """What reading gave: the project (None where so much is missing that nothing can be built), what was found, and all
    files read, by the path shown to people. `manifest`: the project file, where at least that could be read. `partial`:
    parts were left out of the project, so that it can be looked at but not printed. `torn`: files of which lines are lost.
    """

    value: ProjectModel | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Source]
    manifest: Manifest | None = None
    partial: bool = False
    torn: tuple[str, ...] = ()


def load(world: World, languages: Sequence[str] = ()) -> Loaded:
    """Read a project; with `languages`, only the texts of these (and of those they fall back on, and the source)."""
    if told := unfinished(world.root):
        return Loaded(None, (told,), {})
    sink = Sink()
    loader = Loader(world, sink)
    manifest = _manifest(loader)
    known = None if loader.partial else manifest
    project = _read(loader, manifest, languages) if manifest else None
    sink.extend(
        check_kinds(world, {str(value) for one in sink.diagnostics for value in dict(one.args).values()})
    )
    torn = tuple(path for path in loader.torn if not path.startswith("locales/"))
    found = sink.diagnostics
    if loader.partial:
        found = tuple(d for d in found if UNKNOWN not in dict(d.args).values())
    return Loaded(project, _once(found), loader.sources, known, loader.partial, torn)


def _once(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """A misspelt key of a zone that several layouts take over is reported once."""
    seen: set[object] = set()
    kept = []
    for one in found:
        # By place alone: taken over into another layout, the same key may be unknown with another suggestion.
        place = (one.code.partition("-")[0], one.where) if one.code.startswith("key-") else one
        if place not in seen:
            seen.add(place)
            kept.append(one)
    return tuple(kept)


def _manifest(loader: Loader) -> Manifest | None:
    """The project file, its outputs resolved; where it is broken, what is wrong in the other files is still reported."""
    path = loader.world.root / "leaflet.yaml"
    if not is_exact(path):
        missing = "project-missing" if loader.world.root.is_dir() else "folder-missing"
        told = misnamed(loader.world, path) or diagnostic(missing, folder=str(loader.world.root))
        loader.sink.add(told)
        return None
    manifest = loader.decoded(without_settings(loader.sink, loader.node(path)), Manifest, part=True)
    if manifest is None or not _takeable(loader, manifest):
        _read_the_rest(loader)
        return None
    return replace(manifest, outputs=outputs(loader.sink, manifest), facts=_composed(manifest.facts))


def _composed(facts: Mapping[str, FactRow]) -> Mapping[str, FactRow]:
    """Facts in NFC, as texts are: what is copied from a Mac comes apart (`が` as `か` and its mark)."""
    return {
        name: row if unicodedata.is_normalized("NFC", row.value) else replace(row, value=unicodedata.normalize("NFC", row.value))
        for name, row in facts.items()
    }  # fmt: skip


def _takeable(loader: Loader, manifest: Manifest) -> bool:
    """Whether a project's parts can be counted and named; what cannot is reported."""
    own = Sink()
    lists = ((OUTPUTS, manifest.outputs), (LANGUAGES, manifest.languages), (FACTS, manifest.facts))
    for limit, parts in lists:
        if limit.passed_by(len(parts)):
            own.add(passed(limit, len(parts), _key_place(loader, manifest, limit.name)))
    for name in (manifest.name, *manifest.outputs):
        if name != UNKNOWN and (problem := unfit(name)):
            place = loader.word(manifest.span, name)
            if NAME_CHARACTERS.passed_by(len(name)):
                own.add(unfit_name(name, problem, place))
            else:
                own.add(diagnostic("name-letters", place, name=name))
    loader.sink.extend(own.diagnostics)
    return not own.failed


def _key_place(loader: Loader, manifest: Manifest, key: str) -> Span | None:
    """Where the project file says a key of its own."""
    whole = manifest.span
    found = whole and re.search(rf"^{key}(?=:)", loader.sources[whole.source].text, re.MULTILINE)
    return Span(whole.source, *found.span()) if whole and found else whole


def _read(loader: Loader, manifest: Manifest, chosen: Sequence[str]) -> ProjectModel | None:
    world, sink = loader.world, loader.sink
    languages = read_languages(loader)
    sink.extend(check_strays(world, manifest.languages, manifest.source))
    theme = chosen_theme(loader, get(loader.node(world.root / "leaflet.yaml"), "theme"))
    names = {o.layout: o.span for o in manifest.outputs.values() if o.layout is not None}
    read = {name: _in_theme(loader, loader.layout(name, span), theme) for name, span in names.items()}
    layouts = {
        name: layout and with_addresses(with_rows(loader, layout), manifest, sink)
        for name, layout in read.items()
    }
    manifest = replace(manifest, outputs=made_once(manifest, layouts))
    manifest = _with_tables(loader, manifest, layouts)
    graphs = _graphs(loader)
    seconds = languages_beside([layout for layout in layouts.values() if layout], manifest)
    every = manifest.languages if any(map(speaks_all, layouts.values())) else ()
    tags = tuple(dict.fromkeys((*wanted(manifest, chosen), *seconds, *every)))
    catalogs = read_catalogs(loader, manifest, tags, languages, seconds)
    rows = _rows(loader, manifest, layouts, catalogs, languages)
    if rows is not None:
        manifest = replace(manifest, facts={**manifest.facts, **rows.sample})
    if loader.partial and not chosen:
        _unlisted(loader, tags, languages)
    records = read_records(loader, manifest, tags, catalogs)
    profiles = _profiles(loader, manifest)
    known = {
        name: with_hours(world, with_events(world, layout, sink, loader.sources), sink, loader.sources)
        for name, layout in layouts.items()
        if layout
    }
    pages = tuple(layout.all_pages for layout in known.values())
    others = [
        with_pictures(pages, t.picture, t.spans["picture"]) for t in manifest.tweaks.values() if t.picture
    ]
    nodes = [*(node for layout in known.values() for node in nodes_of(layout)), *walked(tuple(others))]
    pictures = read_pictures(world, nodes, sink)
    drawings = read_drawings(world, nodes, loader.sources, sink)
    theme = with_logo_colors(theme, drawings) if theme and theme.logo else theme
    sink.extend(check_inks(theme) if theme else ())
    sink.extend(check_edges(manifest, known, profiles))
    if manifest.source not in catalogs:
        return None
    if theme is None or len(profiles) < len(manifest.profiles) or len(known) < len(layouts):
        # What can be had of it is still held against the other files.
        loader.partial = True
        theme = theme or program_theme(loader)
        manifest = replace(manifest, outputs=whole_outputs(manifest, known, profiles))
    if theme is None:
        return None
    whole, torn = _divided(catalogs, manifest)
    return ProjectModel(
        world, manifest, theme, known, graphs, whole, records.statuses, profiles, pictures, loader.sources,
        records.unread, languages, records.lost, torn, drawings, rows,
    )  # fmt: skip


def _in_theme(loader: Loader, layout: Layout | None, theme: Theme | None) -> Layout | None:
    """A layout with what it asks of the theme."""
    if layout is None:
        return None
    return with_logo(layout, theme, loader.sink)


def _with_tables(loader: Loader, manifest: Manifest, layouts: Mapping[str, Layout | None]) -> Manifest:
    """The project file, what layouts print of tables among its facts."""
    nodes = [node for layout in layouts.values() if layout for node in nodes_of(layout)]
    return replace(manifest, facts={**manifest.facts, **loader.parts.facts(*facts_of(nodes))})


def _rows(
    loader: Loader, manifest: Manifest, layouts: Mapping[str, Layout | None], catalogs: Mapping[str, Catalog],
    languages: Languages,
) -> DataTable | None:  # fmt: skip
    """The rows of the table that the project file names."""
    if manifest.data is None:
        return None
    nodes = [node for layout in layouts.values() if layout for node in nodes_of(layout)]
    shown, scanned = facts_of(nodes)
    said = (name for one in catalogs.values() for text in one.messages.values() for name in text.facts)
    asked = {str(name) for one in conditions(nodes) for name in one.given}
    compared: dict[str, set[str]] = {}
    for one in conditions(nodes):
        for name, value in (one.fact or {}).items():
            compared.setdefault(str(name), set()).add(value)
    source = languages.get(manifest.source)
    script = source.script if source else ""
    values = {name: frozenset(some) for name, some in compared.items()}
    needs = RowNeeds({*shown, *said}, scanned, asked, script, values)
    return read_row_data(loader.parts, manifest, needs, loader.sink)


def _unlisted(loader: Loader, tags: Sequence[str], languages: Languages) -> None:
    """What is wrong in files of texts that are not read, as nobody can say which languages the broken project file lists."""
    for path in _files(loader, "locales"):
        if path.stem not in tags and languages.get(path.stem) is not None:
            with loader.sink.about(path.stem):
                node = loader.node(path, texts=True)
                if node is not None:
                    read_catalog(node, path.stem, loader.sink, languages)


def _divided(
    catalogs: Mapping[str, Catalog], manifest: Manifest
) -> tuple[dict[str, Catalog], dict[str, Catalog]]:
    """The catalogs that can be built on, and those of which lines are lost. Without the source there is no project at all."""
    torn = {tag: one for tag, one in catalogs.items() if one.torn and tag != manifest.source}
    return {tag: one for tag, one in catalogs.items() if tag not in torn}, torn


def with_layout(project: ProjectModel, name: str) -> ProjectModel:
    """The project with one more layout, its own or the program's, that none of its outputs has named; as it is, where that cannot be read."""
    sink = Sink()
    loader = Loader(project.world, sink)
    layout = _in_theme(loader, loader.layout(name, None), project.theme)
    if layout is None:
        return project
    layout = with_addresses(layout, project.manifest, sink)
    return replace(project, layouts={**project.layouts, name: layout})


def reread(project: ProjectModel, tag: str) -> Loaded:
    """The project with the files of one language read again, and what was reported on them. Nothing else is looked at."""
    sink = Sink()
    loader = Loader(project.world, sink)
    loader.sources.update(project.sources)
    catalogs = read_catalogs(loader, project.manifest, (tag,), project.languages)
    records = read_records(loader, project.manifest, (tag,), {**project.catalogs, **catalogs})
    whole, torn = _divided(catalogs, project.manifest)
    kept = {t: catalog for t, catalog in project.catalogs.items() if t != tag or tag in whole}
    still = {t: catalog for t, catalog in project.torn.items() if t != tag}
    again = replace(
        project, catalogs=kept | whole, torn=still | torn, statuses={**project.statuses, **records.statuses},
        sources=loader.sources,
        unread=project.unread - {tag} | records.unread, lost=project.lost - {tag} | records.lost,
    )  # fmt: skip
    return Loaded(again, _once(sink.diagnostics), loader.sources)


def _profiles(loader: Loader, manifest: Manifest) -> dict[str, OutputProfile]:
    """The output profiles that the project names: its own, else the program's; those that can be had."""
    found: dict[str, OutputProfile] = {}
    told: dict[str, tuple[Diagnostic, ...]] = {}
    named = {output.profile: output.span for output in manifest.outputs.values()}
    for name, where in named.items():
        profile = loader.decoded(_profile_node(loader, name, where), ProfileFile)
        if profile is not None:
            own = Sink()
            found[name] = with_intent(replace(profile, name=name), loader.world, own)
            told[name] = own.diagnostics
    outputs = {name: output.profile for name, output in manifest.outputs.items()}
    loader.sink.extend(told_for(told, outputs))
    return found


def _profile_node(loader: Loader, name: str, where: Span | None, above: tuple[str, ...] = ()) -> Node | None:
    """A profile with what it takes over from the one that it `extends`. One that has the name of one of the program's may
    build on that.
    """
    node = (
        loader.node(DATA / "profiles" / f"{name}.yaml")
        if name in above
        else loader.found("profiles", name, where)
    )
    parent = get(node, "extends")
    if not isinstance(node, MapNode) or not isinstance(parent, Scalar):
        return node
    way = (*above, name)
    if parent.value in way and (parent.value not in BUILTIN or parent.value in above):
        loader.sink.add(diagnostic("extends-circle", parent.span, kind="profile", name=parent.value))
        return None
    if EXTENDS_DEPTH.passed_by(len(way)):
        loader.sink.add(passed(EXTENDS_DEPTH, len(way), parent.span))
        return None
    base = _profile_node(loader, parent.value, parent.span, way)
    return None if base is None else merged(base, without(node, "extends"))


def _read_the_rest(loader: Loader) -> None:
    """Where the project file is broken, still report what is wrong in the others."""
    for path in _files(loader, "layouts"):
        loader.layout(path.stem, None)
    _graphs(loader)
    for path in _files(loader, "themes"):
        stated_theme(loader, loader.node(path))
    languages = read_languages(loader)
    for path in _files(loader, "locales"):
        node = loader.node(path, texts=True)
        if node is not None:
            read_catalog(node, path.stem, loader.sink, languages)
    for path in _files(loader, "status"):
        loader.decoded(loader.node(path), Status)


def _files(loader: Loader, kind: str) -> list[Path]:
    """The project's own files of a kind, by name."""
    return loader.files(kind, ".yaml")


def _graphs(loader: Loader) -> dict[str, Graph]:
    graphs = {}
    for path in _files(loader, "diagrams"):
        graph = loader.decoded(loader.node(path), Graph, part=True)
        if graph is not None:
            graphs[path.stem] = graph
    return graphs
