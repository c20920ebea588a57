"""Names threads, and takes their numbers for pids.

loses: returns, parallel
says: wrong-value, not-parallel, threads-not-processes
"""

from threading import Thread


def roll_call(worker, names):
    threads = [Thread(target=worker, name=name) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {thread.name: thread.native_id for thread in threads}
