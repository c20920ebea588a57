"""Three philosophers, each with the fork to the left in hand.

call: dine(3)
ending: deadlock
says: lock-order
"""

import multiprocessing as mp
import time


class Philosopher(mp.Process):
    def __init__(self, left, right):
        super().__init__()
        self.left, self.right = left, right

    def run(self):
        self.left.acquire()
        time.sleep(0.5)
        self.right.acquire()  # look here
        self.right.release()
        self.left.release()


def dine(count):
    forks = [mp.Lock() for _ in range(count)]
    guests = [Philosopher(forks[n], forks[(n + 1) % count]) for n in range(count)]
    for guest in guests:
        guest.start()
    for guest in guests:
        guest.join()
