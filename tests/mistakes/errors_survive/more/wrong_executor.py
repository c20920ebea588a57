"""An executor tells that a process died, and gives up all that it has not done.

loses: returns, alive, tidy, hidden
says: raised, worker-died
"""

from concurrent.futures import ProcessPoolExecutor


def survive(function, items, workers):
    with ProcessPoolExecutor(workers) as executor:
        return list(executor.map(function, items))
