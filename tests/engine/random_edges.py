"""Pages whose blocks and layers come near to the edge of the paper, from a seed: everything of the catalogue, on any paper."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.engine.test_sizes_on_paper import put_into

from leafletgen.engine.catalogue.entries import catalogue
from leafletgen.engine.catalogue.samples import DATE
from leafletgen.engine.catalogue.written import FOLDER
from leafletgen.engine.opening import open_project
from leafletgen.engine.session import Session

LANGUAGES = ("en", "ar", "my", "km", "ja", "ne")
KINDS = ("block", "component", "diagram")
OTHERS = (
    "picture: {pictogram: house, width: 9u, align: start}",
    "picture: {pictogram: key, width: 7u, align: end, holder: yellow}",
    "paragraph: {text: lead, writing: vertical}",
    "callout: {ground: red, blocks: [{list: {text: bring, marker: square}}]}",
    "table: {rules: all, rows: [{cells: [bring.passport, prices.card]}]}",
    "picture: {pictogram: police, width: 8u, rotate: 90, align: start}",
)
"""What no example of the catalogue shows."""
LAYERS = (
    "shape: rect, width: 9u, height: 5u, paint: yellow",
    "shape: rect, width: 7u, height: 4u, stroke: 0.6u, radius: 1u, paint: red",
    "shape: circle, width: 6u, paint: red",
    "shape: line, width: 12u, stroke: 0.5u",
    "shape: arrow, width: 10u, stroke: 0.4u, paint: red",
    "shape: path, d: M0 0 L12 0 L10.5 2 L12 4 L0 4 Z, paint: yellow",
    "picture: {pictogram: clock, width: 7u}",
    "qr: {fact: page, width: 10u, alt: scan}, width: 10u",
    "paragraph: office, width: 12u",
)
INWARD = {"start": 1, "end": -1, "before": 1, "after": -1, "center": 0}
PAPERS = ("A4", "A5", "letter", "jis-b5", "A3")
MARGINS = ("5mm", "{sides: 4mm, top: 6mm, bottom: 15mm}", "9mm")
HOW = ("auto", "auto", "frame", "frame", "shrink")
FOLD = "orientation: landscape, impose: {scheme: half-fold}"
LANDSCAPE = "orientation: landscape"
SHEETS = ("", "", "", "impose: {scheme: n-up, up: 2}", "impose: {scheme: booklet}", LANDSCAPE, FOLD)
PANELS = ("cover", "inside-1", "inside-2", "back")
ORNAMENTS = ("none", "waves", "hills", "garland", "hatching", "bar")
EDGES = ("rules", "frame")


class Leaflet(NamedTuple):
    """A page as it is declared, and how it is printed. `bleeds`: layers that run over the edge of the page on purpose."""

    page: str
    paper: str
    sheet: str
    margin: str
    how: str
    bleeds: bool


def leaflet(seed: int, roomy: bool = False) -> Leaflet:
    """The page of a seed. `roomy`: with one zone for all of it, where words that do not fit into less may."""
    dice = Random(seed)
    frame = dice.choice((0, 0, 0, 2))
    margin = dice.choice((1, 2, 3, 4.5, 5, 6, 9))
    sheet = dice.choice(SHEETS)
    names = [f"z{n}" for n in range(1 if sheet in (LANDSCAPE, FOLD) else dice.randint(1, 3))]
    cells = len(names) == 3 and dice.random() < 0.5
    if roomy:
        names, cells = names[:1], False
    zones = [_zone(dice, name, name == names[-1] and not cells, cells, roomy) for name in names]
    over = [_layer(dice, names) for _ in range(dice.choice((0, 0, 1, 2)))]
    if frame:  # a rectangle that ends where grounds do runs over the edge, which is no fault
        over = [layer.replace("2mm", "2.5mm") if "{shape: rect" in layer else layer for layer in over]
    bleeds = dice.random() < 0.2
    if bleeds:
        over.append(
            f"{{shape: rect, width: 40u, height: 6u, paint: yellow, at: {{of: page, point: {dice.choice(('start', 'end'))} center,"
            f" dx: {dice.choice(('', '-'))}4u}}, may_cover: [page, {', '.join(names)}]}} #BLEEDS"
        )
    art = (
        "    art: [{pictogram: warning-none, alt: title, top: 3mm, end: 3mm, width: 12u}]\n"
        if dice.random() < 0.1
        else ""
    )
    grid = "    grid: {columns: [rest, rest], rows: [rest, rest], gap: 2u, areas: [z0 z0, z1 z2]}\n" * cells
    setup = f"page: {{margin: {margin}mm{', frame: 2mm' if frame else ''}}}\n"
    panel = dice.choice(PANELS)
    head = f"panels:\n  {panel}:" if sheet == FOLD else "pages:\n  - id: p"
    page = f"format: 1\n{setup}{head}\n{art}{grid}    blocks:\n{''.join(zones)}"
    if over:
        page += "    over:\n" + "".join(f"      - {layer}\n" for layer in over)
    return Leaflet(page, dice.choice(PAPERS), sheet, dice.choice(MARGINS), dice.choice(HOW), bleeds)


def _zone(dice: Random, name: str, last: bool, cell: bool, roomy: bool) -> str:
    entries = [one.shown for one in catalogue().entries if one.kind in KINDS]
    bodies = [body for part, body in entries if part == "blocks"] + [f"- {other}" for other in OTHERS]
    height = "rest" if last else f"{dice.choice((16, 22))}u"
    rule = dice.choice(("none", "none", "before", "after"))
    more = f", rule: {rule}" * (rule != "none") + f", ground: {dice.choice(('paper', 'flood', 'pale'))}"
    if last and not cell and dice.random() < 0.1:
        return f"      - zone: {{id: {name}, height: rest, blocks: [{{tear-off: {{count: 5, number: desk, name: office, text: call, qr: page}}}}]}}\n"
    head = f"{{id: {name}, height: {height}, pad: {dice.choice((0, 1, 2, 4, 5, 8))}mm, spread: {dice.choice(('start', 'center', 'end'))}{more}"
    if cell:
        head = head.replace(f"height: {height}", f"area: {name}")
    body = dice.choice(bodies)
    inside = "".join(f"            {line}\n" for line in body.splitlines())
    kind = dice.choice(("blocks", "blocks", "columns", "boxed", "cells"))
    if roomy:
        kind = "blocks"
    if kind in ("columns", "boxed"):
        boxed = "ground: box, " if kind == "boxed" else ""
        deeper = "".join(f"    {line}\n" for line in inside.splitlines())
        content = (
            f"          columns:\n            - width: 22u\n              blocks:\n{deeper}"
            f"            - {{{boxed}blocks: [{{paragraph: softly}}]}}\n"
        )
    else:
        content = (
            f"          blocks:\n{inside}"
            + "            - {callout: {blocks: [{paragraph: hours}]}}\n" * (kind == "cells")
        )
        content += "          grid: {columns: [rest, 12u], rows: [content], gap: 1u}\n" * (
            kind == "cells" and body.count("\n- ") == 0
        )
    keys = "".join(f"          {key}\n" for key in head.strip("{").split(", "))
    return f"      - zone:\n{keys}{content}"


def _layer(dice: Random, names: list[str]) -> str:
    inline, block = dice.choice(("start", "center", "end")), dice.choice(("before", "center", "after"))
    away = [dice.choice((1, 2, 3, 4.5, 7, 12)) for _ in range(2)]
    dx, dy = (INWARD[word] * far for word, far in zip((inline, block), away, strict=True))
    turn = f", rotate: {dice.choice((-30, 15, 90))}" if dice.random() < 0.25 else ""
    of = dice.choice(("page", *names))
    what = dice.choice(LAYERS)
    if turn and what.startswith(
        "shape"
    ):  # a square stays where it is: others might run over the edge, which is no fault
        what, turn = "shape: rect, width: 6u, height: 6u, paint: yellow", ", rotate: 90"
    return (
        f"{{{what}, at: {{of: {of}, point: {inline} {block}, dx: {dx}mm, dy: {dy}mm}}{turn},"
        f" may_cover: [page, {', '.join(names)}]}}"
    )


THEME = """\
theme:
  extends: alert
  logo: logo-a.png
  colors: {{flood: {{srgb: "{flood}"}}, pale: {{srgb: "FFFFFF"}}, box: {{srgb: "{box}"}}}}
  grounds:
    flood: {{ink: ink, accent: accent{ornament}}}
    pale: {{ink: ink, accent: accent, edge: {edge}}}
    box: {{ink: ink, accent: accent}}
outputs:
"""


def _theme(seed: int, bare: bool, boxes: bool) -> str:
    """Grounds with the ornament and the edge of a seed. `boxes`: those of columns can be seen."""
    kind = ORNAMENTS[seed // 20 % len(ORNAMENTS)]
    ornament = f", ornament: {{kind: {kind}, paints: [red, tint, mark, red, tint]}}"
    return THEME.format(
        flood="FFFFFF" if bare else "FFC400",
        box="FFC400" if boxes else "FFFFFF",
        ornament=ornament * (kind != "none" and not bare),
        edge=EDGES[seed // 20 % len(EDGES)],
    )


def printed(folder: Path, seeds: range, languages: tuple[str, ...]) -> tuple[Session, Session, Session]:
    """A project of all these pages (`o<seed>`, and `r<seed>` with more room), as they are printed; with no floods and ornaments, nothing
    that bleeds, by a printer that reaches all of its paper; and so, but with the boxes of columns. Of those, some run over the edge, which is
    no fault: they are printed smaller.
    """
    leaflets = {f"{'or'[roomy]}{seed}": leaflet(seed, roomy) for seed in seeds for roomy in (False, True)}
    theme = seeds.start
    return (
        _project(folder / "printed", leaflets, languages, theme, False, True),
        _project(folder / "bare", leaflets, languages, theme, True, False),
        _project(folder / "boxes", leaflets, languages, theme, True, True),
    )


def _project(
    root: Path, leaflets: dict[str, Leaflet], languages: tuple[str, ...], theme: int, bare: bool, boxes: bool
) -> Session:
    shutil.copytree(FOLDER, root, ignore=shutil.ignore_patterns("entries"))
    (root / "layouts").mkdir()
    (root / "profiles").mkdir()
    english = (root / "locales/en.yaml").read_text(encoding="utf-8")
    for tag in languages:
        if not (root / f"locales/{tag}.yaml").exists():
            (root / f"locales/{tag}.yaml").write_text(put_into(english, tag), encoding="utf-8")
    outputs = ""
    for name, one in leaflets.items():
        text = one.page
        if bare:
            text = "".join(line + "\n" for line in text.splitlines() if "#BLEEDS" not in line)
            if text.rstrip().endswith("over:"):
                text = text.rstrip().removesuffix("over:")
        (root / f"layouts/l{name}.yaml").write_text(text, encoding="utf-8")
        profile = f"format: 1\nextends: screen\nprintable_margin: {'0mm' if bare else one.margin}\nunprintable: {one.how}\n"
        (root / f"profiles/p{name}.yaml").write_text(profile, encoding="utf-8")
        sheet = f", {one.sheet}" if one.sheet else ""
        outputs += f"  {name}: {{layout: l{name}, paper: {one.paper}, profile: p{name}{sheet}}}\n"
    manifest = (root / "leaflet.yaml").read_text(encoding="utf-8")
    start, end = manifest.index("languages: ["), manifest.index("\n", manifest.index("languages: ["))
    manifest = manifest[:start] + f"languages: [{', '.join(languages)}]" + manifest[end:]
    manifest += _theme(theme, bare, boxes) + outputs
    (root / "leaflet.yaml").write_text(manifest, encoding="utf-8")
    opened = open_project(root, DATE)
    assert opened.value is not None, opened.diagnostics
    return opened.value
