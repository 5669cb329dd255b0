"""A print profile that cannot be met: told with its place, all at once, before anything is written."""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.engine.projects import (
    TODAY,
    args,
    built,
    codes,
    edit,
    errors,
    files_below,
    flagship,
    line_of,
    tiny,
    told,
)

from leafletgen.core.icc import SHIPPED, SRGB, shipped
from leafletgen.core.messages.translate import phrase
from leafletgen.engine.opening import open_project
from leafletgen.model.project.expansion.inherit import meant

PRINT = "format: 1\nextends: print\n"


def project(folder: Path, profile: str = PRINT, **files: bytes) -> Path:
    root = tiny(folder)
    edit(root / "leaflet.yaml", "profile: screen", "profile: own")
    (root / "profiles").mkdir()
    (root / "profiles" / "own.yaml").write_text(profile)
    (root / "icc").mkdir()
    for name, data in files.items():
        (root / "icc" / f"{name}.icc").write_bytes(data)
    return root


def picture(
    root: Path, image: Image.Image, *, width: str = "20u", name: str = "photo.png", **options: object
) -> None:
    (root / "pictures").mkdir(exist_ok=True)
    into = BytesIO()
    image.save(into, Path(name).suffix[1:].replace("tif", "tiff").replace("jpg", "jpeg"), **options)
    (root / "pictures" / name).write_bytes(into.getvalue())
    edit(
        root / "layouts/card.yaml", "[{paragraph: body},",
        f"[{{paragraph: body}}, {{picture: {{file: {name}, width: {width}, alt: head}}}},",
    )  # fmt: skip


def test_a_sound_one_is_written(tmp_path: Path) -> None:
    made = built(project(tmp_path))

    assert errors(made) == []
    assert [row.profile for row in made.files] == ["own"]
    assert b"GTS_PDFX" in (tmp_path / made.files[0].path).read_bytes()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("FOGRA93", None, "intent-unknown"),
        ("icc/none.icc", None, "intent-unknown"),
        ("../../etc/passwd", None, "intent-unknown"),
        ("icc/own.icc", shipped(SRGB).data, "intent-class"),
        ("icc/own.icc", shipped("FOGRA39L").data.replace(b"prtr", b"scnr", 1), "intent-class"),
        ("icc/own.icc", shipped(SRGB).data.replace(b"mntr", b"prtr", 1), "intent-space"),
        ("icc/own.icc", shipped("FOGRA39L").data[:50_000], "intent-broken"),
        ("icc/own.icc", b"no profile at all", "intent-broken"),
        ("icc/own.icc", shipped("FOGRA39L").data.replace(b"B2A", b"XXX"), "intent-broken"),
    ],
)  # fmt: skip
def test_intents(tmp_path: Path, name: str, data: bytes | None, code: str) -> None:
    root = project(tmp_path, f"{PRINT}intent: {name}\n", **({"own": data} if data else {}))
    made = built(root)

    (found,) = errors(made)
    assert found.code == code
    assert "profiles/own.yaml:3:9: error:" in told(root, [found])
    assert made.files == ()
    assert not (root / "output").exists() or files_below(root / "output") == []


def test_a_profile_by_its_path_is_named_after_itself(tmp_path: Path) -> None:
    data = shipped("GRACoL-TR006").data
    made = built(project(tmp_path, f"{PRINT}intent: icc/own.icc\n", own=data))
    pdf = (tmp_path / made.files[0].path).read_bytes()

    assert b"(CGATS TR 006)" in pdf
    assert b"(GRACoL TR006 Coated)" in pdf


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_conditions(tmp_path: Path, name: str) -> None:
    made = built(project(tmp_path, f"{PRINT}intent: {name}\n"))

    assert errors(made) == []
    assert f"({SHIPPED[name].identifier})".encode() in (tmp_path / made.files[0].path).read_bytes()


def test_standards_without_what_they_need(tmp_path: Path) -> None:
    root = project(tmp_path, "format: 1\ncolor: cmyk\nconformance: [PDF/X-4]\n")
    assert codes(errors(built(root))) == ["intent-missing"]

    (root / "profiles/own.yaml").write_text("format: 1\nconformance: [PDF/X-4]\n")
    assert codes(errors(built(root))) == ["intent-unused"]

    (root / "profiles/own.yaml").write_text("format: 1\nextends: prnt\n")
    assert args(errors(built(root))[0])["suggestion"] == "Did you mean “print”?"


def test_profiles_that_build_on_each_other(tmp_path: Path) -> None:
    root = project(tmp_path, "format: 1\nextends: house\nmarks: western\n")
    (root / "profiles/house.yaml").write_text("format: 1\nextends: print\nintent: FOGRA47L\n")
    (root / "profiles/print.yaml").write_text("format: 1\nextends: print\nslug: yes\n")
    opened = open_project(root, TODAY).value
    assert opened is not None
    found = opened.project.profiles["own"]

    assert (found.intent, found.marks, found.slug, found.bleed) == ("FOGRA47L", "western", True, True)

    (root / "profiles/print.yaml").write_text("format: 1\nextends: own\n")
    (circle,) = errors(built(root))
    assert (circle.code, args(circle)["kind"]) == ("extends-circle", "profile")


def test_words_in_profiles(tmp_path: Path) -> None:
    """What was meant is guessed."""
    for line, word in (
        ("extend: office", "extends"),
        ("marks: westren", "western"),
        ("limit: coated", "limits"),
        ("conformance: [PDF/X4]", "PDF/X-4"),
    ):
        root = project(tmp_path / word.replace("/", ""), f"{PRINT}{line}\n")
        found = errors(built(root))

        assert len(found) == 1
        assert f"Did you mean “{word}”" in told(root, found)
        assert "profiles/own.yaml:3:" in told(root, found)


def test_inks_of_a_theme(tmp_path: Path) -> None:
    root = project(tmp_path)
    theme = (Path(__file__).parents[2] / "src/leafletgen/data/themes/alert.yaml").read_text()
    theme = theme.replace(
        'yellow: {srgb: "FFC400", cmyk: 0 24 100 0}', 'yellow: {srgb: "FFC400", cmyk: 0 24 100 0, spot: All}'
    )
    theme = theme.replace("red:    {", "red:    {spot: HKS 13, ", 1).replace(
        "accent: {", "accent: {spot: HKS 13, ", 1
    )
    theme = theme.replace('tint:   {srgb: "F1F1EE", cmyk: 0 0 2 6, quiet: yes}', "tint:   {quiet: yes}")
    theme = theme.replace(
        'accent: {spot: HKS 13, srgb: "C8230F", cmyk: 0 95 100 15}', "accent: {spot: HKS 13, cmyk: 0 90 90 0}"
    )
    (root / "themes").mkdir()
    (root / "themes/alert.yaml").write_text(theme)
    found = errors(built(root))

    assert codes(found) == ["spot-reserved", "color-empty", "spot-twice"]
    assert f"themes/alert.yaml:{line_of(root / 'themes/alert.yaml', 'spot: All')}" in told(root, found)


def test_overprint_without_an_ink(tmp_path: Path) -> None:
    root = project(tmp_path)
    theme = (Path(__file__).parents[2] / "src/leafletgen/data/themes/alert.yaml").read_text()
    (root / "themes").mkdir()
    (root / "themes/alert.yaml").write_text(theme.replace("yellow: {", "yellow: {overprint: yes, ", 1))
    found = errors(built(root))

    assert codes(found) == ["overprint-without-ink"]
    assert ":23: error:" in told(root, found)


def test_colours_in_one_form_only(tmp_path: Path) -> None:
    root = project(tmp_path)
    theme = (Path(__file__).parents[2] / "src/leafletgen/data/themes/alert.yaml").read_text()
    theme = theme.replace('ink:    {srgb: "141414", cmyk: 0 0 0 100}', 'ink:    {srgb: "141414"}')
    (root / "themes").mkdir()
    (root / "themes/alert.yaml").write_text(theme.replace('yellow: {srgb: "FFC400", cmyk', "yellow: {cmyk"))
    made = built(root)

    assert errors(made) == []
    import pikepdf

    with pikepdf.open(tmp_path / made.files[0].path) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert b"\n0 0 0 0.922 k\n" in content, "a neutral colour is black ink alone"


def test_bleed_larger_than_the_page(tmp_path: Path) -> None:
    root = project(tmp_path)
    edit(root / "layouts/card.yaml", "page: {margin: 4u}", "page: {margin: 4u, bleed: 80mm}")
    made = built(root)

    assert codes(errors(made)) == ["bleed-too-large"]
    assert args(errors(made)[0]) == {"bleed": "80", "page": "148"}
    assert made.files == ()


@pytest.mark.parametrize(
    ("edges", "code", "place"),
    [
        ("{margin: 80mm}", "margin-too-large", "2:16"),
        ("{margin: 30u}", "margin-too-large", "2:16"),
        ("{margin: 4u, frame: 70mm}", "margin-too-large", "2:16"),
        ("{margin: -5mm}", "edge-negative", "2:16"),
        ("{margin: 4u, bleed: -3mm}", "edge-negative", "2:27"),
    ],
)
def test_edges_that_leave_no_room(tmp_path: Path, edges: str, code: str, place: str) -> None:
    root = project(tmp_path)
    edit(root / "layouts/card.yaml", "page: {margin: 4u}", f"page: {edges}")
    found = errors(built(root))

    assert codes(found) == [code]
    assert f"layouts/card.yaml:{place}: error:" in told(root, found)


def test_margins_that_a_panel_has_no_room_for(tmp_path: Path) -> None:
    """A third of A4 is 99 mm wide; the sheet itself would have room enough."""
    root = flagship(tmp_path)
    text = (root / "layouts/leaflet.yaml").read_text()
    (root / "layouts/leaflet.yaml").write_text(re.sub(r"margin: [\d.]+\w+", "margin: 47mm", text, count=1))
    (found,) = [d for d in errors(built(root, ["en"])) if d.code == "margin-too-large"]

    assert args(found) == {"edges": "94", "page": args(found)["page"]}
    assert 90 < int(args(found)["page"]) < 101


@pytest.mark.parametrize(
    ("paper", "code"),
    [("0mm x 0mm", "paper-size"), ("10km x 10km", "paper-unit"), ("10000000mm x 5mm", "paper-size")],
)
def test_paper_that_nobody_has(tmp_path: Path, paper: str, code: str) -> None:
    root = project(tmp_path)
    edit(root / "leaflet.yaml", "paper: A5", f"paper: {paper}")
    found = errors(built(root))

    assert codes(found) == [code]
    assert "leaflet.yaml:9:31: error:" in told(root, found)


def test_a_profile_that_is_not_there(tmp_path: Path) -> None:
    root = project(tmp_path)
    edit(root / "leaflet.yaml", "profile: own", "profile: prnt")
    (found,) = errors(built(root))

    assert found.code == "file-missing"
    assert args(found)["suggestion"] == "Did you mean “print”?"
    assert "leaflet.yaml:9:" in told(root, [found])


def test_where_there_is_nothing_to_choose_from_it_says_so() -> None:
    """In Japanese, too."""
    assert meant("a.png", ()) == "There is none yet: add one, or correct the name."
    assert (
        phrase("There is none yet: add one, or correct the name.", "ja")
        != "There is none yet: add one, or correct the name."
    )


@pytest.mark.parametrize("name", ["Black", "All", "None", "cyan", "'  '", "''"])
def test_inks_with_names_that_are_taken(tmp_path: Path, name: str) -> None:
    root = project(tmp_path)
    theme = (Path(__file__).parents[2] / "src/leafletgen/data/themes/alert.yaml").read_text()
    (root / "themes").mkdir()
    (root / "themes/alert.yaml").write_text(theme.replace("yellow: {", f"yellow: {{spot: {name}, ", 1))
    found = errors(built(root))

    assert codes(found) == ["spot-reserved"]
    line = line_of(root / "themes/alert.yaml", f"spot: {name}")
    assert f"themes/alert.yaml:{line}:18: error:" in told(root, found)


def twelve_bits() -> bytes:
    head = b"II*\0\x08\0\0\0" + struct.pack("<H", 5)
    for tag, kind, value in ((256, 4, 2), (257, 4, 2), (258, 3, 12), (262, 3, 1), (273, 4, 80)):
        head += struct.pack("<HHLL", tag, kind, 1, value)
    return head + bytes(40)


def moving() -> bytes:
    into = BytesIO()
    frames = [Image.new("L", (9, 9), i) for i in (10, 80, 150)]
    frames[0].save(into, "GIF", save_all=True, append_images=frames[1:])
    return into.getvalue()


def enormous() -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))

    head = struct.pack(">LLBBBBB", 100_000, 100_000, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.tif", twelve_bits(), "picture-depth"),
        ("a.png", moving(), "picture-animated"),
        ("a.png", enormous(), "picture-large"),
        ("a.jpg", b"\xff\xd8\xff\xe0 and no more", "picture-unreadable"),
        ("a.png", b"", "picture-empty"),
    ],
    ids=["12 bits", "animated", "100,000 pixels", "damaged", "empty"],
)
def test_pictures_that_cannot_be_used(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    root = project(tmp_path)
    picture(root, Image.new("L", (9, 9)), name=name)
    (root / "pictures" / name).write_bytes(data)
    found = errors(built(root))

    assert codes(found) == [code]
    assert "layouts/card.yaml:5:" in told(root, found)


def test_rgb_pictures(tmp_path: Path) -> None:
    root = project(tmp_path, f"{PRINT}pictures: refuse\n")
    picture(
        root,
        Image.effect_mandelbrot((900, 900), (-2, -1, 1, 1), 9).convert("RGB").point(lambda v: v // 2 + 9),
    )
    image = root / "pictures/photo.png"
    colored = Image.open(image).copy()
    colored.putpixel((0, 0), (200, 0, 0))
    colored.save(image)
    found = errors(built(root))

    assert codes(found) == ["picture-rgb"]
    assert "layouts/card.yaml:" in told(root, found)

    edit(root / "profiles/own.yaml", "refuse", "convert")
    pdf = (root / built(root).files[0].path).read_bytes()
    assert b"/ColorSpace /DeviceCMYK" in pdf
    assert b"DeviceRGB" not in pdf

    edit(root / "profiles/own.yaml", "convert", "keep")
    pdf = (root / built(root).files[0].path).read_bytes()
    assert b"/ColorSpace /DeviceRGB" in pdf
    assert b"/DefaultRGB" in pdf


def test_a_picture_of_72_dpi_is_warned_of(tmp_path: Path) -> None:
    root = project(tmp_path)
    picture(root, Image.new("L", (140, 140), 9))  # 20 of 60 parts of 148 mm: 49.3 mm
    made = built(root)
    (found,) = [d for d in made.diagnostics if d.code == "picture-coarse"]

    assert args(found)["ppi"] == "72"
    assert not found.is_error
    assert len(made.files) == 1


def test_all_at_once(tmp_path: Path) -> None:
    root = project(tmp_path, f"{PRINT}intent: FOGRA93\n")
    edit(root / "layouts/card.yaml", "page: {margin: 4u}", "page: {margin: 4u, bleed: 80mm}")
    picture(root, Image.new("F", (9, 9), 1e6), name="photo.tif")

    assert set(codes(errors(built(root)))) >= {"intent-unknown", "bleed-too-large", "picture-depth"}
