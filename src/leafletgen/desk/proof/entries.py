"""What the proof sheet says of each text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from leafletgen.core.geometry import Rect
from leafletgen.core.record import record
from leafletgen.desk.proof.pictures import area_of
from leafletgen.engine.layout.boxes import boxes, text_places
from leafletgen.engine.localizing.localize import rich
from leafletgen.model.locales.status import State, Status
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.writing.progress import is_adapted, progress
from leafletgen.model.project.writing.remarks import comments
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.ir.frame import Frame
from leafletgen.text.ir.richtext import LRI, PDI, RichText, StyleRun
from leafletgen.text.languages.letters import spaces_of


@record
class ProofEntry:
    """One text. `target` is None where it is missing; `earlier`: the source that a stale text was made from, each with
    what differs in bold; `facts`: names with values; `said`: what readers have said of it and nobody has settled;
    `adapted`: it need not follow its source. `page`, `area`: where to see it, None where it is not on the pages.
    """

    number: int
    key: str
    source: RichText
    target: RichText | None
    state: State
    note: str
    facts: tuple[tuple[str, str], ...]
    earlier: RichText | None = None
    back: str = ""
    said: tuple[str, ...] = ()
    adapted: bool = False
    page: Frame | None = None
    area: Rect | None = None


def entries(
    project: ProjectModel, tag: str, numbers: Mapping[str, int], pages: tuple[Sheet, ...]
) -> list[ProofEntry]:
    """All texts in the order of their numbers, each with the first place where it is seen on `pages`."""
    places = _places(pages)
    states = progress(project, tag).states
    return [
        _entry(project, tag, key, number, states.get(key, "missing"), places)
        for key, number in numbers.items()
    ]


def _entry(
    project: ProjectModel,
    tag: str,
    key: str,
    number: int,
    state: State,
    places: Mapping[str, tuple[Frame, Rect]],
) -> ProofEntry:
    origin = project.manifest.source
    values = {name: fact.value for name, fact in project.manifest.facts.items()}
    message = project.catalogs[origin].messages[key]
    owner = next(
        (t for t in (tag, *project.manifest.fallback.get(tag, ()))
         if t in project.catalogs and key in project.catalogs[t].messages), None,
    )  # fmt: skip
    review = project.statuses.get(owner or tag, Status()).texts.get(key)
    source, earlier = rich(message, origin, _with(values, origin)), None
    if state == "stale" and review is not None:
        earlier, source = differing(_typed(review.source, origin, values), source)
    page, area = places.get(key, (None, None))
    return ProofEntry(
        number, key, source,
        rich(project.catalogs[owner].messages[key], owner, _with(values, tag)) if owner else None,
        state, message.note, tuple((n, v) for n, v in _with(values, tag).items() if n in message.facts),
        earlier, review.back if review and owner else "",
        tuple(c.text for c in comments(project, tag, key) if c.open), is_adapted(project, key), page, area,
    )  # fmt: skip


def _with(values: Mapping[str, str], tag: str) -> dict[str, str]:
    return {name: value.replace("{lang}", tag) for name, value in values.items()}


def _places(pages: tuple[Sheet, ...]) -> dict[str, tuple[Frame, Rect]]:
    found: dict[str, tuple[Frame, Rect]] = {}
    for sheet in pages:
        for box in boxes(sheet):
            for key, place in text_places(sheet.frame, box).items():
                found.setdefault(key, (sheet.frame, area_of(box, place, sheet.trim)))
    return found


def _typed(text: str, tag: str, values: Mapping[str, str]) -> RichText:
    """A text as it was recorded, its mark-up taken off and its facts put in."""
    end = text.rfind("》") + 1  # behind it, no reading is closed
    plain = re.sub(r"(?<!\\)(?:\*\*|｜|《[^《》]*+》)", "", text[:end]) + re.sub(
        r"(?<!\\)(?:\*\*|｜)", "", text[end:]
    )
    plain = re.sub(r"(?<!\\)\{([a-z0-9_-]+)\}", lambda m: LRI + values.get(m[1], m[0]) + PDI, plain)
    return RichText.plain(re.sub(r"\\([*{}《｜\\])", r"\1", plain), tag)


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\s+|.", re.DOTALL)


def differing(old: RichText, new: RichText) -> tuple[RichText, RichText]:
    """Two versions of a text with the words in bold that only one of them has (and nothing else)."""
    first, second = _words(old.chars), _words(new.chars)
    steps = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    gone = [first[a:b] if kind != "equal" else [] for kind, a, b, _, _ in steps]
    kept = [first[a:b] if kind == "equal" else [] for kind, a, b, _, _ in steps]
    came = [second[a:b] if kind != "equal" else [] for kind, _, _, a, b in steps]
    return (
        _marked(old, list(zip(kept, gone, strict=True))),
        _marked(new, list(zip(kept, came, strict=True))),
    )


def _words(text: str) -> list[str]:
    """The pieces that are compared: characters, where a script has no spaces between words."""
    spaced = all(spaces_of(character) == "words" for character in text)
    return _WORD.findall(text) if spaced else list(text)


def _marked(text: RichText, pieces: list[tuple[list[str], list[str]]]) -> RichText:
    """`pieces`: what both versions have, then what this one alone has, in turn."""
    runs: list[StyleRun] = []
    at = 0
    for alike, own in pieces:
        for words, bold in ((alike, False), (own, True)):
            length = sum(map(len, words))
            if length:
                runs.append(StyleRun(at, at + length, bold))
                at += length
    return RichText(text.chars, text.language, tuple(runs), text.ruby, text.origins)
