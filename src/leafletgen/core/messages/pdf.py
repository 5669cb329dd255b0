"""Findings about objects that no PDF may have, whatever it is for; and words that fill findings about PDFs."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING
AGAIN = "Export the file again, or ask whoever made it."
GUESS = "Each program does something different with it: nothing, a guess, or an error."

CODES: tuple[Code, ...] = (
    Code(
        "pdf-operand-range", E,
        "{place}: the operator {operator} takes {least} to {most}; here it has {text}.",
        AGAIN,
        GUESS,
    ),
    Code(
        "pdf-operator-place", W,
        "{place}: the operator {operator} stands where it has no meaning.",
        AGAIN,
        GUESS,
    ),
    Code(
        "pdf-image-space", E,
        "{place}: a picture does not say what its colours mean.",
        AGAIN,
        GUESS,
    ),
    Code(
        "pdf-picture", E,
        "{place}: a picture is not as it must be: {reason}",
        "Replace the picture.",
        GUESS,
    ),
    Code(
        "pdf-pattern", E,
        "{place}: a pattern or gradient is not as it must be: {reason}",
        AGAIN,
        GUESS,
    ),
    Code(
        "pdf-tint", E,
        "{place}: an ink does not say how it looks: {reason}",
        AGAIN,
        GUESS,
    ),
    Code(
        "pdf-form-box", E,
        "{place}: a form does not say how large it is (BBox).",
        AGAIN,
        GUESS,
    ),
    Code(
        "pdf-form-kind", E,
        "{place}: it paints something that is neither a picture nor a form.",
        AGAIN,
        GUESS,
    ),
    Code(
        "pdf-state", E,
        "{place}: {name} of a graphics state has a value it cannot have: {value}",
        AGAIN,
        GUESS,
    ),
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    "there is none", "it is empty", "there is no rdf:RDF in it", "it declares a document type",
    "its elements lie too deep in each other", "it lies in another file", "its colour space is {space}",
    "the space it leads to is neither Lab nor XYZ", "it has no table {table}", "it is of class {kind}, space {space}",
    "its class is {kind}", "its stated size is not its size", "its substitute has another number of channels", "the number of channels it states is not the number it has",
    "it has no size", "its Decode array does not fit its colours", "it is a mask of more than one bit",
    "its data cannot be unpacked", "it has {count} bytes of {wanted}", "its JPEG has {found} pixels, not {stated}",
    "its JPEG has {found} channels, not {stated}", "its JPEG has no frame", "it is no JPEG", "its soft mask is no picture",
    "its soft mask is not grey", "its soft mask has a mask itself", "its mask is not one of one bit",
    "its mask of colours is none", "it has no shading", "it is of no known kind", "it does not say how it is painted",
    "its steps are nothing", "it has no box", "its shading is of no known kind", "its shading has no colour space",
    "its shading does not say from where to where", "its shading has no data", "its shading has no function",
    "its function is none", "its function is of no known kind, or has no domain", "its function has no range",
    "its function has no exponent", "its function has no parts, or not as many bounds",
    "its function is a program that cannot be run", "its function does not give as many numbers as are needed",
    "its shading is in a space that no shading may be in", "its JPEG ends before its picture does",
    "it does not say how many bits its colours have", "its data are not what its filter reads",
    "it is a mask with colours of its own", "its soft mask has a Matte that does not fit its colours",
    "it has {count} channels of colour", "its channels have different depths",
    "it does not say which of its colour spaces is meant", "its colour space is stated in an unknown way",
    "its colour space is CIEJab",
    "the text", "a note or field", "words that replace what is shown", "the bookmarks", "the description of the file",
    "alternative words", "a number of a letter", "actions of the document", "actions of a page", "pages that a program makes",
    "a form in XFA", "fields without a look", "requirements", "slide shows", "scripts",
    "the name", "the list of schemas", "a field of a schema", "the list of properties", "a category", "a field of a property",
    "the type of a property", "the fields of a type", "the type of a field",
)  # fmt: skip
"""What is wrong with a thing, or what a finding is about."""
