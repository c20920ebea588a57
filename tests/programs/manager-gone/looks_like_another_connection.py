"""A connection is refused, but it is not the manager's; that one runs.

call: call_nobody(1)
ending: raised
"""

from multiprocessing import Manager
from multiprocessing.connection import Client


def call_nobody(_):
    with Manager() as manager:
        table = manager.dict(a=1)
        with Client("no-such-socket", "AF_UNIX") as client:
            client.send(table["a"])
