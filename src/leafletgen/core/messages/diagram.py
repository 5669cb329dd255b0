"""Findings about diagrams and pictograms."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

_ROOM = "Parts that touch cannot be told apart from two metres away, so such a picture is not printed."
_FILE = "A diagram is checked as written before it is drawn, so that no arrow is silently left out."
_FAMILY = "Signs of one size and weight look like one family, whoever drew them."

CODES: tuple[Code, ...] = (
    Code(
        "pictogram-unknown",
        ERROR,
        "There is no pictogram “{name}”. Did you mean “{near}”?",
        "Write “{near}”, or put a file {name}.svg into the project's pictograms folder.",
        "A missing sign would leave an empty place in the picture.",
    ),
    Code(
        "pictogram-unknown-nothing-near",
        ERROR,
        "There is no pictogram “{name}”.",
        "Run “leafletgen icons” to see all names, or put a file {name}.svg into the project's pictograms folder.",
        "A missing sign would leave an empty place in the picture.",
    ),
    Code(
        "pictogram-broken",
        ERROR,
        "The pictogram file {file} cannot be used: {reason}.",
        "Change the file, or use another pictogram.",
        "Pictograms use only paths, rectangles, circles and four colours, so that they print as pure vectors and take "
        "the colour of their ground; anything else would be left out silently.",
    ),
    Code(
        "diagram-empty",
        ERROR,
        "This diagram has no actors.",
        "List them under actors:, one line each.",
        _FILE,
    ),
    Code(
        "diagram-too-many-actors",
        ERROR,
        "This diagram has {count} actors; a diagram of the kind “{kind}” holds at most {most}.",
        "Leave some out, or choose another kind: grid holds nine.",
        "Nobody can follow more than that on a wall.",
    ),
    Code(
        "diagram-too-many-arrows",
        ERROR,
        "This diagram has {count} arrows; at most {most} fit.",
        "Use fewer steps, or make two diagrams.",
        "Each arrow carries one digit.",
    ),
    Code(
        "diagram-too-much-carried",
        ERROR,
        "Arrow {arrow} carries more than {most} things.",
        "Keep the {most} that matter most.",
        "Three things on one arrow would each be too small to see.",
    ),
    Code(
        "diagram-number-wrong",
        ERROR,
        "The arrow “{arrow}” is not named by a number.",
        "Name the arrows 1, 2, 3 … in the order in which things happen.",
        "The number is printed on the arrow and in the list of steps.",
    ),
    Code(
        "diagram-numbers-gap",
        ERROR,
        "The arrows are numbered {numbers}: {missing} is missing.",
        "Number them 1, 2, 3 … without a gap.",
        "A reader looks for the missing step.",
    ),
    Code(
        "diagram-actor-unknown",
        ERROR,
        "Arrow {arrow} names the actor “{actor}”, which this diagram does not have.",
        "Did you mean: {near}? If not, add it under actors:.",
        _FILE,
    ),
    Code(
        "diagram-arrow-to-itself",
        ERROR,
        "Arrow {arrow} goes from “{actor}” to itself.",
        "Name another actor in from: or to:.",
        _FILE,
    ),
    Code(
        "diagram-actor-alone",
        WARNING,
        "No arrow leads to or from “{actor}”.",
        "Remove the actor, or add an arrow.",
        "Somebody who does nothing makes readers wonder.",
    ),
    Code(
        "diagram-place-wrong",
        ERROR,
        "“{actor}” cannot be placed at “{place}”: the places in this kind of diagram are {places}.",
        "Change at:, or leave it out to take the next free place.",
        _FILE,
    ),
    Code(
        "diagram-place-taken",
        ERROR,
        "“{actor}” and “{other}” are both placed at {place}.",
        "Give one of them another at:.",
        _FILE,
    ),
    Code(
        "diagram-collision",
        ERROR,
        "In this diagram “{first}” and “{second}” touch.",
        "Move an actor to another place (at:), give the arrow another route:, or give the diagram more room.",
        _ROOM,
    ),
    Code(
        "diagram-label-collision",
        ERROR,
        "In this diagram “{first}” and “{second}” touch.",
        "Shorten the label's text, allow smaller labels, or give the diagram more room.",
        _ROOM,
    ),
    Code(
        "diagram-arrow-over-actor",
        ERROR,
        "“{arrow}” runs through “{actor}”.",
        "Write route: over (or curved) for it, or move “{actor}” to another place (at:).",
        "A reader would think that the actor takes part in this step.",
    ),
    Code(
        "diagram-arrows-cross",
        WARNING,
        "“{first}” and “{second}” cross.",
        "Try another place for an actor (at:) or another route:.",
        "Readers follow crossing arrows to the wrong end.",
    ),
    Code(
        "diagram-narrow",
        ERROR,
        "Between “{first}” and “{second}” there are only {gap} mm; an arrow with its number needs {need} mm.",
        "Make the diagram wider, show fewer actors side by side, or choose another kind.",
        "Number, shaft and head need two and a half times the width of a badge; with less, the number hides the arrow.",
    ),
    Code(
        "diagram-enlarged",
        ERROR,
        "The diagram “{name}” is drawn at {scale} times its usual size, and has no room for that.",
        "Make `scale` smaller, or leave it out; or give the diagram a taller and wider place.",
        "A diagram without room has arrows that nobody can follow.",
    ),
    Code(
        "diagram-wide",
        ERROR,
        "The diagram is {over} mm wider than its space, even at its smallest.",
        "Make its space wider, show fewer actors side by side, or choose another kind.",
        _ROOM,
    ),
    Code(
        "diagram-tall",
        ERROR,
        "The diagram is {over} mm taller than its space, even at its smallest.",
        "Make its space taller, shorten labels, or choose another kind.",
        _ROOM,
    ),
    Code(
        "diagram-label-long",
        ERROR,
        "The label “{label}” is too long for its place in the diagram.",
        "Shorten its text to two short lines, or allow smaller labels.",
        "Labels wider than this run into the arrows beside them.",
    ),
    Code(
        "sign-rules-edge",
        WARNING,
        "The pictogram {file} leaves only {free} units free at the edge of its square; 1 unit is needed.",
        "Draw it between 1 and 23 on both axes.",
        _FAMILY,
    ),
    Code(
        "sign-rules-light",
        WARNING,
        "The pictogram {file} is small in its square: its longer side is {side} of 24 units.",
        "Draw it 20 to 22 units wide or high.",
        _FAMILY,
    ),
    Code(
        "sign-rules-center",
        WARNING,
        "The pictogram {file} is never mirrored, but is {off} units off centre.",
        "Centre it (on 12), or write data-mirror='yes' if it faces one way.",
        "On a right-to-left page it would be out of place.",
    ),
    Code(
        "sign-rules-flush",
        WARNING,
        "{file}: a cut ends exactly on the edge of the shape that it cuts (near x {x}, y {y}).",
        "Extend the cut half a unit beyond the edge.",
        "Two edges in the same place are smoothed one after the other, which leaves a hairline of ink where there should be none.",
    ),
    Code(
        "sign-rules-cut",
        WARNING,
        "The finest cut in the pictogram {file} is {width} units wide; at least {least} is needed.",
        "Make it wider, or leave it out.",
        "A finer cut fills with ink in print.",
    ),
    Code(
        "sign-rules-line",
        WARNING,
        "The finest line or part of the pictogram {file} is {width} units wide; at least {least} is needed.",
        "Draw lines 2 units wide.",
        "A finer line cannot be seen from two metres away.",
    ),
    Code(
        "sign-rules-keywords",
        WARNING,
        "The pictogram {file} has fewer than two keywords.",
        "Write some into data-keywords of its <svg>, separated by commas.",
        "Keywords help people find a pictogram whose name they do not know.",
    ),
    Code(
        "sign-rules-small-alone",
        WARNING,
        "The drawing for small sizes {file} has no {own} beside it, so it is never used.",
        "Put {own} into the same folder, or rename {file}.",
        "A drawing for small sizes belongs to the sign in the same folder.",
    ),
    Code(
        "sign-rules-small-mirror",
        WARNING,
        "The pictograms {file} and {own} disagree on whether they are mirrored.",
        "Write data-mirror='{mirror}' in {file}, too.",
        "The large and the small drawing of a pictogram must face the same way.",
    ),
)
