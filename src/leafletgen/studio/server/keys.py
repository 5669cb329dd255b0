"""Who may do what: the owner's secret and those of shared links, each good for one language."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date, timedelta
from hmac import compare_digest
from pathlib import Path
from secrets import token_urlsafe
from typing import NamedTuple

from leafletgen.engine.host.own_folders import discard, keep, kept
from leafletgen.engine.translation.status import is_day

DAYS = 14
"""For which a link is good where nobody says until when."""
FILE = "preview.json"
"""In the user's own folder, by the project's place: an open page survives a restart of the server, and nobody else's file opens a door."""
BEFORE = ".leafletgen/preview.json"
"""Where earlier versions had it: in the project, which may come from anybody."""
SHORTEST = 20
"""Signs of a secret: ours have 32."""


class Access(NamedTuple):
    """What a session may do. `language` None: everything; else it sees and edits that language alone. `link`: the name of
    its link; empty for the owner.
    """

    language: str | None
    edit: bool
    until: str | None = None
    link: str = ""

    @property
    def who(self) -> str:
        """Whom to name where nobody has given a name."""
        return f"link {self.link}" if self.link else "owner"

    def sees(self, tag: str) -> bool:
        """Whether it may see a language."""
        return self.language in (None, tag)


class SharedLink(NamedTuple):
    """A shared link: its secret, its language, whether texts may be edited, the last day on which it is good."""

    secret: str
    language: str
    edit: bool
    until: str | None = None

    @property
    def id(self) -> str:
        """What it is called where its secret must not be shown."""
        return self.secret[:6]


class Keys:
    """All secrets of a project's preview."""

    def __init__(self, root: Path, edit: bool) -> None:
        """`edit`: whether anybody may edit at all."""
        self.edit = edit
        self._root = root
        known = _known(kept(FILE, root))
        self.owner, self.links = known or (token_urlsafe(24), [])
        if known is None:
            self._store()
        with suppress(OSError):
            discard(root, BEFORE)

    def share(self, language: str, edit: bool, until: str | None) -> SharedLink:
        """Make a link."""
        link = SharedLink(token_urlsafe(24), language, edit, until)
        self.links.append(link)
        self._store()
        return link

    def shared(self, language: str, edit: bool, today: str) -> SharedLink:
        """The newest link of a language that is good for a week yet; made where there is none."""
        soon = days_after(today, DAYS // 2)
        known = [
            x for x in self.links
            if (x.language, x.edit) == (language, edit) and (x.until is None or (is_day(x.until) and x.until >= soon))
        ]  # fmt: skip
        return known[-1] if known else self.share(language, edit, days_after(today, DAYS))

    def end(self, id_: str) -> None:
        """Make a link worthless."""
        self.links = [link for link in self.links if link.id != id_]
        self._store()

    def access(self, secret: str, today: str) -> Access | None:
        """What a secret is good for. Takes as long for a wrong one as for a right one."""
        found: Access | None = None
        given = secret.encode()
        if compare_digest(given, self.owner.encode()):
            found = Access(None, self.edit)
        for link in self.links:
            if compare_digest(given, link.secret.encode()) and not _over(link, today):
                found = Access(link.language, self.edit and link.edit, link.until, link.id)
        return found

    def ended(self, secret: str, today: str) -> SharedLink | None:
        """The link of this secret, where its days are over."""
        given = secret.encode()
        over = [x for x in self.links if compare_digest(given, x.secret.encode()) and _over(x, today)]
        return over[0] if over else None

    def _store(self) -> None:
        """Where nothing can be kept, links are good as long as the server runs."""
        said = {"owner": self.owner, "links": self.links}
        with suppress(OSError):
            keep(FILE, json.dumps(said).encode(), self._root)


def _known(data: bytes | None) -> tuple[str, list[SharedLink]] | None:
    """The secrets that were kept; None where there are none."""
    try:
        found = json.loads(data or b"")
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or not _is_secret(found.get("owner")):
        return None
    rows = found.get("links")
    if not isinstance(rows, list) or not all(_is_link(row) for row in rows):
        return None
    return found["owner"], [SharedLink(*row) for row in rows]


def _is_link(row: object) -> bool:
    """Whether it is what `SharedLink` becomes in JSON."""
    if not isinstance(row, list) or len(row) != 4:
        return False
    secret, language, edit, until = row
    named = _is_secret(secret) and isinstance(language, str)
    return named and isinstance(edit, bool) and (until is None or isinstance(until, str))


def _is_secret(found: object) -> bool:
    return isinstance(found, str) and len(found) >= SHORTEST


def _over(link: SharedLink, today: str) -> bool:
    """A last day that is none has passed."""
    return link.until is not None and (not is_day(link.until) or link.until < today)


def days_after(today: str, days: int) -> str:
    """A day so many days later; the last of all where `today` is none or there is none so late."""
    try:
        return (date.fromisoformat(today) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return "9999-12-31"
