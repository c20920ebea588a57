"""A shared cursor (a Value with its lock) hands out the items; a barrier lets all begin together.

loses: nothing
says:
"""

import multiprocessing as mp


def _positions(cursor, end):
    while True:
        with cursor.get_lock():
            position = cursor.value
            cursor.value = position + 1
        if position >= end:
            return
        yield position


def _helper(work, items, counter, guard, cursor, gate):
    gate.wait()
    for position in _positions(cursor, len(items)):
        gain = work(items[position])
        with guard:
            counter.value += gain


def tally(work, items, counter, processes):
    items = list(items)
    if not items:
        return
    number = min(processes, len(items))
    guard = mp.Semaphore(1)
    cursor = mp.Value("l", 0)
    gate = mp.Barrier(number)
    helpers = []
    for _ in range(number):
        helper = mp.Process(target=_helper, args=(work, items, counter, guard, cursor, gate))
        helper.start()
        helpers.append(helper)
    for helper in helpers:
        helper.join()
