"""Splits at single blanks only, so other white space stays in the words.

loses: returns, hidden
says: wrong-value
"""

from multiprocessing import Lock, Manager, Process


def add_words(counts, lock, text):
    for word in text.split(" "):
        with lock:
            counts[word] = counts.get(word, 0) + 1


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
