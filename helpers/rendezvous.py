"""Wait until every worker process of a pool is up, so that a picture shows work, not start-up.

Each worker is given one call that ends only when all of them have begun theirs: nobody can make
two of them. They meet at a socket of this machine's loopback.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.pool import Pool

PATIENCE = 60.0
"""Seconds after which processes that do not come are given up."""

Address = tuple[str, int]


def arrive(address: Address) -> None:
    """In a worker: come to the meeting, and stay until everybody is told to go."""
    with socket.create_connection(address, PATIENCE) as connection:
        connection.settimeout(PATIENCE)
        connection.recv(1)


def wait_until_ready(pool: Pool, processes: int) -> None:
    """Return when ``processes`` worker processes of ``pool`` are up and idle.

    Raises:
        TimeoutError: if they are not within ``PATIENCE`` seconds.
    """
    with _meeting(processes) as (server, address):
        arriving = pool.map_async(arrive, [address] * processes, chunksize=1)
        with ExitStack() as everybody:
            for _ in range(processes):
                everybody.enter_context(server.accept()[0])
        arriving.get(PATIENCE)


@contextmanager
def _meeting(processes: int) -> Iterator[tuple[socket.socket, Address]]:
    """A place to meet; closing the connections there tells everybody to go."""
    with socket.create_server(("127.0.0.1", 0), backlog=processes) as server:
        server.settimeout(PATIENCE)
        yield server, server.getsockname()[:2]
