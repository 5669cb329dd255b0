"""Editions that were made before: taken again only where making them anew would give the same, to the last byte."""

from __future__ import annotations

import pickle
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

from leafletgen.core.tables.records import FAULTS
from leafletgen.engine.build import build
from leafletgen.engine.gathering import EditionDone
from leafletgen.engine.opening import open_project
from leafletgen.engine.results import ALL, Built, Printability, Selection
from leafletgen.engine.reuse import inputs as inputs_of
from leafletgen.engine.reuse.coded import decoded, encoded
from leafletgen.engine.reuse.former import store_of
from leafletgen.engine.reuse.inputs import project_files
from leafletgen.engine.reuse.made import MadeEditions
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


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("leaflet.yaml", "version: r1", "# The first.\n\nversion:   r1  # of many"),
        ("leaflet.yaml", "checked: 2026-11-20", "checked: 2026-11-25, owner: office"),
        ("leaflet.yaml", "profile: office}", "profile: office, copies: 40, stock: white}"),
        ("locales/en.yaml", "head:", "# What hangs on every door.\nhead:"),
        ("locales/vi.yaml", "body: ", "\nbody:   "),
    ],
)
def test_what_no_sheet_shows_makes_none_again(project: Path, path: str, old: str, new: str) -> None:
    first = build_again(project)
    edit(project / path, old, new)
    again = build_again(project)

    assert again.kept == 6
    assert {row.sha256 for row in again.files} == {row.sha256 for row in first.files}


def test_a_new_language_makes_its_own_sheets(project: Path) -> None:
    edit(project / "leaflet.yaml", "languages: [en, vi, ja]", "languages: [en, vi]")
    (project / "locales/ja.yaml").unlink()
    build_again(project)
    edit(project / "leaflet.yaml", "languages: [en, vi]", "languages: [en, ja, vi]")
    (project / "locales/ja.yaml").write_text(JA, encoding="utf-8")

    assert remade(build_again(project)) == {("card", "ja"), ("note", "ja")}


def test_another_output_s_paper_is_a_matter_of_that(project: Path) -> None:
    build_again(project)
    edit(project / "leaflet.yaml", "note: {layout: card, paper: A5", "note: {layout: card, paper: A4")
    built = build_again(project)

    assert remade(built) == {("note", tag) for tag in ("en", "vi", "ja")}
    assert why(built) == {("files", ("leaflet.yaml",))}


def test_another_layout_is_a_matter_of_its_sheets(project: Path) -> None:
    (project / "layouts/bill.yaml").write_text(
        "format: 1\nextends: card\npage: {margin: 5u}\n", encoding="utf-8"
    )
    edit(project / "leaflet.yaml", "note: {layout: card", "note: {layout: bill")
    build_again(project)
    edit(project / "layouts/bill.yaml", "margin: 5u", "margin: 6u")
    first = build_again(project)
    edit(project / "layouts/card.yaml", "badge: 4u", "badge: 3.5u")
    second = build_again(project)

    assert remade(first) == {("note", tag) for tag in ("en", "vi", "ja")}
    assert why(first) == {("files", ("layouts/bill.yaml",))}
    assert remade(second) == EVERY
    assert why(second) == {("files", ("layouts/card.yaml",))}


def test_which_texts_another_layout_uses_is_a_matter_of_all(project: Path) -> None:
    """A number that differs from the source's, in a text of one layout, is an error of all sheets of its language."""
    (project / "layouts/bill.yaml").write_text("format: 1\nextends: card\n", encoding="utf-8")
    edit(project / "leaflet.yaml", "note: {layout: card", "note: {layout: bill")
    for tag, word in (("en", "5 days"), ("vi", "5 ngày"), ("ja", "6日")):
        texts = project / f"locales/{tag}.yaml"
        texts.write_text(f"{texts.read_text(encoding='utf-8')}more: {word}\n", encoding="utf-8")
    before = build_again(project)
    edit(
        project / "layouts/bill.yaml",
        "extends: card",
        "extends: card\nblocks: {main: {blocks: [{paragraph: more}]}}",
    )

    assert len(before.files) == 6
    assert told(build_again(project)) == build_clean(project)


def test_a_finding_names_its_place_where_the_file_has_it_now(project: Path) -> None:
    edit(project / "leaflet.yaml", "paper: A5, profile: office", "paper: A1, tile: A6, profile: office")
    first = build_again(project)
    edit(project / "leaflet.yaml", "version: r1", "# Moved.\nversion: r1")
    built = build_again(project)

    assert "tile-many" in {one.code for one in first.diagnostics}
    assert remade(built) == {("note", tag) for tag in ("en", "vi", "ja")}
    assert why(built) == {("files", ("leaflet.yaml",))}
    assert told(built) == build_clean(project)


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


def test_what_is_known_by_identity_goes_to_no_worker(project: Path) -> None:
    session = open_project(project, TODAY).value
    assert session is not None
    made = MadeEditions(store_of(project), project_files(project))
    goes_along = pickle.dumps(made)
    for edition in session.editions(ALL).value or ():
        made.parts(session, edition, Printability(), project / "output")

    assert pickle.dumps(made) == goes_along


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
    with pytest.raises(FAULTS):
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
    "back": 12,
    "language": 2,
    "output": 2,
    "recheck": 2,
    "space": 3,
    "bill": 4,
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
    elif kind == "space":
        path = dice.choice([texts, root / "leaflet.yaml"])
        replaced(path, r"^(\w+):(?= )", dice.choice([r"# Here.\n\1:", r"\n\1: ", r"\1:"]), dice.randint(0, 4))
    elif kind == "language":
        listed = ", ".join(dice.sample(["vi", "ja"], dice.choice([1, 2, 2, 2])))
        replaced(
            root / "leaflet.yaml",
            r"^languages: .*$",
            f"languages: [{', '.join(filter(None, ['en', listed]))}]",
        )
    elif kind == "output":
        row = dice.choice(
            [
                "paper: A5",
                "paper: A6",
                "paper: A5, copies: 4",
                "paper: A5, languages: [en, ja]",
                "paper: A5, read_from: 2m",
            ]
        )
        name, layout = dice.choice(["card", "note"]), dice.choice(["card", "bill"])
        bill(root, dice, new=False)
        replaced(
            root / "leaflet.yaml",
            rf"^  {name}: .*$",
            f"  {name}: {{layout: {layout}, profile: screen, {row}}}",
        )
    elif kind == "bill":
        bill(root, dice, new=True)
    elif kind == "recheck":
        replaced(root / "leaflet.yaml", r"checked: [\d-]+", f"checked: 2026-{dice.randint(1, 11):02}-20")
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


def bill(root: Path, dice: random.Random, *, new: bool) -> None:
    """Another layout, which takes over the first one; new, or as it is."""
    path, part = root / "layouts/bill.yaml", root / "components/call.yaml"
    part.parent.mkdir(exist_ok=True)
    if new or not part.exists():
        role = dice.choice(["step", "body"])
        part.write_text(
            f"format: 1\nblocks: [{{paragraph: {{text: body, role: {role}}}}}]\n", encoding="utf-8"
        )
    if new or not path.exists():
        text = dice.choice(["head", "body", "steps.s1"])
        zone = dice.choice([f"{{paragraph: {text}}}", f"{{paragraph: {text}}}, {{use: call}}"])
        roles = [f"step: {{size: {dice.choice(SIZES)}, floor: 1.9u}}", "other: {size: 3u, caption: yes}"]
        dice.shuffle(roles)
        path.write_text(
            f"format: 1\nextends: card\npage: {{margin: {dice.randint(3, 6)}u}}\n"
            f"blocks: [{{zone: {{id: all, height: rest, blocks: [{zone}]}}}}]\ntype: {{{', '.join(roles)}}}\n",
            encoding="utf-8",
        )


def replaced(path: Path, pattern: str, new: str, number: int = 0) -> None:
    """Exchange what matches a pattern for the first time, or after so many times."""
    text = path.read_text(encoding="utf-8")
    found = list(re.finditer(pattern, text, re.MULTILINE))[number : number + 1]
    for one in found:
        path.write_text(text[: one.start()] + one.expand(new) + text[one.end() :], encoding="utf-8")


def held_against_clean_builds(root: Path, edits: int, seed: int) -> int:
    """After each edit the build with a store is the one without, byte for byte and word for word. How many editions it took."""
    dice, kept = random.Random(seed), 0
    bill(root, dice, new=True)
    replaced(root / "leaflet.yaml", "note: {layout: card", "note: {layout: bill")
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
