"""Several languages of one layout at once: pages, verdicts, and what has changed since the file was saved before."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Sequence
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from leafletgen.engine.findings.placed import SENTENCES, STANDING, say
from leafletgen.engine.layout.changes import changed_boxes
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.values import Diagnostic
from leafletgen.studio import sheets
from leafletgen.studio.addresses import texts
from leafletgen.studio.answers import AT_ONCE, RefusalError, answer, reader
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Site, row_asked, whole

LOG = logging.getLogger("leafletgen.studio")
MOST = 6
"""Languages that are shown side by side."""


def routes(site: Site) -> list[Route]:
    """All of them."""
    live = site.live

    async def several(request: Request, access: Access) -> Response:
        tags = request.query_params.getlist("tag")
        if not 0 < len(tags) <= MOST:
            raise RefusalError(400, "The request has no list of {name}.", name="tag")
        output, number = request.path_params["output"], request.path_params["n"]
        failed = say(SENTENCES["failed"], reader(request))
        row = row_asked(request, access)
        lines = _lines(site, [(tag, partial(_seen, live, tag, output, number, row)) for tag in tags], failed)
        return StreamingResponse(lines, media_type="application/x-ndjson", headers=AT_ONCE)

    async def changes(request: Request, access: Access) -> Response:
        tag, output = request.path_params["tag"], request.path_params["output"]
        row = row_asked(request, access)
        return answer(await site.locked(lambda: _changes(live, texts.edition(live, tag, output, row))))

    return [
        site.route("GET", "/api/six/{output}/{n:int}", several, whole),
        site.route("GET", "/api/changes/{tag}/{output}", changes, whole),
    ]


async def _lines(
    site: Site, works: Sequence[tuple[str, partial[dict[str, Any]]]], failed: str
) -> AsyncIterator[str]:
    """A line of JSON for each language as soon as it is drawn; one that cannot be says so, and the others still come."""
    with site.ahead():
        for tag, work in works:
            try:
                found = await site.locked(work)
            except NoSuchError:
                found = {"tag": tag, "refused": True}
            except Exception:
                LOG.exception("drawing %s", tag)
                found = {"tag": tag, "refused": True, "text": failed}
            yield json.dumps(found, ensure_ascii=False) + "\n"


def _seen(live: Live, tag: str, output: str, number: int, row: str) -> dict[str, Any]:
    edition = texts.edition(live, tag, output, row)
    laid = live.laid(edition)
    pages = sheets.described(laid, live.languages)["pages"]
    if not 0 < number <= len(pages):
        raise NoSuchError(edition)
    return {
        "tag": tag,
        "svg": live.page(edition, number).svg,
        "page": pages[number - 1],
        **_changes(live, edition),
        "too_long": list(
            dict.fromkeys(_named(d) for d in laid.diagnostics if d.code in STANDING and d.is_error)
        ),
        "smallest": _smallest(laid, live.before(edition)),
    }


def _named(found: Diagnostic) -> str:
    """The text that does not stand; the box, where it is not a text."""
    return found.key or dict(found.args).get("box") or found.code


def _changes(live: Live, edition: EditionKey) -> dict[str, Any]:
    """The keys of boxes that changed, page by page; null where there is nothing to compare with."""
    laid, before = live.laid(edition), live.before(edition)
    if before is None:
        return {"changed": None}
    pages = changed_boxes(before.publication.sheets, laid.publication.sheets)
    return {"changed": [["/".join(path) for path in page] for page in pages]}


def _smallest(laid: LaidEdition, before: LaidEdition | None) -> dict[str, Any] | None:
    """The text that is smallest against its design, and how small that role's smallest was before (percent)."""
    rows = [row.fit for row in laid.fits if row.fit.key and row.fit.design > 0]
    if not rows:
        return None
    tight = min(rows, key=lambda f: f.size / f.design)
    meter = sheets.meter([tight])
    assert meter is not None
    was = [row.fit for row in before.fits if row.fit.variable == tight.variable] if before else []
    earlier = sheets.meter(sorted(was, key=lambda f: f.size)[:1])
    return {
        "name": tight.variable.removeprefix("size "), "percent": meter.percent, "floor_percent": meter.floor_percent,
        "was": earlier.percent if earlier else None,
    }  # fmt: skip
