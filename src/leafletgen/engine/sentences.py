"""What the preview says at the terminal, and its server where something cannot be had: `say` puts it into a language."""

from leafletgen.core.messages.preview import BEHIND, FIREWALL, LINKS, NETWORK, NOBODY, NOWHERE, OPEN
from leafletgen.core.messages.studio import (
    BUSY,
    CHANGED_ELSEWHERE,
    EMPTY,
    FAILED,
    MERGING,
    NO_SUCH,
    NOT_BY_THIS_NAME,
    NOT_LAID_OUT,
    NOT_OURS,
    NOT_READ,
    NOT_SAVED,
    NOT_WATCHED,
    TOO_SLOW,
    UNREAD,
    WORDS,
)

__all__ = [
    "BEHIND", "BUSY", "CHANGED_ELSEWHERE", "EMPTY", "FAILED", "FIREWALL", "LINKS", "MERGING", "NETWORK", "NOBODY", "NOT_BY_THIS_NAME", "NOT_LAID_OUT", "NOT_OURS", "NOT_READ", "NOT_SAVED", "NOT_WATCHED", "NOWHERE", "NO_SUCH", "OPEN",
    "TOO_SLOW", "UNREAD", "WORDS",
]  # fmt: skip
