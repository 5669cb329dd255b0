"""The words of a proof sheet, or of a kit, in its reader's language."""

from __future__ import annotations

from leafletgen.model.words import language_of, words
from leafletgen.text.ir.richtext import FSI, PDI, RichText

OF = "proof"
PROBE = {OF: "title", "kit": "list"}
"""By this word of a document one sees whether the program has it in a language."""


class Speech:
    """The sheet's words in one language, or in English where the program has none in it."""

    def __init__(self, tag: str, of: str = OF) -> None:
        """`tag`: the language wanted; `of`: the document whose words they are."""
        self.tag = (
            tag if tag.split("-", maxsplit=1)[0] == "en" or language_of(tag, PROBE[of], of) != "en" else "en"
        )
        self._words = words(self.tag, of)

    def __call__(self, key: str, /, **args: object) -> RichText:
        """A text of the sheet with names and numbers put in, each in its own direction."""
        return RichText.plain(self.plain(key, **{n: f"{FSI}{v}{PDI}" for n, v in args.items()}), self.tag)

    def plain(self, key: str, /, **args: object) -> str:
        """The same as bare characters."""
        return self._words[key].format(**args)
