"""The processes fetch items from a queue, add up for themselves, and write once, with a manager's lock.

loses: nothing
says:
"""

from multiprocessing import Manager, Process, SimpleQueue


def add_up(lock, queue, work, counter):
    total = 0
    for item in iter(queue.get, None):
        total += work(item[0])
    with lock:
        counter.value += total


def tally(work, items, counter, processes):
    queue = SimpleQueue()
    with Manager() as manager:
        args = manager.Lock(), queue, work, counter
        workers = [Process(target=add_up, args=args) for _ in range(processes)]
        for worker in workers:
            worker.start()
        for item in items:
            queue.put((item,))
        for _ in workers:
            queue.put(None)
        for worker in workers:
            worker.join()
