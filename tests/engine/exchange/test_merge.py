"""Texts come home: exactly what was edited, never over something newer."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.exchange.bundles import HELLO, TEXT, bundles
from tests.engine.exchange.test_formats import FORMAT

from leafletgen.core.diagnostics import Sink
from leafletgen.engine.exchange.bring import Format, read_file
from leafletgen.engine.exchange.merge import Arrival, Home, merge
from leafletgen.engine.exchange.unit import Bundle, Unit
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.status import STORED, Review, Status, fingerprint


def home_of(bundle: Bundle) -> Home:
    """The project that a bundle was made from."""
    reviews = {
        u.key: Review(
            u.previous or "older" if u.state == "stale" else u.source,
            fingerprint(u.target),
            "translated" if u.state == "stale" else u.state,
            back=u.back,
        )
        for u in bundle.units
        if u.state != "missing"
    }  # fmt: skip
    return Home(
        {u.key: u.source for u in bundle.units},
        {u.key: u.target for u in bundle.units if u.target},
        {u.key: u.state for u in bundle.units},
        Status(texts=reviews),
        joins_lines="",
    )


def travelled(bundle: Bundle, form: Format) -> tuple[Unit, ...]:
    found = read_file(form.write(bundle), Sink())
    assert found is not None
    return found.units


@FORMAT
@settings(max_examples=25)
@given(bundle=bundles())
def test_nothing_edited_is_nothing_brought(form: Format, bundle: Bundle) -> None:
    assert merge(travelled(bundle, form), home_of(bundle)) == ((), (), (), ())


@FORMAT
@settings(max_examples=25)
@given(bundle=bundles(), data=st.data())
def test_what_was_edited_is_what_is_brought(form: Format, bundle: Bundle, data: st.DataObject) -> None:
    edits = data.draw(
        st.dictionaries(
            st.sampled_from([u.key for u in bundle.units]), TEXT.filter(lambda t: t.strip() != ""), min_size=1
        )
    )
    sent = bundle._replace(
        units=tuple(
            u._replace(target=edits[u.key], state="translated", back="") if u.key in edits else u
            for u in bundle.units
        )
    )

    found = merge(travelled(sent, form), home_of(bundle))

    before = {u.key: u.target for u in bundle.units}
    states = {u.key: u.state for u in bundle.units}
    assert {c.key: c.new for c in found.changes if c.new != c.old} == {
        key: text for key, text in edits.items() if text != before[key]
    }
    assert {c.key for c in found.changes if c.new == c.old} == {
        key
        for key, text in edits.items()
        if text == before[key]
        and states[key] != "translated"
        and not (form.name == "po" and states[key] == "checked")
    }
    assert all(c.state == "translated" for c in found.changes)
    assert found[1:] == ((), (), ())  # fmt: skip


@pytest.mark.parametrize("form", ["xliff", "xliff2", "csv", "xlsx", "json"])
@pytest.mark.parametrize("state", [*STORED])
def test_a_state_alone(form: str, state: str) -> None:
    from leafletgen.engine.exchange.bring import FORMATS

    own = next(f for f in FORMATS if f.name == form)
    sent = HELLO._replace(units=tuple(u._replace(state=state) if u.target else u for u in HELLO.units))  # type: ignore[arg-type]  # one of the states

    found = merge(travelled(sent, own), home_of(HELLO))

    wanted = {u.key for u in HELLO.units if u.target and u.state != state}
    assert {c.key: c.state for c in found.changes} == dict.fromkeys(wanted, state)


HOME = home_of(HELLO)
HEAD, BODY, MISSING = HELLO.units[:3]


def test_a_text_changed_on_both_sides_is_a_conflict() -> None:
    newer = HOME._replace(target={**HOME.target, "head": "もっと 新しい"})
    sent = HEAD._replace(target="かんたん？", state="translated")

    found = merge([sent], newer)

    assert found.changes == ()
    assert [(c.old, c.new) for c in found.conflicts] == [("もっと 新しい", "かんたん？")]
    assert [c.new for c in merge([sent], newer, "file").changes] == ["かんたん？"]


def test_the_same_change_on_both_sides_is_none() -> None:
    newer = HOME._replace(target={**HOME.target, "head": "かんたん？"})

    assert merge([HEAD._replace(target="かんたん？", state="translated")], newer).conflicts == ()


def test_what_the_file_left_alone_never_overwrites() -> None:
    newer = HOME._replace(target={**HOME.target, "head": "もっと 新しい"})

    assert merge([HEAD, HEAD._replace(state="checked")], newer, "file") == ((), (), (), ())


def test_a_text_filled_in_on_both_sides_is_a_conflict() -> None:
    newer = HOME._replace(target={**HOME.target, "steps.s1": "ここで"})

    assert [
        c.new for c in merge([MISSING._replace(target="あちらで", state="translated")], newer).conflicts
    ] == ["あちらで"]


def test_a_text_made_from_an_older_source_says_so() -> None:
    newer = HOME._replace(source={**HOME.source, "head": "Simple job?"})

    [brought] = merge([HEAD._replace(target="かんたん？", state="translated")], newer).changes

    assert brought == Arrival("head", "楽な仕事？", "かんたん？", "translated", "", "Easy job?")


def test_a_stale_text_that_is_confirmed_is_stale_no_more() -> None:
    [brought] = merge([BODY._replace(state="translated")], HOME).changes

    assert (brought.new, brought.state, brought.source) == (BODY.target, "translated", BODY.source)


def test_a_back_translation_alone_changes_nothing_else() -> None:
    [brought] = merge([BODY._replace(back="Telephone. Now.")], HOME).changes

    assert (brought.new, brought.back, brought.state, brought.source) == (
        BODY.target,
        "Telephone. Now.",
        "translated",
        "Call.",
    )


def test_an_empty_text_is_no_deletion() -> None:
    found = merge([HEAD._replace(target=" ", state="missing")], HOME)

    assert (found.changes, found.emptied) == ((), ("head",))


def test_an_unknown_key_is_told() -> None:
    assert merge([HEAD._replace(key="nope")], HOME).unknown == ("nope",)


def test_without_a_base_only_what_is_missing_is_filled() -> None:
    found = merge(
        [
            HEAD._replace(target="かんたん？", state="translated", base=None),
            MISSING._replace(target="買う", state="translated", base=None),
            BODY._replace(base=None),
        ],
        HOME,
    )

    assert [c.key for c in found.changes] == ["steps.s1"]
    assert [c.key for c in found.conflicts] == ["head"]


def test_line_ends_of_a_tool_are_no_edit() -> None:
    sent = BODY._replace(target=BODY.target.replace("\n\n", "\r\n\r\n") + "\r\n")

    assert merge([sent], HOME) == ((), (), (), ())
    assert normal(sent.target, True) == BODY.target
