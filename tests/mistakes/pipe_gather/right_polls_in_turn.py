"""Looks at one connection after the other, again and again.

loses: nothing
says:
"""

import time
from multiprocessing import Pipe, Process


def gather(worker, questions):
    started = []
    for question in questions:
        ours, theirs = Pipe()
        process = Process(target=worker, args=(theirs, question), daemon=True)
        process.start()
        started.append((process, ours, theirs))
    replies = []
    pending = list(started)
    while pending:
        for entry in list(pending):
            if entry[1].poll():
                replies.append(entry[1].recv())
                pending.remove(entry)
        time.sleep(0.01)
    for process, ours, theirs in started:
        process.join()
        ours.close()
        theirs.close()
    return replies
