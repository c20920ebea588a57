"""Makes a lock in each process, which keeps nobody out.

loses: exact, hidden
says: lost-update, lock-per-process
"""

from multiprocessing import Lock, Manager, Process


def add_words(counts, text):
    lock = Lock()
    for word in text.split():
        with lock:
            counts[word] = counts.get(word, 0) + 1


def count_words(texts):
    with Manager() as manager:
        counts = manager.dict()
        processes = [Process(target=add_words, args=(counts, text)) for text in texts]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(counts)
