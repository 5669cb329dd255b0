"""Limits that those above the engine keep themselves."""

from leafletgen.core.limits import BODY_BYTES

__all__ = ["BODY_BYTES"]
