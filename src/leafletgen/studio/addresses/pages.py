"""The pages of `leafletgen site`, looked at as on a web server: the folder `output/site/` under `/site/`."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Route

from leafletgen.engine.live import NoSuchError
from leafletgen.studio.server.keys import Access
from leafletgen.studio.site import Site, whole

AT = "/site/"
INDEX = "index.html"
SHOWN = {
    ".html": "text/html; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
}
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
"""No script and nothing from elsewhere; each page's own policy says besides which styles are its own."""


def routes(site: Site) -> list[Route]:
    """All of them."""
    live = site.live

    async def page(request: Request, access: Access) -> Response:
        asked = str(request.path_params["path"])
        path = site_file(live.root, asked)
        inside = path.relative_to((live.root / "output" / "site").resolve()).as_posix()
        if path.name == INDEX and asked != inside:  # links on a page are read from where it lies
            return RedirectResponse(f"{AT}{inside}")
        return FileResponse(path, media_type=SHOWN[path.suffix], headers={"Content-Security-Policy": POLICY})

    return [site.route("GET", f"{AT}{{path:path}}", page, whole)]


def site_file(root: Path, asked: str) -> Path:
    """A file of the site; of a folder its page; of the top, where there is none, the uppermost page. Raises NoSuchError for
    anything else: no way leads out.
    """
    folder = root / "output" / "site"
    steps = asked.rstrip("/").split("/") if asked.rstrip("/") else []
    if "\0" in asked or "\\" in asked or any(step in ("", ".", "..") for step in steps):
        raise NoSuchError(asked)
    try:
        top = folder.resolve(strict=True)
        top.relative_to(root.resolve())  # raises where a link leads out of the project
        path = folder.joinpath(*steps).resolve(strict=True)
        if path.is_dir():
            path = path / INDEX
        if not steps and not path.is_file():
            path = min(top.rglob(INDEX), key=lambda one: (len(one.parts), one), default=path)
        path = path.resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        raise NoSuchError(asked) from None
    if not path.is_relative_to(top) or not path.is_file() or path.suffix not in SHOWN:
        raise NoSuchError(asked)
    return path
