"""Processes that those above the engine start themselves, and how it says that one was lost."""

from leafletgen.core.children import Tie
from leafletgen.core.tasks import LostError, starved

__all__ = ["LostError", "Tie", "starved"]
