"""Files are there wholly or not at all; what cannot be written is told and stops nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pikepdf
import pytest
from tests.engine.projects import ROOT, args, built, codes, errors, files_below, tiny, told

JA = 'head: 簡単な仕事？\nbody: "まず**警察**{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'
KM = 'head: ការងារ?\nbody: "ទូរស័ព្ទ {police} ជាមុន។"\nsteps: {s1: គេទិញ។, s2: ទទួល។, s3: ប្រគល់។}\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return tiny(tmp_path, ja=JA, km=KM)


WITHOUT_POWER = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
"""Root without the right to pass over the rights of files (capabilities(7)): what it owns it may read, wherever that lies."""


def run(script: str, *arguments: object, by: Sequence[str] = ()) -> str:
    """A script in a Python of its own: it may lower its limits, and have no more rights than `by` leaves it."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src")))}
    command = [*by, sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def pages(path: Path) -> int:
    with pikepdf.open(path) as document:
        return len(document.pages)


def test_a_folder_where_a_file_should_be(project: Path) -> None:
    (project / "output/card/tiny.ja.pdf/inside").mkdir(parents=True)

    made = built(project)

    assert [row.language for row in made.files] == ["en", "km"]
    (error,) = errors(made)
    assert (error.code, error.language, args(error)["path"]) == (
        "output-unwritable",
        "ja",
        "output/card/tiny.ja.pdf",
    )
    assert "output/card/tiny.ja.pdf cannot be written" in told(project, [error])
    assert files_below(project / "output") == ["card/tiny.en.pdf", "card/tiny.km.pdf"]


def test_a_file_where_the_folder_should_be(project: Path) -> None:
    (project / "output").mkdir()
    (project / "output/card").write_text("mine")

    made = built(project)

    assert codes(errors(made)) == ["output-unwritable"] * 3
    assert files_below(project / "output") == ["card"]
    assert (project / "output/card").read_text() == "mine"


FORBIDDEN = """
import sys
from pathlib import Path
from tests.engine.projects import built, codes, errors
root, out = map(Path, sys.argv[1:])
made = built(root, out=out)
print([row.language for row in made.files], codes(errors(made)), {dict(d.args)["reason"] for d in errors(made)})
"""


@pytest.mark.needs("setpriv")
def test_a_folder_that_may_not_be_written_to(project: Path, tmp_path: Path) -> None:
    built(project, ["en"], out=tmp_path / "out")
    before = (tmp_path / "out/card/tiny.en.pdf").read_bytes()
    (tmp_path / "out/card").chmod(0o555)

    said = run(FORBIDDEN, project, tmp_path / "out", by=WITHOUT_POWER if os.geteuid() == 0 else ())

    assert said.strip() == f"[] {['output-unwritable'] * 3} {{'Permission denied'}}"
    assert files_below(tmp_path / "out") == ["card/tiny.en.pdf"]
    assert (tmp_path / "out/card/tiny.en.pdf").read_bytes() == before


FULL = """
import resource, sys
from pathlib import Path
from tests.engine.projects import built, errors
root, most = Path(sys.argv[1]), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
made = built(root)
print([row.language for row in made.files], [(d.code, d.language) for d in errors(made)])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit on Windows")
def test_a_full_disk(project: Path) -> None:
    """The largest of three files does not find room: it is told, the others stand, nothing is half-written."""
    built(project)
    sizes = {tag: (project / f"output/card/tiny.{tag}.pdf").stat().st_size for tag in ("en", "ja", "km")}
    largest = max(sizes, key=lambda tag: sizes[tag])
    before = (project / f"output/card/tiny.{largest}.pdf").read_bytes()
    others = [tag for tag in sizes if tag != largest]

    said = run(FULL, project, sizes[largest] - 1)

    assert said.strip() == f"{others} [('output-unwritable', '{largest}')]"
    assert files_below(project / "output") == [f"card/tiny.{tag}.pdf" for tag in sizes]
    assert (project / f"output/card/tiny.{largest}.pdf").read_bytes() == before
    assert all(pages(project / f"output/card/tiny.{tag}.pdf") == 1 for tag in sizes)


def test_no_room_at_all(project: Path) -> None:
    said = run(FULL, project, 1000)

    assert said.startswith("[] [('output-unwritable', 'en')")
    assert files_below(project / "output") == []


def test_an_earlier_file_is_replaced_whole(project: Path) -> None:
    """The reader that has the earlier file open goes on reading the earlier file."""
    built(project, ["en"])
    path = project / "output/card/tiny.en.pdf"
    with path.open("rb") as reader:
        first = reader.read(1000)
        text = (project / "locales/en.yaml").read_text(encoding="utf-8")
        (project / "locales/en.yaml").write_text(text.replace("Easy job", "Good money"), encoding="utf-8")
        built(project, ["en"])
        rest = reader.read()

    assert path.read_bytes() != first + rest
    assert (first + rest).rstrip().endswith(b"%%EOF")
    assert files_below(project / "output") == ["card/tiny.en.pdf"]


def test_files_are_where_the_formats_page_says(project: Path) -> None:
    made = built(project, out=project / "elsewhere")

    assert [row.path for row in made.files] == [
        f"elsewhere/card/tiny.{tag}.pdf" for tag in ("en", "ja", "km")
    ]
    assert all(re.fullmatch(r"[0-9a-f]{64}", row.sha256) for row in made.files)
    assert {(row.output, row.profile, row.pages) for row in made.files} == {("card", "screen", 1)}


def test_what_is_not_selected_is_left_alone(project: Path) -> None:
    built(project)
    before = {p: p.stat().st_mtime_ns for p in (project / "output").rglob("*.pdf")}

    built(project, ["ja"])

    after = {p: p.stat().st_mtime_ns for p in (project / "output").rglob("*.pdf")}
    assert [p.name for p in before if before[p] != after[p]] == ["tiny.ja.pdf"]
