"""Reads each pipe until its end, so every other holder of the sender's end has to be closed in time.

loses: nothing
says:
"""

import multiprocessing
from multiprocessing.connection import wait


class Asked(multiprocessing.Process):
    def __init__(self, worker, question):
        super().__init__()
        self.worker, self.question = worker, question
        self.receiving, self.sending = multiprocessing.Pipe(duplex=False)

    def run(self):
        self.worker(self.sending, self.question)

    def start(self):
        super().start()
        self.sending.close()


def gather(worker, questions):
    all_asked = []
    for question in questions:
        asked = Asked(worker, question)
        asked.start()
        all_asked.append(asked)
    replies = []
    open_ends = {asked.receiving for asked in all_asked}
    while open_ends:
        for connection in wait(open_ends):
            try:
                replies.append(connection.recv())
            except EOFError:
                open_ends.remove(connection)
    for asked in all_asked:
        asked.join()
    return replies
