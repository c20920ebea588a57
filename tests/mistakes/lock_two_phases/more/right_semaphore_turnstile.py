"""Two semaphores: the parent counts those who are ready, then lets as many through.

loses: nothing
says:
"""

from contextlib import ExitStack
from multiprocessing import Process, Semaphore


def _member(i, prepare, compute, ready, turnstile):
    prepare(i)
    ready.release()
    turnstile.acquire()
    compute(i)


def two_phases(prepare, compute, count):
    ready, turnstile = Semaphore(0), Semaphore(0)
    with ExitStack() as joins:
        for i in range(count):
            process = Process(target=_member, args=(i, prepare, compute, ready, turnstile))
            process.start()
            joins.callback(process.join)
        for _ in range(count):
            ready.acquire()
        for _ in range(count):
            turnstile.release()
