"""Gives its first lock back when it does not get the second one, and tries again.

loses: nothing
says:
"""

import random
import time


def transfer(source, target, amount):
    if source is target:
        with source.lock:
            return source.value >= amount
    while True:
        with source.lock:
            if target.lock.acquire(False):
                try:
                    if source.value < amount:
                        return False
                    source.value -= amount
                    target.value += amount
                    return True
                finally:
                    target.lock.release()
        time.sleep(random.uniform(0.01, 0.05))
