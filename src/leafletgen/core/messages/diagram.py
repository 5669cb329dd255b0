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
        "Signs are drawn with few means (paths, rectangles, circles, four colours) so that they print as pure "
        "vectors and take the colour of their ground; anything else would be left out silently.",
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
        "Nobody follows more from a wall.",
    ),
    Code(
        "diagram-too-many-arrows",
        ERROR,
        "This diagram has {count} arrows; at most {most} fit.",
        "Tell it in fewer steps, or make two diagrams.",
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
        "The arrow “{arrow}” has no number for a name.",
        "Name the arrows 1, 2, 3 … in the order in which things happen.",
        "The number stands on the arrow and in the list of steps.",
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
        "Did you mean: {near}? Else add it under actors:.",
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
        "No arrow comes to or goes from “{actor}”.",
        "Take the actor out, or add the arrow.",
        "Somebody who does nothing makes readers wonder.",
    ),
    Code(
        "diagram-place-wrong",
        ERROR,
        "“{actor}” cannot stand at “{place}”: the places of this kind of diagram are {places}.",
        "Change at:, or leave it out to take the next free place.",
        _FILE,
    ),
    Code(
        "diagram-place-taken",
        ERROR,
        "“{actor}” and “{other}” both stand at {place}.",
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
        "Shorten the label's text, let labels be smaller, or give the diagram more room.",
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
        "See whether another place for an actor (at:) or another route: avoids it.",
        "Crossing arrows are followed to the wrong end.",
    ),
    Code(
        "diagram-narrow",
        ERROR,
        "Between “{first}” and “{second}” there are {gap} mm; an arrow with its number needs {need} mm.",
        "Make the diagram wider, show fewer actors side by side, or choose another kind.",
        "Number, shaft and head need two and a half badges; with less the number hides the arrow.",
    ),
    Code(
        "diagram-wide",
        ERROR,
        "The diagram is {over} mm wider than its place, even at its smallest.",
        "Make its place wider, show fewer actors side by side, or choose another kind.",
        _ROOM,
    ),
    Code(
        "diagram-tall",
        ERROR,
        "The diagram is {over} mm higher than its place, even at its smallest.",
        "Make its place higher, shorten labels, or choose another kind.",
        _ROOM,
    ),
    Code(
        "diagram-label-long",
        ERROR,
        "The label “{label}” is too long for its place in the diagram.",
        "Shorten its text to two short lines, or let labels be smaller.",
        "Labels wider than this run into the arrows beside them.",
    ),
    Code(
        "sign-rules-edge",
        WARNING,
        "The pictogram {file} keeps only {free} units free to the edge of its square; 1 unit is needed.",
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
        "The pictogram {file} never turns round, but stands {off} units beside the middle.",
        "Move it to the middle (12), or write data-mirror='yes' if it looks one way.",
        "On a right-to-left page it would stand off its place.",
    ),
    Code(
        "sign-rules-flush",
        WARNING,
        "{file}: a cut ends right on the edge of the shape that it cuts (near x {x}, y {y}).",
        "Let the cut reach half a unit over the edge.",
        "Two edges in one place are smoothed one after the other, which leaves a hair of ink where nothing should be.",
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
        "A finer line is lost from two metres away.",
    ),
    Code(
        "sign-rules-keywords",
        WARNING,
        "The pictogram {file} has fewer than two keywords.",
        "Write some into data-keywords of its <svg>, separated by commas.",
        "Keywords help to find a sign whose name one does not know.",
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
        "The pictograms {file} and {own} do not agree on whether they turn round.",
        "Write data-mirror='{mirror}' in {file}, too.",
        "The large and the small drawing of a sign must look the same way.",
    ),
)
