"""The white edge: one scale for all languages of an output, from the layout alone; whatever of a block it cuts is reported. How large
type is on paper: `test_sizes_on_paper`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import built, codes, errors
from tests.engine.test_printing import OFFICE, WIDE, inked, project
from tests.engine.test_sizes_on_paper import in_file
from tests.write.pdf import readers

from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session

WORDS = {
    "en": "Easy job?", "de": "Hof", "ja": "人", "my": "ပြီးပြည့်စုံသော", "ar": "عمل", "vi": "Ổn định", "th": "ที่นี่",
}  # fmt: skip
"""Some have ink far below and above their lines, some none."""
TODAY = "2026-11-25"


def opened(root: Path) -> Session:
    session = open_project(root, TODAY).value
    assert session is not None
    return session


def speaking(root: Path, outputs: str, layout: str, extra: dict[str, str] | None = None) -> Path:
    """A project in all these languages, each text a word or two."""
    files = {"it": layout, **(extra or {})}
    texts = {f"locales/{tag}": f'head: "{word}"\nbody: "{word}"\n' for tag, word in WORDS.items()}
    project(root, outputs, files | texts)
    manifest = (root / "leaflet.yaml").read_text(encoding="utf-8")
    tags = ", ".join(WORDS)
    (root / "leaflet.yaml").write_text(manifest.replace("[en]", f"[{tags}]"), encoding="utf-8")
    return root


def page(blocks: str, margin: str = "9mm", more: str = "") -> str:
    return (
        f"format: 1\npage: {{margin: {margin}{more}}}\npages:\n  - id: p\n    blocks:\n{blocks}"
        "type: {body: {size: 12pt, floor: 10pt}}\n"
    )


def zone(
    name: str, pad: str, content: str = "[{paragraph: body}]", height: str = "rest", more: str = ""
) -> str:
    return f"      - {{zone: {{id: {name}, height: {height}, pad: {pad}{more}, blocks: {content}}}}}\n"


FLAT = "  it: {layout: it, paper: A5, profile: office}\n"
IMPOSED = "  it: {layout: it, paper: A4, profile: office, impose: {scheme: n-up, up: 2}}\n"


@pytest.mark.parametrize("outputs", [FLAT, IMPOSED], ids=["flat", "n-up"])
@pytest.mark.parametrize(
    ("pad", "spread"), [(0, "start"), (4, "end"), (4.5, "end"), (5, "end"), (6, "start")]
)
def test_all_languages_have_one_scale(outputs: str, pad: float, spread: str, tmp_path: Path) -> None:
    """It is 1 just where no room of words reaches into the white edge, wherever the letters are."""
    root = speaking(tmp_path, outputs, page(zone("z", f"{pad}mm", more=f", spread: {spread}")))
    session = opened(root)
    laid = [session.lay_out(EditionKey(tag, "it")) for tag in WORDS]

    assert len({one.scale for one in laid}) == 1
    assert (laid[0].scale == 1) is (pad >= 5)
    assert [d.code for one in laid for d in one.diagnostics if "unprintable" in d.code] == []


def test_a_new_language_alters_no_printed_sheet(tmp_path: Path) -> None:
    root = speaking(tmp_path, FLAT, page(zone("z", "4.8mm", more=", spread: end")))
    (root / "leaflet.yaml").write_text(
        (root / "leaflet.yaml").read_text(encoding="utf-8").replace(", my, ar", ""), encoding="utf-8"
    )
    before = {row.path: (root / row.path).read_bytes() for row in built(root).files}
    manifest = (root / "leaflet.yaml").read_text(encoding="utf-8")
    (root / "leaflet.yaml").write_text(manifest.replace("[en", "[my, ar, en"), encoding="utf-8")
    built(root)

    assert len(before) == len(WORDS) - 2
    assert {path: (root / path).read_bytes() for path in before} == before


BESIDE = zone("z", "9mm", more=", over: [{%s}]")
CALLOUT = "[{callout: {blocks: [{paragraph: body}]}}]"
CUT = {
    "box": (page(zone("z", "9mm", CALLOUT), margin="2mm"), True),
    "rule": (page(zone("z", "9mm", "[rule, {paragraph: body}]"), margin="2mm"), True),
    "shape": (page(BESIDE % "shape: rect, width: 9mm, height: 9mm, at: {of: page, point: start before, dx: 2mm, dy: 30mm}"), True),
    "shape over the edge": (page(BESIDE % "shape: rect, width: 19mm, height: 9mm, at: {of: page, point: start before, dx: -2mm, dy: 30mm}, may_cover: [page]"), False),
    "shape that is lost": (page(BESIDE % "shape: rect, width: 4mm, height: 9mm, at: {of: page, point: start before, dx: 0mm, dy: 30mm}, may_cover: [page]"), True),
    "sign": (page(zone("z", "9mm", "[{picture: {pictogram: police, width: 9mm, align: start}}, {paragraph: body}]"), margin="2mm"), True),
    "disc at the frame": (page(BESIDE % "shape: circle, width: 9mm, at: {of: page, point: center before, dx: 0mm, dy: 2mm}", more=", frame: 2mm"), True),
    "line to the frame": (page(BESIDE % "shape: line, width: 19mm, stroke: 1mm, at: {of: page, point: start center, dx: 2mm, dy: 0mm}, may_cover: [z]", more=", frame: 2mm"), True),
    "sign at the frame": (page(BESIDE % "picture: {pictogram: clock, width: 9mm}, at: {of: page, point: start center, dx: 2mm, dy: 0mm}, may_cover: [z]", more=", frame: 2mm"), True),
    "band to the frame": (page(BESIDE % "shape: rect, width: 19mm, height: 9mm, at: {of: page, point: start center, dx: 2mm, dy: 0mm}, may_cover: [z]", more=", frame: 2mm"), False),
    "rule of a zone": (page(zone("z", "9mm", more=", rule: after")), True),
    "rule of a zone in a frame": (page(zone("z", "9mm", more=", rule: after"), more=", frame: 6mm"), False),
    "ground of which nothing is left": (page(zone("z", "0mm", "[{spacer: 1mm}]", "4mm", ", ground: yellow") + zone("y", "9mm")), True),
    "ground": (page(zone("z", "9mm", more=", ground: yellow")), False),
    "ground in a frame": (page(zone("z", "9mm", more=", ground: yellow"), more=", frame: 2mm"), False),
    "box that is far enough": (page(zone("z", "9mm", CALLOUT), margin="6mm"), False),
}  # fmt: skip


@pytest.mark.parametrize("name", CUT)
def test_ink_that_would_be_cut_is_reported(name: str, tmp_path: Path) -> None:
    """Grounds that end in a white edge, and what runs over the edge of the page, are no loss."""
    layout, cut = CUT[name]
    outputs = "  it: {layout: it, paper: A5, profile: strict}\n"
    strict = {"profiles/strict": "format: 1\nextends: office\nunprintable: frame\n"}
    layout = (
        layout.replace("{paragraph: body}", "{spacer: 9mm}") if name in ("box", "rule", "sign") else layout
    )
    made = built(project(tmp_path, outputs, {"it": layout, **strict}))

    assert ("ink-unprintable" in codes(made.diagnostics)) is cut, codes(made.diagnostics)
    assert errors(made) == []


@pytest.mark.parametrize("name", ["box", "rule", "rule of a zone", "shape", "sign"])
def test_by_itself_a_page_is_made_smaller_for_it(name: str, tmp_path: Path) -> None:
    root = project(tmp_path, FLAT, {"it": CUT[name][0]})
    made = built(root)

    assert [d for d in made.diagnostics if "unprintable" in d.code] == []
    assert min(inked(root / made.files[0].path)) >= 4.85


@pytest.mark.parametrize("kind", OFFICE)
def test_grounds_of_pages_on_a_sheet_are_no_loss(kind: str, tmp_path: Path) -> None:
    """Wherever a page lies, its ground may end at the white edge."""
    own = {**WIDE, "profiles/own": "format: 1\nextends: office\nunprintable: frame\n"}
    made = built(project(tmp_path, OFFICE[kind].replace("PROFILE", "own"), own), outputs=["it"])

    assert [d for d in made.diagnostics if "unprintable" in d.code] == []


@pytest.mark.parametrize("how", ["shrink", "auto"])
def test_sizes_are_raised_by_what_a_page_is_made_smaller(how: str, tmp_path: Path) -> None:
    """10 points as set would be 9.1 on this paper; the text has room, so it is set in 11."""
    own = {"profiles/own": f"format: 1\nextends: office\nprintable_margin: 9mm\nunprintable: {how}\n"}
    layout = page(zone("z", "2mm"), margin="2mm").replace(
        "size: 12pt, floor: 10pt", "size: 10pt, floor: 10pt"
    )
    root = project(tmp_path, "  it: {layout: it, paper: A5, profile: own}\n", {"it": layout, **own})
    [row] = built(root).files
    sizes = in_file((root / row.path).read_bytes())

    assert min(sizes) >= 9.9, sizes
    assert readers.pdfium((root / row.path).read_bytes()).strip()
