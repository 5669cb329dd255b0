"""The table of block kinds: the word in a layout -> its declaration."""

from __future__ import annotations

from typing import Any

from leafletgen.page.blocks.calendar.calendar import Calendar
from leafletgen.page.blocks.callout import Callout
from leafletgen.page.blocks.chart.chart import Chart
from leafletgen.page.blocks.kinds.banner import Banner
from leafletgen.page.blocks.kinds.cards import Cards
from leafletgen.page.blocks.kinds.contacts import Contacts
from leafletgen.page.blocks.kinds.diagram import Diagram
from leafletgen.page.blocks.kinds.drawing import LabelledDrawing
from leafletgen.page.blocks.kinds.footer import Footer
from leafletgen.page.blocks.kinds.form_line import FormLine
from leafletgen.page.blocks.kinds.heading import Heading
from leafletgen.page.blocks.kinds.language_index import LanguageIndex
from leafletgen.page.blocks.kinds.listing import Listing, Steps
from leafletgen.page.blocks.kinds.logo import Logo
from leafletgen.page.blocks.kinds.opening_hours import OpeningHours
from leafletgen.page.blocks.kinds.paragraph import Paragraph
from leafletgen.page.blocks.kinds.picture import Picture
from leafletgen.page.blocks.kinds.qr import QR
from leafletgen.page.blocks.kinds.quote import Quote
from leafletgen.page.blocks.kinds.rule import Rule, Spacer
from leafletgen.page.blocks.repeat import ComponentUse, Each, FileInclude
from leafletgen.page.blocks.stack import Columns, Stack
from leafletgen.page.blocks.table.table import Table
from leafletgen.page.blocks.tear_off import TearOff
from leafletgen.page.blocks.zone import Zone

KINDS: dict[str, Any] = {
    "banner": Banner,
    "calendar": Calendar,
    "callout": Callout,
    "cards": Cards,
    "chart": Chart,
    "columns": Columns,
    "contacts": Contacts,
    "diagram": Diagram,
    "drawing": LabelledDrawing,
    "each": Each,
    "footer": Footer,
    "form-line": FormLine,
    "heading": Heading,
    "include": FileInclude,
    "index": LanguageIndex,
    "list": Listing,
    "logo": Logo,
    "opening-hours": OpeningHours,
    "paragraph": Paragraph,
    "picture": Picture,
    "qr": QR,
    "quote": Quote,
    "rule": Rule,
    "spacer": Spacer,
    "stack": Stack,
    "steps": Steps,
    "table": Table,
    "tear-off": TearOff,
    "use": ComponentUse,
    "zone": Zone,
}
