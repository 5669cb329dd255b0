"""What a screen reader would lack, told at the place that mends it, all at once, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from tests.engine.projects import built, edit, errors, line_of, tiny, told

UNSEEN = "\\u200b"
"""As YAML writes it: a character that leaves no mark. (An empty text counts as missing, and is told as such.)"""
PAGE = '  page: {value: "https://example.org", checked: 2026-11-20, qr: true}\n'


def project(folder: Path) -> Path:
    root = tiny(folder)
    Image.new("RGB", (900, 900)).save(root / "photo.png")
    (root / "pictures").mkdir()
    (root / "photo.png").rename(root / "pictures" / "photo.png")
    return root


def block(root: Path, written: str) -> None:
    edit(root / "layouts/card.yaml", "[{paragraph: body},", f"[{{paragraph: body}},\n      {written},\n     ")


def text(root: Path, written: str) -> None:
    with (root / "locales/en.yaml").open("a", encoding="utf-8") as file:
        file.write(written + "\n")


def untitled(root: Path) -> str:
    edit(root / "locales/en.yaml", "head: Easy job?", f'head: "{UNSEEN}"')
    return "locales/en.yaml:1:8: error: The text “head”, the title of the file, is empty"


def without_a_title(root: Path) -> str:
    edit(root / "leaflet.yaml", "title: head\n", "")
    return "leaflet.yaml:1:1: error: “title” is missing here."


def titled_by_nothing(root: Path) -> str:
    edit(root / "leaflet.yaml", "title: head\n", "title: haed\n")
    return "leaflet.yaml:3:8: error: No text has the key “haed”."


def photograph(root: Path) -> str:
    block(root, "{picture: {file: photo.png, width: 8u}}")
    line = line_of(root / "layouts/card.yaml", "photo.png")
    return f"layouts/card.yaml:{line}:17: error: The picture photo.png has no alternative text"


def silent_photograph(root: Path) -> str:
    block(root, "{picture: {file: photo.png, width: 8u, alt: photo}}")
    text(root, f'photo: "{UNSEEN}"')
    return f"locales/en.yaml:{line_of(root / 'locales/en.yaml', 'photo:')}:9: error: The text “photo”"


def silent_sign(root: Path) -> str:
    block(root, "{picture: {pictogram: parcel, width: 8u, alt: sign}}")
    text(root, f'sign: "{UNSEEN}"')
    return f"locales/en.yaml:{line_of(root / 'locales/en.yaml', 'sign:')}:8: error: The text “sign”"


def silent_code(root: Path) -> str:
    edit(root / "leaflet.yaml", "facts:\n", "facts:\n" + PAGE)
    block(root, "{qr: {fact: page, width: 8u, alt: code}}")
    text(root, f'code: "{UNSEEN}"')
    return f"locales/en.yaml:{line_of(root / 'locales/en.yaml', 'code:')}:8: error: The text “code”"


def silent_art(root: Path) -> str:
    edit(
        root / "layouts/card.yaml",
        "blocks:\n",
        "art: [{pictogram: parcel, alt: art, width: 3u, top: 1u}]\nblocks:\n",
    )
    text(root, f'art: "{UNSEEN}"')
    return f"locales/en.yaml:{line_of(root / 'locales/en.yaml', 'art:')}:7: error: The text “art”"


Spoils = Callable[[Path], str]
FAULTS: tuple[Spoils, ...] = (untitled, photograph, silent_photograph, silent_sign, silent_code, silent_art)


@pytest.mark.parametrize("spoil", [*FAULTS, without_a_title, titled_by_nothing])
def test_each_is_told_where_it_is_mended(tmp_path: Path, spoil: Spoils) -> None:
    root = project(tmp_path)
    wanted = spoil(root)
    made = built(root)

    assert wanted in told(root, errors(made))
    assert made.files == ()


def test_all_at_once(tmp_path: Path) -> None:
    root = project(tmp_path)
    wanted = [spoil(root) for spoil in (untitled, photograph, silent_sign, silent_code)]
    found = told(root, errors(built(root)))

    where = [re.sub(r":\d+:\d+:", ":", one) for one in wanted]
    assert all(one in re.sub(r":\d+:\d+:", ":", found) for one in where)


def test_what_tells_nothing_may_say_so(tmp_path: Path) -> None:
    root = project(tmp_path)
    block(root, "{picture: {file: photo.png, width: 8u, decorative: yes}}")
    block(root, "{picture: {pictogram: parcel, width: 8u}}")

    assert errors(built(root)) == []


def test_nobody_asks_where_no_standard_is_claimed(tmp_path: Path) -> None:
    root = project(tmp_path)
    for spoil in FAULTS:
        spoil(root)
    (root / "profiles").mkdir()
    (root / "profiles" / "own.yaml").write_text("format: 1\nextends: screen\nconformance: []\n")
    edit(root / "leaflet.yaml", "profile: screen", "profile: own")

    assert [
        d.code for d in errors(built(root)) if d.code in ("title-missing", "alt-missing", "picture-wordless")
    ] == []
