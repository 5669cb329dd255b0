"""Draw the wings of the package and who imports whom: python tools/architecture.py

Reads the imports and the contract "Wings" in pyproject.toml, and writes docs/pictures/architecture.svg. One room a wing, in
the order of the contract; one lane for each room that is imported: its arrow ends there, and everybody who imports it
joins it from the left, the line the thicker the more imports there are (the number stands at its beginning).
"""

from __future__ import annotations

import ast
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "leafletgen"
TARGET = ROOT / "docs" / "pictures" / "architecture.svg"

NAMES = {
    "PIL": "Pillow", "yaml": "PyYAML", "icu": "ICU", "uharfbuzz": "HarfBuzz", "pypdfium2": "pdfium", "babel": "Babel",
    "polib": "polib",
}  # fmt: skip
"""What people call a library whose module has another name."""
HIDDEN = {"anyio"}
"""Libraries that others bring along."""

WIDTH, LEFT, ROOM = 840, 16, 470
LANE, FIRST = 32, 540
"""Distance of lanes, and where the first is."""
ROW, HEAD, FOOT, GAP, NEAR = 15, 30, 12, 22, 8
"""Height of a row of numbers in a room, room above and below the rows, between floors and between siblings."""
COLOURS = (
    "#3f7fd6", "#c2571a", "#2f9163", "#a24fb8", "#b7862b", "#cf4a5c", "#1f93a6", "#6d6ad0", "#7a8b2e", "#8a6d5c",
)  # fmt: skip
"""Of lanes; each is readable on white and on near-black (contrast 3 and more)."""


class Room(NamedTuple):
    """A wing: what it says it is, how many modules and which folders it has, which libraries it opens."""

    name: str
    says: str
    modules: int
    inside: tuple[str, ...]
    libraries: tuple[str, ...]


def floors() -> list[list[str]]:
    """The wings from the top down; siblings share a floor. What does not exist yet is left out."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = next(contract["layers"] for contract in contracts if contract["name"] == "Wings")
    named = [[name.strip(" ()") for name in layer.split("|")] for layer in layers if "__main__" not in layer]
    there = [
        [n for n in names if (PACKAGE / n).is_dir() or (PACKAGE / f"{n}.py").is_file()] for names in named
    ]
    return [names for names in there if names]


def modules(wing: str) -> list[Path]:
    """All files of a wing, sorted."""
    one = PACKAGE / f"{wing}.py"
    return [one] if one.is_file() else sorted((PACKAGE / wing).rglob("*.py"))


@cache
def imported(path: Path) -> tuple[str, ...]:
    """The modules that a file imports, late ones and those for types alone, too: once for each statement."""
    found: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.append(f"{node.module}.{node.names[0].name}")
        elif isinstance(node, ast.Import):
            found += (alias.name for alias in node.names)
    return tuple(found)


def room(wing: str) -> Room:
    """What there is to say of a wing."""
    files = modules(wing)
    own = PACKAGE / wing / "__init__.py"
    says = (
        ast.get_docstring(ast.parse((own if own.is_file() else files[0]).read_text(encoding="utf-8"))) or ""
    )
    tops = {name.partition(".")[0] for path in files for name in imported(path)}
    outside = tops - set(sys.stdlib_module_names) - {"leafletgen"} - HIDDEN
    return Room(
        wing,
        says.partition("\n")[0].replace("`", ""),
        sum(path.name != "__init__.py" for path in files),
        tuple(sorted(path.parent.name for path in (PACKAGE / wing).glob("*/__init__.py"))),
        tuple(sorted((NAMES.get(name, name) for name in outside), key=str.casefold)),
    )


def arrows() -> Counter[tuple[str, str]]:
    """How many import statements lead from a wing to another."""
    wings = [name for names in floors() for name in names]
    found: Counter[tuple[str, str]] = Counter()
    for wing in wings:
        for path in modules(wing):
            for name in imported(path):
                top, _, rest = name.partition(".")
                other = rest.partition(".")[0]
                if top == "leafletgen" and other in wings and other != wing:
                    found[wing, other] += 1
    return found


def thickness(weight: int) -> float:
    """Of a line, in pixels."""
    return round(1.2 + min(weight, 110) ** 0.5 * 0.42, 1)


STYLE = """
text { font: 13px system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: #1f2328 }
.back { fill: #ffffff } .room { fill: #f6f8fa; stroke: #d1d9e0 } .name { font-size: 17px; font-weight: 650 }
.says { fill: #59636e } .count { fill: #59636e; font-size: 11.5px; text-anchor: end }
.library { font-size: 11.5px; text-anchor: middle } .inside { font-size: 12px; font-weight: 600; fill: #59636e } .chip { fill: #ddf4ff; stroke: #b6e3ff } .number { font-size: 11px; text-anchor: end; font-weight: 600 }
path { fill: none; stroke-linejoin: round } .halo { stroke: #ffffff }
@media (prefers-color-scheme: dark) {
 text { fill: #f0f6fc } .back { fill: #0d1117 } .room { fill: #151b23; stroke: #3d444d } .says, .count, .inside { fill: #9198a1 }
 .chip { fill: #121d2f; stroke: #1f4f86 } .halo { stroke: #0d1117 }
}
"""


def lines_of(text: str, most: int) -> list[str]:
    """A text broken into lines of at most so many characters."""
    lines = [""]
    for word in text.split():
        lines = (
            [*lines, word]
            if len(lines[-1]) + len(word) >= most
            else [*lines[:-1], f"{lines[-1]} {word}".strip()]
        )
    return lines


def drawn_room(one: Room, y: float, height: float) -> Iterator[str]:
    """A room's card: name, what it is, its doors."""
    yield f'<rect class="room" x="{LEFT}" y="{y}" width="{ROOM}" height="{height}" rx="8"/>'
    yield f'<text class="name" x="{LEFT + 16}" y="{y + 26}">{escape(one.name)}</text>'
    count = "1 module" if one.modules == 1 else f"{one.modules} modules"
    yield f'<text class="count" x="{LEFT + ROOM - 52}" y="{y + 25}">{count}</text>'
    for number, line in enumerate(lines_of(one.says, 58)):
        yield f'<text class="says" x="{LEFT + 16}" y="{y + 46 + 17 * number}">{escape(line)}</text>'
    if one.inside:
        below = y + 47 + 17 * len(lines_of(one.says, 58))
        yield f'<text class="inside" x="{LEFT + 16}" y="{below}">{" · ".join(one.inside)}</text>'
    x = LEFT + 16.0
    for library in one.libraries:
        wide = 18 + 6.6 * len(library)
        yield f'<rect class="chip" x="{x:.1f}" y="{y + height - 30}" width="{wide:.1f}" height="20" rx="10"/>'
        yield f'<text class="library" x="{x + wide / 2:.1f}" y="{y + height - 16}">{escape(library)}</text>'
        x += wide + 6


class Plan(NamedTuple):
    """Where things are: rooms from the top down with their upper edges and heights; lanes; the picture's height."""

    rooms: dict[str, tuple[float, float]]
    lanes: dict[str, float]
    colours: dict[str, str]
    height: float


def plan(order: list[list[str]], found: Counter[tuple[str, str]], rooms: dict[str, Room]) -> Plan:
    """Rooms as high as their rows or their words need; the lane of the lowest room is the outermost, so that lanes nest."""
    places: dict[str, tuple[float, float]] = {}
    y = 16.0
    for names in order:
        for name in names:
            rows = HEAD + ROW * sum(source == name for source, _ in found) + FOOT
            words = 46 + 17 * len(lines_of(rooms[name].says, 58)) + (34 if rooms[name].libraries else 8)
            words += 19 if rooms[name].inside else 0
            height = float(max(rows, words, 78))
            places[name] = (y, height)
            y += height + (NEAR if name != names[-1] else GAP)
    wanted = [name for names in order for name in names if any(target == name for _, target in found)]
    lanes = {name: float(FIRST + LANE * number) for number, name in enumerate(wanted)}
    return Plan(places, lanes, {name: COLOURS[n % len(COLOURS)] for n, name in enumerate(wanted)}, y)


def drawn_arrows(at: Plan, found: Counter[tuple[str, str]]) -> Iterator[str]:
    """Lanes first, then who joins them. Farther rooms leave higher, so that a lane begins left of no other's line."""
    edge, below = LEFT + ROOM, list(at.rooms)
    joins: dict[str, list[float]] = {name: [] for name in at.lanes}
    branches: list[str] = []
    for source, (top, _) in at.rooms.items():
        targets = sorted((t for s, t in found if s == source), key=below.index, reverse=True)
        for row, target in enumerate(targets):
            y, x, weight = top + HEAD + ROW * (row + 0.5), at.lanes[target], found[source, target]
            joins[target].append(y)
            colour, wide = at.colours[target], thickness(weight)
            data = f'data-from="{source}" data-to="{target}" data-weight="{weight}"'
            branches.append(f'<path class="halo" stroke-width="{wide + 3}" d="M{edge + 4} {y}H{x - 8}"/>')
            branches.append(
                f'<path {data} stroke="{colour}" stroke-width="{wide}" d="M{edge} {y}H{x - 8}q8 0 8 8"/>'
                f'<text class="number" x="{edge - 8}" y="{y + 4}" style="fill:{colour}">{weight}</text>'
            )
    for target, ys in joins.items():
        x, top, colour = at.lanes[target], at.rooms[target][0], at.colours[target]
        total = thickness(sum(weight for (_, t), weight in found.items() if t == target) // 3)
        y = top + 14
        yield f'<path stroke="{colour}" stroke-width="{total}" d="M{x} {min(ys) + 8}V{y - 8}q0 8 -8 8H{edge + 12}"/>'
        yield f'<path style="fill:{colour}" d="M{edge + 1} {y}l13 -6.5v13z"/>'
    yield from branches


def picture() -> str:
    """The drawing as SVG."""
    order, found = floors(), arrows()
    rooms = {name: room(name) for names in order for name in names}
    at = plan(order, found, rooms)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {at.height:g}" width="{WIDTH}">',
        "<title>The wings of leafletgen, and how often each imports which</title>",
        f"<style>{STYLE}</style>",
        '<rect class="back" width="100%" height="100%"/>',
    ]
    parts += drawn_arrows(at, found)
    for name, (y, height) in at.rooms.items():
        parts += drawn_room(rooms[name], y, height)
    numbers = [part for part in parts if part.startswith("<path data-from")]
    parts = [part if part not in numbers else part.partition("<text")[0] for part in parts]
    parts += ["<text" + part.partition("<text")[2] for part in numbers]
    return "\n".join([*parts, "</svg>"]) + "\n"


def main() -> int:
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(picture(), encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(arrows())} arrows")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
