"""The addresses that take: a session for a secret, texts being typed and saved, sign-offs, links."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.changing.editing import sign as sign_off
from leafletgen.engine.findings.placed import words
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.site.link_code import link_code
from leafletgen.engine.translation.status import is_day
from leafletgen.studio.addresses import edits, texts
from leafletgen.studio.addresses.edits import LONGEST, Edit
from leafletgen.studio.answers import RefusalError, answer, reader, refuse, saving, told
from leafletgen.studio.server.keys import DAYS, Access, SharedLink, days_after
from leafletgen.studio.server.reach import is_loopback
from leafletgen.studio.site import NAME, Site, asked, editing, named, own, whole


def routes(site: Site) -> list[Route]:
    """All of them."""
    return [_session(site), *_of_texts(site), *_of_links(site)]


def _session(site: Site) -> Route:
    """A secret (from the fragment of a link) for a cookie."""

    async def session(request: Request) -> Response:
        secret = (await asked(request)).secret()
        today = site.live.world.today
        access = site.keys.access(secret, today)
        if access is None:
            over = site.keys.ended(secret, today)
            if over:
                return refuse(request, RefusalError(403, "This link has expired."), until=over.until)
            await asyncio.sleep(0.3)  # guessing takes longer than the age of the universe anyway
            raise RefusalError(403, "This link is not known here. Ask for a new one.")
        made = answer({"language": access.language, "edit": access.edit, "until": access.until})
        made.set_cookie(
            site.cookie, secret, max_age=30 * 86400, path="/", httponly=True, samesite="strict",
            secure=request.headers.get("origin", "").startswith("https://"),
        )  # fmt: skip
        return made

    return Route("/api/session", session, methods=["POST"])


def _of_texts(site: Site) -> list[Route]:
    live = site.live

    async def draft(request: Request, access: Access) -> Response:
        tag = request.path_params["tag"]
        body = await asked(request)
        edition = texts.edition(live, tag, body.text("output", 100))
        key, text, client = body.text("key", 200), body.text("text", LONGEST), body.text("client", 64, "")
        seq, said = body.number("seq"), reader(request)
        return answer(await site.locked(lambda: site.drafts.draft(edition, key, text, client, said, seq)))

    async def put(request: Request, access: Access) -> Response:
        tag, key = request.path_params["tag"], request.path_params["key"]
        if tag == live.source:
            whole(access)
        editing(access)
        base = request.headers.get("if-match")
        if base is None:
            raise RefusalError(428, "The request does not say which version it replaces.")
        body = await asked(request)
        edit = Edit(
            key, body.text("text", LONGEST), base.strip().strip('"'), body.flag("done"),
            body.optional("source", LONGEST), named(request, body, access), body.flag("undone"),
            body.flag("machine"),
        )  # fmt: skip
        client = body.text("client", 64, "")
        result = await site.locked(lambda: edits.put(live, tag, edit, reader(request)))
        if result.changed:
            site.tell_changed({f"locales/{tag}.yaml"}, key=key, client=client, by=edit.by)
        return answer(result.body, result.status)

    async def sign(request: Request, access: Access) -> Response:
        tag, body = request.path_params["tag"], await asked(request)
        by, role = body.text("by", NAME), body.text("role", NAME, "")
        request.state.by = by
        result = await site.locked(lambda: _signed(live, tag, by, role, reader(request)))
        if result is not None:
            return told(409, result)
        site.tell_changed({f"status/{tag}.yaml"})
        return answer({"signed": True})

    return [
        site.route("POST", "/api/draft/{tag}", draft, own, editing),
        site.route("PUT", "/api/texts/{tag}/{key}", put, own),
        site.route("POST", "/api/approve/{tag}", sign, whole, editing),
    ]


def _signed(live: Live, tag: str, by: str, role: str, said: str) -> str | None:
    """Sign a language off; why not, where it cannot be."""
    if tag not in live.catalogs:
        raise NoSuchError(tag)
    if not by.strip():
        raise RefusalError(409, "A sign-off needs a name.")
    with live.world.locked():
        with saving(f"status/{tag}.yaml"):
            outcome = sign_off(live.refreshed(tag), tag, by.strip(), role.strip())
        live.refreshed(tag)
    if outcome.value is None:
        return " ".join(words(d.code, d.args, said).message for d in outcome.diagnostics)
    return None


def _of_links(site: Site) -> list[Route]:
    async def links(_: Request, access: Access) -> Response:
        return answer({"links": [_link(link) for link in site.keys.links]})

    async def share(request: Request, access: Access) -> Response:
        body = await asked(request)
        tag, until = body.text("language", 40), body.optional("until", 10)
        if tag not in site.live.translations and tag not in site.live.catalogs:
            raise NoSuchError(tag)
        today = site.live.world.today
        if until is not None and not is_day(until):
            raise RefusalError(400, "Write the last day as 2026-11-30.")
        link = site.keys.share(tag, body.flag("edit"), until or days_after(today, DAYS))
        # Whoever made it on this computer, by its own name for itself, sends it to others.
        fragment, begun = f"#{link.secret}", site.reach.public or f"{request.headers['origin']}/"
        code = None if is_loopback(urlsplit(begun).hostname or "") else link_code(f"{begun}{fragment}")
        shown = {"address": f"{begun}{fragment}", "code": code._asdict() if code else None}
        return answer({**_link(link), "fragment": fragment, **shown}, 201)

    async def end(request: Request, access: Access) -> Response:
        site.end(request.path_params["id"])
        return answer({"links": [_link(link) for link in site.keys.links]})

    return [
        site.route("GET", "/api/links", links, whole),
        site.route("POST", "/api/links", share, whole),
        site.route("DELETE", "/api/links/{id}", end, whole),
    ]


def _link(link: SharedLink) -> dict[str, Any]:
    return {"id": link.id, "language": link.language, "edit": link.edit, "until": link.until}
