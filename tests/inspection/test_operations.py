"""Plain content is cut without pikepdf, and what is followed in it is the same as by pikepdf."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zlib import compress

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Dictionary, Name, Pdf
from tests.inspection.seeds import good

from leafletgen.core.icc import ProfileError, shipped
from leafletgen.inspection.followed import content as walking
from leafletgen.inspection.followed.content import Walker
from leafletgen.inspection.followed.operations import RUN, cut
from leafletgen.inspection.read.profiles import profile_in

numbers = st.one_of(
    st.integers(-9999, 9999).map(str),
    st.decimals(-999, 999, places=2, allow_nan=False).map(str),
    st.sampled_from(
        [".5", "-.25", "7.", "0", "00012", "1-2", "1.2.3", "99999999999999999999", "+4", "-", "1e3"]
    ),
)
others = st.sampled_from([
    "/F1", "/Gone", "/A.b", "/N#20x", "(1 2 m 3 4 l)", "(a\\)b)", "(in (it))", "<0102>", "<01 02>", "[<0001> 20 <00>]", "[1 2]",
    "<</MCID 3>>", "<</MCID 1/Lang(de)>>", "true", "null", "<</A [1 (x)]>>",
])  # fmt: skip
operators = st.one_of(
    st.sampled_from("mlcvyhfSnqQkKwdJi'W"),
    st.sampled_from(
        ["re", "cm", "gs", "BT", "ET", "Td", "Tj", "TJ", "Tf", "Tr", "BMC", "BDC", "EMC", "Do", "cs", "scn"]
    ),
    st.sampled_from(["d0", "BX", "EX", "xx"]),
)
gaps = st.sampled_from([" ", " ", " ", "\n", "  ", "\r\n", "", "%m\n"])
fitting = st.sampled_from([
    "1 2 m 3 4 l 5 6 7 8 9 10 c h\nf", "1 2 m 3 4 5 6 v 7 8 9 1 y S", "1 1 9 9 re f", "q 2 0 0 3 10 20 cm", "0 0 1 0 k", "Q",
    "BT /F1 12 Tf 10 10 Td <0102> Tj [<01> 20 (b)] TJ ET", "BT 1 2 m ET", "3 4 l", "/P <</MCID 0>> BDC", "EMC", "1 2 3 m 4 l n",
    "BI /W 1 /H 1 /CS /G /BPC 8 ID x EI",
])  # fmt: skip
loose = st.lists(st.one_of(numbers, others, operators), max_size=6).map(" ".join)


def followed(data: bytes) -> tuple[Any, ...]:
    pdf = Pdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page = pdf.add_blank_page(page_size=(200, 200)).obj
    page.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    page.Contents = pdf.make_stream(data)
    walk = Walker(page, 1).walk()
    painted = [one._replace(font=None, image=None) for one in walk.painted]
    return (
        painted,
        list(walk.amiss),
        walk.whole,
        walk.marked,
        walk.languages,
        [one.what for one in walk.used],
        walk.steps,
    )


@given(st.lists(st.tuples(st.one_of(fitting, fitting, loose), gaps), max_size=12))
@settings(deadline=None)
def test_what_is_cut_here_is_followed_as_what_pikepdf_cuts(parts: list[tuple[str, str]]) -> None:
    data = "".join(one + gap for one, gap in parts).encode()
    here = followed(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(walking, "plain", lambda stream: None)
        assert here == followed(data)


@pytest.mark.parametrize(
    "data",
    [b"(a\\)b) Tj", b"% 1 2 m\n", b"BI /W 1 ID x EI ", b"1 2m ", b"/N#20 gs ", b"((a)) Tj", b"true gs ", b"1--2 0 m ", b"<</A gs "],
)  # fmt: skip
def test_what_may_hide_another_token_is_left_to_pikepdf(data: bytes) -> None:
    assert cut(data) is None


def test_points_that_follow_each_other_stay_together() -> None:
    assert cut(b"1 2 m 3 4 l 1 2 3 4 5 6 c h\nf\n") == [
        (RUN, [1, 2, 3, 4, 1, 2, 3, 4, 5, 6], 4),
        ("f", (), 1),
    ]


def test_our_own_pages_are_plain() -> None:
    with pikepdf.open(BytesIO(good())) as pdf:
        assert cut(pdf.pages[0].Contents.read_bytes()) is not None


def test_a_profile_is_known_by_its_bytes_and_how_they_are_packed() -> None:
    pdf, second, data = Pdf.new(), Pdf.new(), shipped("FOGRA39L").data
    one, other = (made.make_stream(compress(data), N=4, Filter=Name.FlateDecode) for made in (pdf, second))

    assert profile_in(one) is profile_in(other)
    assert (
        profile_in(pdf.make_stream(compress(shipped("FOGRA47L").data), Filter=Name.FlateDecode)).name
        != profile_in(one).name
    )
    with pytest.raises(ProfileError):
        profile_in(pdf.make_stream(data, Filter=Name.FlateDecode))
