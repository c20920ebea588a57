"""A worker class answers each question; the parent waits for one answer more than it asked.

call: Client.ask([1, 2])
ending: deadlock
says: both-ends-receive
"""

import multiprocessing as mp


class Server(mp.Process):
    def __init__(self, connection):
        super().__init__()
        self.connection = connection

    def run(self):
        while (question := self.connection.recv()) is not None:
            self.connection.send(question + 1)


class Client:
    @staticmethod
    def ask(questions):
        mine, other = mp.Pipe()
        server = Server(other)
        server.start()
        for question in questions:
            mine.send(question)
        answers = [mine.recv() for _ in range(len(questions) + 1)]  # look here
        mine.send(None)
        server.join()
        return answers
