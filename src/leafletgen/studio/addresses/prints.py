"""Building from the page: the same command as at a terminal, in a process of its own; its files handed over."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from anyio import Lock
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Route

from leafletgen.engine.findings.placed import words
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.tiles import tile_windows
from leafletgen.engine.translation.readiness import LACKING, parse_paper
from leafletgen.engine.values import Paper
from leafletgen.studio.addresses import texts
from leafletgen.studio.addresses.rows import MOST_RANGES, row_options, rows_asked
from leafletgen.studio.answers import RefusalError, answer, reader
from leafletgen.studio.server.commands import run
from leafletgen.studio.server.keys import Access
from leafletgen.studio.server.threads import beside
from leafletgen.studio.site import Asked, Site, asked, whole

LONGEST = 900
"""Seconds that a build may take."""
MOST_FILES = 1000
HANDED_OVER = {
    ".pdf": "application/pdf", ".zip": "application/zip", ".png": "image/png", ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}  # fmt: skip
"""What a build writes. It is saved, never shown: a page opened here would be one of the preview's own."""


def routes(site: Site) -> list[Route]:
    """All of them."""
    live, one_at_a_time = site.live, Lock()

    async def build(request: Request, access: Access) -> Response:
        body, said = await asked(request), reader(request)
        chosen = await site.locked(lambda: _chosen(live, body, said))
        rows = await site.locked(lambda: _rows(live, body))
        if not chosen["languages"]:
            return answer({**chosen, "files": [], "diagnostics": [], "command": ""})
        command = _command(live, chosen, said) + (["--rows", "-"] if rows else [])
        async with one_at_a_time:
            site.events.publish("build", state="started")
            try:
                made = await _run(command, rows)
            finally:
                site.events.publish("build", state="done")
        packed = _archives(live, chosen, made["files"])
        return answer({**chosen, **made, "archives": packed, "command": _shown(chosen, rows)})

    async def final(request: Request, access: Access) -> Response:
        return answer({"refused": await site.locked(lambda: _refused(live, reader(request)))})

    async def file(request: Request, access: Access) -> Response:
        path = output_file(live.root, request.path_params["path"])
        return FileResponse(path, media_type=HANDED_OVER[path.suffix], filename=named_after(live.root, path))

    async def zipped(request: Request, access: Access) -> Response:
        names = request.query_params.getlist("path")
        if not names or len(names) > MOST_FILES:
            raise RefusalError(400, "The request names no files.")
        paths = [output_file(live.root, name) for name in names]
        packed = await beside(_packed, live.root, paths)
        outputs = dict.fromkeys(name.partition("/")[0] for name in names)
        stem = live.session.project.manifest.name if live.session else "leaflets"
        name = ".".join([stem, *(outputs if len(outputs) == 1 else ())])
        return StreamingResponse(
            _read(packed), media_type="application/zip",
            headers={"Content-Disposition": f'attachment; filename="{name}.zip"'},
        )  # fmt: skip

    async def tiles(request: Request, access: Access) -> Response:
        edition = texts.edition(live, request.path_params["tag"], request.path_params["output"])
        paper = parse_paper(request.query_params.get("tile", ""))
        if paper is None:
            raise RefusalError(400, "The request names no paper size.")
        return answer(await site.locked(lambda: _cut(live, edition, paper)))

    return [
        site.route("GET", "/api/tiles/{tag}/{output}", tiles, whole),
        site.route("POST", "/api/build", build, whole),
        site.route("GET", "/api/final", final, whole),
        site.route("GET", "/api/file/{path:path}", file, whole),
        site.route("GET", "/api/zip", zipped, whole),
    ]


def output_file(root: Path, name: str) -> Path:
    """A file that a build writes, below `output/`. Raises NoSuchError for anything else: no way leads out, not by `..` and not by a link."""
    folder = root / "output"
    if "\0" in name or "\\" in name or any(part in ("", ".", "..") for part in name.split("/")):
        raise NoSuchError(name)
    try:
        path = (folder / name).resolve(strict=True)
        inside = path.is_relative_to(folder.resolve(strict=True)) and path.is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        raise NoSuchError(name) from None
    if not inside or not path.is_file() or path.suffix not in HANDED_OVER:
        raise NoSuchError(name)
    return path


def named_after(root: Path, path: Path) -> str:
    """What a file of `output/` is called where it lies among others: with its output (and row), before its language."""
    folders = path.relative_to((root / "output").resolve()).parts[:-1]
    stem, _, tag = path.name.removesuffix(path.suffix).partition(".")
    missing = [folder for folder in folders if folder not in (stem, *tag.split("."))]
    return ".".join([stem, *missing, *([tag] if tag else [])]) + path.suffix


def _cut(live: Live, edition: EditionKey, paper: Paper) -> dict[str, Any]:
    """How the first page of an edition is cut up for sheets of this paper: the windows of columns and rows in shares of the
    trimmed page, in reading order. No sheets: it cannot be.
    """
    poster, row = live.laid(edition).publication.sheets[0], live.languages.get(edition.language)
    cut = tile_windows(poster, paper, row.rtl) if row else None
    if cut is None:
        return {"sheets": 0, "columns": [], "rows": []}
    return {
        "sheets": cut.sheets, "columns": [list(one) for one in cut.columns], "rows": [list(one) for one in cut.rows]
    }  # fmt: skip


def _chosen(live: Live, body: Asked, said: str) -> dict[str, Any]:
    """Languages and outputs of the project that are asked for; with `final` only the languages that may be printed. `options`
    are those of the command.
    """
    if live.session is None:
        raise NoSuchError("project")
    manifest = live.session.project.manifest
    languages = [t for t in manifest.languages if t in (body.names("languages") or manifest.languages)]
    outputs = [o for o in manifest.outputs if o in (body.names("outputs") or manifest.usual)]
    refused = {t: why for t, why in _refused(live, said).items() if t in languages and body.flag("final")}
    options = [f"--{name}" for name in ("final", "draft", "zip") if body.flag(name)]
    for name in ("paper", "tile"):
        if (paper := parse_paper(body.text(name, 40, ""))) is not None:
            options += [f"--{name}", paper.name]
    return {
        "languages": [t for t in languages if t not in refused], "outputs": outputs, "refused": refused,
        "options": options,
    }  # fmt: skip


def _rows(live: Live, body: Asked) -> list[str]:
    """The names of the rows of which sheets are asked for; nothing: all, and what is the same for all of them."""
    return rows_asked(live, body)[0] if body.text("rows", MOST_RANGES, "").strip() else []


def _refused(live: Live, said: str) -> dict[str, list[str]]:
    """Why each language must not be printed for good yet."""
    if live.session is None:
        return {}
    found: dict[str, list[str]] = {}
    for tag, known in live.readiness().items():
        why = [words(d.code, d.args, said).message for d in known.stops if d.code in LACKING]
        if errors := known.errors + known.too_long:
            why.append(words("edition-refused", (("path", tag), ("errors", str(errors))), said).message)
        if why:
            found[tag] = why
    return found


def _command(live: Live, chosen: dict[str, Any], said: str) -> list[str]:
    """The names in it are the project's own, so none can be taken for an option."""
    return ["--words", said, "build", str(live.root), "--json", *_options(chosen)]


def _options(chosen: dict[str, Any]) -> list[str]:
    return [
        *chosen["options"],
        *(part for tag in chosen["languages"] for part in ("-l", tag)),
        *(part for output in chosen["outputs"] for part in ("-o", output)),
    ]


def _shown(chosen: dict[str, Any], rows: list[str]) -> str:
    """The command as one would type it in the project's folder."""
    return shlex.join(["leafletgen", "build", *_options(chosen), *row_options(rows)])


async def _run(command: list[str], rows: list[str]) -> dict[str, Any]:
    done = await run(command, LONGEST, "\n".join(rows))
    try:
        result = json.loads(done.stdout)
    except ValueError:
        return {"files": [], "diagnostics": [], "failed": done.stderr.decode(errors="replace")[-2000:]}
    files = [
        {**row, "url": "/api/file/" + row["path"].removeprefix("output/")} for row in result.get("files", ())
    ]
    return {"files": files, "diagnostics": result["diagnostics"]}


def _archives(live: Live, chosen: dict[str, Any], files: list[dict[str, Any]]) -> list[dict[str, str]]:
    """What `--zip` packed for the print shop: one ZIP for each print output that was built."""
    if "--zip" not in chosen["options"] or live.session is None:
        return []
    stem, built = live.session.project.manifest.name, {row["output"] for row in files}
    made = [f"{output}/{stem}.{output}.zip" for output in chosen["outputs"] if output in built]
    return [
        {"path": f"output/{p}", "url": f"/api/file/{p}"} for p in made if (live.root / "output" / p).is_file()
    ]


def _packed(root: Path, paths: list[Path]) -> SpooledTemporaryFile[bytes]:
    packed: SpooledTemporaryFile[bytes] = SpooledTemporaryFile(max_size=32 * 1024 * 1024)  # noqa: SIM115  # the answer closes it when it is sent
    with ZipFile(packed, "w", ZIP_STORED) as archive:  # PDFs are packed already
        for path in paths:
            archive.write(path, path.relative_to((root / "output").resolve()).as_posix())
    packed.seek(0)
    return packed


def _read(packed: SpooledTemporaryFile[bytes]) -> Iterator[bytes]:
    with packed:
        while piece := packed.read(65536):
            yield piece
