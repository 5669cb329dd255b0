"""The table of all codes, put together from one file per theme."""

from __future__ import annotations

from leafletgen.core.messages import (
    access,
    archive,
    build,
    calendar,
    chart,
    components,
    diagram,
    drawing,
    exchange,
    facts,
    files,
    fonts,
    graphics,
    grids,
    language,
    layers,
    layout,
    letters,
    limits,
    look,
    pdf,
    press_sheets,
    printing,
    production,
    project,
    reading,
    rows,
    slips,
    status,
    translation,
)
from leafletgen.core.messages.code import Code, Severity

THEMES = (
    reading,
    slips,
    limits,
    project,
    components,
    rows,
    facts,
    language,
    fonts,
    layout,
    layers,
    look,
    diagram,
    drawing,
    calendar,
    chart,
    production,
    press_sheets,
    pdf,
    printing,
    files,
    graphics,
    grids,
    letters,
    access,
    archive,
    build,
    status,
    translation,
    exchange,
)

CODES: dict[str, Code] = {code.name: code for theme in THEMES for code in theme.CODES}

__all__ = ["CODES", "Code", "Severity"]
