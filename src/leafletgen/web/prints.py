"""Building from the page: the same command as at a terminal, in a process of its own; its files handed over."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from anyio import Lock, fail_after, run_process
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Route

from leafletgen.messages.translate import words
from leafletgen.project.progress import final_faults
from leafletgen.web.answers import answer, refuse
from leafletgen.web.keys import Access
from leafletgen.web.live import Live
from leafletgen.web.site import Asked, Site, asked, reader, whole

LONGEST = 900
"""Seconds that a build may take."""
MOST_FILES = 1000


def routes(site: Site) -> list[Route]:
    """All of them."""
    live, one_at_a_time = site.live, Lock()

    async def build(request: Request, access: Access) -> Response:
        whole(access)
        body, said = await asked(request), reader(request)
        chosen = await site.locked(lambda: _chosen(live, body, said))
        if not chosen["languages"]:
            return answer({**chosen, "files": [], "diagnostics": [], "command": ""})
        command = _command(live, chosen, said)
        async with one_at_a_time:
            site.events.publish("build", state="started")
            made = await _run(command)
            site.events.publish("build", state="done")
        return answer({**chosen, **made, "command": _shown(chosen)})

    async def final(request: Request, access: Access) -> Response:
        whole(access)
        return answer({"refused": await site.locked(lambda: _refused(live, reader(request)))})

    async def file(request: Request, access: Access) -> Response:
        whole(access)
        path = output_file(live.root, request.path_params["path"])
        return FileResponse(path, media_type="application/pdf", filename=path.name)

    async def zipped(request: Request, access: Access) -> Response:
        whole(access)
        names = request.query_params.getlist("path")
        if not names or len(names) > MOST_FILES:
            return refuse(400, "The request names no files.")
        paths = [output_file(live.root, name) for name in names]
        packed = await run_sync(_packed, live.root, paths)
        name = live.session.project.manifest.name if live.session else "leaflets"
        return StreamingResponse(
            _read(packed), media_type="application/zip",
            headers={"Content-Disposition": f'attachment; filename="{name}.zip"'},
        )  # fmt: skip

    return [
        site.route("POST", "/api/build", build),
        site.route("GET", "/api/final", final),
        site.route("GET", "/api/file/{path:path}", file),
        site.route("GET", "/api/zip", zipped),
    ]


def output_file(root: Path, name: str) -> Path:
    """A PDF below `output/`. Raises KeyError for anything else: no way leads out, not by `..` and not by a link."""
    folder = root / "output"
    if "\0" in name or "\\" in name or any(part in ("", ".", "..") for part in name.split("/")):
        raise KeyError(name)
    try:
        path = (folder / name).resolve(strict=True)
        inside = path.is_relative_to(folder.resolve(strict=True))
    except (OSError, RuntimeError):
        raise KeyError(name) from None
    if not inside or not path.is_file() or path.suffix != ".pdf":
        raise KeyError(name)
    return path


def _chosen(live: Live, body: Asked, said: str) -> dict[str, Any]:
    """Languages and outputs of the project that are asked for; with `final` only the languages that may be printed."""
    if live.session is None:
        raise KeyError("project")
    manifest = live.session.project.manifest
    languages = [t for t in manifest.languages if t in (body.names("languages") or manifest.languages)]
    outputs = [o for o in manifest.outputs if o in (body.names("outputs") or manifest.outputs)]
    refused = {t: why for t, why in _refused(live, said).items() if t in languages and body.flag("final")}
    return {
        "languages": [t for t in languages if t not in refused], "outputs": outputs, "refused": refused,
    }  # fmt: skip


def _refused(live: Live, said: str) -> dict[str, list[str]]:
    """Why each language must not be printed for good yet."""
    if live.session is None:
        return {}
    project = live.session.project
    found: dict[str, list[str]] = {}
    for tag in project.manifest.languages:
        faults = (
            ()
            if tag == project.manifest.source or tag not in project.catalogs
            else final_faults(project, tag)
        )
        why = [words(d.code, d.args, said).message for d in faults]
        laid = [one for e in live.editions() if e.language == tag and (one := live.known(e))]
        errors = {(d.code, d.key) for one in laid for d in one.diagnostics if d.is_error}
        if errors:
            why.append(words("edition-refused", (("path", tag), ("errors", str(len(errors)))), said).message)
        if why:
            found[tag] = why
    return found


def _command(live: Live, chosen: dict[str, Any], said: str) -> list[str]:
    """The names in it are the project's own, so none can be taken for an option."""
    return [
        sys.executable, "-m", "leafletgen", "--words", said, "build", str(live.root), "--json",
        *(part for tag in chosen["languages"] for part in ("-l", tag)),
        *(part for output in chosen["outputs"] for part in ("-o", output)),
    ]  # fmt: skip


def _shown(chosen: dict[str, Any]) -> str:
    """The command as one would type it in the project's folder."""
    options = [*(f"-l {t}" for t in chosen["languages"]), *(f"-o {o}" for o in chosen["outputs"])]
    return " ".join(["leafletgen build", *options])


async def _run(command: list[str]) -> dict[str, Any]:
    with fail_after(LONGEST):
        done = await run_process(command, check=False)
    try:
        result = json.loads(done.stdout)
    except ValueError:
        return {"files": [], "diagnostics": [], "failed": done.stderr.decode(errors="replace")[-2000:]}
    files = [{**row, "url": "/api/file/" + row["path"].removeprefix("output/")} for row in result["files"]]
    return {"files": files, "diagnostics": result["diagnostics"]}


def _packed(root: Path, paths: list[Path]) -> SpooledTemporaryFile[bytes]:
    packed: SpooledTemporaryFile[bytes] = SpooledTemporaryFile(max_size=32 * 1024 * 1024)  # noqa: SIM115
    with ZipFile(packed, "w", ZIP_STORED) as archive:  # PDFs are packed already
        for path in paths:
            archive.write(path, path.relative_to((root / "output").resolve()).as_posix())
    packed.seek(0)
    return packed


def _read(packed: SpooledTemporaryFile[bytes]) -> Iterator[bytes]:
    with packed:
        while piece := packed.read(65536):
            yield piece
