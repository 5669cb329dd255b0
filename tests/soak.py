"""Which of many cases of the same kind every run tries, and which `make soak` alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest


def mostly(cases: Iterable[Any], usual: Callable[[Any], bool] | Iterable[Any]) -> list[Any]:
    """All cases; those that are not `usual` are tried in long runs. A case of several values is a tuple."""
    chosen = usual if callable(usual) else {*usual}.__contains__
    return [one if chosen(one) else _in_soak(one) for one in cases]


def _in_soak(case: Any) -> Any:
    values = case if isinstance(case, tuple) and not hasattr(case, "_fields") else (case,)
    return pytest.param(*values, marks=pytest.mark.soak)
