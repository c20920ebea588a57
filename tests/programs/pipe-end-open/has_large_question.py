"""Sends a worker more than a pipe holds; the worker has ended, its end is open in the parent.

call: ask(300000)
ending: deadlock
says: pipe-end-open
"""

from multiprocessing import get_context


def deaf(connection):
    connection.close()


def ask(size):
    context = get_context()
    here, there = context.Pipe()
    process = context.Process(target=deaf, args=(there,))
    process.start()
    here.send("x" * size)  # look here
    process.join()
