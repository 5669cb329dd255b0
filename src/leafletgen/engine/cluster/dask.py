"""The one door to Dask `distributed`: it carries orders to workers and answers back.

Nothing is sent but names of our own functions and of a few of the standard library, and bytes. The scheduler hands on what it does not
understand, so it need not have leafletgen.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from pkgutil import resolve_name
from queue import Empty, SimpleQueue
from typing import Any
from urllib.parse import urlsplit

from dask.utils import apply
from distributed import Client, get_worker
from distributed.utils import import_term

from leafletgen.engine.cluster import bench
from leafletgen.engine.cluster.about import about
from leafletgen.engine.cluster.depot import Depot
from leafletgen.engine.cluster.orders import Order

SECONDS = 10.0
"""What a scheduler may take to answer when it is first spoken to."""
FOLDER = "leafletgen"
"""Of a worker's own folder, which Dask removes with the worker."""


class UnreachableError(Exception):
    """There is no scheduler at an address, or none any longer."""


class Carrier:
    """A scheduler that answers."""

    def __init__(self, address: str) -> None:
        """Raises UnreachableError."""
        _knock(address)
        logging.getLogger("distributed").setLevel(
            logging.CRITICAL
        )  # what there is to be told we tell in words
        self.arrived: SimpleQueue[str] = SimpleQueue()
        self._futures: dict[str, Any] = {}
        try:
            self._client = Client(address, timeout=SECONDS, set_as_default=False, name="leafletgen")
        except Exception as error:  # whatever it is that answers there
            raise UnreachableError(_last(error)) from error

    def workers(self) -> dict[str, int]:
        """Addresses of the workers that are there, and how many things each does at once. Raises UnreachableError."""
        try:
            found = self._client.scheduler_info(n_workers=-1)["workers"]
        except Exception as error:
            raise UnreachableError("it was there, and is gone") from error
        return {address: one["nthreads"] for address, one in found.items()}

    def kinds(self, addresses: Iterable[str]) -> dict[str, Mapping[str, str]]:
        """What these workers make sheets with; nothing of one that has no leafletgen, a version of one that has another."""
        versions = self._called(resolve_name, addresses, "leafletgen:__version__")
        found: dict[str, Mapping[str, str]] = {
            one: {"leafletgen": said} if isinstance(said, str) else {} for one, said in versions.items()
        }
        told = self._called(about, [one for one, said in found.items() if said])
        return found | {one: said for one, said in told.items() if isinstance(said, dict)}

    def lacking(self, address: str, tree: str) -> list[str] | None:
        """The digits of the files of a project that a worker has not got; None where it is gone."""
        said = self._called(_lacking, [address], tree).get(address)
        return said if isinstance(said, list) else None

    def ship(self, address: str, files: Mapping[str, bytes]) -> None:
        """Give files to a worker."""
        self._called(_keep, [address], files)

    def order(self, key: str, address: str, order: Order) -> None:
        """Have a worker make a batch. `arrived` tells when there is something to be had of it."""
        task = (apply, (import_term, f"{__name__}.make"), [order.data()])
        future = self._client.get({key: task}, key, sync=False, workers=[address], allow_other_workers=False)
        self._futures[key] = future
        future.add_done_callback(lambda _: self.arrived.put(key))

    def answer(self, key: str) -> bytes | str | None:
        """What came of an order; a text says what went wrong on the worker. None: nothing is known of it any longer."""
        future = self._futures.pop(key)
        if future.status in ("cancelled", "lost"):  # the scheduler was out of reach for a moment
            return None
        try:
            return bytes(future.result(timeout=SECONDS))
        except Exception as error:  # noqa: BLE001  # whatever a worker raised, or that it is gone: told, and done again
            return _last(error)
        finally:
            future.release()

    def next_arrived(self, seconds: float) -> str | None:
        """An order of which there is something to be had."""
        with suppress(Empty):
            return self.arrived.get(timeout=seconds)
        return None

    def forget(self, key: str) -> None:
        """An order of which nothing is wanted any longer."""
        if future := self._futures.pop(key, None):
            future.cancel(force=True)

    def stop(self, build: str, addresses: Iterable[str]) -> None:
        """Have workers end what they do for a build, and take leave."""
        if self._client.status == "running":
            for key in tuple(self._futures):
                self.forget(key)
            self._called(bench.stop, addresses, build)
        with suppress(Exception):  # a scheduler that is gone need not be told
            self._client.close(timeout=SECONDS)

    def _called(self, function: Callable[..., Any], addresses: Iterable[str], *args: Any) -> dict[str, Any]:
        """A function's results on some workers, without their queues; an exception of one that failed or is gone."""
        chosen = list(addresses)
        if not chosen:
            return {}
        try:
            return dict(self._client.run(function, *args, workers=chosen, on_error="return"))
        except Exception as error:  # noqa: BLE001  # the same
            return dict.fromkeys(chosen, error)


def make(order: bytes) -> bytes:
    """On a worker: what Dask calls."""
    return bench.work(Depot(Path(get_worker().local_directory) / FOLDER), Order.of(order)).data()


def _keep(files: Mapping[str, bytes], dask_worker: Any) -> None:
    Depot(Path(dask_worker.local_directory) / FOLDER).keep(files)


def _lacking(tree: str, dask_worker: Any) -> list[str]:
    return Depot(Path(dask_worker.local_directory) / FOLDER).lacking(tree)


def _knock(address: str) -> None:
    """Dask tries for long where nobody is; a connection is refused at once."""
    try:
        parts = urlsplit(address if "://" in address else f"tcp://{address}")
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UnreachableError(str(error)) from error
    if not host or not port:
        raise UnreachableError("tcp://HOST:PORT")
    try:
        socket.create_connection((host, port), timeout=SECONDS / 2).close()
    except OSError as error:
        raise UnreachableError(error.strerror or str(error)) from error


def _last(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".strip().split("\n", 1)[0]
