"""Where signs are found: the project's folder first, then the package's. Only the ones asked for are read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from pathlib import Path as FilePath

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.files.intake import is_there, take, unreadable
from leafletgen.core.files.path_kind import PathState, path_state
from leafletgen.core.limits import NAME_CHARACTERS, SIGN_BYTES
from leafletgen.core.source import Span
from leafletgen.page.pictograms.pictogram import Pictogram
from leafletgen.page.pictograms.search import meant
from leafletgen.page.pictograms.svg import SignError, read_sign

BUILTIN = DATA / "pictograms"
"""The package's own signs."""

PLAIN = ".small.svg"
"""How the file of a sign's drawing for small sizes ends; it lies beside the sign's own file."""


def pictogram(
    name: str,
    folders: Sequence[FilePath] = (),
    sink: Sink | None = None,
    where: Span | None = None,
) -> Pictogram | None:
    """The sign `name`, from `folders` in their order, then from the package.

    None where there is none or its file is broken; the reason is then reported to `sink`, at `where`.
    """
    if name.replace("-", "").isalnum() and not NAME_CHARACTERS.passed_by(len(name)):
        for folder in (*folders, BUILTIN):
            path = folder / f"{name}.svg"
            if not is_there(path):
                continue
            try:
                sign = pictogram_file(path)
            except (SignError, OSError, UnicodeDecodeError) as fault:
                if sink is not None and isinstance(fault, OSError) and fault.errno is not None:
                    sink.add(unreadable(path.name, fault, where))  # nobody knows what is in it
                elif sink is not None:
                    reason = fault.strerror if isinstance(fault, OSError) else str(fault)
                    sink.add(diagnostic("pictogram-broken", where, name=name, file=path.name, reason=reason))
                return None
            return sign._replace(plain=partial(_plain, path.with_suffix(PLAIN)))
    if sink is not None:
        near = suggestion(name, folders)
        if near:
            sink.add(diagnostic("pictogram-unknown", where, name=name, near=near))
        else:
            sink.add(diagnostic("pictogram-unknown-nothing-near", where, name=name))
    return None


def _plain(path: FilePath) -> Pictogram | None:
    """The drawing for small sizes. None where there is none or it is broken (`lint` reports that)."""
    try:
        return pictogram_file(path)
    except (SignError, OSError, UnicodeDecodeError):
        return None


def pictogram_file(path: FilePath) -> Pictogram:
    """The sign of one file, read once while it does not change. Raises SignError, OSError, UnicodeDecodeError."""
    return _read(path, path_state(path, path.parent))


@lru_cache(maxsize=512)
def _read(path: FilePath, state: PathState) -> Pictogram:
    """`state` is only there so that a changed file is read anew."""
    return read_sign(path.stem, take(path, SIGN_BYTES).decode("utf-8"))


def names(folders: Sequence[FilePath] = ()) -> tuple[str, ...]:
    """The names of all signs that can be used, sorted."""
    found = {p.stem for folder in (*folders, BUILTIN) for p in entries(folder, ".svg")}
    found = {name for name in found if "." not in name}  # drawings for small sizes are no signs of their own
    return tuple(sorted(found))


def search(query: str, folders: Sequence[FilePath] = ()) -> tuple[str, ...]:
    """The names of the signs that words in any language mean, the nearest first."""
    return meant(query, {name: _own_keywords(name, folders) for name in names(folders)})


def _own_keywords(name: str, folders: Sequence[FilePath]) -> tuple[str, ...]:
    """The keywords in the file of a project's own sign; the package's have theirs elsewhere."""
    if not any(is_there(folder / f"{name}.svg") for folder in folders):
        return ()
    sign = pictogram(name, folders)
    return sign.keywords if sign is not None else ()


def suggestion(name: str, folders: Sequence[FilePath] = ()) -> str | None:
    """What was probably meant by an unknown name: a sign that has it as a word in any language, else a similar name."""
    from difflib import get_close_matches

    found = search(name, folders) or get_close_matches(name, names(folders), 1, 0.6)
    return found[0] if found else None
