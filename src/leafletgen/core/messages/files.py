"""Findings about the bytes of any PDF: PDF/X-4 (`x-`), the press (`press-`)."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

AGAIN = "Export the file again with a setting for PDF/X-4, or ask whoever made it."
REFUSED = "Print shops that ask for PDF/X-4 refuse the file."

CODES: tuple[Code, ...] = (
    Code(
        "pdf-unreadable", E,
        "{place}: this is not a PDF that can be opened: {reason}",
        "Get the file anew.",
        "A damaged file may be repaired by one program and refused by the next.",
    ),
    Code(
        "pdf-locked", E,
        "{place}: a password is needed to open it.",
        "Save it without a password.",
        "Neither a print shop nor an archive can use a locked file.",
    ),
    Code(
        "pdf-damaged", E,
        "{place}: parts of it are not what a PDF may hold, so it could not be judged wholly.",
        AGAIN,
        "A damaged file may be repaired by one program and refused by the next.",
    ),
    Code(
        "pdf-repaired", W,
        "{place}: it is damaged and was repaired for this check.",
        "Get the file anew.",
        "A damaged file may be repaired by one program and refused by the next.",
    ),
    Code(
        "pdf-for-screens", Severity.ADVICE,
        "{place}: it does not say that it is for a press, so only access for all was checked.",
        "For print: leafletgen preflight --x4 {path}",
        "A file that is made for screens may break every rule of print without being wrong.",
    ),
    Code(
        "x-version", E,
        "{place}: it is PDF {version}; PDF/X-4 ends with 1.6.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-encrypted", E,
        "{place}: it is encrypted.",
        "Save it without any protection.",
        REFUSED,
    ),
    Code(
        "x-filter", E,
        "{place}: data are packed with {filter}, which is not allowed.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-foreign", E,
        "{place}: it holds {what}, which is not allowed.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-attachment", E,
        "{place}: files are attached.",
        "Remove the attachments.",
        REFUSED,
    ),
    Code(
        "x-intent-count", E,
        "{place}: {count} output intents are for PDF/X; there must be one.",
        AGAIN,
        "The intent says for which paper and press the colours are meant.",
    ),
    Code(
        "x-intent-name", E,
        "{place}: the output intent does not say which printing condition it is.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-intent-profile", E,
        "{place}: the profile of the output intent cannot be used: {reason}",
        AGAIN,
        "The intent says for which paper and press the colours are meant.",
    ),
    Code(
        "x-intents-differ", E,
        "{place}: its output intents have different colour profiles.",
        AGAIN,
        "One file has one meaning of its colours: PDF/A wants all intents to share one profile.",
    ),
    Code(
        "x-xmp-missing", E,
        "{place}: it does not describe itself (no XMP).",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-xmp-packed", E,
        "{place}: its description (XMP) is packed.",
        AGAIN,
        "Programs that do not read PDF find the description in a plain stream only.",
    ),
    Code(
        "x-xmp-lacks", E,
        "{place}: its description lacks {name} ({said}).",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-trapped", E,
        "{place}: it does not say clearly whether its inks are trapped ({states}).",
        AGAIN,
        "A shop that cannot tell whether inks already overlap at their edges may do it twice.",
    ),
    Code(
        "x-info-differs", E,
        "{place}: its two descriptions disagree about {name}.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-box-trim", E,
        "{place}: the page must have a TrimBox or an ArtBox, and has {which}.",
        AGAIN,
        "Without it nobody knows where to cut.",
    ),
    Code(
        "x-box-order", E,
        "{place}: one box of the page sticks out of the other ({names}).",
        AGAIN,
        "The trim lies in the bleed, the bleed on the sheet.",
    ),
    Code(
        "x-color", E,
        "{place}: {what} in {space}, and nothing says which device that is.",
        "Convert it to the colours of the output intent.",
        "The same numbers are another colour on each device; PDF/X and PDF/A want it said.",
    ),
    Code(
        "x-overprint-icc", E,
        "{place}: something overprints in a CMYK with a profile of its own.",
        "Convert it to plain CMYK, or switch its overprint off.",
        "What that prints is not defined: it depends on the program.",
    ),
    Code(
        "x-spot-twice", E,
        "{place}: the ink “{name}” is defined in two ways.",
        "Use one definition, or two names.",
        "One plate has one ink.",
    ),
    Code(
        "x-transfer", E,
        "{place}: a transfer curve bends the colours.",
        AGAIN,
        "Curves are the press's affair; applied twice, they ruin the picture.",
    ),
    Code(
        "x-annotation", E,
        "{place}: something to click ({kind}) lies on the printed area.",
        "Take it out, or make a screen file for that.",
        "It may be printed as a frame, or hide what lies under it.",
    ),
    Code(
        "x-action", E,
        "{place}: it does something by itself (an action or a script).",
        "Take all actions and scripts out.",
        "A print file must look the same wherever it is opened.",
    ),
    Code(
        "x-font", E,
        "{place}: the font {name} is not embedded.",
        "Embed all fonts when exporting.",
        "The print shop would print with another font.",
    ),
    Code(
        "x-font-glyph", E,
        "{place}: letters are shown that the font {name} does not have ({count}).",
        "Set these letters in a font that has them.",
        "Boxes or nothing would be printed in their place.",
    ),
    Code(
        "x-font-width", E,
        "{place}: the file states other widths than the font {name} has.",
        "Export the file anew, best with another program.",
        "One reader goes by the file, another by the font: letters fall over each other.",
    ),
    Code(
        "x-layer", E,
        "{place}: its layers switch by themselves, or their settings have no name.",
        "Flatten the layers.",
        "Nobody could tell which layers are to be printed.",
    ),
    Code(
        "x-viewer", E,
        "{place}: its setting {name} shows another part than sheet or bleed.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "press-coarse", W,
        "{place}: a picture has only {ppi} pixels to the inch; {least} are wanted.",
        "Get a larger original, or print it smaller.",
        "It looks blurred or in steps.",
    ),
    Code(
        "press-ink", W,
        "{place}: {ink} % of ink lie on one spot; the paper takes {most} %.",
        "Mix the colour with less ink: more black, less of the three others.",
        "Too much ink does not dry: sheets stick together and smear.",
    ),
    Code(
        "press-hairline", W,
        "{place}: a line is {width} pt thin; it should have {least} pt.",
        "Make the line thicker, or print it in one full ink.",
        "Thin lines break, and tinted or white ones sooner.",
    ),
    Code(
        "press-text-small", W,
        "{place}: text is {size} pt small; {least} pt can be printed clearly.",
        "Make it larger.",
        "Fine strokes break or fill.",
    ),
    Code(
        "press-text-mixed", W,
        "{place}: text of {size} pt is printed in several inks; that needs {least} pt.",
        "Print it in black alone, or make it larger.",
        "Plates shift by a tenth of a millimetre: small letters get coloured edges.",
    ),
    Code(
        "press-text-white", W,
        "{place}: white text of {size} pt stands on a ground; that needs {least} pt.",
        "Make it larger or bold.",
        "Ink spreads into fine white strokes.",
    ),
    Code(
        "press-text-rich", W,
        "{place}: black text of {size} pt is mixed from several inks; below {least} pt it should be of black ink alone.",
        "Set its colour to cmyk 0 0 0 100.",
        "Plates shift by a tenth of a millimetre: small letters get coloured edges.",
    ),
    Code(
        "press-white-over", E,
        "{place}: something white overprints, so it vanishes.",
        "Switch its overprint off.",
        "White is paper without ink; overprinting no ink leaves what lies under it.",
    ),
    Code(
        "press-black-out", W,
        "{place}: black text knocks out the ground under it.",
        "Let it overprint.",
        "Where plates shift, a white edge shows round the letters.",
    ),
    Code(
        "press-near-trim", W,
        "{place}: text is {distance} mm from the trim; {least} mm are safe.",
        "Move it in.",
        "Cutting is exact to a millimetre or two.",
    ),
    Code(
        "press-bleed", W,
        "{place}: on the {side} side the ground runs {bleed} mm over the trim; {least} mm are wanted.",
        "Let grounds and pictures run over the trim.",
        "Cutting is exact to a millimetre or two: without bleed a white edge shows.",
    ),
    Code(
        "press-spot-alike", W,
        "{place}: the inks “{name}” and “{other}” differ in their spelling only.",
        "Give both the same name.",
        "Each name makes a plate of its own, and costs one.",
    ),
    Code(
        "press-spot-reserved", W,
        "{place}: the ink “{name}” has the name of a process ink.",
        "Call it by the name on its tin.",
        "It may come out on the wrong plate.",
    ),
    Code(
        "press-rgb", W,
        "{place}: something is in colours for screens.",
        "Convert it to the inks of the output intent.",
        "The shop's conversion may surprise: bright blues and greens turn dull, black text gets four inks.",
    ),
)  # fmt: skip
