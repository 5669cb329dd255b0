"""Findings about pdf."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

CODES: tuple[Code, ...] = ()

_ = Severity
