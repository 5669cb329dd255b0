"""Editions that were made before: taken again only where making them anew would give the same, to the last byte."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from tests.engine.projects import TEXTS, TODAY, edit, tiny
from tests.engine.test_own_fonts import project as with_font
from tests.text.fonts import making

from leafletgen.engine import inputs as inputs_of
from leafletgen.engine.build import build
from leafletgen.engine.coded import decoded, encoded
from leafletgen.engine.former import store_of
from leafletgen.engine.gathering import EditionDone
from leafletgen.engine.inputs import project_files
from leafletgen.engine.made import MadeEditions
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import ALL, Built, Selection
from leafletgen.engine.session import Session
from leafletgen.model.project.world import World

VI = 'head: Việc nhẹ?\nbody: "Họ trả tiền; cảnh sát tìm **bạn**. Gọi {police}."\nsteps: {s1: Họ mua., s2: Bạn nhận., s3: Bạn giao.}\n'
JA = 'head: 簡単？\nbody: "まず**警察**{police}へ。"\nsteps: {s1: 買う。, s2: 受け取る。, s3: 渡す。}\n'
SECOND = "  note: {layout: card, paper: A5, profile: office}\n"
EVERY = {(o, t) for o in ("card", "note") for t in ("en", "vi", "ja")}


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEAFLETGEN_WORKERS", "none")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tiny(tmp_path / "project", vi=VI, ja=JA)
    edit(root / "leaflet.yaml", "facts:\n", f"{SECOND}facts:\n")
    return root


def build_again(root: Path, selection: Selection = ALL, today: str = TODAY, **options: bool) -> Built:
    """As the command does: with what was made before."""
    made = MadeEditions(store_of(root), project_files(root))
    opened = open_project(root, today)
    if opened.value is None:
        return Built((), (), opened.diagnostics)
    made.learn(opened.value)
    return build(opened.value, root / "output", selection, made=made, **options)


def build_clean(root: Path, **options: bool) -> Built:
    opened = open_project(root, TODAY)
    if opened.value is None:
        return Built((), (), opened.diagnostics)
    return build(opened.value, root / "output", **options)


def sheets(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted((root / "output").rglob("*.pdf"))}


def told(built: Built) -> Built:
    """What people are told, but for what was made again."""
    return replace(built, kept=0, remade=(), all_kept=False)


def remade(built: Built) -> set[tuple[str, str]]:
    return {(one.edition.output, one.edition.language) for one in built.remade}


def why(built: Built) -> set[tuple[str, tuple[str, ...]]]:
    return {(one.why, one.paths) for one in built.remade}


def test_nothing_changed_nothing_made(project: Path) -> None:
    first = build_again(project)
    before = {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*.pdf")}
    second = build_again(project)

    assert remade(first) == EVERY
    assert (second.kept, second.remade) == (6, ())
    assert told(second) == told(first)
    assert {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*.pdf")} == before


def test_a_text_is_a_matter_of_the_editions_that_speak_it(project: Path) -> None:
    build_again(project)
    edit(project / "locales/vi.yaml", "Họ mua.", "Họ mua hàng.")
    built = build_again(project)

    assert remade(built) == {("card", "vi"), ("note", "vi")}
    assert why(built) == {("files", ("locales/vi.yaml",))}


def test_the_source_is_a_matter_of_all(project: Path) -> None:
    build_again(project)
    edit(project / "locales/en.yaml", "They buy goods.", "They buy things.")

    assert remade(build_again(project)) == EVERY


def test_what_comes_back_is_found_again(project: Path) -> None:
    first = build_again(project)
    edit(project / "locales/vi.yaml", "Họ mua.", "Họ mua hàng.")
    build_again(project)
    edit(project / "locales/vi.yaml", "Họ mua hàng.", "Họ mua.")
    third = build_again(project)

    assert third.kept == 6
    assert {row.sha256 for row in third.files} == {row.sha256 for row in first.files}


def test_a_sheet_that_is_gone_or_altered_is_put_back(project: Path) -> None:
    build_again(project)
    before = sheets(project)
    (project / "output/card/tiny.vi.pdf").unlink()
    (project / "output/card/tiny.en.pdf").write_bytes(b"something else")
    built = build_again(project)

    assert built.kept == 6
    assert sheets(project) == before


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-9], lambda data: data[:50] + b"?" + data[51:], lambda _: b""]
)
def test_a_damaged_entry_is_made_again(project: Path, spoil: Callable[[bytes], bytes]) -> None:
    build_again(project)
    before = sheets(project)
    for entry in store_of(project).folder.glob("*/*"):
        entry.write_bytes(spoil(entry.read_bytes()))
    built = build_again(project)

    assert built.kept == 0
    assert sheets(project) == before


def test_the_store_may_be_deleted(project: Path) -> None:
    build_again(project)
    before = sheets(project)
    shutil.rmtree(project / ".leafletgen/cache")

    assert why(build_again(project)) == {("new", ())}
    assert sheets(project) == before


def test_another_program_takes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_again(project)
    monkeypatch.setattr(inputs_of, "VERSION", "0.0.9")

    assert why(build_again(project)) == {("program", ())}


def test_another_date_of_the_surroundings_is_printed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_again(project)
    before = sheets(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert why(build_again(project)) == {("setting", ())}
    assert sheets(project) != before


def test_another_day_is_no_reason_but_for_final(project: Path) -> None:
    build_again(project)
    assert build_again(project, today="2026-11-27").kept == 6

    build_again(project, final=True)
    assert not {one.edition.language for one in build_again(project, final=True).remade} - {"en", "vi", "ja"}


def test_a_draft_is_another_thing(project: Path) -> None:
    build_again(project)

    assert why(build_again(project, draft=True)) == {("options", ())}


def test_what_was_refused_is_looked_at_again(project: Path) -> None:
    build_again(project)
    edit(project / "locales/vi.yaml", "Việc nhẹ?", "Việc nhẹ? " * 60)
    first, second = build_again(project), build_again(project)

    assert remade(first) == remade(second) == {("card", "vi"), ("note", "vi")}
    assert {one.made for one in second.verdicts if one.language == "vi"} == {False}
    assert not second.all_kept


def test_a_fault_that_another_file_makes_takes_a_sheet_away(project: Path) -> None:
    """The layout names a text that no language has: nothing is taken from before."""
    build_again(project)
    edit(project / "layouts/card.yaml", "{paragraph: body}", "{paragraph: nobody}")
    built = build_again(project)

    assert built.kept == 0


def test_a_font_with_other_letters(tmp_path: Path) -> None:
    root = with_font(tmp_path / "fonts", "{family: My Sans, file: My.ttf}", My__ttf=making.variable())
    build_again(root)
    before = sheets(root)
    (root / "fonts/My.ttf").write_bytes(making.static(700))
    built = build_again(root)

    assert why(built) == {("files", ("fonts/My.ttf",))}
    assert before.keys() == sheets(root).keys()
    assert before != sheets(root)


def test_a_file_that_changes_while_it_is_read_keeps_nothing(project: Path) -> None:
    made = MadeEditions(store_of(project), project_files(project))
    edit(project / "locales/vi.yaml", "Họ mua.", "Họ mua hàng.")
    opened = open_project(project, TODAY)
    assert opened.value is not None
    made.learn(opened.value)

    assert not made.trusts(opened.value)
    assert build(opened.value, project / "output", made=made).remade == ()
    assert build_again(project).kept == 0


def test_a_file_that_changes_while_sheets_are_made_keeps_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid = Session.lay_out

    def meanwhile(self: Session, *arguments: object, **named: object) -> object:
        edit_once(project / "locales/vi.yaml")
        return laid(self, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Session, "lay_out", meanwhile)
    build_again(project)
    monkeypatch.undo()

    assert build_again(project).kept == 0


def edit_once(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if "# meanwhile" not in text:
        path.write_text(text + "# meanwhile\n", encoding="utf-8")


def test_the_clock_is_not_asked_while_a_sheet_is_made(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_project(project, TODAY)
    assert opened.value is not None

    def asked(self: World) -> str:
        raise AssertionError("the key of an edition does not hold the day")

    monkeypatch.setattr(World, "today", property(asked))
    built = build(opened.value, project / "output")

    assert len(built.files) == 6


class Watched(Mapping[str, object]):
    """Says which languages were looked up."""

    def __init__(self, own: Mapping[str, object], seen: set[str]) -> None:
        self.own, self.seen = own, seen

    def __getitem__(self, tag: str) -> object:
        self.seen.add(tag)
        return self.own[tag]

    def __iter__(self) -> Iterator[str]:
        self.seen.update(self.own)
        return iter(self.own)

    def __len__(self) -> int:
        return len(self.own)


@pytest.mark.parametrize("tag", ["en", "vi", "ja"])
def test_an_edition_looks_at_no_language_that_its_key_leaves_out(project: Path, tag: str) -> None:
    opened = open_project(project, TODAY)
    assert opened.value is not None
    seen: set[str] = set()
    own = opened.value.project
    catalogs, statuses = (Watched(one, seen) for one in (own.catalogs, own.statuses))
    opened.value.project = replace(own, catalogs=catalogs, statuses=statuses)  # type: ignore[arg-type]
    opened.value.lay_out(next(e for e in opened.value.editions(ALL).value or () if e.language == tag))

    assert seen <= {tag, "en"}


def test_results_come_back_as_they_were(project: Path) -> None:
    opened = open_project(project, TODAY)
    assert opened.value is not None
    laid = opened.value.lay_out((opened.value.editions(ALL).value or ())[0])
    done = EditionDone(None, laid.fits, laid.diagnostics, (), None, laid.rooms)

    assert decoded(encoded(done)) == done


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'["Path", "x"]', b'["EditionDone", 1, 2, 3, 4, 5, 6, 7, 8, 9]', b'"x"']
)
def test_nothing_but_results_comes_out_of_a_text(data: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        decoded(data)


WORDS = (
    "Easy job?",
    "簡単？",
    "Việc nhẹ?",
    "A much longer heading that says more than it need say",
    "x" * 90,
    "No {police}!",
)
SIZES = ("1.9u", "2.1u", "2.4u", "2.8u")


KINDS = {
    "head": 4,
    "step": 8,
    "comment": 1,
    "date": 1,
    "fact": 1,
    "size": 1,
    "drop": 2,
    "status": 3,
    "stray": 2,
    "sign": 1,
    "back": 8,
}
"""Kinds of edits, and how often each is made among the others."""


def change(root: Path, dice: random.Random) -> None:
    """One edit such as people make, sound or not."""
    kind = dice.choices([*KINDS], [*KINDS.values()])[0]
    tag = dice.choice(["en", "vi", "ja"])
    texts = root / f"locales/{tag}.yaml"
    if kind == "back":  # most people mend what they broke
        texts.write_text({"en": TEXTS, "vi": VI, "ja": JA}[tag], encoding="utf-8")
    elif kind == "head":
        replaced(texts, r"^head: .*$", f'head: "{dice.choice(WORDS)}"')
    elif kind == "step":
        replaced(texts, r"s2: [^,]*,", f"s2: {dice.choice(['One.', 'Two.', 'Three or four.'])},")
    elif kind == "comment":
        path = dice.choice([texts, root / "layouts/card.yaml", root / "leaflet.yaml"])
        path.write_text(f"# {dice.random()}\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    elif kind == "date":
        replaced(root / "leaflet.yaml", r"^date: .*$", f"date: 2026-11-{dice.randint(10, 25)}")
    elif kind == "fact":
        replaced(root / "leaflet.yaml", r'value: "\d+"', f'value: "{dice.choice(["110", "119", "9110"])}"')
    elif kind == "size":
        replaced(
            root / "layouts/card.yaml",
            r"size: [\d.]+u, floor: 1.9u, pitch",
            f"size: {dice.choice(SIZES)}, floor: 1.9u, pitch",
        )
    elif kind == "drop":
        text = texts.read_text(encoding="utf-8")
        gone = re.sub(r"^body: .*\n", "", text, flags=re.MULTILINE)
        texts.write_text(gone if gone != text else f'{text}body: "Call {{police}}."\n', encoding="utf-8")
    elif kind == "status":
        record = root / f"status/{tag}.yaml"
        record.parent.mkdir(exist_ok=True)
        if record.exists():
            record.unlink()
        else:
            record.write_text(
                f'format: 1\ntexts:\n  head: {{source: "Easy job?", target: "{dice.randint(0, 9)}", state: "machine", by: "machine", on: "2026-11-25"}}\n'
            )
    elif kind == "stray":
        stray = root / dice.choice(["notes.md", "components/unused.yaml", "locales/xx.yaml"])
        stray.parent.mkdir(exist_ok=True)
        stray.write_text(f"# {dice.random()}\n")
    else:
        sign = root / "pictograms/warning.svg"
        sign.parent.mkdir(exist_ok=True)
        sign.write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0L{dice.randint(1, 9)} 9L9 0Z"/></svg>'
        )


def replaced(path: Path, pattern: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, lambda _: new, text, count=1, flags=re.MULTILINE), encoding="utf-8")


def held_against_clean_builds(root: Path, edits: int, seed: int) -> int:
    """After each edit the build with a store is the one without, byte for byte and word for word. How many editions it took."""
    dice, kept = random.Random(seed), 0
    build_again(root)
    for turn in range(edits):
        change(root, dice)
        clean = root.with_name(f"clean{turn}")
        shutil.copytree(root, clean, ignore=shutil.ignore_patterns("cache"))
        mine, anew = build_again(root), build_clean(clean)

        assert told(mine) == anew, turn
        assert sheets(root) == sheets(clean), turn
        kept += mine.kept
        shutil.rmtree(clean)
    return kept


def test_twelve_edits_are_built_as_if_each_were_the_first(project: Path) -> None:
    assert held_against_clean_builds(project, 12, 7) > 8


@pytest.mark.soak
def test_three_hundred_edits_are_built_as_if_each_were_the_first(project: Path) -> None:
    assert held_against_clean_builds(project, 300, 49) > 300
