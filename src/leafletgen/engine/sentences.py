"""What the preview's server says where something cannot be had, for the studio: `say` puts it into a language."""

from leafletgen.core.messages.studio import (
    BUSY,
    CHANGED_ELSEWHERE,
    EMPTY,
    FAILED,
    MERGING,
    NO_SUCH,
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
    "BUSY", "CHANGED_ELSEWHERE", "EMPTY", "FAILED", "MERGING", "NOT_LAID_OUT", "NOT_OURS", "NOT_READ", "NOT_SAVED", "NOT_WATCHED", "NO_SUCH",
    "TOO_SLOW", "UNREAD", "WORDS",
]  # fmt: skip
