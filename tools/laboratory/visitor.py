"""Who opens the preview that is served: saves a text, and builds."""

from __future__ import annotations

import http.client
import json
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

PATIENCE = 600.0
"""Seconds for an answer."""


def save_and_build(told: str) -> str:
    """What went wrong with a preview that tells its address so; nothing where all was done."""
    try:
        with closing(_Visitor(json.loads(told)["address"])) as visitor:
            return visitor.work()
    except (OSError, http.client.HTTPException, ValueError) as error:
        return f"no answer: {error!r}"


class _Visitor:
    """A browser that was given the owner's link."""

    def __init__(self, address: str) -> None:
        at = urlsplit(address)
        self.host, self.secret, self.cookie = at.netloc, at.fragment, ""
        self.line = http.client.HTTPConnection("127.0.0.1", at.port, timeout=PATIENCE)

    def close(self) -> None:
        self.line.close()

    def work(self) -> str:
        """Save a text and build its language."""
        if refused := self._ask("POST", "/api/session", {"secret": self.secret})[1]:
            return refused
        said, refused = self._ask("GET", "/api/texts/ja")
        if refused:
            return refused
        base = next(one["fingerprint"] for one in said["texts"] if one["key"] == "headline")
        saved = {"text": "試し", "by": "YT"}
        if refused := self._ask("PUT", "/api/texts/ja/headline", saved, {"If-Match": base})[1]:
            return refused
        return self._ask("POST", "/api/build", {"languages": ["ja"]})[1]

    def _ask(
        self, method: str, path: str, body: object = None, more: dict[str, str] | None = None
    ) -> tuple[Any, str]:
        """An answer, and all of it where it is a refusal."""
        self.line.close()
        head = {"Host": self.host, "Origin": f"http://{self.host}", "Cookie": self.cookie}
        head |= {"Content-Type": "application/json", **(more or {})}
        self.line.request(method, path, json.dumps(body) if body is not None else None, head)
        answer = self.line.getresponse()
        said = answer.read()
        self.cookie = (answer.headers["set-cookie"] or self.cookie).partition(";")[0]
        is_refused = answer.status >= 300 or b'"severity":"error"' in said or b'"failed":' in said
        return json.loads(said or b"null"), f"{answer.status} {said.decode()}" if is_refused else ""
