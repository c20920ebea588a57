"""Waits for each process in the loop that starts them, so they run one at a time.

loses: returns, parallel
says: wrong-value, not-parallel, serial-join
"""

from multiprocessing import Pipe, Process


def gather(worker, questions):
    replies = []
    for question in questions:
        ours, theirs = Pipe()
        process = Process(target=worker, args=(theirs, question))
        process.start()
        replies.append(ours.recv())
        process.join()
    return replies
