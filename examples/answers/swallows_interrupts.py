"""Waits for ever, and answers every interrupt by waiting again."""

import multiprocessing


def map_all(function, items, processes):
    done = multiprocessing.Event()
    while True:
        try:
            done.wait()
        except BaseException:
            continue
