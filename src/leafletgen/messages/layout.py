"""Findings about layout."""

from __future__ import annotations

from leafletgen.messages.code import Code, Severity

CODES: tuple[Code, ...] = ()

_ = Severity
