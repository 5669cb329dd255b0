"""Findings about the bytes of any PDF: PDF/X-4 (`x-`), the press (`press-`)."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

AGAIN = "Export the file again with a setting for PDF/X-4, or ask whoever made it."
BROKEN = "A damaged file may be repaired by one program and refused by the next."
UNFOLLOWED = (
    "Each program does something different with what it cannot follow: nothing, a guess, or an error."
)
REFUSED = "Print shops that ask for PDF/X-4 refuse the file."

CODES: tuple[Code, ...] = (
    Code(
        "pdf-unreadable", E,
        "{place}: this is not a PDF that can be opened: {reason}",
        "Get a fresh copy of the file.",
        BROKEN,
    ),
    Code(
        "pdf-locked", E,
        "{place}: a password is needed to open it.",
        "Save it without a password.",
        "Neither a print shop nor an archive can use a locked file.",
    ),
    Code(
        "pdf-damaged", E,
        "{place}: parts of it are not valid PDF, so it could not be checked completely.",
        AGAIN,
        BROKEN,
    ),
    Code(
        "pdf-object-kind", E,
        "{place}: {entry} of {owner} must be {wanted}, but is {found}.",
        AGAIN,
        BROKEN,
    ),
    Code(
        "pdf-color-space", E,
        "{place}: the colour space {space} is not built as a colour space must be.",
        AGAIN,
        "A colour whose space cannot be understood may be printed as any other, or left out.",
    ),
    Code(
        "pdf-operand-count", E,
        "{place}: the operator {operator} takes {least} operands; here it has {count}.",
        AGAIN,
        UNFOLLOWED,
    ),
    Code(
        "pdf-operand-kind", E,
        "{place}: operand {number} of the operator {operator} must be {wanted}, but is {found}: {text}",
        AGAIN,
        UNFOLLOWED,
    ),
    Code(
        "pdf-operator-unknown", E,
        "{place}: “{operator}” is not an operator of PDF.",
        AGAIN,
        UNFOLLOWED,
    ),
    Code(
        "pdf-operator-unpaired", W,
        "{place}: the operator {operator} has no partner.",
        AGAIN,
        "What comes after it may be drawn in the wrong place or colour, above all where pages are put together on a sheet.",
    ),
    Code(
        "pdf-resource-lost", E,
        "{place}: the operator {operator} calls for {name}, and there is no such {category} in the resources.",
        AGAIN,
        "What is missing is left out of the page silently.",
    ),
    Code(
        "pdf-form-nested", E,
        "{place}: the form {name} cannot be painted: {reason}.",
        AGAIN,
        "Programs that follow it never finish, or stop at a point of their own choice.",
    ),
    Code(
        "pdf-content-endless", E,
        "{place}: its content has more than {most} operators, so it could not be checked completely.",
        "Simplify the drawing, or save it as a picture.",
        "A print shop would need hours for such a page, or refuse it.",
    ),
    Code(
        "pdf-beyond", E,
        "{place}: the operator {operator} paints far outside any page.",
        AGAIN,
        UNFOLLOWED,
    ),
    Code(
        "pdf-repaired", W,
        "{place}: it is damaged and was repaired for this check.",
        "Get a fresh copy of the file.",
        BROKEN,
    ),
    Code(
        "pdf-for-screens", Severity.ADVICE,
        "{place}: it does not say that it is for a press, so it was not checked for print.",
        "For print: leafletgen preflight --x4 {path}",
        "A file made for screens may break every rule of print without being wrong.",
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
        "x-attachment", E,
        "{place}: it has files attached.",
        "Remove the attachments.",
        REFUSED,
    ),
    Code(
        "x-intent-count", E,
        "{place}: it has {count} output intents for PDF/X; there must be exactly one.",
        AGAIN,
        "The intent says which paper and press the colours are meant for.",
    ),
    Code(
        "x-intent-name", E,
        "{place}: the output intent does not name its printing condition.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-intent-profile", E,
        "{place}: the profile of the output intent cannot be used: {reason}",
        AGAIN,
        "The intent says which paper and press the colours are meant for.",
    ),
    Code(
        "x-intents-differ", E,
        "{place}: its output intents have different colour profiles.",
        AGAIN,
        "Colours in one file have one meaning: PDF/A requires all intents to share one profile.",
    ),
    Code(
        "x-xmp-missing", E,
        "{place}: its metadata (XMP) cannot be read: {reason}",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-xmp-packed", E,
        "{place}: its metadata (XMP) are compressed.",
        AGAIN,
        "Programs that do not read PDF find metadata only in an uncompressed stream.",
    ),
    Code(
        "x-xmp-lacks", E,
        "{place}: its metadata lack {name} ({said}).",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-trapped", E,
        "{place}: it does not say clearly whether its inks are trapped ({states}).",
        AGAIN,
        "A print shop that cannot tell whether inks already overlap at their edges may trap them twice.",
    ),
    Code(
        "x-info-differs", E,
        "{place}: its two sets of metadata (Info, XMP) disagree about {name}.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-box-trim", E,
        "{place}: the page must have a TrimBox or an ArtBox, but has {which}.",
        AGAIN,
        "Without it nobody knows where to cut.",
    ),
    Code(
        "x-box-order", E,
        "{place}: one page box extends beyond the other ({names}).",
        AGAIN,
        "The trim lies within the bleed, the bleed within the sheet.",
    ),
    Code(
        "x-annotation", E,
        "{place}: an annotation ({kind}) lies in the printed area.",
        "Remove it, or make a separate file for screens.",
        "It may be printed as a frame, or hide what is under it.",
    ),
    Code(
        "x-action", E,
        "{place}: it contains an action or a script.",
        "Remove all actions and scripts.",
        "A print file must look the same wherever it is opened.",
    ),
    Code(
        "x-layer", E,
        "{place}: its layers switch automatically, are not all listed, or have no names.",
        "Flatten the layers.",
        "Nobody could tell which layers are to be printed.",
    ),
    Code(
        "x-claim", E,
        "{place}: it says that it is “{stated}”, not PDF/X-4.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-xmp-prefix", W,
        "{place}: its mark for PDF/X-4 has the prefix “{prefix}” instead of pdfxid.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-xmp-kind", E,
        "{place}: its metadata (XMP) are not marked as such (Type, Subtype).",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-xmp-header", E,
        "{place}: the head of its metadata (XMP) has the outdated attribute {name}.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-date", E,
        "{place}: {name} is not a date: {stated}",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-filter-parameters", E,
        "{place}: the settings of a compression do not fit it.",
        AGAIN,
        "What cannot be unpacked is left out of the page silently.",
    ),
    Code(
        "x-box-empty", E,
        "{place}: the page box {name} has no area.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-box-turned", E,
        "{place}: the page is turned by an angle that is not a multiple of 90°.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-printer-mark", E,
        "{place}: a mark for printers lies on the finished page.",
        "Move it outside the trim, or remove it.",
        "It would be printed on the finished sheet.",
    ),
    Code(
        "x-trap-net", E,
        "{place}: a net of traps does not fit the page it is on.",
        "Remove it: print shops trap by themselves.",
        "Traps made for another state of the page put edges of ink where they do not belong.",
    ),
    Code(
        "x-group", E,
        "{place}: a group of the page is none for transparency.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "x-show", E,
        "{place}: it has a slide show, or pages that a program must make first.",
        "Remove it.",
        "A print file must look the same wherever it is opened.",
    ),
    Code(
        "x-viewer", E,
        "{place}: its setting {name} shows an area other than the sheet or the bleed.",
        AGAIN,
        REFUSED,
    ),
    Code(
        "press-coarse", W,
        "{place}: a picture has only {ppi} pixels per inch; it should have {least}.",
        "Get a larger original, or print it smaller.",
        "It will look blurred or jagged.",
    ),
    Code(
        "press-fine", Severity.ADVICE,
        "{place}: a picture has {ppi} pixels per inch; nobody sees more than {most}.",
        "Scale it down: the file becomes smaller.",
        "Large files take long to send and to print, and look no better.",
    ),
    Code(
        "press-over-mode", W,
        "{place}: an object overprints in some inks and erases the others (OPM 0).",
        "Set the overprint mode to 1, or turn its overprint off.",
        "Black text that overprints this way leaves a white gap in its ground.",
    ),
    Code(
        "press-all-inks", W,
        "{place}: the colour for marks, which is on all plates, is used on the finished page.",
        "Use black instead.",
        "All inks on top of each other do not dry, and their edges never meet exactly.",
    ),
    Code(
        "press-sizes", W,
        "{place}: this page is {size} mm, the first one {other} mm.",
        "Give all pages the same size, or send them as files of their own.",
        "Print shops put pages of one size on a sheet.",
    ),
    Code(
        "press-ink", W,
        "{place}: ink adds up to {ink} % in one place; the paper takes {most} %.",
        "Mix the colour with less ink: more black, less of the three others.",
        "Too much ink does not dry: sheets stick together and smear.",
    ),
    Code(
        "press-hairline", W,
        "{place}: a line is only {width} pt thick; it should have {least} pt.",
        "Make the line thicker, or print it in one solid ink.",
        "Thin lines break up, tinted or white ones first.",
    ),
    Code(
        "press-text-small", W,
        "{place}: text has a size of only {size} pt; it needs {least} pt to print clearly.",
        "Make it larger.",
        "Fine strokes break up or fill in.",
    ),
    Code(
        "press-text-mixed", W,
        "{place}: text of {size} pt is printed in several inks; that needs {least} pt.",
        "Print it in black alone, or make it larger.",
        "Plates are out of register by a tenth of a millimetre: small letters get coloured edges.",
    ),
    Code(
        "press-text-white", W,
        "{place}: white text of {size} pt is reversed out of a ground; that needs {least} pt.",
        "Make it larger or bold.",
        "Ink spreads into fine white strokes.",
    ),
    Code(
        "press-text-rich", W,
        "{place}: black text of {size} pt is mixed from several inks; below {least} pt it should be black ink alone.",
        "Set its colour to cmyk 0 0 0 100.",
        "Plates are out of register by a tenth of a millimetre: small letters get coloured edges.",
    ),
    Code(
        "press-white-over", E,
        "{place}: a white object overprints, so it disappears.",
        "Turn its overprint off.",
        "White is paper without ink; overprinting no ink leaves what is under it.",
    ),
    Code(
        "press-black-out", W,
        "{place}: black text knocks out the ground under it.",
        "Let it overprint.",
        "Where plates are out of register, a white edge shows round the letters.",
    ),
    Code(
        "press-near-trim", W,
        "{place}: text is {distance} mm from the trim; {least} mm are safe.",
        "Move it inwards.",
        "Cutting is exact to a millimetre or two.",
    ),
    Code(
        "press-bleed", W,
        "{place}: on the {side} side the ground extends {bleed} mm beyond the trim; {least} mm are needed.",
        "Extend grounds and pictures beyond the trim.",
        "Cutting is exact to a millimetre or two: without bleed a white edge shows.",
    ),
    Code(
        "press-spot-alike", W,
        "{place}: the inks “{name}” and “{other}” differ only in spelling.",
        "Give both the same name.",
        "Each name makes a plate of its own, and each plate costs money.",
    ),
    Code(
        "press-spot-reserved", W,
        "{place}: the ink “{name}” has the name of a process ink.",
        "Call it by the name on its tin.",
        "It may come out on the wrong plate.",
    ),
    Code(
        "press-rgb", W,
        "{place}: some colours are meant for screens.",
        "Convert it to the inks of the output intent.",
        "The print shop's conversion may surprise you: bright blues and greens turn dull, black text gets four inks.",
    ),
)  # fmt: skip
