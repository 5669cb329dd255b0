"""Findings about how texts stand on the page."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

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
        "room-too-low", E,
        "In no language does the text fit the zone “{box}”: the zone is too low.",
        "Make the zone taller, or the `floor` of its sizes smaller.",
        "Where all languages are too long at once, the layout has changed and not the texts.",
    ),
    Code(
        "room-too-narrow", E,
        "In no language do the words fit here, in the zone “{box}”: it is too narrow.",
        "Make the column wider, shorten the longest word or number there, or make the `floor` of its sizes smaller.",
        "Where all languages are too long at once, the layout has changed and not the texts.",
    ),
    Code(
        "texts-too-long", E,
        "The texts of the box “{box}” are together about {percent} % too long.",
        "Shorten several of them, this one first. Or ask the designer for a taller box.",
        "No single text of this box is to blame: shortening one alone would not be enough.",
    ),
    Code(
        "word-too-wide", E,
        "A word here is about {chars} characters too wide for the box “{box}”.",
        "Use a shorter word, or put a soft hyphen (U+00AD; in Translate: Alt -) where it may be divided. It is already at {percent} % "
        "of its design size.",
        "Words are only divided where the translator allows it, so a long word can be wider than its box.",
    ),
    Code(
        "word-undivided", A,
        "The letters in the box “{box}” are only {percent} % of their design size, because “{word}” must stand on one line.",
        "Put a soft hyphen (U+00AD; in Translate, Alt and -) where two words join. A dictionary allows: {ways}",
        "A word of a headline is only divided where its translator allows it; the letters shrink until the longest one fits.",
    ),
    Code(
        "label-too-long", E,
        "This text is too long for its place in the box “{box}”.",
        "Use shorter words, or ask the designer for more room: a label takes as many lines as it needs, but each of its words must fit.",
        "Labels of a diagram have a fixed place between the arrows.",
    ),
    Code(
        "zone-too-low", E,
        "The content of the zone “{box}” is {points} points taller than the zone, even at its smallest allowed sizes.",
        "Make the zone taller, or put less into it.",
        "A zone has the height that the layout gives it; what stands in it never pushes the next zone away.",
    ),
    Code(
        "zone-takes-room", E,
        "The zone “{box}” is {spare} mm taller than its content needs, and the zone “{other}”, which has the rest of the page, is too low.",
        "Make the zone “{box}” lower.",
        "What one zone takes is not left for the zone with `height: rest`.",
    ),
    Code(
        "block-too-high", E,
        "This is {height} mm high; the zone “{box}” has room for {room} mm.",
        "Make it smaller (its scale or width), or the zone taller.",
        "Pictures and diagrams do not shrink by themselves.",
    ),
    Code(
        "column-too-narrow", E,
        "This column in the zone “{box}” is only {width} mm wide: not even single letters fit, or not the number that stands there.",
        "Make the column wider, or the others beside it narrower; or set the number smaller (the size of its type role).",
        "A text can only be broken between letters, so a column narrower than a letter holds nothing.",
    ),
    Code(
        "size-too-large", E,
        "The smallest allowed size of “{name}” is too large for the zone “{box}”: not even a single letter fits.",
        "Check `size` and `floor` for a missing decimal point.",
        "Sizes go down to their floor and no further.",
    ),
    Code(
        "continues-nowhere", E,
        "No later page or panel has a zone “{name}” for the rows that find no room here.",
        "{suggestion}",
        "What does not fit goes on in reading order: further on, never back.",
    ),
    Code(
        "picture-too-wide", E,
        "This picture is {width} mm wide; there is room for {room} mm.",
        "Make it narrower, or its column wider.",
        "What is wider than its column lies over its neighbours, and what is wider than the page is cut off.",
    ),
    Code(
        "picture-bleed-blocked", E,
        "This picture is to run over the edge of the page (`bleed`: {side}), but something else lies between.",
        "Put it at that edge: first or last in its zone or column, its zone first or last on the page. Or take {side} out of `bleed`.",
        "A picture that stops short of the edge, or crosses words on its way there, is not what was meant.",
    ),
    Code(
        "background-none", E,
        "This `background` has neither a `file` nor a `gradient`.",
        "State one of them: file: street.jpg, or gradient: [night, teal].",
        "A scrim alone has nothing to lie over: a plain colour is a `ground`.",
    ),
    Code(
        "background-twice", E,
        "This `background` has both a `file` and a `gradient`.",
        "Take one of them out. What is laid over a picture is a `scrim`.",
        "Of two backgrounds, one would hide the other.",
    ),
    Code(
        "gradient-short", E,
        "A gradient needs two colours or more; this one has {count}.",
        "State at least two: [night, teal]. A plain colour is a `ground`.",
        "One colour has nothing to run into.",
    ),
    Code(
        "letters-sideways", W,
        "The letters of this language run down; here they lie on their side ({count} texts of this layout).",
        "Write it so: {{text: …, writing: vertical}}. Headings, paragraphs, banners and cells of tables can be set so.",
        "Traditional Mongolian is read from top to bottom, its lines from left to right; on its side it is hard to read.",
    ),
    Code(
        "writing-kind", E,
        "`writing` is for headings, paragraphs, banners and cells of tables; this is a {kind}.",
        "Put it at the headings and paragraphs in it.",
        "Lines of these blocks can run down as they are; of all others, parts would lie on their side.",
    ),
    Code(
        "writing-turned", E,
        "`rotate` and `writing` contradict each other: a block is turned, or its lines run down.",
        "Keep one of the two; for a turned block in some languages and a vertical one in others, write two with `when`.",
        "Vertical letters that are turned as well would lie on their side.",
    ),
    Code(
        "pictogram-key", W,
        "“{key}” does nothing to a pictogram.",
        "Take {key} away, or name a picture of your own by `file`.",
        "A pictogram is a drawing on the ground of its place: nothing of it is cut off, and it turns round by itself.",
    ),
    Code(
        "contain-cut", W,
        "“{key}” and `fit: contain` contradict each other: the picture covers its frame.",
        "Take `fit: contain` away, or take {key} away.",
        "A picture that is contained keeps its own shape within the frame, so it cannot be cut or run over the trim.",
    ),
    Code(
        "focus-pair", E,
        "`focus` has {count} numbers; it needs two: from the left and from the top of the picture.",
        "Write it as [50%, 30%].",
        "The point that is kept in sight is a place in the picture.",
    ),
    Code(
        "art-off-page", E,
        "The sign “{name}” of `art` lies beside the page, or most of it does.",
        "Change `top`, `start` or `end`: they say how far it stands from the edges.",
        "What lies beside the page is cut off, and nobody sees it.",
    ),
    Code(
        "columns-too-wide", E,
        "The columns of the zone “{box}” are {over} mm wider than their room of {room} mm.",
        "Make this one narrower, or give one of them no `width`: it takes what is left.",
        "What is wider than its zone lies over its neighbours or is cut off.",
    ),
    Code(
        "art-over-text", E,
        "The sign “{name}” of `art` lies over words: “{text}”.",
        "Make it narrower, or move it with `top`, `start` or `end`.",
        "Words under a picture, or on top of one, cannot be read.",
    ),
    Code(
        "zones-too-high", E,
        "Together, the zones of the page “{page}” are {missing} taller than the paper; “{box}” ({height}) has the most room to spare.",
        "Reduce its height, or those of several zones, by {missing}.",
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
        "hyphens-missing", W,
        "The layout asks for words to be divided (`hyphens: yes`), and the dictionary “{name}” of pyphen is not here.",
        "Install it: pip install \"leafletgen[hyphens]\". Or correct `dictionary` in the language's pack, or take `hyphens` out of the layout.",
        "No word is divided then, so lines end elsewhere than on a machine that has it.",
    ),
    Code(
        "hyphens-idle", W,
        "The role “{name}” asks for words to be divided (`hyphens: yes`), and none will be: it has `{cause}`.",
        "If it is running text, write `pitch: running`, without `breaking: balanced` and `display: yes`. If not, take `hyphens` out.",
        "Words are divided in running text alone, never in headings and labels. A role that does not say its `pitch` has `short`.",
    ),
    Code(
        "type-too-small", E,
        "Type of the size “{name}” would be {size} pt high; the smallest that may be printed there is {least} pt.",
        "Give it {units}u or more, and the layout the room for it. What labels or explains something else may be smaller: `caption: yes`.",
        "Many cannot read smaller type, on paper and on copies of it. The limit is the profile's `smallest`.",
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
    Code(
        "form-count", E,
        "Nobody can fill in {count} lines or boxes here.",
        "Write a number from 1 to {most}.",
        "A line is at least 8 mm high, and a box 5 mm wide: a hand needs them.",
    ),
    Code(
        "form-choices", E,
        "There is nothing to choose from here.",
        "Name as `choices` the key above the texts to choose from.",
        "Each choice has a box to tick and its own text.",
    ),
    Code(
        "strips-count", E,
        "A sheet cannot be cut into {count} strips.",
        "Write a number from 1 to {most} as `count`.",
        "A strip must be wide enough for its words, and for the fingers that tear it off.",
    ),
    Code(
        "strips-twice", E,
        "These strips have both a `count` and a `width`.",
        "Keep one of the two: all strips are of equal width, and one follows from the other.",
        "Strips share the width of their room without a rest, so that nothing is left at its edge.",
    ),
    Code(
        "strips-empty", E,
        "Nothing stands on these strips that could be read.",
        "Give them a `number`, a `name`, a `text` or `blocks`.",
        "Who takes a strip home must know what it was for; a code alone tells nothing.",
    ),
)  # fmt: skip
