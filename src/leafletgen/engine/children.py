"""Processes that those above the engine start themselves, and how it says that one was lost."""

from leafletgen.core.children import Tie, was_ended
from leafletgen.core.tasks import LostProcessError, starved

__all__ = ["LostProcessError", "Tie", "starved", "was_ended"]
