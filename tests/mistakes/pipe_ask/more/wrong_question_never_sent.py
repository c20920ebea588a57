"""Forgets to send the question: both sides wait for a message.

loses: returns, alive, tidy
says: deadlock, both-ends-receive
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    theirs.close()
    reply = ours.recv()
    process.join()
    return reply
