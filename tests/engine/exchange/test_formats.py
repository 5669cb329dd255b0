"""What is written is read back, in every format."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.engine.exchange.bundles import HELLO, bundles

from leafletgen.core.diagnostics import Sink
from leafletgen.engine.exchange.bring import FORMATS, Format, read_file
from leafletgen.engine.exchange.rows import guarded, unguarded
from leafletgen.engine.exchange.unit import Bundle, Unit, read_bases, write_bases
from leafletgen.model.locales.message import normal

FORMAT = pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.name)


def essence(unit: Unit) -> tuple[object, ...]:
    """What must come home: all but what is only told to the translator."""
    texts = (normal(text, False).strip() for text in (unit.source, unit.target, unit.back))
    return (unit.key, *texts, unit.state, unit.base)


def home(bundle: Bundle, form: Format) -> Bundle:
    sink = Sink()
    found = read_file(form.write(bundle), sink)
    assert sink.diagnostics == ()
    assert found is not None
    return found


@FORMAT
def test_a_bundle_comes_home(form: Format) -> None:
    found = home(HELLO._replace(by="Yumi"), form)

    assert (found.project, found.language) == ("easy-job", "ja")
    assert found.source_language == (
        "" if form.name in ("xlsx", "csv") else "en"
    )  # a table has a word for it alone
    assert found.by == ("Yumi" if form.name in ("po", "json") else "")
    assert [essence(u) for u in found.units] == [essence(u) for u in HELLO.units]


@FORMAT
@settings(max_examples=25)
@given(bundle=bundles())
def test_any_bundle_comes_home(form: Format, bundle: Bundle) -> None:
    assert [essence(u) for u in home(bundle, form).units] == [essence(u) for u in bundle.units]


@FORMAT
def test_an_empty_bundle(form: Format) -> None:
    assert home(HELLO._replace(units=()), form).units == ()


@given(bundles())
def test_bases_in_one_line(bundle: Bundle) -> None:
    assert read_bases(write_bases(bundle.units)) == {u.key: u.base for u in bundle.units}


@pytest.mark.parametrize(
    "cell", ["=1+1", "'=1+1", "''+x", "@a", "-1", "\t=x", "＝x", "'", "it's", "", "|cmd", "%x"]
)
def test_apostrophes_before_formulas_go_on_and_off(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in set("=+-@\t\r＝＋－＠|%")


@pytest.mark.parametrize("cell", ["24/7", "110", "00123", "12:30", "9-5", "1e5", "True", "100 %", "'24/7"])
def test_apostrophes_before_what_a_spreadsheet_would_make_a_number_or_a_date_of(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    assert unguarded(guarded(cell)) == cell


@pytest.mark.parametrize("cell", ["9:00 to 17:00", "１１０", "ATM 24/7", "'tis"])
def test_words_have_no_apostrophe(cell: str) -> None:
    assert guarded(cell) == unguarded(cell) == cell


@pytest.mark.parametrize("form", FORMATS, ids=lambda f: f.name)
@pytest.mark.parametrize("text", ["_x0041_", "_x000D_ and _x005F_", "24/7", "_X0041_ x_x"])
def test_what_looks_like_a_code_of_the_format_is_text(form: Format, text: str) -> None:
    bundle = HELLO._replace(units=tuple(u._replace(target=text) for u in HELLO.units[:1]))
    found = read_file(form.write(bundle), Sink())

    assert found is not None
    assert [u.target for u in found.units] == [text]


def test_a_table_may_have_its_columns_moved_and_dropped() -> None:
    text = "State,Translation (ja),Key\ndraft,やあ,head\n,,steps.s1\n"
    found = read_file(text.encode(), Sink())

    assert found is not None
    assert [(u.key, u.target, u.state, u.base) for u in found.units] == [
        ("head", "やあ", "draft", None),
        ("steps.s1", "", "missing", None),
    ]


@pytest.mark.parametrize("delimiter", [";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_excel_makes_of_csv(delimiter: str, encoding: str) -> None:
    text = f"Key{delimiter}Translation\r\nhead{delimiter}やあ\r\n"

    found = read_file(text.encode(encoding), Sink())

    assert found is not None
    assert found.units[0].target == "やあ"
