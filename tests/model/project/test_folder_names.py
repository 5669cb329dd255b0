"""Folders of rows: names that every system takes, and that tell rows apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.limits import NAME_CHARACTERS
from leafletgen.model.project.tables.folder_names import collated, folder_name

ANY = st.text(min_size=1, max_size=NAME_CHARACTERS.most)
DEVICES = ("CON", "PRN", "AUX", "NUL", "COM1", "COM9", "LPT1", "LPT9", "COM¹", "CONIN$", "CONOUT$")


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Maple House", "Maple House"),
        ("学生会館 みどり", "学生会館 みどり"),
        ("Cedar/River", "Cedar_River"),
        ('a<b>c:d"e\\f|g?h*i', "a_b_c_d_e_f_g_h_i"),
        ("A\tB\nC", "A_B_C"),
        ("No. 5.", "No. 5_"),
        ("end ", "end_"),
        ("..", "__"),
        (".git", "_git"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("Com1 .a", "_Com1 .a"),
        ("Console", "Console"),
        ("か\u3099", "が"),
    ],
)
def test_folders(name: str, folder: str) -> None:
    assert folder_name(name) == folder


@given(ANY)
def test_any_name_gives_a_folder_that_every_system_takes(name: str) -> None:
    folder = folder_name(name)

    assert folder
    assert not set(folder) & set('<>:"/\\|?*')
    assert all(ord(c) >= 0x20 and ord(c) != 0x7F for c in folder)
    assert not folder.endswith((".", " "))
    assert not folder.startswith((".", " "))
    assert folder.partition(".")[0].rstrip(" ").upper() not in DEVICES
    assert folder_name(folder) == folder, "a folder's name is its own"


@given(ANY)
def test_disks_that_know_no_case_take_names_for_the_same(name: str) -> None:
    assert collated(folder_name(name)) == collated(folder_name(name.lower().lower()))  # twice: İ
