"""Returns the number of the signal, without the minus sign.

loses: returns, alive, hidden
says: wrong-value
"""

from multiprocessing import Process


def stop_after(worker, seconds):
    process = Process(target=worker)
    process.start()
    process.join(seconds)
    process.kill()
    process.join()
    return abs(process.exitcode)
