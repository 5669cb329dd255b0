"""The proof sheet handed over: the same command as at a terminal, in a process of its own, so that nobody who types waits."""

from __future__ import annotations

import sys

from anyio import Lock, fail_after, run_process
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from leafletgen.web.answers import refuse
from leafletgen.web.keys import Access
from leafletgen.web.prints import output_file
from leafletgen.web.site import Site, own, reader

LONGEST = 120
"""Seconds that it may take."""


def routes(site: Site) -> list[Route]:
    """The one address."""
    live, one_at_a_time = site.live, Lock()

    async def proof(request: Request, access: Access) -> Response:
        tag = request.path_params["tag"]
        own(access, tag)
        if live.session is None or tag not in live.catalogs:
            raise KeyError(tag)
        name = f"{live.session.project.manifest.name}.{tag}.pdf"
        words = ["--words", reader(request)]
        command = [sys.executable, "-m", "leafletgen", *words, "proof", tag, str(live.root)]
        async with one_at_a_time:
            with fail_after(LONGEST):
                done = await run_process(command, check=False)
        if done.returncode:
            return refuse(409, done.stderr.decode(errors="replace")[-2000:].strip())
        return FileResponse(
            output_file(live.root, f"proof/{name}"), media_type="application/pdf", filename=name
        )

    return [site.route("GET", "/api/proof/{tag}.pdf", proof)]
