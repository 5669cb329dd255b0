"""Findings about the state of translations."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    Code(
        "text-stale", W,
        "The text in the source language has changed since this was translated.",
        "It said: {old}",
        "A translation that says what the source no longer says misleads its readers. The sheet is marked until the text is updated.",
    ),
    Code(
        "text-gone", W,
        "“{name}” was translated before, but its translation is gone.",
        "Put it back: .leafletgen/history and earlier versions of the file in locales/ have it.",
        "Tools and people sometimes empty a text by mistake, and somebody's work is lost unnoticed.",
    ),
    Code(
        "text-draft", A,
        "{count} texts in {name} are drafts ({keys}). Their sheets carry the DRAFT band.",
        "Finish them and say so: “Done” in leafletgen preview --edit, an import that says translated, or leafletgen approve {name} --by NAME.",
        "Nobody has said yet that these texts are right. What a machine made and somebody changed by hand is one of them.",
    ),
    Code(
        "note-nowhere", W,
        "Texts in {language} were made by a machine, and this layout has no footer that says so.",
        "Add a footer to the layout, or have somebody read the texts and answer for them: leafletgen approve {language} --by NAME.",
        "Readers must be able to see that no person has checked what they read.",
    ),
    Code(
        "status-lost", W,
        "Nothing is recorded of the texts in {language}: {path} is not there. They count as drafts.",
        "Restore the file from git or a backup. Where there never was one, say who made the texts: leafletgen status -l {language} --record --as translated --by NAME (or --as machine).",
        "The file says which texts a machine made. Without it a machine's texts would hang as if a person had answered for them.",
    ),
    Code(
        "record-name", E,
        "Texts are recorded as translated only with the name of who answers for them.",
        "Say who has translated or read them: --by NAME (initials will do).",
        "Whoever finds a mistake on the wall must know whom to ask; and a machine's texts are a person's only when one says so.",
    ),
    Code(
        "printed-missing", W,
        "Not recorded as printed, as there is no such file: {paths}.",
        "Build it, print it, and record it then.",
        "What is recorded as printed is what hangs on walls and is to be replaced one day.",
    ),
    Code(
        "text-overdue", A,
        "{count} texts are missing or out of date in {name}, and other languages have had them for more than {days} days ({keys}).",
        "Ask the translator; or remove the language from leaflet.yaml until it is done.",
        "Readers of this language get less, or older, information than all others.",
    ),
    Code(
        "locale-refused", E,
        "The new texts cannot be written into {path}: {reason}",
        "Run leafletgen check, fix what it reports in this file, and try again. Nothing was written.",
        "Texts are changed in place; a file with faults is not touched, so that nothing is lost.",
    ),
    Code(
        "locale-changed", E,
        "Somebody else changed the texts of {path}, or what is known of them, at the same moment; nothing was written.",
        "Try again: what they wrote is looked at first.",
        "What stands in a file is only written over by who has seen it.",
    ),
    Code(
        "status-refused", E,
        "{path} has faults; nothing was written.",
        "Run leafletgen check and fix what it reports in this file (where git left <<<<<<<, keep one of the two versions), or restore an earlier file.",
        "The file holds what is known of every text: who made and checked it, from which source. It is never overwritten unread.",
    ),
    Code(
        "approve-missing", E,
        "{language} cannot be signed: {count} texts are missing ({keys}).",
        "Translate them first.",
        "A signature says that somebody has read everything that is printed.",
    ),
    Code(
        "approve-stale", E,
        "{language} cannot be signed: the source of {count} texts has changed since they were translated ({keys}).",
        "Translate them again; or, where the translation still holds, name them: leafletgen approve {language} --by NAME --key KEY",
        "A signature says that the sheet means what the source means today.",
    ),
    Code(
        "approve-commented", E,
        "{language} cannot be signed: comments on {count} texts are open ({keys}).",
        "Answer or resolve them first: leafletgen preview --edit, screen Proof.",
        "A signature says that nobody knows of any mistake that is left.",
    ),
    Code(
        "approve-key", E,
        "There is no text “{name}” in {language} that could be approved.",
        "Run leafletgen status --json to see the names of the texts.",
        "Only texts of the source language are printed.",
    ),
    Code(
        "save-source", E,
        "“{name}” is the source language: its texts are not saved as translations.",
        "Change them in locales/{name}.yaml.",
        "A translation is recorded with the source that it was made from; the source has none.",
    ),
    Code(
        "approve-name", E,
        "A signature needs a name.",
        "Say who has read it: --by NAME (initials will do).",
        "Whoever finds a mistake on the wall must know whom to ask.",
    ),
    Code(
        "final-missing", E,
        "{language} is not ready for final printing: texts are missing: {count} ({keys}).",
        "Translate them, or build without --final.",
        "A final sheet says everything in its own language.",
    ),
    Code(
        "final-stale", E,
        "{language} is not ready for final printing: the source has changed since these texts were translated: {count} ({keys}).",
        "Translate them again; or, where a translation still holds: leafletgen approve {language} --by NAME --key KEY",
        "A final sheet means what the source means today.",
    ),
    Code(
        "final-unchecked", E,
        "{language} is not ready for final printing: no reader has checked these texts: {count} ({keys}).",
        "Have a native reader check the printed sheet, then: leafletgen approve {language} --by NAME",
        "Machine-made and unread texts on a final sheet cost the trust of its readers.",
    ),
    Code(
        "final-unconfirmed", E,
        "{language} is not ready for final printing: nobody has confirmed these facts: {count} ({keys}).",
        "Write what is true into leaflet.yaml, or make sure of it and write the day: `checked: YYYY-MM-DD`.",
        "A number that a template made up leads nobody to help.",
    ),
    Code(
        "final-unsigned", E,
        "{language} is not ready for final printing: nobody has signed it, or a text was changed after it was signed.",
        "Have a native reader check the printed sheet, then: leafletgen approve {language} --by NAME",
        "A final sheet has been read, as a whole, by a native reader.",
    ),
)  # fmt: skip

WORDS: tuple[str, ...] = (
    "missing", "stale", "machine", "draft", "translated", "checked", "signed", "fits", "ready", "yes", "no", "source",
    "The project is {path}",
    "{language} is signed by {name}: {count} texts.",
    "{count} texts are checked by {name}.",
    "{count} texts in {language} were changed outside leafletgen; record them with: leafletgen status --record",
    "{count} facts in {language} are confirmed by nobody: {keys}",
    "{count} adapted texts in {language} have a source that has changed; review them: {keys}",
    "{count} texts recorded: {language}",
    "Replace {path}: changed {keys}",
    "Take down {path}: it is no longer made",
    "Nothing to replace.",
    "No printed sheets are on record. After printing: leafletgen status --printed",
    "Recorded as printed: {path}",
)  # fmt: skip
"""What the verbs say themselves."""
