"""Layouts as they are written: `extends`, `replace`, `each`, groups and gaps; and what goes wrong with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import TODAY, codes, edit, errors, tiny, told

from leafletgen.desk.report import render
from leafletgen.engine.opening import open_project
from leafletgen.model.project.tree import refs
from leafletgen.page.blocks.kit import Name
from leafletgen.page.blocks.zone import Zone

CHILD = """\
format: 1
page: {margin: 3u}
extends: card
replace:
  top: {height: 9u, ground: paper}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path)


def zones(project: Path, name: str = "card") -> dict[str, Zone[Any]]:
    session = open_project(project, TODAY).value
    assert session is not None, told(project, open_project(project, TODAY).diagnostics)
    layout = session.project.layouts[name]
    return {z.id: z for page in layout.all_pages for z in page.blocks if isinstance(z, Zone)}


def child(project: Path, text: str = CHILD) -> None:
    (project / "layouts/child.yaml").write_text(text, encoding="utf-8")
    edit(project / "leaflet.yaml", "facts:", "  child: {layout: child, paper: A5, profile: screen}\nfacts:")


def append(project: Path, text: str) -> None:
    with (project / "locales/en.yaml").open("a", encoding="utf-8") as file:
        file.write(text)


def test_zones_as_written(project: Path) -> None:
    found = zones(project)

    assert list(found) == ["top", "main"]
    assert found["top"].ground == "yellow"
    assert found["main"].height.is_rest
    assert [type(b).__name__ for b in found["main"].blocks] == ["Paragraph", "Steps"]


def test_extends_takes_all_and_replace_some(project: Path) -> None:
    child(project)
    parent, made = zones(project), zones(project, "child")

    assert list(made) == list(parent)
    assert made["main"] == parent["main"]
    assert (made["top"].ground, str(made["top"].height.length)) != (
        parent["top"].ground,
        str(parent["top"].height.length),
    )
    assert made["top"].blocks == parent["top"].blocks


def test_a_replaced_value_keeps_its_own_place(project: Path) -> None:
    child(project, CHILD.replace("ground: paper", "ground: papre"))

    opened = open_project(project, TODAY)
    (found,) = errors(opened.diagnostics)

    assert found.code == "name-unknown"
    assert render([found], opened.sources, {}).startswith("layouts/child.yaml:5:")


def test_replacing_a_zone_that_is_not_there(project: Path) -> None:
    child(project, CHILD.replace("top:", "tpo:"))

    found = errors(open_project(project, TODAY).diagnostics)

    assert codes(found) == ["replace-unknown"]
    said = told(project, found)
    assert "layouts/child.yaml:5:3" in said
    assert "“top”" in said


def test_a_circle_is_told(project: Path) -> None:
    child(project, CHILD.replace("extends: card", "extends: child"))

    assert codes(errors(open_project(project, TODAY).diagnostics)) == ["extends-circle"]


def test_each_writes_zones_out(project: Path) -> None:
    edit(
        project / "layouts/card.yaml",
        "  - zone: {id: main",
        "  - each: {of: [steps, other], as: case, zone: {id: case, height: 9u, blocks: [{heading: case.s1}, {list: case}]}}\n"
        "  - zone: {id: main",
    )
    append(project, "other: {s1: One., s2: Two.}\n")

    found = zones(project)

    assert list(found) == ["top", "case.steps", "case.other", "main"]
    assert [ref.key for ref in refs(found["case.other"].blocks)] == ["other.s1", "other"]


def test_each_within_a_zone(project: Path) -> None:
    edit(
        project / "layouts/card.yaml",
        "{paragraph: body}",
        "{each: {of: [steps], as: case, blocks: [{paragraph: case.s1}, {paragraph: case.s2}]}}",
    )

    assert [ref.key for ref in refs(zones(project)["main"].blocks)] == ["steps.s1", "steps.s2", "steps"]


def test_names_other_than_the_variable_stay(project: Path) -> None:
    """`as: case` touches keys that begin with `case.`, not those that contain it."""
    edit(
        project / "layouts/card.yaml",
        "{paragraph: body}",
        "{each: {of: [steps], as: case, blocks: [{paragraph: casework.s1}, {paragraph: body}]}}",
    )
    append(project, "casework: {s1: One.}\n")

    assert [ref.key for ref in refs(zones(project)["main"].blocks)][:2] == ["casework.s1", "body"]
    assert Name("case") != Name("casework")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("id: top, height: 20u", "id: main, height: 20u", "duplicate-zone"),
        ("height: 20u", "height: rest", "zones-rest"),
        ("blocks: [{paragraph: body}", "blocks: [{paragraf: body}", "kind-misspelt"),
        ("height: 20u", "height: 20uu", "value-wrong"),
        ("margin: 4u", "margin: 4 px", "value-wrong"),
        ("  - zone: {id: top", "  - zone: {idd: top", "key-misspelt"),
    ],
)
def test_faults(project: Path, old: str, new: str, code: str) -> None:
    edit(project / "layouts/card.yaml", old, new)

    found = errors(open_project(project, TODAY).diagnostics)

    assert found
    assert "layouts/card.yaml:" in told(project, found)
    if not code.startswith(("value", "kind")):
        assert code in codes(found)


def test_texts_that_nobody_uses(project: Path) -> None:
    append(project, "extra: Too much.\n")

    (found,) = open_project(project, TODAY).diagnostics

    assert (found.code, found.key, found.is_error) == ("text-unused", "extra", False)
