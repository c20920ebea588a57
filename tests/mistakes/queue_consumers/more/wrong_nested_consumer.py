"""Defines the consumer inside the function, where only a forked child can find it.

loses: returns, parallel, alive, tidy, hidden
says: not-importable
"""

from multiprocessing import Process, Queue


def consume_all(handle, items, consumers):
    tasks, results = Queue(), Queue()

    def consume():
        while (task := tasks.get()) is not None:
            results.put(handle(task[0]))

    processes = [Process(target=consume) for _ in range(consumers)]
    for process in processes:
        process.start()
    for item in items:
        tasks.put((item,))
    for _ in processes:
        tasks.put(None)
    found = [results.get() for _ in items]
    for process in processes:
        process.join()
    return found
