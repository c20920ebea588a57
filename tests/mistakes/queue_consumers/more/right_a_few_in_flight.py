"""SimpleQueues that hold little: a further item is handed out when a result has come back.

loses: nothing
says:
"""

from multiprocessing import Process, SimpleQueue


def consume(handle, tasks, results):
    for (item,) in iter(tasks.get, ()):
        results.put(handle(item))


def consume_all(handle, items, consumers):
    tasks, results = SimpleQueue(), SimpleQueue()
    processes = [Process(target=consume, args=(handle, tasks, results)) for _ in range(consumers)]
    for process in processes:
        process.start()
    found = []
    in_flight = 0
    for item in items:
        if in_flight == consumers:
            found.append(results.get())
            in_flight -= 1
        tasks.put((item,))
        in_flight += 1
    found.extend(results.get() for _ in range(in_flight))
    for _ in processes:
        tasks.put(())
    for process in processes:
        process.join()
    return found
