"""The end marker is an item None, so that a None among the items sends a worker home early and that item (and more with one process) is never done.

loses: hidden
says: wrong-value
"""

from multiprocessing import Process, Queue


def _work(function, inbox, outbox):
    while True:
        index, item = inbox.get()
        if item is None:
            break
        outbox.put((index, function(item)))
    outbox.put((-1, None))


def map_all(function, items, processes):
    items = list(items)
    crew = min(processes, len(items))
    inbox, outbox = Queue(), Queue()
    workers = [Process(target=_work, args=(function, inbox, outbox)) for _ in range(crew)]
    for worker in workers:
        worker.start()
    for job in enumerate(items):
        inbox.put(job)
    for _ in workers:
        inbox.put((-1, None))
    results, working = {}, crew
    while working:
        index, value = outbox.get()
        if index < 0:
            working -= 1
        else:
            results[index] = value
    for worker in workers:
        worker.join()
    inbox.close()
    inbox.cancel_join_thread()
    outbox.close()
    return [results.get(index) for index in range(len(items))]
