"""Made-up languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.projects import TODAY, tiny

from leafletgen.cli.main import main
from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import Scalar
from leafletgen.core.source import Source
from leafletgen.engine.opening import open_project
from leafletgen.model.locales.message import parse
from leafletgen.model.locales.pseudo import pseudo_languages, pseudo_text
from leafletgen.model.project.pseudo import in_pseudo
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
