"""One holds both locks and waits in vain for an event; the other waits for a lock: no circle.

call: run(1)
ending: deadlock
"""

from multiprocessing import Event, Lock, Process


def holder(a, b, event):
    with a, b:
        event.wait()


def waiter(a):
    with a:
        pass


def run(_):
    a, b, event = Lock(), Lock(), Event()
    first = Process(target=holder, args=(a, b, event))
    second = Process(target=waiter, args=(a,))
    first.start()
    second.start()
    first.join()
    second.join()
