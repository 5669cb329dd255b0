"""Findings of a site: where pages stand, and where codes lead."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E, W = Severity.ERROR, Severity.WARNING

CODES: tuple[Code, ...] = (
    Code(
        "site-no-address", E,
        "No code on “{output}” shows a web address, so nobody knows where its pages stand.",
        "Put the address into `facts`, such as page: {{value: \"https://example.org/safe/{{lang}}\", qr: true}}, and a `qr` block into the layout.",
        "The pages stand where the codes on the sheets lead, nowhere else.",
    ),
    Code(
        "index-no-address", E,
        "No fact says where the page of each language stands, so its code would lead nowhere.",
        "Put the address into `facts`, such as page: {{value: \"https://example.org/safe/{{lang}}\", qr: true}}.",
        "An index shows a code for each language: the first fact with `{{lang}}` in it that may be a code.",
    ),
    Code(
        "site-address", E,
        "No file of a folder can be the page {address} (fact “{name}”).",
        "Choose an address without `?`, such as https://example.org/safe/{{lang}}.",
        "A folder for any web server has a file for each address; what follows a question mark only a program could answer.",
    ),
    Code(
        "site-taken", E,
        "Two pages would stand at {address} (fact “{name}”).",
        "Put {{lang}} into the address, and build the pages of one output only.",
        "At an address there is one page.",
    ),
    Code(
        "site-code-lost", E,
        "A code leads to {address} (fact “{name}”), and no page of the site stands there.",
        "Build the pages of all languages in which there are sheets, or mend the fact.",
        "Who points a phone at the sheet would find nothing.",
    ),
    Code(
        "site-code-elsewhere", W,
        "A code leads to {address} (fact “{name}”), which is not on the host of the site. Nobody has looked whether it is there.",
        "Open it, and see.",
        "A code may lead to somebody else’s page; the site can only answer for its own.",
    ),
)  # fmt: skip
