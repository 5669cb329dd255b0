"""Small projects to begin with: each builds at once, and every word of it can be changed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Diagnostic, Outcome, diagnostic
from leafletgen.core.files.folder import entries
from leafletgen.core.files.intake import unwritable
from leafletgen.core.messages.table import texts_of
from leafletgen.model.locales.skeleton import skeleton
from leafletgen.model.project.reading.load import ProjectModel, load
from leafletgen.model.project.reading.strange import language_unknown
from leafletgen.model.project.tree import refs, walked
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.saving import begin_records, settle, write_status
from leafletgen.page.blocks.calendar.declared import CalendarSign
from leafletgen.text.languages.find import is_known

TEMPLATES = texts_of("templates", "titles")


FOLDER = DATA / "starters"
FIRST = next(iter(TEMPLATES))
"""The template where nobody chose."""
MANIFEST = "leaflet.yaml"
SOURCE = "en"
LANGUAGES = (SOURCE, "ja")
"""Those that nobody named otherwise; all templates are written in both."""
_IGNORED = "# Made anew by leafletgen\n/output/\n/.leafletgen/\n"

_KINDS = ("diagrams", "layouts", ".", "locales")


def default_name(folder: Path) -> str:
    """A name for the files after the folder's: small letters, digits, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", folder.name.lower()).strip("-") or "leaflet"


def start(
    world: World,
    name: str,
    languages: Sequence[str] = (),
    template: str = FIRST,
    unfinished: bool = False,
) -> Outcome[tuple[str, ...]]:
    """Write a template into the world's folder; the files written. None, and nothing written, where one of them is there
    already or cannot be meant. English is the source; languages that the template is not written in are empty.
    `unfinished`: a start that was killed behind its last file may be done again.
    """
    tags = tuple(dict.fromkeys((SOURCE, *(languages or LANGUAGES))))
    strange = [language_unknown(tag) for tag in tags if not is_known(tag)]
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,59}", name):
        strange.append(diagnostic("name-form", name=name, suggestion=default_name(Path(name))))
    if template not in TEMPLATES:
        strange.append(_no_template(template))
    files = contents(name, tags, world.today, template) if not strange else {}
    if there := _in_the_way(world, files, unfinished):
        strange.append(diagnostic("project-there", folder=str(world.root), path=there))
    if strange:
        return Outcome(None, tuple(strange))
    try:
        recorded = _recorded(files, tags, world.today)
        if not (world.root / ".gitignore").exists():
            recorded[".gitignore"] = _IGNORED.encode()
        for path, data in {**recorded, **{path: text.encode() for path, text in files.items()}}.items():
            world.write(world.root / path, data)
        world.sweep_saved()
    except OSError as error:
        return Outcome(None, (unwritable(str(error.filename or ""), error),))
    return Outcome(tuple(files), ())


def _in_the_way(world: World, files: dict[str, str], unfinished: bool) -> str | None:
    """The first file that is there already; what a start that was killed left behind, as it is to be, is not in the way."""
    at = {path: world.root / path for path in reversed(files)}
    if (world.root / MANIFEST).exists() and not unfinished:
        return MANIFEST
    return next(
        (p for p, file in at.items() if file.exists() and world.read(file) != files[p].encode()), None
    )


def _no_template(template: str) -> Diagnostic:
    near = get_close_matches(template, TEMPLATES, 1, 0.6)
    suggestion = f"Did you mean “{near[0]}”?" if near else f"Choose from: {', '.join(TEMPLATES)}."
    return diagnostic("template-unknown", name=template, suggestion=suggestion)


def contents(name: str, tags: Sequence[str], today: str, template: str = FIRST) -> dict[str, str]:
    """The files by path; the project file last, as there is a project once it stands."""
    folder = FOLDER / template
    found = [path for kind in _KINDS for path in entries(folder / kind, ".yaml")]
    written = {path.relative_to(folder).as_posix(): path for path in found}
    texts = {path: file.read_text(encoding="utf-8") for path, file in written.items()}
    source = texts[f"locales/{SOURCE}.yaml"]
    locales = {f"locales/{tag}.yaml": texts.get(f"locales/{tag}.yaml") or skeleton(source) for tag in tags}
    said = {"name": name, "date": today, "languages": f"[{', '.join(tags)}]"}
    kept = {path: text for path, text in texts.items() if path.startswith(("layouts/", "diagrams/"))}
    filled = {path: Template(text).substitute(said) for path, text in kept.items()}
    return {**filled, **locales, MANIFEST: Template(texts[MANIFEST]).substitute(said)}


def _made_up(project: ProjectModel) -> frozenset[str]:
    """The texts that state a day, an hour or a place by number, and what a calendar says of days: nobody has said that it is true."""
    texts = project.catalogs[SOURCE].messages
    numbers = {key for key, text in texts.items() if any(sign.isdigit() for sign in text.value)}
    parts = [page.parts for layout in project.layouts.values() for page in layout.all_pages]
    days = {
        ref.key for one in walked(tuple(parts)) if isinstance(one, CalendarSign) for ref in refs((one.text,))
    }
    return frozenset(numbers | days)


def _recorded(files: Mapping[str, str], tags: Sequence[str], today: str) -> dict[str, bytes]:
    """What is to be noted of the translations that come along: which English they were made from. Made beside, and put in
    place before the project file: a project never stands there without. Raises OSError.
    """
    with TemporaryDirectory(prefix="leafletgen-") as folder:
        beside = World(Path(folder), today)
        for path, text in files.items():
            beside.write(beside.root / path, text.encode())
        project = load(beside).value
        assert project is not None
        begin_records(project, tags)
        made_up = _made_up(project)
        for tag in tags:
            if project.catalogs[tag].messages and (made_up or tag != SOURCE):
                status = settle(project, tag, "translated", "leafletgen")
                drafts = {
                    key: replace(one, state="draft") for key, one in status.texts.items() if key in made_up
                }
                write_status(project, tag, replace(status, texts={**status.texts, **drafts}))
        made = [path for path in sorted(beside.root.rglob("*")) if path.is_file()]
        found = {path.relative_to(beside.root).as_posix(): path.read_bytes() for path in made}
        return {name: data for name, data in found.items() if name not in files}
