"""Each job carries the queue for its answer, no job gets through to a worker, and the parent waits for the answers.

call: cubes(cube, [1, 2, 3])
ending: deadlock
says: lock-through-pool
"""

from dataclasses import dataclass
from multiprocessing import get_context


@dataclass
class Job:
    number: int
    answers: object


def work(f, job):
    job.answers.put(f(job.number))


def cubes(f, numbers):
    context = get_context()
    answers = context.Queue()
    with context.Pool(3) as pool:
        for number in numbers:
            pool.apply_async(work, (f, Job(number, answers)))  # look here
        return sorted(answers.get() for _ in numbers)
