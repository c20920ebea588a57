"""A pool whose workers report to a finish judge, an own class served by a manager; the pool itself runs an ordinary ordered map, and the judge alone knows who came in when.

loses: nothing
says:
"""

import pickle
import threading
from multiprocessing import Pool
from multiprocessing.managers import BaseManager


class Judge:
    def __init__(self):
        self._lock = threading.Lock()
        self._arrivals = []

    def arrive(self, data):
        with self._lock:
            self._arrivals.append(data)

    def protocol(self):
        with self._lock:
            return list(self._arrivals)


class JudgeManager(BaseManager):
    pass


JudgeManager.register("judge", Judge, exposed=("arrive", "protocol"))

_race = None


def _enter(function, judge):
    global _race
    _race = function, judge


def _run(item):
    function, judge = _race
    try:
        message = True, function(item)
    except Exception as error:
        message = False, error
    judge.arrive(pickle.dumps(message))


def in_completion_order(function, items, processes):
    items = list(items)
    if not items:
        return []
    with JudgeManager() as manager:
        judge = manager.judge()
        pool = Pool(min(processes, len(items)), _enter, (function, judge))
        try:
            pool.map(_run, items, chunksize=1)
        finally:
            pool.close()
            pool.join()
        arrivals = [pickle.loads(data) for data in judge.protocol()]
    for good, value in arrivals:
        if not good:
            raise value
    return [value for _, value in arrivals]
