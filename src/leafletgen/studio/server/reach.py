"""Where others reach the preview: by the names that it was given, by this computer's address in its network, or not at all.

A name may be a whole address (`https://leaflets.example.ac.jp`): that of a web server which takes requests from outside, speaks
TLS, and hands them on (docs/sharing.md).
"""

from __future__ import annotations

import socket
from collections.abc import Sequence
from contextlib import suppress
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

ANYWHERE = {"0.0.0.0": socket.AF_INET, "::": socket.AF_INET6}
"""Hosts that stand for every network of this computer."""
_ELSEWHERE = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}
"""Addresses that lead nowhere (RFC 5737, RFC 3849): no packet is sent to find out which way it would go."""


class Reach(NamedTuple):
    """A preview that listens on `port` of `host`; `names` are further names, or addresses, by which it is reached."""

    host: str
    port: int
    names: tuple[str, ...] = ()
    network: str = ""

    @property
    def local(self) -> str:
        """Where it is found on this computer."""
        is_here = self.host in ANYWHERE or self.host in ("127.0.0.1", "::1")
        return f"http://{'localhost' if is_here else _bracketed(self.host)}:{self.port}/"

    @property
    def public(self) -> str | None:
        """Where others find it; None where nobody does."""
        if self.names:
            name = self.names[0]
            return f"{name.rstrip('/')}/" if "://" in name else f"http://{_bracketed(name)}:{self.port}/"
        if self.network:
            return f"http://{_bracketed(self.network)}:{self.port}/"
        return None if is_loopback(self.host) or self.host in ANYWHERE else self.local

    @property
    def is_everywhere(self) -> bool:
        """Whether it listens in every network of this computer."""
        return self.host in ANYWHERE

    @property
    def is_behind(self) -> bool:
        """Whether requests come through a web server on this computer, which says from whom it has them."""
        return any("://" in name for name in self.names) and is_loopback(self.host)

    @property
    def hosts(self) -> list[str]:
        """Every Host that is ours. The network's address is safe there: no other site can have it as its name."""
        bare = [urlsplit(name).netloc.lower() if "://" in name else _bracketed(name) for name in self.names]
        own = ["localhost", "127.0.0.1", "[::1]", _bracketed(self.host), *bare]
        if self.network:
            own.append(_bracketed(self.network))
        return [*(f"{name}:{self.port}" for name in own), *bare]


def reach(host: str, port: int, names: Sequence[str] = ()) -> Reach:
    """What leads to a preview that listens there."""
    return Reach(host, port, tuple(name.strip() for name in names), _in_network(ANYWHERE.get(host)))


def unfit(name: str) -> bool:
    """Whether this is no name of a computer and no address of a web server's top."""
    if "://" not in name:
        return not name.strip() or any(sign in name for sign in "/#?@ ")
    try:
        parts = urlsplit(name.strip())
        _ = parts.port
    except ValueError:
        return True
    beyond = parts.path.strip("/") or parts.query or parts.fragment or parts.username
    return parts.scheme not in ("http", "https") or not parts.hostname or bool(beyond)


def is_loopback(host: str) -> bool:
    """Whether an address leads to this computer alone."""
    with suppress(ValueError):
        return ip_address(host).is_loopback
    return host == "localhost"


def _bracketed(name: str) -> str:
    return f"[{name}]" if ":" in name and not name.startswith("[") and name.count(":") > 1 else name.lower()


def _in_network(family: socket.AddressFamily | None) -> str:
    """This computer's address in its network, as others would use it; empty where it is in none, or nobody asked."""
    if family is None:
        return ""
    with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as way:
        way.connect((_ELSEWHERE[family], 9))
        found = str(way.getsockname()[0])
        return "" if is_loopback(found) or found in ANYWHERE else found
    return ""
