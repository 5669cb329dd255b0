"""The same project gives the same bytes: in another folder, zone, locale, process, with other hash seeds."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from tests.engine.projects import ROOT, TODAY, built, edit, flagship, tiny
from tests.soak import mostly

from leafletgen.engine.build import build
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import Selection

KM = 'head: ការងារ?\nbody: "ទូរស័ព្ទ {police} ជាមុន។"\nsteps: {s1: គេទិញ។, s2: ទទួល។, s3: ប្រគល់។}\n'


def digests(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*.pdf")
    }


def by_command(project: Path, *options: str, **variables: str) -> dict[str, str]:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(project),
        "PYTHONPATH": str(ROOT / "src"),
        **variables,
    }
    command = [sys.executable, "-m", "leafletgen", "build", *options]
    subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)
    return digests(project / "output")


@pytest.mark.parametrize(
    "some", mostly(["--output poster", "--language en --language ja --language ar"], lambda one: "ja" in one)
)
def test_the_flagship_twice(tmp_path: Path, some: str) -> None:
    """All languages, and all outputs, by several processes, in two worlds."""
    one, two = flagship(tmp_path / "one"), flagship(tmp_path / "second place, with spaces")

    first = by_command(one, *some.split(), PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C")
    second = by_command(
        two,
        *some.split(),
        PYTHONHASHSEED="4242",
        TZ="America/Caracas",
        LC_ALL="tr_TR.UTF-8",
        RL_invariant="0",
    )

    assert len(first) > 6
    assert first == second


def test_together_or_one_by_one(tmp_path: Path) -> None:
    project = flagship(tmp_path)
    session = open_project(project, TODAY).value
    assert session is not None
    tags = ["en", "ja", "ar", "km"]

    for tag in tags:
        build(session, tmp_path / "alone", Selection((tag,), ("poster",)))
    built(project, reversed(tags), ["poster"], out=tmp_path / "together")

    assert digests(tmp_path / "alone") == digests(tmp_path / "together") != {}


def test_another_text_is_another_file(tmp_path: Path) -> None:
    project = tiny(tmp_path)
    before = by_command(project)
    edit(project / "locales/en.yaml", "Easy job", "Fast cash")

    assert by_command(project) != before


def test_what_is_not_printed_does_not_count(tmp_path: Path) -> None:
    """Comments, the day the facts were looked up, and the clock stay out of the bytes."""
    project = tiny(tmp_path)
    before = by_command(project)
    edit(project / "locales/en.yaml", "head: Easy job?", "# A note.\nhead: Easy job?")
    edit(project / "leaflet.yaml", "checked: 2026-11-20", "checked: 2026-11-21")

    assert by_command(project, "--today", "2026-12-01") == before


@pytest.mark.parametrize(
    ("variables", "stated"), [({}, "2026-11-25"), ({"SOURCE_DATE_EPOCH": "86400"}, "1970-01-02")]
)
def test_the_date_is_stated(tmp_path: Path, variables: dict[str, str], stated: str) -> None:
    project = tiny(tmp_path)

    by_command(project, **variables)

    with pikepdf.open(project / "output/card/tiny.en.pdf") as document:
        assert str(document.docinfo["/CreationDate"]).startswith("D:" + stated.replace("-", ""))
        with document.open_metadata() as metadata:
            assert metadata["xmp:CreateDate"].startswith(stated)


def test_a_font_of_the_project_comes_first(tmp_path: Path) -> None:
    """The folder of the project may hold its own cut of a family."""
    project = tiny(tmp_path, km=KM)
    before = by_command(project)
    own = project / "fonts/NotoSansKhmer/NotoSansKhmer-Regular.ttf"
    own.parent.mkdir(parents=True)
    own.write_bytes((ROOT / "fonts/NotoSansKhmer/NotoSansKhmer-Bold.ttf").read_bytes())

    after = by_command(project)

    assert [path for path in before if before[path] != after[path]] == ["card/tiny.km.pdf"]
