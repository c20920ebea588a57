"""Counts alone first, and adds its words in one go, under a lock that the manager made.

loses: nothing
says:
"""

from multiprocessing import Manager, Process


def add_words(counts, lock, text):
    own = {}
    for word in text.split():
        own[word] = own.get(word, 0) + 1
    lock.acquire()
    try:
        for word, times in own.items():
            if word in counts:
                counts[word] += times
            else:
                counts[word] = times
    finally:
        lock.release()


def count_words(texts):
    with Manager() as manager:
        counts, lock = manager.dict(), manager.Lock()
        processes = [Process(target=add_words, args=(counts, lock, text)) for text in texts]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        return dict(counts)
