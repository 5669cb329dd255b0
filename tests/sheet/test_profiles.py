"""The package's profiles and those of a project."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Sink
from leafletgen.core.geometry import MM, Length
from leafletgen.core.source import Source
from leafletgen.sheet.profiles import BUILTIN, Edges, SmallestType, builtin, read


def test_those_of_the_package() -> None:
    screen, office, print_, easy, html, text, social = map(builtin, BUILTIN)

    assert (screen.name, screen.color, screen.links, screen.bleed) == ("screen", "srgb", True, False)
    assert (office.name, office.color, office.links) == ("office", "srgb", False)
    assert office.printable_margin == Edges(Length(5, "mm"))
    assert (print_.name, print_.color, print_.links, print_.bleed) == ("print", "cmyk", False, True)
    assert screen.conformance == office.conformance == ("PDF/A-2a", "PDF/UA-1")
    assert print_.conformance == ("PDF/X-4", *screen.conformance)
    assert (print_.intent, print_.icc and print_.icc.name) == ("FOGRA39L", "FOGRA39L Coated")
    assert easy == replace(office, name="easy", smallest=SmallestType(12, 9, 6))
    assert screen.smallest == office.smallest == print_.smallest
    assert office.smallest == SmallestType(10, 8, 5, SmallestType(8, 7, 4.5))
    assert (html.suffix, html.links, html.is_heard) == (".html", True, True)
    assert (social.suffix, social.is_heard, social.color) == (".png", True, "srgb")
    assert (text.suffix, text.links, text.is_heard) == (".txt", True, True)
    assert {one.suffix for one in (screen, office, print_, easy)} == {".pdf"}
    assert sorted(path.stem for path in (DATA / "profiles").iterdir()) == sorted(BUILTIN)


def test_another_name_is_none_of_them() -> None:
    with pytest.raises(KeyError):
        builtin("screeen")


def test_a_projects_own() -> None:
    sink = Sink()
    own = read("copier", Source("profiles/copier.yaml", "format: 1\nprintable_margin: 8mm\n"), sink)

    assert own is not None
    assert (own.name, own.printable_margin, own.conformance) == ("copier", Edges(Length(8, "mm")), ())
    assert sink.diagnostics == ()


def test_margins_of_a_printer_that_differ() -> None:
    sink = Sink()
    text = "format: 1\nprintable_margin: {sides: 4mm, bottom: 15mm}\n"
    own = read("copier", Source("profiles/copier.yaml", text), sink)

    assert sink.diagnostics == ()
    assert own is not None
    assert own.printable_margin.lying(False) == pytest.approx((4 * MM, 4 * MM, 15 * MM, 4 * MM))
    assert own.printable_margin.lying(True) == pytest.approx((4 * MM, 15 * MM, 4 * MM, 15 * MM))


@pytest.mark.parametrize(
    "text", ["color: red\n", "conformance: [PDF/X-1a]\n", "colour: srgb\n", "links: perhaps\n"]
)
def test_faults_are_told(text: str) -> None:
    sink = Sink()

    assert read("own", Source("profiles/own.yaml", text), sink) is None
    assert sink.failed
