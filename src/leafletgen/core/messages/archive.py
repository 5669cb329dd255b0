"""Findings about the bytes of any PDF: what an archive may not be given (PDF/A-2)."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E = Severity.ERROR
AGAIN = "Save it as PDF/A-2 anew, or ask whoever made it."
REFUSED = "Archives check files against PDF/A and refuse those that break it."
LATER = "An archive must be able to show the file in fifty years, with programs that nobody knows yet."

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("a-claim", "{place}: it does not say that it is PDF/A.", "Save it as PDF/A-2.", REFUSED),
    ("a-part", "{place}: it says that it is PDF/A-{part}, not PDF/A-2.", "Judge it by the rules of its own part, or save it as PDF/A-2.",
     REFUSED),
    ("a-level", "{place}: its level of PDF/A-2 is “{level}”; it was judged for one of: {allowed}", AGAIN, REFUSED),
    ("a-prefix", "{place}: its mark {name} for PDF/A has the prefix “{prefix}” instead of pdfaid.", AGAIN, REFUSED),
    ("a-header", "{place}: its first line is not %PDF-1.n (n from 0 to 7).", AGAIN, REFUSED),
    ("a-header-binary", "{place}: behind its first line the comment that marks it as binary is missing.", AGAIN,
     "Programs that send files may take it for a text and damage it."),
    ("a-id", "{place}: it has no identifier (ID).", AGAIN, REFUSED),
    ("a-encrypted", "{place}: it is encrypted.", "Save it without any protection.", LATER),
    ("a-end", "{place}: something stands behind the end of the file (%%EOF).", "Get a fresh copy, or save it anew.", REFUSED),
    ("a-xref", "{place}: the table of its objects is not written as it must be.", AGAIN, REFUSED),
    ("a-hex", "{place}: a string in hexadecimal digits has a digit too many, or what is none.", AGAIN, REFUSED),
    ("a-limit", "{place}: {what} is larger than any program must be able to read ({most}).", AGAIN, LATER),
    ("a-spacing", "{place}: object {number} is not set apart by line ends as it must be.", AGAIN, REFUSED),
    ("a-stream-edge", "{place}: the data of object {number} do not begin or end with a line end.", AGAIN, REFUSED),
    ("a-stream-length", "{place}: the data of object {number} are not as long as the file says.", AGAIN, REFUSED),
    ("a-outside", "{place}: data lie in another file.", "Put everything into the file.", LATER),
    ("a-xmp-missing", "{place}: it has no metadata (XMP).", AGAIN, REFUSED),
    ("a-xmp-broken", "{place}: its metadata (XMP) cannot be read: {reason}", AGAIN, REFUSED),
    ("a-xmp-header", "{place}: the head of its metadata (XMP) has the outdated attribute {name}.", AGAIN, REFUSED),
    ("a-property", "{place}: its metadata say {name}, and nothing explains what that is.",
     "Remove it, or describe it in an extension schema.", "Who opens the file in fifty years could not tell what was meant."),
    ("a-property-type", "{place}: {name} in its metadata is not of the kind that it must be.", AGAIN, REFUSED),
    ("a-schema", "{place}: the extension schemas of its metadata are not built as they must be: {what}", AGAIN, REFUSED),
    ("a-intent-profile", "{place}: the colour profile of an output intent cannot be used: {reason}", AGAIN, LATER),
    ("a-intents-differ", "{place}: its output intents have different colour profiles.", AGAIN,
     "Colours in one file have one meaning: PDF/A requires all intents to share one profile."),
    ("a-forbidden", "{place}: it has {what}, which an archive cannot keep.", "Remove it.", LATER),
    ("a-action", "{place}: it has an action of the kind {kind}, which is not allowed.", "Remove the action.", LATER),
    ("a-field-action", "{place}: a form field acts by itself.", "Remove the action.", LATER),
    ("a-file-name", "{place}: an attached file has no name.", AGAIN, LATER),
    ("a-permissions", "{place}: its list of permissions has entries that are not allowed.", AGAIN, REFUSED),
    ("a-layer", "{place}: a configuration of layers switches them automatically, or has no name of its own.",
     "Flatten the layers, or name their configurations.", LATER),
    ("a-layer-order", "{place}: not all layers are in the list that viewers show.", AGAIN, LATER),
    ("a-box", "{place}: the page box {name} is smaller than 3 or larger than 14,400 points.", "Give the page another size.", LATER),
    ("a-lent", "{place}: the content uses “{name}”, which only the resources of another object explain.", AGAIN, LATER),
    ("a-mixing", "{place}: it has transparency, and nothing says in which colours that is mixed.",
     "Give the file an output intent, or flatten the transparency.", LATER),
    ("a-annotation", "{place}: annotations of the kind {kind} are not allowed.", "Remove it.", LATER),
    ("a-annotation-flags", "{place}: an annotation ({kind}) is not set to be shown and printed.", "Set it to be printed, or remove it.",
     LATER),
    ("a-annotation-look", "{place}: an annotation ({kind}) does not bring along how it looks.", AGAIN, LATER),
    ("a-untagged", "{place}: it says that it is PDF/A-2a, but has no tags.", "Export it as tagged PDF.", REFUSED),
    ("a-role", "{place}: nothing says what the tag {role} stands for, or a standard tag is said to stand for another.",
     "Use a standard tag, or map this one to a standard tag in the role map.", REFUSED),
    ("a-language-tag", "{place}: “{language}” is not a language tag.", "Write it like en, ja or zh-Hant.", REFUSED),
    ("a-private", "{place}: characters of the font {name} have no meaning outside this file, and no text in their place.",
     "Give them an ActualText, or set them in a font with ordinary characters.", LATER),
)  # fmt: skip

CODES: tuple[Code, ...] = (
    *(Code(name, E, *words) for name, *words in ROWS),
    Code(
        "a-unjudged", Severity.ADVICE,
        "{place}: it says that it is PDF/A-{part}; that part was not checked.",
        "Check it with veraPDF (verapdf.org).",
        "leafletgen has rules for PDF/A-2.",
    ),
    Code(
        "a-own-rules", Severity.ADVICE,
        "PDF/A-2 was checked by rules of our own, which are not all of the standard.",
        "For all of it: pip install \"leafletgen[verapdf]\"",
        "What was not checked is not stated.",
    ),
    Code(
        "verapdf-objection", E,
        "{place}: veraPDF objects by {standard}, clause {clause}: {said} (×{times})",
        "Mend it in the program that made the file.",
        "veraPDF is the checker that archives use.",
    ),
    Code(
        "verapdf-failed", Severity.WARNING,
        "veraPDF did not run: {reason}",
        "Run it by itself, or leave it out: --own-rules",
        "What was not checked is not stated.",
    ),
    Code(
        "verapdf-lost", Severity.WARNING,
        "veraPDF did not run to its end: the computer ended it, twice ({reason}).",
        "This is no fault of your files. Try again; where the computer is short of memory, close other programs first. To leave it out: --own-rules",
        "What was not checked is not stated.",
    ),
)  # fmt: skip
