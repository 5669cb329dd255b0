"""Processes that those above the engine start themselves, and how it says that one was lost."""

from leafletgen.core.processes.children import Tie, is_of_the_machine, was_ended
from leafletgen.core.processes.tasks import LostProcessError, starved

__all__ = ["LostProcessError", "Tie", "is_of_the_machine", "starved", "was_ended"]
