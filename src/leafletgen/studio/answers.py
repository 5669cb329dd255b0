"""The forms of an answer."""

from __future__ import annotations

from typing import Any

from starlette.responses import JSONResponse


def answer(body: Any, status: int = 200) -> JSONResponse:
    """A JSON answer."""
    return JSONResponse(body, status)


def refuse(status: int, text: str, **more: Any) -> JSONResponse:
    """An answer that says in plain words why not."""
    return JSONResponse({"error": {"text": text, **more}}, status)
