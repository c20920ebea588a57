"""Both ends are open in the parent, but the worker that would reply waits for a lock never released.

call: ask(1)
ending: deadlock
says: lock-not-released
"""

from multiprocessing import Lock, Pipe, Process


def worker(connection, lock):
    with lock:
        connection.send("reply")


def ask(_):
    lock = Lock()
    lock.acquire()  # look here
    here, there = Pipe()
    process = Process(target=worker, args=(there, lock))
    process.start()
    answer = here.recv()
    process.join()
    return answer
