"""A flag in shared memory stands for a lock: two processes find it free at the same time.

call: group(["tea", "jam"])
claim: lost_nothing(["jam", "tea"])
ending: returned
finding: lost-update
options: managed=True
"""

import time
from multiprocessing import Manager, Process, Value


def add(words, busy, word):
    while busy.value:
        time.sleep(0.01)
    busy.value = 1
    words["all"] = [*words["all"], word]
    busy.value = 0


def group(items):
    busy = Value("i", 0)
    with Manager() as manager:
        words = manager.dict(all=[])
        processes = [Process(target=add, args=(words, busy, item)) for item in items]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return sorted(words["all"])
