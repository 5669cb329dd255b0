"""What an editor needs to know of a project: schemas of its files in `.leafletgen/schemas`, and settings that name them.

The schemas are made of the project and lie with what is made: they are not kept by git. The settings are written once, where
there are none; nothing is written over what somebody has.
"""

from __future__ import annotations

import json
from pathlib import Path

from leafletgen.core.record import NamedTuple
from leafletgen.engine.opening import OpenedProject
from leafletgen.engine.schemas.files import NAMES, schema_files
from leafletgen.model.project.reading.load import ProjectModel, load
from leafletgen.model.project.world import World

SCHEMAS = ".leafletgen/schemas"
SETTINGS = ".vscode/settings.json"
ADVICE = ".vscode/extensions.json"
FILES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("leaflet", ("/leaflet.yaml", "!/layouts/*.yaml")),
    ("layout", ("/layouts/*.yaml",)),
    ("component", ("/components/*.yaml",)),
    ("diagram", ("/diagrams/*.yaml",)),
    ("theme", ("/themes/*.yaml",)),
    ("profile", ("/profiles/*.yaml",)),
    ("status", ("/status/*.yaml",)),
    ("language", ("/languages/*.yaml",)),
    ("glossary", ("/glossary.yaml",)),
)
"""Which schema is for which files of a project; locales differ by their source."""


class ForEditors(NamedTuple):
    """What was written, by its path in the project; `lacking`: lines that settings which were there already do not have."""

    paths: tuple[str, ...]
    lacking: str = ""


class ReadProject(NamedTuple):
    """A project as far as it could be read (None: not at all), and what to tell of that. Names may still lead nowhere."""

    model: ProjectModel | None
    told: OpenedProject


def read_project(root: Path) -> ReadProject:
    """Read a project that somebody is still writing."""
    loaded = load(World(root))
    return ReadProject(loaded.value, OpenedProject(None, loaded.diagnostics, loaded.sources))


def associations(source: str) -> dict[str, list[str]]:
    """Schemas by their paths in the project, and the files that each is for."""
    texts = (
        ("source", (f"/locales/{source}.yaml",)),
        ("locale", ("/locales/*.yaml", f"!/locales/{source}.yaml")),
    )
    return {f"./{SCHEMAS}/{kind}.schema.json": list(files) for kind, files in (*FILES, *texts)}


def write_for_editors(project: ProjectModel, words: str) -> ForEditors:
    """Write the schemas of a project, and the settings where there are none. Raises OSError."""
    world, written, lacking = project.world, [], ""
    wanted = {"yaml.schemas": associations(str(project.manifest.source))}
    lines = json.dumps(wanted, indent=2) + "\n"
    if (world.root / SETTINGS).exists():
        lacking = "" if _has(world, wanted["yaml.schemas"]) else lines
    else:
        if not (world.root / ADVICE).exists():
            advice = json.dumps({"recommendations": ["redhat.vscode-yaml"]}, indent=2) + "\n"
            world.write(world.root / ADVICE, advice.encode())
            written.append(ADVICE)
        world.write(world.root / SETTINGS, lines.encode())
        written.append(SETTINGS)
    for name, text in schema_files(words, project):
        world.write(world.root / SCHEMAS / name, text.encode())
        written.append(f"{SCHEMAS}/{name}")
    return ForEditors(tuple(written), lacking)


def is_ready_for_editors(root: Path) -> bool:
    """Whether all that editors need was written once."""
    return (root / SCHEMAS / f"{NAMES[-1]}.schema.json").exists()


def refresh_for_editors(root: Path, words: str) -> None:
    """Write the schemas of a project again, where it has any. Raises OSError."""
    model = read_project(root).model if (root / SCHEMAS).is_dir() else None
    if model is not None:
        write_for_editors(model, words)


def _has(world: World, wanted: dict[str, list[str]]) -> bool:
    """Whether settings name all schemas, in whatever way."""
    text = world.read(world.root / SETTINGS).decode("utf-8", "replace")
    return all(path.removeprefix("./") in text for path in wanted)
