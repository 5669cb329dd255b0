"""The forms of an answer, in the language of who asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, Response

from leafletgen.engine.findings.placed import SENTENCES, Diagnostic, say, words
from leafletgen.engine.host.readers import accepted, reader_for

AT_ONCE = {"X-Accel-Buffering": "no"}
"""Of answers that come piece by piece: a web server in front (nginx) hands each piece on as it comes."""


class RefusalError(Exception):
    """What is asked for cannot be had: an HTTP status, a sentence of `core/messages/studio.py`, what fills it."""

    def __init__(self, status: int, text: str, **values: object) -> None:
        super().__init__(status, text, values)
        self.status, self.text, self.values = status, text, values


def reader(request: HTTPConnection) -> str:
    """The language of who asks: `?words=ja`, else what the browser would rather have."""
    return reader_for(
        (request.query_params.get("words", ""), *accepted(request.headers.get("accept-language", "")))
    )


def answer(body: Any, status: int = 200) -> JSONResponse:
    """A JSON answer."""
    return JSONResponse(body, status)


def told(status: int, text: str, **more: Any) -> JSONResponse:
    """An answer that says why not in words that are in the language of who asks already."""
    return JSONResponse({"error": {"text": text, **more}}, status)


def why(found: Iterable[Diagnostic], reader: str) -> str:
    """Findings in words, each once."""
    said = (words(d.code, d.args, reader) for d in dict.fromkeys(found))
    return " ".join(f"{one.message} {one.hint}".strip() for one in said)


def drawn(request: HTTPConnection, svg: str, etag: str) -> Response:
    """A picture; nothing but its mark for who has it already."""
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return Response(svg, media_type="image/svg+xml", headers=headers)


@contextmanager
def saving(path: str) -> Iterator[None]:
    """Refuses where a file cannot be written."""
    try:
        yield
    except OSError as error:
        raise RefusalError(
            409, SENTENCES["not-saved"], path=path, reason=error.strerror or str(error)
        ) from error


def refuse(request: HTTPConnection, refused: RefusalError, **more: Any) -> JSONResponse:
    """An answer that says in plain words why not."""
    values = [(name, str(value)) for name, value in refused.values.items()]
    return told(refused.status, say(refused.text, reader(request), values), **more)


_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LINES = re.compile("[\t\n\r]")


def has_controls(text: str, *, lines: bool = False) -> bool:
    """Whether there are control characters in a text. `lines`: tab and line ends, too."""
    return _CONTROLS.search(text) is not None or (lines and _LINES.search(text) is not None)
