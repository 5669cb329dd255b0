"""A text as it is being typed: set by the real engine, nothing saved. Only what looks different is sent."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from time import monotonic
from typing import Any, NamedTuple

from leafletgen.engine.findings.placed import words
from leafletgen.engine.host.languages import Languages
from leafletgen.engine.live import Live, NoSuchError
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import LaidEdition
from leafletgen.engine.session import Kept, Session
from leafletgen.engine.translation.drafting import ChangedGroup, changed, characters, read, with_text
from leafletgen.engine.values import Diagnostic, Message
from leafletgen.studio import sheets

DESKS, CLIENTS = 8, 64
"""How many editions are kept ready to be typed in, and of how many pages it is known what they show."""
MOST = 60
"""Findings that are reported on a text being typed; nobody reads more, and an attacker could ask for thousands."""


class _Desk(NamedTuple):
    """An edition being typed in: as it is saved, and what its last layout left."""

    base: LaidEdition
    kept: Kept


class Drafts:
    """The drafts of all open pages."""

    def __init__(self, live: Live) -> None:
        self.live = live
        self._last = 0.0
        self._desks: OrderedDict[EditionKey, _Desk] = OrderedDict()
        self._shown: OrderedDict[tuple[str, EditionKey], tuple[LaidEdition, LaidEdition]] = OrderedDict()

    def draft(
        self, edition: EditionKey, key: str, text: str, client: str, reader: str, seq: int
    ) -> dict[str, Any]:
        """The groups that differ from what this client has been shown, the text's meter, what was found in it."""
        session = self.live.session
        self._last = monotonic()
        if session is None or key not in session.project.catalogs[session.project.manifest.source].messages:
            raise NoSuchError(key)
        desk = self._desk(session, edition)
        typed = read(session.project, edition.language, key, text, self.live.glossary())
        laid = with_text(session, edition.language, key, typed.message).lay_out(edition, desk.kept)
        base, before = self._shown.pop((client, edition), (desk.base, desk.base))
        self._shown[client, edition] = (desk.base, laid)
        if len(self._shown) > CLIENTS:
            self._shown.popitem(last=False)
        groups = list(changed(before if base is desk.base else desk.base, laid))
        found = [*typed.found, *(d for d in laid.diagnostics if d.key == key)]
        meter = sheets.meter(row.fit for row in laid.fits if row.fit.key == key)
        return {
            "seq": seq, "value": typed.value, "meter": meter._asdict() if meter else None,
            "groups": [
                {"page": group.page, "key": group.key, "svg": group.svg(f"d{seq}-{group.page}-{n}-")}
                for n, group in enumerate(groups)
            ],
            "boxes": _boxes(laid, self.live.languages, groups),
            "findings": _told(list(dict.fromkeys(found))[:MOST], typed.message, reader),
        }  # fmt: skip

    def since(self) -> float:
        """Seconds since a key was pressed last."""
        return monotonic() - self._last

    def _desk(self, session: Session, edition: EditionKey) -> _Desk:
        known = self._desks.pop(edition, None)
        if known is None or self.live.known(edition) is not known.base:
            self.live.laid(edition)  # NoSuchError for one that is not there
            kept = Kept()
            known = _Desk(session.lay_out(edition, kept), kept)
            self.live.adopt(known.base)
        self._desks[edition] = known
        if len(self._desks) > DESKS:
            self._desks.popitem(last=False)
        return known


def _boxes(laid: LaidEdition, languages: Languages, groups: Sequence[ChangedGroup]) -> list[dict[str, Any]]:
    """The boxes inside changed groups."""
    inside = {(group.page, group.key) for group in groups}
    return [
        {"page": page["n"], **box}
        for page in (sheets.described(laid, languages)["pages"] if inside else ())
        for box in page["boxes"]
        if (page["n"], box["key"].partition("/")[0]) in inside
    ]


def _told(found: Sequence[Diagnostic], message: Message | None, reader: str) -> list[dict[str, Any]]:
    return [_one(d, message, reader) for d in found]


def _one(found: Diagnostic, message: Message | None, reader: str) -> dict[str, Any]:
    said = words(found.code, found.args, reader)
    start, end = characters(found, message)
    return {
        "code": found.code, "severity": found.severity.value, "text": said.message, "hint": said.hint,
        "args": dict(found.args), "output": found.output, "start": start, "end": end,
    }  # fmt: skip
