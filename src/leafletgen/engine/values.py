"""Plain data that operations of the engine take and give: geometry, diagnostics, what the files of a project say. Defined in
the wings below; here is where the command line and the browser part find them.
"""

from __future__ import annotations

from leafletgen.core.diagnostics import Diagnostic
from leafletgen.core.geometry import Point, Rect, Size
from leafletgen.core.source import Source, Span
from leafletgen.engine.localizing.localize import EditionKey
from leafletgen.engine.results import LaidEdition
from leafletgen.model.glossary import Glossary
from leafletgen.model.locales.catalog import Catalog
from leafletgen.model.locales.history import Version
from leafletgen.model.locales.message import Message
from leafletgen.model.locales.status import Review, Signature, State, Status, Stored
from leafletgen.model.project.manifest import Output, Waiver
from leafletgen.model.project.paper import Paper
from leafletgen.model.project.reading.load import ProjectModel
from leafletgen.page.blocks.kit import Fit
from leafletgen.sheet.sheet import Sheet
from leafletgen.text.languages.tag import Language

__all__ = [
    "Catalog",
    "Diagnostic",
    "EditionKey",
    "Fit",
    "Glossary",
    "LaidEdition",
    "Language",
    "Message",
    "Output",
    "Paper",
    "Point",
    "ProjectModel",
    "Rect",
    "Review",
    "Sheet",
    "Signature",
    "Size",
    "Source",
    "Span",
    "State",
    "Status",
    "Stored",
    "Version",
    "Waiver",
]
