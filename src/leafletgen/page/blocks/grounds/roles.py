"""What colours and grounds are for: their names, and what stands for one that a theme does not state."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import TypeVar, cast

V = TypeVar("V")

OLD = MappingProxyType({"yellow": "notice", "black": "deep", "red": "danger"})
"""Names by colour, from when there was one theme, and the names by meaning that stand for the same."""
MEANS = MappingProxyType({
    **{role: old for old, role in OLD.items()},
    "head": "notice", "band": "deep", "call": "notice", "tag": "danger", "good": "deep",
    "holder": "deep", "holder-2": "holder", "holder-3": "holder",
    "group-1": "tint", "group-2": "tint", "group-3": "tint",
    "line": "ink", "eyebrow": "ink", "figure": "mark",
})  # fmt: skip
"""A role that a theme does not state is another one."""
LINES = ("line", "eyebrow", "figure")
"""Roles of lines and words: nothing stands on them."""


class ByRole(dict[str, V]):
    """Values by role, of those that a theme states; a role that it does not state has the value of the one it stands for."""

    def __missing__(self, role: str) -> V:
        meant = MEANS.get(role)
        if meant is None:
            raise KeyError(role)
        return self[meant]

    def get(self, role: str, default: object = None) -> V:
        """The value of a role, its own or that of the one it stands for."""
        return self[role] if role in self else cast(V, default)

    def __contains__(self, role: object) -> bool:
        while not super().__contains__(role):
            if role not in MEANS:
                return False
            role = MEANS[cast(str, role)]
        return True


def named(stated: Iterable[str], *, grounds: bool) -> tuple[str, ...]:
    """All names of colours (of `grounds`) of a theme that states these."""
    own = dict.fromkeys(stated)
    held = ByRole(own)
    more = (role for role in MEANS if role in held and not (grounds and role in LINES))
    return tuple(dict.fromkeys((*own, *more)))
