"""Bundles for tests: one by hand, and any."""

from __future__ import annotations

from hypothesis import strategies as st

from leafletgen.engine.exchange.unit import Base, Bundle, Unit
from leafletgen.model.locales.message import normal
from leafletgen.model.locales.status import STORED, State, fingerprint

TEXT = st.one_of(
    st.text(alphabet="ab Z9漢あกက《》{}*#=+-@'\"\\,;&<>\u200b\u202e\u2028\u0085😀", max_size=20),
    st.lists(
        st.sampled_from(
            ["=1+1", "'=x", "''", "@x", "+81", "-", "**bold**", "{police}", "&amp;", "<b>", "]]>", "msgid", "\\n", "%s"]
        ),
        max_size=5,
    ).map(" ".join),
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), max_size=30),
    st.lists(st.sampled_from(["One.", "二。", "=x"]), min_size=1, max_size=3).map("\n\n".join),
).map(lambda text: normal(text, False))  # fmt: skip
KEY = st.from_regex(r"[a-z][a-z0-9_-]{0,6}(\.[a-z0-9_-]{1,6}){0,2}", fullmatch=True)


@st.composite
def units(draw: st.DrawFn) -> Unit:
    key, source, target = draw(KEY), draw(TEXT.filter(str.strip)), draw(TEXT)
    state: State = draw(st.sampled_from([*STORED, "stale"])) if target.strip() else "missing"
    target = target if target.strip() else ""
    return Unit(
        key,
        source,
        target,
        state,
        note=draw(TEXT),
        previous=draw(TEXT) if state == "stale" else "",
        limit=draw(st.none() | st.integers(0, 999)),
        where=draw(st.sampled_from(["", "poster: hook"])),
        back=draw(TEXT) if target else "",
        base=Base(fingerprint(target) if target else "", state),
    )


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    tag = draw(st.sampled_from(["ja", "ja-simple", "zh-Hant", "ar"]))
    found = draw(st.lists(units(), min_size=1, max_size=5, unique_by=lambda u: u.key))
    return Bundle("easy-job", "en", tag, tuple(found), date="2026-11-25", version="r1")


def base(target: str, state: State) -> Base:
    return Base(fingerprint(target) if target else "", state)


HELLO = Bundle(
    "easy-job",
    "en",
    "ja",
    (
        Unit("head", "Easy job?", "楽な仕事？", "machine", "The largest words.", limit=12, where="poster: hook",
             base=base("楽な仕事？", "machine")),
        Unit("body", "Call {police}.\n\n**Now**.", "電話を。\n\n**今**。", "stale", previous="Call.", back="Call. Now.",
             base=base("電話を。\n\n**今**。", "stale")),
        Unit("steps.s1", "They buy <goods> & more.", "", "missing", base=base("", "missing")),
        Unit("steps.s2", "=1+1", "=1+1", "checked", base=base("=1+1", "checked")),
        Unit("steps.s3", "You", "あなた", "translated", base=base("あなた", "translated")),
        Unit("steps.s4", "You", "きみ", "draft", base=base("きみ", "draft")),
    ),
    date="2026-11-25",
    version="r1",
)  # fmt: skip
