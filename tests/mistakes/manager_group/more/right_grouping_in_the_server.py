"""A defaultdict with a method `put` in an own manager, where a lock of the server's threads guards it.

loses: nothing
says:
"""

import threading
from bisect import insort
from collections import defaultdict
from contextlib import contextmanager
from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Groups(defaultdict):
    def __init__(self):
        super().__init__(list)
        self._guard = threading.RLock()

    def put(self, key, value):
        with self._guard:
            insort(self[key], value)

    def plain(self):
        with self._guard:
            return {key: list(values) for key, values in self.items()}


class GroupManager(BaseManager):
    pass


GroupManager.register("Groups", Groups, exposed=("put", "plain"))


def put(groups, key, value):
    groups.put(key, value)


@contextmanager
def running(processes):
    for process in processes:
        process.start()
    try:
        yield
    finally:
        for process in processes:
            process.join()


def group(pairs):
    with GroupManager() as manager:
        groups = manager.Groups()
        with running([Process(target=put, args=(groups, key, value)) for key, value in pairs]):
            pass
        return groups.plain()
