"""A thread for each connection; what they read goes through a queue for threads.

loses: nothing
says:
"""

import queue
import threading
from multiprocessing import Pipe, Process


def ask(worker, question, replies):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs, question))
    process.start()
    theirs.close()
    replies.put(ours.recv())
    process.join()


def gather(worker, questions):
    replies = queue.SimpleQueue()
    threads = [threading.Thread(target=ask, args=(worker, each, replies)) for each in questions]
    for thread in threads:
        thread.start()
    gathered = [replies.get() for _ in threads]
    for thread in threads:
        thread.join()
    return gathered
