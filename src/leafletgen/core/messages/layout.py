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
        "Use a shorter word: two lines are the most.",
        "Labels of a diagram have a fixed place between the arrows.",
    ),
    Code(
        "zone-too-low", E,
        "The content of the zone “{box}” is {points} points higher than the zone.",
        "Give the zone more height, or its pictures less.",
        "Pictures and diagrams do not shrink by themselves.",
    ),
    Code(
        "zones-too-high", E,
        "The zones of the page “{page}” are together {missing} higher than the paper.",
        "Take {missing} from their heights, or give one zone `height: rest`.",
        "Zones are fixed in height so that no language can move them; together they must fill the page.",
    ),
    Code(
        "zones-short", W,
        "The zones of the page “{page}” leave {left} of the paper empty at its foot.",
        "Give one zone `height: rest`, or add {left} to their heights.",
        "Zones are fixed in height; what they leave is bare paper in every language, and no ground reaches the edge there.",
    ),
    Code(
        "zones-rest", E,
        "More than one zone of the page “{page}” has `height: rest`.",
        "Only one zone can take what is left: give the others a height.",
        "With two such zones nobody could say which one gets the room.",
    ),
    Code(
        "reading-distance", W,
        "“{key}” can be read from {distance} m, not from {wanted} m as the output “{output}” asks.",
        "Shorten the text so that it can be set larger, or lower `read_from` for this output.",
        "Letters are readable from about 333 times the height of a Latin capital and 250 times that of a kanji.",
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
