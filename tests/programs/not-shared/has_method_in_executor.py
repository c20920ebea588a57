"""A crawler hands its own method to an executor, which works on pickled copies of the crawler.

call: crawl([1, 2, 3], cube)
ending: returned
claim: returned([1, 8, 27])
finding: wrong-value
says: not-shared
"""

from concurrent.futures import ProcessPoolExecutor
from functools import partial


class Crawler:
    def __init__(self, worker):
        self.worker = worker
        self.found = []

    def visit(self, depth, n):
        if depth == 0:
            self.found.append(self.worker(n))  # look here
        else:
            self.visit(depth - 1, n)

    def run(self, numbers):
        with ProcessPoolExecutor(max_workers=2) as executor:
            list(executor.map(partial(self.visit, 1), numbers))
        return sorted(self.found)


def crawl(numbers, worker):
    return Crawler(worker).run(numbers)
