"""A bench takes orders through a method into its bounded queue, and its hands start only when the with block is entered.

call: cubes(cube, [1, 2, 3, 4, 5, 6])
ending: deadlock
says: nobody-reads
"""

from multiprocessing import JoinableQueue, Process, Queue


def labour(work, tasks, results):
    while (item := tasks.get()) is not None:
        results.put(work(item))
        tasks.task_done()


class Bench:
    def __init__(self, work, hands=2, depth=3):
        self.tasks = JoinableQueue(depth)
        self.results = Queue()
        self.hands = [
            Process(target=labour, args=(work, self.tasks, self.results)) for _ in range(hands)
        ]

    def submit(self, *items):
        for item in items:
            self.tasks.put(item)  # look here

    def __enter__(self):
        for hand in self.hands:
            hand.start()
        return self

    def __exit__(self, *exc):
        self.submit(*[None] * len(self.hands))
        for hand in self.hands:
            hand.join()


def cubes(work, numbers):
    bench = Bench(work)
    bench.submit(*numbers)
    with bench:
        return sorted(bench.results.get() for _ in numbers)
