"""The tree of a page as HTML: each element by its role, each part of the layout by its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from leafletgen.write.html.inline import PageSpeech, inline, is_mixed, plain
from leafletgen.write.html.nodes import PageElement, PagePicture, SetWords
from leafletgen.write.html.palette import PAPER
from leafletgen.write.html.pictures import drawing

STEPS = ((4.2, "t6"), (2.1, "t5"), (1.55, "t4"), (1.25, "t3"), (0.86, "t2"), (0.0, "t1"))
"""Sizes of type in u, from which the classes of the style sheet count."""
HEADLINES = ((8.0, "t6 longer"), (5.6, "t6 long"), (0.0, "t6"))
"""Of a headline that is so wide, in its size, the class: what a phone has room for beside a sign."""
_LEAVES = {"P": "p", "Note": "p", "Caption": "p", "Lbl": "span"}
_HEADINGS = {f"H{n}": n for n in range(1, 7)}
_WORDS = {"Span", "Link", "Ruby", "RB", "RT"}


def headline_class(family: str) -> str:
    """The class of what is set in a face for headlines."""
    return "f-" + re.sub(r"[^A-Za-z0-9-]", "", family)


class PageMarkup:
    """Writes elements. `u` is one u of the layout in points, times how large the language is set."""

    def __init__(
        self,
        speech: PageSpeech,
        u: float,
        inks: Mapping[str, str],
        beside: Mapping[str, str],
        headlines: Sequence[str] = (),
    ) -> None:
        """`inks`: the role of what is written on each ground. `beside`: what the colours of a sign on the paper become.
        `headlines`: the families that the theme sets headlines in.
        """
        self.speech = speech
        self.u = u
        self.inks = inks
        self.beside = beside
        self.headlines = headlines
        self.headed = False
        self.widest = 0.0
        """Of the halves of the headline, in its size: they are set alike."""
        self._lower = 0
        self._pictures = 0

    # -- blocks -------------------------------------------------------------------------------------------------

    def blocks(self, kids: Iterable[PageElement | SetWords | PagePicture], ground: str) -> str:
        """What stands below each other; words that stand by themselves are a paragraph."""
        found: list[str] = []
        loose: list[PageElement | SetWords | PagePicture] = []
        for kid in kids:
            if _is_inline(kid):
                loose.append(kid)
                continue
            found.append(self._loose(loose, ground))
            loose = []
            if isinstance(kid, PagePicture):
                found.append(self.picture(kid, ground))
            elif isinstance(kid, PageElement):
                found.append(self.block(kid, ground))
        found.append(self._loose(loose, ground))
        return "".join(found)

    def _loose(self, kids: Sequence[PageElement | SetWords | PagePicture], ground: str) -> str:
        return self.leaf(PageElement("P", kids=list(kids)), ground, "p") if kids else ""

    def block(self, node: PageElement, ground: str) -> str:
        """One element."""
        if node.role in _HEADINGS:
            return self.heading(node, ground)
        if node.role in _LEAVES:
            return self.leaf(node, ground, _LEAVES[node.role])
        if node.role == "L":
            return self.list(node, ground)
        if node.role == "Table":
            return f'<div class="wide"><table>{self.blocks(node.kids, ground)}</table></div>'
        if node.role == "TR":
            return f"<tr>{self.blocks(node.kids, ground)}</tr>"
        if node.role in ("TH", "TD"):
            return self.cell(node, ground)
        if node.role == "BlockQuote":
            return f"<blockquote>{self.blocks(node.kids, ground)}</blockquote>"
        if node.role == "Link":
            uri = self.speech.links.get(node.uri or "", node.uri or "")
            return f'<a href="{escape(uri)}">{self.blocks(node.kids, ground)}</a>'
        return self.part(node, ground)

    def part(self, node: PageElement, ground: str) -> str:
        """A part of the layout, on its own ground where it has one."""
        own = node.ground.role if node.ground is not None and node.kind != "Zone" else ""
        inside = self.blocks(node.kids, own or ground)
        if not inside or node.role or not node.kind:
            return inside
        kind = f"k-{node.kind.lower()}"
        return f'<div class="{kind}{f" in-{own}" if own else ""}">{inside}</div>'

    def heading(self, node: PageElement, ground: str) -> str:
        """A heading. There is one of the first rank on a page; what stands on its back is ranked below it."""
        rank = _HEADINGS[node.role]
        if rank == 1 and self.headed:
            self._lower = 1
        self.headed = self.headed or rank == 1
        return self.leaf(node, ground, f"h{min(rank + self._lower, 6)}")

    def leaf(self, node: PageElement, ground: str, element: str) -> str:
        """SetWords, set as large and in the colour that they are printed in."""
        words = [one for one in node.words if one.text.strip()]
        if not words:
            return ""
        mixed = is_mixed(words)
        own = node.tag.language if node.tag and node.tag.language else self.speech.language
        said = inline(node.kids, self.speech, strong=mixed and element[0] != "h", language=own)
        classes = [self.size(words)]
        if node.role == "H1":  # as large as the page has room for, not as the sheet had
            wide = max(self.widest, sum(one.ems for one in words))
            classes = [next(name for least, name in HEADLINES if wide >= least)]
        if words[0].face.is_bold and not mixed and element[0] != "h":
            classes.append("b")
        family = words[0].face.family
        if family in self.headlines:
            classes.append(headline_class(family))
        paint = words[0].paint.role
        if all(one.paint.role == paint for one in words) and paint != self.inks.get(ground, "ink"):
            classes.append(f"c-{paint}")
        attributes = f' class="{" ".join(classes)}"'
        if own != self.speech.language:
            attributes += f' lang="{escape(own)}"'
            if not any(one.level % 2 == self.speech.rtl for one in words):
                attributes += f' dir="{"ltr" if self.speech.rtl else "rtl"}"'
        return f"<{element}{attributes}>{said.strip()}</{element}>"

    def size(self, words: Sequence[SetWords]) -> str:
        """The class of the largest of some words."""
        largest = max(one.size for one in words) / self.u
        return next(name for least, name in STEPS if largest >= least)

    # -- lists and tables ---------------------------------------------------------------------------------------

    def list(self, node: PageElement, ground: str) -> str:
        """A list. What numbers its items is the list's own."""
        numbering = node.tag.numbering if node.tag else "None"
        inside = "".join(self.item(item, ground, numbering == "Decimal") for item in items_of(node))
        if numbering == "Decimal":
            return f"<ol>{inside}</ol>"
        return f'<ul class="{"marked" if numbering == "Square" else "plain"}" role="list">{inside}</ul>'

    def item(self, node: PageElement, ground: str, numbered: bool) -> str:
        """One item of a list."""
        signs = "".join(self.picture(kid, ground) for kid in node.kids if isinstance(kid, PagePicture))
        body = [kid for kid in node.kids if isinstance(kid, PageElement) and kid.role != "Lbl"]
        label = next((kid for kid in node.kids if isinstance(kid, PageElement) and kid.role == "Lbl"), None)
        if label is not None and not numbered:
            signs += self.leaf(label, ground, "span")
        number = plain(label.text).strip() if label is not None and numbered else ""
        value = f' value="{number}"' if number.isascii() and number.isdigit() else ""
        inside = "".join(self.body(one, ground) for one in body)
        return (
            f'<li{value}>{signs}<div class="say">{inside}</div></li>'
            if signs
            else f"<li{value}>{inside}</li>"
        )

    def body(self, node: PageElement, ground: str) -> str:
        """What an item or a cell says: words alone need no paragraph of their own."""
        if all(map(_is_inline, node.kids)):
            return self.leaf(node, ground, "span")
        return self.blocks(node.kids, ground)

    def cell(self, node: PageElement, ground: str) -> str:
        """A cell of a table."""
        tag = node.tag
        attributes = ""
        if tag is not None:
            if node.role == "TH":
                attributes += f' scope="{"row" if tag.scope == "Row" else "col"}"'
            attributes += f' colspan="{tag.columns}"' if tag.columns > 1 else ""
            attributes += f' rowspan="{tag.rows}"' if tag.rows > 1 else ""
        element = node.role.lower()
        return f"<{element}{attributes}>{self.body(node, ground)}</{element}>"

    # -- pictures -----------------------------------------------------------------------------------------------

    def picture(self, picture: PagePicture, ground: str) -> str:
        """A drawing with what it says, or a sign that only adorns: in the colours of the words beside it."""
        self._pictures += 1
        prefix = f"p{self._pictures}"
        if picture.alt is None:
            return f'<span class="sign">{drawing(picture.frame, None, prefix, self.beside if ground == PAPER else None)}</span>'
        kind = "code" if picture.code else "plate"
        made = drawing(picture.frame, picture.alt, prefix)
        return f'<figure class="{kind}">{made}</figure>' if made else ""


def items_of(node: PageElement) -> Iterator[PageElement]:
    """The items of a list; not those of lists in them."""
    for kid in node.kids:
        if isinstance(kid, PageElement):
            if kid.role == "LI":
                yield kid
            else:
                yield from items_of(kid)


def _is_inline(kid: PageElement | SetWords | PagePicture) -> bool:
    if isinstance(kid, PagePicture):
        return False
    if isinstance(kid, SetWords):
        return True
    if kid.role not in _WORDS:
        return False
    return all(_is_inline(one) for one in kid.kids)
