"""The texts of a project and what is known of them, without all else: for who asks what another project said before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from leafletgen.core.diagnostics import Sink
from leafletgen.core.files.intake import is_there
from leafletgen.core.record import NamedTuple
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.status import Status
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.reading.catalogs import read_catalogs
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.reading.packs import read_languages
from leafletgen.model.project.reading.records import read_records
from leafletgen.model.project.world import World

FILE = "leaflet.yaml"


class Glimpse(NamedTuple):
    """A project as far as its texts go. `torn` files are left out."""

    name: str
    source: str
    catalogs: Mapping[str, Catalog]
    statuses: Mapping[str, Status]


def glimpse_of(project: ProjectModel) -> Glimpse:
    """The same of a project that is open already."""
    return Glimpse(project.manifest.name, project.manifest.source, project.catalogs, project.statuses)


def declared(root: Path) -> tuple[Loader, Manifest] | None:
    """A project file by itself, and what reads on; None where it cannot be read."""
    if not is_there(root / FILE):
        return None
    loader = Loader(World(root, confined=True), Sink())
    manifest = loader.decoded(loader.node(root / FILE), Manifest)
    return None if manifest is None else (loader, manifest)


def glimpse(loader: Loader, manifest: Manifest, tags: Sequence[str]) -> Glimpse:
    """The texts of some of its languages. What is wrong with them is told where the project itself is checked."""
    wanted = tuple(dict.fromkeys((manifest.source, *(tag for tag in manifest.languages if tag in tags))))
    found = read_catalogs(loader, manifest, wanted, read_languages(loader))
    whole = {tag: one for tag, one in found.items() if not one.torn}
    records = read_records(loader, manifest, tuple(whole), whole)
    kept = {tag: one for tag, one in whole.items() if tag not in records.unread}
    return Glimpse(manifest.name, manifest.source, kept, records.statuses)
