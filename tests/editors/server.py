"""yaml-language-server as an editor drives it: what VS Code's YAML extension and Neovim's `yamlls` start."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.conftest import TOOLS

PROGRAM = TOOLS / "yaml-language-server" / "bin" / "yaml-language-server"


class Server:
    """A server that has a folder open; requests wait for their answers. `sections`: what the editor's settings say."""

    def __init__(self, root: Path, sections: dict[str, Any]) -> None:
        self.root = root
        self.sections = sections
        self.told: dict[str, list[dict[str, Any]]] = {}
        self._number = 0
        self._open: set[str] = set()
        self._process = subprocess.Popen(
            ["node", PROGRAM, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        folder = {"uri": root.as_uri(), "name": root.name}
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "workspaceFolders": [folder],
                "capabilities": {
                    "textDocument": {
                        "completion": {"completionItem": {"snippetSupport": True}},
                        "publishDiagnostics": {},
                    },
                    "workspace": {"configuration": True, "workspaceFolders": True},
                },
            },
        )
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": {}}})

    def close(self) -> None:
        """End it."""
        self.ask("shutdown", None)
        self._send({"method": "exit"})
        self._process.wait(10)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()

    def open(self, path: str, text: str | None = None) -> str:
        """Open a file, with another text if one is given; its address."""
        uri = (self.root / path).as_uri()
        if uri in self._open:
            self._send({"method": "textDocument/didClose", "params": {"textDocument": {"uri": uri}}})
            self.told.pop(uri, None)
        self._open.add(uri)
        shown = (self.root / path).read_text(encoding="utf-8") if text is None else text
        document = {"uri": uri, "languageId": "yaml", "version": self._number, "text": shown}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return uri

    def hover(self, uri: str, line: int, column: int) -> str:
        """What is shown of a place; empty where there is nothing."""
        found = self.ask("textDocument/hover", self._at(uri, line, column))
        contents = found["contents"] if found else ""
        return str(contents["value"] if isinstance(contents, dict) else contents)

    def complete(self, uri: str, line: int, column: int) -> Sequence[str]:
        """What is offered at a place."""
        found = self.ask("textDocument/completion", self._at(uri, line, column))
        items = found["items"] if isinstance(found, dict) else found or ()
        return [item["label"] for item in items]

    def faults(self, uri: str) -> Sequence[str]:
        """What is marked in a file, once it has been looked at."""
        while uri not in self.told:
            self._take()
        return [f"{one['range']['start']['line'] + 1}: {one['message']}" for one in self.told[uri]]

    @staticmethod
    def _at(uri: str, line: int, column: int) -> dict[str, Any]:
        return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}

    def ask(self, method: str, params: Any) -> Any:
        """A request and its answer."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            found = self._take()
            if found.get("id") == number and "method" not in found:
                assert "error" not in found, found["error"]
                return found.get("result")

    def _take(self) -> dict[str, Any]:
        """One message of the server's; what it asks for is answered."""
        stream = self._process.stdout
        assert stream is not None
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server has ended"
        found: dict[str, Any] = json.loads(stream.read(length))
        if found.get("method") == "workspace/configuration":
            items = [self.sections.get(item["section"], {}) for item in found["params"]["items"]]
            self._send({"id": found["id"], "result": items})
        elif found.get("method") == "textDocument/publishDiagnostics":
            self.told[found["params"]["uri"]] = found["params"]["diagnostics"]
        elif "id" in found and "method" in found:
            self._send({"id": found["id"], "result": None})
        return found

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self._process.stdin.flush()
