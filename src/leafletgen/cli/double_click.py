"""`leafletgen-preview`: the preview by a double click, for who never sees a terminal.

It opens the project of a folder that is dropped on it, or of the folder it is started in; else a page asks which. Nobody can press Ctrl C
here, so it ends by itself when no page has been open for a while. What would be printed goes into a file, and what keeps it
from beginning is shown as a page.
"""

from __future__ import annotations

import http.client
import json
import os
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import suppress
from errno import ENOTDIR
from functools import partial
from html import escape
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import click

import leafletgen
from leafletgen.cli.preview import PORT
from leafletgen.cli.surroundings import heed_signals, hold_streams
from leafletgen.engine.host.own_folders import append, keep, kept, made_private, state_folder, write_named

if TYPE_CHECKING:
    from leafletgen.studio.serve import Server

MANIFEST = "leaflet.yaml"
IDLE = 15 * 60.0
"""Seconds without a page after which it ends."""
RECENT = 12
RECENTLY = "recent.json"
LOOKED_AT = 2000
"""Folders in which projects are looked for, at most."""
LOG_BYTES = 1 << 20


def run() -> None:
    """The program."""
    heed_signals()
    hold_streams()
    command()


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.option("--menu", is_flag=True, help="Linux: put an entry into the menu of programs, and end.")
@click.version_option(leafletgen.__version__, prog_name="leafletgen-preview", message="%(prog)s %(version)s")
def command(project: Path | None, menu: bool) -> None:
    """Open PROJECT (default: that of this folder, else a page asks which) in the browser, to be edited."""
    if menu:
        from leafletgen.cli.menu import install

        for path in install():
            click.echo(path)
        return
    log = None
    with suppress(OSError):
        log = _log(made_private(state_folder()))
    try:
        _opened(project)
    except Exception as error:  # noqa: BLE001  # whatever it is: nobody would see it
        _show_trouble(log, error)
        raise SystemExit(3) from None


def _log(state: Path) -> Path | None:
    """Without a terminal, what is printed goes into a file; begun anew where it has grown."""
    if sys.stderr.isatty():
        return None
    path = state / "preview.log"
    file = append(state, path, 0o600)
    if os.fstat(file).st_size > LOG_BYTES:
        os.truncate(file, 0)
    sys.stdout = sys.stderr = os.fdopen(file, "a", encoding="utf-8", buffering=1)
    click.echo(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {leafletgen.__version__} {' '.join(sys.argv[1:])}")
    return path


def _opened(project: Path | None) -> None:
    from leafletgen.studio.chooser import Chooser

    folder = _meant(project)
    if folder is not None and (running := _running(folder)):
        webbrowser.open(running)
        return
    if folder is not None:
        server = _begun(folder)
    else:
        chooser = Chooser(_offered(), partial(_begun, listen=True))
        _when_idle(lambda: False, chooser.stop)
        chosen = chooser.run(partial(_show, chooser.address))
        if chosen is None:
            return
        server = chosen
    _remember(server)
    _when_idle(lambda: server.pages > 0, server.stop)
    server.run(partial(_show, "" if folder is None else f"{server.address}#{server.keys.owner}"))


def _show(address: str) -> None:
    if address:
        webbrowser.open(address)


def _meant(project: Path | None) -> Path | None:
    """The folder that is meant: that of a file that was dropped, too."""
    given = (project or Path.cwd()).absolute()
    folder = given if given.is_dir() else given.parent
    return folder if project is not None or (folder / MANIFEST).is_file() else None


def _begun(folder: Path, *, listen: bool = False) -> Server:
    """A preview on the usual port, else on any. `listen`: it is asked before it runs."""
    from leafletgen.studio.serve import Server

    state = folder / ".leafletgen"
    if state.is_symlink() or (state.exists() and not state.is_dir()):
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(state))
    make = partial(Server, folder.resolve(), edit=True, host="127.0.0.1")
    try:
        server = make(port=PORT)
    except OSError:
        server = make(port=0)
    if listen:
        server.listen()
    return server


def _when_idle(is_used: Callable[[], bool], end: Callable[[], object]) -> None:
    """Call `end` when it has not been used for long."""

    def watch() -> None:
        last = time.monotonic()
        while time.monotonic() - last < IDLE:
            time.sleep(min(10.0, IDLE / 4))
            last = time.monotonic() if is_used() else last
        end()

    threading.Thread(target=watch, daemon=True).start()


# ---------------------------------------------------------------- what was opened before


def _known() -> list[dict[str, Any]]:
    """Projects opened before, the newest first; each with the port that it had."""
    with suppress(OSError, ValueError):
        rows = json.loads(kept(RECENTLY) or b"")
        return [
            row for row in rows if isinstance(row.get("folder"), str) and isinstance(row.get("port"), int)
        ]
    return []


def _remember(server: Server) -> None:
    folder = str(server.live.root)
    rows = [
        {"folder": folder, "port": server.port},
        *(row for row in _known() if row["folder"] != folder),
    ]
    with suppress(OSError):
        keep(RECENTLY, json.dumps(rows[:RECENT], ensure_ascii=False).encode())


def _running(folder: Path) -> str | None:
    """The address of a preview of this folder that still runs: one that knows the owner's secret."""
    from leafletgen.studio.server.keys import Keys

    port = next((row["port"] for row in _known() if row["folder"] == str(folder.resolve())), None)
    if port is None:
        return None
    secret = Keys(folder.resolve(), edit=True).owner
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=3)
    with suppress(OSError, http.client.HTTPException):
        said = {"Host": f"localhost:{port}", "Cookie": f"leafletgen-{port}={secret}"}
        asking.request("GET", "/api/project", headers=said)
        if asking.getresponse().status == 200:
            return f"http://localhost:{port}/#{secret}"
    return None


def _offered() -> Any:
    from leafletgen.studio.chooser import FolderChoices

    before = [folder for folder in (Path(row["folder"]) for row in _known()) if _is_project(folder)]
    home = Path.home()
    places = (Path.cwd(), home, *(home / name for name in ("Documents", "Desktop", "OneDrive")))
    found = dict.fromkeys(one for place in places for one in _projects(place) if one not in before)
    documents = home / "Documents" if (home / "Documents").is_dir() else home
    numbers = ("my-leaflet", *(f"my-leaflet-{n}" for n in range(2, 100)))
    new = next((documents / name for name in numbers if not (documents / name).exists()), documents)
    return FolderChoices(before, tuple(found)[:RECENT], new)


def _is_project(folder: Path) -> bool:
    with suppress(OSError):
        return (folder / MANIFEST).is_file()
    return False


def _projects(place: Path) -> Iterator[Path]:
    """Projects in a folder, and in the folders of that; not in hidden ones, and not for long."""
    left = LOOKED_AT
    with suppress(OSError):
        for one in sorted(place.iterdir()):
            inner: list[Path] = []
            with suppress(OSError):
                if not one.name.startswith(".") and one.is_dir():
                    inner = [one, *sorted(one.iterdir())]
            left -= len(inner)
            yield from (each for each in inner if not each.name.startswith(".") and _is_project(each))
            if left < 0:
                return


# ---------------------------------------------------------------- trouble


def _show_trouble(log: Path | None, error: Exception) -> None:
    """Write it down, and show a page that says where."""
    from traceback import format_exception

    from leafletgen.cli.main import of_system
    from leafletgen.engine.findings.placed import SENTENCES, say

    words = of_system()
    click.echo("".join(format_exception(error)), err=True)
    said = [say(SENTENCES["not-opened"], words), f"{type(error).__name__}: {error}"]
    if log is not None:
        said.append(say(SENTENCES["logged"], words, [("file", str(log))]))
    page = (log.parent if log else Path(mkdtemp(prefix="leafletgen-"))) / "trouble.html"
    rows = "".join(f"<p>{escape(one)}</p>" for one in said)
    with suppress(OSError):
        write_named(
            page,
            (
                f'<!doctype html><html lang="{words}"><meta charset="utf-8"><title>leafletgen</title>'
                f'<body style="font: 18px/1.6 sans-serif; max-width: 40em; margin: 3em auto">{rows}</body></html>'
            ).encode(),
        )
        webbrowser.open(page.as_uri())
