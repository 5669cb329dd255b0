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
        "preview-host", E,
        "“{host}” is no address of this computer ({reason}).",
        "Leave --host out for this computer alone, or write --host 0.0.0.0 for all networks that it is in.",
        "The preview can only listen where its own computer is.",
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
        "{path} is a link.",
        "Remove it; the preview makes it anew.",
        "The history of texts, and who changed what, would lie where others may read or change them.",
    ),
)  # fmt: skip

NOBODY = "Nobody else reaches it. For other computers in your network, add --host 0.0.0.0."
NOWHERE = "This computer is in no network that it knows of. Say by --name under which name or address others reach it."
NETWORK = "From other computers in your network: {address}"
LINKS = "Give others links that Share on the Board makes, or --share. Without a link nobody gets in."
FIREWALL = "If it does not open there, the firewall of this computer must let port {port} in."
OPEN = "What is typed travels unencrypted: for your own network or a VPN only. With TLS, behind nginx or Caddy: docs/sharing.md."
BEHIND = "From elsewhere: {address}, through the web server that hands requests on to http://{local}/ (docs/sharing.md)."

WHICH = "Which leaflet?"
BEFORE = "Opened before"
FOUND = "Found on this computer"
OTHER = "Another folder"
OPEN_IT = "Open"
NEW = "A new leaflet, in a new folder"
BEGIN = "Begin"
ENDS = "leafletgen ends by itself when none of its pages has been open for a quarter of an hour."
NO_FOLDER = (
    "“{folder}” is no folder of this computer. Write it from its beginning, as the file manager shows it."
)
NO_LEAFLET = "There is no leaflet in “{folder}”: it has no leaflet.yaml. Begin a new one below."
NOT_EMPTY = "“{folder}” is there already, and something lies in it. A new leaflet needs a folder of its own: choose another name."
NOT_BEGUN = "“{folder}” cannot be opened: {reason}."
NOT_OPENED = "leafletgen could not open the preview."
LOGGED = "What happened stands in {file}. Send that file to whoever looks after leafletgen where you are."
OF_DOUBLE_CLICK = (
    WHICH, BEFORE, FOUND, OTHER, OPEN_IT, NEW, BEGIN, ENDS, NO_FOLDER, NO_LEAFLET, NOT_EMPTY, NOT_BEGUN, NOT_OPENED, LOGGED,
)  # fmt: skip

PHRASES: tuple[str, ...] = (
    NOBODY, NOWHERE, NETWORK, LINKS, FIREWALL, OPEN, BEHIND, "Read only; with --edit texts can be changed.", "Ctrl C stops it.",
    *OF_DOUBLE_CLICK,
)  # fmt: skip
"""What it says once it is there."""
