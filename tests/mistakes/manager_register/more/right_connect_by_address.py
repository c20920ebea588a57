"""An own manager class with one dict in its server; each process connects to the server by its address.

loses: nothing
says:
"""

import multiprocessing
from multiprocessing.managers import BaseManager, DictProxy

_ENTRIES = {}


def _entries_of_server():
    return _ENTRIES


class Office(BaseManager):
    pass


Office.register("entries", callable=_entries_of_server, proxytype=DictProxy)


def _write(address, key, value):
    office = Office(address=address)
    office.connect()
    office.entries()[key] = value


def register(pairs):
    with Office() as office:
        entries = (
            office.entries()
        )  # held, so that the server keeps the dict while clerks come and go
        clerks = [
            multiprocessing.Process(target=_write, args=(office.address, key, value))
            for key, value in pairs
        ]
        for clerk in clerks:
            clerk.start()
        for clerk in clerks:
            clerk.join()
        return entries.copy()
