"""What a child does in the lesson on shared memory: it is asked for its bytes, or changes them.

Every child process that runs this imports this module, so it imports only the standard library's
small modules.
"""

from __future__ import annotations

from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from typing import Any, Final

SIZE: Final = 4
BEFORE: Final = bytes(SIZE)

ordinary = bytearray(BEFORE)
"""A global: in each process the one that it imported, or the one that fork copied."""

Store = bytearray | memoryview | Any
"""Anything with ``SIZE`` bytes in it that can be read and written by their place."""


def have_bytes(
    connection: Connection, argument: bytearray, array: Any, name: str, change: bytes
) -> None:
    """Report the bytes in here twice, as the parent asks for them; a ``change`` is made in between.

    Args:
        connection: To the parent. A report answers each message that comes from there.
        argument: An ordinary bytearray.
        array: An ``Array`` of multiprocessing.
        name: Of a block of shared memory.
        change: The place of the byte to be changed, and its new value; nothing to change nothing.
    """
    block = SharedMemory(name)
    stores = {"global": ordinary, "argument": argument, "array": array, "block": block.buf}
    for _ in range(2):
        connection.recv()
        connection.send({key: seen(store) for key, store in stores.items()})
        for store in stores.values():
            put(store, change)
    stores.clear()
    block.close()


def put(store: Store, change: bytes) -> None:
    """Make a change: ``bytes([place, value])``; ``b""`` is none.

    >>> three = bytearray(3)
    >>> put(three, bytes([1, 255])); put(three, b"")
    >>> list(three)
    [0, 255, 0]
    """
    if change:
        store[change[0]] = change[1]


def seen(store: Store) -> bytes:
    """The bytes of a store; a block may have more, since systems round its size up.

    >>> list(seen(bytearray(5)))
    [0, 0, 0, 0]
    """
    return bytes(store[:SIZE])
