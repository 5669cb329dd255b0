"""The catalogue: everything that can be used is in it, and every example of it works."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from tests.engine.projects import TODAY, tiny
from tests.soak import mostly
from tools import blocks as tool

from leafletgen.core.data import DATA
from leafletgen.core.limits import OUTPUTS
from leafletgen.core.messages.table import texts_of
from leafletgen.engine.catalogue.entries import CatalogueEntry, PartsCatalogue, catalogue
from leafletgen.engine.catalogue.samples import LANGUAGES, batches, drawn, sample_project
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Session
from leafletgen.page.blocks.registry import KINDS
from leafletgen.page.diagram.graph import DiagramKind
from leafletgen.page.pictograms import names
from leafletgen.page.pictograms.words import all_words
from leafletgen.write.dump import dump

GROUPS = texts_of("catalogue", "groups")
ROLES = texts_of("catalogue", "roles")
SPACES = texts_of("catalogue", "spaces")


PARTS = sorted(path.stem for path in (DATA / "components").glob("*.yaml"))


@pytest.fixture(scope="module")
def whole() -> PartsCatalogue:
    return catalogue()


def named(whole: PartsCatalogue, kind: str) -> list[str]:
    return [one.name for one in whole.entries if one.kind == kind]


def entry(whole: PartsCatalogue, name: str) -> CatalogueEntry:
    found = whole.find(name)
    assert found is not None
    return found


def test_it_is_made_of_the_registries(whole: PartsCatalogue) -> None:
    assert set(named(whole, "block")) == set(KINDS)
    assert named(whole, "component") == PARTS
    assert named(whole, "diagram") == list(get_args(DiagramKind))
    assert named(whole, "pictogram") == list(all_words())
    assert sorted(all_words()) == list(names(()))
    assert named(whole, "theme") == sorted(path.stem for path in (DATA / "themes").glob("*.yaml"))
    assert set(named(whole, "type")) == set(ROLES)
    assert set(named(whole, "space")) == set(SPACES)


def test_groups_stand_together(whole: PartsCatalogue) -> None:
    order = [list(GROUPS).index(one.group) for one in whole.entries]

    assert order == sorted(order)
    assert len({one.id for one in whole.entries}) == len(whole.entries)


def test_keys_are_those_of_the_schema(whole: PartsCatalogue) -> None:
    heading = {key.name: key for key in entry(whole, "block/heading").keys}

    assert list(heading) == ["text", "level", "role", "fit"]
    assert heading["text"].required
    assert heading["level"].default == "2"
    assert heading["role"].about == "The type role: size, weight and line distance."
    picture = {key.name: key for key in entry(whole, "picture").keys}
    assert picture["width"].unit.startswith("u, mm")
    assert picture["align"].what == "one of: start, center, end"
    assert picture["decorative"].default == "no"
    silent = [
        f"{one.id}.{key.name}"
        for one in whole.entries
        if one.kind == "block"
        for key in one.keys
        if not key.about
    ]
    assert silent == [], "say in KEYS_ABOUT what they are for"


def test_keys_of_a_part_are_its_parameters(whole: PartsCatalogue) -> None:
    size = {key.name: key for key in entry(whole, "checklist").keys}["size"]

    assert (size.default, size.what, size.required) == ("1.4u", "a length, such as 12u or 3mm", False)


class Samples(NamedTuple):
    """The small projects of all entries but themes, in a language."""

    language: str
    opened: tuple[Session, ...]
    by_id: dict[str, Session]

    def lay_out(self, kind: str, name: str) -> LaidEdition:
        return self.by_id[f"{kind}/{name}"].lay_out(EditionKey(self.language, f"{kind}-{name}"))


@pytest.fixture(scope="module", params=mostly(["en", "ja", "ar", "my"], ["en", "ar", "my"]))
def samples(request: pytest.FixtureRequest) -> Iterator[Samples]:
    own = [one for one in catalogue().entries if one.kind != "theme"]
    if request.param != "en":  # a sign is the same drawing everywhere: one in sixteen of them
        signs = [one for one in own if one.kind == "pictogram"]
        own = [one for one in own if one.kind != "pictogram" or one in signs[::16]]
    with ExitStack() as stack:
        found: dict[str, Session] = {}
        for batch in batches(own):
            session = stack.enter_context(sample_project(batch, request.param))
            found.update((one.id, session) for one in batch)
        yield Samples(request.param, tuple(dict.fromkeys(found.values())), found)


def test_every_example_works(samples: Samples, whole: PartsCatalogue) -> None:
    faulty = [
        d.code
        for session in samples.opened
        for d in session.found
        if d.code
        not in ("text-unused", "name-unused", "file-unused")  # a sample shows a part of what there is
    ]
    for one in whole.entries:
        if one.id in samples.by_id:
            found = samples.lay_out(one.kind, one.name).diagnostics
            faulty += [f"{one.id}: {d.code} {d.args}" for d in found]

    assert faulty == []


def test_more_signs_than_a_project_may_have_outputs_are_drawn_in_parts(whole: PartsCatalogue) -> None:
    parts = list(batches(whole.entries))

    assert [one.id for part in parts for one in part] == [one.id for one in whole.entries]
    assert max(map(len, parts)) <= OUTPUTS.most
    assert [part[0].name for part in parts if part[0].kind == "theme"] == named(whole, "theme")


def test_parts_as_they_are_set(samples: Samples, golden: Callable[[str, str], None]) -> None:
    if samples.language not in ("en", "ar"):
        return
    pages = []
    for name in PARTS:
        (sheet,) = samples.lay_out("component", name).publication.sheets
        pages.append(f"== {name}\n{dump(sheet.frame)}")

    golden(f"parts.{samples.language}", "\n".join(pages))


def test_all_languages_of_the_examples_say_the_same_keys() -> None:
    folder = DATA / "catalogue" / "locales"

    assert {path.stem for path in folder.glob("*.yaml")} == set(LANGUAGES)


def test_a_picture_is_drawn_in_the_language_or_says_that_it_is_not(whole: PartsCatalogue) -> None:
    heading = entry(whole, "heading")

    assert drawn(heading, "ja").fell_back is False
    assert drawn(heading, "zh-Hans").language == "zh-Hans"
    khmer = drawn(heading, "km")
    assert khmer.fell_back
    assert khmer.svg == drawn(heading, "en").svg
    assert drawn(heading, "ar").svg != khmer.svg


@pytest.mark.parametrize("name", ["theme/alert", "space/rule", "diagram/flow"])
def test_pictures_by_themselves(whole: PartsCatalogue, name: str) -> None:
    picture = drawn(entry(whole, name), "en")

    assert picture.svg.startswith("<svg")
    assert picture.width > 0
    assert picture.height > 0


def test_a_project_has_its_own(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    for path, text in {
        "components/note.yaml": "format: 1\nabout: Ours.\nparameters: {words: text}\nblocks: [{paragraph: words}]\n",
        "themes/house.yaml": 'format: 1\ncolors: {mint: {srgb: "11AA77"}}\ngrounds: {}\ntype: {}\nspace: {}\n',
    }.items():
        (root / path).parent.mkdir()
        (root / path).write_text(text, encoding="utf-8")
    manifest = root / "leaflet.yaml"
    manifest.write_text(manifest.read_text() + "theme: house\n")
    session = open_project(root, TODAY).value
    assert session is not None

    own = catalogue(session)

    note = entry(own, "note")
    assert (note.own, note.about, note.yaml) == (True, "Ours.", "- note: {words: …}")
    assert "mint" in named(own, "colour")
    assert "house" in named(own, "theme")
    assert "#11aa77" in drawn(entry(own, "colour/mint"), "en", session).svg.lower()


def test_in_japanese() -> None:
    heading = catalogue(words="ja").find("block/heading")

    assert heading is not None
    assert heading.title == "言葉"
    assert heading.about.startswith("見出し。")


def test_the_page_is_as_the_program_is() -> None:
    """`python tools/blocks.py` writes it, and with `--pictures` draws what it shows."""
    page, named = tool.page(), tool.PICTURES

    assert (tool.DOCS / "blocks.md").read_text(encoding="utf-8") == page, "run tools/blocks.py"
    shown = set(re.findall(r"\(pictures/blocks/([\w-]+\.png)\)", page))
    assert shown == {path.name for path in named.glob("*.png")}
    assert all((named / name).stat().st_size < 60_000 for name in shown)
