"""Findings about print: pictures, colour profiles, inks, and what a file must keep to be called PDF/X, PDF/A, PDF/UA."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "picture-depth", E,
        "The picture {path} has {bits} bits per colour channel.",
        "Save it with 8 bits per channel.",
        "Presses and PDF readers take 8 bits; what 12 or 32 bits mean differs from program to program.",
    ),
    Code(
        "picture-large", E,
        "The picture {path} is {width} × {height} pixels in size, in {channels} channels; at most {most} {unit} can be taken (limit “{limit}”).",
        "Make it smaller: 300 pixels per inch at its printed size are enough.",
        "A picture of this size fills the memory of your computer, and of the print shop's.",
    ),
    Code(
        "picture-animated", E,
        "The picture {path} holds {frames} pictures, one after another.",
        "Save the one you want as a separate file.",
        "Paper does not move; which of the pictures was meant cannot be guessed.",
    ),
    Code(
        "picture-coarse", W,
        "The picture {path} has only {ppi} pixels per inch at its printed size.",
        "Get a larger original, or print it smaller: below {least} it looks blurred or jagged.",
        "A picture from the web has few pixels: at 72 per inch each one can be seen.",
    ),
    Code(
        "picture-rgb", E,
        "The picture {path} is in RGB, and the profile “{profile}” refuses that.",
        "Convert it to CMYK, or write pictures: convert (or: keep) in the profile.",
        "Some print shops want every conversion to inks to be done by whoever made the picture.",
    ),
    Code(
        "intent-missing", E,
        "The profile “{profile}” claims {standard} in inks, but does not name a printing condition.",
        "Add a line such as intent: FOGRA39L.",
        "Inks define a colour only for a known paper and press; the standards require these to be named and embedded.",
    ),
    Code(
        "intent-unknown", E,
        "There is no colour profile “{name}”.",
        "{suggestion} Or give the path of an ICC file in the project's folder, such as icc/JapanColor2011Coated.icc.",
        "The inks of a file are meant for one paper and press, which a colour profile describes.",
    ),
    Code(
        "intent-broken", E,
        "The colour profile {path} cannot be used: {reason}",
        "Get a fresh copy from whoever made it.",
        "A truncated or damaged profile would be refused by the print shop, or would print wrong colours.",
    ),
    Code(
        "intent-class", E,
        "The colour profile {path} describes {kind}, not a press.",
        "Use the profile of the paper that you print on, such as FOGRA39L (its device class is “prtr”).",
        "The output intent of a print file must be the profile of an output device.",
    ),
    Code(
        "intent-space", E,
        "The colour profile {path} is for {space}, but the file is in CMYK.",
        "Use a CMYK profile, such as FOGRA39L.",
        "A file in inks needs a printing condition in inks.",
    ),
    Code(
        "intent-unused", E,
        "The profile “{profile}” claims PDF/X-4 but writes screen colours.",
        "Write color: cmyk, or remove PDF/X-4 from conformance.",
        "A print file names a press; screen colours belong to a screen.",
    ),
    Code(
        "spot-reserved", E,
        "The ink “{name}” has a reserved name.",
        "Call it by the name on its tin, such as PANTONE 185 C.",
        "All and None mean every plate and no plate, and the four process inks have plates already: the colour would print wrongly or not at all.",
    ),
    Code(
        "spot-twice", E,
        "The ink “{name}” has two different colours: {one} and {other}.",
        "Give both colours the same cmyk, or the inks two names.",
        "One plate has one ink; in one file one name must mean one colour.",
    ),
    Code(
        "one-ink-colors", E,
        "The theme has colours beside black, which one ink cannot print: {names}.",
        "Use one_ink with a theme that has black alone, such as mono, and give no other colours.",
        "one_ink prints in one ink what the theme prints in black and grey. A colour would need a second plate.",
    ),
    Code(
        "overprint-without-ink", E,
        "The colour “{name}” says overprint, but has no ink of its own.",
        "Add spot: with the name of its plate, such as Varnish or CutContour, or remove overprint.",
        "What lies over all colours without being one needs a plate of its own; black words overprint by themselves.",
    ),
    Code(
        "color-empty", E,
        "The colour “{name}” is given neither as srgb nor as cmyk.",
        "Write one of them, such as srgb: \"C8230F\" or cmyk: 0 95 100 15; the other is computed.",
        "A name alone is no colour.",
    ),
    Code(
        "bleed-too-large", E,
        "The bleed of {bleed} mm is larger than the page ({page} mm) allows.",
        "3 mm are usual, 10 mm for large posters.",
        "Bleed is cut away: more than half of the page cannot be bleed.",
    ),
    Code(
        "margin-too-large", E,
        "The edges take {edges} mm of a page that is {page} mm wide: no room is left for text.",
        "Make the margin (or the frame) of the page smaller, or the paper larger.",
        "Text is set between the margins and needs at least a centimetre.",
    ),
    Code(
        "edge-negative", E,
        "The {what} of the page is {value}, which is less than 0.",
        "Write 0mm or more.",
        "Text and grounds would lie outside the paper.",
    ),
    Code(
        "title-missing", E,
        "The text “{key}”, the title of the file, is empty in {language}.",
        "Write what the sheet is called, in a few words.",
        "PDF/A and PDF/UA files have a title: it is what screen readers say first and archives list.",
    ),
    Code(
        "alt-missing", E,
        "The text “{key}”, the alternative text of a picture, is empty in {language}.",
        "Say in a sentence what the picture shows.",
        "PDF/UA requires each figure to be described; a screen reader would say “graphic” and nothing else.",
    ),
    Code(
        "picture-wordless", E,
        "The picture {path} has no alternative text.",
        "Add alt: with the key of a text that says what it shows; or write decorative: yes if it says nothing.",
        "PDF/UA requires each picture to be either described or left out of what is read aloud; only its author can say which.",
    ),
)  # fmt: skip
