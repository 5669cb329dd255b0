"""Words of the catalogue of blocks and tokens: groups, and what roles and tokens of a theme are for."""

from __future__ import annotations

GROUPS: dict[str, str] = {
    "words": "Words",
    "parts": "Parts for daily work",
    "pictures": "Pictures",
    "data": "Data",
    "boxes": "Boxes and order",
    "repeated": "What is used again",
    "diagrams": "Diagrams",
    "shapes": "Shapes",
    "colours": "Colours and grounds",
    "type": "Type roles",
    "spaces": "Spaces",
    "look": "Themes",
    "signs": "Pictograms",
}
"""Groups in their order: their name in an entry, and for people."""

TOKENS: dict[str, str] = {
    "colour": "A colour: of signs, shapes and lines (`paint`).",
    "ground": "A ground, with the ink and the accents that are set on it (`ground`), and a colour (`paint`).",
    "type": "A type role of the theme.",
    "space": "A space of the theme.",
    "component": "A component of this project.",
    "pictogram": "A pictogram.",
    "mirrored": "A pictogram; it turns round where the language begins at the right.",
}
"""What is said of a token that nothing more is known of."""

ROLES: dict[str, str] = {
    "headline": "The largest words of a poster.",
    "audience": "Whom the sheet speaks to.",
    "lead": "The first sentences.",
    "quote": "Words in a speech bubble.",
    "step": "Numbered sentences.",
    "actor": "Labels in diagrams and drawings.",
    "band": "A sentence on a band of colour.",
    "sign": "A word or two beside a sign.",
    "number": "Telephone numbers and other large figures.",
    "contact": "The name of a place to ask.",
    "caption": "Small words below pictures and numbers.",
    "qr": "Words below a code.",
    "title": "The title of a sheet.",
    "head": "Headings.",
    "body": "Running text.",
    "card": "Titles of cards.",
    "table-head": "Heads of tables.",
    "autonym": "The language's own name.",
    "code": "The code of the language.",
    "staff": "Small words for those who hang the sheet.",
    "build": "The number of the build.",
}

SPACES: dict[str, str] = {
    "zone": "Above and below the content of a zone.",
    "block": "Between blocks.",
    "gutter": "Between columns, cards and cells.",
    "step": "Between the items of a list.",
    "badge": "The disc of a number.",
    "badge-to-text": "From the disc of a number to its text.",
    "bubble-inline": "Beside the words in a speech bubble.",
    "bubble-block": "Above and below the words in a speech bubble.",
    "bubble-radius": "The round corners of bubbles, cards and callouts.",
    "tail": "The tail of a speech bubble.",
    "rule": "The thickness of lines.",
    "caption": "From a caption to what is above it.",
    "band-sign": "The large sign of a banner.",
    "sign-to-head": "From the large sign of a banner to its words.",
    "sign": "The small signs of a banner.",
    "sign-to-words": "From a sign to its words.",
    "contact-sign": "The sign of a contact.",
    "code-padding": "Round the language code.",
    "callout": "Inside the edges of boxes and cards.",
    "card-sign": "The sign of a card.",
    "cell": "Inside the cells of a table.",
}

KEYS: tuple[str, ...] = (
    "a text",
    "a block",
    "a value",
    "a file of the project",
    "one of: {known}",
    "a list: {entry}",
    "names, each with: {entry}",
    "a map of: {keys}",
    "yes or no",
)
"""What may stand behind a key."""

LISTED: tuple[str, ...] = (
    "There are examples in {languages}; in {language} the sheet stands, its words in English.",
    "Catalogue",
    "key",
    "what it is",
    "default",
    "must be given",
    "Nothing is called “{name}”.",
)
"""What the listing says besides."""

PHRASES: tuple[str, ...] = (
    *GROUPS.values(), *TOKENS.values(), *ROLES.values(), *SPACES.values(), *KEYS, *LISTED,
)  # fmt: skip
