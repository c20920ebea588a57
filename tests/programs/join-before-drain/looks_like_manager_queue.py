"""A manager's queue may be joined first: the manager's process takes the items.

call: collect([1, 2, 3])
claim: returned({1: 300000, 2: 300000, 3: 300000})
ending: returned
"""

from multiprocessing import Manager, Process


def work(queue, number):
    queue.put((number, "x" * 300_000))


def collect(numbers):
    with Manager() as manager:
        queue = manager.Queue()
        processes = [Process(target=work, args=(queue, number)) for number in numbers]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return {number: len(text) for number, text in (queue.get() for _ in numbers)}
