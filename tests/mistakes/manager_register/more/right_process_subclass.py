"""A class for the processes; each updates the dict with an entry of its own.

loses: nothing
says:
"""

import multiprocessing


class Till(multiprocessing.Process):
    def __init__(self, entries, key, value):
        super().__init__()
        self.entries = entries
        self.entry = {key: value}

    def run(self):
        self.entries.update(self.entry)


def register(pairs):
    with multiprocessing.Manager() as manager:
        entries = manager.dict()
        tills = [Till(entries, *pair) for pair in pairs]
        for till in tills:
            till.start()
        for till in tills:
            till.join()
        return {key: entries[key] for key in entries.keys()}
