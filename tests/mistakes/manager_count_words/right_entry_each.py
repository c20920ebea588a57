"""Each process writes its counts under a key of its own; the main process adds them up.

loses: nothing
says:
"""

from collections import Counter
from multiprocessing import Manager, Process


def write_words(counts, number, text):
    counts[number] = Counter(text.split())


def count_words(texts):
    with Manager() as manager:
        counts = manager.dict()
        processes = [
            Process(target=write_words, args=(counts, n, text)) for n, text in enumerate(texts)
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(sum(counts.values(), Counter()))
