"""The parent polls until its own flag is set; the child sets the child's.

call: wait_for_child(1)
options: deadline=3
ending: too-slow
says: not-shared
"""

import time
from multiprocessing import Process

done = False


def work():
    global done
    done = True  # look here


def wait_for_child(_):
    process = Process(target=work)
    process.start()
    while not done:
        time.sleep(0.05)
    process.join()
