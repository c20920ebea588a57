"""Receives until EOFError, but never closes the sending end that it handed on.

call: receive_all(3)
ending: deadlock
says: pipe-end-open
"""

import multiprocessing as mp


class Sender(mp.Process):
    def __init__(self, connection, count):
        super().__init__()
        self.connection = connection
        self.count = count

    def run(self):
        for number in range(self.count):
            self.connection.send(number)
        self.connection.close()


def messages(connection):
    while True:
        try:
            yield connection.recv()  # look here
        except EOFError:
            return


def receive_all(count):
    reading, writing = mp.Pipe(duplex=False)
    sender = Sender(writing, count)
    sender.start()
    found = list(messages(reading))
    sender.join()
    return found
