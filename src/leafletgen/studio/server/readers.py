"""The languages of the screens: which there are, what is said in each, the letters to say it in.

For everybody: who has no session is told so in words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from leafletgen.engine.fonts import BOLD, REGULAR, FontBook, covering, packed
from leafletgen.engine.host.languages import autonym, display_name, known_tags, language
from leafletgen.engine.host.readers import SOURCE, letters, named, named_counted, plural_numbers, speaks
from leafletgen.engine.live import NoSuchError
from leafletgen.studio.answers import answer, reader
from leafletgen.studio.server.threads import beside

STATIC = Path(__file__).resolve().parents[1] / "static"
WEIGHTS = {400: REGULAR, 700: BOLD}
LATIN = 0x17F
"""Up to here the letters are in the font that all screens have."""
_KEPT = {"Cache-Control": "private, max-age=86400"}


def routes() -> list[Route]:
    """All of them."""

    async def words(request: Request) -> Response:
        tag = reader(request)
        return answer({"reader": tag, "readers": offered(), "words": await beside(said, tag)})

    async def font(request: Request) -> Response:
        made = await beside(_font, request.path_params["tag"], request.path_params["weight"])
        return Response(made, media_type="font/woff", headers=_KEPT)

    return [Route("/words", words), Route("/font/reader/{tag}-{weight:int}.woff", font)]


def offered() -> list[dict[str, str | None]]:
    """The languages that can be chosen: tag, own name, and where its letters are (None: all screens have them)."""
    return [
        {"tag": tag, "name": autonym(tag), "font": None if _is_at_hand(tag) else f"/font/reader/{tag}"}
        for tag in speaks()
    ]


def _is_at_hand(tag: str) -> bool:
    return tag == SOURCE or (STATIC / "fonts" / f"{tag}-regular.woff2").is_file()


@cache
def said(tag: str) -> Mapping[str, Any]:
    """What the screens say, by name: a text, or one for each plural category of the language; English what nobody translated."""
    numbers = plural_numbers(tag)
    return {
        name: named(name, text, tag)
        if isinstance(text, str)
        else {kind: named_counted(name, text["one"], text["other"], n, tag) for kind, n in numbers.items()}
        for name, text in _english().items()
    }


@cache
def _english() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads((STATIC / "words" / f"{SOURCE}.json").read_text(encoding="utf-8"))
    return found


@cache
def _font(tag: str, weight: int) -> bytes:
    """The letters of all that is said in a language. Raises NoSuchError for one that we do not speak."""
    known = language(tag) if tag in speaks() and weight in WEIGHTS else None
    families = known.text_families if known else ()
    face = next((one for name in families if (one := FontBook().face(name, WEIGHTS[weight]))), None)
    if face is None:
        raise NoSuchError(tag)
    wanted = letters(tag).union(*(display_name(other, tag) for other in known_tags()))
    return packed(covering(face, "".join(sorted(letter for letter in wanted if ord(letter) > LATIN))))
