"""An executor's threads wait for one reply each; as_completed tells in which order they came.

loses: nothing
says:
"""

from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing import Pipe, Process


def gather(worker, questions):
    pipes = [Pipe() for _ in questions]
    processes = []
    for (_, theirs), question in zip(pipes, questions, strict=True):
        processes.append(Process(target=worker, args=(theirs, question)))
        processes[-1].start()
    with ThreadPoolExecutor(max_workers=len(questions) or 1) as executor:
        futures = [executor.submit(ours.recv) for ours, _ in pipes]
        replies = [future.result() for future in as_completed(futures)]
    for process in processes:
        process.join()
    return replies
