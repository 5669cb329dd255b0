"""Folders given to `preflight`: of projects, or of PDF files."""

from __future__ import annotations

from pathlib import Path

from pikepdf import Name
from tests.inspection.seeds import annotation, damaged, good

from leafletgen.desk.preflight import PreflightWish, preflight

OWN = PreflightWish(own_rules=True)


def test_all_pdf_files_in_a_folder(tmp_path: Path) -> None:
    for name in ("b.pdf", "a.PDF", "notes.txt"):
        (tmp_path / name).write_bytes(good())

    assert [Path(name).name for name in preflight([tmp_path], OWN).files] == ["a.PDF", "b.pdf"]


def test_a_project_is_one_whatever_else_lies_in_it(tmp_path: Path) -> None:
    (tmp_path / "leaflet.yaml").write_text("format: 9")
    (tmp_path / "a.pdf").write_bytes(good())

    done = preflight([tmp_path], OWN)

    assert done.files == {}
    assert done.found


def test_a_folder_of_neither(tmp_path: Path) -> None:
    assert [one.code for one in preflight([tmp_path], OWN).diagnostics] == ["project-missing"]


def test_a_note_in_print_that_no_tag_holds_is_two_faults(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(damaged(annotation(Subtype=Name.Text), good()))

    assert {one.code for one in preflight([path], OWN).diagnostics} >= {"x-annotation", "ua-annotation"}
