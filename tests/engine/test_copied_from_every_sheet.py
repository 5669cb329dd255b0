"""What is copied is what was typed, from every kind of sheet: folded, bound, several on one, tiled, turned, with bleed and marks.

Whole projects, built as anybody builds them; mixed lines, readings and lines that run down; five readers.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import bidirectional

import pypdfium2
import pytest
from tests.engine.projects import built, errors
from tests.soak import mostly
from tests.write.pdf import readers
from tests.write.pdf.test_extraction import letters
from tests.write.pdf.test_mixed_lines import firefox, signs_sorted

LINES = {
    "en": ("Call 110 (day or night).", "Room [A2], 9:00–17:00", "+81 3-1234-5678", "help@example.ac.jp"),
    "ja": ("今すぐ110へ", "窓口［A2］9:00まで", "03-1234-5678", "他人《たにん》のカード"),
    "ar": ("اتصل أولًا (110) بالمكتب", "الطابق [A2]، 9:00–17:00", "هاتف \u2068+81 3-1234-5678\u2069", "إلى help@example.ac.jp."),
    "he": ("התקשרו (110) למשרד", "קומה [A2], 9:00–17:00", "טלפון \u2068+81 3-1234-5678\u2069", "אל help@example.ac.jp."),
    "ur": ("دفتر (110) سے رابطہ", "کمرہ [A2]، 9:00–17:00", "فون \u2068+81 3-1234-5678\u2069", "ای میل help@example.ac.jp"),
    "fa": ("با دفتر (۱۱۰) تماس می‌گیرند", "اتاق [A2]، ۹:۰۰–۱۷:۰۰", "تلفن \u2068+81 3-1234-5678\u2069", "«Sakura Hall»"),
    "ne": ("तुरुन्त 110 मा फोन", "कोठा [A2], 9:00–17:00", "फोन +81 3-1234-5678", "क्षेत्र: help@example.ac.jp"),
    "bn": ("অবিলম্বে 110 নম্বরে", "কক্ষ [A2], 9:00–17:00", "ফোন +81 3-1234-5678", "শ্রেণি: help@example.ac.jp"),
    "ta": ("உடனே 110 அழைக்கவும்", "அறை [A2], 9:00–17:00", "தொலைபேசி +81 3-1234-5678", "ஸ்ரீ: help@example.ac.jp"),
    "km": ("ទូរស័ព្ទ 110 ភ្លាម", "បន្ទប់ [A2], 9:00–17:00", "ទូរស័ព្ទ +81 3-1234-5678", "ស្ត្រី help@example.ac.jp"),
    "my": ("ချက်ချင်း 110 သို့", "အခန်း [A2], 9:00–17:00", "ဖုန်း +81 3-1234-5678", "ကျောင်း help@example.ac.jp"),
}  # fmt: skip
FILLED = "{paragraph: a}, {paragraph: {text: b, rotate: 90}}, {paragraph: {text: c, writing: vertical}}, {paragraph: d}"
PAGE = "{{id: p{n}, blocks: [{{zone: {{id: z{n}, height: rest, ground: {ground}, pad: 10mm, blocks: [{blocks}]}}}}]}}"
TYPE = "type: {body: {size: 10pt, floor: 10pt}}\n"
PANELS = {
    "half-fold": ("cover", "inside-1", "inside-2", "back"),
    "tri-fold": ("cover", "inside-1", "inside-2", "inside-3", "flap", "back"),
    "z-fold": ("cover", "inside-1", "inside-2", "inside-3", "outside-1", "outside-2"),
    "gate-fold": ("door-1", "door-2", "inside-1", "inside-2", "inside-3", "back"),
    "roll-fold": ("cover", "inside-1", "inside-2", "inside-3", "inside-4", "flap-1", "flap-2", "back"),
}
A6 = "  a6: {layout: two, paper: A6, profile: PROFILE}\n"
SHEETS = {
    "alone": "  it: {layout: two, paper: A6, profile: PROFILE}\n",
    "booklet": "  it: {layout: four, paper: A4, orientation: landscape, profile: PROFILE, impose: {scheme: booklet}}\n",
    "calendar": "  it: {layout: four, paper: A4, profile: PROFILE, impose: {scheme: booklet, binding: top}}\n",
    "n-up": "  it: {layout: two, paper: A4, profile: PROFILE, impose: {scheme: n-up, up: 2}}\n",
    "n-up, made smaller": "  a4: {layout: two, paper: A4, profile: PROFILE}\n  it: {of: a4, paper: A4, profile: PROFILE, impose: {scheme: n-up, up: 2, scale: yes}}\n",
    "copies": A6 + "  it: {of: a6, paper: A4, profile: PROFILE, impose: {scheme: step-and-repeat}}\n",
    "work and turn": "  it: {layout: two, paper: A4, profile: PROFILE, impose: {scheme: work-and-turn}}\n",
    "tiles": "  it: {layout: two, paper: A5, profile: PROFILE, tile: A6, overlap: 6mm}\n",
    **{
        f"{fold}{' at top' * top}": f"  it: {{layout: {fold}, paper: A4, orientation: {'portrait' if top else 'landscape'}, profile: PROFILE, "
        f"impose: {{scheme: {fold}{', binding: top' * top}}}}}\n"
        for fold in PANELS
        for top in (False, True)
    },
}  # fmt: skip
PROFILES = ("office", "print", "screen")
CASES = [(sheet, profile) for sheet in SHEETS for profile in PROFILES]
FEW = [("copies", "print"), ("n-up", "office"), ("booklet", "screen"), ("tri-fold at top", "print")]


def pages(count: int) -> str:
    grounds = ("paper", "tint")
    rows = (PAGE.format(n=n, ground=grounds[n % 2], blocks=FILLED) for n in range(count))
    return "format: 1\npage: {margin: 6mm}\npages:\n" + "".join(f"  - {row}\n" for row in rows) + TYPE


def panels(fold: str) -> str:
    zone = "{{blocks: [{{zone: {{id: z{n}, height: rest, pad: 2mm, blocks: [{blocks}]}}}}]}}"
    rows = (f"  {name}: {zone.format(n=n, blocks=FILLED)}\n" for n, name in enumerate(PANELS[fold]))
    return "format: 1\npage: {margin: 6mm}\npanels:\n" + "".join(rows) + TYPE


def project(folder: Path, outputs: str) -> Path:
    files = {
        "leaflet.yaml": f"format: 1\nname: tiny\ntitle: a\nversion: r1\ndate: 2026-11-25\nsource: en\nlanguages: [{', '.join(LINES)}]\noutputs:\n{outputs}",
        "layouts/two.yaml": pages(2), "layouts/four.yaml": pages(4),
        **{f"layouts/{fold}.yaml": panels(fold) for fold in PANELS},
        **{f"locales/{tag}.yaml": "".join(f'{key}: "{text}"\n' for key, text in zip("abcd", lines, strict=True)) for tag, lines in LINES.items()},
    }  # fmt: skip
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def chromium(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def read(file: Path, pdfjs: Path) -> Iterator[tuple[str, str, Callable[[str], str]]]:
    """What each reader hands over, and what of a text it keeps."""
    command = ["pdftotext", "-enc", "UTF-8", "-raw", str(file), "-"]
    yield "poppler", subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout, str
    yield "pdfium", chromium(file), signs_sorted
    yield "mupdf", readers.mupdf(file.read_bytes()), signs_sorted
    yield (
        "pdf.js",
        readers.pdfjs(file, pdfjs),
        lambda text: "" if "AN" in map(bidirectional, text) else firefox(text),
    )
    yield "tree", readers.tree(file.read_bytes()).text, str


def wanted(text: str) -> list[str]:
    """A text as it is on the sheet; round its readings, which readers put where they stand."""
    return re.split("《.*》", text.translate(dict.fromkeys(range(0x2066, 0x206A))))


@pytest.mark.needs("pdftotext", "pymupdf", "pdfjs")
@pytest.mark.parametrize(("sheet", "profile"), mostly(CASES, FEW))
def test_what_is_copied_is_what_was_typed(sheet: str, profile: str, tmp_path: Path, pdfjs: Path) -> None:
    made = built(project(tmp_path, SHEETS[sheet].replace("PROFILE", profile)))
    assert errors(made) == []
    files = [row for row in made.files if row.output == "it"]
    assert len(files) == len(LINES)

    for row in files:
        for reader, got, same in read(tmp_path / row.path, pdfjs):
            seen = (
                got
                if reader != "pdf.js"
                else "".join(c for c in got if bidirectional(c) not in ("NSM", "BN"))
            )
            seen = signs_sorted(letters(seen)) if same is signs_sorted else letters(seen)
            for text in LINES[row.language]:
                for part in wanted(text):
                    assert same(letters(part)) in seen, f"{row.language}, {reader}: {part}\n{seen}"
