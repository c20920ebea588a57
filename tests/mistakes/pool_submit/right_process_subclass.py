"""A subclass of Process whose run method takes numbered tasks from a queue.

loses: nothing
says:
"""

import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, function, tasks, entries):
        super().__init__(daemon=True)
        self.function = function
        self.tasks = tasks
        self.entries = entries

    def run(self):
        for number, item in iter(self.tasks.get, None):
            try:
                entry = ("ok", self.function(item))
            except Exception as error:
                entry = ("error", f"{type(error).__name__}: {error}")
            self.entries.put((number, entry))


def submit_all(function, items, processes):
    tasks, entries = multiprocessing.Queue(), multiprocessing.Queue()
    workers = [Worker(function, tasks, entries) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for task in enumerate(items):
        tasks.put(task)
    for _ in workers:
        tasks.put(None)
    found = dict(entries.get() for _ in items)
    for worker in workers:
        worker.join()
    return [found[number] for number in range(len(items))]
