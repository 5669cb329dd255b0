"""`preview`: the project in a browser."""

from __future__ import annotations

import webbrowser
from collections.abc import Mapping
from pathlib import Path

import click

from leafletgen.cli.codes import COULD_NOT_RUN, FINE
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import tell_json


def run(
    root: Path, edit: bool, share: bool, host: str, port: int, names: tuple[str, ...], browser: bool,
    today: str | None,
) -> int:  # fmt: skip
    """Serve until interrupted; gives the exit code."""
    from leafletgen.studio.serve import Server

    state = root.resolve() / ".leafletgen"
    if not state.resolve().is_relative_to(root.resolve()):
        click.echo(
            f"{state} is a link that leads out of the project. Remove it; the preview makes it anew.",
            err=True,
        )
        return COULD_NOT_RUN
    try:
        server = Server(root.resolve(), edit=edit, host=host, port=port, names=names, today=today)
    except OSError as error:
        click.echo(
            f"Port {port} of {host} cannot be had: {error.strerror or error}. Is a preview running already? "
            "Choose another with --port.",
            err=True,
        )
        return COULD_NOT_RUN
    address = f"{server.address}#{server.keys.owner}"

    def ready() -> None:
        tags = server.live.translations if share else ()
        links = {
            tag: f"{server.address}#{server.keys.shared(tag, edit, server.live.world.today).secret}"
            for tag in tags
        }
        manners().note("the preview is there")
        if manners().as_json:
            tell_json({"address": address, "edit": edit, "links": links})
        else:
            _tell(address, links, edit)
        if browser:
            webbrowser.open(address)

    server.run(ready)
    return FINE


def _tell(address: str, links: Mapping[str, str], edit: bool) -> None:
    click.echo(address)
    for tag, link in links.items():
        click.echo(f"{tag:10} {link}")
    if not manners().quiet:
        click.echo(("" if edit else "Read only; with --edit texts can be changed. ") + "Ctrl C stops it.")
