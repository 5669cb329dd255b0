"""What `preview` says at the terminal: why it cannot begin, and how others reach it."""

from __future__ import annotations

from leafletgen.core.messages.code import Code, Severity

E = Severity.ERROR

CODES: tuple[Code, ...] = (
    Code(
        "preview-port", E,
        "The preview cannot listen on port {port} of {host} ({reason}).",
        "If a preview is running already, use that one. Else choose another port with --port; --port 0 takes any free one.",
        "Only one program at a time can listen on a port.",
    ),
    Code(
        "preview-name", E,
        "“{name}” is no name of a computer, and no address of a web server.",
        "Write --name office-pc.example.ac.jp, --name 192.168.0.12, or for a web server in front --name https://leaflets.example.ac.jp "
        "(a name of its own, no folder of another site: docs/sharing.md).",
        "Links for others begin with it, and requests by other names are refused.",
    ),
    Code(
        "preview-state", E,
        "{path} is a link that leads out of the project.",
        "Remove it; the preview makes it anew.",
        "Its secrets and the history of texts would lie where others may read or change them.",
    ),
)  # fmt: skip

NOBODY = "Nobody else reaches it. For other computers in your network, add --host 0.0.0.0."
NOWHERE = "This computer is in no network that it knows of. Say by --name under which name or address others reach it."
NETWORK = "From other computers in your network: {address}"
LINKS = "Give others links that Share on the Board makes, or --share. Without a link nobody gets in."
FIREWALL = "If it does not open there, the firewall of this computer must let port {port} in."
OPEN = "What is typed travels unencrypted: for your own network or a VPN only. With TLS, behind nginx or Caddy: docs/sharing.md."
BEHIND = "From elsewhere: {address}, through the web server that hands requests on to http://{local}/ (docs/sharing.md)."

PHRASES: tuple[str, ...] = (
    NOBODY, NOWHERE, NETWORK, LINKS, FIREWALL, OPEN, BEHIND, "Read only; with --edit texts can be changed.", "Ctrl C stops it.",
)  # fmt: skip
"""What it says once it is there."""
