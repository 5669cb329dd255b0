"""The order in which the flagship is tried."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What tries one edition follows each other, so that one worker lays it out and writes it, and not each of them."""
    places = [at for at, item in enumerate(items) if HERE in item.path.parents]
    ours = sorted((items[at] for at in places), key=lambda item: item.name.partition("[")[2])
    for at, item in zip(places, ours, strict=True):
        items[at] = item
