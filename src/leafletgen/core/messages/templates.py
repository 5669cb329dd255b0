"""What one may begin with, and what `init` asks."""

from __future__ import annotations

TEMPLATES: dict[str, tuple[str, str]] = {
    "warning": ("Warning", "Danger and what to do: a diagram of who does what, the steps, what never to do."),
    "procedure": ("Procedure", "An errand at an office: when, where, what happens, what to bring."),
    "disaster": ("Disaster", "What to do at once, then, and where to go; with a picture."),
    "waste": ("Waste", "What is collected when: a calendar of four weeks with signs."),
    "clinic": ("Clinic", "Signs to point at when words are missing, what to bring, an interpreter."),
    "event": ("Event", "An invitation under a large picture: the day, the time, the place."),
    "house-rules": ("House rules", "What to do and what not to do where people live together."),
    "notice": ("Notice", "News of the day in black alone, for any copier, with a box for who put it up."),
}
"""Name -> its title, and a line about it; in the order in which they are offered, the first where nobody chose."""

WORDS = (
    *(said for pair in TEMPLATES.values() for said in pair),
    "What is it about? A number or a name",
    "How the names of its files begin",
    "Its languages, such as en,ja,vi (English is the source)",
)
