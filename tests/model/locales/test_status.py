"""What is known of translations, and how it is written down."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from leafletgen.core.diagnostics import Sink
from leafletgen.core.reading import compose, decode
from leafletgen.core.source import Source
from leafletgen.model.locales import history
from leafletgen.model.locales.history import KEPT, Version
from leafletgen.model.locales.status import (
    Comment,
    Review,
    Signature,
    Status,
    as_written,
    fingerprint,
    fingerprint_of_all,
    settled,
    sign_off,
    state,
    write,
)

TEXT = st.text(max_size=30).filter(lambda t: not any(0xD800 <= ord(c) <= 0xDFFF for c in t))
KEY = st.from_regex(r"[a-z]{1,3}(\.[a-z0-9_-]{1,3}){0,2}", fullmatch=True)
REVIEWS = st.builds(
    Review, TEXT, TEXT, st.sampled_from(["machine", "draft", "translated", "checked"]), TEXT, TEXT, TEXT
)
STATUS = st.builds(
    Status,
    texts=st.dictionaries(KEY, REVIEWS, max_size=4),
    comments=st.dictionaries(
        KEY, st.lists(st.builds(Comment, TEXT, TEXT, TEXT, st.booleans()), min_size=1, max_size=3).map(tuple), max_size=2
    ),
    signed=st.none() | st.builds(Signature, TEXT, TEXT, TEXT, TEXT),
)  # fmt: skip


def read(text: str) -> Status:
    sink = Sink()
    node = compose(Source("status/xx.yaml", text), sink)
    assert node is not None
    found = decode(node, Status, sink)
    assert sink.diagnostics == ()
    assert found is not None
    return found


def filled(status: Status) -> bool:
    """Fields that must be there are there (an empty text is left out when written)."""
    return all(r.source and r.target for r in status.texts.values()) and all(
        c.text for cs in status.comments.values() for c in cs
    )


@given(STATUS.filter(filled).filter(lambda s: s.signed is None or s.signed.by != ""))
def test_what_is_written_is_read_back(status: Status) -> None:
    assert read(write(status)) == status


def test_an_empty_status() -> None:
    assert read(write(Status())) == Status()


def test_states() -> None:
    review = Review("Hello", fingerprint("こんにちは"), "checked")

    assert state(None, "Hello", None) == "missing"
    assert state(None, "Hello", "こんにちは") == "translated"
    assert state(review, "Hello", "こんにちは") == "checked"
    assert state(review, "Hello!", "こんにちは") == "stale"
    assert state(review, "Hello!", "こんにちは", adapted=True) == "checked"
    assert state(review, "Hello!", "やあ") == "translated"


SOURCE = {"a": "One", "b": "Two"}
TARGET = {"a": "Eins", "b": "Zwei"}


def test_a_signature_falls_with_any_text() -> None:
    status = Status(signed=Signature("R.H.", texts=fingerprint_of_all(TARGET)))

    assert sign_off(status, TARGET) == status.signed
    assert sign_off(status, dict(reversed(TARGET.items()))) == status.signed
    assert sign_off(status, TARGET | {"b": "Drei"}) is None
    assert sign_off(status, TARGET | {"c": "Drei"}) is None
    assert sign_off(status, {"a": "Eins"}) is None


def test_all_texts_are_accounted_for() -> None:
    old = Status(
        texts={
            "a": Review("One, before", fingerprint("Eins"), "checked", "R.H.", "2026-01-01"),
            "b": Review("Two", fingerprint("Zwo"), "checked"),
            "gone": Review("Gone", fingerprint("Weg"), "checked"),
        },
        signed=Signature("R.H.", texts="0"),
    )

    now = settled(old, SOURCE, TARGET, on="2026-02-02", by="T.")

    assert now.texts == {
        "a": old.texts["a"],
        "b": Review("Two", fingerprint("Zwei"), "translated", "T.", "2026-02-02"),
    }
    assert now.earlier == {"b": (old.texts["b"],), "gone": (old.texts["gone"],)}
    assert sign_off(now, TARGET) is None
    assert settled(now, SOURCE, TARGET, on="2027-01-01") == now


def test_a_text_that_was_emptied_and_comes_back_is_what_it_was() -> None:
    checked = Review("Two", fingerprint("Zwei"), "checked", "R.H.", "2026-01-01")
    before = Status(texts={"b": checked})

    gone = settled(before, SOURCE, {"a": "Eins"}, on="2026-02-02")
    back = settled(gone, SOURCE, TARGET, on="2026-02-03")

    assert state(gone.texts["b"], "Two", None) == "missing"
    assert back.texts["b"] == checked


def test_once_recorded_a_text_becomes_stale_when_its_source_changes() -> None:
    now = settled(Status(), SOURCE, TARGET, on="2026-02-02")

    assert state(now.texts["a"], "One more", "Eins") == "stale"


def test_twenty_versions_of_each_text_are_kept() -> None:
    data = history.added(b"", [Version("a", "the first of a", "replaced")])
    for n in range(KEPT + 5):
        data = history.added(data, [Version("b", f"text {n}\n", "replaced", "T.", "2026-01-01")])

    found = history.read(data)

    assert [v.text for v in found if v.key == "a"] == ["the first of a"]
    assert [v.text for v in found if v.key == "b"] == [f"text {n}\n" for n in range(5, KEPT + 5)]


def test_a_line_cut_by_a_crash_loses_no_other() -> None:
    data = history.added(b"", [Version("a", "あ", "lost"), Version("b", "い", "lost")])

    assert history.read(data[:-4]) == (Version("a", "あ", "lost"),)
    assert history.read(history.added(data[:-4] + b"\n", [Version("c", "う", "lost")]))[-1].text == "う"


def test_an_untouched_file_is_read_the_quick_way_and_says_the_same() -> None:
    texts = {
        "a": Review("one\n\ntwo", "0123456789abcdef", "machine", by="x, y", on="2026-01-01"),
        "b.c": Review('say "no" \\ {fact}', "fedcba9876543210", "checked", back="nō"),
    }
    status = Status(texts=texts)

    assert as_written(write(status)) == status
    assert as_written(write(status).replace("machine", "machine ")) is None
    assert as_written(write(status) + "# mine\n") is None
    assert as_written(write(replace(status, signed=Signature("R.H.")))) is None
