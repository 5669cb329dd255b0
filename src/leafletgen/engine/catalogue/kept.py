"""The catalogue of a project that is open, and the pictures of its entries, kept for as long as they are the same."""

from __future__ import annotations

from hashlib import sha256

from leafletgen.core.record import NamedTuple
from leafletgen.engine.catalogue.entries import PartsCatalogue, catalogue
from leafletgen.engine.catalogue.samples import OWN_PARTS, drawn, spoken_in
from leafletgen.engine.reuse.inputs import stamp, states_below
from leafletgen.engine.session import Session


class KeptPicture(NamedTuple):
    """The picture of an entry: its SVG, and what tells it from any other (RFC 9110, 8.8.3)."""

    svg: str
    etag: str


class KeptCatalogue:
    """Entries and pictures of the project's newest state. Not for several threads at once."""

    def __init__(self) -> None:
        self._state = ""
        self._found: dict[str, PartsCatalogue] = {}
        self._pictures: dict[tuple[str, str], KeptPicture] = {}

    def entries(self, session: Session, words: str) -> PartsCatalogue:
        """The catalogue with its sentences in a language."""
        self.state(session)
        if words not in self._found:
            self._found[words] = catalogue(session, words)
        return self._found[words]

    def picture(self, session: Session, entry: str, language: str) -> KeptPicture | None:
        """The picture of an entry (`block/heading`) in a language; None where there is no such entry."""
        found = self.entries(session, "en").find(entry)
        if found is None or found.id != entry:
            return None
        asked = (entry, spoken_in(language))
        if asked not in self._pictures:
            svg = drawn(found, language, session).svg
            self._pictures[asked] = KeptPicture(svg, f'"{sha256(svg.encode()).hexdigest()[:16]}"')
        return self._pictures[asked]

    def state(self, session: Session) -> str:
        """What all pictures depend on, as a word: the theme, and the project's own parts. Forgets what was kept for another."""
        state = _state(session)
        if state != self._state:
            self._state = state
            self._found.clear()
            self._pictures.clear()
        return state


def _state(session: Session) -> str:
    stands = stamp(states_below(session.project.world.root, OWN_PARTS))
    return sha256(repr((session.project.manifest.theme, stands)).encode()).hexdigest()[:16]
