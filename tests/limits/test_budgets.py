"""Whatever is put in front of the commands: a finding at its place, no traceback, and neither time nor memory without end.

Each command runs in a fork of its own that a clock ends; its memory is what the system says that it had at most.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from tests.limits import hostile
from tests.limits.hostile import (
    TEXT,
    Harm,
    edit,
    gif,
    hollow,
    jpeg,
    linked,
    picture,
    pipe,
    png,
    po,
    profile,
    sign,
    tbx,
    text,
    tiff,
    workbook,
    written,
    xliff,
)

from leafletgen.cli.main import main

SECONDS = 60
GROWTH = 512 << 20
"""Bytes that a command may need beyond what the tests have in use: half of what an edition may take."""

MANY = "".join(f"  o{n}: {{layout: poster, paper: A4}}\n" for n in range(300))
LONG = "a" * 300
ACCENT = "\u0301"
ROW = 'msgctxt "k{n}"\nmsgid "a"\nmsgstr "b"\n\n'
PROJECT = Path(__file__).parents[1] / "broken" / "project"
TERM = '<termEntry id="a"><langSet xml:lang="en"><tig><term>x{n}</term></tig></langSet></termEntry>'
JSON = b'{"format":"leafletgen-texts-1","texts":['


class Case(NamedTuple):
    """What is done, the command, and the finding that must be told: its code and the place before it."""

    harm: Harm
    code: str
    place: str
    command: tuple[str, ...] = ("check",)


class Told(NamedTuple):
    """What a command printed, its exit code (None: it was ended), and how many bytes it needed more than the tests."""

    text: str
    code: int | None
    growth: int


def run(root: Path, *command: str) -> Told:
    """A command in a fork."""
    out = root.parent / "out.txt"
    before = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        # Of the processor, as a busy machine's clock says nothing of the command; the clock only ends one that waits for ever.
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        signal.alarm(10 * SECONDS)
        file = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, 1), os.dup2(file, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        os.chdir(root)
        code = 99
        try:
            main.main(list(command), prog_name="leafletgen", standalone_mode=False)
        except SystemExit as done:
            code = int(done.code or 0)
        except BaseException:  # noqa: BLE001  # whatever a user would see
            import traceback

            traceback.print_exc()
        finally:
            sys.stdout.flush(), sys.stderr.flush()
            os._exit(code)
    _, status, usage = os.wait4(child, 0)
    ended = os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
    return Told(out.read_text(encoding="utf-8", errors="replace"), ended, usage.ru_maxrss * 1024 - before)


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project without a fault that broken ones are made of, too."""
    root = Path(shutil.copytree(PROJECT, tmp_path_factory.mktemp("starter") / "p"))
    manifest = root / "leaflet.yaml"
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace("name: try", "name: p"), encoding="utf-8"
    )
    return root


def imported(data: bytes, name: str = "in.po") -> tuple[Harm, tuple[str, ...]]:
    return written(name, data), ("import", name, "-l", "ja")


def judged(data: bytes) -> tuple[Harm, tuple[str, ...]]:
    return written("a.pdf", data), ("preflight", "a.pdf")


FIRST = "blocks: [{paragraph: {text: first, role: band, fit: first}}]"
ROW_OF_90 = f"{{cells: [{', '.join(['first'] * 90)}]}}"


def repeated(*times: int) -> Harm:
    """A paragraph, within as many `each` as there are numbers, each of so many names."""
    blocks = "{paragraph: first}"
    for number, many in enumerate(times):
        names = ", ".join(f"n{one}" for one in range(many))
        blocks = f"{{each: {{of: [{names}], as: v{number}, blocks: [{blocks}]}}}}"
    return edit("layouts/poster.yaml", FIRST, f"blocks: [{blocks}]")


def extending(folder: str) -> Harm:
    """1,500 files of which each extends the next."""

    def harm(root: Path) -> None:
        (root / folder / "l1500.yaml").write_text((root / folder / "poster.yaml").read_text())
        for n in range(1_500):
            (root / folder / f"l{n}.yaml").write_text(f"format: 1\nextends: l{n + 1}\n")
        (root / folder / "poster.yaml").write_text("format: 1\nextends: l0\n")

    return harm


def pattern(words: str, written: str) -> Harm:
    """A text, and a form that all texts must have."""

    def harm(root: Path) -> None:
        text(words)(root)
        with (root / "leaflet.yaml").open("a") as leaflet:
            leaflet.write(f"forms: [{{key: '*', pattern: '{written}', reason: x}}]\n")

    return harm


FILES: Mapping[str, Case] = {
    "a device": Case(linked("locales/ja.yaml", "/dev/zero"), "file-special", "locales/ja.yaml"),
    "a device for a sign": Case(linked("pictograms/password.svg", "/dev/zero"), "pictogram-broken", "layouts/poster.yaml:"),
    "a pipe": Case(pipe("diagrams/x.yaml"), "file-special", "diagrams/x.yaml"),
    "a pipe for the project": Case(pipe("leaflet.yaml"), "file-special", "leaflet.yaml"),
    "a pipe for a status": Case(pipe("status/ja.yaml"), "file-special", "status/ja.yaml"),
    "a pipe for the glossary": Case(pipe("glossary.yaml"), "file-special", "glossary.yaml"),
    "a pipe for a pack": Case(pipe("languages/xx.yaml"), "file-special", "languages/xx.yaml"),
    "a pipe for a layout": Case(pipe("layouts/poster.yaml"), "file-special", "layouts/poster.yaml"),
    "a folder": Case(lambda root: (root / "diagrams/x.yaml").mkdir(), "file-special", "diagrams/x.yaml"),
    "a link to nowhere": Case(linked("diagrams/x.yaml", "nowhere"), "file-unreadable", "diagrams/x.yaml"),
    "a link to itself": Case(linked("diagrams/x.yaml", "x.yaml"), "file-unreadable", "diagrams/x.yaml"),
    "20 GiB of nothing": Case(hollow("locales/ja.yaml", 20 << 30), "file-large", "locales/ja.yaml"),
    "20 GiB of status": Case(hollow("status/ja.yaml", 20 << 30), "file-large", "status/ja.yaml"),
    "20 GiB of glossary": Case(hollow("glossary.yaml", 20 << 30), "file-large", "glossary.yaml"),
    "brackets": Case(written("layouts/poster.yaml", "[" * 500_000), "file-deep", "layouts/poster.yaml:1:"),
    "dashes": Case(written("layouts/poster.yaml", "- " * 300_000), "file-deep", "layouts/poster.yaml:1:"),
    "references": Case(
        written("layouts/poster.yaml", "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(9000))),
        "file-faulty", "layouts/poster.yaml:",
    ),
    "words behind quotes": Case(
        edit("layouts/poster.yaml", "fit:", 'space: {block: "1u"' + '\n  "1"u' * 20_000 + "}\nfit:"),
        "text-after-quote", "layouts/poster.yaml:",
    ),
    "tabs": Case(edit("locales/ja.yaml", "_about", "\tx: 1\n" * 5_000 + "_about"), "file-faulty", "locales/ja.yaml:"),
    "keys": Case(
        edit("leaflet.yaml", "format: 1", "format: 1\n" + "".join(f"k{n}: v\n" for n in range(9000))),
        "file-faulty", "leaflet.yaml:",
    ),
    "entries": Case(
        edit("locales/ja.yaml", "_about", "".join(f"k{n}: v\n" for n in range(10_500)) + "_about"),
        "limit-passed", "locales/ja.yaml:",
    ),
    "300 outputs": Case(edit("leaflet.yaml", "outputs:\n", "outputs:\n" + MANY), "limit-passed", "leaflet.yaml:"),
    "600 languages": Case(
        edit("leaflet.yaml", "[en, ja]", f"[en, ja, {', '.join(f'en-x-{n}' for n in range(600))}]"),
        "limit-passed", "leaflet.yaml:17:",
    ),
    "5,000 facts": Case(
        edit("leaflet.yaml", "facts:\n", "facts:\n" + "".join(f"  f{n}: v\n" for n in range(5000))),
        "limit-passed", "leaflet.yaml:",
    ),
    "9,000 zones by one `each`": Case(repeated(9_000), "limit-passed", "layouts/poster.yaml:"),
    "8 million blocks by three": Case(repeated(200, 200, 200), "limit-passed", "layouts/poster.yaml:"),
    "5,000 columns": Case(
        edit("layouts/poster.yaml", FIRST, f"columns: [{', '.join(['{blocks: [{paragraph: first}]}'] * 5_000)}]"),
        "limit-passed", "layouts/poster.yaml:",
    ),
    "9,000 cells": Case(
        edit("layouts/poster.yaml", FIRST, f"blocks: [{{table: {{rows: [{', '.join([ROW_OF_90] * 100)}]}}}}]"),
        "limit-passed", "layouts/poster.yaml:",
    ),
    "1,500 layouts over each other": Case(extending("layouts"), "limit-passed", "layouts/l19.yaml:"),
    "a number longer than any": Case(edit("layouts/poster.yaml", "17.4u", f"{'9' * 500}u"), "value-unfit", "layouts/poster.yaml:"),
    "a staff language of 300 letters": Case(edit("leaflet.yaml", "staff_language: ja", f"staff_language: {LONG}"), "value-unfit", "leaflet.yaml:"),
    "a staff language elsewhere": Case(edit("leaflet.yaml", "staff_language: ja", "staff_language: ../ja"), "value-unfit", "leaflet.yaml:"),
    "2,001 diagrams": Case(
        lambda root: [(root / f"diagrams/x{n}.yaml").touch() for n in range(2_001)], "limit-passed", "diagrams:"
    ),
}  # fmt: skip

NAMES: Mapping[str, Case] = {
    "layout of 300 letters": Case(edit("leaflet.yaml", "{layout: poster,", f"{{layout: {LONG},"), "name-unfit", "leaflet.yaml:23:"),
    "no layout": Case(edit("leaflet.yaml", "{layout: poster,", '{layout: "",'), "name-unfit", "leaflet.yaml:23:"),
    "no parent": Case(edit("leaflet.yaml", "{layout: poster,", '{of: "",'), "name-unknown", "leaflet.yaml:23:"),
    "no theme": Case(edit("leaflet.yaml", "source: en", 'source: en\ntheme: ""'), "name-unfit", "leaflet.yaml:"),
    "no profile": Case(edit("leaflet.yaml", "profile: office", 'profile: ""'), "name-unfit", "leaflet.yaml:23:"),
    "layout with NUL": Case(edit("leaflet.yaml", "{layout: poster,", '{layout: "a\\0b",'), "name-unfit", "leaflet.yaml:23:"),
    "layout with a line end": Case(edit("leaflet.yaml", "{layout: poster,", '{layout: "a\\nb",'), "name-unfit", "leaflet.yaml:23:"),
    "layout elsewhere": Case(edit("leaflet.yaml", "{layout: poster,", '{layout: "../a",'), "name-unfit", "leaflet.yaml:23:"),
    "output of 300 letters": Case(edit("leaflet.yaml", "  poster: {", f"  {LONG}: {{"), "name-unfit", "leaflet.yaml:23:"),
    "output with NUL": Case(edit("leaflet.yaml", "  poster: {", '  "a\\0b": {'), "name-letters", "leaflet.yaml:"),
    "output elsewhere": Case(edit("leaflet.yaml", "  poster: {", '  "../a": {'), "name-letters", "leaflet.yaml:23:"),
    "no output name": Case(edit("leaflet.yaml", "  poster: {", '  "": {'), "name-letters", "leaflet.yaml:"),
    "project of 300 letters": Case(edit("leaflet.yaml", "name: p", f"name: {LONG}"), "name-unfit", "leaflet.yaml:10:"),
    "project elsewhere": Case(edit("leaflet.yaml", "name: p", "name: ../../p"), "name-letters", "leaflet.yaml:10:"),
    "theme of 300 letters": Case(edit("leaflet.yaml", "source: en", f"source: en\ntheme: {LONG}"), "name-unfit", "leaflet.yaml:"),
    "profile of 300 letters": Case(edit("leaflet.yaml", "profile: office", f"profile: {LONG}"), "name-unfit", "leaflet.yaml:23:"),
    "extends 300 letters": Case(edit("layouts/poster.yaml", "format: 1", f"format: 1\nextends: {LONG}"), "name-unfit", "layouts/poster.yaml:3:"),
    "diagram of 300 letters": Case(edit("layouts/poster.yaml", "of: card,", f"of: {LONG},"), "name-unknown", "layouts/poster.yaml:"),
    "sign of 300 letters": Case(edit("layouts/poster.yaml", "pictogram: password", f"pictogram: {LONG}"), "name-unknown", "layouts/poster.yaml:"),
    "picture of 300 letters": Case(picture(b"", f"{LONG}.png") if os.name == "nt" else edit(
        "layouts/poster.yaml", "{paragraph: {text: first, role: band, fit: first}}", f"{{picture: {{file: {LONG}.png, width: 4u, alt: art}}}}"
    ), "name-unfit", "layouts/poster.yaml:19:"),
    "font of 300 letters": Case(edit("leaflet.yaml", "source: en", f"source: en\nfonts: {{en: [{LONG}]}}"), "name-unfit", "leaflet.yaml:17:"),
    "font file with NUL": Case(edit("leaflet.yaml", "source: en", 'source: en\nfonts: {en: [{family: A, file: "\\0.ttf"}]}'), "name-unfit", "leaflet.yaml:17:"),
    "language of 500 letters": Case(edit("leaflet.yaml", "[en, ja]", f"[en, ja, en-{'-'.join(['abcdefgh'] * 60)}]"), "value-unfit", "leaflet.yaml:17:"),
}  # fmt: skip

TEXTS: Mapping[str, Case] = {
    "24,000 marks": Case(text(f"e{ACCENT * 24_000}"), "limit-passed", "locales/en.yaml:8:"),
    "31 marks": Case(text(f"{TEXT} e{ACCENT * 31}"), "limit-passed", "locales/en.yaml:8:"),
    "marks of two kinds": Case(text("e" + "\u0301\u0323" * 4000), "limit-passed", "locales/en.yaml:8:"),
    "200,000 letters": Case(text("w" * 200_000), "limit-passed", "locales/en.yaml:8:"),
    "30,000 facts": Case(text("{desk} " * 30_000), "limit-passed", "locales/en.yaml:8:"),
    "100,000 braces": Case(text("{" * 100_000), "limit-passed", "locales/en.yaml:8:"),
    "50,000 turns": Case(text("a\u05d0" * 50_000), "limit-passed", "locales/en.yaml:8:"),
    "repeats within a repeat": Case(pattern("a" * 40 + "!", "^(a+)+$"), "form-slow", "locales/en.yaml:8:"),
    "repeats beside each other": Case(
        pattern("a" * 9_000, "(.*)*b(.*)*c"), "form-slow", "locales/en.yaml:8:"
    ),
    "choices within a repeat": Case(
        pattern("a" * 40 + "!", "^(a|aa|a?)*$"), "form-slow", "locales/en.yaml:8:"
    ),
    "a long fact": Case(
        edit("leaflet.yaml", '"03-0000-0000"', f'"{"0" * 20_000}"'), "limit-passed", "leaflet.yaml:"
    ),
}

PICTURES: Mapping[str, Case] = {
    "2 GiB of pixels": Case(picture(png(24_000, 24_000, 8, 6)), "picture-large", "layouts/poster.yaml:19:"),
    "40,000 pixels wide": Case(picture(png(40_000, 1)), "picture-large", "layouts/poster.yaml:19:"),
    "16 bits": Case(picture(png(7_000, 7_000, 16, 6)), "picture-large", "layouts/poster.yaml:19:"),
    "a palette": Case(picture(png(7_000, 7_000, 8, 3)), "picture-large", "layouts/poster.yaml:19:"),
    "a JPEG": Case(picture(jpeg(65_000, 65_000), "a.jpg"), "picture-large", "layouts/poster.yaml:19:"),
    "a TIFF": Case(picture(tiff(29_000, 29_000), "a.tif"), "picture-large", "layouts/poster.yaml:19:"),
    "a million frames": Case(picture(gif(1_000_000), "a.gif"), "picture-animated", "layouts/poster.yaml:19:"),
    "a program": Case(picture(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "a.eps"), "picture-kind", "layouts/poster.yaml:19:"),
    "1 GiB of picture": Case(lambda root: (picture(b"")(root), hollow("pictures/a.png", 1 << 30)(root)), "limit-passed", "layouts/poster.yaml:19:"),
    "a sign of 30,000 parts": Case(sign('<path fill="black" d="M0 0L1 1Z"/>' * 3000), "pictogram-broken", "layouts/poster.yaml:34:"),
    "a sign of open tags": Case(sign('<a"' * 60_000), "pictogram-broken", "layouts/poster.yaml:34:"),
    "a sign of open comments": Case(sign("<!--" * 60_000), "pictogram-broken", "layouts/poster.yaml:34:"),
    "a sign of 21,000 lines": Case(sign(f'<path fill="black" d="M0 0{"L1 1" * 21_000}"/>'), "pictogram-broken", "layouts/poster.yaml:34:"),
    "a sign without bounds": Case(sign('<path fill="black" d="M0 0A1e300 1 0 0 0 5e300 5Z"/>'), "pictogram-broken", "layouts/poster.yaml:34:"),
    "a sign of no numbers": Case(sign('<circle fill="black" cx="inf" cy="nan" r="1e999"/>'), "pictogram-broken", "layouts/poster.yaml:34:"),
}  # fmt: skip

IMPORTS: Mapping[str, tuple[tuple[Harm, tuple[str, ...]], str, str]] = {
    "charset=undefined": (imported(po("\udcff", "undefined")), "import-encoding", "in.po"),
    "charset=punycode": (imported(po("\udcff" + "a" * 400_000, "punycode")), "import-encoding", "in.po"),
    "charset=unicode_escape": (imported(po("\udcff", "unicode_escape")), "import-encoding", "in.po"),
    "PO of comments": (imported(po(more="#\n" * 600_000)), "limit-passed", "in.po"),
    "PO string of lines": (imported(po(words='"\n' + '"a"\n' * 300_000 + '"')), "limit-passed", "in.po"),
    "PO of one long text": (imported(po("x" * 5_000_000)), "limit-passed", "in.po"),
    "PO of marks": (imported(po("x" + "\u0301\u0323" * 3000)), "limit-passed", "in.po"),
    "PO of many texts": (imported(po(more="".join(ROW.format(n=n) for n in range(9000)))), "import-many", "in.po"),
    "5 million columns": (imported(b"Key,Translation" + b"," * 5_000_000 + b"\nheadline,x\n", "in.csv"), "limit-passed", "in.csv"),
    "5 million columns below": (imported(b"Key,Translation\nheadline,x" + b"," * 5_000_000, "in.csv"), "limit-passed", "in.csv"),
    "a million rows": (imported(b"Key,Translation\n" + b"a,b\n" * 1_000_000, "in.csv"), "limit-passed", "in.csv"),
    "a quote": (imported(b'Key,Translation\na,"' + b"x\n" * 1_000_000, "in.csv"), "import-unreadable", "in.csv"),
    "a glossary of columns": (imported(b"Term,Language,Word" + b"," * 1_000_000, "in.csv"), "limit-passed", "in.csv"),
    "JSON of lists": (imported(JSON + b"[]," * 2_000_000 + b"1]}", "in.json"), "limit-passed", "in.json"),
    "JSON in JSON": (imported(b'{"a":' + b"[" * 300_000, "in.json"), "import-unreadable", "in.json"),
    "a number of JSON": (imported(b'{"format":' + b"1" * 2_000_000 + b"}", "in.json"), "import-unreadable", "in.json"),
    "elements": (imported(xliff("<a/>" * 1_000_000), "in.xlf"), "limit-passed", "in.xlf"),
    "elements in elements": (imported(xliff("<a>" * 100_000 + "</a>" * 100_000), "in.xlf"), "import-unreadable", "in.xlf"),
    "a billion laughs": (imported(hostile.laughs(), "in.xlf"), "import-", "in.xlf"),
    "11,000 terms": (imported(tbx("".join(TERM.format(n=n) for n in range(11_000))), "in.tbx"), "limit-passed", "in.tbx"),
    "an archive": (imported(workbook("sheet1.xml", b"</sheetData>", b"</sheetData>" + b" " * (70 << 20)), "in.xlsx"), "import-bomb", "in.xlsx"),
    "an archive of parts": (imported(workbook(parts=600), "in.xlsx"), "import-bomb", "in.xlsx"),
    "the last cell there is": (
        imported(workbook("sheet1.xml", b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"/></row></sheetData>'), "in.xlsx"),
        "limit-passed", "in.xlsx",
    ),
    "no archive": (imported(b"PK\x03\x04" + bytes(1000), "in.xlsx"), "import-unreadable", "in.xlsx"),
    "30 GiB": ((hollow("in.po", 30 << 30), ("import", "in.po")), "limit-passed", "in.po"),
    "a pipe": ((pipe("in.po"), ("import", "in.po")), "file-special", "in.po"),
    "a device": ((str, ("import", "/dev/zero")), "file-special", "/dev/zero"),
    "an endless page": (judged(hostile.endless()), "pdf-large", "a.pdf"),
    "3,000 pages": (judged(hostile.pages(3000)), "pdf-large", "a.pdf"),
    "a ring of references": (judged(hostile.ring()), "pdf-unreadable", "a.pdf"),
    "lists in lists": (judged(b"%PDF-1.4\n1 0 obj\n" + b"[" * 500_000), "pdf-unreadable", "a.pdf"),
    "2 GiB of PDF": ((hollow("a.pdf", 2 << 30), ("preflight", "a.pdf")), "limit-passed", "a.pdf"),
    "a pipe of PDF": ((pipe("a.pdf"), ("preflight", "a.pdf")), "file-special", "a.pdf"),
}  # fmt: skip

PROFILE = "format: 1\nextends: print\nintent: icc/a.icc\n"
PROFILES: Mapping[str, Case] = {
    "a million tags": Case(
        written("icc/a.icc", profile(1_000_000)), "intent-broken", "profiles/office.yaml:3:"
    ),
    "a pipe": Case(pipe("icc/a.icc"), "file-special", "profiles/office.yaml:3:"),
    "1 GiB": Case(
        lambda root: (written("icc/a.icc", b"")(root), hollow("icc/a.icc", 1 << 30)(root)),
        "limit-passed",
        "profiles/office.yaml:3:",
    ),
}

CASES = {
    **{f"file: {name}": case for name, case in FILES.items()},
    **{f"name: {name}": case for name, case in NAMES.items()},
    **{f"text: {name}": case for name, case in TEXTS.items()},
    **{f"picture: {name}": case for name, case in PICTURES.items()},
    **{
        f"import: {name}": Case(harm, code, place, command)
        for name, ((harm, command), code, place) in IMPORTS.items()
    },
    **{
        f"profile: {name}": case._replace(
            harm=lambda root, harm=case.harm: (written("profiles/office.yaml", PROFILE)(root), harm(root))
        )
        for name, case in PROFILES.items()
    },
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_and_nothing_is_brought_down(starter: Path, tmp_path: Path, name: str) -> None:
    case = CASES[name]
    root = tmp_path / "p"
    shutil.copytree(starter, root)
    case.harm(root)

    told = run(root, *case.command)

    assert "Traceback" not in told.text
    assert told.code in ((0, 1) if case.code == "form-slow" else (1, 2)), told.text
    assert told.growth < GROWTH
    at_place = [
        line
        for line in told.text.splitlines()
        if f"[{case.code}" in line and case.place in line.split(" ")[0]
    ]
    assert at_place, told.text[:2000]


@pytest.mark.parametrize(
    ("harm", "command"),
    [
        (text(f"{TEXT} e{ACCENT * 30}"), ("check",)),
        (edit("leaflet.yaml", "{layout: poster,", f"{{layout: {'a' * 80},"), ("check",)),
        imported(po("キャッシュカードをなくした？")),
        imported(workbook("sheet1.xml", b"<dimension", b'<dimension ref="A1:XFD1048576"/><x'), "in.xlsx"),
    ],
    ids=["30 marks", "a name of 80 letters", "a PO file", "a sheet that says it is large"],
)
def test_up_to_a_limit_it_is_taken(
    starter: Path, tmp_path: Path, harm: Harm, command: tuple[str, ...]
) -> None:
    root = tmp_path / "p"
    shutil.copytree(starter, root)
    harm(root)

    told = run(root, *command)

    assert "limit-passed" not in told.text
    assert "name-unfit" not in told.text
    assert "import-" not in told.text.replace("import-conflict", "")
