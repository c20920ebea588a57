"""Queues that hold one item each; a thread feeds the first one while the main thread reads.

loses: nothing
says:
"""

import multiprocessing
import threading


class Stage(multiprocessing.Process):
    def __init__(self, function, count, source, target):
        super().__init__(daemon=True)
        self.function, self.count = function, count
        self.source, self.target = source, target

    def run(self):
        for _ in range(self.count):
            self.target.put(self.function(self.source.get()))


def pipeline(items, first, second):
    queues = [multiprocessing.Queue(1) for _ in range(3)]
    stages = [
        Stage(function, len(items), source, target)
        for function, source, target in zip((first, second), queues, queues[1:], strict=False)
    ]
    for stage in stages:
        stage.start()
    feeder = threading.Thread(target=lambda: [queues[0].put(item) for item in items])
    feeder.start()
    values = [queues[-1].get() for _ in items]
    feeder.join()
    for stage in stages:
        stage.join()
    return values
