"""Takes a managed dict for one that needs no lock.

loses: exact, hidden
says: lost-update
"""

from multiprocessing import Manager, Process


def add_words(counts, text):
    for word in text.split():
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
