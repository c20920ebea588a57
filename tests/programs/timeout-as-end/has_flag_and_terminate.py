"""A stage that got nothing for a moment sets a flag, and ends; the parent terminates the other one.

call: pipeline([1, 2])
claim: returned([1, 2])
ending: returned
finding: wrong-value
says: timeout-as-end
"""

import time
from multiprocessing import Process, Queue
from queue import Empty

END = "the end"


def first(numbers, target):
    for number in numbers:
        time.sleep(1)
        target.put(number)


def second(source, target):
    done = False
    while not done:
        try:
            target.put(source.get(True, 0.05))  # look here
        except Empty:
            done = True
    target.put(END)


def pipeline(numbers):
    between, after = Queue(), Queue()
    stages = [
        Process(target=first, args=(numbers, between)),
        Process(target=second, args=(between, after)),
    ]
    for stage in stages:
        stage.start()
    found = list(iter(after.get, END))
    for stage in stages:
        stage.terminate()
        stage.join()
    return found
