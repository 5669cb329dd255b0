"""Room on Python's own stack for what is read from a file as deep as it may be."""

from __future__ import annotations

import sys

from leafletgen.core.limits import YAML_DEPTH

FRAMES = 8
"""Calls within each other that a level of a file takes at most, whatever walks through it: reading it takes half of them."""


def make_room() -> None:
    """See to it that no file within the limits is too deep for Python (which stops at 1,000 calls within each other)."""
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 1_000 + FRAMES * YAML_DEPTH.most))
