"""A deadline that is asked for: who has not answered by then is ended.

call: ask(0.3)
claim: returned('timeout')
ending: returned
"""

import time
from multiprocessing import Pipe, Process


def slow(connection):
    time.sleep(30)
    connection.send("late")


def ask(seconds):
    here, there = Pipe()
    process = Process(target=slow, args=(there,))
    process.start()
    answer = here.recv() if here.poll(seconds) else "timeout"
    process.terminate()
    process.join()
    return answer
