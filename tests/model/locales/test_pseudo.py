"""Made-up languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.projects import TODAY, edit, tiny

from leafletgen.cli.main import main
from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import Scalar
from leafletgen.core.source import Source
from leafletgen.engine.build import check
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.opening import open_project
from leafletgen.engine.pseudo import pseudo
from leafletgen.engine.results import Selection
from leafletgen.model.locales.message import parse
from leafletgen.model.locales.pseudo import pseudo_languages, pseudo_text
from leafletgen.model.project.pseudo import in_pseudo
from leafletgen.text.ir.frame import GlyphRun, walk
from leafletgen.text.languages.tag import language


def test_stretched() -> None:
    assert pseudo_text("Call {police}: **now**!", "en-XA") == "[Çáļļļļ {police}: **ñôŵŵ**!]"


def test_mirrored() -> None:
    assert pseudo_text("You, 110 {a} B12", "ar-XB") == "يوو, 110 {a} B12"


PSEUDO = tuple(pseudo_languages())


@pytest.mark.parametrize("tag", PSEUDO)
def test_texts_are_longer_in_letters_of_their_script(tag: str) -> None:
    source = "They order goods from an online shop with another person’s ID and password. " * 3
    made = pseudo_text(source, tag)
    row = language(tag)

    assert row is not None
    assert row.rtl == (tag[:2] in ("ar", "ur"))
    assert len(made) > len(source) * 0.8
    if tag == "en-XA":
        assert abs(len(made) / len(source) - pseudo_languages()[tag].longer) < 0.15


MARKED = st.lists(
    st.sampled_from(["word", " ", "**bold words**", "{police}", "\n\n", r"\*", "12", "a-b", "“x”"]), max_size=12
).map("".join)  # fmt: skip


@given(MARKED, st.sampled_from(sorted(PSEUDO)))
def test_mark_up_stays(text: str, tag: str) -> None:
    def shape(value: str) -> tuple[list[str | None], int, int]:
        sink = Sink()
        scalar = Scalar(Source("f", value), 0, len(value), value, "plain")
        found = parse("k", scalar, sink, ruby="", joins_lines="")
        told = [d.code for d in sink.diagnostics]
        return [p.fact for p in found.parts if p.fact], value.count("\n\n"), len(told)

    assert shape(pseudo_text(text, tag)) == shape(text)


def test_a_project_in_made_up_languages_touches_no_file(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    before = {p: p.read_bytes() for p in root.rglob("*") if p.is_file()}

    done = CliRunner().invoke(main, ["pseudo", str(root)], catch_exceptions=False)

    made = sorted(p for p in root.rglob("*.pdf"))
    assert [p.name for p in made] == [f"tiny.{tag}.pdf" for tag in sorted(PSEUDO)]
    assert done.output.count("output/pseudo/card/") == 4
    assert {p: p.read_bytes() for p in before} == before


def test_what_does_not_fit_is_printed_and_told(tmp_path: Path) -> None:
    root = tiny(tmp_path)
    path = root / "locales" / "en.yaml"
    path.write_text(path.read_text().replace("They buy goods.", "They buy goods. " * 60))

    done = CliRunner().invoke(main, ["pseudo", str(root), "--as", "en-XA"], catch_exceptions=False)

    assert done.exit_code == 1
    assert (root / "output/pseudo/card/tiny.en-XA.pdf").is_file()
    assert "pseudo/en-XA.yaml:3:" in done.output


def test_findings_point_into_the_made_up_text(tmp_path: Path) -> None:
    session = open_project(tiny(tmp_path), TODAY).value
    assert session is not None

    made = in_pseudo(session.project, ["en-XA"])

    message = made.catalogs["en-XA"].messages["steps.s2"]
    where = message.at(1, 4)
    assert made.sources[where.source].text[where.start : where.end] == message.value[1:4]


def test_no_made_up_text_is_taken_for_garbled(tmp_path: Path) -> None:
    """Two letters are written for one: none of them is a letter that misread bytes become."""
    root = tiny(tmp_path)
    edit(
        root / "locales" / "en.yaml",
        "They buy goods.",
        "Tell us: address, glass, pizza, buzz, Czech, essays.",
    )
    session = open_project(root, TODAY).value
    assert session is not None
    made = pseudo(session).value
    assert made is not None

    assert "mojibake" not in [d.code for d in check(made, Selection()).diagnostics]


def test_what_is_in_one_language_on_every_sheet_stays_in_it(tmp_path: Path) -> None:
    root = tiny(
        tmp_path, ja="head: バイト？\nbody: 先に{police}へ。\nsteps: {s1: 一。, s2: 二。, s3: 三。}\n"
    )
    edit(
        root / "layouts" / "card.yaml",
        "{text: head, level: 1,",
        "{text: {text: head, language: ja}, level: 1,",
    )
    session = open_project(root, TODAY).value
    assert session is not None
    made = pseudo(session, ["en-XA"]).value
    assert made is not None

    assert [d.code for d in check(made, Selection()).diagnostics if d.is_error] == []
    laid = made.lay_out(EditionKey("en-XA", "card"))
    assert "バイト？" in {
        w.item.text for w in walk(laid.publication.sheets[0].frame) if isinstance(w.item, GlyphRun)
    }
