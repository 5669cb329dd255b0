"""What nobody can follow in a file is a finding with its place; what is wrong in this program is an error, and surfaces."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from random import Random
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from tests.inspection.seeds import Damage, content, damaged, form, good, good_screen
from tests.soak import mostly

from leafletgen.core.messages.translate import words
from leafletgen.inspection.finding import PdfFinding
from leafletgen.inspection.followed.interpreter import Interpreter
from leafletgen.inspection.followed.operators import TAKES
from leafletgen.inspection.followed.painting import NAMES
from leafletgen.inspection.opening import OpenedPdf, PdfRule, inspect
from leafletgen.inspection.rules import access, exchange, heard, press
from leafletgen.inspection.rules.limits import limits
from leafletgen.inspection.summary import CannotBeOpenedError, summary

ALL: tuple[PdfRule, ...] = (*exchange.RULES, *access.RULES, *heard.RULES, *press.rules(limits("coated")))
OUR_FAULTS = (AttributeError, IndexError, KeyError, TypeError, ValueError, ZeroDivisionError, RecursionError)


def amiss(damage: Damage) -> list[PdfFinding]:
    """What is found of the kind that nobody can follow."""
    return [one for one in inspect(damaged(damage, good()), ALL) if one.code.startswith("pdf-")]


def operators(data: bytes, **resources: Any) -> list[PdfFinding]:
    return amiss(content(data, **resources))


@pytest.mark.parametrize("fault", OUR_FAULTS)
@pytest.mark.parametrize("handler", ["_font", "_shown", "_points", "_run", "_mark", "_fill_color", "_image"])
def test_a_fault_of_a_handler_surfaces(
    handler: str, fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise fault("ours")

    monkeypatch.setattr(Interpreter, handler, broken)

    with pytest.raises(fault, match="ours"):
        operators(
            b"1 1 9 9 re n /Sp cs 1 scn",
            ColorSpace__Sp=Array([Name.Separation, Name.Gold, Name.DeviceGray, Dictionary()]),
        )


@pytest.mark.parametrize("fault", OUR_FAULTS)
def test_a_fault_of_a_rule_surfaces(fault: type[Exception]) -> None:
    def broken(_: OpenedPdf) -> Iterator[PdfFinding]:
        raise fault("ours")
        yield

    with pytest.raises(fault, match="ours"):
        list(inspect(good(), (broken,)))


def test_every_handler_is_there_and_every_operator_is_known() -> None:
    """A handler called by a name that does not exist would be passed over in silence."""
    assert [step for step in NAMES.values() if not hasattr(Interpreter, f"_{step}")] == []
    assert set(NAMES) - set(TAKES) == {"sc", "scn", "SC", "SCN"}
    assert len(TAKES) + 4 == 73 - 3 + 1  # annex A has 73; BI, ID and EI come as one picture


@pytest.mark.parametrize(
    ("data", "code", "about"),
    [
        (b"1 w 2 3 w", "pdf-operand-count", {"operator": "w", "least": "1", "count": "2"}),
        (b"Do", "pdf-operand-count", {"operator": "Do", "count": "0"}),
        (b"1 0 0 1 0 cm", "pdf-operand-count", {"operator": "cm", "least": "6", "count": "5"}),
        (b"0 0 0 k", "pdf-operand-count", {"operator": "k", "least": "4"}),
        (b"/DeviceRGB cs 1 scn", "pdf-operand-count", {"operator": "scn", "least": "3", "count": "1"}),
        (b"(x) w", "pdf-operand-kind", {"operator": "w", "number": "1", "found": "a string", "text": "x"}),
        (b"/F1 /Big Tf", "pdf-operand-kind", {"operator": "Tf", "number": "2", "found": "a name", "text": "/Big"}),
        (b"BT 7 Tj ET", "pdf-operand-kind", {"operator": "Tj", "wanted": "a string", "text": "7"}),
        (b"BT [(a) [1]] TJ ET", "pdf-operand-kind", {"operator": "TJ", "found": "an array"}),
        (b"true w", "pdf-operand-kind", {"found": "true or false", "text": "true"}),
        (b"null w", "pdf-operand-kind", {"found": "nothing", "text": "null"}),
        (b"1.5 Tr", "pdf-operand-kind", {"operator": "Tr", "wanted": "a whole number"}),
        (b"9" * 400 + b".5 w", "pdf-operand-kind", {"found": "a number beyond all limits"}),
        (b"9" * 30 + b" w", "pdf-operand-kind", {"operator": "w", "found": "nothing"}),
        (b"[1 (x)] 0 d", "pdf-operand-kind", {"operator": "d", "wanted": "an array of numbers, none below 0"}),
        (b"[3 -1] 0 d", "pdf-operand-kind", {"operator": "d"}),
        (b"/P 7 BDC EMC", "pdf-operand-kind", {"operator": "BDC", "wanted": "a name or a dictionary"}),
        (b"/Pattern cs 1 scn", "pdf-operand-kind", {"operator": "scn", "wanted": "a name"}),
        (b"1 2 paint", "pdf-operator-unknown", {"operator": "paint"}),
        (b"\xff\xfe", "pdf-operator-unknown", {"operator": "ÿþ"}),
        (b"\x01\x1b[2J", "pdf-operator-unknown", {}),
        (b"EX", "pdf-operator-unpaired", {"operator": "EX"}),
        (b"Q Q Q", "pdf-operator-unpaired", {"operator": "Q"}),
        (b"q q", "pdf-operator-unpaired", {"operator": "q"}),
        (b"BT", "pdf-operator-unpaired", {"operator": "BT"}),
        (b"BT BT ET", "pdf-operator-unpaired", {"operator": "BT"}),
        (b"ET", "pdf-operator-unpaired", {"operator": "ET"}),
        (b"/P BMC", "pdf-operator-unpaired", {"operator": "BMC"}),
        (b"EMC EMC EMC", "pdf-operator-unpaired", {"operator": "EMC"}),
        (b"EI", "pdf-operator-unknown", {"operator": "EI"}),
        (b"BI /W 1 /H /High ID a EI", "pdf-object-kind", {"entry": "/Height", "found": "a name"}),
        (b"BI /W 1 /H 1 /CS /Lost ID a EI", "pdf-color-space", {"space": "/Lost"}),
        (b"/Gone Do", "pdf-resource-lost", {"operator": "Do", "name": "/Gone", "category": "/XObject"}),
        (b"/Gone gs", "pdf-resource-lost", {"category": "/ExtGState"}),
        (b"/Gone 9 Tf", "pdf-resource-lost", {"category": "/Font"}),
        (b"/Gone CS", "pdf-resource-lost", {"category": "/ColorSpace"}),
        (b"/Gone sh", "pdf-resource-lost", {"category": "/Shading"}),
        (b"/Pattern cs /Gone scn", "pdf-resource-lost", {"category": "/Pattern"}),
        (b"/P /Gone BDC EMC", "pdf-resource-lost", {"category": "/Properties"}),
        (b"/G#ff#fe Do", "pdf-resource-lost", {"operator": "Do"}),
        (b"%s 0 0 9 0 0 cm " % (b"9" * 18) * 20 + b"0 0 9 9 re f", "pdf-beyond", {"operator": "f"}),
    ],
)  # fmt: skip
def test_operators_that_nobody_can_follow(data: bytes, code: str, about: dict[str, str]) -> None:
    """Each is a finding on its page that says what stands there, and can be said in both languages."""
    found = [one for one in operators(data) if one.code == code]

    assert found
    assert {one.page for one in found} == {1}
    assert any(about.items() <= dict(one.args).items() for one in found), found
    for one in found:
        for language in ("en", "ja"):
            said = words(one.code, [("place", "p. 1"), *one.args], language).message
            assert "{" not in said
            assert said.isprintable()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"q Q",
        b"BX 1 2 3 later EX",
        b"BT ET",
        b"/P BMC EMC",
        b"/DeviceGray cs 0.5 sc",
        b"-.5 w",
        b"/F1 9 Tf",
    ],
)
def test_what_may_stand_there_passes(data: bytes) -> None:
    assert operators(data) == []


@pytest.mark.parametrize(
    "data", [b"(never ended", b"<< /A", b"[ 1 2", b"BI /W 1 ID", b") 1 w", b"[" * 600 + b"]" * 600]
)
def test_syntax_that_has_no_end_is_reported(data: bytes) -> None:
    assert operators(data)


def test_what_was_sound_is_judged_all_the_same() -> None:
    """A broken operator does not hide what comes after it."""
    found = inspect(damaged(content(b"(x) w /Gone Do 0 1 0 rg 50 50 9 9 re f"), good()), ALL)

    assert {"pdf-operand-kind", "pdf-resource-lost", "press-rgb"} <= {one.code for one in found}


def test_many_alike_are_kept_once() -> None:
    found = operators(b"(x) w " * 5000)

    assert [one.code for one in found] == ["pdf-operand-kind"]


def test_forms_in_a_circle_and_too_deep() -> None:
    def circle(pdf: Pdf) -> Any:
        inner = form(pdf, b"/Outer Do")
        inner.Resources.XObject.Outer = form(pdf, b"/Inner Do", Inner=inner)
        return inner

    def deep(pdf: Pdf) -> Any:
        made = form(pdf, b"n")
        for _ in range(40):
            made = form(pdf, b"/Next Do", Next=made)
        return made

    for made, reason in ((circle, "it holds itself"), (deep, "it lies too deep in others")):
        (one,) = operators(b"/Fm Do", XObject__Fm=made)
        assert (one.code, dict(one.args)["reason"]) == ("pdf-form-nested", reason)


def test_a_color_space_in_a_circle() -> None:
    def circle(pdf: Pdf) -> Any:
        made = pdf.make_indirect(Array([Name.Separation, Name.Gold, Name.DeviceGray, Dictionary()]))
        made[2] = made
        return made

    assert {one.code for one in operators(b"/Sp cs", ColorSpace__Sp=circle)} == {"pdf-color-space"}


def test_a_tag_tree_in_a_circle_ends() -> None:
    """And each element is looked at once, however many ways lead to it."""

    def circle(pdf: Pdf) -> None:
        top = pdf.Root.StructTreeRoot
        rows = [pdf.make_indirect(Dictionary(S=Name.Div)) for _ in range(60)]
        for row, following in zip(rows, [*rows[1:], top.K[0]], strict=True):
            row.K = Array([following, following])
        top.K = Array([rows[0], rows[0], *top.K])

    assert [one for one in inspect(damaged(circle, good()), ALL) if one.code.startswith("pdf-")] == []


def test_resources_of_the_pages_above_are_the_pages_own() -> None:
    """ISO 32000-1, 7.7.3.4: what they are called for is there, so nothing is lost."""

    def above(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        page.Parent.Resources = page.Resources
        del page.Resources

    assert amiss(above) == []


VALUES = (
    Name.Nothing, Array([]), Array([Name.X, 1]), 3, -7, 2**40, True, String("x"), Dictionary(),
    pikepdf.Object.parse(b"/A#fe#ff"), pikepdf.Object.parse(b"(\xef\xbb\xbf\xff)"), pikepdf.Object.parse(b"0.000001"),
    Array([0, 0, -1, 9]), Array([Array([Array([])])]),
)  # fmt: skip
"""Things that may stand anywhere in a file, and mostly must not."""


def holders(pdf: Pdf) -> list[tuple[Any, Any]]:
    """Every entry of every object, in the order of the file."""
    found: list[tuple[Any, Any]] = []

    def look(thing: Any, depth: int) -> None:
        if isinstance(thing, Dictionary | Stream):
            keys: list[Any] = [key for key in sorted(thing.keys()) if key != "/Length"]
        else:
            keys = list(range(len(thing))) if isinstance(thing, Array) else []
        for key in keys:
            found.append((thing, key))
            below = thing[key]
            if isinstance(below, Dictionary | Array) and not below.is_indirect and depth < 8:
                look(below, depth + 1)

    for thing in [*pdf.objects, pdf.trailer]:
        look(thing, 0)
    return found


def saved(pdf: Pdf) -> bytes | None:
    """None where pikepdf itself cannot write what stands there."""
    into = BytesIO()
    try:
        pdf.save(into, static_id=True, preserve_pdfa=False, fix_metadata_version=False, compress_streams=False,
                 stream_decode_level=pikepdf.StreamDecodeLevel.none)  # fmt: skip
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError):
        return None
    return into.getvalue()


@pytest.mark.parametrize("seed", mostly(range(6), range(3)))
def test_anything_in_the_place_of_anything(seed: int) -> None:
    """Findings, whatever stands wherever in a file; an exception would be a fault of this program."""
    chance, judged = Random(seed), 0
    for _ in range(150):
        with pikepdf.open(BytesIO(chance.choice((good(), good_screen())))) as pdf:
            places = holders(pdf)
            for _ in range(chance.choice((1, 1, 2, 4))):
                owner, key = chance.choice(places)
                owner[key] = chance.choice((*VALUES, chance.choice(list(pdf.objects))))
            data = saved(pdf)
        if data is not None:
            judged += 1
            assert all(one.code for one in inspect(data, ALL))
            with suppress(CannotBeOpenedError):
                assert summary(data).pages > 0

    assert judged > 100
