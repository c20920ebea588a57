"""All are asleep for two seconds.

call: nap_all(2)
claim: returned('slept')
ending: returned
"""

import time
from multiprocessing import Process


def nap_all(seconds):
    processes = [Process(target=time.sleep, args=(seconds,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return "slept"
