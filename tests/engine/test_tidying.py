"""`tidy`: the form of files, texts taken out, texts renamed; nothing is half-written, and sheets say what they said."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Sink
from leafletgen.core.files.recovery import MARKER, put_back
from leafletgen.core.reading import compose
from leafletgen.core.reading.tidy import _said, tidied
from leafletgen.core.source import Source
from leafletgen.engine.changing.tidying import Planned, in_form, with_new_name, without_unused
from leafletgen.engine.changing.together import put
from leafletgen.model.project.reading.load import ProjectModel, load
from leafletgen.model.project.world import ChangedError, World
from leafletgen.model.project.writing.progress import progress
from leafletgen.model.project.writing.saving import Change, approve, save

ROOT = Path(__file__).resolve().parents[2]
OURS = [
    path
    for folder in (".", "layouts", "diagrams", "src/leafletgen/data/starter/layouts", "src/leafletgen/data/starter/locales", "src/leafletgen/data/components")
    for path in sorted((ROOT / folder).glob("*.yaml"))
]  # fmt: skip
PROJECT = Path(__file__).parents[1] / "broken" / "project"
TODAY = "2026-11-25"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT, tmp_path, dirs_exist_ok=True)
    return tmp_path


def model(root: Path) -> ProjectModel:
    found = load(World(root, TODAY)).value
    assert found is not None
    return found


def said(text: str) -> object:
    sink = Sink()
    node = compose(Source("", text), sink, texts=True)
    assert not any(d.is_error for d in sink.diagnostics)
    return _said(node)


# --- the form of files


@pytest.mark.parametrize(
    ("untidy", "tidy"),
    [
        ("a:   1\n", "a: 1\n"),
        ("a :\n    b: 1\n    c:\n        - x\n        -   y\n", "a:\n  b: 1\n  c:\n    - x\n    - y\n"),
        ("a:\n- x\n- b: 1\n  c: 2\n", "a:\n  - x\n  - b: 1\n    c: 2\n"),
        ("a: { b:1, c : [ 1,2 ,3 ] }\n".replace("b:1", "b: 1"), "a: {b: 1, c: [1, 2, 3]}\n"),
        ("a: 1   \n\n\n\nb: 2", "a: 1\n\nb: 2\n"),
        ("# head\na:\n    # of b\n    b: 1 # behind\n    # end\nc: 2\n", "# head\na:\n  # of b\n  b: 1 # behind\n  # end\nc: 2\n"),
        ("a:\n    b: |\n        one\n          two\n    c: 1\n", "a:\n  b: |\n      one\n        two\n  c: 1\n"),
        ("a:  {x: 1}\nlong: {x: 1}\nbc:   {x: 2}\nd:    {x: 3}\n", "a: {x: 1}\nlong: {x: 1}\nbc:   {x: 2}\nd:    {x: 3}\n"),
        ("a:\r\n    b: 1\r\n", "a:\r\n  b: 1\r\n"),
        ("a:\n    - [1,\n       2]\n", "a:\n  - [1,\n     2]\n"),
        ("a: 'it''s'\nb:   \"x: # y\"\n", "a: 'it''s'\nb: \"x: # y\"\n"),
        ("# only a comment\n", "# only a comment\n"),
    ],
)  # fmt: skip
def test_the_form(untidy: str, tidy: str) -> None:
    assert tidied(untidy) == tidy
    assert tidied(tidy) == tidy


@pytest.mark.parametrize("text", ["a: [\n", "a:\n\tb: 1\n", "a: b: c\n", "<<<<<<< x\na: 1\n"])
def test_what_cannot_be_read_is_left_alone(text: str) -> None:
    assert tidied(text) is None


@st.composite
def untidy(draw: st.DrawFn) -> tuple[str, bool]:
    """One of our own files with other indentation, more spaces and blank lines, and other line ends."""
    path = draw(st.sampled_from(OURS))
    step = draw(st.integers(1, 5))
    text = path.read_text(encoding="utf-8")
    text = (
        re.sub(r"^((?:  )+)(?! )", lambda m: " " * (len(m[1]) // 2 * step), text, flags=re.MULTILINE)
        if _is_even(text)
        else text
    )
    spaces = draw(st.sampled_from(["", " ", "   "]))
    text = re.sub(r"(?<=[\w}\]])$", lambda _: spaces, text, flags=re.MULTILINE)
    text = re.sub(r"(?<=[{\[])(?=\w)", spaces, text)
    text = re.sub(r"\n\n", "\n" * draw(st.integers(2, 4)), text)
    return (text.replace("\n", "\r\n") if draw(st.booleans()) else text), "locales" in path.parts


def _is_even(text: str) -> bool:
    """Whether lists stand deeper than their key by full steps: the dash of `- a: 1` is two columns whatever the step is."""
    return not re.search(r"^ *- ", text, flags=re.MULTILINE)


@given(untidy())
@settings(max_examples=60, deadline=None)
def test_twice_is_once_and_the_file_says_the_same(drawn: tuple[str, bool]) -> None:
    text, texts = drawn
    done = tidied(text, texts=texts)

    if done is None:  # the drawn spaces have made another file of it
        assert any(d.is_error for d in faults(text, texts))
        return
    assert tidied(done, texts=texts) == done
    assert said(done) == said(text)
    assert done.count("\r\n") == (done.count("\n") if "\r\n" in text else 0)


def faults(text: str, texts: bool) -> tuple[object, ...]:
    sink = Sink()
    compose(Source("", text), sink, texts=texts)
    return sink.diagnostics


def test_a_project_says_the_same_in_its_form(project: Path) -> None:
    layout = project / "layouts/poster.yaml"
    layout.write_text(
        layout.read_text().replace("{margin: 3u, frame: 2u}", "{ margin: 3u,frame: 2u }".replace(",f", ", f"))
    )
    (project / "locales/ja.yaml").write_text(
        (project / "locales/ja.yaml").read_text().replace("\n    s", "\n        s")
    )
    before = model(project)
    planned = in_form(before.world)
    put(before.world, planned.files)
    after = model(project)

    assert {one.path.name for one in planned.files} == {"poster.yaml", "ja.yaml"}
    assert (after.manifest, after.layouts, after.graphs, after.statuses) == (
        before.manifest,
        before.layouts,
        before.graphs,
        before.statuses,
    )
    assert {k: m.value for k, m in after.catalogs["ja"].messages.items()} == {
        k: m.value for k, m in before.catalogs["ja"].messages.items()
    }
    assert in_form(after.world) == Planned(())


def test_a_faulty_file_is_left_alone_and_told(project: Path) -> None:
    (project / "diagrams/card.yaml").write_text("actors: [\n")
    planned = in_form(World(project, TODAY))

    assert [(d.code, dict(d.args)["path"]) for d in planned.told] == [("tidy-left", "diagrams/card.yaml")]
    assert planned.files == ()


# --- renaming


def renamed(root: Path, old: str, new: str) -> Planned:
    project = model(root)
    planned = with_new_name(project, old, new)
    put(project.world, planned.files)
    return planned


@pytest.mark.parametrize(
    ("old", "new"),
    [("headline", "top.headline"), ("ask.more", "ask.others"), ("ask", "asking"), ("never", "card.never"), ("ask.code", "code")],
)  # fmt: skip
def test_a_text_has_another_name_everywhere(project: Path, old: str, new: str) -> None:
    before = model(project)
    planned = renamed(project, old, new)
    after = model(project)
    moved = {
        key: new + key[len(old) :] if key == old or key.startswith(old + ".") else key
        for key in before.catalogs["en"].messages
    }

    assert planned.told == ()
    for tag in ("en", "ja"):
        was, now = before.catalogs[tag].messages, after.catalogs[tag].messages
        assert {moved[key]: (one.value, one.note) for key, one in was.items()} == {
            key: (one.value, one.note) for key, one in now.items()
        }
    assert {moved[key]: row for key, row in before.statuses["ja"].texts.items()} == dict(
        after.statuses["ja"].texts
    )
    assert set(progress(after, "ja").states.values()) == set(progress(before, "ja").states.values())
    assert tuple(load(World(project, TODAY)).diagnostics) == ()


def test_a_signature_and_the_history_go_along(project: Path) -> None:
    save(model(project), "ja", [Change("never", "だれにも教えないでください。", by="AK")])
    approve(model(project), "ja", "AK", "native reader")
    renamed(project, "never", "card.never")
    after = model(project)

    assert progress(after, "ja").signed is not None
    rows = (project / ".leafletgen/history/ja.jsonl").read_text()
    assert '"card.never"' in rows
    assert '"never"' not in rows


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("nothing", "else", "tidy-unknown"),
        ("headline", "first", "tidy-taken"),
        ("headline", "ask", "tidy-taken"),
        ("headline", "a b", "tidy-form"),
        ("ask", "a.b.c", "tidy-form"),
        ("actors.bank", "actors.house", "tidy-bound"),
        ("card.steps", "card.acts", "tidy-bound"),
    ],
)
def test_what_cannot_be_renamed_changes_nothing(project: Path, old: str, new: str, code: str) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*.yaml")}
    planned = renamed(project, old, new)

    assert [d.code for d in planned.told] == [code]
    assert {path: path.read_bytes() for path in project.rglob("*.yaml")} == before


# --- taking out


def test_unused_texts_go_with_their_notes_and_records(project: Path) -> None:
    for tag, text in (
        ("en", "# Of old.\nold: Gone\nolder: {a: Gone, b: Gone}\n"),
        ("ja", "old: なし\nolder: {a: なし}\n"),
    ):
        path = project / f"locales/{tag}.yaml"
        path.write_text(path.read_text() + text)
    clean = {
        tag: (project / f"locales/{tag}.yaml").read_text().partition("# Of old" if tag == "en" else "old:")[0]
        for tag in ("en", "ja")
    }
    save(model(project), "ja", [Change("old", "なし。", by="AK")])
    found = model(project)
    planned = without_unused(found)
    put(found.world, planned.files)

    assert {tag: (project / f"locales/{tag}.yaml").read_text() for tag in ("en", "ja")} == clean
    assert "old" not in model(project).statuses["ja"].texts
    assert "なし。" in (project / ".leafletgen/history/ja.jsonl").read_text()
    assert without_unused(model(project)).files == ()


# --- all or none


def test_files_before_one_that_cannot_be_written_are_put_back(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = model(project)
    planned = with_new_name(found, "headline", "title")
    before = {one.path: one.path.read_bytes() for one in planned.files}
    last = planned.files[-1].path
    write = World.write

    def full(world: World, path: Path, data: bytes, *, over: bool = False) -> None:
        if path == last:
            raise OSError(28, "No space left on device", str(path))
        write(world, path, data, over=over)

    monkeypatch.setattr(World, "write", full)
    with pytest.raises(OSError, match="No space"):
        put(found.world, planned.files)
    assert {path: path.read_bytes() for path in before} == before


def test_what_somebody_changed_meanwhile_is_not_written_over(project: Path) -> None:
    found = model(project)
    planned = with_new_name(found, "headline", "title")
    (project / "locales/ja.yaml").write_text("headline: x\n")
    with pytest.raises(ChangedError):
        put(found.world, planned.files)
    assert "headline: Lost" in (project / "locales/en.yaml").read_text()


def test_a_killed_run_is_put_back_by_the_next(project: Path) -> None:
    """The system ends the process between two files: nobody is left to put anything back."""
    before = {path: path.read_bytes() for path in project.rglob("*.yaml")}
    code = f"""
import os
from pathlib import Path
from leafletgen.engine.changing.tidying import with_new_name
from leafletgen.engine.changing.together import put
from leafletgen.model.project.reading.load import load
from leafletgen.model.project.world import World
write = World.write
def dying(world, path, data, *, over=False):
    if path.name == "ja.yaml":
        os._exit(9)
    write(world, path, data, over=over)
World.write = dying
project = load(World(Path({str(project)!r}))).value
put(project.world, with_new_name(project, "headline", "title").files)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    assert (project / "locales/en.yaml").read_bytes() != before[project / "locales/en.yaml"]

    (project / "layouts/poster.yaml").write_bytes(before[project / "layouts/poster.yaml"] + b"# mine")
    put_back(World(project))
    assert {path: path.read_bytes().removesuffix(b"# mine") for path in project.rglob("*.yaml")} == before
    assert (project / "layouts/poster.yaml").read_bytes().endswith(b"# mine")
    assert not (project / MARKER).exists()
