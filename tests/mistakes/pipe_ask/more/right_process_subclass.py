"""A class for the process; the only reference to the worker's end is dropped, which closes it.

loses: nothing
says:
"""

import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, worker):
        super().__init__(name="worker")
        self.worker = worker
        self.ours, self.theirs = multiprocessing.Pipe()

    def run(self):
        self.ours.close()
        self.worker(self.theirs)

    def ask(self, question):
        self.start()
        del self.theirs
        self.ours.send(question)
        return self.ours.recv()


def ask(worker, question):
    process = Worker(worker)
    try:
        return process.ask(question)
    except (EOFError, OSError) as error:
        raise EOFError(*error.args) from None
    finally:
        process.ours.close()
        process.join()
