"""A process class sends through a pipe more than it holds; its method waits for the end first.

call: fetch(5)
ending: deadlock
says: join-before-drain
"""

import multiprocessing as mp


class Sender(mp.Process):
    def __init__(self, connection, size):
        super().__init__()
        self.connection = connection
        self.size = size

    def run(self):
        self.connection.send(b"x" * (self.size * 100_000))


def wait_for(process):
    process.join()  # look here


def fetch(size):
    receiver, sender = mp.Pipe(duplex=False)
    process = Sender(sender, size)
    process.start()
    sender.close()
    wait_for(process)
    return len(receiver.recv())
