"""Findings about what the eye meets."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    Code(
        "contrast-low", W,
        "Text in “{ink}” on “{ground}” has a contrast of {ratio}; at least {least} is needed.",
        "Choose another ground here, or another colour for the text.",
        "Text that is hardly darker than its ground cannot be read in a dim corridor or with weak eyes (WCAG 2.1).",
    ),
    Code(
        "contrast-needs-scrim", W,
        "Words on this picture or gradient cannot be read ({texts}): their contrast is below {least}.",
        "Write `{mend}` here: this strength was tried and holds. Or keep another part of the picture in sight (`focus`). "
        "For words in another colour, choose the `ground` beside the picture.",
        "Letters that cross a bright and a dark place of a picture are lost in one of them. Of the pixels within a stroke's width of "
        "the letters of a text, at most 2 % may have less contrast, and of each letter's 75 %, in colour and in grey (WCAG 2.1: 4.5, for large type 3).",
    ),
    Code(
        "contrast-over-picture", W,
        "Words on this picture or gradient cannot be read ({texts}): their contrast is below {least}.",
        "Choose a `ground` on which its colour can be read and lay a `scrim` of it over the picture, or move the words to a place that is quiet.",
        "Letters that cross a bright and a dark place of a picture are lost in one of them. Of the pixels within a stroke's width of "
        "the letters of a text, at most 2 % may have less contrast, and of each letter's 75 %, in colour and in grey (WCAG 2.1: 4.5, for large type 3).",
    ),
    Code(
        "contrast-sign", W,
        "A mark or sign in “{ink}” on “{ground}” has a contrast of {ratio}; at least {least} is needed.",
        "Choose another ground here, or in the theme another accent for this ground.",
        "The mark of a list, a box to tick, an arrow or a pictogram that says something must be seen as well as words: with a contrast of 3 "
        "(WCAG 2.1, 1.4.11), in colour and in the grey of a copier.",
    ),
    Code(
        "contrast-sign-over-picture", W,
        "A mark or sign on this picture or gradient cannot be seen: its contrast is below {least}.",
        "Move it to a place that is quiet, or give it a ground of its own.",
        "The mark of a list, a box to tick, an arrow or a pictogram that says something must be seen as well as words: with a contrast of 3 "
        "round half of its outline (WCAG 2.1, 1.4.11), in colour and in the grey of a copier.",
    ),
    Code(
        "near-trim", W,
        "This text comes within {distance} mm of the edge; keep {least} mm.",
        "Give the page a wider margin.",
        "Paper moves while it is cut and folded, and office printers leave an edge white.",
    ),
    Code(
        "past-trim", W,
        "This text runs {distance} mm over the edge: that part of it is cut off.",
        "Give the page a wider margin.",
        "What lies beyond the edge of the page is not on the paper.",
    ),
    Code(
        "grey-alike", W,
        "A black-and-white copier makes the colours “{one}” and “{other}” look alike.",
        "Make one of them lighter or darker in the theme.",
        "Sheets are copied in grey, and what only colour shows is lost.",
    ),
    Code(
        "color-alike", W,
        "Some colour-blind readers ({kind}) cannot tell the colours “{one}” and “{other}” apart.",
        "Make one of them lighter or darker in the theme, or tell the two things apart by shape.",
        "About one man in twenty sees some colours alike.",
    ),
    Code(
        "brand-light", A,
        "The brand colour {brand} has a contrast of {ratio} on white, too little for words: they and signs are in {darker} ({reached}).",
        "Where it is a ground, it stays as it is, with words that can be read on it. For another dark tone, state `deep` under `colors`.",
        "Text needs a contrast of 4.5 (WCAG 2.1, 1.4.3); the dark tone has the hue of the brand and the lightness of the theme.",
    ),
    Code(
        "logo-none", A,
        "The theme has no logo; this place stays empty.",
        "Name a file of pictures/ in the project file, such as `theme: {{extends: calm, logo: logo.svg}}`.",
        "A layout may be used with themes that have a logo and with those that have none.",
    ),
    Code(
        "brand-unused", W,
        "This theme prints black alone: it has no place for the brand colour {brand}.",
        "Take `brand` away, or extend a theme in colours, such as `calm`.",
        "What is to go through a copier or into a newspaper has one ink.",
    ),
)  # fmt: skip
