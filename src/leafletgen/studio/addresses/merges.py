"""The addresses of a language whose file has the marks of a merge: what is to be chosen, and the choice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.changing.merging import Merging, record_of, resolve, source_of
from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.values import ProjectModel
from leafletgen.studio.addresses.edits import LONGEST
from leafletgen.studio.answers import RefusalError, answer, reader, told, why
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Asked, Site, asked, editing, named, own

AROUND = 2
"""Lines shown before and behind marks."""


def routes(site: Site) -> list[Route]:
    """Both of them."""
    live = site.live

    async def look(request: Request, access: Access) -> Response:
        tag = request.path_params["tag"]
        return answer(await site.locked(lambda: _described(live, tag)))

    async def choose(request: Request, access: Access) -> Response:
        tag = request.path_params["tag"]
        mark = request.headers.get("if-match", "").strip().strip('"')
        body = await asked(request)
        by, said = named(request, body, access), reader(request)
        problem = await site.locked(lambda: _resolved(live, tag, mark, body, by, said))
        if problem:
            return told(409, problem)
        site.tell_changed({f"locales/{tag}.yaml"}, by=by)
        return answer({"merged": True})

    return [
        site.route("GET", "/api/merge/{tag}", look, own),
        site.route("PUT", "/api/merge/{tag}", choose, own, editing),
    ]


def _found(live: Live, tag: str) -> tuple[ProjectModel, Merging]:
    found = live.merging(tag)
    if live.session is None or found is None:
        raise NoSuchError(tag)
    return live.session.project, found


def _described(live: Live, tag: str) -> dict[str, Any]:
    """All texts that are to be chosen, for the screen."""
    project, found = _found(live, tag)
    numbers = {n for mark in found.lines for n in range(mark - AROUND, mark + AROUND + 1)}
    rows = found.file.text.splitlines()
    between = (n for n in range(found.lines[0], found.lines[-1] + 1))
    shown = sorted({n for n in (*numbers, *between) if 0 < n <= len(rows)})[:200]
    return {
        "file": found.file.path, "fingerprint": found.mark, "names": list(found.names),
        "texts": [
            {
                "key": text.key, "line": text.line, "source": source_of(project, text.key), "before": text.before,
                "here": _side(project, tag, text.key, text.here),
                "coming": _side(project, tag, text.key, text.coming),
            }
            for text in found.texts
        ],
        "lines": [[n, rows[n - 1]] for n in shown],
    }  # fmt: skip


def _side(project: ProjectModel, tag: str, key: str, text: str | None) -> dict[str, Any]:
    known = record_of(project, tag, key, text)
    who = (
        {"by": known.by, "on": known.on, "state": known.state} if known else {"by": "", "on": "", "state": ""}
    )
    return {"text": text, **who}


def _resolved(live: Live, tag: str, mark: str, body: Asked, by: str, said: str) -> str | None:
    """Write the file; why not, where it cannot be."""
    if not live.holds(f"locales/{tag}.yaml"):
        raise RefusalError(409, SENTENCES["not-ours"], path=f"locales/{tag}.yaml")
    with live.world.locked():
        project, found = _found(live, tag)
        if mark != found.mark:
            raise RefusalError(412, SENTENCES["changed-elsewhere"])
        chosen = _chosen(body)
        left = [text.key for text in found.texts if text.key not in chosen]
        if left:
            raise RefusalError(422, "These texts are not chosen yet: {keys}.", keys=", ".join(left[:5]))
        done = resolve(project, tag, found, chosen, by)
    if done.value is None:
        return why(done.diagnostics[:1], said)
    live.reload({f"locales/{tag}.yaml"})
    return None


def _chosen(body: Asked) -> Mapping[str, str | None]:
    """What was chosen, by key."""
    rows = body.part("chosen")
    return {key: rows.optional(key, LONGEST) for key in rows.fields}
