"""The processes add to a shared total after every thousand points, without holding its lock.

loses: returns, hidden
says: wrong-value
"""

import random
from multiprocessing import Process, Value


def throw(total, points, seed):
    stream = random.Random(seed)
    hits = 0
    for done in range(1, points + 1):
        hits += stream.random() ** 2 + stream.random() ** 2 <= 1.0
        if done % 1000 == 0 or done == points:
            total.value += hits
            hits = 0


def estimate_pi(samples, processes, seed):
    if samples < 1:
        return 0.0
    number = min(samples, processes)
    total = Value("q", 0)
    team = []
    for i in range(number):
        points = samples // number + (i < samples % number)
        team.append(Process(target=throw, args=(total, points, f"{seed}/{i}")))
        team[-1].start()
    for member in team:
        member.join()
    return 4.0 * total.value / samples
