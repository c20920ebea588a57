"""A subclass of Process whose run method calls the worker.

loses: nothing
says:
"""

import multiprocessing


class Check(multiprocessing.Process):
    def __init__(self, worker, argument):
        super().__init__()
        self.worker = worker
        self.argument = argument

    def run(self):
        self.worker(self.argument)


def run_all(worker, arguments):
    checks = [Check(worker, argument) for argument in arguments]
    for check in checks:
        check.start()
    for check in checks:
        check.join()
    return [check.exitcode for check in checks]
