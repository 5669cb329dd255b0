"""Findings about layers: what they hang on, and what they lie over."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E = Severity.ERROR

_SEEN = (
    "What may overlap is looked at on the finished page of every language, by its true ink: a proof that nothing is "
    "covered, whatever the length of a text."
)

CODES: tuple[Code, ...] = (
    Code(
        "layer-over-text", E,
        "The layer “{name}” lies over a text in “{box}”, {over}u deep: “{text}”.",
        "{mend} {suggestion}",
        _SEEN,
    ),
    Code(
        "layer-over-code", E,
        "The layer “{name}” lies over the code “{text}” in “{box}”, {over}u deep.",
        "{mend} {suggestion}",
        "A code of which a part, or the white round it, is covered is not read by all phones.",
    ),
    Code(
        "layer-covered", E,
        "What stands in “{box}” covers a text of the layer “{name}”, {over}u deep: “{text}”.",
        "{mend} Or list it in `over` instead of `under`. {suggestion}",
        _SEEN,
    ),
    Code(
        "layer-off-page", E,
        "The layer “{name}” goes {over}u beyond {what}.",
        "{mend} If it is meant to be cut off there, say `may_cover: page`.",
        "What is trimmed off, or nearly, may be missed by readers and looks like a mistake.",
    ),
    Code(
        "text-covered", E,
        "Something lies over this text in “{box}”: “{text}”.",
        "Give the two more room, or turn or move one of them.",
        _SEEN,
    ),
    Code(
        "layer-empty", E,
        "Nothing says what this layer shows, or two things do.",
        "Give it a block, as in `picture: {{...}}`, or a `shape`; one of the two.",
        "A layer shows one block or one shape.",
    ),
    Code(
        "layer-width", E,
        "This layer does not say how wide it is.",
        "Add `width`: its lines end there, in every language.",
        "A text on a layer has no column round it that could say where its lines end.",
    ),
    Code(
        "layer-key", E,
        "`{name}` says nothing about this layer: {problem}.",
        "Take it out.",
        "What has no effect would mislead whoever reads the layout.",
    ),
    Code(
        "layer-circle", E,
        "The layer “{name}” hangs on itself, by way of: {way}.",
        "Hang one of them on a zone, a block or the page.",
        "Where each waits for the other, neither has a place.",
    ),
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    "Move it: `{value}` stands clear in every language looked at ({count}).",
    "Move it: {value} more in `{name}` stands clear in every language looked at ({count}).",
    "No move along or down the page is free: make it smaller, or hang it elsewhere.",
    "Let it begin (`at`) or lead (`to`) elsewhere.",
    "Make it {value} wide: so it stands clear in every language looked at ({count}).",
    "If it is meant to lie there, say `may_cover: {name}`.",
    "What stands later in a list lies above: change their order.",
    "the edge of the page",
    "the safe area for texts",
    "a block says that itself",
    "a {shape} has no such measure",
    "only lines and arrows lead to something",
)
"""What fills the arguments of these findings."""
CLEAR, FURTHER, NOWHERE, LED, SMALLER, ALLOW, ORDER = PHRASES[:7]
