"""How far languages are; texts saved, recorded, approved; what hangs on walls."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.engine.projects import TODAY, codes, edit, flagship, tiny

from leafletgen.core.diagnostics import Sink
from leafletgen.engine.opening import open_project
from leafletgen.model.locales import history
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.model.project.world import ChangedError
from leafletgen.model.project.writing.printed import note_printed, outdated, read_printed
from leafletgen.model.project.writing.progress import final_faults, progress, stale_texts
from leafletgen.model.project.writing.saving import Change, approve, files, save, settle

JA = """\
# やさしく
head: 楽な仕事？
# 本文
body: お金をくれます。警察は**あなた**に来ます。先に {police} へ。
steps: {s1: 買います。, s2: 受け取ります。}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tiny(tmp_path, ja=JA)


def opened(root: Path) -> ProjectModel:
    session = open_project(root, TODAY).value
    assert session is not None
    return session.project


def test_states_of_a_language(root: Path) -> None:
    found = progress(opened(root), "ja")

    assert found.of("missing") == ("steps.s3",)
    assert found.of("translated") == found.unrecorded == ("head", "body", "steps.s1", "steps.s2")
    assert found.signed is None


def test_a_text_becomes_stale_only_after_it_was_recorded(root: Path) -> None:
    edit(root / "locales" / "en.yaml", "They buy goods.", "They buy things.")
    assert progress(opened(root), "ja").of("stale") == ()

    settle(opened(root), "ja", "translated", "T.")
    assert progress(opened(root), "ja").unrecorded == ()
    edit(root / "locales" / "en.yaml", "They buy things.", "They shop.")

    project = opened(root)
    assert progress(project, "ja").of("stale") == ("steps.s1",)
    [told] = stale_texts(project, "ja")
    assert (told.code, dict(told.args)["old"]) == ("text-stale", "They buy things.")


def test_an_adapted_text_is_not_stale_but_named(root: Path) -> None:
    edit(root / "leaflet.yaml", "source: en", "source: en\nadapt: ['steps.*']")
    settle(opened(root), "ja", "translated", "")
    edit(root / "locales" / "en.yaml", "They buy goods.", "They shop.")

    found = progress(opened(root), "ja")

    assert found.of("stale") == ()
    assert found.adapted == ("steps.s1",)


def test_saving_splices_and_keeps_the_old_text(root: Path) -> None:
    saved = save(
        opened(root),
        "ja",
        [Change("head", "楽な バイト？", by="T."), Change("steps.s3", "渡します。", "draft")],
    )

    assert saved.diagnostics == ()
    assert (root / "locales" / "ja.yaml").read_text() == JA.replace("楽な仕事？", "楽な バイト？").replace(
        "受け取ります。}", "受け取ります。, s3: 渡します。}"
    )
    found = progress(opened(root), "ja")
    assert found.states == {
        "head": "translated", "body": "translated", "steps.s1": "translated", "steps.s2": "translated",
        "steps.s3": "draft",
    }  # fmt: skip
    [old] = history.read(files(opened(root), "ja").history.read_bytes())
    assert (old.key, old.text, old.how, old.by, old.over) == ("head", "楽な仕事？", "replaced", "", "T.")


def test_saving_from_an_older_source_is_stale(root: Path) -> None:
    save(opened(root), "ja", [Change("head", "やあ", source="Simple job?")])

    assert progress(opened(root), "ja").of("stale") == ("head",)


def test_what_changed_since_it_was_read_is_not_written_over(root: Path) -> None:
    project = opened(root)
    path = root / "locales" / "ja.yaml"
    edit(path, "楽な仕事？", "よい仕事？")
    theirs = path.read_text()

    saved = save(project, "ja", [Change("head", "やあ")])

    assert codes(saved.diagnostics) == ["locale-changed"]
    assert path.read_text() == theirs
    assert not (root / "status").exists()
    assert save(opened(root), "ja", [Change("head", "やあ")]).diagnostics == ()


def test_nor_is_what_is_known_of_texts(root: Path) -> None:
    settle(opened(root), "ja", "translated", "T.")
    project, path = opened(root), root / "status" / "ja.yaml"
    edit(path, "head", "head2")
    theirs = path.read_text()

    with pytest.raises(ChangedError):
        settle(project, "ja", "checked", "U.")

    assert path.read_text() == theirs


def test_one_project_can_save_again_and_again(root: Path) -> None:
    project = opened(root)

    for text in ("やあ", "やあやあ"):
        assert save(project, "ja", [Change("head", text)]).diagnostics == ()

    assert "やあやあ" in (root / "locales" / "ja.yaml").read_text()


def test_a_broken_locale_takes_nothing(root: Path) -> None:
    path = root / "locales" / "ja.yaml"
    path.write_text(JA + "steps: [x\n")
    project = opened(root)

    saved = save(project, "ja", [Change("head", "やあ")])

    assert codes(saved.diagnostics) == ["locale-refused"]
    assert path.read_text() == JA + "steps: [x\n"
    assert not (root / "status").exists()
    assert not (root / ".leafletgen").exists()


def test_a_first_text_makes_the_file(root: Path) -> None:
    (root / "locales" / "ja.yaml").unlink()
    edit(root / "leaflet.yaml", "[en, ja]", "[en]")
    project = opened(root)

    save(project, "ja", [Change("steps.s1", "一")])

    assert (root / "locales" / "ja.yaml").read_text() == "steps:\n  s1: 一\n"


def whole(root: Path) -> ProjectModel:
    save(opened(root), "ja", [Change("steps.s3", "渡します。")])
    return opened(root)


def test_approval_checks_and_signs(root: Path) -> None:
    project = whole(root)
    assert codes(final_faults(project, "ja")) == ["final-unchecked", "final-unsigned"]

    done = approve(project, "ja", "R.H.", "native reader")

    assert done.diagnostics == ()
    project = opened(root)
    found = progress(project, "ja")
    assert len(found.of("checked")) == 5
    assert found.signed is not None
    assert (found.signed.by, found.signed.role, found.signed.on) == ("R.H.", "native reader", TODAY)
    assert list(final_faults(project, "ja")) == []


def test_the_source_needs_no_signature_but_is_not_a_draft(root: Path) -> None:
    assert list(final_faults(opened(root), "en")) == []

    settle(opened(root), "en", "machine", "M")

    assert codes(final_faults(opened(root), "en")) == ["final-unchecked"]


def test_any_later_change_takes_the_signature_off(root: Path) -> None:
    approve(whole(root), "ja", "R.H.")
    edit(root / "locales" / "ja.yaml", "買います。", "買う。")

    project = opened(root)
    assert progress(project, "ja").signed is None
    assert codes(final_faults(project, "ja")) == ["final-unchecked", "final-unsigned"]
    settle(project, "ja", "translated", "")
    assert "signed" not in (root / "status" / "ja.yaml").read_text()


def test_a_change_of_a_fact_leaves_the_signature(root: Path) -> None:
    approve(whole(root), "ja", "R.H.")
    edit(root / "leaflet.yaml", '"110"', '"119"')

    assert progress(opened(root), "ja").signed is not None


def test_what_cannot_be_approved(root: Path) -> None:
    assert codes(approve(opened(root), "ja", "R.H.").diagnostics) == ["approve-missing"]
    settle(whole(root), "ja", "translated", "")
    edit(root / "locales" / "en.yaml", "They buy goods.", "They shop.")
    assert codes(approve(opened(root), "ja", "R.H.").diagnostics) == ["approve-stale"]
    assert codes(approve(opened(root), "ja", "R.H.", keys=("nope",)).diagnostics) == ["approve-key"]

    assert approve(opened(root), "ja", "R.H.", keys=("steps.s1",)).diagnostics == ()
    found = progress(opened(root), "ja")
    assert (found.of("checked"), found.signed) == (("steps.s1",), None)
    assert approve(opened(root), "ja", "R.H.").diagnostics == ()


def test_reprints(root: Path) -> None:
    project = whole(root)
    note_printed(project, read_printed(project, Sink()), ["card/ja", "card/en"])
    project = opened(root)
    sink = Sink()
    printed = read_printed(project, sink)
    assert sink.diagnostics == ()
    assert set(printed.printed) == {"card/ja", "card/en"}
    assert outdated(project, printed) == ()

    edit(root / "locales" / "ja.yaml", "買います。", "買う。")
    assert [(o.sheet, o.changed) for o in outdated(opened(root), printed)] == [("card/ja", ("steps.s1",))]
    edit(root / "leaflet.yaml", '"110"', '"119"')
    assert [(o.sheet, o.changed) for o in outdated(opened(root), printed)] == [
        ("card/en", ("{police}",)),
        ("card/ja", ("steps.s1", "{police}")),
    ]


def test_a_sheet_whose_source_has_changed_is_to_be_replaced(root: Path) -> None:
    project = whole(root)
    printed = note_printed(project, read_printed(project, Sink()), ["card/ja", "card/en"])
    edit(root / "locales" / "en.yaml", "You receive the parcel.", "You get the parcel.")

    changed = [(o.sheet, o.changed) for o in outdated(opened(root), printed)]

    assert changed == [("card/en", ("steps.s2",)), ("card/ja", ("steps.s2",))]


def test_a_sheet_that_is_no_longer_made_is_to_be_taken_down(root: Path) -> None:
    project = whole(root)
    printed = note_printed(project, read_printed(project, Sink()), ["card/ja", "card/en"])
    edit(root / "leaflet.yaml", "[en, ja]", "[en]")

    assert [(o.output, o.language, o.gone) for o in outdated(opened(root), printed)] == [("card", "ja", True)]


def test_every_sheet_of_the_flagship_can_be_noted(tmp_path: Path) -> None:
    project = opened(flagship(tmp_path))
    sheets = [f"{o}/{t}" for o in project.manifest.outputs for t in project.manifest.made_in(o)]

    noted = note_printed(project, read_printed(project, Sink()), sheets)

    assert outdated(opened(project.world.root), noted) == ()
    assert {"police", "advice", "page"} == set(
        noted.printed[f"{next(iter(project.manifest.outputs))}/ja"].facts
    )
