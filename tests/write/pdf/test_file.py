"""The file itself: sound objects, embedded fonts, boxes, colours, metadata, the standards it claims, the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image
from tests.write.pdf import readers
from tests.write.pdf.samples import (
    TEXTS,
    Sample,
    line,
    paragraph,
    placed,
    publication,
    sample,
    sheet_of,
    tagged,
)

from leafletgen.core.color import CMYK, RGB, WHITE, Paint, Spot
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.path import circle, rectangle
from leafletgen.sheet.profiles import BUILTIN, builtin
from leafletgen.sheet.sheet import Publication, Sheet
from leafletgen.text.ir.frame import Frame, Group, Placed, RasterImage, Shape, Stroke, TagEnd, TagStart
from leafletgen.text.ir.richtext import RichText
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.pdf.document import write

YELLOW = Paint("yellow", RGB(1, 0.77, 0), CMYK(0, 0.2, 1, 0))
GOLD = Paint(
    "gold",
    RGB(0.8, 0.6, 0.1),
    CMYK(0.1, 0.3, 0.9, 0.1),
    Spot("PANTONE 871 C", 0.5, CMYK(0.2, 0.25, 0.6, 0.25)),
)


def opened(pdf: bytes) -> Any:
    return pikepdf.open(BytesIO(pdf))


def operators(pdf: bytes) -> Iterator[str]:
    with opened(pdf) as document:
        for page in document.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                yield " ".join([*(str(o) for o in operands), str(operator)])


def drawing() -> Publication:
    """Shapes in all paints, a clip, a picture that lets through, on a sheet with bleed."""
    into = BytesIO()
    Image.new("RGBA", (3, 2), (200, 30, 40, 128)).save(into, "PNG")
    picture = RasterImage(Size(60, 40), "stamp.png", "a1b2", (3, 2), into.getvalue())
    inner = Frame(Size(50, 50), (placed(Shape(circle(Point(50, 50), 40), GOLD)),))
    items = (
        *tagged(StructureElement("Artifact"), placed(Shape(rectangle(Rect(0, 0, 440, 620)), YELLOW))),
        *tagged(
            StructureElement("Figure", alt="A clipped circle and a stamp"),
            placed(Group(inner, clip=True), 100, 100),
            placed(Shape(circle(Point(200, 200), 30), WHITE, Stroke(GOLD, 2.5, (4, 2), round=True))),
            placed(picture, 200, 300),
        ),
        *tagged(StructureElement("P"), placed(line("en", "Black words", "NotoSans", "Latn"), 40, 60)),
    )
    frame = Frame(Size(440, 620), tagged(StructureElement("Document"), *items))
    made = publication("en", (), "Drawing & more")
    sheet = Sheet(Size(440, 620), Rect(10, 12.5, 420, 595), Rect(1.5, 4, 437, 612), frame)
    return replace(made, sheets=(sheet,))


@pytest.mark.needs("pdffonts")
def test_fonts_are_embedded_subsets_with_texts(file: Path) -> None:
    rows = readers.run("pdffonts", str(file)).splitlines()[2:]

    assert rows
    for row in rows:
        name, *_ = row.split()
        assert name[6] == "+"
        assert row.split()[-5:-2] == ["yes", "yes", "yes"]
        assert "Helvetica" not in row


@pytest.mark.needs("qpdf")
@pytest.mark.parametrize("profile", BUILTIN)
def test_qpdf_finds_nothing(profile: str, tmp_path: Path) -> None:
    for number, made in enumerate((drawing(), *(sample(tag).publication for tag in TEXTS))):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(write(made, builtin(profile)))

        assert "No syntax or stream encoding errors" in readers.run("qpdf", "--check", str(file))


@pytest.mark.needs("verapdf")
def test_verapdf_finds_nothing(tmp_path: Path) -> None:
    sheets = {"drawing": drawing()} | {tag: sample(tag).publication for tag in TEXTS}
    divided = RichText.plain(
        "Rindfleisch\u00adetikettierungs\u00adüberwachungs\u00adaufgaben\u00adgesetz", "de", "x"
    )
    sheets["divided"] = publication("de", paragraph(divided, 40, StructureElement("P"))[0])
    wanted = [(profile, name) for name in sheets for profile in ("screen", "print")]
    wanted += [("office", "drawing"), ("office", "ar")]
    files = []
    for profile, name in wanted:
        files.append(tmp_path / f"{profile}-{name}.pdf")
        files[-1].write_bytes(write(sheets[name], builtin(profile)))

    found = readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], files)

    assert found == {file.name: [] for file in files}


@pytest.mark.needs("verapdf")
def test_verapdf_would_find_something(tmp_path: Path) -> None:
    """A judge that accepts everything is none: one fault per standard."""
    good = sample("th").pdf
    untitled, unmapped = tmp_path / "untitled.pdf", tmp_path / "unmapped.pdf"
    with opened(good) as document:
        del document.Root.ViewerPreferences
        document.save(untitled)
    with opened(good) as document:
        for font in document.pages[0].Resources.Font.values():
            del font.ToUnicode
        document.save(unmapped)

    found = readers.verapdf(["PDFA-2U", "PDFUA-1"], [untitled, unmapped])

    assert any("7.1-10" in objection for objection in found["untitled.pdf"])
    assert any("6.2.11.7.2" in objection for objection in found["unmapped.pdf"])


def test_no_helvetica_anywhere(made: Sample) -> None:
    assert b"Helvetica" not in made.pdf
    assert b"/Type1" not in made.pdf


def test_equal_bytes_twice(made: Sample) -> None:
    assert write(made.publication, builtin("screen")) == made.pdf


def test_equal_bytes_in_another_process(tmp_path: Path) -> None:
    """Another hash seed, time zone, locale, clock and folder."""
    script = (
        "import hashlib, tests.write.pdf.samples as s\n"
        "for t in ('en', 'ur', 'km'): print(hashlib.sha256(s.sample(t).pdf).hexdigest())"
    )
    root = Path(__file__).parents[3]
    path = os.pathsep.join((str(root), str(root / "src")))
    told = []
    for seed, zone, language in (("1", "Asia/Tokyo", "C"), ("2", "America/Caracas", "tr_TR.UTF-8")):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": path,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": language,
            "HOME": str(folder),
        }
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=folder, env=environment, check=True, capture_output=True
        )
        told.append(done.stdout)

    assert told[0] == told[1] != b""


def test_another_text_is_another_file() -> None:
    assert identity(sample("en").pdf) != identity(sample("vi").pdf)


def identity(pdf: bytes) -> bytes:
    with opened(pdf) as document:
        return bytes(document.trailer.ID[0])


def test_boxes() -> None:
    with opened(write(drawing(), builtin("print"))) as document:
        page = document.pages[0]
        boxes = {name: [float(v) for v in page[name]] for name in ("/MediaBox", "/BleedBox", "/TrimBox")}

    assert boxes == {
        "/MediaBox": [0, 0, 440, 620],
        "/BleedBox": [1.5, 4, 438.5, 616],
        "/TrimBox": [10, 12.5, 430, 607.5],
    }


def test_metadata_agrees() -> None:
    with opened(write(drawing(), builtin("screen"))) as document:
        info, root = document.docinfo, document.Root
        infos = (str(info.Title), str(info.CreationDate), str(info.ModDate), str(info.Producer))
        xmp = document.open_metadata()
        said = {key: xmp[key] for key in ("dc:title", "xmp:CreateDate", "pdf:Producer", "pdfuaid:part")}
        said["claim"] = xmp.pdfa_status
        catalog = (str(root.Lang), bool(root.MarkInfo.Marked), bool(root.ViewerPreferences.DisplayDocTitle))

    assert said["dc:title"] == infos[0] == "Drawing & more"
    assert said["xmp:CreateDate"] == "2026-11-24T00:00:00Z"
    assert infos[1] == infos[2] == "D:20261124000000Z"
    assert said["pdf:Producer"] == infos[3]
    assert said["pdfuaid:part"] == "1"
    assert said["claim"] == "2A"
    assert catalog == ("en", True, True)


@pytest.mark.parametrize(
    ("tag", "sheets", "direction"), [("en", 4, None), ("ar", 1, None), ("ar", 2, None), ("ar", 4, "/R2L")]
)
def test_reading_direction_of_pages(tag: str, sheets: int, direction: str | None) -> None:
    made = sample(tag).publication
    with opened(write(replace(made, sheets=made.sheets * sheets), builtin("screen"))) as document:
        assert document.Root.ViewerPreferences.get("/Direction") == direction


def test_screen_is_srgb() -> None:
    found = list(operators(write(drawing(), builtin("screen"))))

    assert "1 0.77 0 rg" in found
    assert "0.8 0.6 0.1 RG" in found
    assert not any(o.endswith((" k", " K", " cs", " CS", " scn", " SCN", " g", " G")) for o in found)


def test_print_is_inks() -> None:
    pdf = write(drawing(), builtin("print"))
    found = list(operators(pdf))

    assert "0 0.2 1 0 k" in found
    assert "0 0 0 1 k" in found, "black words are of black ink alone"
    assert "0.5 scn" in found
    assert "0.5 SCN" in found
    assert not any(o.endswith((" rg", " RG")) for o in found)
    with opened(pdf) as document:
        spaces = document.pages[0].Resources.ColorSpace
        spot = spaces.S1
        assert [str(spot[0]), str(spot[1]), str(spot[2])] == ["/Separation", "/PANTONE 871 C", "/DeviceCMYK"]
        assert [float(v) for v in spot[3].C1] == [0.2, 0.25, 0.6, 0.25]
        assert len(spaces) == 1, "one name, one definition"


def test_strokes_clips_and_pictures() -> None:
    pdf = write(drawing(), builtin("screen"))
    found = list(operators(pdf))

    assert "2.5 w" in found
    assert "1 J" in found
    assert "1 j" in found
    assert any(o.endswith(" d") and "4" in o for o in found)
    assert found.count("q") == found.count("Q") == 2
    assert found[found.index("q") + 1 :][:7][-2:] == ["W", "n"]
    assert "60 0 0 40 200 280 cm" in found
    with opened(pdf) as document:
        (image,) = document.pages[0].Resources.XObject.values()
        assert image.read_bytes() == bytes((200, 30, 40)) * 6
        assert image.SMask.read_bytes() == bytes((128,)) * 6
        assert str(document.pages[0].Group.CS) == "/DeviceRGB"


def test_scaled_groups_scale_text_and_lines() -> None:
    from leafletgen.core.geometry import Transform

    run = line("en", "Small", "NotoSans", "Latn", size=20)
    inner = Frame(
        Size(100, 100),
        (placed(run, 10, 20), placed(Shape(rectangle(Rect(0, 0, 9, 9)), None, Stroke(WHITE, 4)))),
    )
    half, turned = Transform.scale(0.5), Transform(0, 1, -1, 0)
    found = list(
        operators(
            write(
                sheet_of("en", placed(Group(inner, half), 100, 100), placed(Group(inner, turned), 100, 300)),
                builtin("screen"),
            )
        )
    )

    assert "/F1 10 Tf" in found
    assert "105 485 Td" in found
    assert "2 w" in found
    assert "/F1 20 Tf" in found
    assert "0 -1 1 0 80 285 Tm" in found


def test_text_of_an_artifact_has_no_owner() -> None:
    run = line("en", "Mark", "NotoSans", "Latn")
    made = publication(
        "en", (*tagged(StructureElement("Artifact"), placed(run, 40, 60)), placed(run, 40, 90))
    )
    pdf = write(made, builtin("screen"))

    with opened(pdf) as document:
        codes = readers.drawn(document.pages[0])
    assert len(codes) == 8
    assert all(code.artifact for code in codes)
    assert readers.tree(pdf).text == ""


def test_an_empty_sheet_is_a_page() -> None:
    made = publication("en", ())
    with opened(write(made, builtin("office"))) as document:
        assert len(document.pages) == 1


def test_tags_may_span_groups_and_sheets() -> None:
    """A list that begins on one sheet and ends on the next is one list."""
    run = line("en", "Item", "NotoSans", "Latn")
    made = publication("en", ())
    item = tagged(StructureElement("LI"), *tagged(StructureElement("LBody"), placed(run, 40, 60)))
    first = Frame(made.sheets[0].media, (placed(TagStart(StructureElement("L"))), *item))
    second = Frame(made.sheets[0].media, (*item, Placed(Point(0, 0), TagEnd())))
    pdf = write(
        replace(made, sheets=(replace(made.sheets[0], frame=first), replace(made.sheets[0], frame=second))),
        builtin("screen"),
    )

    lists = [node for node in readers.tree(pdf).walk() if node.role == "L"]
    assert [(len(node.kids), node.text) for node in lists] == [(2, "ItemItem")]
