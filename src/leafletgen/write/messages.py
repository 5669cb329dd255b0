"""A sheet as plain text to send: for SMS, LINE, WhatsApp and e-mail, each with how long it is and how long it may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from leafletgen.core.record import NamedTuple, record
from leafletgen.sheet.sheet import Sheet
from leafletgen.write.html.inline import plain
from leafletgen.write.html.markup import items_of
from leafletgen.write.html.nodes import PageElement, tree

GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet of SMS (3GPP TS 23.038, 6.2.1): a character takes seven bits."""
EXTENDED = frozenset("^{}\\[~]|€\f")
"""Those of its extension, which take two places each."""
ALONE, JOINED = {"GSM-7": 160, "UCS-2": 70}, {"GSM-7": 153, "UCS-2": 67}
"""Places in a message by itself, and in each of several that are put together (TS 23.040, 9.2.3.24.1)."""
LINE, WHATSAPP = 5000, 65536
"""Characters of a message (LINE Messaging API, text message: UTF-16 units; WhatsApp Business Platform)."""
_TYPED = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\u00a0": " "}
)
"""What keeps a text of the default alphabet in it: with one other character, a message holds 70 in place of 160."""


class TextMessage(NamedTuple):
    """A text for one channel: how many places it takes, how many there are (0: no bound), how it is coded and in how many messages
    it goes.
    """

    channel: str
    text: str
    length: int
    limit: int
    coding: str = ""
    parts: int = 1

    @property
    def measure(self) -> str:
        """Its length, in signs that need no translation."""
        said = f"{self.length}/{self.limit}" if self.limit else str(self.length)
        return f"{said} {self.coding} ×{self.parts}" if self.coding else said


@record
class TextAbout:
    """What goes with the words: title, address of the page, what is said of who wrote them, and the numbers to call."""

    title: str
    address: str
    note: str
    calls: tuple[str, ...]


def messages(pages: Sequence[Sheet], about: TextAbout) -> tuple[TextMessage, ...]:
    """The texts of an edition."""
    root = tree(pages)
    marked = _whole(root, about, "*")
    whole = _whole(root, about, "")
    return (
        sms(_short(root, about)),
        TextMessage("LINE", whole, _units(whole), LINE),
        TextMessage("WhatsApp", marked, len(marked), WHATSAPP),
        TextMessage("E-mail", f"{about.title}\n\n{whole}", len(whole), 0),
    )


def written(made: Sequence[TextMessage]) -> bytes:
    """All in one file: before each text a line that says for what it is, and how long."""
    return "\n\n".join(f"[{one.channel} {one.measure}]\n{one.text}" for one in made).encode() + b"\n"


def sms(text: str) -> TextMessage:
    """A text as SMS. Quotation marks and dashes are those of the default alphabet where all else is in it."""
    typed = text.translate(_TYPED)
    if all(c in GSM or c in EXTENDED for c in typed):
        return _counted(typed, "GSM-7", sum(2 if c in EXTENDED else 1 for c in typed))
    return _counted(text, "UCS-2", _units(text))


def _counted(text: str, coding: str, length: int) -> TextMessage:
    if length <= ALONE[coding]:
        return TextMessage("SMS", text, length, ALONE[coding], coding)
    parts = _parts(text, coding)
    return TextMessage("SMS", text, length, parts * JOINED[coding], coding, parts)


def _parts(text: str, coding: str) -> int:
    """In how many messages it goes. What takes two places is not divided."""
    parts, filled = 1, 0
    for character in text:
        wide = character in EXTENDED if coding == "GSM-7" else ord(character) > 0xFFFF
        filled += 2 if wide else 1
        if filled > JOINED[coding]:
            parts, filled = parts + 1, 2 if wide else 1
    return parts


def _units(text: str) -> int:
    """UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def _short(root: PageElement, about: TextAbout) -> str:
    """The headline, where to ask, where to read on."""
    head = _joined(one for one in elements(root) if one.role == "H1") or about.title
    asked = [" ".join(lines) for lines in _contacts(root) if lines[0] in about.calls]
    return "\n".join(part for part in (head, *asked, about.address) if part)


def _whole(root: PageElement, about: TextAbout, bold: str) -> str:
    """All that is read, but for what the foot of a sheet says. `bold`: what stands round headings."""
    found: list[str] = []
    for is_head, nodes in groupby(elements(root), key=lambda node: node.role == "H1"):
        if is_head:  # the halves of one headline
            found += ["", f"{bold}{_joined(nodes)}{bold}"]
        else:
            found += [line for node in nodes for line in _told(node, bold)]
    return "\n".join((*found, "", *(part for part in (about.address, about.note) if part))).strip()


def line_of(node: PageElement) -> str:
    """An element as one line; the items of a list one after the other."""
    if node.role == "L":
        return "\n".join(" ".join(lines) for item in items_of(node) if (lines := _lines(item)))
    return _text(node)


def _told(node: PageElement, bold: str) -> Iterator[str]:
    if node.role == "L":
        numbered = node.tag is not None and node.tag.numbering == "Decimal"
        for number, item in enumerate(items_of(node), 1):
            lines = _lines(item)
            if lines:
                yield f"{number}. {' '.join(lines)}" if numbered else f"• {' – '.join(lines)}"
    elif text := _text(node):
        yield from ("", f"{bold}{text}{bold}") if node.role[0] == "H" else (text,)


def elements(node: PageElement) -> Iterator[PageElement]:
    """Headings, paragraphs and whole lists; neither the foot of the sheet nor what is said of a code."""
    for kid in node.kids:
        if not isinstance(kid, PageElement) or kid.kind in ("Footer", "QR"):
            continue
        if kid.role in ("P", "L", "H1", "H2", "H3", "H4", "H5", "H6", "TH", "TD", "Note", "Caption"):
            yield kid
        else:
            yield from elements(kid)


def _contacts(root: PageElement) -> Iterator[list[str]]:
    for block in root.within():
        if isinstance(block, PageElement) and block.kind == "Contacts":
            yield from (lines for item in items_of(block) if (lines := _lines(item)))


def _lines(item: PageElement) -> list[str]:
    """The paragraphs of an item; what is one text is one."""
    parts = [kid for kid in item.within() if isinstance(kid, PageElement) and kid.role == "P"]
    bodies = parts or [kid for kid in item.within() if isinstance(kid, PageElement) and kid.role == "LBody"]
    return [text for one in bodies if (text := _text(one))]


def _joined(nodes: Iterable[PageElement]) -> str:
    return " ".join(text for one in nodes if (text := _text(one)))


def _text(node: PageElement) -> str:
    return " ".join(plain(node.text).split(" ")).strip().replace("\u00ad", "")
