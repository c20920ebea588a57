"""Lets the others do the work of a worker that died, until there is none left.

loses: alive, hidden
says: wrong-value
"""

from multiprocessing import Pipe, Process, Queue
from multiprocessing.connection import wait


def work(function, tasks, sender):
    for place, item in iter(tasks.get, None):
        sender.send((place, function(item)))


def survive(function, items, workers):
    entries = ["crashed"] * len(items)
    tasks = Queue()
    tasks.cancel_join_thread()
    for task in enumerate(items):
        tasks.put(task)
    processes, receivers = [], []
    for _ in range(min(workers, len(items))):
        receiver, sender = Pipe(duplex=False)
        process = Process(target=work, args=(function, tasks, sender))
        process.start()
        sender.close()
        processes.append(process)
        receivers.append(receiver)
        tasks.put(None)
    while receivers:
        for receiver in wait(receivers):
            try:
                place, value = receiver.recv()
                entries[place] = value
            except EOFError:
                receivers.remove(receiver)
    for process in processes:
        process.join()
    tasks.close()
    return entries
