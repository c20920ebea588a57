"""A condition, and a shared number that says how many are inside.

loses: nothing
says:
"""

from multiprocessing import Condition, Process, Value


def visit(condition, inside, limit, worker, item):
    with condition:
        condition.wait_for(lambda: inside.value < limit)
        inside.value += 1
    try:
        worker(item)
    finally:
        with condition:
            inside.value -= 1
            condition.notify()


def run_at_most(worker, items, limit):
    condition, inside = Condition(), Value("i", 0, lock=False)
    args = condition, inside, limit, worker
    processes = [Process(target=visit, args=(*args, item)) for item in items]

    for process in processes:
        process.start()
    for process in processes:
        process.join()
