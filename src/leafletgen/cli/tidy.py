"""`tidy`: files in one form, texts that nothing uses taken out, texts renamed in all files."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import click

from leafletgen.cli.codes import ERRORS, FINE
from leafletgen.cli.manners import manners
from leafletgen.cli.telling import not_written, say_line, tell
from leafletgen.engine.changing.tidying import Planned, SpliceError, in_form, with_new_name, without_unused
from leafletgen.engine.changing.together import ChangedFile, put
from leafletgen.engine.schemas.editors import ReadProject, read_project, refresh_for_editors
from leafletgen.engine.translation.status import alone


def run(words: str | None, project: Path, remove: bool, rename: tuple[str, str] | None, dry_run: bool) -> int:
    """Work it out, show or write it; gives the exit code."""
    root = project.resolve()
    try:
        with alone(root, not dry_run, "tidy"):
            read = read_project(root)
            if read.model is None:
                return tell(words, read.told, read.told.diagnostics, ran=False)
            planned = _planned(read, remove, rename)
            if any(one.is_error for one in planned.told):
                return tell(words, read.told, planned.told)
            if not dry_run:
                put(read.model.world, planned.files)
                refresh_for_editors(root, words or "en")
    except SpliceError as error:
        click.echo(str(error), err=True)
        return ERRORS
    except OSError as error:
        return not_written(words, error)
    if not manners().as_json:
        _show(words, root, planned.files, dry_run)
    files = [one.path.relative_to(root).as_posix() for one in planned.files]
    return max(FINE, tell(words, read.told, planned.told, data={"files": files}))


def _planned(read: ReadProject, remove: bool, rename: tuple[str, str] | None) -> Planned:
    assert read.model is not None
    if rename is not None:
        return with_new_name(read.model, *rename)
    return without_unused(read.model) if remove else in_form(read.model.world)


def _show(words: str | None, root: Path, changed: tuple[ChangedFile, ...], dry_run: bool) -> None:
    """What was changed, or would be."""
    if not changed:
        say_line(words, "Nothing to do.")
    for one in changed:
        path = one.path.relative_to(root).as_posix()
        if not dry_run:
            say_line(words, "Changed: {path}", path=path)
            continue
        before, after = (data.decode("utf-8", "replace").splitlines() for data in (one.before, one.after))
        for line in unified_diff(before, after, path, path, lineterm=""):
            click.echo(line)
    if changed and dry_run:
        say_line(words, "{count} files would be changed; nothing was written.", count=len(changed))
