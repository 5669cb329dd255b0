"""The project at hand: read anew when its files change, laid out edition by edition when somebody looks.

Everything here runs one at a time (ICU's iterators serve one thread): callers hold `turn`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from anyio import Lock

from leafletgen import svg
from leafletgen.build import ALL, Laid, Session, open_project
from leafletgen.diagnostics import Diagnostic
from leafletgen.language.catalog import Catalog
from leafletgen.localize import Edition
from leafletgen.project.world import World
from leafletgen.source import Source


class Page(NamedTuple):
    """A page drawn: the SVG document and the tag of its bytes (RFC 9110, 8.8.3)."""

    svg: str
    etag: str


class Live:
    """A project in memory. `session` is the last that could be read whole; `broken` says why the newest could not."""

    def __init__(self, root: Path, today: str | None = None) -> None:
        """Read the project. A folder without one is served, too: `session` is None."""
        self.root = root
        self.world = World(root, today)
        self._today = today
        self.turn = Lock()
        self.revision = 0
        self.session: Session | None = None
        self.found: tuple[Diagnostic, ...] = ()
        self.sources: Mapping[str, Source] = {}
        self.broken = False
        self._laid: dict[Edition, Laid] = {}
        self._pages: dict[tuple[Edition, int], Page] = {}
        self.reload(None)

    @property
    def catalogs(self) -> Mapping[str, Catalog]:
        """The texts of all languages that could be read."""
        return self.session.project.catalogs if self.session else {}

    def reload(self, changed: Collection[str] | None) -> None:
        """Read the files again. `changed` are the paths, as shown to people, that differ (None: anything)."""
        opened = open_project(self.root, self._today)
        self.revision += 1
        self.found, self.sources = opened.diagnostics, opened.sources
        self.broken = opened.value is None
        if opened.value is None:
            return
        before = self.session
        self.session = opened.value
        if before is None or changed is None:
            self._forget(None)
            return
        if not any(path.startswith("fonts/") for path in changed):
            self.session.book = before.book
        self._forget(self._languages(changed))

    def _languages(self, changed: Collection[str]) -> set[str] | None:
        """The languages whose sheets may look different now; None: all."""
        assert self.session is not None
        manifest = self.session.project.manifest
        touched: set[str] = set()
        for path in changed:
            folder, _, name = path.partition("/")
            tag = name.removesuffix(".yaml")
            if folder not in ("locales", "status") or tag == manifest.source:
                return None
            touched.add(tag)
        leaning = {tag for tag, chain in manifest.fallback.items() if touched & set(chain)}
        return touched | leaning

    def _forget(self, languages: set[str] | None) -> None:
        self._laid = {e: one for e, one in self._laid.items() if languages and e.language not in languages}
        self._pages = {k: p for k, p in self._pages.items() if languages and k[0].language not in languages}

    def editions(self) -> Iterator[Edition]:
        """All editions that can be laid out, in the project's order."""
        if self.session is None:
            return
        outputs = self.session.project.manifest.outputs
        for edition in self.session.editions(ALL).value or ():
            if outputs[edition.output].layout and self.session.stands(edition):
                yield edition

    def laid(self, edition: Edition) -> Laid:
        """The edition laid out. Raises KeyError for one that is not there or cannot be laid out."""
        if edition not in self._laid:
            if self.session is None or edition not in set(self.editions()):
                raise KeyError(edition)
            self._laid[edition] = self.session.lay_out(edition)
        return self._laid[edition]

    def known(self, edition: Edition) -> Laid | None:
        """The edition if it is laid out already."""
        return self._laid.get(edition)

    def page(self, edition: Edition, number: int) -> Page:
        """A page (from 1) as SVG. Raises KeyError where there is none."""
        key = (edition, number)
        if key not in self._pages:
            sheets = self.laid(edition).publication.sheets
            if not 0 < number <= len(sheets):
                raise KeyError(key)
            text = svg.write(sheets[number - 1], prefix=f"p{number}")
            self._pages[key] = Page(text, f'"{sha256(text.encode()).hexdigest()[:20]}"')
        return self._pages[key]
