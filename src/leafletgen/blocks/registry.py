"""The table of block kinds: the word in a layout -> its declaration."""

from __future__ import annotations

from typing import Any

from leafletgen.blocks.banner import Banner
from leafletgen.blocks.callout import Callout, Rule
from leafletgen.blocks.cards import Cards
from leafletgen.blocks.contacts import Contacts
from leafletgen.blocks.diagram import Diagram
from leafletgen.blocks.footer import Footer
from leafletgen.blocks.heading import Heading
from leafletgen.blocks.listing import Listing, Steps
from leafletgen.blocks.paragraph import Paragraph
from leafletgen.blocks.picture import Picture
from leafletgen.blocks.qr import QR
from leafletgen.blocks.quote import Quote
from leafletgen.blocks.stack import Columns, Stack
from leafletgen.blocks.table import Table
from leafletgen.blocks.zone import Each, Zone

KINDS: dict[str, Any] = {
    "banner": Banner,
    "callout": Callout,
    "cards": Cards,
    "columns": Columns,
    "contacts": Contacts,
    "diagram": Diagram,
    "each": Each,
    "footer": Footer,
    "heading": Heading,
    "list": Listing,
    "paragraph": Paragraph,
    "picture": Picture,
    "qr": QR,
    "quote": Quote,
    "rule": Rule,
    "stack": Stack,
    "steps": Steps,
    "table": Table,
    "zone": Zone,
}
