"""Findings about calendars, their events and the files that these come from."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "rule-unread", E,
        "“{value}” is neither a day nor a rule for days that is known here.",
        "Write it in one of these forms: {known}.",
        "Rules are few and plain, so that whoever reads the layout knows which days are meant.",
    ),
    Code(
        "holidays-unknown", E,
        "Nothing is known of holidays in “{place}”.",
        "Write the two capitals of a country, such as JP, or a part of one, such as US-CA; or list the days themselves.",
        "Holidays come from the Python package `holidays`, which knows those of 150 countries.",
    ),
    Code(
        "calendar-length", E,
        "A calendar shows either `months` or `weeks`, at least one of them.",
        "Keep one of the two, with a number above 0.",
        "A sheet of months begins with the first of a month, one of weeks with any day.",
    ),
    Code(
        "event-day", E,
        "This event says on no day when it is.",
        "Add `on:` with a day or a rule such as `mon thu`, or `file:` with the name of a table (.csv, .xlsx) or another calendar (.ics).",
        "An event without a day would be printed nowhere, and nobody would miss it.",
    ),
    Code(
        "event-bare", E,
        "“{value}” says when, but not what: an event is named by its day alone only in a file.",
        "Write what is on these days, too: {{on: {value}, text: name.of.a.text}}, or a `sign` in place of the text.",
        "Days without words would be printed as empty days.",
    ),
    Code(
        "event-wordless", E,
        "This event has no words: neither a `text` nor a `sign` that has one.",
        "Add `text:` with the key of a short text.",
        "A pictogram alone is not read aloud, and some readers do not know it.",
    ),
    Code(
        "event-crowd", E,
        "{count} events fall on {day}; a day has room for {most}.",
        "Join some of them into one event, or show the week instead of the month.",
        "Events share the room of their day in equal parts, and the parts would be too narrow for words.",
    ),
    Code(
        "event-nowhere", W,
        "None of the days shown is one of this event.",
        "Check its rule and the months that the calendar shows.",
        "What is on no day is most likely written for another month, or misspelt.",
    ),
    Code(
        "calendar-names", W,
        "Nobody has told the names of days in this language (CLDR): they stand in English.",
        "Write the days as a table with texts of your own, if English is not understood.",
        "Names of days, months and figures come from the Unicode Common Locale Data Repository.",
    ),
    Code(
        "events-unreadable", E,
        "The calendar {path} cannot be used: {reason}.",
        "Export it anew as iCalendar (.ics), or write the days as a table (.csv).",
        "A calendar that is read in part would leave days out without a word.",
    ),
    Code(
        "events-column", E,
        "A table of events has no column “{name}”, or has it twice.",
        "The first row names the columns: {known}.",
        "Columns are known by their names, so that they may stand in any order.",
    ),
    Code(
        "events-date", E,
        "This table of events has no column `date`.",
        "Name one of its columns `date`, in the first row.",
        "An event without a day would be printed nowhere.",
    ),
    Code(
        "events-no-date", E,
        "This row has no date.",
        "Write one into the column `date`, or a rule such as `2nd saturday`.",
        "An event without a day would be printed nowhere.",
    ),
    Code(
        "hours-time", E,
        "“{value}” is no stretch of a day.",
        "Write it with hours and minutes, such as 9:00-17:00, or `closed`; several as a list: [9:00-12:00, 13:00-17:00].",
        "Hours are written on the clock of 24 hours here, and printed as each language writes them.",
    ),
    Code(
        "hours-order", E,
        "“{value}” ends before it begins.",
        "Write the earlier time first; what goes on after midnight belongs to the next day, from 0:00.",
        "Each day stands in a row of its own, from 0:00 to 24:00.",
    ),
    Code(
        "hours-overlap", E,
        "These times lie over each other, or not in their order.",
        "Write them from morning to evening, each beginning after the one before it has ended.",
        "Readers take each stretch for a time of its own.",
    ),
    Code(
        "hours-mixed", E,
        "A day is either `closed`, or has times.",
        "Keep one of the two.",
        "Nobody could tell whether to come.",
    ),
    Code(
        "hours-days", E,
        "“{value}” names no days of the week.",
        "Write mon, tue, wed, thu, fri, sat or sun; several as mon-fri or `mon wed fri`.",
        "They are printed with the names that each language has for them.",
    ),
    Code(
        "hours-twice", E,
        "A day of the week has hours in two places here.",
        "Write each day once; several times of a day are a list: [9:00-12:00, 13:00-17:00].",
        "Only one of the two would be printed.",
    ),
    Code(
        "hours-none", E,
        "These opening hours have no days.",
        "Add `hours:`, such as {{mon-fri: 9:00-17:00, sun: closed}}, or `rows:` with the name of a table.",
        "Without them nothing would be printed.",
    ),
    Code(
        "hours-columns", E,
        "The columns of a table of opening hours are not named here as they must be.",
        "Name them in the first row, each once: {known}. The last may be left out.",
        "Columns are known by their names, so that they may stand in any order.",
    ),
    Code(
        "hours-word", W,
        "The program has no word for “closed” in this language: it stands in English.",
        "Add a text with that word, and its key as `closed` of the block.",
        "The program's own words are there in 16 languages; texts of a project in all.",
    ),
)  # fmt: skip
PHRASES: tuple[str, ...] = (
    "file of events",
    "sign of events",
    "a day or a rule for days",
    "a time such as 9:00-17:00, or `closed`",
    "days such as mon or mon-fri",
    "a month such as 2026-04, or a day such as 2026-04-06",
    "a country such as JP, a day, or a rule for days",
    "it is not an iCalendar file",
    "it has too many events",
    "an event begins before 1900",
    "an event returns more than once a day",
    "an event returns too often",
    "the rule of an event is not understood",
    "the date of an event is not understood",
)
"""What values must be, and why a file of another calendar cannot be used."""
