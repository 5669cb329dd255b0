"""The words of the proof sheet in its reader's language."""

from __future__ import annotations

from leafletgen.model.words import language_of, words
from leafletgen.text.ir.richtext import FSI, PDI, RichText

OF = "proof"


class Speech:
    """The sheet's words in one language, or in English where the program has none in it."""

    def __init__(self, tag: str) -> None:
        """`tag`: the language wanted."""
        self.tag = (
            tag if tag.split("-", maxsplit=1)[0] == "en" or language_of(tag, "title", OF) != "en" else "en"
        )
        self._words = words(self.tag, OF)

    def __call__(self, key: str, /, **args: object) -> RichText:
        """A text of the sheet with names and numbers put in, each in its own direction."""
        return RichText.plain(self.plain(key, **{n: f"{FSI}{v}{PDI}" for n, v in args.items()}), self.tag)

    def plain(self, key: str, /, **args: object) -> str:
        """The same as bare characters."""
        return self._words[key].format(**args)
