"""A Process subclass waits at a gate (a semaphore handing out tickets) that the parent opens when everybody has been started.

loses: nothing
says:
"""

import multiprocessing
from multiprocessing import Process


class Runner(Process):
    def __init__(self, gate, worker, argument):
        super().__init__(target=worker, args=(argument,))
        self.gate = gate

    def run(self):
        self.gate.acquire()
        super().run()


class Race:
    def __init__(self, worker, arguments):
        self.gate = multiprocessing.Semaphore(0)
        self.runners = [Runner(self.gate, worker, argument) for argument in arguments]

    def line_up(self):
        started = []
        try:
            for runner in self.runners:
                runner.start()
                started.append(runner)
        except BaseException:
            for runner in started:
                runner.kill()
                runner.join()
            raise

    def go(self):
        for _ in self.runners:
            self.gate.release()

    def finish(self):
        waiting = list(self.runners)
        while waiting:
            waiting[0].join(0.25)
            waiting = [runner for runner in waiting if runner.exitcode is None]
        for runner in self.runners:
            runner.join()
        return [runner.exitcode for runner in self.runners]


def run_all(worker, arguments):
    race = Race(worker, arguments)
    if not race.runners:
        return []
    race.line_up()
    race.go()
    return race.finish()
