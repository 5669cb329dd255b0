"""The addresses of what was said before for words like a text's, and of the program that translates."""

from __future__ import annotations

from typing import Any

from anyio import Lock
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.exchange.memory.known import Remembered
from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.translation.texts import states, value
from leafletgen.engine.translation.translating import suggested
from leafletgen.engine.translation.translator import Translator, agree, is_agreed, translator
from leafletgen.engine.values import Diagnostic, ProjectModel
from leafletgen.studio.answers import RefusalError, answer, reader, told, why
from leafletgen.studio.server.keys import Access
from leafletgen.studio.server.threads import beside
from leafletgen.studio.site import Site, asked, editing, own, whole


def routes(site: Site) -> list[Route]:
    """Both of them."""
    live, remembered, one_by_one = site.live, Remembered(), Lock()

    async def suggestions(request: Request, access: Access) -> Response:
        tag, key = request.path_params["tag"], request.path_params["key"]
        found, faults = await site.patient(lambda: _suggestions(live, remembered, tag, key))
        is_owner = access.language is None
        program = translator(live.root).value if is_owner and access.edit else None
        return answer(
            {
                "suggestions": found,
                "trouble": why(faults, reader(request)) if is_owner and faults else None,
                "program": program.name if program else None,
            }
        )

    async def machine(request: Request, access: Access) -> Response:
        tag, key = request.path_params["tag"], request.path_params["key"]
        agreed, said = (await asked(request)).optional("agreed", 100), reader(request)
        project = _project(live, tag, key)
        program = translator(live.root)
        if program.value is None:
            return told(409, why(program.diagnostics, said))
        if not _agreed(program.value, agreed):
            return answer({"ask": _asked(program.value)})
        async with one_by_one:
            made = await beside(suggested, project, program.value, tag, key)
        if made.value is None:
            return told(409, why(made.diagnostics, said))
        return answer({"text": made.value, "program": program.value.name})

    return [
        site.route("GET", "/api/suggestions/{tag}/{key}", suggestions, own),
        # Whoever came by a link starts no program of the owner's.
        site.route("POST", "/api/machine/{tag}/{key}", machine, whole, editing),
    ]


def _project(live: Live, tag: str, key: str) -> ProjectModel:
    """Raises NoSuchError for a text that is not translated."""
    if live.session is None or tag not in live.translations or key not in states(live.session.project, tag):
        raise NoSuchError(key)
    return live.session.project


def _suggestions(
    live: Live, remembered: Remembered, tag: str, key: str
) -> tuple[list[dict[str, Any]], tuple[Diagnostic, ...]]:
    project = _project(live, tag, key)
    memory, faults = remembered.memory(project, tag)
    source = value(project, project.manifest.source, key) or ""
    found = memory.suggestions(source, key, value(project, tag, key))
    return [one._asdict() for one in found], faults


def _agreed(program: Translator, mark: str | None) -> bool:
    """Whether the owner has agreed to it, before or just now."""
    if mark == program.mark:
        try:
            agree(program)
        except OSError as error:
            raise RefusalError(
                409, SENTENCES["not-saved"], path=error.filename or "", reason=error.strerror
            ) from error
    return is_agreed(program)


def _asked(program: Translator) -> dict[str, str]:
    """What somebody is to agree to."""
    return {"command": program.command, "place": program.place, "mark": program.mark}
