"""The addition is guarded, the index of the next item is not: two processes may do one item twice.

loses: exact
says: wrong-value
"""

from multiprocessing import Lock, Process, RawValue


def serve(work, items, following, counter, lock):
    while following.value < len(items):
        index = following.value
        if index >= len(items):
            break
        following.value = index + 1
        number = work(items[index])
        with lock:
            counter.value += number


def tally(work, items, counter, processes):
    following, lock = RawValue("i", 0), Lock()
    crew = [
        Process(target=serve, args=(work, items, following, counter, lock))
        for _ in range(min(processes, len(items)))
    ]
    for process in crew:
        process.start()
    for process in crew:
        process.join()
