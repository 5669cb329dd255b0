"""Words that fill the arguments of findings, and those that a report says itself: translated like the templates."""

from __future__ import annotations

from leafletgen.core.messages import (
    calendar,
    catalogue,
    chart,
    components,
    drawing,
    effort,
    exchange,
    facts,
    fonts,
    keys,
    layers,
    limits,
    memory,
    pdf,
    published,
    rebuilds,
    status,
    studio,
    templates,
    tidy,
    verdicts,
)
from leafletgen.core.messages.reading import PHRASES as _VALUES

FILLED_BY_PHRASES = frozenset({
    "expects", "found", "kind", "mend", "owner", "problem", "reason", "said", "side", "suggestion", "most_unit", "unit", "wanted", "what",
    "which",
})  # fmt: skip
"""Arguments whose value is one of `PHRASES`, or words of the system or the user, which stay as they are."""

OF_FILES: tuple[str, ...] = (
    "it has no pages", "it is damaged", "it is not a PDF", "it is not embedded", "its class is {kind}, not prtr",
    "the number of inks it states is not the number it has", "its version is {version}", "it is not an ICC profile", "it is cut off",
    "it has no name (tag “desc”)", "its name (tag “desc”) is broken", "its tables are broken",
    "a scanner or camera", "a screen", "a link between two devices", "an effect", "a colour space",
    "a list of named colours", "it is not a picture, or it is damaged",
    "a PDF", "a Photoshop document", "a PostScript file (EPS, AI)", "an office document or an archive", "a GIMP document",
    "a JPEG XL file", "a camera's raw file", "a place-holder of git LFS, not the picture itself",
    "a PNG", "a JPEG", "a TIFF", "a GIF", "a web page", "a drawing (SVG)", "an AVIF", "a WebP", "a film", "a text",
    "a file outside", "transparency is mixed", "colours are", "both", "neither", "left", "right", "top", "bottom",
    "margin", "frame", "bleed", "profile",
    "nothing", "true or false", "a number", "a number beyond all limits", "a whole number", "a whole number from 0 to a million million", "a name", "a string", "an array", "a dictionary",
    "a stream", "a picture", "something else", "an array of dictionaries", "an array of numbers", "an array of four numbers",
    "an array of six numbers", "an array of numbers, none below 0", "an array of lengths and a number",
    "an array of a font and a number", "a number above 0", "an array of codes and widths", "an array of numbers and what they stand for",
    "an array of strings and numbers", "a name or a dictionary", "a stream or an array of streams",
    "a stream or a dictionary of streams", "a dictionary or a stream", "object {number}", "an object without a number",
    "it holds itself", "it lies too deep in others",
    "the title", "the day it was made", "the day it was changed", "the day its description was changed",
    "its identity", "its version", "its rendition",
)  # fmt: skip
"""What is said of PDFs, colour profiles and pictures."""

OF_TEXTS: tuple[str, ...] = (
    "question mark", "exclamation mark", "colon", "semicolon", "ellipsis", "full stop", "no mark", "letters", "words",
    "simplified Chinese", "traditional Chinese", "Japanese", "no space before the mark", "a space after the mark",
)  # fmt: skip
"""What checks of texts find and want."""

OF_SIGNS: tuple[str, ...] = (
    "<{tag}> is not used in pictograms; draw it as a path",
    "there is nothing drawn in it",
    'its drawing area must be viewBox="0 0 24 24"',
    'say data-mirror="yes" or data-mirror="no" in its <svg>',
    "{name}= of <{tag}> is not used in pictograms",
    "a number of <{tag}> is missing or wrong: {fault}",
    "<{tag}> must be filled or stroked with one of: {known}",
)
"""Why a drawing is no pictogram."""

PHRASES: tuple[str, ...] = (
    *facts.PHRASES,
    *layers.PHRASES,
    *_VALUES,
    *OF_FILES,
    *OF_TEXTS,
    *OF_SIGNS,
    *drawing.PHRASES,
    *fonts.PHRASES,
    *limits.PHRASES,
    *components.PHRASES,
    *pdf.PHRASES,
    *calendar.PHRASES,
    *chart.PHRASES,
    *catalogue.PHRASES,
    *keys.PHRASES,
    *tidy.PHRASES,
    "picture",
    "drawing",
    "profile",
    "size or gap",
    "the key of a text, such as headline.a",
    "the key of a group of texts",
    "a name",
    "a length such as 12u or 40mm, or `rest`",
    "a length such as 12u or 40mm, or `content`, `equal` or `rest`",
    "a length such as 5mm or 0.6u, or the name of a type role or a fit group",
    "a weight from 300 (light) to 900 (black)",
    "a part of a whole such as 40% or 0.4",
    "an angle in degrees such as 180 or -45",
    "two words such as `start before`: first start, center or end, then before, center or after",
    "an angle from -360 to 360 degrees",
    "the path data of an outline, such as M0 0 L4 2 Z",
    "four quotation marks, such as “”‘’",
    "a regular expression",
    "letters and ranges of letters, such as a-z",
    "an OpenType feature of four letters, such as palt or -kern",
    "a number above 0 and at most 10",
    "a whole number from 0 to 999",
    "a whole number from 1 to 20",
    "one character",
    "the digit 0 of a script",
    "the code of a script, such as Latn",
    "a character set by its name in Python, such as cp932",
    "a list of words that the program has, such as th or vi",
    "a sheet of paper such as A4, jis-b3 or 515mm x 728mm",
    "a colour such as FFC400",
    "four numbers from 0 to 100, such as 0 24 100 0",
    "Did you mean “{near}”?",
    "Choose from: {known}.",
    "There are none.",
    "Did you mean “{near}” ({name})?",
    "This is {name}. CLDR does not say in which script: add it to the tag, such as {tag}-Latn.",
    "This is {name}, written in {script} from left to right. {family} has its letters: say so in languages/{tag}.yaml (docs/languages.md).",
    "This is {name}, written in {script} from right to left. {family} has its letters: say so in languages/{tag}.yaml (docs/languages.md).",
    (
        "This is {name}, written in {script} from left to right. No font here has its letters: put one into fonts/ and name it in "
        "languages/{tag}.yaml (docs/languages.md)."
    ),
    (
        "This is {name}, written in {script} from right to left. No font here has its letters: put one into fonts/ and name it in "
        "languages/{tag}.yaml (docs/languages.md)."
    ),
    "Tags are short: en, ja, zh-Hans, vi, my, ar.",
    "the tag of a language such as ja or zh-Hans",
    "layout",
    "theme",
    "diagram",
    "pictogram",
    "type role",
    "fit group",
    "type role or fit group",
    "zone, block or layer",
    "ground",
    "colour",
    "language",
    "output",
    "row",
    "its owner",
    "a number of pages from 1 to {most}",
    "0mm or more, less than a quarter of the paper",
    "a length from 5mm to 50mm",
    "a length from 0mm to 50mm",
    "a length from 0mm to 20mm",
    "a number of pixels to the inch from 72 to 2400",
    "the thickness of one sheet, such as 0.1mm",
    "a number from 0 to 3",
    "protan",
    "deutan",
    "tritan",
)

SEVERITIES: dict[str, str] = {"error": "error", "warning": "warning", "advice": "note"}
"""How a severity is called on the screen."""

MORE = "… and {count} more like these"

FOR_THE_SHOP: tuple[str, ...] = (
    "Job ticket", "Project", "Output", "Version", "Date",
    "Finished size (mm)", "Put up as", "Number up on a sheet", "Press sheet (mm)", "Number of folds", "Inks, front/back",
    "Quantity, all languages", "Sheets for one", "Sheets, all copies", "Trimmed size (mm)", "Bleed (mm)", "Sheet in the file (mm)",
    "Pages in each file", "Two-sided", "Fold", "Inks", "Printing condition", "Copies of each", "Requested paper",
    "Score the folds first: paper of this weight breaks along an unscored fold.",
    "Please print at 100 %, without scaling; fonts are embedded, colours are final.",
    "Files (SHA-256):", "no", "flipped on the long edge", "flipped on the short edge",
    "Panels inside, in reading order (mm)", "Folded size (mm)", "half fold",
    "tri-fold (C fold): the flap is folded in first", "Z fold", "gate fold: two doors",
    "roll fold: four panels, each folded into the next", "saddle-stitched booklet",
    "several pages on a sheet, cut apart", "copies on a sheet, cut apart",
    "work and turn: both sides from one form, then cut",
    "Conformity statement", "Print: PDF/X-4", "Archive: PDF/A-2a", "Accessibility: PDF/UA-1",
    "leafletgen {version}: {count} rules of its own", "there is no public checker for PDF/X-4",
    "they are not all of PDF/A-2", "they are what a program can judge", "veraPDF has no objection", "veraPDF objects: {clauses}",
    "Layers, attached files, films and forms hide nothing.",
    "not claimed by this file", "no fault found", "faults found: {count}", "met", "none in this file",
    "Standard", "Checked by", "Result", "File", "Title", "Language, pages, date", "Fingerprint",
    "Tags", "Accessibility, point by point", "Alternative texts", "For people to judge", "Name", "Signature",
    "No program can judge the following. The person who has read the file ticks and signs:",
    "All content is in the tag tree: headings, text, lists, pictures.", "The file says that it is PDF/UA-1.",
    "No protection keeps screen readers out.", "Everything is either read aloud or marked as decoration.",
    "Pages and tags refer to each other.", "The file has a title, and it is shown.",
    "Its language is stated, and so are the languages of passages that differ.", "All tags are standard ones.",
    "Each picture has an alternative text and a position on its page.", "Headings begin at level 1 and skip no level.",
    "List items are in lists, cells in rows.", "Tables are complete, and their header cells say what they head.",
    "Notes are linked to the text.", "Links and fields have a description and follow the reading order.",
    "All fonts are embedded, and each glyph is mapped to characters.",
    "Read aloud from beginning to end, the text makes sense.",
    "The alternative text of each picture (above) says what the picture says.",
    "What looks like a heading is one, and vice versa.", "Nothing is conveyed by colour alone.",
    "The translation is faithful and plain.",
    "An independent check of PDF/A and PDF/UA can be made with veraPDF (verapdf.org), which is free.",
)  # fmt: skip
"""What the papers for the print shop and the accessibility officer say."""

REPORT: tuple[str, ...] = (
    *SEVERITIES.values(),
    MORE,
    "What follows from it:",
    ", ",
    "in {places}",
    "Preflight",
    "Nothing found.",
    "There is no message “{code}”.",
    *FOR_THE_SHOP,
    "{count} times",
    "Kits: {count}, of which {kept} were there already; sheets: {sheets}",
    "{folder}: {pages} pages, {files} files beside them; for the top folder of {address}",
    "language",
    "output",
    "group",
    "text",
    "box",
    "size",
    "of design",
    "floor",
    "lines",
    "texts",
    "room",
    "{count} free",
    "{count} over",
    *effort.WORDS,
    *rebuilds.WORDS,
    *published.WORDS,
    "The tightest text of each group, worst first",
    "All texts, worst first",
    "Next: leafletgen preview {folder} --edit",
    "{name} was added; write its texts into {path}.",
    "{name} was added; its texts are those in {path}.",
    *facts.WORDS,
    *status.WORDS,
    *exchange.WORDS,
    *memory.WORDS,
    *studio.WORDS,
    *templates.WORDS,
    *verdicts.WORDS,
)

FOLLOW = "What follows from it:"
FOLLOWING = (
    "… and {count} place follows from it: --all",
    "… and {count} places follow from it: --all",
)
"""One and many."""
COUNTED: tuple[tuple[str, str], ...] = (
    ("{count} error", "{count} errors"),
    ("{count} warning", "{count} warnings"),
)
"""One and many."""
