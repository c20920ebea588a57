"""Who waited for a condition has its lock again afterwards, and works on while holding it.

call: at_once(cube, [1, 2, 3])
claim: overlapped(processes=3)
ending: returned
finding: over-synchronised
"""

from multiprocessing import Condition, Process, Value


def work(function, item, count, condition, ready):
    with condition:
        ready.value += 1
        condition.notify_all()
        condition.wait_for(lambda: ready.value == count)
        function(item)


def at_once(function, items):
    condition, ready = Condition(), Value("i", 0)
    processes = [
        Process(target=work, args=(function, item, len(items), condition, ready)) for item in items
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
