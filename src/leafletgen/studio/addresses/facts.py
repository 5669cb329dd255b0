"""The addresses by which the owner confirms or corrects facts of the project: they are written into `leaflet.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.changing.confirming import Confirming, Exchanged, confirm, known_facts, take_back
from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.values import Diagnostic
from leafletgen.studio.answers import RefusalError, answer, reader, told, why
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Asked, Site, asked, editing, whole

MANIFEST = "leaflet.yaml"
NAME, LONGEST = 200, 2000
"""Characters of a fact's name and of its value."""


def routes(site: Site) -> list[Route]:
    """All of them. What was done here last of each fact can be taken back, as long as the server runs."""
    live, done = site.live, dict[str, Exchanged]()

    async def listed(_: Request, access: Access) -> Response:
        return answer({"facts": _facts(live, done)})

    async def put(request: Request, access: Access) -> Response:
        wanted = _wanted(await asked(request))
        return await changed(request, await site.locked(lambda: _confirmed(live, wanted, done)))

    async def undo(request: Request, access: Access) -> Response:
        name = (await asked(request)).text("name", NAME)
        return await changed(request, await site.locked(lambda: _taken_back(live, name, done)))

    async def changed(request: Request, found: tuple[Diagnostic, ...]) -> Response:
        if found:
            return told(409, why(found, reader(request)))
        site.tell_changed({MANIFEST})
        return answer({"facts": _facts(live, done)})

    return [
        site.route("GET", "/api/facts", listed, whole),
        site.route("PUT", "/api/facts", put, whole, editing),
        site.route("DELETE", "/api/facts", undo, whole, editing),
    ]


def _wanted(body: Asked) -> Confirming:
    value = body.line("value", LONGEST) if body.optional("value", LONGEST) is not None else None
    if value == "":
        raise RefusalError(400, "The request has no {name}.", name="value")
    return Confirming(
        body.text("name", NAME), body.text("seen", LONGEST), body.optional("checked", 40), value
    )


def _facts(live: Live, done: Mapping[str, Exchanged]) -> list[dict[str, Any]]:
    if live.session is None:
        return []
    return [
        {
            "name": one.name, "value": one.value, "checked": one.checked, "state": one.state,
            "undo": one.name in done,
        }
        for one in known_facts(live.session.project)
    ]  # fmt: skip


def _confirmed(live: Live, wanted: Confirming, done: dict[str, Exchanged]) -> tuple[Diagnostic, ...]:
    """Why it could not be; nothing where it is."""
    if live.session is None or wanted.name not in live.session.project.manifest.facts:
        raise NoSuchError(wanted.name)
    _held(live)
    with live.world.locked():
        made = confirm(live.session.project, wanted)
    live.reload({MANIFEST})
    if made.value is not None:
        done[wanted.name] = made.value
    return made.diagnostics


def _taken_back(live: Live, name: str, done: dict[str, Exchanged]) -> tuple[Diagnostic, ...]:
    if live.session is None or name not in done:
        raise NoSuchError(name)
    _held(live)
    with live.world.locked():
        problem = take_back(live.session.project, name, done[name])
    live.reload({MANIFEST})
    del done[name]
    return (problem,) if problem else ()


def _held(live: Live) -> None:
    if not live.holds(MANIFEST):
        raise RefusalError(409, SENTENCES["not-ours"], path=MANIFEST)
