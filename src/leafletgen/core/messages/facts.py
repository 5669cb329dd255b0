"""Findings about facts: numbers and addresses that are not what they look like."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

TRUST = "A number or address on a sheet is dialled, typed and scanned by people who trust it."

CODES: tuple[Code, ...] = (
    Code(
        "fact-hidden", E,
        "The fact “{name}” holds an invisible character ({character}).",
        "Delete the value and type it anew by hand; the character came along with copied text.",
        "It can turn the order of what is read, or send a scanned address elsewhere, and nobody sees it.",
    ),
    Code(
        "fact-look-alike", E,
        "“{found}” in the fact “{name}” is not what it looks like: it holds {character}.",
        "Type it anew with plain letters and digits: {mend}",
        TRUST + " Letters of two alphabets can look the same and lead to two places.",
    ),
    Code(
        "fact-digits", E,
        "The fact “{name}” holds a digit or sign of another kind than the rest ({character}).",
        "Type it with plain digits and signs (with the input method off): {mend}",
        TRUST + " Facts print in all languages alike, and a phone does not dial full-width or other digits.",
    ),
    Code(
        "fact-digits-wide", W,
        "The fact “{name}” has full-width digits.",
        "Type them with the input method off: {mend}",
        "Facts print in all languages alike, and most of them have no full-width digits.",
    ),
    Code(
        "fact-scheme", E,
        "The fact “{name}” begins with “{scheme}:”, which no sheet should have anybody open.",
        "Write an address that begins with https://, or the number or name alone.",
        "Such an address runs a program or opens a file instead of showing a page.",
    ),
    Code(
        "fact-https", E,
        "The address of the fact “{name}” does not begin with https://.",
        "Write {mend}",
        "A phone opens a QR code only if it is a whole address, and without https a stranger can change what it shows.",
    ),
    Code(
        "fact-http", W,
        "The address of the fact “{name}” begins with http://, not https://.",
        "Write {mend} if it works.",
        "Without https a stranger in the same network can change what the page shows, and phones warn.",
    ),
    Code(
        "fact-address", E,
        "The address of the fact “{name}” is not right: {problem}.",
        "Copy it anew from the page itself, and try it. {mend}",
        TRUST + " Browsers read such an address in another way than people do.",
    ),
    Code(
        "fact-address-odd", W,
        "The address of the fact “{name}” is unusual: {problem}.",
        "Write the name of the site, if it has one.",
        TRUST,
    ),
    Code(
        "fact-mail", E,
        "The mail address of the fact “{name}” is not right: {problem}.",
        "Write one address, such as desk@example.org. {mend}",
        TRUST,
    ),
    Code(
        "code-unreadable", E,
        "The QR code of the fact “{name}” cannot be read on page {page} of the finished sheet.",
        "Make it larger, take away what lies over it or its white edge, or shorten the address.",
        "It was tried on the file itself, as a phone would: nobody could scan it from paper.",
    ),
    Code(
        "code-too-small", E,
        "The squares of the QR code of the fact “{name}” are only {size} mm wide: phones cannot read that from paper.",
        "Make its `width` {need} mm or more, or shorten the address.",
        "An office printer sets squares of less than 0.17 mm with three dots or fewer, and they run together.",
    ),
    Code(
        "code-differs", E,
        "The QR code of the fact “{name}” says “{found}” on page {page} of the finished sheet, not “{value}”.",
        "Take away what lies over it. If nothing does, this is a fault of the program: please report it.",
        "It was read back from the file itself: a code that says something else must not be printed.",
    ),
    Code(
        "fact-changed", E,
        "The fact “{name}” of {path} is not what was shown here: somebody has changed it in the meantime. Nothing was written.",
        "Look at it again.",
        "A fact is confirmed as it was seen, and never over what somebody else has written.",
    ),
    Code(
        "fact-refused", E,
        "The fact “{name}” cannot be written into {path}: {reason}.",
        "Fix what leafletgen check reports in this file, or write the fact into it by hand. Nothing was written.",
        "The project file is yours: nothing that could change its meaning is written into it.",
    ),
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    "there is a blank in it",
    "it holds a backslash",
    "it holds a brace; only {lang} is put in",
    "what stands before @ is no part of the host that it leads to",
    "a punctuation mark stands at its end",
    "it names no host",
    "letters of its host are coded with %",
    "what follows the colon is no port",
    "its host has no dot, so it works in one network only",
    "its host is a number, which nobody can check by reading",
    "its host is a number in a form that hides where it leads",
    "its host has a dot too many",
    "its host is longer than any host can be",
    "its host holds a sign that no host has",
    "its host holds a name in code (xn--) that stands for nothing",
    "something is missing beside @",
    "there are two @ in it",
    "it holds a sign that no mail address has",
    "there is a dot too many before @",
    "its host has no dot",
    "it says more than one address",
)

WORDS: tuple[str, ...] = (
    "What each number and code says (the codes were read back from the files):",
    "QR code",
    "Compared with the sheet by (name, date, signature): {line}",
)
"""What the job ticket says of facts."""
