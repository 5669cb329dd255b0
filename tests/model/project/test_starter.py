"""The starter: complete, without a finding, in any language that the fonts have; and one language more."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import ROOT, built, codes, confirmed, errors
from tests.engine.projects import TODAY as DAY

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.build import check
from leafletgen.engine.changing import starting
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection
from leafletgen.judge.preflight.runner import check_texts
from leafletgen.model.locales.skeleton import skeleton
from leafletgen.model.locales.splice import texts
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.languages import add_language, with_language
from leafletgen.model.project.writing.progress import progress
from leafletgen.model.project.writing.starter import default_name, start

THIRTEEN = ("en", "ja", "ja-simple", "zh-Hans", "zh-Hant", "ko", "vi", "th", "my", "ne", "ar", "km", "id")


def starter(root: Path, *languages: str) -> Path:
    root.mkdir(exist_ok=True)
    done = start(World(root, DAY), "lost-card", languages)
    assert done.value is not None, done.diagnostics
    return root


def found(root: Path, *languages: str) -> tuple[Diagnostic, ...]:
    """All that `check` tells."""
    session = open_project(root, DAY).value
    assert session is not None
    selection = Selection(languages)
    return (*session.found, *check(session, selection).diagnostics, *check_texts(session.project, languages))


def test_it_builds_at_once_without_a_finding(tmp_path: Path) -> None:
    root = confirmed(starter(tmp_path))

    assert found(root, "en", "ja") == ()
    made = built(root)
    assert made.diagnostics == ()
    assert sorted(file.path for file in made.files) == [
        f"output/{output}/lost-card.{tag}.pdf" for output in ("poster", "sheet") for tag in ("en", "ja")
    ]


def test_texts_that_the_source_lacks_are_counted_among_those_that_are_needed(tmp_path: Path) -> None:
    root = starter(tmp_path, "en", "ja")
    (root / "locales/en.yaml").write_text("headline: Lost your card?\n", encoding="utf-8")

    (one,) = [d for d in built(root).diagnostics if d.code == "texts-missing"]

    said = {name: int(value) for name, value in one.args if name in ("count", "total")}
    assert one.language == "en"
    assert said["total"] == said["count"] + 1


def test_in_all_thirteen_languages_the_unwritten_are_missing_and_stop_nobody(tmp_path: Path) -> None:
    root = starter(tmp_path, *THIRTEEN)

    made = built(root)

    assert {file.language for file in made.files} == {"en", "ja"}
    assert set(codes(errors(made))) == {"texts-missing", "text-missing"}
    assert [d.language for d in errors(made) if d.follows is None] == list(THIRTEEN[2:]), (
        "one message a language"
    )
    session = open_project(root, DAY).value
    assert session is not None
    for tag in THIRTEEN[2:]:
        assert set(progress(session.project, tag).states.values()) == {"missing"}
    japanese = progress(session.project, "ja")
    assert set(japanese.states.values()) == {"translated"}
    assert japanese.unrecorded == ()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "locales").mkdir()
    (tmp_path / "locales/en.yaml").write_text("mine: yes")

    done = start(World(tmp_path, DAY), "mine")

    assert codes(done.diagnostics) == ["project-there"]
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["en.yaml"]
    assert (tmp_path / "locales/en.yaml").read_text() == "mine: yes"


@pytest.mark.parametrize("name", ["", "Ä", "../x", "a b", "-x", "x" * 61])
def test_a_name_that_is_none(tmp_path: Path, name: str) -> None:
    assert codes(start(World(tmp_path, DAY), name).diagnostics) == ["name-form"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("tag", ["vn", "en-../x", "JA", "vai", ""])
def test_a_tag_that_is_none(tmp_path: Path, tag: str) -> None:
    assert codes(start(World(tmp_path, DAY), "x", ("ja", tag)).diagnostics) == ["language-unknown"]
    assert list(tmp_path.iterdir()) == []


def test_a_name_after_the_folder() -> None:
    assert default_name(Path("/srv/Lost card (2026)")) == "lost-card-2026"
    assert default_name(Path("/srv/ちらし")) == "leaflet"


def added(root: Path, tag: str) -> list[str]:
    session = open_project(root, DAY).value
    assert session is not None
    return codes(add_language(session.project, tag).diagnostics)


def test_a_language_is_added_where_it_belongs(tmp_path: Path) -> None:
    root = starter(tmp_path)
    before = (root / "leaflet.yaml").read_text()

    assert added(root, "my") == []

    assert (root / "leaflet.yaml").read_text() == before.replace("[en, ja]", "[en, ja, my]")
    file = (root / "locales/my.yaml").read_text()
    assert '# On red, for whoever is called by a stranger afterwards.\nnever: ""\n' in file
    session = open_project(root, DAY).value
    assert session is not None
    assert set(progress(session.project, "my").states.values()) == {"missing"}
    assert added(root, "my") == ["language-there"]


@pytest.mark.parametrize("tag", ["vn", "../my", "MY", "burmese", "x" * 300])
def test_a_language_that_is_none_is_not_added(tmp_path: Path, tag: str) -> None:
    root = starter(tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    assert added(root, tag) == ["language-unknown"]

    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    root = starter(tmp_path)
    (root / "locales/my.yaml").write_text("headline: ကတ်\n")

    assert added(root, "my") == []

    assert (root / "locales/my.yaml").read_text() == "headline: ကတ်\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("languages: [en, ja]  # two\n", "languages: [en, ja, vi]  # two\n"),
        ("languages: [en, ja,]\n", "languages: [en, ja, vi,]\n"),
        (
            "languages:\n  - en\n  - ja   # second\nx: y\n",
            "languages:\n  - en\n  - ja   # second\n  - vi\nx: y\n",
        ),
        ("languages:\n- en", "languages:\n- en\n- vi"),
        ("languages:\r\n  - en\r\nx: y\r\n", "languages:\r\n  - en\r\n  - vi\r\nx: y\r\n"),
        ("languages: [\n  en,\n  'ja'\n]\n", "languages: [\n  en,\n  'ja', vi\n]\n"),
        ("languages: en\n", None),
        ("languages: []\n", None),
        ("name: x\n", None),
    ],
)
def test_a_tag_goes_into_the_list_as_it_is_written(before: str, after: str | None) -> None:
    assert with_language(before, "vi") == after


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("a: >\n  folded\n  text\nb: x\n", 'a: ""\nb: ""\n'),
        ("# note\na: 'x'   # stays\nd: {x: y, z: \"w\"}\n", '# note\na: ""   # stays\nd: {x: "", z: ""}\n'),
        ("_about: For you\na:\nb: |\n  one\n\n  two\n", '_about: For you\na:\nb: ""\n'),
        ("a: b\r\n", 'a: ""\r\n'),
    ],
)
def test_a_skeleton_keeps_all_but_the_texts(text: str, bare: str) -> None:
    assert skeleton(text) == bare


def test_the_skeleton_of_the_leaflet_has_its_keys_and_no_text() -> None:
    source = (ROOT / "locales/en.yaml").read_text(encoding="utf-8")

    bare = texts(skeleton(source))

    assert list(bare) == list(texts(source))
    assert {key for key, text in bare.items() if text} == {"_about"}


def test_a_language_that_is_listed_gets_the_file_that_it_lacks(tmp_path: Path) -> None:
    root = starter(tmp_path)
    path = root / "leaflet.yaml"
    path.write_text(path.read_text().replace("[en, ja]", "[en, ja, vi]"))
    before = path.read_bytes()

    assert added(root, "vi") == []

    assert (root / "locales/vi.yaml").is_file()
    assert path.read_bytes() == before


def test_what_cannot_be_read_again_for_editors_is_said(tmp_path: Path) -> None:
    root = starter(tmp_path, "en", "ja")
    declared = (root / "leaflet.yaml").read_text(encoding="utf-8")
    room = 1024 * 1024 - len(declared.encode()) - 2
    (root / "leaflet.yaml").write_text(f"{declared}\n#{'x' * (room - 1)}\n", encoding="utf-8")
    session = open_project(root, DAY).value
    assert session is not None

    done = starting.add_language(session, "my", "en")

    assert codes(done.diagnostics) == ["file-large"]
    assert not (root / ".leafletgen" / "schemas").exists()
