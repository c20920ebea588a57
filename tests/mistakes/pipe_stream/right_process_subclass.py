"""The process closes the receiver's end on its side too, and says at the end that it is done.

loses: nothing
says:
"""

import multiprocessing


class Sender(multiprocessing.Process):
    def __init__(self, sender):
        super().__init__()
        self.sender = sender
        self.receiving, self.sending = multiprocessing.Pipe(duplex=False)

    def run(self):
        self.receiving.close()
        self.sender(self.sending)

    def __iter__(self):
        self.start()
        self.sending.close()
        try:
            while True:
                yield self.receiving.recv()
        except EOFError:
            self.join()


def receive_all(sender):
    return [*Sender(sender)]
