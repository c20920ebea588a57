"""Asks a pool for the result within the time: there is no exit code, and who leaves is not missed.

loses: returns, alive, hidden
says: wrong-value
"""

from multiprocessing import Pool, TimeoutError


def stop_after(worker, seconds):
    with Pool(1) as pool:
        task = pool.apply_async(worker)
        try:
            task.get(timeout=min(seconds, 2))
        except TimeoutError:
            return -15
        except Exception:
            return 1
        return 0
