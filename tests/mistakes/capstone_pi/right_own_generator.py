"""A linear congruential generator of its own, and a shared array for the hits.

loses: nothing
says:
"""

from multiprocessing import Array, Process


class Thrower(Process):
    def __init__(self, hits, place, count, seed):
        super().__init__()
        self.hits, self.place, self.count = hits, place, count
        self.state = (seed * 1_000_003 + place * 7_919 + 12_345) * 2_862_933_555_777_941_757 % 2**64

    def number(self):
        self.state = (self.state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
        return (self.state >> 11) / 2**53

    def run(self):
        for _ in range(8):
            self.number()
        for _ in range(self.count):
            if self.number() ** 2 + self.number() ** 2 < 1:
                self.hits[self.place] += 1


def estimate_pi(samples, processes, seed):
    hits = Array("q", processes)
    counts = [len(range(n, samples, processes)) for n in range(processes)]
    throwers = [Thrower(hits, n, count, seed) for n, count in enumerate(counts)]
    for thrower in throwers:
        thrower.start()
    for thrower in throwers:
        thrower.join()
    return sum(hits) * 4 / samples
