"""The addresses by which people talk about texts: comments, what a text means when it is translated back, waivers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.findings.explain import codes
from leafletgen.engine.findings.placed import SENTENCES, title, words
from leafletgen.engine.live import MANIFEST, Live, NoSuchError
from leafletgen.engine.translation import comments as remarks
from leafletgen.engine.translation.texts import fingerprint, states, value
from leafletgen.engine.values import ProjectModel, Waiver
from leafletgen.studio.addresses import texts
from leafletgen.studio.addresses.edits import LONGEST
from leafletgen.studio.answers import RefusalError, answer, reader, saving, told, why
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Asked, Site, asked, editing, named, own, whole

MOST = 1000
"""Characters of a comment."""
MANY = 50
"""Comments on one text."""
ProjectChange: TypeAlias = Callable[[ProjectModel], object]
"""Writes something down that was said of a text."""


def routes(site: Site) -> list[Route]:
    """All of them."""
    return [*_of_texts(site), *_of_waivers(site)]


def _of_texts(site: Site) -> list[Route]:
    live = site.live

    async def remark(request: Request, access: Access, body: Asked, change: ProjectChange) -> Response:
        """Change what is known of a text, tell the others, answer with its comments."""
        tag, key = request.path_params["tag"], request.path_params["key"]
        with saving(f"status/{tag}.yaml"):
            found = await site.locked(lambda: _changed(live, tag, key, change))
        client, by = body.text("client", 64, ""), named(request, body, access)
        site.tell_changed({f"status/{tag}.yaml"}, key=key, client=client, by=by)
        return answer({"comments": found})

    async def say(request: Request, access: Access) -> Response:
        body = await asked(request)
        text, by = body.text("text", MOST).strip(), named(request, body, access)
        answers = body.text("answers", 40, "")
        if not text:
            raise RefusalError(422, "This comment is empty.")
        tag, key = request.path_params["tag"], request.path_params["key"]
        if live.session and len(remarks.comments(live.session.project, tag, key)) >= MANY:
            raise RefusalError(409, "There are already {count} comments on this text.", count=MANY)
        return await remark(
            request, access, body, lambda project: remarks.comment(project, tag, key, text, by, answers)
        )

    async def settle(request: Request, access: Access) -> Response:
        body = await asked(request)
        tag, key, mark = (request.path_params[name] for name in ("tag", "key", "mark"))
        is_open = body.flag("open")

        def settled(project: ProjectModel) -> object:
            if mark not in map(remarks.mark, remarks.comments(project, tag, key)):
                raise NoSuchError(mark)
            return remarks.settle_comment(project, tag, key, mark, is_open=is_open)

        return await remark(request, access, body, settled)

    async def back(request: Request, access: Access) -> Response:
        body = await asked(request)
        text, base = body.text("text", LONGEST), request.headers.get("if-match", "").strip().strip('"')
        tag, key = request.path_params["tag"], request.path_params["key"]
        if not await site.locked(lambda: _is_still(live, tag, key, base)):
            raise RefusalError(412, "This text has been changed in the meantime. Look at it again.")
        return await remark(
            request, access, body, lambda project: remarks.translate_back(project, tag, key, text)
        )

    return [
        site.route("POST", "/api/comments/{tag}/{key}", say, own, editing),
        site.route("PUT", "/api/comments/{tag}/{key}/{mark}", settle, own, editing),
        site.route("PUT", "/api/back/{tag}/{key}", back, own, editing),
    ]


def _changed(live: Live, tag: str, key: str, change: ProjectChange) -> list[dict[str, Any]]:
    """Raises NoSuchError for a text that cannot be talked about, OSError where its file cannot be written."""
    if live.session is None or tag not in live.translations:
        raise NoSuchError(tag)
    with live.world.locked():
        project = live.refreshed(tag)
        if key not in states(project, tag):
            raise NoSuchError(key)
        if not live.holds(f"status/{tag}.yaml"):
            raise RefusalError(409, SENTENCES["not-ours"], path=f"{tag}.yaml")
        change(project)
        return texts.said(live.refreshed(tag), tag, key)


def _is_still(live: Live, tag: str, key: str, base: str) -> bool:
    if live.session is None or tag not in live.translations:
        raise NoSuchError(tag)
    found = value(live.refreshed(tag), tag, key)
    return found is not None and fingerprint(found) == base


def _of_waivers(site: Site) -> list[Route]:
    live = site.live

    async def listed(request: Request, access: Access) -> Response:
        said = reader(request)
        return answer({"waivers": _waivers(live), "codes": {name: _code(name, said) for name in codes()}})

    async def change(request: Request, _: Access, *, undo: bool) -> Response:
        body, said = await asked(request), reader(request)
        waiver = Waiver(
            body.text("code", 60), body.text("key", 200), body.text("reason", 300, "").strip(),
            body.optional("language", 40),
        )  # fmt: skip
        problem = await site.locked(lambda: _waived(live, waiver, said, undo=undo))
        if problem is not None:
            return told(409, problem)
        site.tell_changed({MANIFEST})
        return answer({"waivers": _waivers(live)})

    return [
        site.route("GET", "/api/waivers", listed, whole),
        site.route("POST", "/api/waivers", partial(change, undo=False), whole, editing),
        site.route("DELETE", "/api/waivers", partial(change, undo=True), whole, editing),
    ]


def _waivers(live: Live) -> list[dict[str, Any]]:
    """The waivers of the project, as its file says them."""
    rows = live.session.project.manifest.waive if live.session else ()
    return [{"code": w.code, "key": w.key, "language": w.language, "reason": w.reason} for w in rows]


def _code(name: str, said: str) -> dict[str, Any]:
    return {
        "title": title(name, said),
        "reason": words(name, (), said).reason,
        "waivable": name in remarks.WAIVABLE,
    }


def _waived(live: Live, waiver: Waiver, said: str, *, undo: bool) -> str | None:
    """Put a waiver into the project file, or take it out; why not, where it cannot be."""
    if live.session is None:
        raise NoSuchError(waiver.key)
    catalog = live.catalogs.get(waiver.language or live.source)
    if not undo and (catalog is None or waiver.key not in catalog.messages):
        raise NoSuchError(waiver.key)
    if not live.holds(MANIFEST):
        raise RefusalError(409, SENTENCES["not-ours"], path=MANIFEST)
    with live.world.locked():
        found = (
            remarks.unwaive(live.world, waiver)
            if undo
            else remarks.waive(live.world, live.session.project, waiver)
        )
    live.reload({MANIFEST})
    return why((found,), said) if found else None
