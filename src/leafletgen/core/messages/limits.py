"""Findings about what is more than can be taken, and what is no file at all."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E = Severity.ERROR

CODES: tuple[Code, ...] = (
    Code(
        "limit-passed", E,
        "{path} has {count} {unit} here; at most {most} {most_unit} can be taken (limit “{limit}”).",
        "Check that it is the right file and that nothing was pasted into it by mistake. If it is meant, make it smaller, or share it out over several.",
        "What is much larger than anything that fits on paper would stop the whole computer. docs/limits.md lists all limits, and what each is measured by.",
    ),
    Code(
        "file-special", E,
        "{path} is a folder, a pipe or a device, not a file.",
        "Put the file in its place, or remove it.",
        "Only files can be read: a pipe would be waited for, and a device read, without end.",
    ),
    Code(
        "folder-special", E,
        "{path} is a file, a pipe, a device or a link that leads nowhere, not a folder.",
        "Put the folder in its place, or remove it.",
        "The files of a project that belong there would be missing without a word.",
    ),
    Code(
        "file-faulty", E,
        "There are more than {most} faults in this file; the others are not told.",
        "Mend those that are told and run it again. If all of them look strange, it is the wrong file.",
        "A file with hundreds of faults is most often of another kind, or was damaged as a whole.",
    ),
    Code(
        "name-unfit", E,
        "“{name}” cannot be the name of a file: {reason}.",
        "Use at most {most} letters, digits and hyphens.",
        "The name is looked for, or written, as part of a file's name, and no system takes every name.",
    ),
    Code(
        "pdf-large", E,
        "{place}: it has {count} {unit}; at most {most} {most_unit} are judged (limit “{limit}”).",
        "Judge it in parts, or save its pictures with fewer pixels.",
        "A small file can unpack to more than any computer holds.",
    ),
    Code(
        "pdf-unjudged", E,
        "{path} was not judged: it takes more than {limit}.",
        "Judge it in parts, or look for a page of it that holds a very large picture or drawing.",
        "A file is judged in a process of its own, whose time and memory are bounded.",
    ),
    Code(
        "pdf-lost", E,
        "{path} was not judged: the computer ended the process that reads it, twice ({reason}).",
        "This is no fault of the file. Try again; where the computer is short of memory, close other programs first.",
        "A file is judged in a process of its own. One that ends without an answer says nothing of the file.",
    ),
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    "KiB", "MiB", "entries", "outputs", "languages", "facts", "files", "characters", "combining marks", "pixels", "samples", "columns",
    "rows", "cells", "lines", "elements", "parts", "pages", "levels", "events", "days",
    "it is empty", "it is too long", "it holds a sign that no file's name may have", "it is not a file",
    "it is larger than the limit “{limit}” allows ({most})", "it has more than {most} elements",
    "its outlines have more than {most} segments",
)  # fmt: skip
"""What is counted, and why something is refused."""
