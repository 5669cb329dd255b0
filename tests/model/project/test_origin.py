"""A machine's text stays a machine's until somebody answers for it, whatever becomes of its words and its records."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.engine.projects import TODAY, codes, edit, tiny

from leafletgen.engine.exchange import texts_json
from leafletgen.engine.exchange.bring import FORMATS, Format, bring, settle_in
from leafletgen.engine.exchange.collect import collect
from leafletgen.model.locales import history
from leafletgen.model.locales.status import Review, State, Status, recalled
from leafletgen.model.project.reading.load import ProjectModel, load, reread
from leafletgen.model.project.world import World
from leafletgen.model.project.writing.progress import final_faults, progress
from leafletgen.model.project.writing.remarks import comment, translate_back
from leafletgen.model.project.writing.saving import Change, approve, files, save, settle

JA = """\
head: 楽な仕事？
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。
steps: {s1: 買います。, s2: 受け取ります。, s3: 渡します。}
"""
VI = JA.replace("楽な仕事", "Việc nhẹ")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """All Japanese texts were made by a machine."""
    made = tiny(tmp_path, ja=JA)
    settle(opened(made), "ja", "machine", "M")
    return made


def opened(root: Path) -> ProjectModel:
    project = load(World(root, TODAY)).value
    assert project is not None
    return project


def locale(root: Path) -> Path:
    return root / "locales" / "ja.yaml"


def told(root: Path, key: str = "head") -> tuple[State, bool]:
    """A text's state, and whether it counts as a machine's."""
    found = progress(opened(root), "ja")
    return found.states[key], key in found.machine


def typed(root: Path, text: str, by: str = "Aki", *, done: bool = False) -> None:
    state = "translated" if done else "draft"
    assert save(opened(root), "ja", [Change("head", text, state, by, typed=True)]).value is not None  # type: ignore[arg-type]  # one of two


def undone(root: Path, text: str) -> None:
    save(opened(root), "ja", [Change("head", text, "draft", "Aki", typed=True, undone=True)])


def test_changed_by_hand_it_is_a_draft_and_restored_it_is_what_it_was(root: Path) -> None:
    edit(locale(root), "楽な仕事？", "楽なバイト？")
    assert told(root) == ("draft", True)
    assert progress(opened(root), "ja").unrecorded == ("head",)

    edit(locale(root), "楽なバイト？", "楽な仕事？")
    assert told(root) == ("machine", True)
    assert progress(opened(root), "ja").unrecorded == ()


NOTED: dict[str, Callable[[Path], object]] = {
    "another text is saved": lambda root: save(opened(root), "ja", [Change("steps.s1", "買う。", by="Aki")]),
    "it is recorded": lambda root: settle(opened(root), "ja", None, ""),
    "it is recorded by somebody": lambda root: settle(opened(root), "ja", None, "Aki"),
    "something is said of it": lambda root: comment(opened(root), "ja", "head", "?", "Aki"),
    "another is approved": lambda root: approve(opened(root), "ja", "R.H.", keys=("steps.s1",)),
    "a draft is typed": lambda root: typed(root, "楽な"),
    "a draft is typed and called done": lambda root: typed(root, "楽な", done=True),
    "the language is signed": lambda root: approve(opened(root), "ja", "R.H."),
    "it is deleted and all is recorded": lambda root: (
        edit(locale(root), "head: 楽なバイト？\n", ""),
        settle(opened(root), "ja", None, ""),
    ),
    "the source loses it and all is recorded": lambda root: (
        edit(root / "locales" / "en.yaml", "head: Easy job?\n", ""),
        edit(root / "leaflet.yaml", "title: head", "title: body"),
        settle(opened(root), "ja", None, ""),
        edit(root / "locales" / "en.yaml", "body:", "head: Easy job?\nbody:"),
        edit(root / "leaflet.yaml", "title: body", "title: head"),
    ),
}


@pytest.mark.parametrize("name", NOTED)
def test_words_that_come_back_are_what_they_were_whatever_was_noted_meanwhile(root: Path, name: str) -> None:
    edit(locale(root), "楽な仕事？", "楽なバイト？")
    NOTED[name](root)

    locale(root).write_text(JA)

    assert told(root) == ("machine", True)
    settle(opened(root), "ja", None, "")
    assert told(root) == ("machine", True)


@pytest.mark.parametrize("state", ["translated", "checked"])
def test_what_people_answered_for_comes_back_as_well(root: Path, state: str) -> None:
    if state == "checked":
        approve(opened(root), "ja", "R.H.")
    else:
        typed(root, "楽な仕事？", done=True)
    edit(locale(root), "楽な仕事？", "楽なバイト？")
    assert told(root) == ("translated", False)
    settle(opened(root), "ja", None, "")
    edit(locale(root), "楽なバイト？", "楽な仕事？")

    assert told(root) == (state, False)


def test_what_is_typed_and_taken_back_leaves_no_trace(root: Path) -> None:
    approve(opened(root), "ja", "R.H.")

    typed(root, "楽な")
    assert told(root) == ("draft", False)
    assert progress(opened(root), "ja").signed is None
    typed(root, "楽な仕事？")

    assert told(root) == ("checked", False)
    assert progress(opened(root), "ja").signed is not None


def test_a_signature_falls_for_good_with_a_text_that_is_done(root: Path) -> None:
    approve(opened(root), "ja", "R.H.")
    typed(root, "楽な", done=True)
    typed(root, "楽な仕事？", done=True)

    assert told(root) == ("checked", False)
    assert progress(opened(root), "ja").signed is None


@pytest.mark.parametrize("before", ["machine", "draft", "stale"])
def test_done_is_taken_back(root: Path, before: str) -> None:
    if before == "draft":
        edit(locale(root), "楽な仕事？", "楽なバイト？")
        settle(opened(root), "ja", None, "")
    if before == "stale":
        edit(root / "locales" / "en.yaml", "Easy job?", "Simple job?")
    text = "楽なバイト？" if before == "draft" else "楽な仕事？"
    assert told(root) == (before, True)

    typed(root, text, done=True)
    assert told(root) == ("translated", False)
    undone(root, text)

    assert told(root) == (before, True)


def test_a_draft_that_somebody_said_is_done_and_was_nothing_before_is_a_draft_again(root: Path) -> None:
    typed(root, "楽な", done=True)
    undone(root, "楽な")

    assert told(root)[0] == "draft"


def test_a_stale_text_of_a_machine_is_both(root: Path) -> None:
    edit(root / "locales" / "en.yaml", "Easy job?", "Simple job?")

    assert told(root) == ("stale", True)


def test_a_key_that_is_called_otherwise_keeps_its_origin(root: Path) -> None:
    for path in (locale(root), root / "locales" / "en.yaml"):
        edit(path, "head:", "hook:")
    edit(root / "leaflet.yaml", "title: head", "title: hook")
    edit(root / "layouts" / "card.yaml", "text: head", "text: hook")

    assert told(root, "hook") == ("machine", True)


def test_a_language_that_is_called_otherwise_keeps_its_records(root: Path) -> None:
    edit(root / "leaflet.yaml", "[en, ja]", "[en, ja-simple]")
    locale(root).rename(root / "locales" / "ja-simple.yaml")

    found = progress(opened(root), "ja-simple")
    assert (len(found.of("machine")), len(found.machine)) == (5, 5)
    settle(opened(root), "ja-simple", None, "")

    assert (root / "status" / "ja-simple.yaml").read_text() == (root / "status" / "ja.yaml").read_text()


@pytest.mark.parametrize("kept", [True, False])
def test_records_of_another_language_with_a_text_alike_are_left_to_it(root: Path, kept: bool) -> None:
    """Vietnamese, of which the project has no records, says one thing as Japanese, which is built no longer."""
    said = "head: Việc nhẹ?\nbody: Gọi {police}.\nsteps: {s1: Mua., s2: Nhận., s3: 渡します。}\n"
    (root / "locales" / "vi.yaml").write_text(said, encoding="utf-8")
    edit(root / "leaflet.yaml", "[en, ja]", "[en, vi]")
    if not kept:
        locale(root).unlink()

    assert progress(opened(root), "vi").machine == ()


def test_lost_records_make_drafts_not_translations(root: Path) -> None:
    shutil.rmtree(root / "status")

    assert codes(load(World(root, TODAY)).diagnostics) == ["status-lost"]
    project = opened(root)
    assert progress(project, "ja").of("draft") == tuple(progress(project, "ja").states)
    assert "final-unchecked" in codes(final_faults(project, "ja"))
    settle(project, "ja", "machine", "M")
    assert told(root) == ("machine", True)


def test_where_the_source_is_missing_no_records_of_what_may_be_it_are_missed(root: Path) -> None:
    shutil.rmtree(root / "status")
    edit(root / "leaflet.yaml", "source: en", "source: fr")

    assert "source-missing" in (told := codes(load(World(root, TODAY)).diagnostics))
    assert "status-lost" not in told


def test_records_that_most_languages_have_are_missed_where_nothing_was_written_here(root: Path) -> None:
    for tag in ("vi", "id"):
        (root / "locales" / f"{tag}.yaml").write_text(VI)
    edit(root / "leaflet.yaml", "[en, ja]", "[en, ja, vi, id]")
    settle(opened(root), "vi", "machine", "M")
    settle(opened(root), "id", "machine", "M")
    shutil.rmtree(root / ".leafletgen")

    (root / "status" / "vi.yaml").unlink()

    assert opened(root).lost == {"vi"}
    again = reread(opened(root), "vi").value
    assert again is not None
    assert again.lost == {"vi"}
    assert progress(opened(root), "vi").of("translated") == ()


def test_a_language_begun_by_hand_in_a_project_that_keeps_records_is_somebodys(root: Path) -> None:
    """Whoever adds it by the program; its file is there from the first day."""
    from leafletgen.model.project.writing.languages import add_language

    add_language(opened(root), "vi")
    (root / "locales" / "vi.yaml").write_text(VI)

    assert opened(root).lost == frozenset()
    assert progress(opened(root), "vi").of("draft", "machine") == ()


def test_other_languages_are_not_missed_because_one_is_recorded(tmp_path: Path) -> None:
    root = tiny(tmp_path, ja=JA, vi=VI)

    settle(opened(root), "ja", "machine", "M")

    assert opened(root).lost == frozenset()
    assert len(progress(opened(root), "vi").of("translated")) == 5


def test_one_record_lost_in_a_merge_is_no_translation(root: Path) -> None:
    path = root / "status" / "ja.yaml"
    path.write_text(
        "".join(row for row in path.read_text().splitlines(True) if not row.startswith("  head:"))
    )

    assert told(root)[0] == "draft"


NONSENSE: dict[str, tuple[str, str]] = {
    "a state that there is not": ('state: "machine"', 'state: "done"'),
    "an origin that there is not": ('state: "machine"', 'state: "draft", origin: "heaven"'),
    "no state": (', state: "machine"', ""),
    "a later format": ("format: 1", "format: 9"),
    "marks of a merge": ("texts:\n", "texts:\n<<<<<<< HEAD\n"),
    "a field that there is not": ('state: "machine"', 'state: "machine", mood: "good"'),
    "half of a file": ('  head: {source: "Easy job?"', '  head: {source: "Easy'),
}


@pytest.mark.parametrize("name", NONSENSE)
def test_a_status_with_nonsense_stops_its_language(root: Path, name: str) -> None:
    from tests.engine.projects import built

    path = root / "status" / "ja.yaml"
    old, new = NONSENSE[name]
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))

    made = built(root)

    assert [file.language for file in made.files] == ["en"]
    assert any(d.is_error and d.language == "ja" for d in made.diagnostics)
    assert save(opened(root), "ja", [Change("head", "楽な")]).value is None


def test_an_older_file_without_origins_is_read(root: Path) -> None:
    path = root / "status" / "ja.yaml"
    assert "origin" not in path.read_text()
    assert "earlier" not in path.read_text()
    assert told(root) == ("machine", True)


def test_the_author_of_a_text_that_is_written_over_stays_in_the_history(root: Path) -> None:
    typed(root, "楽なしごと？", "Aki")
    typed(root, "楽なしごと", "Aki", done=True)
    typed(root, "楽な", "Bo", done=True)
    edit(locale(root), "楽な\n", "らくな\n")
    typed(root, "かんたん", "Cy", done=True)

    rows = history.read(files(opened(root), "ja").history.read_bytes())

    assert [(v.text, v.by, v.over) for v in rows] == [
        ("楽な仕事？", "M", "Aki"),
        ("楽なしごと", "Aki", "Bo"),
        ("らくな", "", "Cy"),
    ]
    assert {(v.on, v.until) for v in rows} == {(TODAY, TODAY), ("", TODAY)}


def test_two_people_typing_on_one_text_are_both_in_the_history(root: Path) -> None:
    typed(root, "楽なA", "Aki")
    typed(root, "楽なB", "Bo")
    typed(root, "楽なC", "Aki")

    rows = history.read(files(opened(root), "ja").history.read_bytes())
    assert [(v.text, v.by) for v in rows] == [("楽な仕事？", "M"), ("楽なA", "Aki"), ("楽なB", "Bo")]
    assert told(root) == ("draft", True)


def test_history_of_before_says_who_wrote_over_not_who_wrote() -> None:
    [old] = history.read(b'{"key": "a", "text": "x", "how": "replaced", "by": "T.", "on": "2026-01-01"}\n')

    assert (old.by, old.on, old.over, old.until) == ("", "", "T.", "2026-01-01")


FORMAT = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


def brought(root: Path, form: Format, old: str, new: str, state: State | None) -> tuple[State, bool]:
    """Send the Japanese texts, let somebody change one in its file, and bring it home."""
    project = opened(root)
    sent = collect(project, "ja", {})
    units = tuple(replace_text(u, new, state) if u.target == old else u for u in sent.units)
    came = bring(project, form.write(sent._replace(units=units)), "ja")
    assert came.value is not None, came.diagnostics
    settle_in(project, came.value, file="from-aki")
    return told(root)


def replace_text(unit, new: str, state: State | None):  # type: ignore[no-untyped-def]  # a NamedTuple of the engine
    return unit._replace(target=new, state=state or unit.state)


@FORMAT
def test_there_and_back_nothing_is_another(root: Path, form: Format) -> None:
    typed(root, "楽な", done=True)
    save(opened(root), "ja", [Change("steps.s1", "買う。", "draft", "Aki", typed=True)])
    approve(opened(root), "ja", "R.H.", keys=("steps.s2",))
    edit(root / "locales" / "en.yaml", "You hand it over.", "You hand it on.")
    before = (root / "status" / "ja.yaml").read_text()
    assert {*progress(opened(root), "ja").states.values()} == {
        "translated",
        "draft",
        "checked",
        "stale",
        "machine",
    }

    came = bring(opened(root), form.write(collect(opened(root), "ja", {})), "ja")

    assert came.value is not None
    assert came.value.merge == ((), (), (), ())
    settle_in(opened(root), came.value)
    assert (root / "status" / "ja.yaml").read_text() == before


@FORMAT
@pytest.mark.parametrize(
    ("new", "state", "wanted"),
    [
        ("楽なバイト？", None, ("draft", True)),  # edited, and nothing said of it
        ("楽なバイト？", "draft", ("draft", True)),
        ("楽なバイト？", "translated", ("translated", False)),
        ("楽な仕事？", "translated", ("translated", False)),  # read and found right
        ("楽な仕事？", None, ("machine", True)),
    ],
)  # fmt: skip
def test_an_import_answers_for_a_text_only_where_it_says_so(
    root: Path, form: Format, new: str, state: State | None, wanted: tuple[State, bool]
) -> None:
    assert brought(root, form, "楽な仕事？", new, state) == wanted


@FORMAT
def test_a_machine_in_a_tool_makes_machine_texts(root: Path, form: Format) -> None:
    locale(root).write_text(JA.replace("head: 楽な仕事？\n", ""))
    settle(opened(root), "ja", "translated", "T.")
    project = opened(root)
    sent = collect(project, "ja", {})
    units = tuple(u._replace(target="楽な？", state="machine") if u.key == "head" else u for u in sent.units)

    came = bring(project, form.write(sent._replace(units=units)), "ja")

    assert came.value is not None
    settle_in(project, came.value)
    assert told(root) == (("draft", True) if form.name == "po" else ("machine", True))


def test_a_table_without_a_column_of_states_answers_for_nothing(root: Path) -> None:
    came = bring(opened(root), "Key,Translation\nhead,楽なバイト？\nbody,お金\n".encode(), "ja", "file")
    assert came.value is not None

    settle_in(opened(root), came.value, file="list.csv")

    assert told(root) == ("draft", True)
    assert opened(root).statuses["ja"].texts["head"].by == "list.csv"


def test_a_persons_review_in_xliff_is_no_machines(root: Path) -> None:
    """`needs-review-translation` says that somebody is to read it; only its qualifier says that a machine made it."""
    form = next(f for f in FORMATS if f.name == "xliff")
    locale(root).write_text(JA.replace("head: 楽な仕事？\n", ""))
    settle(opened(root), "ja", "translated", "T.")
    data = form.write(collect(opened(root), "ja", {})).replace(
        b"<source>Easy job?</source>",
        b'<source>Easy job?</source><target state="needs-review-translation">x</target>',
    )

    came = bring(opened(root), data, "ja")

    assert came.value is not None
    assert [c.state for c in came.value.merge.changes] == ["draft"]


def test_earlier_records_do_not_pile_up() -> None:
    status = Status()
    for n in range(50):
        from leafletgen.model.locales.status import recorded

        status = recorded(status, "a", Review("s", f"{n:016}", "machine"))
    assert len(status.earlier["a"]) == 20
    assert recalled(status, {}) == status


WORDS = ("楽な仕事？", "い", "ろ", "は", "に")
PEOPLE = st.sampled_from(("Aki", "Bo"))
WORD = st.sampled_from(WORDS)


class OriginMachine(RuleBasedStateMachine):
    """One text in many hands. `tainted`: nobody has answered yet for what a machine made. `known`: the same of words that the
    program has seen.
    """

    @initialize()
    def begin(self) -> None:
        self.root = tiny(Path(mkdtemp()), ja=JA)
        settle(opened(self.root), "ja", "machine", "M")
        self.tainted, self.words = True, WORDS[0]
        self.known: dict[str, bool] = {}
        self.seen()

    def teardown(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    def seen(self) -> None:
        """The program has just read and recorded all texts."""
        self.known[self.words] = self.recorded_taint = self.tainted

    def becomes(self, words: str) -> None:
        """By hand: it is compared with what was recorded last, whatever stood there in between."""
        self.tainted = self.known.get(words, self.recorded_taint)
        self.words = words

    def is_draft(self) -> bool:
        record = opened(self.root).statuses["ja"].texts["head"]
        return told(self.root)[0] == "draft" and record.state == "draft"

    @rule(words=WORD)
    def edited(self, words: str) -> None:
        before, old = told(self.root), self.words
        locale(self.root).write_text(JA.replace(WORDS[0], words))
        if words != old:
            now = told(self.root)
            locale(self.root).write_text(JA.replace(WORDS[0], old))
            assert told(self.root) == before
            locale(self.root).write_text(JA.replace(WORDS[0], words))
            assert told(self.root) == now
        self.becomes(words)

    @rule(words=WORD, by=PEOPLE)
    def typing(self, words: str, by: str) -> None:
        self.seen()
        before, signed = told(self.root), progress(opened(self.root), "ja").signed
        old, was_draft = self.words, self.is_draft()
        typed(self.root, words, by)
        if words != old and not was_draft:
            typed(self.root, old, by)
            assert (told(self.root), progress(opened(self.root), "ja").signed) == (before, signed)
            typed(self.root, words, by)
        if was_draft and words != old:
            del self.known[old]  # of a draft that is still being written only the last words count
        self.becomes(words)
        self.seen()

    @rule(words=WORD, by=PEOPLE)
    def done(self, words: str, by: str) -> None:
        self.seen()
        typed(self.root, words, by, done=True)
        self.words, self.tainted = words, False
        self.seen()
        assert told(self.root)[0] in ("translated", "checked")

    @rule(by=PEOPLE)
    def done_and_rejected(self, by: str) -> None:
        settle(opened(self.root), "ja", None, "")
        self.seen()
        before = told(self.root)
        typed(self.root, self.words, by, done=True)
        if before[0] not in ("translated", "checked"):
            undone(self.root, self.words)
        assert told(self.root) == before

    @rule(words=WORD, state=st.sampled_from(("machine", "draft", "translated", None)))
    def imported(self, words: str, state: State | None) -> None:
        self.seen()
        project = opened(self.root)
        sent = collect(project, "ja", {})
        units = tuple(replace_text(u, words, state) if u.key == "head" else u for u in sent.units)
        was = next(u.state for u in sent.units if u.key == "head")
        came = bring(project, texts_json.write(sent._replace(units=units)), "ja")
        assert came.value is not None
        settle_in(project, came.value, file="f")
        said = state or was
        if came.value.merge.changes:
            answered = said in ("translated", "checked") or (not self.tainted and said != "machine")
            restored = came.value.merge.changes[0].state == "draft" and not self.tainted
            self.words, self.tainted = words, not (answered or restored)
            self.seen()

    @rule(by=PEOPLE)
    def approved(self, by: str) -> None:
        approve(opened(self.root), "ja", by)
        self.tainted = False
        self.seen()
        assert told(self.root) == ("checked", False)

    @rule()
    def recorded(self) -> None:
        settle(opened(self.root), "ja", None, "")
        self.seen()

    @rule()
    def translated_back(self) -> None:
        translate_back(opened(self.root), "ja", "head", "Easy?")
        self.seen()

    @invariant()
    def what_nobody_answered_for_is_a_machines(self) -> None:
        if hasattr(self, "root"):
            state, machine = told(self.root)
            assert machine == self.tainted
            assert not machine or state in ("machine", "draft", "stale")


TestOriginMachine = OriginMachine.TestCase
TestOriginMachine.settings = settings(
    max_examples=12, stateful_step_count=12, deadline=None, phases=[Phase.generate]
)
