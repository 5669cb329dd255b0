"""Facts confirmed and corrected in the project file, and taken back: all else stays, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import tiny

from leafletgen.model.project.reading.load import ProjectModel, load
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.confirming import Confirming, confirm, take_back

TODAY = "2026-11-25"
OLD = '  police: {value: "110", checked: 2026-11-20}\n'
WAYS = {
    "a starter's": (
        '  police: {value: "110", checked: no, owner: your office}  # made up\n',
        '  police: {value: "110", checked: 2026-11-25, owner: your office}  # made up\n',
    ),
    "in lines": (
        "  police:\n    value: '110'   # try it\n    checked: no\n    qr: no\n",
        "  police:\n    value: '110'   # try it\n    checked: 2026-11-25\n    qr: no\n",
    ),
    "in lines, without a day": (
        "  police:\n    owner: desk\n    value: '110'   # try it\n",
        "  police:\n    owner: desk\n    value: '110'   # try it\n    checked: 2026-11-25\n",
    ),
    "under a bar, without a day": (
        "  police:\n    value: |-\n      110\n    owner: desk\n",
        "  police:\n    value: |-\n      110\n    checked: 2026-11-25\n    owner: desk\n",
    ),
    "in braces, without a day": (
        '  police: {value: "110", qr: no}\n',
        '  police: {value: "110", checked: 2026-11-25, qr: no}\n',
    ),
    "a value alone": ('  police: "110"\n', '  police: {value: "110", checked: 2026-11-25}\n'),
    "checked before": (OLD, OLD.replace("11-20", "11-25")),
}


def project(folder: Path, entry: str, end: str = "\n") -> ProjectModel:
    root = tiny(folder.resolve())
    file = root / "leaflet.yaml"
    text = file.read_text(encoding="utf-8").replace(OLD, entry)
    file.write_bytes(text.replace("\n", end).encode())
    found = load(World(root, TODAY)).value
    assert found is not None
    return found


def said(project: ProjectModel) -> bytes:
    return (project.world.root / "leaflet.yaml").read_bytes()


def as_seen(project: ProjectModel, value: str | None = None) -> Confirming:
    fact = project.manifest.facts["police"]
    return Confirming("police", fact.value, fact.checked, value)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("way", WAYS)
def test_a_fact_is_confirmed_where_it_stands_and_taken_back(way: str, end: str, tmp_path: Path) -> None:
    own = project(tmp_path, WAYS[way][0], end)
    before = said(own)

    made = confirm(own, as_seen(own))

    assert made.value is not None, made.diagnostics
    wanted = before.replace(
        WAYS[way][0].replace("\n", end).encode(), WAYS[way][1].replace("\n", end).encode()
    )
    assert said(own) == wanted
    assert take_back(own, "police", made.value) is None
    assert said(own) == before


@pytest.mark.parametrize("value", ["119", "O'Neill & co: #1", 'they say "ok"', "東京都庁", "no"])
def test_a_new_value_reads_back(value: str, tmp_path: Path) -> None:
    own = project(tmp_path, WAYS["a starter's"][0])
    before = said(own)

    made = confirm(own, as_seen(own, value))

    again = load(own.world).value
    assert made.value is not None, made.diagnostics
    assert again is not None
    fact = again.manifest.facts["police"]
    assert (fact.value, fact.checked, fact.owner) == (value, TODAY, "your office")
    assert take_back(again, "police", made.value) is None
    assert said(own) == before


def test_what_is_not_what_was_seen_is_not_confirmed(tmp_path: Path) -> None:
    own = project(tmp_path, WAYS["a starter's"][0])
    seen, made = as_seen(own), confirm(own, as_seen(own)).value
    after = said(own)

    assert [d.code for d in confirm(own, seen).diagnostics] == ["fact-changed"]
    assert said(own) == after
    (own.world.root / "leaflet.yaml").write_bytes(after.replace(b'"110"', b'"118"'))
    assert made is not None
    assert getattr(take_back(own, "police", made), "code", "") == "fact-changed"
    assert b'"118"' in said(own)


@pytest.mark.parametrize(
    ("value", "code"), [("1l0-0000-0000", "fact-look-alike"), ("javascript:alert(1)", "fact-scheme")]
)
def test_a_value_that_reading_would_refuse_is_not_written(value: str, code: str, tmp_path: Path) -> None:
    own = project(tmp_path, WAYS["a starter's"][0])
    before = said(own)

    assert [d.code for d in confirm(own, as_seen(own, value)).diagnostics] == [code]
    assert said(own) == before


def test_nothing_is_checked_on_a_day_that_is_still_to_come(tmp_path: Path) -> None:
    own = project(tmp_path, WAYS["a starter's"][0])
    later = load(World(own.world.root, "2999-01-01")).value
    assert later is not None

    assert [d.code for d in confirm(later, as_seen(later)).diagnostics] == ["fact-checked-later"]


@pytest.mark.parametrize(
    "entry", ['  police: {value: "110", checked: no}\nname: x\n', '  other: {value: "1"}\n']
)
def test_a_file_that_has_faults_by_now_is_left_alone(entry: str, tmp_path: Path) -> None:
    own = project(tmp_path, WAYS["a starter's"][0])
    file = own.world.root / "leaflet.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(WAYS["a starter's"][0], entry), encoding="utf-8")
    before = said(own)

    made = confirm(own, as_seen(own))

    assert made.value is None
    assert [d.code for d in made.diagnostics] in (["fact-refused"], ["fact-changed"])
    assert said(own) == before
