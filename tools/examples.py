"""Pictures of the examples in docs/layouts.md: `make examples`.

A line `![Words](pictures/layouts/NAME.png)` below an example (a file, a zone, a block) shows it, built in the documents' own
project, in English and in Japanese side by side. What the picture shows is cut out of the sheet.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from gallery import pages
from PIL import Image, ImageChops, ImageOps

from leafletgen.engine.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.sheet.profiles import builtin
from leafletgen.write.pdf.document import write

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "layouts.md"
PICTURES = ROOT / "tests" / "data" / "pictures"
"""What the document's project has in its `pictures/`."""
EXAMPLE = re.compile(
    r"^```(?:yaml|svg|csv)\n(?:# |<!-- )([\w./-]+)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
SHOWN = re.compile(
    r"^```yaml\n# ([\w./-]+)[^\n]*\n((?:(?!^```).*\n)+)```\n\n!\[[^\]]*\]\((pictures/layouts/[\w-]+\.png)\)",
    re.MULTILINE,
)
WIDTH, PAGE_WIDTH, EDGE, COLORS = 600, 360, 10, 64
FRAME = (200, 204, 204)


class Shown(NamedTuple):
    """An example that has a picture: what its first line says it is, the example, the picture's path."""

    kind: str
    body: str
    path: Path


def examples(text: str) -> list[Shown]:
    """The examples that the document shows."""
    return [Shown(kind, body, ROOT / "docs" / path) for kind, body, path in SHOWN.findall(text)]


def layout(one: Shown) -> str:
    """A layout of the example alone."""
    if one.kind.endswith(".yaml"):
        return one.body
    if one.kind == "layers":
        return str(
            dict(EXAMPLE.findall(DOCUMENT.read_text(encoding="utf-8")))["layouts/card.yaml"] + one.body
        )
    indent = "  " if one.kind == "zone" else "      "
    inside = "".join(f"{indent}{line}\n" for line in one.body.splitlines())
    zone = "" if one.kind == "zone" else "  - zone:\n      id: all\n      height: rest\n      blocks:\n"
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
    manifest.write_text(said, encoding="utf-8")


def picture(folder: Path, whole: bool) -> Image.Image:
    """The example in both languages; only what is printed of it, unless the `whole` page is meant."""
    session = open_project(folder).value
    assert session is not None, "the documents' project cannot be opened: make test"
    shown = []
    for tag in session.project.manifest.languages:
        laid = session.lay_out(EditionKey(tag, "it"))
        (page,) = pages(write(laid.publication, builtin("screen")), PAGE_WIDTH if whole else WIDTH)
        shown.append(page)
    if not whole:
        boxes = [ImageChops.invert(page.convert("L")).getbbox() or (0, 0, 1, 1) for page in shown]
        bottom = min(max(box[3] for box in boxes) + EDGE, shown[0].height)
        top = max(min(box[1] for box in boxes) - EDGE, 0)
        shown = [page.crop((0, top, page.width, bottom)) for page in shown]
    framed = [ImageOps.expand(page, 1, FRAME) for page in shown]
    made = Image.new("RGB", (sum(f.width for f in framed) + EDGE, framed[0].height), (255, 255, 255))
    for number, one in enumerate(framed):
        made.paste(one, (number * (one.width + EDGE), 0))
    return made


def main() -> int:
    """Write all pictures; gives the exit code."""
    text = DOCUMENT.read_text(encoding="utf-8")
    for one in examples(text):
        with tempfile.TemporaryDirectory() as folder:
            project(Path(folder), text, one)
            made = picture(Path(folder), whole=one.kind.endswith(".yaml") or one.kind == "layers")
        one.path.parent.mkdir(parents=True, exist_ok=True)
        made.quantize(COLORS, dither=Image.Dither.NONE).save(one.path, optimize=True)
        print(one.path.relative_to(ROOT), f"{one.path.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
