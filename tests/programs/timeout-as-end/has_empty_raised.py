"""Lets the Empty of a get with a time-out through: the result would have come.

call: first(1)
claim: returned(1)
ending: raised
says: timeout-as-end
"""

import time
from multiprocessing import get_context


def work(queue, number):
    time.sleep(1.0)
    queue.put(number)


def first(number):
    context = get_context()
    queue = context.Queue()
    process = context.Process(target=work, args=(queue, number))
    process.start()
    result = queue.get(True, 0.2)  # look here
    process.join()
    return result
