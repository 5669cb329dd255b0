"""reportlab under our files: nothing that it would put in by itself, and nobody waits for it who writes no PDF."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.engine.projects import tiny
from tests.write.pdf.samples import sample

from leafletgen.sheet.profiles import builtin
from leafletgen.write.pdf.document import write

ROOT = Path(__file__).resolve().parents[3]

WRITE = """
import hashlib, sys, tests.write.pdf.samples as s
from leafletgen.write.pdf.document import write
pdfs = [s.sample(t).pdf for t in ("en", "ur", "ja")]
print([hashlib.sha256(p).hexdigest() for p in pdfs])
"""

SETTINGS = """\
pageCompression = 0
useA85 = 1
wrapA85 = 1
invariant = 0
pdfComments = 1
pdfMultiLine = 1
documentLang = "xx"
canvas_basefontname = "Courier"
defaultEncoding = "MacRomanEncoding"
"""

MODIFICATIONS = """\
import reportlab.pdfbase.pdfdoc as pdfdoc
pdfdoc.PDFIndirectObject.format = lambda self, document: b"mine\\n"
"""

CLOCK = """
import time, datetime
time.time = lambda: 4102444800.0
time.localtime = lambda *_: time.struct_time((2100, 1, 1, 0, 0, 0, 4, 1, 0))
"""


def run(script: str, folder: Path, path: Path | None = None, **variables: str) -> str:
    """What a Python of its own prints; `path` comes first where it looks for modules."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "PYTHONPATH": os.pathsep.join(map(str, (*((path,) if path else ()), ROOT, ROOT / "src"))),
        **variables,
    }
    command = [sys.executable, "-W", "error", "-c", script]
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return done.stdout


@pytest.fixture(scope="module")
def plainly(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What is written where nothing is set."""
    return run(WRITE, tmp_path_factory.mktemp("plain"))


VARIABLES = {
    "RL_pageCompression": "0", "RL_useA85": "1", "RL_invariant": "0", "RL_pdfComments": "1", "RL_pdfMultiLine": "1",
    "RL_documentLang": "xx",
}  # fmt: skip


@pytest.mark.parametrize(
    "variables",
    [VARIABLES, {"RL_pageCompression": "nonsense"}, {"SOURCE_DATE_EPOCH": "nonsense"}],
    ids=["set", "wrong", "wrong-date"],
)
def test_variables_of_the_machine_change_nothing(
    variables: dict[str, str], plainly: str, tmp_path: Path
) -> None:
    assert run(WRITE, tmp_path, **variables) == plainly


@pytest.mark.parametrize("text", [SETTINGS, "raise RuntimeError", "pdfComments = 'nonsense'"])
@pytest.mark.parametrize("name", ["reportlab_settings.py", ".reportlab_settings"])
def test_settings_of_the_machine_change_nothing(name: str, text: str, plainly: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)

    assert run(WRITE, tmp_path, tmp_path) == plainly


@pytest.mark.parametrize("name", ["reportlab_mods.py", ".reportlab_mods"])
def test_modifications_of_the_machine_change_nothing(name: str, plainly: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(MODIFICATIONS)

    assert run(WRITE, tmp_path, tmp_path) == plainly


def test_settings_of_a_program_that_has_imported_it_change_nothing(plainly: str, tmp_path: Path) -> None:
    (tmp_path / "reportlab_settings.py").write_text(SETTINGS)
    before = "from reportlab import rl_config\nassert rl_config.pdfMultiLine == rl_config.pdfComments == 1\n"

    assert run(before + WRITE, tmp_path, tmp_path, **VARIABLES) == plainly


def test_the_clock_changes_nothing(plainly: str, tmp_path: Path) -> None:
    assert run(CLOCK + WRITE, tmp_path) == plainly


def test_a_program_finds_its_own_variables_again(tmp_path: Path) -> None:
    script = WRITE + "import os; print(os.environ['RL_useA85'], 'reportlab_settings' in sys.modules)"

    assert run(script, tmp_path, RL_useA85="0").endswith("0 False\n")


def test_nothing_of_reportlab_stands_in_a_file() -> None:
    pdf = sample("en").pdf

    assert [word for word in (b"ReportLab", b"reportlab", b"Helvetica", b"ASCII85") if word in pdf] == []
    bare = re.sub(rb"\nstream\n.*?\nendstream", b"", pdf, flags=re.DOTALL)
    comments = re.findall(rb"^%.*", bare, re.MULTILINE)
    assert comments == [b"%PDF-1.6", b"%\xe2\xe3\xcf\xd3", b"%%EOF"]


def test_objects_streams_table_and_trailer_are_reportlabs(monkeypatch: pytest.MonkeyPatch) -> None:
    from reportlab.pdfbase import pdfdoc

    made: list[type] = []
    for cls in (
        pdfdoc.PDFIndirectObject, pdfdoc.PDFStream, pdfdoc.PDFCrossReferenceTable, pdfdoc.PDFTrailer, pdfdoc.PDFFile,
    ):  # fmt: skip

        def noted(self: Any, *args: Any, before: Any = cls.__init__, cls: type = cls, **more: Any) -> None:
            made.append(cls)
            before(self, *args, **more)

        monkeypatch.setattr(cls, "__init__", noted)
    pdf = write(sample("en").publication, builtin("screen"))

    count = pdf.count(b" 0 obj\n")
    assert made.count(pdfdoc.PDFIndirectObject) == count
    assert made.count(pdfdoc.PDFStream) == pdf.count(b"\nstream\n") > 0
    assert [made.count(c) for c in (pdfdoc.PDFCrossReferenceTable, pdfdoc.PDFTrailer, pdfdoc.PDFFile)] == [
        1
    ] * 3
    assert pdf == sample("en").pdf


COMMANDS = [
    ["--version"], ["explain", "text-too-long"], ["check"], ["status"], ["export", "en"], ["build", "--help"],
]  # fmt: skip


def loaded(folder: Path, *arguments: str) -> bool:
    """Whether a command imports reportlab."""
    command = [sys.executable, "-X", "importtime", "-m", "leafletgen", *arguments]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    assert " leafletgen.cli.main" in done.stderr
    return " reportlab" in done.stderr


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda a: a[0])
def test_who_writes_no_pdf_does_not_wait_for_it(arguments: list[str], tmp_path: Path) -> None:
    assert not loaded(tiny(tmp_path), *arguments)


def test_who_writes_one_does(tmp_path: Path) -> None:
    assert loaded(tiny(tmp_path), "build")


def test_typing_in_the_preview_does_not_wait_for_it(tmp_path: Path) -> None:
    script = f"""
import json, sys
from pathlib import Path
from tests.studio.conftest import serving
with serving(Path({str(tiny(tmp_path.resolve()))!r})) as served:
    typed = {{"seq": 1, "output": "card", "key": "head", "text": "Hard job?", "client": "a"}}
    answer = served.owner.post("/api/draft/en", typed)
    print(json.dumps(answer.json))
print([m for m in sys.modules if m.split('.')[0] == 'reportlab'])
"""
    answer, found = run(script, tmp_path).splitlines()

    assert json.loads(answer)["groups"] != []
    assert found == "[]"
