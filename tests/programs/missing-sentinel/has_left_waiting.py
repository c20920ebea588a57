"""Returns without telling its background consumer to end.

call: consume([1, 2])
ending: returned
finding: left-behind
says: missing-sentinel
"""

from multiprocessing import Process, Queue


def consumer(tasks, results):
    while True:
        task = tasks.get()  # look here
        if task == "end":
            return
        results.put(-task)


def consume(items):
    tasks, results = Queue(), Queue()
    Process(target=consumer, args=(tasks, results)).start()
    for item in items:
        tasks.put(item)
    return [results.get() for _ in items]
