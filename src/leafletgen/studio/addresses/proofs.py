"""What is taken along: the proof sheet (the same command as at a terminal, in a process of its own, so that nobody who types
waits) and the page for translators who have no connection.
"""

from __future__ import annotations

from anyio import Lock
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from leafletgen.engine.live import NoSuchError
from leafletgen.studio.addresses import offline
from leafletgen.studio.addresses.prints import output_file
from leafletgen.studio.answers import reader, told
from leafletgen.studio.server.commands import run
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Site, editing, own

LONGEST = 120
"""Seconds that it may take."""


def routes(site: Site) -> list[Route]:
    """Both addresses."""
    live, one_at_a_time = site.live, Lock()

    async def proof(request: Request, access: Access) -> Response:
        tag = request.path_params["tag"]
        if live.session is None or tag not in live.catalogs:
            raise NoSuchError(tag)
        name = f"{live.session.project.manifest.name}.{tag}.pdf"
        # In a process of its own: a proof takes seconds, in which this one could answer nobody who types.
        async with one_at_a_time:
            done = await run(["--words", reader(request), "proof", tag, str(live.root)], LONGEST)
        if done.returncode:
            return told(409, done.stderr.decode(errors="replace")[-2000:].strip())
        return FileResponse(
            output_file(live.root, f"proof/{name}"), media_type="application/pdf", filename=name
        )

    async def offline_page(request: Request, access: Access) -> Response:
        tag = request.path_params["tag"]
        if live.session is None or tag not in live.translations:
            raise NoSuchError(tag)
        name = f"{live.session.project.manifest.name}.{tag}.html"
        made = await site.locked(lambda: offline.page(live, tag))
        return Response(
            made, media_type="text/html", headers={"Content-Disposition": f'attachment; filename="{name}"'}
        )

    return [
        site.route("GET", "/api/proof/{tag}.pdf", proof, own),
        site.route("GET", "/api/offline/{tag}.html", offline_page, own, editing),
    ]
