"""What was said before for words like a text's, as it travels."""

from __future__ import annotations

from leafletgen.core.record import NamedTuple


class Suggestion(NamedTuple):
    """A text that was said before. `percent`: how like its source is to the one that is asked for; 100: they are the same to
    the last sign. `origin`: the project or file it is from (empty: this project); `machine`: nobody has answered for it;
    `variant`: it is in another variant of the language.
    """

    percent: int
    text: str
    source: str
    language: str
    origin: str = ""
    key: str = ""
    by: str = ""
    on: str = ""
    machine: bool = False
    variant: bool = False

    def of(self, project: str) -> str:
        """Where it is from, for people who see more files than one."""
        parts = (self.origin or project, self.language if self.variant else "", self.by, self.on)
        return ", ".join((*filter(None, parts), *(["made by a machine"] if self.machine else [])))
