"""Waits until all tasks are done, while those who do them wait for room for their results.

call: consume([1, 2, 3, 4])
ending: deadlock
says: join-before-drain
"""

from multiprocessing import JoinableQueue, Process, Queue


def work(tasks, results):
    for task in iter(tasks.get, None):
        results.put(task * 10)
        tasks.task_done()


def consume(items):
    tasks, results = JoinableQueue(), Queue(1)
    workers = [Process(target=work, args=(tasks, results), daemon=True) for _ in range(2)]
    for worker in workers:
        worker.start()
    for item in items:
        tasks.put(item)
    tasks.join()  # look here
    found = [results.get() for _ in items]
    for _ in workers:
        tasks.put(None)
    return found
