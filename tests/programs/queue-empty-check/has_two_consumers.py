"""Two consumers see the same last item: one takes it, the other waits for ever.

call: consume(6)
ending: deadlock
says: queue-empty-check
"""

from multiprocessing import Barrier, Process, SimpleQueue


def consumer(tasks, barrier):
    while not tasks.empty():  # look here
        barrier.wait(5)
        tasks.get()


def consume(_):
    tasks = SimpleQueue()
    for number in range(3):
        tasks.put(number)
    barrier = Barrier(2)
    processes = [Process(target=consumer, args=(tasks, barrier)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
