"""A subclass of Process that is its own entry in the list.

loses: nothing
says:
"""

import multiprocessing


class Service(multiprocessing.Process):
    def __init__(self, worker, name):
        multiprocessing.Process.__init__(self, None, None, name)
        self.worker = worker

    def run(self):
        self.worker()

    def entry(self):
        self.join()
        return self.name, self.ident


def roll_call(worker, names):
    services = [Service(worker, name) for name in names]
    for service in services:
        service.start()
    return dict(service.entry() for service in services)
