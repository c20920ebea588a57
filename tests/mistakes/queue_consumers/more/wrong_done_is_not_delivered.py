"""After JoinableQueue.join() it empties the results with empty(), though feeder threads may still hold some.

loses: returns, hidden
says: queue-empty-check, wrong-value
"""

from multiprocessing import JoinableQueue, Process, Queue


def _consume(handle, tasks, results):
    while True:
        item = tasks.get()
        results.put(handle(item))
        tasks.task_done()


def consume_all(handle, items, consumers):
    tasks, results = JoinableQueue(), Queue()
    crew = [
        Process(target=_consume, args=(handle, tasks, results), daemon=True)
        for _ in range(min(consumers, len(items)))
    ]
    for process in crew:
        process.start()
    for item in items:
        tasks.put(item)
    tasks.join()
    found = []
    while not results.empty():
        found.append(results.get())
    for process in crew:
        process.terminate()
        process.join()
    tasks.close()
    tasks.join_thread()
    results.close()
    return found
