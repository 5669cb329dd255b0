"""The address by which a designer takes a mend that the engine has tried: it is written into the layout."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.changing.mending import Mend, MendError, mend
from leafletgen.engine.findings.placed import SENTENCES
from leafletgen.engine.live import NoSuchError
from leafletgen.studio.answers import RefusalError, answer, saving
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Asked, Site, asked, editing, whole

LENGTH = re.compile(r"-?\d{1,4}(\.\d{1,3})?u")
NAMES = ("dx", "dy", "width")
"""What a mend may change."""
FOLDERS = ("layouts/", "components/")
CHANGED = "The layout has been changed in the meantime. Look at it again."


def routes(site: Site) -> list[Route]:
    """All of them."""
    live = site.live

    async def post(request: Request, access: Access) -> Response:
        wanted = _wanted(await asked(request))
        if wanted.path not in live.sources or not wanted.path.startswith(FOLDERS):
            raise NoSuchError(wanted.path)
        if not live.holds(wanted.path):
            raise RefusalError(409, SENTENCES["not-ours"], path=wanted.path)
        await site.locked(lambda: _put(site, wanted))
        site.tell_changed({wanted.path})
        return answer({})

    return [site.route("POST", "/api/layout", post, whole, editing)]


def _wanted(body: Asked) -> Mend:
    name, value = body.text("name", 20), body.text("value", 20)
    if name not in NAMES or not LENGTH.fullmatch(value):
        raise RefusalError(400, "The request has no {name}.", name="value")
    path, seen = body.text("file", 300), body.text("seen", 5000)
    return Mend(path, body.number("line"), body.number("column"), seen, name, value)


def _put(site: Site, wanted: Mend) -> None:
    try:
        with saving(wanted.path), site.live.world.locked():
            mend(site.live.world, wanted)
    except MendError:
        raise RefusalError(409, CHANGED) from None
    site.live.reload({wanted.path})
