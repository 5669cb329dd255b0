"""The glossary out and in."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.exchange.bundles import TEXT
from tests.engine.projects import TODAY, tiny

from leafletgen.cli.main import main
from leafletgen.core.diagnostics import Sink
from leafletgen.engine.exchange.terms import read_csv, read_tbx, write_csv, write_tbx
from leafletgen.engine.opening import open_project
from leafletgen.model.glossary import Glossary, Term, TermRule
from leafletgen.model.project.terms import _written, merged_terms, project_glossary

WORD = TEXT.map(lambda t: " ".join(t.split())).filter(
    lambda t: t.strip(" \u200b\u202e\ufeff") == t and t != ""
)
WORDS = st.lists(WORD, max_size=3, unique=True).map(tuple)
RULES = st.builds(TermRule, WORDS, WORDS).filter(
    lambda r: bool(r.use or r.avoid) and not set(r.use) & set(r.avoid)
)
TERMS = st.builds(
    Term,
    WORD,
    st.just("") | WORD,
    st.dictionaries(st.sampled_from(["ja", "ar", "zh-Hant"]), RULES, max_size=3),
)
GLOSSARIES = st.lists(TERMS, max_size=4, unique_by=lambda t: t.word).map(lambda terms: Glossary(tuple(terms)))

GLOSSARY = """\
# Terms.
format: 1
terms:
  # Both words.
  bank card:
    note: Not a credit card.
    ja: {use: [キャッシュカード, カード], avoid: [クレジットカード]}
    ar: {use: [بطاقة]}
  visa:
    note: In the passport.
"""


@given(GLOSSARIES)
def test_csv_comes_home(glossary: Glossary) -> None:
    assert read_csv(write_csv(glossary), Sink()) == glossary


@given(GLOSSARIES)
def test_tbx_comes_home(glossary: Glossary) -> None:
    assert read_tbx(write_tbx(glossary, "p", "en"), "en", Sink()) == glossary


@given(GLOSSARIES)
def test_a_written_glossary_is_read_back(glossary: Glossary) -> None:
    from leafletgen.core.reading import compose
    from leafletgen.core.source import Source
    from leafletgen.model.glossary import read_glossary

    sink = Sink()
    node = compose(Source("glossary.yaml", _written(glossary, "")), sink)
    assert node is not None
    assert read_glossary(node, sink) == glossary
    assert sink.diagnostics == ()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tiny(tmp_path, ja="head: あ\nbody: い\nsteps: {s1: う, s2: え, s3: お}\n")
    (root / "glossary.yaml").write_text(GLOSSARY)
    return root


def run(*words: object) -> str:
    return CliRunner().invoke(main, [str(w) for w in words], catch_exceptions=False).output


def test_written_as_it_was(root: Path) -> None:
    session = open_project(root, TODAY).value
    assert session is not None

    assert _written(project_glossary(session.project, Sink()), GLOSSARY) == GLOSSARY


@pytest.mark.parametrize("form", ["csv", "tbx"])
def test_out_and_home_again_changes_nothing(root: Path, form: str) -> None:
    assert (
        run("export", root, "--to", f"glossary-{form}") == f"output/exchange/tiny.glossary.{form}: 2 terms\n"
    )

    assert run("import", root / f"output/exchange/tiny.glossary.{form}", root).startswith("0 terms")
    assert (root / "glossary.yaml").read_text() == GLOSSARY


def test_new_words_are_laid_over(root: Path) -> None:
    path = root / "new.csv"
    path.write_text("Term,Language,Word,Status,Note\nvisa,ja,ビザ,use,\nfine,ja,罰金,use,Money\n")

    told = run("import", path, root, "--dry-run")
    assert told == "visa\n  ja: + ビザ\nfine\n  ja: + 罰金\n2 terms of the glossary are new or changed.\n"
    assert (root / "glossary.yaml").read_text() == GLOSSARY
    run("import", path, root)

    assert (root / "glossary.yaml").read_text() == (
        GLOSSARY + "    ja: {use: [ビザ]}\n  fine:\n    note: Money\n    ja: {use: [罰金]}\n"
    )


def test_a_glossary_with_faults_is_not_written_over(root: Path) -> None:
    path = root / "new.csv"
    path.write_text("Term,Language,Word,Status,Note\nvisa,ja,ビザ,use,\n")
    (root / "glossary.yaml").write_text(broken := GLOSSARY.replace("terms:\n", "terms:\n<<<<<<< HEAD\n"))

    assert "glossary.yaml" in run("import", path, root)
    assert (root / "glossary.yaml").read_text() == broken


def test_the_toolkit_reads_our_tbx() -> None:
    glossary = Glossary((Term("visa", "", {"ja": TermRule(("ビザ",))}),))

    store = import_module("translate.storage.tbx").tbxfile.parsestring(write_tbx(glossary, "p", "en"))

    assert [(u.source, u.target) for u in store.units] == [("visa", "ビザ")]


def test_tbx_of_2019() -> None:
    text = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
      xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="a">
      <langSec xml:lang="en"><termSec><term>visa</term></termSec></langSec>
      <langSec xml:lang="ja"><termSec><term>ビザ</term></termSec><termSec><term>査証</term>
      <basic:administrativeStatus>deprecatedTerm-admn-sts</basic:administrativeStatus></termSec></langSec>
      </conceptEntry></body></text></tbx>"""

    assert read_tbx(text.encode(), "en", Sink()) == Glossary(
        (Term("visa", "", {"ja": TermRule(("ビザ",), ("査証",))}),)
    )


@pytest.mark.parametrize(
    "data", [b"<martif", b"<html/>", b'<!DOCTYPE martif [<!ENTITY a "x">]><martif>&a;</martif>']
)
def test_what_is_no_tbx_is_told(data: bytes) -> None:
    sink = Sink()

    assert read_tbx(data, "en", sink) is None
    assert sink.failed


def test_laying_over() -> None:
    old = Glossary((Term("a", "note", {"ja": TermRule(("x",)), "ar": TermRule(("y",))}),))
    new = Glossary((Term("a", "", {"ja": TermRule(("z",))}),))

    assert merged_terms(old, new) == Glossary(
        (Term("a", "note", {"ja": TermRule(("z",)), "ar": TermRule(("y",))}),)
    )
