"""Two executors with one process each; a callback hands each result on as soon as it is there.

loses: nothing
says:
"""

from concurrent.futures import Future, ProcessPoolExecutor


def pipeline(items, first, second):
    with ProcessPoolExecutor(1) as one, ProcessPoolExecutor(1) as two:
        handed_on = [Future() for _ in items]
        for item, place in zip(items, handed_on, strict=True):
            task = one.submit(first, item)
            task.add_done_callback(
                lambda done, place=place: place.set_result(two.submit(second, done.result()))
            )
        return [place.result().result() for place in handed_on]
