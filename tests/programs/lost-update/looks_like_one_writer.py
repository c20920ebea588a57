"""The processes send what they add; the parent alone writes.

call: deposit_all(account(), 2, 3)
claim: kept_every_update(account=6)
ending: returned
"""

from multiprocessing import Process, Queue


def work(queue, times):
    for _ in range(times):
        queue.put(1)


def deposit_all(account, processes, times):
    queue = Queue()
    workers = [Process(target=work, args=(queue, times)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    for _ in range(processes * times):
        account.value += queue.get()
    for worker in workers:
        worker.join()
