"""The addresses that begin something: a project in an empty folder, a further language."""

from __future__ import annotations

from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.changing.starting import (
    FIRST,
    LANGUAGES,
    add_language,
    contents,
    default_name,
    start,
    template_picture,
    templates,
)
from leafletgen.engine.fonts import BOLD, FontBook, covering
from leafletgen.engine.host.languages import autonym, display_name, found, known_tags, language
from leafletgen.engine.host.readers import speaks
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.values import Diagnostic
from leafletgen.studio.answers import answer, reader, told, why
from leafletgen.studio.server.keys import Access
from leafletgen.studio.server.threads import beside
from leafletgen.studio.site import Site, asked, editing, whole

TAG = 40
"""Characters of a tag."""
_KEPT = {"Cache-Control": "private, max-age=86400"}
_NAMES = "\n".join(
    f'@font-face {{font-family: "any-{tag}"; font-weight: 700; font-display: swap; src: url("/font/any/{tag}.ttf")}}'
    for tag in known_tags()
)
"""Faces for the names of all languages that could be added; the browser loads those it shows."""


def routes(site: Site) -> list[Route]:
    """All of them."""
    return [*_of_languages(site), *_of_starter(site)]


def _of_languages(site: Site) -> list[Route]:
    live = site.live

    async def tags(request: Request, access: Access) -> Response:
        word = request.query_params.get("word", "")[:TAG]
        return answer({"tags": _tags(), "meant": await beside(found, word) if word else None})

    async def add(request: Request, access: Access) -> Response:
        tag = (await asked(request)).text("tag", TAG).strip()
        faults = await site.locked(lambda: _added(live, tag))
        if faults:
            return told(409, why(faults, reader(request)))
        site.tell_changed({"leaflet.yaml", f"locales/{tag}.yaml"})
        return answer({"tag": tag}, 201)

    async def names(_: Request, access: Access) -> Response:
        return Response(_NAMES, media_type="text/css", headers=_KEPT)

    async def name_font(request: Request, access: Access) -> Response:
        data = await site.locked(lambda: _name_file(request.path_params["tag"]))
        return Response(data, media_type="font/ttf", headers=_KEPT)

    return [
        site.route("GET", "/api/tags", tags, whole),
        site.route("POST", "/api/languages", add, whole, editing),
        site.route("GET", "/names.css", names, whole),
        site.route("GET", "/font/any/{tag}.ttf", name_font, whole),
    ]


def _of_starter(site: Site) -> list[Route]:
    live = site.live

    async def what(request: Request, access: Access) -> Response:
        name, asked_for = request.query_params.get("name", ""), request.query_params.getlist("language")
        said = (name or default_name(live.root), (asked_for or LANGUAGES)[:100], live.world.today)
        offered = [
            {"name": one.name, "title": one.title, "about": one.about} for one in templates(reader(request))
        ]
        return answer({
            "name": default_name(live.root), "languages": LANGUAGES, "templates": offered,
            "files": contents(*said, _template(request)),
        })  # fmt: skip

    async def picture(request: Request, access: Access) -> Response:
        drawn = await site.locked(lambda: _picture(_template(request), reader(request)))
        return Response(
            drawn, media_type="image/svg+xml", headers={"Cache-Control": "private, max-age=86400"}
        )

    async def begin(request: Request, access: Access) -> Response:
        body = await asked(request)
        name, chosen, template = (
            body.text("name", 200),
            body.names("languages"),
            body.text("template", 40, FIRST),
        )
        faults = await site.locked(lambda: _begun(live, name, chosen, template))
        if faults:
            return told(409, why(faults, reader(request)))
        site.tell_changed({"leaflet.yaml"})
        return answer({"name": name}, 201)

    return [
        site.route("GET", "/api/starter", what, whole),
        site.route("GET", "/api/starter.svg", picture, whole),
        site.route("POST", "/api/starter", begin, whole, editing),
    ]


@cache
def _tags() -> list[dict[str, Any]]:
    """The languages that may be chosen from a list; others can be named by their tag."""
    return [
        {
            "tag": tag, "autonym": autonym(tag), "rtl": bool((row := language(tag)) and row.rtl),
            "name": {said: display_name(tag, said) for said in speaks()},
        }
        for tag in known_tags()
    ]  # fmt: skip


def _added(live: Live, tag: str) -> tuple[Diagnostic, ...]:
    """Add a language; why not, where it cannot be."""
    if live.session is None:
        raise NoSuchError(tag)
    with live.world.locked():
        done = add_language(live.session, tag)
    if done.value is not None:
        live.reload({"leaflet.yaml", f"locales/{tag}.yaml"})
    return done.diagnostics


def _template(request: Request) -> str:
    """The template that is asked for. Raises NoSuchError for one that there is not."""
    name = request.query_params.get("template", FIRST)
    if name not in {one.name for one in templates()}:
        raise NoSuchError(name)
    return name


def _begun(live: Live, name: str, tags: list[str], template: str) -> tuple[Diagnostic, ...]:
    """Write a template; why not, where it cannot be."""
    done = start(live.root, name, tags, live.stated_today, template)
    if done.value is not None:
        live.reload(set(done.value))
    return done.diagnostics


@cache
def _name_file(tag: str) -> bytes:
    """The letters of the name of a language that could be added. Raises NoSuchError for one that is not offered."""
    row = language(tag) if tag in known_tags() else None
    face = FontBook().face(row.text_families[0], BOLD) if row else None
    if face is None:
        raise NoSuchError(tag)
    return covering(face, autonym(tag))


_picture = cache(template_picture)
