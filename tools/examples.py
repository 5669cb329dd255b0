"""Pictures of the examples in docs/layouts.md: `make examples`.

A line `![Words](pictures/layouts/NAME.png)` below an example (a file, a zone, a block) shows it, built in the documents' own
project, in English and in Japanese side by side. What the picture shows is cut out of the sheet. What the example needs beside itself
(an SVG, a table, `texts`) may stand between it and its picture; the languages of the texts are those of the picture.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

from gallery import pages
from PIL import Image, ImageChops, ImageOps

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.sheet.profiles import builtin
from leafletgen.write.pdf.document import write

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "layouts.md"
PICTURES = ROOT / "tests" / "data" / "pictures"
"""What the document's project has in its `pictures/`."""
EXAMPLE = re.compile(
    r"^```(?:yaml|svg|csv)\n(?:# |<!-- )([\w./-]+)[^\n]*\n(.*?)^```\n", re.MULTILINE | re.DOTALL
)
SHOWN = re.compile(r"\n!\[[^\]]*\]\((pictures/layouts/[\w-]+\.png)\)")
BESIDE = ("texts", ".svg", ".csv")
"""What may stand between an example and its picture."""
WIDTH, PAGE_WIDTH, EDGE, COLORS = 600, 360, 10, 64
ROW = 2
"""Languages side by side; pages of layouts stand in one row."""
HEIGHT = "44u"
"""What blocks and diagrams may fill."""
FRAME = (200, 204, 204)


class Shown(NamedTuple):
    """An example that has a picture: what its first line says it is, the example, the picture's path, its own texts."""

    kind: str
    body: str
    path: Path
    texts: tuple[tuple[str, str], ...] = ()


def examples(text: str) -> list[Shown]:
    """The examples that the document shows."""
    found: list[Shown] = []
    above: list[tuple[str, str]] = []
    last = 0
    for one in EXAMPLE.finditer(text):
        above = [*above, one.groups()] if not text[last : one.start()].strip() else [one.groups()]  # type: ignore[list-item]
        last = one.end()
        if picture := SHOWN.match(text, last):
            kind, body = next(pair for pair in reversed(above) if not pair[0].endswith(BESIDE))
            told = tuple(text for name, said in above if name == "texts" for text in texts(said))
            found.append(Shown(kind, body, ROOT / "docs" / picture[1], told))
    return found


def texts(said: str) -> list[tuple[str, str]]:
    """What `texts` say, by language: what is to be added to the files of `locales/`."""
    return [
        (tag, dedent(told))
        for tag, told in re.findall(r"^([\w-]+):(?: \{\})?\n((?:[ \n].*\n?)*)", said, re.MULTILINE)
    ]


def layout(one: Shown) -> str:
    """A layout of the example alone."""
    if one.kind.startswith("diagrams/"):
        name = Path(one.kind).stem
        return (
            "format: 1\npage: {margin: 4u}\nblocks:\n"
            f"  - zone: {{id: all, height: {HEIGHT}, blocks: [{{diagram: {name}}}]}}\n"
        )
    if one.kind.endswith(".yaml"):
        return one.body
    if one.kind in ("art", "layers"):
        return str(
            dict(EXAMPLE.findall(DOCUMENT.read_text(encoding="utf-8")))["layouts/card.yaml"] + one.body
        )
    indent = "  " if one.kind == "zone" else "      "
    inside = "".join(f"{indent}{line}\n" for line in one.body.splitlines())
    zone = "" if one.kind == "zone" else f"  - zone:\n      id: all\n      height: {HEIGHT}\n      blocks:\n"
    return f"format: 1\npage: {{margin: 4u}}\nblocks:\n{zone}{inside}"


def project(folder: Path, text: str, one: Shown) -> None:
    """The project of the document, its only output the example."""
    for name, body in EXAMPLE.findall(text):
        if "." in name:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
    shutil.copytree(PICTURES, folder / "pictures", dirs_exist_ok=True)
    (folder / "layouts" / "example.yaml").write_text(layout(one), encoding="utf-8")
    manifest = folder / "leaflet.yaml"
    said = re.sub(r"^  card: .*$", "  it: {layout: example, paper: A4, profile: screen}", manifest.read_text(encoding="utf-8"), flags=re.MULTILINE)  # fmt: skip
    said = re.sub(
        r"^languages: .*$",
        f"languages: [{', '.join(dict(one.texts) or ('en', 'ja'))}]",
        said,
        flags=re.MULTILINE,
    )
    manifest.write_text(said, encoding="utf-8")
    for tag, told in one.texts:
        with (folder / "locales" / f"{tag}.yaml").open("a", encoding="utf-8") as file:
            file.write(told)


def is_whole(one: Shown) -> bool:
    """Whether the whole page is meant."""
    return one.kind.startswith("layouts/") or one.kind in ("art", "layers")


def picture(folder: Path, one: Shown) -> Image.Image:
    """The example in its languages; only what is printed of it, unless the whole page is meant."""
    session = open_project(folder).value
    assert session is not None, "the documents' project cannot be opened: make test"
    shown = []
    tags = session.project.manifest.languages
    for tag in tags:
        laid = session.lay_out(EditionKey(tag, "it"))
        shown += pages(write(laid.publication, builtin("screen")), PAGE_WIDTH if is_whole(one) else WIDTH)
    if not is_whole(one):
        boxes = [ImageChops.invert(page.convert("L")).getbbox() or (0, 0, 1, 1) for page in shown]
        bottom = min(max(box[3] for box in boxes) + EDGE, shown[0].height)
        top = max(min(box[1] for box in boxes) - EDGE, 0)
        shown = [page.crop((0, top, page.width, bottom)) for page in shown]
    row = len(shown) if is_whole(one) else ROW
    width, height = (size + 2 + EDGE for size in shown[0].size)
    made = Image.new("RGB", (row * width - EDGE, -(-len(shown) // row) * height - EDGE), (255, 255, 255))
    for number, page in enumerate(shown):
        made.paste(ImageOps.expand(page, 1, FRAME), (number % row * width, number // row * height))
    return made


def main(names: list[str]) -> int:
    """Write all pictures, or those that are named; gives the exit code."""
    text = DOCUMENT.read_text(encoding="utf-8")
    for one in examples(text):
        if names and one.path.stem not in names:
            continue
        with tempfile.TemporaryDirectory() as folder:
            project(Path(folder), text, one)
            made = picture(Path(folder), one)
        one.path.parent.mkdir(parents=True, exist_ok=True)
        made.quantize(COLORS, dither=Image.Dither.NONE).save(one.path, optimize=True)
        print(one.path.relative_to(ROOT), f"{one.path.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
