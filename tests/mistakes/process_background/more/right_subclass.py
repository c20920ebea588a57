"""A subclass of Process that is a daemon by itself.

loses: nothing
says:
"""

import multiprocessing


class Background(multiprocessing.Process):
    def __init__(self, worker):
        super().__init__(daemon=True)
        self.worker = worker

    def run(self):
        self.worker()


def start_background(worker):
    background = Background(worker)
    background.start()
    return background
