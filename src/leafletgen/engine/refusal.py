"""What is not written, and why; the earlier files that are taken away then: a wrong sheet is worse than none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from os.path import realpath
from pathlib import Path

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.files import intake
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.model.project.manifest import Manifest
from leafletgen.model.project.tables.folder_names import folder_name
from leafletgen.model.project.world import World

OVERFLOW = frozenset({
    "diagram-arrow-over-actor", "diagram-collision", "diagram-label-collision", "diagram-label-long", "diagram-narrow",
    "diagram-tall", "diagram-wide", "label-too-long", "text-too-long", "word-too-wide", "zone-too-low", "texts-too-long",
    "zone-takes-room", "columns-too-wide", "block-too-high", "column-too-narrow", "size-too-large",
    "diagram-label-room", "diagram-too-wide", "diagram-too-high",
})  # fmt: skip
"""Findings that something does not fit."""
_INCOMPLETE = OVERFLOW | {"text-missing"}
"""What a draft may show. Whatever would make a file that is not valid (a letter without a glyph, a picture without words)
is refused in a draft, too.
"""


def edition_path(manifest: Manifest, edition: EditionKey, out: Path, suffix: str = ".pdf") -> Path:
    """Where an edition's file goes below `out`."""
    folder = out / edition.output
    if edition.row is not None:
        folder /= folder_name(edition.row)
    return folder / f"{manifest.name}.{edition.language}{suffix}"


PNG = ".png"


def words_beside(picture: Path) -> Path:
    """The file with the alternative text of a picture."""
    return picture.with_suffix(".alt.txt")


def concerning(
    found: Iterable[Diagnostic], edition: EditionKey, spoken: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """The errors that concern an edition; `spoken`: the languages that it is in besides its own."""
    for one in found:
        if (
            one.is_error
            and one.language in (None, edition.language, *spoken)
            and one.output in (None, edition.output)
            and one.row in (None, edition.row)
        ):
            yield one


def stopping(found: Iterable[Diagnostic], faults: Collection[Diagnostic] | None) -> int:
    """How many different errors stop an edition. `faults`: of a draft, the errors of its texts, which do not stop it."""
    return len({
        (one.code, one.where, one.args)
        for one in found
        if faults is None or (one.code not in _INCOMPLETE and one not in faults)
    })  # fmt: skip


UNREAD = frozenset({
    "file-unreadable", "font-lost", "form-lost", "machine-refused", "pdf-lost",
})  # fmt: skip
"""Findings that something was not read to its end: nobody knows what it says."""


def is_unread(found: Iterable[Diagnostic]) -> bool:
    """Whether errors do not say what is wrong with the sources, but that not all of them were read."""
    return any(one.code in UNREAD for one in found)


def older(world: World, path: Path, edition: EditionKey) -> Iterator[Diagnostic]:
    """Report the earlier file of an edition of which nobody knows what it would be today: it stays."""
    if path.is_file():
        yield diagnostic(
            "edition-older",
            path=world.shown(path),
            language=edition.language or None,
            output=edition.output or None,
            row=edition.row,
        )


def refuse(
    world: World, path: Path, edition: EditionKey, errors: int, *, unread: bool = False
) -> Iterator[Diagnostic]:
    """Take an edition's earlier file away, and report that it was not written. `unread`: not all its sources were read, so it stays."""
    if unread and path.is_file():
        yield from older(world, path, edition)
        return
    try:
        if path.suffix == PNG:
            world.remove(words_beside(path))
        there = world.remove(path)
    except OSError as error:
        yield unwritable(world.shown(path), error, edition)
        return
    yield diagnostic(
        "edition-removed" if there else "edition-refused", path=world.shown(path), errors=errors,
        language=edition.language, output=edition.output, row=edition.row,
    )  # fmt: skip


def unwritable(path: str, error: OSError, edition: EditionKey) -> Diagnostic:
    """An edition's file could not be written or removed."""
    return intake.unwritable(path, error, language=edition.language, output=edition.output, row=edition.row)


def refuse_all(
    found: Iterable[Diagnostic], manifest: Manifest | None, world: World, out: Path, languages: Collection[str],
    outputs: Collection[str],
) -> Iterator[Diagnostic]:  # fmt: skip
    """Take away the earlier files of a project that cannot be opened. Only what the project file names lies in question;
    where that cannot be read itself (None), nobody can say which files are its, so they stay and are named.
    """
    found = tuple(found)
    if manifest is None:
        if not NO_PROJECT & {d.code for d in found}:
            yield from _left(world, out)
        return
    errors, unread = sum(d.is_error for d in found), is_unread(found)
    for output in outputs or manifest.outputs:
        for tag in languages or manifest.languages:
            edition = EditionKey(tag, output)
            path = edition_path(manifest, edition, out)
            of_rows = sorted(path.parent.glob(f"*/{path.name}")) if manifest.data else []
            for one in (path, *of_rows):
                if Path(realpath(one)).is_relative_to(realpath(out)) and one.is_file():
                    yield from refuse(world, one, edition, errors, unread=unread)


MOST_NAMED = 6
NO_PROJECT = frozenset({"project-missing", "folder-missing"})
"""Findings that there is none."""


def _left(world: World, out: Path) -> Iterator[Diagnostic]:
    """The PDFs of an earlier state that nobody can tell apart from other files."""
    files = sorted(out.rglob("*.pdf")) if out.is_dir() and not out.is_symlink() else []
    if files:
        shown = [world.shown(path) for path in files[:MOST_NAMED]]
        more = " …" if len(files) > MOST_NAMED else ""
        yield diagnostic("output-outdated", count=len(files), paths=", ".join(shown) + more)
