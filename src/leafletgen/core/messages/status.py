"""Findings about the state of translations."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    Code(
        "text-stale", W,
        "The text in the source language has changed since this was translated.",
        "It said: {old}",
        "A translation that says what the source no longer says misleads its readers. The sheet is marked until it is mended.",
    ),
    Code(
        "text-gone", W,
        "“{name}” was translated once, and its translation is gone.",
        "Put it back: .leafletgen/history and earlier states of the file in locales/ have it.",
        "Tools and people empty a text by a slip; somebody's work is lost without a word.",
    ),
    Code(
        "text-overdue", A,
        "{count} texts are missing or out of date in {name}, and other languages have had them for more than {days} days ({keys}).",
        "Ask the translator; or take the language out of leaflet.yaml until it is done.",
        "Readers of one language are told less, or something older, than all others.",
    ),
    Code(
        "locale-refused", E,
        "{path} cannot take the new texts: {reason}",
        "Run leafletgen check, mend what it tells of this file, and try again. Nothing was written.",
        "Texts are put into the file where they stand; a file with faults is not touched, so that nothing is lost.",
    ),
    Code(
        "status-refused", E,
        "{path} has faults; nothing was written.",
        "Run leafletgen check and mend what it tells of this file (where git left <<<<<<<, keep one of the two), or take an earlier one.",
        "The file holds what is known of every text: who made and checked it, from which source. It is never written over unread.",
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
        "Translate them anew; or, where the translation still holds, name them: leafletgen approve {language} --by NAME --key KEY",
        "A signature says that the sheet means what the source means today.",
    ),
    Code(
        "approve-commented", E,
        "{language} cannot be signed: comments on {count} texts are open ({keys}).",
        "Answer or settle them first: leafletgen preview --edit, screen Proof.",
        "A signature says that nobody knows of a fault any more.",
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
        "{language} cannot be printed for good: texts are missing: {count} ({keys}).",
        "Translate them, or build without --final.",
        "A final sheet says everything in its own language.",
    ),
    Code(
        "final-stale", E,
        "{language} cannot be printed for good: the source has changed since these texts were translated: {count} ({keys}).",
        "Translate them anew; or, where a translation still holds: leafletgen approve {language} --by NAME --key KEY",
        "A final sheet means what the source means today.",
    ),
    Code(
        "final-unchecked", E,
        "{language} cannot be printed for good: no reader has checked these texts: {count} ({keys}).",
        "Let a native reader check the printed sheet, then: leafletgen approve {language} --by NAME",
        "Machine-made and unread texts on a final sheet cost its readers' trust.",
    ),
    Code(
        "final-unsigned", E,
        "{language} cannot be printed for good: nobody has signed it, or a text was changed after it was signed.",
        "Let a native reader check the printed sheet, then: leafletgen approve {language} --by NAME",
        "A final sheet has been read, as a whole, by somebody whose language it is.",
    ),
)  # fmt: skip

WORDS: tuple[str, ...] = (
    "missing", "stale", "machine", "draft", "translated", "checked", "signed", "fits", "yes", "no", "source",
    "{language} is signed by {name}: {count} texts.",
    "{count} texts are checked by {name}.",
    "{count} texts in {language} were changed without leafletgen's knowing; record them with: leafletgen status --record",
    "{count} adapted texts in {language} stand beside a source that has changed; look at them: {keys}",
    "{count} texts recorded: {language}",
    "Replace {path}: changed {keys}",
    "Take down {path}: it is no longer made",
    "Nothing to replace.",
    "Nobody has noted which sheets were printed. After printing: leafletgen status --printed",
    "Noted as printed: {path}",
)  # fmt: skip
"""What the verbs say themselves."""
