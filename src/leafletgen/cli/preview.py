"""`preview`: the project in a browser."""

from __future__ import annotations

import errno
import webbrowser
from pathlib import Path
from socket import gaierror
from typing import TYPE_CHECKING, NamedTuple

import click

from leafletgen.cli.allowance import end_starved, heed_allowance, limits_of_memory
from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import say_line, tell, tell_json
from leafletgen.engine.findings.placed import SENTENCES, diagnostic
from leafletgen.engine.host.children import starved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leafletgen.studio.serve import Server

PORT = 8317


class PreviewOptions(NamedTuple):
    """The options of `preview`, as they were typed."""

    project: Path
    edit: bool = False
    share: bool = False
    host: str = "127.0.0.1"
    port: int = PORT
    names: tuple[str, ...] = ()
    browser: bool = True
    today: str | None = None


def run(words: str | None, asked: PreviewOptions) -> int:
    """Serve until interrupted; gives the exit code."""
    heed_allowance(preview=True)
    try:
        return _served(words, asked)
    except (MemoryError, RuntimeError, ImportError) as error:
        if not starved(error):
            raise
        end_starved(error)


def _served(words: str | None, asked: PreviewOptions) -> int:
    from leafletgen.studio.server.threads import THREADS

    server = started(words, asked)
    if server is None:
        return COULD_NOT_RUN
    address = f"{server.address}#{server.keys.owner}"

    def ready() -> None:
        links = server.links() if asked.share else {}
        manners().note("the preview is there")
        if manners().as_json:
            tell_json({
                "address": address, "edit": asked.edit, "public": server.reach.public, "links": links,
            })  # fmt: skip
        else:
            _tell(words, server, links, asked.edit)
        if asked.browser:
            webbrowser.open(address)

    server.run(ready, end_starved, 1 if limits_of_memory() else THREADS)
    return FINE


def started(words: str | None, asked: PreviewOptions) -> Server | None:
    """A server that has its address; None where it cannot be had, which is told."""
    from leafletgen.studio.serve import Server
    from leafletgen.studio.server.reach import unfit

    root, unknown = asked.project.resolve(), next(filter(unfit, asked.names), None)
    state, fault = root / ".leafletgen", None
    if state.is_symlink():
        fault = diagnostic("preview-state", path=str(state))
    elif unknown is not None:
        fault = diagnostic("preview-name", name=unknown)
    elif not asked.host:  # the system would take it for all networks
        fault = diagnostic("preview-host", host="", reason="it is empty")
    else:
        try:
            return Server(
                root, edit=asked.edit, host=asked.host, port=asked.port, names=asked.names, today=asked.today
            )
        except OSError as error:
            reason = error.strerror or str(error)
            is_ours = not isinstance(error, gaierror) and error.errno != errno.EADDRNOTAVAIL
            code = "preview-port" if is_ours else "preview-host"
            fault = diagnostic(code, port=asked.port, host=asked.host, reason=reason)
    tell(words, None, (fault,), ran=False)
    return None


def _tell(words: str | None, server: Server, links: Mapping[str, str], edit: bool) -> None:
    click.echo(f"{server.address}#{server.keys.owner}")
    for tag, link in links.items():
        click.echo(f"{tag:10} {link}")
    for form, args in _ways(server):
        say_line(words, form, **args)
    if not edit:
        say_line(words, "Read only; with --edit texts can be changed.")
    say_line(words, "Ctrl C stops it.")


def _ways(server: Server) -> list[tuple[str, dict[str, object]]]:
    """How others reach it, in forms of sentences."""
    way = server.reach
    if way.is_behind:
        return [(SENTENCES["behind"], {"address": way.public, "local": f"{way.host}:{way.port}"})]
    if way.public is None:
        return [(SENTENCES["nowhere"], {})] if way.is_everywhere else [(SENTENCES["nobody"], {})]
    said: list[tuple[str, dict[str, object]]] = [
        (SENTENCES["network"], {"address": way.public}),
        (SENTENCES["links"], {}),
    ]
    return [*said, (SENTENCES["firewall"], {"port": way.port}), (SENTENCES["open"], {})]
