"""What the server of the preview says to whoever asks it for something that cannot be had."""

from __future__ import annotations

NO_SUCH = "There is no such language, output, page or text in this project."
FAILED = "Something went wrong in leafletgen; the terminal says what. Nothing typed is lost."
NOT_WATCHED = "Files that change on disk are not seen at the moment: leafletgen failed while it watched them. The terminal says why."
NOT_READ = (
    "leafletgen failed while it read files that changed, so older ones may be shown. The terminal says why."
)
NOT_LAID_OUT = (
    "leafletgen failed while it laid out and checked sheets, so some may be missing. The terminal says why."
)
NOT_SAVED = "Not saved: {path} cannot be written ({reason})."
NOT_OURS = "{path} is not a file of this project."
TOO_SLOW = "This took more than {minutes} minutes and was stopped."
CHANGED_ELSEWHERE = "Somebody else has changed this text."
EMPTY = "This text is empty."

WORDS: tuple[str, ...] = (
    NO_SUCH,
    FAILED,
    NOT_WATCHED,
    NOT_READ,
    NOT_LAID_OUT,
    NOT_SAVED,
    NOT_OURS,
    TOO_SLOW,
    CHANGED_ELSEWHERE,
    EMPTY,
    "There is nothing here.",
    "That cannot be done here.",
    "That is too much at once.",
    "This address is not one of the preview's.",
    "This request comes from another site.",
    "This request does not say from which page it comes.",
    "Too many requests; please wait a moment.",
    "The request is no JSON object.",
    "The request has no {name}.",
    "The request has no list of {name}.",
    "The request names no files.",
    "The request names no sheet of paper.",
    "The request does not say which version it replaces.",
    "The last day is written as 2026-11-30.",
    "Text is longer than {most} characters. Nothing was cut; shorten it to save.",
    "This text holds halves of characters, which cannot be stored.",
    "This text was changed meanwhile. Look at it again.",
    "This comment is empty.",
    "There are {count} comments on this text already.",
    "A sign-off needs a name.",
    "Texts are read only here.",
    "This link is for the texts of one language.",
    "This link is for another language.",
    "This link has ended.",
    "This link ended on {day}. Ask for a new one.",
    "This link is not known here. Ask for a new one.",
    "leafletgen was restarted, or this page was opened without its link.",
)
