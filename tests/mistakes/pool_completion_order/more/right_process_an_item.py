"""A process and a pipe for each item; the next one starts when one of those running is done.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def work(function, item, connection):
    try:
        reply = (function(item), None)
    except Exception as error:
        reply = (None, error)
    connection.send(reply)


def in_completion_order(function, items, processes):
    waiting = list(items)[::-1]
    running = {}
    results = []
    errors = []
    while waiting or running:
        while waiting and len(running) < processes:
            receiver, sender = Pipe(duplex=False)
            process = Process(target=work, args=(function, waiting.pop(), sender))
            process.start()
            sender.close()
            running[receiver] = process
        for receiver in wait(list(running)):
            result, error = receiver.recv()
            running.pop(receiver).join()
            receiver.close()
            if error is None:
                results.append(result)
            else:
                errors.append(error)
    if errors:
        raise errors[0]
    return results
