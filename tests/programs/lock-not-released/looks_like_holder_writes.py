"""The holder of the lock never gives it back, since it writes into a pipe that is read only after the join.

call: sizes(3)
ending: deadlock
says: join-before-drain
"""

from multiprocessing import Lock, Pipe, Process


def report(lock, conn, i):
    lock.acquire()
    try:
        conn.send(bytes(5_000_000 + i))
    finally:
        lock.release()


def sizes(n):
    reader, writer = Pipe(duplex=False)
    lock = Lock()
    reporters = [Process(target=report, args=(lock, writer, i)) for i in range(n)]
    for reporter in reporters:
        reporter.start()
    for reporter in reporters:
        reporter.join()  # look here
    return sorted(len(reader.recv()) for _ in reporters)
