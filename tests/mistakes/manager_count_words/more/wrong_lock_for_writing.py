"""Reads the old count outside the lock that it holds for writing.

loses: exact, hidden
says: lost-update
"""

from multiprocessing import Lock, Manager, Process


def add_words(counts, lock, text):
    for word in text.split():
        before = counts.get(word, 0)
        with lock:
            counts[word] = before + 1


def count_words(texts):
    lock = Lock()
    with Manager() as manager:
        counts = manager.dict()
        processes = [Process(target=add_words, args=(counts, lock, text)) for text in texts]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(counts)
