"""Counts in an ordinary dict, of which each process has a copy.

loses: returns, exact, hidden
says: wrong-value, not-shared
"""

from multiprocessing import Lock, Process


def add_words(counts, lock, text):
    for word in text.split():
        with lock:
            counts[word] = counts.get(word, 0) + 1


def count_words(texts):
    lock = Lock()
    counts = {}
    processes = [Process(target=add_words, args=(counts, lock, text)) for text in texts]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return counts
