"""Findings about what was said before, and about the program that translates for whoever runs leafletgen."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: tuple[Code, ...] = (
    Code(
        "memory-missing", W,
        "{path} is neither a project, nor a TMX file, nor a folder of TMX files.",
        "Correct it under memory: in your settings, or take it out.",
        "Texts are suggested from the places that your settings name; nothing else depends on them.",
    ),
    Code(
        "import-memory", E,
        "The file is a translation memory (TMX): it says what was said elsewhere, not what these texts are to say.",
        "Copy it into the folder memory/ of the project; its texts are then suggested where they fit.",
        "A memory is searched for texts that are alike. What is imported would take the place of texts.",
    ),
    Code(
        "setting-in-project", E,
        "“{name}” is never read from a project.",
        "Write it into your own settings, {path}, and take it out here.",
        "A project may come from anybody. Which programs are started and which folders are read is decided by whoever runs "
        "leafletgen, not by who made the project.",
    ),
    Code(
        "translate-none", E,
        "Your settings do not name a program that translates.",
        "Write into {path}: translate_with: [\"command\", \"its\", \"arguments\"]",
        "leafletgen translates nothing itself and sends nothing anywhere; it starts the program that your office has chosen.",
    ),
    Code(
        "translate-source", E,
        "“{name}” is the source language: it is not translated.",
        "Name a language to translate into.",
        "Translations are made from the source; its own words are somebody's.",
    ),
    Code(
        "translate-first", E,
        "You have not agreed to this program yet: {command}",
        "Run the same command once in a terminal, without --yes: it shows where the texts go, and asks.",
        "Texts leave this computer by it. That is agreed to by a person, once for each command, and never in passing.",
    ),
    Code(
        "translate-missing", E,
        "The program that translates cannot be started: {command} ({reason})",
        "Check translate_with: in {path}: the first word is the program, by its name or its whole path.",
        "It is looked for where the system looks for programs, never in the project.",
    ),
    Code(
        "translate-failed", E,
        "The program that translates gave up (exit code {number}). It said: {text}",
        "Try it by itself in a terminal, or ask who set it up. Nothing was written.",
        "What a program says before it fails may be half a text.",
    ),
    Code(
        "translate-died", E,
        "The program that translates did not finish: the computer ended it, twice ({reason}).",
        "This is no fault of your texts. Try again; where the computer is short of memory, close other programs first. Nothing was written.",
        "A program that ends without an answer says nothing of the texts. It is asked once more before this is said.",
    ),
    Code(
        "translate-slow", E,
        "The program that translates did not finish within {seconds} seconds and was stopped.",
        "Try again, or name fewer texts with --key. Nothing was written.",
        "It may wait for a network that does not answer.",
    ),
    Code(
        "translate-form", E,
        "The program that translates did not answer as agreed: {text}",
        "Each line of its answer is a JSON object with the id of a text and the text: {{\"id\": \"…\", \"text\": \"…\"}}",
        "Which answer belongs to which text would otherwise be guessed.",
    ),
    Code(
        "translate-count", W,
        "The program that translates answered {found} of {count} texts; these have none: {keys}",
        "Run the command again, or translate them by hand.",
        "What is not answered stays as it was.",
    ),
    Code(
        "translate-lost", W,
        "“{name}” was not taken: the program changed what must stay: {text}",
        "Translate it by hand. Facts in braces and bold must come back as they went out.",
        "A number or address that is lost, or bold that is not closed, would be wrong in print.",
    ),
    Code(
        "translate-hidden", W,
        "“{name}” was not taken: the answer holds an invisible character ({character}).",
        "Translate it by hand.",
        "It has no shape on paper: it reverses what is read, or hides words that nobody sees.",
    ),
    Code(
        "translate-long", W,
        "“{name}” was not taken: the answer is longer than any text on paper.",
        "Translate it by hand.",
        "Such an answer is a fault of the program.",
    ),
)  # fmt: skip

WORDS: tuple[str, ...] = (
    "{path}: {count} texts, what they were made from, in {languages}",
    "The texts of {language} will be given to this program:",
    "It says where it sends them: {place}",
    "leafletgen cannot see where it sends them. Ask who set it up.",
    "Go on, now and from now on? [y/N]",
    "Nothing was sent.",
    "There is nothing to translate for {language}.",
    "{count} texts were translated into {language} by a machine. Nobody has checked them.",
)
"""What the verbs and the preview say of it."""
