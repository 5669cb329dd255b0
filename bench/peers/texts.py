"""What every engine of the comparison is given: the flagship's texts, sizes, fonts, pictograms and codes, prepared once.

Nothing of this is timed. leafletgen gets a project, as it takes its texts from YAML files; the others get JSON, which is what
they read quickest, with bold stretches marked, facts filled in and the sizes that leafletgen found for each text: they need
not look for sizes (`poster.typ` can, and is measured with it, too).
"""

from __future__ import annotations

import csv
import json
import re
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import segno
import yaml
from fontTools.ttLib import TTFont

import leafletgen
from leafletgen.engine.project import Project

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("glossary.yaml", "layouts", "diagrams", "locales", "status")
COLORS = {"black": "#141414", "white": "#FFFFFF", "ivory": "#FFFFFF", "gold": "#FFC400"}
DARK = {"black": "#FFFFFF", "white": "#141414"}
"""Pictograms on a dark ground: ink and paper change places."""
RED = {"black": "#FFFFFF", "white": "#C8230F"}
PAPERS = ("A3", "A2", "A1")
FIRST = ("en", "ja", "zh-Hans", "ko", "vi", "ne", "my", "th", "ar", "ru", "km", "am")
"""The twelve: twelve scripts but one (Vietnamese, for its marks)."""
LEFT_OUT = ("ja-simple", "en-x-easy")
"""Japanese with readings over its characters: Typst and WeasyPrint set none."""
MANY = 40
PAGE = "{lang}"

MANIFEST = """\
format: 1
name: poster
title: back.title
version: r1
date: 2026-11-25
source: en
staff_language: ja
staff_topic: {topic}
languages: [{languages}]
theme: alert
outputs:
{outputs}
{data}facts:
  police: {{value: "110", checked: 2026-11-20, owner: office}}
{advice}  page:   {{value: "https://example.ac.jp/safe/{{lang}}", checked: 2026-11-20, owner: office, qr: true}}
adapt: ["*.they_say"]
"""


ADVICE = '  advice: {{value: "{}", checked: 2026-11-20, owner: office}}\n'
BY_ROW = "data: {file: dorms.csv, row: dorm}\n"


class Prepared(NamedTuple):
    """Where things lie. `languages`: the twelve first; `dormitories`: a project in English, with a table."""

    project: Path
    dormitories: Path
    data: Path
    languages: tuple[str, ...]


def prepare(folder: Path) -> Prepared:
    """All that engines are given, below a folder."""
    told = yaml.safe_load((ROOT / "leaflet.yaml").read_text(encoding="utf-8"))
    rest = [tag for tag in told["languages"] if tag not in (*FIRST, *LEFT_OUT)]
    languages = (*FIRST, *rest)[:MANY]
    project, by_row, data = folder / "project", folder / "dormitories", folder / "data"
    _project(project, languages, told["staff_topic"])
    dormitories(by_row, told["staff_topic"])
    for name in ("texts", "art"):
        (data / name).mkdir(parents=True)
    _art(data / "art")
    _diagrams(data)
    opened = leafletgen.open(project)
    for tag in languages:
        path = data / "texts" / f"{tag}.json"
        path.write_text(json.dumps(_texts(opened, tag), ensure_ascii=False), encoding="utf-8")
    (data / "rows.json").write_text(json.dumps(rows(1000)), encoding="utf-8")
    for name in ("poster.typ", "poster.html"):
        shutil.copy(Path(__file__).with_name(name), data / name)
    return Prepared(project, by_row, data, languages)


def _project(folder: Path, languages: tuple[str, ...], topic: str, by_row: bool = False) -> None:
    """The flagship with its poster on three papers, for the screen: what Typst can claim, too (PDF/A-2a, PDF/UA-1)."""
    folder.mkdir(parents=True)
    for name in PARTS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    write_manifest(folder, languages, topic, by_row=by_row)


def dormitories(folder: Path, topic: str) -> None:
    """The same for dormitories, in English: name, place and number of each are those of a table."""
    _project(folder, ("en",), topic, by_row=True)
    locale = folder / "locales" / "en.yaml"
    said = locale.read_text(encoding="utf-8")
    for key, fact in (("office", "dorm"), ("where", "place")):
        said, times = re.subn(rf"(?m)^(  {key}:).*$", rf'\g<1> "{{{fact}}}"', said)
        assert times == 1, key
    locale.write_text(said, encoding="utf-8")


def write_table(folder: Path, count: int) -> None:
    """The table of so many dormitories."""
    with (folder / "dorms.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("dorm", "place", "advice"))
        table.writerows((row["office"], row["where"], row["number"]) for row in rows(count))


def write_manifest(
    folder: Path, languages: tuple[str, ...], topic: str, advice: str = "#9110", by_row: bool = False
) -> None:
    """The project file; another `advice` is a fact that has changed."""
    outputs = "\n".join(
        f"  {paper.lower()}: {{layout: poster, paper: {paper}, profile: screen, read_from: 2m}}"
        for paper in PAPERS
    )
    text = MANIFEST.format(
        languages=", ".join(languages), topic=topic, outputs=outputs,
        data=BY_ROW if by_row else "", advice="" if by_row else ADVICE.format(advice),
    )  # fmt: skip
    (folder / "leaflet.yaml").write_text(text, encoding="utf-8")


def _art(folder: Path) -> None:
    """The pictograms on paper, on a dark ground, on the red one."""
    source = ROOT / "src" / "leafletgen" / "data" / "pictograms"
    for path in source.glob("*.svg"):
        drawn = path.read_text(encoding="utf-8")
        for suffix, colors in (("", COLORS), (".dark", COLORS | DARK), (".red", COLORS | RED)):
            made = drawn
            for name, value in colors.items():
                made = made.replace(f'"{name}"', f'"{value}"')
            (folder / f"{path.stem}{suffix}.svg").write_text(made, encoding="utf-8")


def _diagrams(folder: Path) -> None:
    """The three, as they are declared."""
    found = {}
    for name in ("parcel", "cash", "account"):
        drawn = yaml.safe_load((ROOT / "diagrams" / f"{name}.yaml").read_text(encoding="utf-8"))
        actors = [{"key": key, **spec} for key, spec in drawn["actors"].items()]
        arrows = [{"route": "straight", **spec} for _, spec in sorted(drawn["arrows"].items())]
        places = {actor["key"]: place for place, actor in enumerate(actors)}
        ends = [{**one, "from": places[one["from"]], "to": places[one["to"]]} for one in arrows]
        found[name] = {"actors": actors, "arrows": ends}
    (folder / "diagrams.json").write_text(json.dumps(found), encoding="utf-8")


def _texts(project: Project, tag: str) -> dict[str, Any]:
    """One language: texts as stretches `[text, bold]`, sizes in u, fonts by name and by file."""
    edition = project.edition(tag, "a3")
    kit, catalog = edition.localized().kit, project.session.project.catalogs[tag]
    facts = {
        name: row.value.replace(PAGE, tag) for name, row in project.session.project.manifest.facts.items()
    }
    texts = {
        key: [[facts.get(part.fact or "", part.text), part.bold] for part in message.parts]
        for key, message in catalog.messages.items()
        if not key.startswith(("easy.", "_"))
    }
    sizes: dict[str, float] = {}
    for row in edition.fits():
        name = row.fit.key or row.fit.variable.removeprefix("size ")
        sizes[name] = min(sizes.get(name, 1e9), round(row.fit.size / kit.u, 4))
    language = kit.language
    families = dict.fromkeys(
        (*kit.book.families(language, True), *kit.book.families(language), "BIZUDPGothic")
    )
    code = segno.make(facts["page"], error="m", micro=False).matrix
    return {
        "tag": tag, "lang": tag.split("-", maxsplit=1)[0], "rtl": kit.rtl, "texts": texts, "sizes": sizes,
        "pitch": round(language.short, 3), "ascent": language.ascent, "descent": language.descent, "families": [_named(family) for family in families], "faces": list(families),
        "facts": facts, "code": ["".join(map(str, row)) for row in code],
        "about": {name: kit.edition[name] for name in ("autonym", "staff", "staff_note", "note", "build")},
    }  # fmt: skip


def _named(family: str) -> str:
    """A family by the name that is in its file."""
    [path] = (ROOT / "fonts" / family).glob("*-Regular.ttf")
    with TTFont(path, lazy=True) as font:
        return str(font["name"].getBestFamilyName())


def rows(count: int) -> list[dict[str, str]]:
    """Dormitories: what differs on each sheet."""
    return [
        {
            "office": f"Dormitory {n:04}",
            "where": f"Building {n % 9 + 1}, room {100 + n}",
            "number": f"#{8000 + n}",
        }
        for n in range(count)
    ]
