"""A fact that has changed: only rooms that say it are set again, and the sheets are those of a clean build, to the last byte."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.engine.projects import edit, tiny
from tests.engine.test_made import JA, VI, build_again, build_clean, sheets, told
from tests.projects.test_projects import HERE, PROJECTS, copied, opened
from tests.soak import mostly

from leafletgen.core.files.store import AnswerStore
from leafletgen.engine.catalogue.entries import catalogue
from leafletgen.engine.catalogue.samples import sample_project
from leafletgen.engine.layout.container import Container
from leafletgen.engine.layout.pages import Containers
from leafletgen.engine.results import ALL, Selection
from leafletgen.engine.reuse.former import store_of
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.engine.reuse.set_before import SET, SetRooms

FACT = re.compile(r'value: "([^"\n]*)"|value: (\S[^,}\n]*)')


@pytest.fixture(autouse=True)
def _in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path / "project", vi=VI, ja=JA)


@pytest.fixture
def worked_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The containers that were measured or set, by their names, each as often as that."""
    seen: list[str] = []

    def watched(name: str) -> None:
        own = getattr(Container, name)

        def asked(self: Container, *values: object) -> object:
            before = len(self._known), len(self._arranged)
            made = own(self, *values)
            if before != (len(self._known), len(self._arranged)):
                seen.append(self.key)
            return made

        monkeypatch.setattr(Container, name, asked)

    watched("extents")
    watched("arranged")
    return seen


def built_again(root: Path, worked_on: list[str]) -> set[str]:
    """What a build measured or set."""
    worked_on.clear()
    build_again(root)
    return {*worked_on}


def test_only_rooms_that_say_the_fact_are_set_again(project: Path, worked_on: list[str]) -> None:
    first = built_again(project, worked_on)
    edit(project / "leaflet.yaml", 'value: "110"', 'value: "119"')
    second = built_again(project, worked_on)

    assert first == {"top", "main"}
    assert second == {"main"}
    assert sheets(project) == clean(project)


def test_a_version_sets_only_the_rooms_that_say_it(project: Path, worked_on: list[str]) -> None:
    edit(
        project / "leaflet.yaml",
        "facts:",
        'facts:\n  page: {value: "https://example.org/safe#version", checked: 2026-11-20, qr: yes}',
    )
    edit(
        project / "layouts/card.yaml",
        "  - zone: {id: main",
        "  - zone: {id: code, height: 16u, blocks: [{qr: {fact: page, width: 12u, alt: head}}]}\n"
        "  - zone: {id: last, height: 8u, blocks: [footer]}\n  - zone: {id: main",
    )
    build_again(project)
    edit(project / "leaflet.yaml", "version: r1", "version: r2")

    assert built_again(project, worked_on) == {"code", "last"}
    assert sheets(project) == clean(project)


def test_a_text_sets_only_the_rooms_that_say_it(project: Path, worked_on: list[str]) -> None:
    build_again(project)
    edit(project / "locales/vi.yaml", "Việc nhẹ?", "Việc nhàn?")

    assert built_again(project, worked_on) == {"top"}
    assert sheets(project) == clean(project)


def test_a_fact_that_pushes_others_sets_these_anew(project: Path, worked_on: list[str]) -> None:
    """What one room needs of a size is taken from all that share it."""
    edit(
        project / "layouts/card.yaml", "{heading: {text: head", "{paragraph: steps.s1}, {heading: {text: head"
    )
    build_again(project)
    edit(project / "leaflet.yaml", 'value: "110"', f'value: "{"110 or " * 90}119"')

    assert built_again(project, worked_on) == {"top", "main"}
    assert sheets(project) == clean(project)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("layouts/card.yaml", "badge: 4u", "badge: 3.5u"),
        ("leaflet.yaml", "paper: A5", "paper: A6"),
        ("leaflet.yaml", "facts:", "theme: calm\nfacts:"),
        ("leaflet.yaml", "facts:", "tweaks: {vi: {text_scale: 0.95, reason: tried}, ja: {text_scale: 0.95, reason: tried}, en: {text_scale: 0.95, reason: tried}}\nfacts:"),
    ],
)  # fmt: skip
def test_what_is_everywhere_sets_all(
    project: Path, worked_on: list[str], path: str, old: str, new: str
) -> None:
    build_again(project)
    edit(project / path, old, new)

    assert built_again(project, worked_on) == {"top", "main"}
    assert sheets(project) == clean(project)


def test_what_a_finding_says_of_a_layout_stands_where_it_is_now(project: Path) -> None:
    edit(project / "layouts/card.yaml", "height: 20u", "height: 3u")
    first = build_again(project, anyway=True)
    edit(project / "leaflet.yaml", 'value: "110"', 'value: "119"')
    edit(project / "layouts/card.yaml", "page: {", "# Above.\npage: {")

    assert first.diagnostics
    assert told(build_again(project, anyway=True)) == build_clean(project, anyway=True)


def test_a_fault_is_found_where_its_text_stands_now(project: Path) -> None:
    """The same words come from another place: marks are written otherwise, and a finding leads to it."""
    edit(project / "locales/vi.yaml", "Việc nhẹ?", "Việc \U00013000 nhẹ?")
    edit(project / "locales/vi.yaml", "head: ", "head:    ")
    build_again(project)
    edit(project / "locales/vi.yaml", "Việc ", '"Việc ')
    edit(project / "locales/vi.yaml", "nhẹ?", 'nhẹ?"')
    again = build_again(project)

    assert told(again) == build_clean(project)


def clean(root: Path) -> dict[str, bytes]:
    """The sheets of a build that knows nothing."""
    there = root.with_name("clean")
    shutil.copytree(root, there, ignore=shutil.ignore_patterns("output", ".leafletgen"))
    build_clean(there)
    return sheets(there)


@pytest.mark.parametrize("spoil", [lambda data: data[:-20], lambda data: b"x" + data[1:], lambda _: b"{}"])
def test_an_entry_that_somebody_has_put_there_is_none(project: Path, spoil: Callable[[bytes], bytes]) -> None:
    """Its digits are right, what it holds is not."""
    build_again(project)
    store = store_of(project)
    for entry in [*store.folder.glob("*/*")]:
        store.put(entry.name, spoil(store.get(entry.name) or b""))
    edit(project / "leaflet.yaml", 'value: "110"', 'value: "119"')

    assert len(build_again(project).files) == 3
    assert sheets(project) == clean(project)
    edit(project / "leaflet.yaml", 'value: "119"', 'value: "110"')
    assert len(build_again(project).files) == 3


@pytest.mark.parametrize("name", mostly([*PROJECTS, "the catalogue"], ["event", "the catalogue"]))
def test_all_zones_of_all_kinds_are_found_again(tmp_path: Path, name: str) -> None:
    """Whatever blocks are in them: nothing that is another thing in each process is in a key."""
    store, counts = AnswerStore(tmp_path / "store"), []
    with ExitStack() as held:
        for _ in range(2):
            if name == "the catalogue":
                shown = [one for one in catalogue().entries if one.kind != "pictogram"]
                session = held.enter_context(sample_project(shown, "en"))
            else:
                session = opened(HERE / name)
            inputs = project_files(session.project.world.root)
            before = SET.hits, SET.misses
            for edition in session.editions(ALL).value or ():
                if edition.language in ("en", "ja"):
                    known = Containers(SetRooms(store, inputs, edition))
                    session.lay_out(edition, containers=known)
                    assert known.before is not None
                    known.before.keep(known)
            counts.append((SET.hits - before[0], SET.misses - before[1]))

    (none, all_made), (found, none_made) = counts
    assert (none, none_made) == (0, 0)
    assert found == all_made > 10


def facts(root: Path) -> Iterator[str]:
    """The project file with another value of each fact, one after the other."""
    text = (root / "leaflet.yaml").read_text(encoding="utf-8")
    start = text.index("\nfacts:")
    for found in FACT.finditer(text, start):
        value = found[1] or found[2]
        new = re.sub(r"\d(?=\D*$)", lambda one: str((int(one[0]) + 1) % 10), value) if re.search(r"\d", value) else f"{value}x"  # fmt: skip
        yield text[: found.start()] + f'value: "{new}"' + text[found.end() :]


def held_against_clean(root: Path, tags: tuple[str, ...]) -> int:
    """Whether each fact that changes leaves what a clean build makes. How many did."""
    wanted, count = Selection(languages=tags), 0
    build_again(root, wanted, today="2026-11-30")
    for count, text in enumerate(facts(root), 1):
        (root / "leaflet.yaml").write_text(text, encoding="utf-8")
        there = root.with_name(f"clean{count}")
        shutil.copytree(root, there, ignore=shutil.ignore_patterns("output", ".leafletgen"))
        mine, anew = (build_again(one, wanted, today="2026-11-30") for one in (root, there))
        assert told(mine) == told(anew), text
        assert sheets(root) == sheets(there), text
        shutil.rmtree(there)
    return count


@pytest.mark.parametrize("name", ["event"])
def test_each_fact_of_a_project(tmp_path: Path, name: str) -> None:
    assert held_against_clean(copied(name, tmp_path / "project"), ("ja",))


@pytest.mark.soak
@pytest.mark.parametrize("name", PROJECTS)
def test_each_fact_of_each_project(tmp_path: Path, name: str) -> None:
    assert held_against_clean(copied(name, tmp_path / "project"), ("en", "ja", "ar", "th", "my"))
