"""A process class started in a helper and forgotten.

call: start_all(2)
ending: returned
finding: left-behind
says: never-joined
"""

import time
from multiprocessing import get_context


def nap():
    time.sleep(2)


class Crew:
    def __init__(self, size):
        context = get_context()
        self.members = [context.Process(target=nap) for _ in range(size)]

    def start(self):
        for member in self.members:
            member.start()  # look here


def start_all(size):
    crew = Crew(size)
    crew.start()
    return len(crew.members)
