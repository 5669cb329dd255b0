"""Keys of one node that are stated beside each other: what is tried for each, and what a sheet says and shows with them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin

from leafletgen.core.geometry import Length
from leafletgen.core.limits import OUTPUTS
from leafletgen.core.reading.declared import Field, common, fields, optional
from leafletgen.engine.catalogue.samples import DATE
from leafletgen.engine.catalogue.written import FOLDER
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.page.blocks.baseline import Baseline
from leafletgen.page.blocks.grids.grid import LayoutGrid
from leafletgen.page.blocks.grounds.backdrop import Angle, Background, PartOfWhole
from leafletgen.page.blocks.item import LayoutItem
from leafletgen.page.blocks.kit import Block, FactName, Measure, T, Texts
from leafletgen.page.blocks.registry import KINDS
from leafletgen.page.blocks.when import Spoken
from leafletgen.page.blocks.zone import Zone
from leafletgen.write.dump import dump

Node = dict[str, Any]
BLOCKS = frozenset(get_origin(cls) or cls for cls in KINDS.values())
BY_NAME: Mapping[str, tuple[Any, ...]] = {
    "height": ("34u",), "pad": ("2.3u",), "may_cover": (), "fit": ("own",), "ground": ("yellow", "deep"), "head_ground": ("yellow",), "holder": ("yellow",), "paint": ("red",), "color": ("red",),
    "pictogram": ("clock",), "file": ("street.jpg",), "zebra": ("yellow",), "tint": ("red",),
}  # fmt: skip
"""What is said where a word names something, by the key; every `…role` is a type role."""
BY_TYPE: Mapping[Any, tuple[Any, ...]] = {
    int: (4,), float: (0.6,), Length: ("3.3u",), Measure: ("14u",), PartOfWhole: ("30%",), Angle: (45,), T: ("say",), Texts: ("rules",),
    FactName: ("rooms", "page"), Spoken: ("ja",), Baseline: ("1.7u",), Block: ({"paragraph": "say"},), LayoutGrid: ({"columns": ["rest", "20u"], "rows": ["rest", "rest"]},),
    Background: ({"tint": "yellow"},),
}  # fmt: skip
NAMES = ("id", "area", "continues", "when", "column", "row")
"""What names a place, and what stands at one: by itself neither does anything."""


class Stated(NamedTuple):
    """A key with a value that may be tried."""

    key: str
    value: Any


class Seen(NamedTuple):
    """What is found of a sheet, and how it looks; None for what cannot be laid out."""

    told: frozenset[Any]
    drawn: str | None


def stated(cls: Any) -> list[Stated]:
    """All that is tried of a kind of block: of each key that may be left out one value or two."""
    own = (*fields(cls), *(common(LayoutItem, cls) if cls in BLOCKS and cls is not Zone else ()))
    return [Stated(one.key, value) for one in own if not one.required for value in tried(one)]


def tried(one: Field) -> tuple[Any, ...]:
    """Values of a key; none for one whose type nothing is known of here."""
    if one.key in NAMES:
        return ()
    kind = optional(one.annotation) or one.annotation
    if one.key in BY_NAME and kind in (str, Length, Measure):
        return BY_NAME[one.key]
    if kind is str:
        return ("own-role",) if one.key.endswith("role") else ()
    return _of_type(kind)


def _of_type(kind: Any) -> tuple[Any, ...]:
    origin = get_origin(kind) or kind
    if origin is Literal:
        return get_args(kind)
    if kind is bool:
        return ("yes", "no")
    if origin is tuple:
        inner = _of_type(get_args(kind)[0])
        return ([inner[-1]], [inner[0]] * 2) if inner else ()
    return BY_TYPE.get(kind) or BY_TYPE.get(origin, ())


def written(node: Any) -> str:
    """A node as it stands in a file."""
    if isinstance(node, dict):
        return "{" + ", ".join(f"{key}: {written(value)}" for key, value in node.items()) + "}"
    return "[" + ", ".join(map(written, node)) + "]" if isinstance(node, list | tuple) else str(node)


SETUP = """\
format: 1
page: {margin: 12u}
type: {own-role: {size: 2.1u, floor: 2u, weight: 300, align: end, tracking: 0.02}}
fit: {groups: {own: {size: 2.4u, floor: 2u}}, gaps: {own: {size: 3u, floor: 2u}}, order: [gap own, size own]}
blocks:
"""
ABOVE = "  - zone: {id: above, height: 9u, blocks: [{heading: {text: lead, level: 1, fit: own}}, {heading: quiet}]}\n"
ROUND: Mapping[str, str] = {
    "zone": "{node}",
    "": "{{zone: {{id: shown, height: 60u, blocks: [{{paragraph: body}}, {node}]}}}}",
    "column": "{{zone: {{id: shown, height: 60u, columns: [{column}, {{blocks: [{{paragraph: body}}, {{cards: {{of: [{{title: say}}]}}}}]}}]}}}}",
    "layer": "{{zone: {{id: shown, height: 60u, blocks: [{{paragraph: body}}], over: [{layer}]}}}}",
    "background": "{{zone: {{id: shown, height: 60u, blocks: [{{paragraph: body}}], background: {background}}}}}",
    "cell": "{{zone: {{id: shown, height: 60u, blocks: [{{table: {{rows: [{{cells: [{cell}, body]}}, {{cells: [say, body]}}]}}}}]}}}}",
    "row": "{{zone: {{id: shown, height: 60u, blocks: [{{table: {{rows: [{row}, {{cells: [say, body]}}]}}}}]}}}}",
    "card": "{{zone: {{id: shown, height: 60u, blocks: [{{cards: {{of: [{card}, {{title: say}}]}}}}]}}}}",
    "contact": "{{zone: {{id: shown, height: 60u, blocks: [{{contacts: {{of: [{contact}]}}}}]}}}}",
}
"""What stands round a node of a kind: a zone, or round any other block `""`."""
REST = "  - zone: {id: below, height: rest, blocks: [{paragraph: lead}]}\n"


def layout(kind: str, node: Node) -> str:
    """A layout with one node of a kind."""
    body = ROUND.get(kind, ROUND[""]).format(
        node=written({kind: node}), **{kind.replace("-", "_"): written(node)}
    )
    return f"{SETUP}{ABOVE}  - {body}\n{REST}"


def looked_at(root: Path, layouts: Sequence[str]) -> list[Seen]:
    """What each of some layouts comes to."""
    most = OUTPUTS.most
    return [
        one for at in range(0, len(layouts), most) for one in _batch(root / str(at), layouts[at : at + most])
    ]


def _batch(root: Path, layouts: Sequence[str]) -> list[Seen]:
    shutil.copytree(FOLDER, root, ignore=shutil.ignore_patterns("entries"))
    (root / "layouts").mkdir()
    names = [f"v{number}" for number in range(len(layouts))]
    for name, text in zip(names, layouts, strict=True):
        (root / "layouts" / f"{name}.yaml").write_text(text, encoding="utf-8")
    head = (root / "leaflet.yaml").read_text(
        encoding="utf-8"
    ) + "theme: {extends: calm, logo: logo-a.png}\noutputs:\n"
    told: dict[str, set[Any]] = {name: set() for name in names}
    left, session, wrong = names, None, set(names)
    while left and wrong:  # what is idle is looked for where nothing is wrong
        rows = (f"  {name}: {{layout: {name}, paper: 210mm x 297mm, profile: screen}}\n" for name in left)
        (root / "leaflet.yaml").write_text(head + "".join(rows), encoding="utf-8")
        opened = open_project(root, DATE, ["en"])
        session, wrong = opened.value, set()
        for one in opened.diagnostics:
            name = Path(one.where.source).stem if one.where else one.output
            if name in told and one.code not in ("file-unused", "name-unused"):
                told[name].add((one.code, one.args))
                wrong |= {name} if one.is_error else set()
        assert session is not None or wrong, [str(one) for one in opened.diagnostics][:3]
        left = [name for name in left if name not in wrong]
    drawn: dict[str, str] = {}
    for name in left:
        assert session is not None
        laid = session.lay_out(EditionKey("en", name))
        told[name] |= {(one.code, one.args) for one in laid.diagnostics}
        drawn[name] = sha256("".join(dump(one.frame) for one in laid.publication.sheets).encode()).hexdigest()
    return [Seen(frozenset(told[name]), drawn.get(name)) for name in names]


def silent(kind: str, cls: Any, base: Node, root: Path) -> Iterator[str]:
    """Keys that do nothing beside another one, though they do something without it, and nobody says so; and keys that never do
    anything.
    """
    single = [one for one in stated(cls) if one.key not in base]
    pairs = [(one, other) for one, other in combinations(single, 2) if one.key != other.key]
    nodes = [base, *({**base, one.key: one.value} for one in single)]
    nodes += [{**base, one.key: one.value, other.key: other.value} for one, other in pairs]
    seen = looked_at(root, [layout(kind, node) for node in nodes])
    plain, alone, both = (
        seen[0],
        dict(zip(map(repr, single), seen[1:], strict=False)),
        seen[1 + len(single) :],
    )
    assert plain.drawn, plain
    for pair, whole in zip(pairs, both, strict=True):
        if whole.told - plain.told:
            continue
        for one, other in (pair, pair[::-1]):
            if (
                alone[repr(one)].drawn != plain.drawn
                and whole == alone[repr(other)]
                and alone[repr(one)] != whole
            ):
                yield f"{kind}: {one.key}: {one.value} beside {other.key}: {other.value}"
    for key in dict.fromkeys(one.key for one in single):
        if all(alone[repr(one)] == plain for one in single if one.key == key):
            yield f"{kind}: {key} alone"
