"""Findings about drawings with labels."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E = Severity.ERROR

CODES: tuple[Code, ...] = (
    Code(
        "drawing-broken", E,
        "The drawing {file} cannot be used: {reason}.",
        "Change it in a drawing program and save it as plain SVG.",
        "A drawing is printed as pure vectors in the colours of the theme; what could not be drawn that way would be left out "
        "in silence.",
    ),
    Code(
        "drawing-colour", E,
        "“{name}” in the drawing {file} is no colour of the theme.",
        "{suggestion}",
        "Colours of the theme have their inks for the press and are safe for colour-blind readers.",
    ),
    Code(
        "drawing-label-unknown", E,
        "The drawing {file} has no point “{name}”.",
        'Give the shape at that place id="label-{name}". {suggestion}',
        "A label without a point would lead nowhere.",
    ),
    Code(
        "drawing-below-unknown", E,
        "Under “below” stands a second text for “{name}”, which has no label.",
        "Give “{name}” a label under “labels”, or take the second text away. {suggestion}",
        "A second text stands below a first one.",
    ),
    Code(
        "drawing-labels", E,
        "This drawing has {count} labels; at most {most} fit.",
        "Make two drawings.",
        "Nobody finds a word among so many.",
    ),
    Code(
        "drawing-crowded", E,
        "The label “{name}” of the drawing {file} finds no room where it touches nothing.",
        "Make the drawing narrower or the block wider, use `sides: both`, move the point, or shorten the labels near it.",
        "A line that crosses another, or a label on another, shows the wrong place.",
    ),
    Code(
        "drawing-blur", E,
        "The drawing {file} cannot be blurred.",
        "Take `blur` away; a `tint` makes words over a drawing readable, too.",
        "A drawing has no pixels that could run into each other.",
    ),
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    "its outermost element must be <svg>",
    "it is no XML: {reason}",
    "it has a document type or entities; save it as plain SVG",
    "it has more than {most} elements",
    "its groups stand in each other more than {most} deep",
    "its copies (<use>) make more than {most} elements",
    "a <use> in it leads back to itself",
    "<use> leads to {link}, which is not in this file",
    'its <svg> must say its drawing area: viewBox="0 0 200 300"',
    "its drawing area has no size",
    "its outlines have more than {most} segments",
    "<{tag}> lies nowhere near the drawing area",
    'id="label-{name}" marks no point: it holds no shape',
    "the point label-{name} is there twice",
    '<text> is not used in drawings: mark a point with id="label-…" and give it a text in the layout',
    "<style> is not used in drawings: give each shape its own fill and stroke (save as “presentation attributes”)",
    "<{tag}> is not used in drawings; draw it as shapes",
    "{name}= is not used in drawings; choose a lighter colour or draw it as shapes",
    "{value} is no colour of a drawing: write black, white, var(--red), or the #RRGGBB of a colour of the theme",
    "stroke-dasharray is wrong: {value}",
    "transform= is wrong: {value}",
    "{value} is no length without a unit",
    "The nearest is {name}, “{role}”.",
)
"""Why a file is no drawing, and what would be one."""
