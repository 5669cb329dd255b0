"""The palette: all that a sheet can be made of, with its YAML, and a picture of each."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.catalogue.entries import CatalogueEntry
from leafletgen.engine.catalogue.kept import KeptCatalogue, KeptPicture
from leafletgen.engine.host.readers import speaks
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.session import Session
from leafletgen.studio.answers import answer, drawn, reader
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Site, whole


def routes(site: Site) -> list[Route]:
    """All of them. Not for shared links, which say nothing of layouts."""
    kept = KeptCatalogue()

    async def entries(request: Request, access: Access) -> Response:
        words = reader(request)
        return answer(await site.locked(lambda: _described(kept, _session(site.live), words)))

    async def picture(request: Request, access: Access) -> Response:
        entry = f"{request.path_params['kind']}/{request.path_params['name']}"
        language = request.query_params.get("language", "en")
        shown = await site.patient(lambda: _picture(kept, _session(site.live), entry, language))
        return drawn(request, shown.svg, shown.etag)

    return [
        site.route("GET", "/api/blocks", entries, whole),
        site.route("GET", "/api/blocks/{kind}/{name}", picture, whole),
    ]


def _session(live: Live) -> Session:
    if live.session is None:
        raise NoSuchError("blocks")
    return live.session


def _described(kept: KeptCatalogue, session: Session, words: str) -> dict[str, Any]:
    found = kept.entries(session, words)
    # What is found in one language of the interface is found in the others, too.
    also: dict[str, list[str]] = {}
    for other in speaks():
        if other != words:
            for one in kept.entries(session, other).entries:
                also.setdefault(one.id, []).append(f"{one.title} {one.about}")
    return {
        "state": kept.state(session),
        "entries": [{**_entry(one), "also": " ".join(also[one.id])} for one in found.entries],
        "around": [key._asdict() for key in found.around],
    }


def _entry(one: CatalogueEntry) -> dict[str, Any]:
    return {
        "kind": one.kind, "name": one.name, "group": one.group, "title": one.title, "about": one.about,
        "keywords": one.keywords, "yaml": one.yaml, "keys": [key._asdict() for key in one.keys], "own": one.own,
    }  # fmt: skip


def _picture(kept: KeptCatalogue, session: Session, entry: str, language: str) -> KeptPicture:
    found = kept.picture(session, entry, language)
    if found is None:
        raise NoSuchError(entry)
    return found
