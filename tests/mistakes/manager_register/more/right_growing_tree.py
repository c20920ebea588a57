"""The parent starts one process only: each starts up to two others for the rest of the pairs, writes its own pair and waits for its branches.

loses: nothing
says:
"""

import multiprocessing

# One explicit method: a child of the fork server would have to start a fork server of its own to branch further.
CONTEXT = multiprocessing.get_context("spawn")


def grow(shared, pairs):
    (key, value), rest = pairs[0], pairs[1:]
    branches = [
        CONTEXT.Process(target=grow, args=(shared, part))
        for part in (rest[::2], rest[1::2])
        if part
    ]
    for branch in branches:
        branch.start()
    shared[key] = value
    for branch in branches:
        branch.join()
        branch.close()


def register(pairs):
    pairs = list(pairs)
    if not pairs:
        return {}
    with CONTEXT.Manager() as manager:
        shared = manager.dict()
        root = CONTEXT.Process(target=grow, args=(shared, pairs))
        root.start()
        root.join()
        root.close()
        return shared.copy()
