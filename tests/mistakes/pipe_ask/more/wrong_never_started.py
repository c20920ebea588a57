"""Makes the process, but never starts it.

loses: returns, alive, tidy
says: deadlock, never-started
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    ours.send(question)
    reply = ours.recv()
    process.join()
    return reply
