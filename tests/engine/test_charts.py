"""Charts on sheets: what is told of their tables, what is read aloud and copied, who waits for reportlab's charts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.engine.projects import built, edit, told
from tests.engine.projects import tiny as plain
from tests.write.pdf import readers

from leafletgen.core.messages import translate
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.sheet.profiles import builtin
from leafletgen.text.ir.frame import TagStart, walk
from leafletgen.write.pdf.document import write

FRAMES = Path(__file__).resolve().parents[1] / "frames" / "project"

CHART = '{chart: {kind: bar, rows: visits.csv, series: [{text: head, column: all}], unit: "%", alt: body}}'
TABLE = "place,all\nWard 4,12.5\n受付,1200\n"
ARABIC = 'head: عمل سهل؟\nbody: "يدفعون لك، ثم تأتي الشرطة. {police}"\nsteps: {s1: يشترون., s2: تستلم., s3: تسلم.}\n'


def tiny(folder: Path, table: str = TABLE, chart: str = CHART) -> Path:
    """The tiny project with a chart for its steps."""
    root = plain(folder, ar=ARABIC)
    edit(root / "layouts" / "card.yaml", "{steps: steps}", chart)
    (root / "visits.csv").write_text(table, encoding="utf-8")
    return root


def alts(root: Path, tag: str) -> list[str | None]:
    session = open_project(root, "2026-11-25").value
    assert session is not None
    (sheet,) = session.lay_out(EditionKey(tag, "card")).publication.sheets
    items = (found.item for found in walk(sheet.frame))
    return [i.tag.alt for i in items if isinstance(i, TagStart) and i.tag.role == "Figure"]


def test_the_table_is_the_alternative_text(tmp_path: Path) -> None:
    (said,) = alts(tiny(tmp_path), "en")

    assert said is not None
    assert said.startswith("They pay you;")
    assert said.endswith("Ward 4: 12.5%. 受付: 1,200.0%.")


@pytest.mark.needs("pdftotext")
def test_words_and_numbers_can_be_copied(tmp_path: Path) -> None:
    made = built(tiny(tmp_path), ["en"])

    (path,) = (tmp_path / "output").rglob("*.pdf")
    text = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True, text=True).stdout
    assert not any(d.is_error for d in made.diagnostics)
    assert {"Ward 4", "受付", "12.5%", "1,200.0%"} <= set(text.splitlines())


def test_labels_of_a_table_are_facts(tmp_path: Path) -> None:
    session = open_project(tiny(tmp_path), "2026-11-25").value

    assert session is not None
    assert session.project.manifest.facts["visits.csv:2.place"].value == "Ward 4"


@pytest.mark.parametrize(
    ("table", "place", "code"),
    [
        ("place,all\nWard 4,many\n", "visits.csv:2:8", "chart-number"),
        ("place,all\nWard 4,\nWard 5,1\n", "visits.csv:2:8", "chart-number"),
        ('place,all\nWard 4,"1,5"\n', "visits.csv:2:8", "chart-number"),
        ("place,all\nWard 4,１２\n", "visits.csv:2:8", "chart-number"),
        ("place,all\n,3\n", "visits.csv:2:1", "chart-label"),
        ("place,all\n", "layouts/card.yaml:5:90", "chart-empty"),
        ("place,some\nWard 4,3\n", "layouts/card.yaml:5:132", "chart-column"),
    ],
)
def test_faults_of_tables_are_told_at_their_place(table: str, place: str, code: str, tmp_path: Path) -> None:
    root = tiny(tmp_path, table)
    made = built(root, ["en"])

    found = [line for line in told(root, made.diagnostics).splitlines() if f"[{code}]" in line]
    assert found
    assert found[0].startswith(f"{place}: error:")
    first = next(d for d in made.diagnostics if d.code == code)
    in_japanese = translate.words(first.code, first.args, "ja").message
    assert any("\u3040" <= c <= "\u30ff" for c in in_japanese)


def test_a_label_without_room_is_told_by_its_key(tmp_path: Path) -> None:
    long = "{chart: {kind: line, data: [{label: head, value: 1}, {label: steps.s1, value: 2}]}}"
    root = tiny(tmp_path, chart=long)
    edit(
        root / "locales" / "en.yaml",
        "They buy goods.",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleih",
    )

    (found,) = (d for d in built(root, ["en"]).diagnostics if d.code == "word-too-wide")
    assert found.key == "steps.s1"


def imported(root: Path) -> bool:
    """Whether a build imports reportlab's charts."""
    command = [sys.executable, "-X", "importtime", "-m", "leafletgen", "build", "-l", "en"]
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    return "reportlab.graphics" in done.stderr


def test_who_has_no_chart_does_not_wait_for_them(tmp_path: Path) -> None:
    assert not imported(plain(tmp_path / "plain"))
    assert imported(tiny(tmp_path / "chart"))


def test_settings_of_the_machine_change_nothing(tmp_path: Path) -> None:
    root = tiny(tmp_path / "project")
    (tmp_path / "machine").mkdir()
    (tmp_path / "machine" / "reportlab_settings.py").write_text("raise RuntimeError")
    command = [sys.executable, "-m", "leafletgen", "build", "-l", "ar", "--out"]
    for name, path in (("with", str(tmp_path / "machine")), ("without", "")):
        subprocess.run(
            [*command, str(tmp_path / name)],
            cwd=root,
            check=True,
            env={"PYTHONPATH": path, "PATH": "/usr/bin:/bin", "RL_shapeChecking": "0"},
            capture_output=True,
        )

    one, other = ([p.read_bytes() for p in (tmp_path / name).rglob("*.pdf")] for name in ("with", "without"))
    assert one == other != []


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    session = open_project(FRAMES, "2026-11-25").value
    assert session is not None
    files = []
    for tag, profile in (("en", "screen"), ("ar", "print")):
        files.append(tmp_path / f"{profile}.{tag}.pdf")
        publication = session.lay_out(EditionKey(tag, "charts")).publication
        files[-1].write_bytes(write(publication, builtin(profile)))

    assert readers.verapdf(["PDFUA-1", "PDFA-2A"], files) == {file.name: [] for file in files}
