"""A function of its own around the worker sends a last word when the worker has ended.

loses: nothing
says:
"""

from multiprocessing import Pipe, Process, Queue


def work(worker, connection, receiver, last_words):
    receiver.close()
    worker(connection)
    connection.close()
    last_words.put("the end")


def ask(worker, question):
    ours, theirs = Pipe()
    last_words = Queue()
    process = Process(target=work, args=(worker, theirs, ours, last_words))
    process.start()
    theirs.close()
    replies = []
    try:
        ours.send(question)
        replies.append(ours.recv())
    except (EOFError, OSError):
        pass
    last_words.get()
    process.join()
    if not replies:
        raise EOFError("the worker ended without a reply")
    return replies[0]
