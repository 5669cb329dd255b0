"""What is recorded of the texts of each language: its status file, or what is left of it where that is gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.intake import is_there
from leafletgen.core.limits import RECORD_BYTES
from leafletgen.core.record import NamedTuple
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.status import Status, as_written, fingerprint, recalled
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.reading.loader import Loader
from leafletgen.model.project.world import World

FOLDER = "status"
WRITTEN = ".leafletgen/records"
"""The languages whose status has been written here, a line each: a file that was there once is missed when it is gone."""


class Records(NamedTuple):
    """What is known of languages. `unread`: those whose file has faults; `lost`: those whose file is gone."""

    statuses: Mapping[str, Status]
    unread: frozenset[str]
    lost: frozenset[str]


def read_records(
    loader: Loader, manifest: Manifest, tags: Sequence[str], catalogs: Mapping[str, Catalog]
) -> Records:
    """Read the status files of languages. Where words are back that a text had before, so is what is known of them."""
    statuses, unread, lost = {}, set(), set()
    traces = _Traces(loader, manifest, catalogs)
    for tag in tags:
        path, before = loader.world.root / FOLDER / f"{tag}.yaml", loader.sink.errors
        texts = {k: m.value for k, m in catalogs[tag].messages.items()} if tag in catalogs else {}
        with loader.sink.about(tag):
            status = _status(loader, path) if is_there(path) else None
            # Where the source is missing, which has been reported, one of the others may be it.
            is_other = tag != manifest.source and manifest.source in catalogs
            if status is None and texts and is_other and not path.exists():
                status = _moved(traces, texts)
                if status is None and traces.miss(tag):
                    lost.add(tag)
                    first = next(iter(catalogs[tag].messages.values()))
                    told = diagnostic("status-lost", first.span, path=loader.world.shown(path), language=tag)
                    loader.sink.add(told)
        if loader.sink.errors > before:
            unread.add(tag)
        statuses[tag] = recalled(status, texts) if status else Status()
    return Records(statuses, frozenset(unread), frozenset(lost))


def keeps_records(world: World) -> bool:
    """Whether the project keeps records of its texts."""
    return bool(world.files(FOLDER, ".yaml"))


def written(world: World) -> tuple[str, ...]:
    """The languages whose status has been written here."""
    try:
        return tuple(world.kept(world.root / WRITTEN).decode(errors="replace").split())
    except OSError:
        return ()


class _Traces:
    """What is left of records that were here; looked at once for all languages, and only where one has none."""

    def __init__(self, loader: Loader, manifest: Manifest, catalogs: Mapping[str, Catalog]) -> None:
        self._loader, self._manifest, self._catalogs = loader, manifest, catalogs

    def miss(self, tag: str) -> bool:
        """Whether a language without a status file must have had one: it was written here, or most others have theirs. A project
        that never kept records is somebody's own work, all of it.
        """
        others = len(self._speaking) - (tag in self._speaking)
        return tag in self._written or 2 * len(self._kept) > others

    @cached_property
    def _written(self) -> frozenset[str]:
        return frozenset(written(self._loader.world))

    @cached_property
    def _speaking(self) -> frozenset[str]:
        """The languages that have texts, but for the source."""
        return frozenset(
            t for t, one in self._catalogs.items() if one.messages and t != self._manifest.source
        )

    @cached_property
    def _kept(self) -> frozenset[str]:
        """Those of them that have a status file; of whom this is asked has none."""
        folder = self._loader.world.root / FOLDER
        return frozenset(tag for tag in self._speaking if (folder / f"{tag}.yaml").is_file())

    @cached_property
    def orphans(self) -> tuple[Status, ...]:
        """The records of languages that have no texts here any more."""
        world, manifest = self._loader.world, self._manifest
        named = {*manifest.languages, *(tag for chain in manifest.fallback.values() for tag in chain)}
        found = []
        for name in world.files(FOLDER, ".yaml"):
            if name.removesuffix(".yaml") not in named and not (world.root / "locales" / name).is_file():
                quiet = Loader(world, Sink())
                found.append(_status(quiet, world.root / FOLDER / name))
        return tuple(status for status in found if status is not None)


def _status(loader: Loader, path: Path) -> Status | None:
    try:
        untouched = as_written(loader.world.read(path, RECORD_BYTES).decode())
    except (OSError, UnicodeDecodeError):
        untouched = None  # reported when it is read as YAML
    return untouched or loader.decoded(loader.node(path), Status)


def _moved(traces: _Traces, texts: Mapping[str, str]) -> Status | None:
    """What a file of no language says of these very texts: a language that is called otherwise now keeps its records. A few
    texts are alike in many languages (`ATM`), so it must be most of them.
    """
    found: dict[int, Status] = {}
    marks = {key: fingerprint(text) for key, text in texts.items()} if traces.orphans else {}
    for status in traces.orphans:
        known = {k: r for k, r in status.texts.items() if k in marks}
        same = sum(record.target == marks[key] for key, record in known.items())
        if 2 * same > len(known):
            found[same] = status
    best = max(found, default=0)
    return found[best] if best else None
