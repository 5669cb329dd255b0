"""Print files as Ghostscript separates them and as five readers open them."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops
from tests.write.pdf import readers
from tests.write.pdf.samples import placed, publication, sample, tagged
from tests.write.pdf.test_file import YELLOW, drawing, line, opened, operators

from leafletgen.core.color import CMYK, RGB, WHITE, Paint, Spot
from leafletgen.core.geometry import Rect
from leafletgen.core.icc import SHIPPED, shipped
from leafletgen.core.path import rectangle
from leafletgen.inspection.opening import PageRule, inspect
from leafletgen.inspection.rules import exchange
from leafletgen.inspection.rules.limits import limits
from leafletgen.inspection.rules.press import ink
from leafletgen.judge.preflight.look import check_look
from leafletgen.sheet.marks import with_marks
from leafletgen.sheet.profiles import builtin, with_shipped
from leafletgen.sheet.sheet import Publication
from leafletgen.text.ir.frame import Shape, Stroke
from leafletgen.text.ir.structure import StructureElement
from leafletgen.write.pdf.document import write
from leafletgen.write.svg import write as to_svg

RED = Paint("red", RGB(0.78, 0.14, 0.06), CMYK(0, 0.95, 1, 0.15))
VARNISH = Paint("varnish", RGB(0.9, 0.9, 0.9), CMYK(0, 0, 0, 0.1), Spot("Varnish", 1, CMYK(0, 0, 0, 0.1)))


def plates(pdf: bytes, folder: Path, dpi: int = 72) -> dict[str, Image.Image]:
    """Each plate of the first page as Ghostscript makes it: 0 is full ink."""
    (folder / "in.pdf").write_bytes(pdf)
    command = [
        "gs",
        "-q",
        "-dNOPAUSE",
        "-dBATCH",
        "-dSAFER",
        "-dSimulateOverprint=true",
        "-dLastPage=1",
        "-sDEVICE=tiffsep",
        f"-r{dpi}",
    ]
    done = subprocess.run(
        [*command, f"-sOutputFile={folder / 'p.tif'}", str(folder / "in.pdf")],
        check=True,
        capture_output=True,
    )
    assert not done.stderr, done.stderr
    found = {}
    for path in folder.glob("p(*).tif"):
        found[path.stem[2:-1]] = Image.open(path).convert("L")
    return found


def black_on_red() -> bytes:
    words = replace(line("en", "Black words", "NotoSans", "Latn"), size=40)
    items = (
        *tagged(StructureElement("Artifact"), placed(Shape(rectangle(Rect(0, 0, 420, 300)), RED))),
        *tagged(StructureElement("P"), placed(words, 40, 200)),
        *tagged(StructureElement("P"), placed(replace(words, paint=WHITE), 40, 280)),
        *tagged(StructureElement("P"), placed(words, 40, 400)),
    )
    return write(publication("en", items), builtin("print"))


@pytest.mark.needs("gs")
def test_only_the_plates_asked_for(tmp_path: Path) -> None:
    assert set(plates(black_on_red(), tmp_path)) == {"Cyan", "Magenta", "Yellow", "Black"}


@pytest.mark.needs("gs")
def test_a_named_ink_has_a_plate_of_its_own(tmp_path: Path) -> None:
    items = tagged(StructureElement("Artifact"), placed(Shape(rectangle(Rect(40, 40, 200, 200)), VARNISH)))
    found = plates(write(publication("en", items), builtin("print")), tmp_path)

    assert set(found) == {"Cyan", "Magenta", "Yellow", "Black", "Varnish"}
    assert found["Varnish"].getpixel((100, 100)) == 0
    assert found["Black"].getextrema() == (255, 255)


GLOSS = VARNISH._replace(spot=Spot("Varnish", 1, CMYK(0, 0, 0, 0.1), over=True))
CUT = Paint("cut", RGB(1, 0, 1), CMYK(0, 1, 0, 0), Spot("CutContour", 1, CMYK(0, 1, 0, 0), over=True))


def varnished(paint: Paint) -> Publication:
    """A red ground with varnish on a part of it, a cutting line round it, and words."""
    edge = Shape(rectangle(Rect(60, 60, 200, 200)), None, Stroke(CUT, 4))
    items = (
        *tagged(StructureElement("Artifact"), placed(Shape(rectangle(Rect(0, 0, 420, 300)), RED))),
        *tagged(
            StructureElement("Artifact"),
            placed(Shape(rectangle(Rect(100, 100, 100, 100)), paint)),
            placed(edge),
        ),
        *tagged(StructureElement("P"), placed(line("en", "Words", "NotoSans", "Latn"), 40, 400)),
    )
    return publication("en", items)


@pytest.mark.needs("gs")
def test_varnish_and_cuts_lie_over_the_colours(tmp_path: Path) -> None:
    """Each on its plate, and nothing is missing under them."""
    found = plates(write(varnished(GLOSS), builtin("print")), tmp_path)
    (tmp_path / "out").mkdir()
    out = plates(write(varnished(VARNISH), builtin("print")), tmp_path / "out")

    assert set(found) == {"Cyan", "Magenta", "Yellow", "Black", "Varnish", "CutContour"}
    assert found["Varnish"].getpixel((150, 150)) == found["CutContour"].getpixel((60, 120)) == 0
    for at in ((150, 150), (60, 120)):
        assert found["Magenta"].getpixel(at) == found["Magenta"].getpixel((20, 20))
    assert out["Magenta"].getpixel((150, 150)) == 255, "an ink that is a colour knocks out"


def test_screens_show_no_varnish() -> None:
    pdf = write(varnished(GLOSS), builtin("screen"))
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=1).to_pil()

    assert image.getpixel((150, 150)) == image.getpixel((60, 120)) == image.getpixel((20, 20))
    svg = to_svg(varnished(GLOSS).sheets[0])
    assert GLOSS.rgb.hex not in svg
    assert CUT.rgb.hex not in svg
    assert check_look(varnished(GLOSS).sheets) == ()


@pytest.mark.needs("gs")
@pytest.mark.parametrize("paint", [GLOSS, VARNISH], ids=["over", "out"])
def test_ink_is_summed_as_ghostscript_sums_it(paint: Paint, tmp_path: Path) -> None:
    """The most ink on a spot, as our rule has it and as the plates say; varnish is none."""
    pdf = write(varnished(paint), builtin("print"))
    limit = limits("coated")
    told = [
        float(dict(one.args)["ink"])
        for one in inspect(pdf, [PageRule(partial(ink, replace(limit, ink=1.0)))])
        if one.code == "press-ink"
    ]
    process = [
        image for name, image in plates(pdf, tmp_path).items() if name not in ("Varnish", "CutContour")
    ]
    bands = (image.point(lambda v: 255 - v).tobytes() for image in process)
    real = max(sum(pixel) / 2.55 for pixel in zip(*bands, strict=True))

    assert max(told) == pytest.approx(real, abs=2)


def test_one_name_has_one_definition() -> None:
    """Also where tints and pages are several."""
    tint = VARNISH._replace(spot=Spot("Varnish", 0.4, CMYK(0, 0, 0, 0.1)))
    shapes = (
        placed(Shape(rectangle(Rect(9 * i, 40, 8, 8)), p)) for i, p in enumerate((VARNISH, tint, GLOSS))
    )
    made = publication("en", tagged(StructureElement("Artifact"), *shapes))
    pdf = write(replace(made, sheets=made.sheets * 2), builtin("print"))

    with opened(pdf) as document:
        spaces = [s for s in document.objects if isinstance(s, pikepdf.Array) and s[0] == "/Separation"]
        assert [str(s[1]) for s in spaces] == ["/Varnish"]


@pytest.mark.needs("gs")
def test_black_words_print_over_their_ground_and_are_of_black_alone(tmp_path: Path) -> None:
    found = plates(black_on_red(), tmp_path)
    width, height = found["Black"].size
    ground, paper = (0, 160, width, 215), (0, 350, width, height)

    assert found["Cyan"].getextrema() == (255, 255)
    solid = found["Magenta"].crop(ground)
    assert solid.getextrema()[1] < 20, "no letter is cut out of the ground"
    assert found["Black"].crop(ground).getextrema()[0] == 0
    assert found["Magenta"].crop(paper).getextrema() == (255, 255)
    assert found["Black"].crop(paper).getextrema()[0] == 0


@pytest.mark.needs("gs")
def test_white_words_are_cut_out(tmp_path: Path) -> None:
    found = plates(black_on_red(), tmp_path)

    assert found["Magenta"].crop((0, 240, 420, 295)).getextrema()[1] == 255


@pytest.mark.needs("gs")
def test_ink_is_within_the_limit(tmp_path: Path) -> None:
    found = plates(black_on_red(), tmp_path)
    bands = [image.point(lambda v: 255 - v) for image in found.values()]
    sums = (sum(pixel) / 2.55 for pixel in zip(*(band.tobytes() for band in bands), strict=True))

    assert 290 < max(sums) <= 300


@pytest.mark.needs("gs")
def test_marks_are_on_every_plate(tmp_path: Path) -> None:
    made = drawing()
    marked = replace(made, sheets=tuple(with_marks(sheet, "western") for sheet in made.sheets))
    pdf = write(marked, builtin("print"))
    found = plates(pdf, tmp_path, 200)

    # The outermost 3 mm hold corner marks and nothing else.
    edge = (0, 0, found["Black"].width, round(200 * 10 / 25.4))
    assert {name: image.crop(edge).getextrema()[0] < 200 for name, image in found.items()} == dict.fromkeys(
        found, True
    )


@pytest.mark.needs("verapdf")
def test_marks_break_no_standard(tmp_path: Path) -> None:
    files = []
    for style in ("western", "japanese"):
        made = drawing()
        marked = replace(made, sheets=tuple(with_marks(s, style, bar=True) for s in made.sheets))  # type: ignore[arg-type]  # one of the declared styles
        files.append(tmp_path / f"{style}.pdf")
        files[-1].write_bytes(write(marked, builtin("print")))

    assert readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], files) == {file.name: [] for file in files}


@pytest.mark.needs("verapdf")
def test_every_condition_keeps_its_standards(tmp_path: Path) -> None:
    files = []
    for name in SHIPPED:
        profile = with_shipped(replace(builtin("print"), intent=name))
        own = replace(profile, intent="icc/own.icc")
        for number, one in enumerate((profile, own)):
            pdf = write(varnished(GLOSS), one)
            assert [f.code for f in inspect(pdf, exchange.RULES)] == []
            files.append(tmp_path / f"{name}-{number}.pdf")
            files[-1].write_bytes(pdf)

    assert readers.verapdf(["PDFA-2A", "PDFA-2U", "PDFUA-1"], files) == {file.name: [] for file in files}


def test_intents_share_one_profile() -> None:
    with opened(write(drawing(), builtin("print"))) as document:
        one, two = document.Root.OutputIntents
        assert [str(one.S), str(two.S)] == ["/GTS_PDFX", "/GTS_PDFA1"]
        assert one.DestOutputProfile.objgen == two.DestOutputProfile.objgen
        assert one.DestOutputProfile.read_bytes() == shipped("FOGRA39L").data
        assert str(one.OutputConditionIdentifier) == "FOGRA39"


def test_pages_mix_in_inks_and_hold_no_links() -> None:
    with opened(write(drawing(), builtin("print"))) as document:
        assert str(document.pages[0].Group.CS) == "/DeviceCMYK"
        assert "/Annots" not in document.pages[0]


def test_overprint_is_for_black_words_only() -> None:
    gold = tagged(
        StructureElement("P"), placed(replace(line("en", "Yellow", "NotoSans", "Latn"), paint=YELLOW), 40, 90)
    )
    black = tagged(StructureElement("P"), placed(line("en", "Black", "NotoSans", "Latn"), 40, 60))
    shape = placed(Shape(rectangle(Rect(0, 100, 9, 9)), WHITE))
    found = list(
        operators(
            write(
                publication("en", (*black, *gold, *black, *tagged(StructureElement("Artifact"), shape))),
                builtin("print"),
            )
        )
    )
    states = [o for o in found if o.endswith((" gs", "Tj", "TJ")) or o == "f"]

    assert [o.split()[0] if o.endswith("gs") else o[-2:].lower() for o in states] == [
        "/Over",
        "tj",
        "/Out",
        "tj",
        "/Over",
        "tj",
        "/Out",
        "f",
    ]
    assert not any(o.endswith(" gs") for o in operators(sample("en").pdf)), "screens know no overprint"


def test_duplex_edge_is_said() -> None:
    made = replace(sample("en").publication, duplex="short-edge")
    with opened(write(made, builtin("print"))) as document:
        assert str(document.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"


# ---------------------------------------------------------------- readers


def by_pdfium(pdf: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    image = document[0].render(scale=1).to_pil().convert("L")
    document.close()
    return image


def by_mupdf(pdf: bytes) -> Image.Image:
    import pymupdf

    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        assert not document.is_repaired
        data = document[0].get_pixmap(dpi=72).tobytes("png")
    return Image.open(BytesIO(data)).convert("L")


def by_poppler(pdf: bytes, folder: Path) -> Image.Image:
    (folder / "in.pdf").write_bytes(pdf)
    done = subprocess.run(
        ["pdftoppm", "-r", "72", "-png", "-singlefile", str(folder / "in.pdf"), str(folder / "out")],
        check=True,
        capture_output=True,
    )
    assert not done.stderr, done.stderr
    return Image.open(folder / "out.png").convert("L")


@pytest.mark.needs("pdftoppm", "pymupdf")
def test_three_readers_paint_the_same(tmp_path: Path) -> None:
    """In grey, softened by a pixel: inks are shown by each reader's own recipe, so 60 of 255 is what they may differ."""
    pdf = black_on_red()
    one, two, three = by_pdfium(pdf), by_mupdf(pdf), by_poppler(pdf, tmp_path)

    for other in (two, three):
        difference = ImageChops.difference(one.resize((105, 149)), other.resize((105, 149)))
        assert difference.getextrema()[1] < 60


@pytest.mark.needs("qpdf", "gs")
def test_opens_without_repair(tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    file.write_bytes(write(drawing(), builtin("print")))

    assert "No syntax or stream encoding errors" in readers.run("qpdf", "--check", str(file))
    done = subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", "-dPDFSTOPONWARNING", str(file)],
        check=True,
        capture_output=True,
    )
    assert done.stdout + done.stderr == b""
    with pikepdf.open(file) as pdf:
        assert pdf.check_pdf_syntax() == []
