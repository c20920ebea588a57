"""Each consumer puts an end marker of its own on the results, which are read until all have done so.

loses: nothing
says:
"""

import multiprocessing


class Consumer(multiprocessing.Process):
    def __init__(self, handle, tasks, results):
        super().__init__()
        self.handle, self.tasks, self.results = handle, tasks, results

    def run(self):
        while task := self.tasks.get():
            self.results.put([self.handle(task[0])])
        self.results.put([])


def consume_all(handle, items, consumers):
    tasks, results = multiprocessing.Queue(), multiprocessing.Queue()
    team = [Consumer(handle, tasks, results) for _ in range(consumers)]
    for consumer in team:
        consumer.start()
    for task in [[item] for item in items] + [[]] * consumers:
        tasks.put(task)
    found = []
    goodbyes = 0
    while goodbyes < consumers:
        result = results.get()
        if result:
            found += result
        else:
            goodbyes += 1
    for consumer in team:
        consumer.join()
    return found
