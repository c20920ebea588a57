"""Lets the child set an alarm: it is ended by SIGALRM, as nobody asked for.

loses: returns, alive, hidden
says: wrong-value
"""

import signal
from multiprocessing import Process


def with_alarm(worker, seconds):
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.001))
    worker()


def stop_after(worker, seconds):
    process = Process(target=with_alarm, args=(worker, seconds))
    process.start()
    process.join()
    return process.exitcode
