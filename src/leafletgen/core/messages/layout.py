"""Findings about how texts stand on the page."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "text-too-long", E,
        "This text is about {chars} characters too long for the box “{box}”.",
        "Shorten it by about {chars} characters. It is already at {percent} % of its design size; the smallest "
        "allowed is {floor} %. Or ask the designer for a taller box.",
        "A text is never cut and never pushes its neighbours. Where it does not fit at its smallest allowed size, "
        "the sheet is not printed.",
    ),
    Code(
        "word-too-wide", E,
        "A word here is about {chars} characters too wide for the box “{box}”.",
        "Use a shorter word, or put a soft hyphen (U+00AD) where it may be divided. It is already at {percent} % "
        "of its design size.",
        "Words are only divided where the translator allows it, so a long word can be wider than its box.",
    ),
    Code(
        "label-too-long", E,
        "This text is too long for its place in the box “{box}”.",
        "Use a shorter word: there is room for two lines at most.",
        "Labels of a diagram have a fixed place between the arrows.",
    ),
    Code(
        "zone-too-low", E,
        "The content of the zone “{box}” is {points} points taller than the zone.",
        "Make the zone taller, or its pictures smaller.",
        "Pictures and diagrams do not shrink by themselves.",
    ),
    Code(
        "zones-too-high", E,
        "Together, the zones of the page “{page}” are {missing} taller than the paper.",
        "Reduce their heights by {missing}, or give one zone `height: rest`.",
        "Zones have fixed heights so that no language can move them; together they must fill the page.",
    ),
    Code(
        "zones-short", W,
        "The zones of the page “{page}” leave {left} of the paper empty at the bottom.",
        "Give one zone `height: rest`, or add {left} to their heights.",
        "Zones have fixed heights; what they leave is bare paper in every language, and no ground reaches the edge there.",
    ),
    Code(
        "zones-rest", E,
        "More than one zone of the page “{page}” has `height: rest`.",
        "Only one zone can take the rest: give the others a height.",
        "With two such zones it would be unclear which one gets the space.",
    ),
    Code(
        "reading-distance", W,
        "“{key}” can be read from {distance} m, not from {wanted} m as the output “{output}” asks.",
        "Shorten the text so that it can be set larger, or lower `read_from` for this output.",
        "Letters can be read from as far as about 333 times the height of a Latin capital, or 250 times that of a kanji.",
    ),
    Code(
        "panels-unfolded", E,
        "This output's layout has panels, but nothing says how the sheet is folded.",
        "Add `impose: {{scheme: tri-fold}}` to the output.",
        "A panel gets its width from the way the sheet is folded.",
    ),
    Code(
        "panel-unknown", E,
        "This fold has no panel “{name}”.",
        "Its panels are: {known}.",
        "Each way of folding has panels of its own, named in reading order.",
    ),
)  # fmt: skip
