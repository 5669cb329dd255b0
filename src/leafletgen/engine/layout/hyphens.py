"""Words that a layout wants divided and no dictionary is here for; words of headlines that their translator may divide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.core.source import Place
from leafletgen.engine.layout.container import Container
from leafletgen.page.blocks.kit import FitState, Kit
from leafletgen.page.blocks.steps import STEP
from leafletgen.text.hyphens import divides, offered

SMALL = 0.85
"""A size below this part of its design is worth a soft hyphen."""
_AROUND = re.compile(r"^[\W\d_]+|[\W\d_]+$")
"""Marks and spaces round a word."""


def undivided(kit: Kit) -> Iterator[Diagnostic]:
    """A finding where the edition's words would be divided, if their dictionary were here: at the first role that asks for it."""
    asked = [role.span for role in kit.look.roles.values() if role.divides]
    name = kit.language.pack.breaks.dictionary
    if asked and kit.hyphens and name and not divides(kit.language.pack):
        yield diagnostic("hyphens-missing", asked[0], language=kit.language.tag, name=name)


def unbroken(container: Container, state: FitState) -> Iterator[Diagnostic]:
    """Words of headlines and labels for whose sake alone a size stepped far down, with where they could take a soft hyphen."""
    kit, least = container.kit, int((1 - SMALL) / STEP)
    small = [name for name in container.used if name in kit.shrink_steps and state.get(name, 0) > least]
    for name in sorted(small):
        for strain in container.strains({**state, name: least}):
            word = _AROUND.sub("", strain.word)
            ways = offered(word, kit.language.pack)
            if strain.variable == name and ways:
                yield diagnostic(
                    "word-undivided", Place(strain.key, 0), language=kit.language.tag, key=strain.key,
                    word=word, ways=", ".join(ways), box=container.key,
                    percent=round(100 * kit.shrink_steps[name].at(state[name]) / kit.shrink_steps[name].design),
                )  # fmt: skip
