"""A dict with an `add` of its own lives in an own manager: the server adds, under a lock of its threads.

loses: nothing
says:
"""

import multiprocessing as mp
import threading
from multiprocessing.managers import BaseManager


class Counts(dict):
    def __init__(self):
        super().__init__()
        self._adding = threading.Lock()

    def add(self, words):
        with self._adding:
            for word in words:
                self[word] = self.get(word, 0) + 1

    def plain(self):
        with self._adding:
            return dict(self)


class CountManager(BaseManager):
    pass


CountManager.register("Counts", Counts, exposed=("add", "plain"))


def _count(text, counts):
    counts.add(text.split())


def count_words(texts):
    with CountManager() as manager:
        counts = manager.Counts()
        processes = [mp.Process(target=_count, args=(text, counts)) for text in texts]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return counts.plain()
