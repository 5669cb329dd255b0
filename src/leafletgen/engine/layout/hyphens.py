"""Words that a layout wants divided, and that no dictionary is here for."""

from __future__ import annotations

from collections.abc import Iterator

from leafletgen.core.diagnostics import Diagnostic, diagnostic
from leafletgen.page.blocks.kit import Kit
from leafletgen.text.hyphens import installed


def undivided(kit: Kit) -> Iterator[Diagnostic]:
    """A finding where the edition's words would be divided, if pyphen were installed: at the first role that asks for it."""
    asked = [role.span for role in kit.look.roles.values() if role.divides]
    if asked and kit.hyphens and kit.language.pack.breaks.dictionary and not installed():
        yield diagnostic("hyphens-missing", asked[0], language=kit.language.tag)
