"""A small project to begin with: it builds at once, and every word of it can be changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from string import Template

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Outcome, diagnostic
from leafletgen.core.folder import entries
from leafletgen.model.locales.skeleton import skeleton
from leafletgen.model.project.load import load
from leafletgen.model.project.saving import begin_records, settle
from leafletgen.model.project.world import World
from leafletgen.text.languages.find import is_known, suggestion_for

FOLDER = DATA / "starter"
SOURCE = "en"
LANGUAGES = (SOURCE, "ja")
"""Those that nobody named otherwise; the starter is written in both."""
_IGNORED = "# Made anew by leafletgen\n/output/\n/.leafletgen/\n"

_KINDS = ("diagrams", "layouts", ".", "locales")


def default_name(folder: Path) -> str:
    """A name for the files after the folder's: small letters, digits, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", folder.name.lower()).strip("-") or "leaflet"


def start(world: World, name: str, languages: Sequence[str] = ()) -> Outcome[tuple[str, ...]]:
    """Write the starter into the world's folder; the files written. None, and nothing written, where one of them is there
    already or cannot be meant. English is the source; languages that the starter is not written in are empty.
    """
    tags = tuple(dict.fromkeys((SOURCE, *(languages or LANGUAGES))))
    strange = [
        diagnostic("language-unknown", language=tag, suggestion=suggestion_for(tag))
        for tag in tags
        if not is_known(tag)
    ]
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,59}", name):
        strange.append(diagnostic("name-form", name=name, suggestion=default_name(Path(name))))
    files = contents(name, tags, world.today) if not strange else {}
    there = next((path for path in reversed(files) if (world.root / path).exists()), None)
    if there:
        strange.append(diagnostic("project-there", folder=str(world.root), path=there))
    if strange:
        return Outcome(None, tuple(strange))
    try:
        for path, text in files.items():
            world.write(world.root / path, text.encode())
        if not (world.root / ".gitignore").exists():
            world.write(world.root / ".gitignore", _IGNORED.encode())
        _recorded(world, tags)
    except OSError as error:
        told = diagnostic("output-unwritable", path=error.filename or "", reason=error.strerror or str(error))
        return Outcome(None, (told,))
    return Outcome(tuple(files), ())


def contents(name: str, tags: Sequence[str], today: str) -> dict[str, str]:
    """The files by path; the project file last, as there is a project once it stands."""
    found = [path for kind in _KINDS for path in entries(FOLDER / kind, ".yaml")]
    written = {path.relative_to(FOLDER).as_posix(): path for path in found}
    texts = {path: file.read_text(encoding="utf-8") for path, file in written.items()}
    source = texts[f"locales/{SOURCE}.yaml"]
    locales = {f"locales/{tag}.yaml": texts.get(f"locales/{tag}.yaml") or skeleton(source) for tag in tags}
    manifest = Template(texts["leaflet.yaml"]).substitute(
        name=name, date=today, languages=f"[{', '.join(tags)}]"
    )
    kept = {path: text for path, text in texts.items() if path.startswith(("layouts/", "diagrams/"))}
    return {**kept, **locales, "leaflet.yaml": manifest}


def _recorded(world: World, tags: Sequence[str]) -> None:
    """Note of the translations that come along which English they were made from. Raises OSError."""
    project = load(world).value
    assert project is not None
    begin_records(project, tags)
    for tag in tags:
        if tag != SOURCE and project.catalogs[tag].messages:
            settle(project, tag, "translated", "leafletgen")
