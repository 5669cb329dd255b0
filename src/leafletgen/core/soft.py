"""Pictures made soft, so that words can lie over them."""

from __future__ import annotations
