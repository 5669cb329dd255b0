"""Command line, Board, Print, Findings and the translators' page say the same of every language, whatever state it is in."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from tests.cli.command import run
from tests.engine.projects import edit, tiny
from tests.soak import mostly

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.engine.live import Live
from leafletgen.engine.results import ALL
from leafletgen.model.locales.status import fingerprint, fingerprint_of_all
from leafletgen.studio.addresses import board, prints, rows, texts

KEYS = ("head", "body", "steps.s1", "steps.s2", "steps.s3", "extra")
WORDS = {
    "ja": ["簡単な仕事？", "警察が**あなた**のところへ来ます。{police}へ電話。", "買います。", "受け取ります。", "渡します。", "おまけ。"],
    "de": ["Leichter Job?", "Die Polizei kommt zu **dir**. Ruf {police} an.", "Sie kaufen.", "Du nimmst.", "Du gibst.", "Mehr."],
    "ar": ["عمل سهل؟", "الشرطة تأتي **إليك**. اتصل بـ {police}.", "يشترون.", "تستلم.", "تسلّم.", "المزيد."],
}  # fmt: skip
OPTIONAL = "{paragraph: {text: extra, when: {has: extra}}}, {paragraph: {text: head, language: ja, when: {language: de}}}"
LACKING = ("missing", "stale", "machine", "draft", "translated")


class State:
    """A project in a random state: of each language some texts of each kind, signed or not, faulty or not."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.chance = tiny(root, ja="", de="", ar=""), random.Random(seed)
        edit(self.root / "layouts" / "card.yaml", "{steps: steps}]", "{steps: steps}, " + OPTIONAL + "]")
        source = self.root / "locales" / "en.yaml"
        source.write_text(source.read_text(encoding="utf-8") + "extra: More.\n", encoding="utf-8")
        self.english = dict(zip(KEYS, self._read("en"), strict=True))
        for tag in WORDS:
            self._language(tag)
        self.chance.choice((self._machine_source, self._broken, self._merged, *[lambda: None] * 5))()
        manifest = self.root / "leaflet.yaml"
        if self.chance.random() < 0.2:
            edit(manifest, "checked: 2026-11-20", "checked: no")
        if self.chance.random() < 0.3:
            left = self.chance.choice(("en, ja", "en, de, ar", "ja, de"))
            edit(manifest, "paper: A5, profile: screen", f"paper: A5, profile: screen, languages: [{left}]")

    def _read(self, tag: str) -> list[str]:
        found = yaml.safe_load((self.root / "locales" / f"{tag}.yaml").read_text(encoding="utf-8"))
        return [found["head"], found["body"], *found["steps"].values(), found["extra"]]

    def _language(self, tag: str) -> None:
        said = dict(zip(KEYS, WORDS[tag], strict=True))
        fault: Callable[[dict[str, str]], None] = self.chance.choice(
            (*[_sound] * 4, _long, _number, _lost, _unknown)
        )
        fault(said)
        kinds = self.chance.choice((("checked",), ("checked",), ("checked", *LACKING)))
        chosen = {key: self.chance.choice(kinds) for key in said}
        if self.chance.random() < 0.5:
            chosen["extra"] = "missing"
        there = {key: text for key, text in said.items() if chosen[key] != "missing"}
        rows = {key: self._record(key, text, chosen[key]) for key, text in there.items()}
        about: dict[str, Any] = {"format": 1, "texts": rows}
        if self.chance.random() < 0.6:
            mark = fingerprint_of_all(there)
            about["signed"] = {"by": "R.H.", "role": "native reader", "on": "2026-11-21", "texts": mark}
        _write(self.root / "locales" / f"{tag}.yaml", _nested(there))
        _write(self.root / "status" / f"{tag}.yaml", about)

    def _record(self, key: str, text: str, kind: str) -> dict[str, str]:
        before = "Other words." if kind == "stale" else self.english[key]
        stored = "checked" if kind == "stale" else kind
        return {
            "source": before,
            "target": fingerprint(text),
            "state": stored,
            "by": "R.H.",
            "on": "2026-11-20",
        }

    def _machine_source(self) -> None:
        rows = {key: self._record(key, text, "machine") for key, text in self.english.items()}
        _write(self.root / "status" / "en.yaml", {"format": 1, "texts": rows})

    def _broken(self) -> None:
        path = self.root / "locales" / self.chance.choice(list(WORDS))[:2]
        path.with_suffix(".yaml").write_text('head: "open\nbody: more\n', encoding="utf-8")

    def _merged(self) -> None:
        path = self.root / "locales" / f"{self.chance.choice(list(WORDS))}.yaml"
        path.write_text("<<<<<<< ours\nhead: one\n=======\nhead: two\n>>>>>>> theirs\n", encoding="utf-8")


def _sound(said: dict[str, str]) -> None:
    """Nothing is wrong."""


def _long(said: dict[str, str]) -> None:
    said["head"] = f"{said['head']} " * 30


def _number(said: dict[str, str]) -> None:
    said["steps.s1"] = f"{said['steps.s1']} 5"


def _lost(said: dict[str, str]) -> None:
    said["body"] = said["body"].replace("{police}", "")


def _unknown(said: dict[str, str]) -> None:
    said["body"] = said["body"].replace("{police}", "{nobody}")


def _nested(there: dict[str, str]) -> dict[str, Any]:
    steps = {key.removeprefix("steps."): text for key, text in there.items() if key.startswith("steps.")}
    return {k: v for k, v in there.items() if "." not in k} | ({"steps": steps} if steps else {})


def _write(path: Path, said: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), encoding="utf-8")


def looked_at(live: Live) -> Live:
    """As it is when the preview has gone through everything, and somebody through the rows."""
    for edition in live.editions():
        live.examined(edition)
    for tag in live.catalogs:
        live.checked(tag)
    assert live.session is not None
    for edition in live.session.sheets(ALL).value or ():
        if edition.row is not None and edition._replace(row=None) in set(live.editions()):
            rows.look(live, edition)
    return live


def with_rows(root: Path, seed: int) -> None:
    """A second output with a sheet for each row, some of them faulty, and some wanted in a few languages alone."""
    chance = random.Random(seed)
    manifest = root / "leaflet.yaml"
    edit(manifest, "facts:\n", "  door: {layout: door, paper: A6, profile: screen}\nfacts:\n")
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(f"{text}data: {{file: rooms.csv, row: room}}\n", encoding="utf-8")
    door = (root / "layouts" / "card.yaml").read_text(encoding="utf-8")
    door = door.replace(
        "{steps: steps}", "{contacts: {of: [{pictogram: telephone, number: desk, text: head}]}}"
    )
    (root / "layouts" / "door.yaml").write_text(door, encoding="utf-8")
    values = ["03-1234-5678", "03-8765-4321", "1l0-0000-0000", "03-1234-5678 " * 40]
    cells = [
        f"R{n},{chance.choice(values[:2] if n == 0 and seed % 2 else values)},{chance.choice(['', 'en:1 ja:1'])}"
        for n in range(chance.randint(1, 3))
    ]
    (root / "rooms.csv").write_text("room,desk,languages\n" + "\n".join(cells) + "\n", encoding="utf-8")


CASES = [(seed, by_row) for seed in range(200) for by_row in (False, True)]
DAY = ("--today", "2026-11-25")


class Made(NamedTuple):
    """Of each language: whether a final print made something of each of its outputs; those of which there is nothing to make."""

    whole: set[str]
    nothing: set[str]


def made_of(live: Live, files: list[dict[str, Any]]) -> Made:
    """What came of a final print."""
    assert live.session is not None
    wanted: dict[str, set[str]] = {}
    for edition in live.session.sheets(ALL).value or ():
        wanted.setdefault(edition.language, set()).add(edition.output)
    there = {(row["language"], row["output"]) for row in files}
    whole = {tag for tag, outputs in wanted.items() if all((tag, output) in there for output in outputs)}
    return Made(whole, set(live.session.project.manifest.languages) - set(wanted))


def errors_of(found: Iterable[Diagnostic]) -> set[tuple[str, str | None]]:
    return {(d.code, d.language) for d in found if d.is_error and d.row is None}


def all_say_the_same(root: Path, live: Live, out: Path) -> None:
    """Command line, Board, Print, Findings and the translators' page."""
    before = {row["tag"]: row["ready"] for row in board.board(live)["languages"]}
    looked_at(live)
    shown = {row["tag"]: row for row in board.board(live)["languages"]}
    # What the sheet of the first row shows, which stands for all in the preview, is that row's matter.
    own = [e for e in live.editions() if e.output != "door"]
    found = [*live.found, *(d for tag in live.catalogs for d in live.checked(tag))]
    found += [d for e in own for d in (*live.laid(e).diagnostics, *live.laid(e).fonts, *live.examined(e))]
    final = run("build", root, "--final", "--json", "--out", out, *DAY).json
    told = {row["language"]: row for row in run("status", root, "--json", *DAY).json["languages"]}
    checked = run("check", root, "--json", *DAY).json["diagnostics"]

    made = made_of(live, final["files"])
    assert {tag for tag, row in shown.items() if row["ready"]} == made.whole, final["diagnostics"]
    assert {tag for tag, ready in before.items() if ready} <= made.whole
    assert set(shown) - set(prints._refused(live, "en")) - made.nothing == made.whole
    assert {tag for tag, row in told.items() if row["ready"]} == made.whole & set(told)
    assert {tag: row["ready"] for tag, row in told.items()} == {tag: shown[tag]["ready"] for tag in told}
    assert all(row["needs"] for row in shown.values() if row["ready"] is False)
    reported = {
        (one["code"], one["language"])
        for one in flat(checked)
        if one["severity"] == "error" and one["output"] != "door" and one["row"] is None
    }
    assert reported == errors_of(found)
    assert not {tag for _, tag in reported} & made.whole
    for tag, row in told.items():
        counts = {state: n for state, n in row["counts"].items() if n}
        assert counts == {state: n for state, n in shown[tag]["texts"].items() if state != "total"}
        stated = Counter(one["state"] for one in texts.described(live, tag)["texts"])
        stated.pop("optional", None)
        assert counts == stated
        assert (row["fits"] is False) == any(n["kind"] == "too-long" for n in shown[tag]["needs"])


def flat(found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Findings with those that follow from them."""
    for one in found:
        yield one
        yield from flat(one.get("consequences", []))


@pytest.mark.parametrize(
    ("seed", "by_row"), mostly(CASES, [one for one in CASES if one[0] < (3 if one[1] else 4)])
)
def test_all_say_the_same(tmp_path: Path, seed: int, by_row: bool) -> None:
    root = State(tmp_path / "project", seed).root
    if by_row:
        with_rows(root, seed)

    live = Live(root, "2026-11-25")
    all_say_the_same(root, live, tmp_path / "out")

    # All is changed by somebody else, and the preview goes on with what it knew.
    other = State(tmp_path / "other", seed + 1000).root
    if by_row:
        with_rows(other, seed)
    changed = {path.relative_to(other).as_posix() for path in other.rglob("*") if path.is_file()}
    changed = {name for name in changed if random.Random(f"{seed}{name}").random() < 0.6}
    for name in changed:
        (root / name).write_bytes((other / name).read_bytes())
    live.reload(changed)
    all_say_the_same(root, live, tmp_path / "out")


def test_nothing_is_said_to_be_ready_before_it_was_looked_at(tmp_path: Path) -> None:
    live = Live(tiny(tmp_path / "project"), "2026-11-25")

    [edition] = live.session.editions(ALL).value if live.session else ()
    assert [row["ready"] for row in board.board(live)["languages"]] == [None]
    live.laid(edition)
    assert [row["ready"] for row in board.board(live)["languages"]] == [None]
    live.checked("en")
    assert [row["ready"] for row in board.board(live)["languages"]] == [None]
    live.examined(edition)
    assert [row["ready"] for row in board.board(live)["languages"]] == [True]
    assert json.dumps(board.board(live))
