"""Projects in folders of their own: copies of the flagship, edited; and a tiny one. What they build and what is told."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.source import Source
from leafletgen.desk.report import render
from leafletgen.engine.build import build
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Built, Selection

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("leaflet.yaml", "glossary.yaml", "layouts", "diagrams", "locales", "status", "themes", "pictograms")
TODAY = "2026-11-25"
KEPT = ("en", "ja", "ja-simple", "zh-Hans", "zh-Hant", "ko", "vi", "th", "my", "ne", "ar", "km", "id")
"""Languages of the flagship in its copies: each script's hardships once, where all would only take longer."""

LEAFLET = """\
format: 1
name: tiny
title: head
version: r1
date: 2026-11-25
source: en
languages: [en, {languages}]
outputs:
  card: {{layout: card, paper: A5, profile: screen}}
facts:
  police: {{value: "110", checked: 2026-11-20}}
"""
LAYOUT = """\
format: 1
page: {margin: 4u}
blocks:
  - zone: {id: top, height: 20u, ground: yellow, blocks: [{heading: {text: head, level: 1, role: title}}]}
  - zone: {id: main, height: rest, blocks: [{paragraph: body}, {steps: steps}]}
type:
  title: {size: 4u, floor: 3u, bold: yes, pitch: headline, breaking: balanced, display: yes}
  body:  {size: 2.4u, floor: 1.9u, pitch: running}
  step:  {size: 2.4u, floor: 1.9u}
space: {badge: 4u}
"""
TEXTS = """\
head: Easy job?
body: "They pay you; the police come to **you**. Call {police} first."
steps: {s1: They buy goods., s2: You receive the parcel., s3: You hand it over.}
"""


def flagship(folder: Path) -> Path:
    """A copy of the repository's own project, in a few of its languages."""
    project = folder / "project"
    project.mkdir(parents=True)
    for name in PARTS:
        part = ROOT / name
        if part.is_dir():
            shutil.copytree(part, project / name)
        elif part.is_file():
            shutil.copy(part, project / name)
    leaflet = project / "leaflet.yaml"
    text, count = re.subn(
        r"(?m)^languages: \[[^]]*\]", f"languages: [{', '.join(KEPT)}]", leaflet.read_text(encoding="utf-8")
    )
    assert count == 1
    leaflet.write_text(text, encoding="utf-8")
    for path in (*project.glob("locales/*.yaml"), *project.glob("status/*.yaml")):
        if path.stem not in KEPT:
            path.unlink()
    return project


def tiny(folder: Path, **locales: str) -> Path:
    """A heading, a paragraph, three steps on A5, in English and the languages named."""
    tags = {tag.replace("_", "-"): text for tag, text in locales.items()}
    for name, text in {
        "leaflet.yaml": LEAFLET.format(languages=", ".join(tags)).replace("[en, ]", "[en]"),
        "layouts/card.yaml": LAYOUT,
        **{f"locales/{tag}.yaml": text for tag, text in {"en": TEXTS, **tags}.items()},
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def confirmed(root: Path, day: str = TODAY) -> Path:
    """A project from a template whose facts and days somebody has made sure of, and that has a date."""
    for path in (root / "status").glob("*.yaml"):
        path.write_text(
            path.read_text(encoding="utf-8").replace('state: "draft"', 'state: "translated"'),
            encoding="utf-8",
        )
    leaflet = root / "leaflet.yaml"
    text = leaflet.read_text(encoding="utf-8").replace("checked: no", f"checked: {day}")
    leaflet.write_text(text.replace("source: en\n", f"date: {day}\nsource: en\n"), encoding="utf-8")
    return root


def edit(path: Path, old: str, new: str) -> None:
    """Replace the one place where `old` stands."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def built(
    root: Path, languages: Iterable[str] = (), outputs: Iterable[str] = (), out: Path | None = None
) -> Built:
    """The project built into its `output/`; what reading told stands with the rest."""
    opened = open_project(root, TODAY)
    if opened.value is None:
        return Built((), (), opened.diagnostics)
    return build(opened.value, out or root / "output", Selection(tuple(languages), tuple(outputs)))


def errors(made: Built | Iterable[Diagnostic]) -> list[Diagnostic]:
    found = made.diagnostics if isinstance(made, Built) else made
    return [d for d in found if d.is_error]


def codes(found: Iterable[Diagnostic]) -> list[str]:
    return [d.code for d in found]


def args(found: Diagnostic) -> dict[str, str]:
    return dict(found.args)


def told(root: Path, found: Iterable[Diagnostic]) -> str:
    """What people read at a terminal."""
    session = open_project(root, TODAY).value
    if session is None:
        files = (p for kind in ("*.yaml", "*/*.yaml") for p in root.glob(kind))
        sources = {
            p.relative_to(root).as_posix(): Source(
                p.relative_to(root).as_posix(), p.read_text(encoding="utf-8")
            )
            for p in files
        }
        return render(found, sources, {})
    return render(found, session.project.sources, session.project.catalogs)


def line_of(path: Path, text: str) -> int:
    """The number of the one line that holds `text`."""
    (number,) = (n for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if text in line)
    return number


def stretched(text: str, share: float) -> str:
    """A text longer by this share (shorter where negative), every word alike: letters doubled or left out."""
    out: list[str] = []
    owed = 0.0
    for part in re.findall(r"\{[a-z]+\}|.", text, re.DOTALL):
        owed += share * part.isalpha()
        if abs(owed) >= 0.5 and part.isalpha():
            out.append(part * 2 if owed > 0 else "")
            owed -= 1 if owed > 0 else -1
        else:
            out.append(part)
    return "".join(out)


def rewrite(project: Path, tag: str, change: Callable[[str, str], str | None]) -> None:
    """Write a language's file anew, each text changed (None: left out). Texts come out quoted, one a line."""
    session = open_project(project, TODAY).value
    assert session is not None
    texts: dict[str, Any] = {}
    for key, message in session.project.catalogs[tag].messages.items():
        value = change(key, message.value)
        if value is not None:
            *path, name = key.split(".")
            place = texts
            for step in path:
                place = place.setdefault(step, {})
            place[name] = value
    (project / "locales" / f"{tag}.yaml").write_text("\n".join(_lines(texts, "")) + "\n", encoding="utf-8")


def _lines(texts: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in texts.items():
        if isinstance(value, str):
            yield f"{indent}{key}: {json.dumps(value, ensure_ascii=False)}"
        else:
            yield f"{indent}{key}:"
            yield from _lines(value, indent + "  ")


def files_below(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
