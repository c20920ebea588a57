"""The worker ends without a reply; the parent still holds the worker's end, so recv waits on.

call: ask('anyone?')
ending: deadlock
says: pipe-end-open
"""

from multiprocessing import Pipe, Process


def silent(connection):
    connection.recv()


def ask(question):
    here, there = Pipe()
    process = Process(target=silent, args=(there,))
    process.start()
    here.send(question)
    try:
        answer = here.recv()  # look here
    except EOFError:
        answer = None
    process.join()
    return answer
