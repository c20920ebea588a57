"""A selector, with one-way pipes.

loses: nothing
says:
"""

import multiprocessing
import selectors


def gather(worker, questions):
    replies = []
    with selectors.DefaultSelector() as selector:
        for question in questions:
            receiving, sending = multiprocessing.Pipe(duplex=False)
            process = multiprocessing.Process(target=worker, args=(sending, question))
            process.start()
            selector.register(receiving, selectors.EVENT_READ, (process, sending))
        processes = []
        while selector.get_map():
            for key, _ in selector.select():
                replies.append(key.fileobj.recv())
                selector.unregister(key.fileobj)
                processes.append(key.data[0])
    for process in processes:
        process.join()
    return replies
