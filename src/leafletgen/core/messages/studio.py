"""What the server of the preview says to whoever asks it for something that cannot be had."""

from __future__ import annotations

NO_SUCH = "There is no such language, output, page or text in this project."
MERGING = "{path} was merged by git, and both sides changed the same texts. Choose which are to stay."
UNREAD = "{path} cannot be read: Findings say where and why. Nothing in it is lost; mend it in an editor, and this page goes on."
FAILED = "Something went wrong in leafletgen; the terminal says what. Nothing typed is lost."
NOT_WATCHED = "Changes to files on disk are not noticed at the moment: leafletgen failed while it watched them. The terminal says why."
NOT_READ = "leafletgen failed while it read changed files, so older ones may be shown. The terminal says why."
NOT_LAID_OUT = (
    "leafletgen failed while it laid out and checked sheets, so some may be missing. The terminal says why."
)
NOT_SAVED = "Not saved: {path} cannot be written ({reason})."
NOT_OURS = "{path} is not a file of this project."
LOST = "The computer did not let this be done. Nothing of yours is at fault. Try again; where it is short of memory, close other programs first."
TOO_SLOW = "This took more than {minutes} minutes and was stopped."
CHANGED_ELSEWHERE = "Somebody else has changed this text in the meantime."
BUSY = "Nothing was saved. Busy: {holder}. Try again in a moment."
EMPTY = "This text is empty."
NOT_BY_THIS_NAME = "The preview does not go by the name in this address. Whoever started it lets the name in: leafletgen preview --name NAME."

WORDS: tuple[str, ...] = (
    NO_SUCH,
    MERGING,
    UNREAD,
    "These texts are not chosen yet: {keys}.",
    FAILED,
    NOT_WATCHED,
    NOT_READ,
    NOT_LAID_OUT,
    NOT_SAVED,
    NOT_OURS,
    TOO_SLOW,
    LOST,
    CHANGED_ELSEWHERE,
    EMPTY,
    BUSY,
    "There is nothing at this address.",
    "That cannot be done at this address.",
    "The request is too large.",
    NOT_BY_THIS_NAME,
    "This request comes from another site.",
    "This request does not say which page it comes from.",
    "Too many requests; please wait a moment.",
    "The request is not a JSON object.",
    "The request has no {name}.",
    "The request has no list of {name}.",
    "The request names no files.",
    "The request names no paper size.",
    "The request does not say which version it replaces.",
    "Write the last day as 2026-11-30.",
    "This address contains control characters.",
    "This text contains control characters (such as NUL or ESC), which cannot be stored.",
    "The text is longer than {most} characters. Nothing was cut; shorten it to save it.",
    "This text contains halves of characters, which cannot be stored.",
    "This text has been changed in the meantime. Look at it again.",
    "The layout has been changed in the meantime. Look at it again.",
    "The table has been changed in the meantime. Look at it again.",
    "{path} is a workbook. Mend it in the program that it comes from, and save it: this page goes on by itself.",
    "{path} is saved in an encoding ({encoding}) that has no “{character}”. Save it as UTF-8 in the spreadsheet, then it can be typed here.",
    "Kits are being built already. Stop that first, or wait.",
    "This comment is empty.",
    "There are already {count} comments on this text.",
    "A sign-off needs a name.",
    "Texts are read-only here.",
    "This link is for the texts of one language.",
    "This link is for another language.",
    "This link has expired.",
    "This link expired on {day}. Ask for a new one.",
    "This link is not known here. Ask for a new one.",
    "leafletgen was restarted, or this page was opened without its link.",
)
