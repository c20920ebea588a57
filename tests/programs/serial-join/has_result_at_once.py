"""A helper submits and asks for the result at once, so that each task waits for the one before.

call: cubes(cube, [1, 2, 3])
ending: returned
claim: overlapped(processes=3)
finding: not-parallel
says: serial-join
"""

from concurrent.futures import ProcessPoolExecutor


class Remote:
    def __init__(self, executor):
        self.executor = executor

    def call(self, f, *args):
        future = self.executor.submit(f, *args)
        return future.result()  # look here


def cubes(f, numbers):
    with ProcessPoolExecutor(max_workers=3) as executor:
        remote = Remote(executor)
        return [remote.call(f, number) for number in numbers]
