"""Inside the with block the task waits for an event that nobody sets; the pool is there.

call: run_all(2)
ending: deadlock
"""

from multiprocessing import Event, Pool


def prepare(event):
    global go
    go = event


def work(number):
    go.wait()
    return number


def run_all(count):
    with Pool(count, prepare, (Event(),)) as pool:
        results = [pool.apply_async(work, (n,)) for n in range(count)]
        return [result.get() for result in results]
