"""What a process allows itself, and whose bound it was that memory ran out at."""

from __future__ import annotations

import sys

_OWN: dict[str, int] = {}
"""Bounds of memory that this process set itself, in bytes, by the name of the limit. A fork has them, too."""
_OF_MEMORY = ("RLIMIT_AS", "RLIMIT_DATA")


def keep_within(limit: str, most: int) -> None:
    """Allow this process so much of something (`RLIMIT_…`), or what it is allowed already where that is less."""
    try:
        import resource
    except ImportError:  # Windows
        return
    kind = getattr(resource, limit)
    soft, hard = resource.getrlimit(kind)
    least = min([most, *(one for one in (soft, hard) if one != resource.RLIM_INFINITY)])
    resource.setrlimit(kind, (least, hard))
    if limit in _OF_MEMORY and least == most:
        _OWN[limit] = most


def at_own_bound() -> bool:
    """Whether a request for memory that was just refused met a bound that this process had set itself. It did only where the system,
    without that bound, gives at once all that the bound allows: a system that cannot, or whose owner allows less, has refused it.

    What a system refuses for a moment looks the same: a task is called too large when it has met the bound twice.
    """
    if not _OWN or not sys.platform.startswith(
        "linux"
    ):  # elsewhere what a process maps is no measure of what it uses
        return False
    import resource

    for limit, most in _OWN.items():
        kind = getattr(resource, limit)
        soft, hard = resource.getrlimit(kind)
        try:
            resource.setrlimit(kind, (hard, hard))
            bytes(most)  # asked for, and not touched
        except (MemoryError, ValueError, OSError):
            return False
        finally:
            resource.setrlimit(kind, (soft, hard))
    return True
