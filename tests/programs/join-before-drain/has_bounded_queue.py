"""A queue for two items; three processes put, the parent joins all and then takes.

call: gather(4)
ending: deadlock
says: join-before-drain
"""

from multiprocessing import Process as P
from multiprocessing import Queue


def put_square(results, number):
    results.put(number * number)


def gather(count):
    results = Queue(maxsize=2)
    ps = [P(target=put_square, args=(results, n)) for n in range(count)]
    [p.start() for p in ps]
    [p.join() for p in ps]  # look here
    return sorted(results.get() for _ in ps)
