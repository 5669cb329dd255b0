"""Every example is complete in fourteen languages, and nothing is told of its sheets."""

from __future__ import annotations

import pytest
from tests.examples.example import EXAMPLES, faults, opened

from leafletgen.engine.build import check
from leafletgen.engine.results import Selection

CHECKED: dict[str, tuple[str, ...]] = {
    "clinic": ("sheet",),
    "dorm-rules": (),
    "earthquake": ("leaflet",),
    "festival": ("poster",),
    "waste": (),
}
"""Outputs by example; none stands for all."""


def test_no_example_is_left_out() -> None:
    assert sorted(CHECKED) == sorted(path.parent.name for path in EXAMPLES.glob("*/leaflet.yaml"))


@pytest.mark.parametrize("name", CHECKED)
@pytest.mark.parametrize("laid", [("en", "ja", "ar", "my"), pytest.param((), marks=pytest.mark.soak)])
def test_complete_and_nothing_told_in_any_language(name: str, laid: tuple[str, ...]) -> None:
    """Texts of all; laid out in four, `make soak` takes all."""
    session = opened(EXAMPLES / name)
    (source, *others) = session.project.manifest.languages
    catalogs = session.project.catalogs

    assert len(others) == 13
    assert [tag for tag in others if catalogs[tag].messages.keys() != catalogs[source].messages.keys()] == []
    assert faults(check(session, Selection(laid, CHECKED[name])).diagnostics) == []
