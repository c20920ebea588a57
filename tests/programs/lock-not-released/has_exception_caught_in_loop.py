"""One process: an exception is caught, the release before it was skipped, the next round waits.

call: run([1, 0, 2])
ending: deadlock
says: lock-not-released
"""

from multiprocessing import Lock, Process, Queue


def divide_all(lock, queue, numbers):
    for number in numbers:
        try:
            lock.acquire()  # look here
            queue.put(10 // number)
            lock.release()
        except ZeroDivisionError:
            queue.put(None)


def run(numbers):
    lock, queue = Lock(), Queue()
    process = Process(target=divide_all, args=(lock, queue, numbers))
    process.start()
    found = [queue.get() for _ in numbers]
    process.join()
    return found
