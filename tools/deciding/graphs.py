"""Graphs as an office might draw them, drawn by lot from a seed, with labels of one to six words of a language."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import NamedTuple

import icu
import yaml

from leafletgen.page.diagram.graph import Actor, Arrow, Graph, Lane, NodeSort

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ar", "de", "en", "id", "ja", "km", "ko", "my", "ne", "th", "vi", "zh-Hans")
GERMAN = """Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und
sollen einander im Geiste der Brüderlichkeit begegnen. Jeder hat Anspruch auf alle in dieser Erklärung verkündeten Rechte und
Freiheiten, ohne irgendeinen Unterschied, etwa nach Rasse, Hautfarbe, Geschlecht, Sprache, Religion, politischer oder sonstiger
Anschauung, nationaler oder sozialer Herkunft, Vermögen, Geburt oder sonstigem Stand. Jeder hat das Recht auf Leben, Freiheit
und Sicherheit der Person. Niemand darf in Sklaverei oder Leibeigenschaft gehalten werden. Niemand darf der Folter oder
grausamer, unmenschlicher oder erniedrigender Behandlung oder Strafe unterworfen werden. Jeder hat das Recht, überall als
rechtsfähig anerkannt zu werden. Alle Menschen sind vor dem Gesetz gleich und haben ohne Unterschied Anspruch auf gleichen
Schutz durch das Gesetz. Niemand darf willkürlich festgenommen, in Haft gehalten oder des Landes verwiesen werden."""
"""The first articles of the Universal Declaration of Human Rights; the other languages have the posters' own texts."""
JOINED = ("ja", "km", "my", "th", "zh-Hans")
"""Languages that write their words without a space between."""


class Drawn(NamedTuple):
    """A graph, how many words each label has, and the words of its arrows."""

    graph: Graph
    words: dict[str, int]
    notes: dict[str, int]


def drawn(number: int, seed: int = 10) -> Drawn:
    """The graph of a number: 5 to 30 nodes, evenly; questions, joins, loops back, in a third of them lanes."""
    lot = random.Random(seed * 10_007 + number)
    count = 5 + number % 26
    names = [f"n{i:02}" for i in range(count)]
    ways = [
        (lot.choice(range(max(0, i - 3), i)) if lot.random() < 0.45 else i - 1, i) for i in range(1, count)
    ]
    for _ in range(lot.randint(0, min(45 - len(ways), count // 3))):
        a, b = sorted(lot.sample(range(count), 2))
        if lot.random() < 0.3:
            a, b = b, a
        if (a, b) not in ways and (b, a) not in ways and abs(a - b) < 9:
            ways.append((a, b))
    out = {i: [w for w in ways if w[0] == i] for i in range(count)}
    sorts: dict[int, NodeSort | None] = {
        i: "start" if i == 0 else "decision" if len(own) > 1 else None if own else "end"
        for i, own in out.items()
    }
    sorts[0] = "start" if len(out[0]) < 2 else "decision"
    arrows, notes = {}, {}
    for number_, (a, b) in enumerate(ways, 1):
        turn = out[a].index((a, b))
        answer = label = None
        if sorts[a] == "decision":
            if len(out[a]) == 2 and lot.random() < 0.7:
                answer = "yes" if turn == 0 else "no"
            else:
                label = f"t{number_}"
                notes[str(number_)] = lot.randint(1, 6)
        arrows[str(number_)] = Arrow(names[a], names[b], answer=answer, label=label)  # type: ignore[arg-type]  # one of the two
    actors = {name: Actor(sort=sorts[i]) for i, name in enumerate(names)}
    words = {name: lot.randint(1, 6) for name in names}
    return Drawn(Graph(kind="flow", actors=actors, arrows=arrows, groups=_lanes(lot, names)), words, notes)


def _lanes(lot: random.Random, names: list[str]) -> dict[str, Lane] | None:
    if lot.random() > 0.33 or len(names) < 7:
        return None
    count, lane = lot.randint(2, 4), 0
    held: list[list[str]] = [[] for _ in range(count)]
    for name in names:
        if lot.random() < 0.35:
            lane = lot.randrange(count)
        held[lane].append(name)
    kept = [own for own in held if own]
    return {f"lane{n}": Lane(tuple(own), "sand") for n, own in enumerate(kept)}


@cache
def vocabulary(tag: str) -> tuple[str, ...]:
    """The words of a language in the order of its texts."""
    text = GERMAN if tag == "de" else _texts(tag)
    if tag not in JOINED:
        return tuple(w for w in text.split() if any(c.isalpha() for c in w))
    breaks = icu.BreakIterator.createWordInstance(icu.Locale(tag))
    breaks.setText(text)
    found, at = [], 0
    for end in breaks:
        word = text[at:end]
        if word.strip() and any(c.isalpha() for c in word):
            found.append(word)
        at = end
    return tuple(found)


def _texts(tag: str) -> str:
    told = yaml.safe_load((ROOT / "locales" / f"{tag}.yaml").read_text(encoding="utf-8"))
    found: list[str] = []

    def walk(node: object) -> None:
        if isinstance(node, dict):
            for value in node.values():
                walk(value)
        elif isinstance(node, str):
            found.append(node)

    walk(told)
    plain = " ".join(found).translate(str.maketrans("", "", "*_"))
    return _unmarked(plain)


def _unmarked(text: str) -> str:
    """Without facts and readings."""
    import re

    return re.sub(r"《[^》]*》", "", re.sub(r"\{[^}]*\}", "110", text))


def labels(tag: str, counts: dict[str, int], lot: random.Random) -> dict[str, str]:
    """For each key so many words that follow each other in the texts."""
    known, between = vocabulary(tag), "" if tag in JOINED else " "
    found = {}
    for key, count in counts.items():
        at = lot.randrange(len(known) - count)
        found[key] = between.join(known[at : at + count])
    return found
