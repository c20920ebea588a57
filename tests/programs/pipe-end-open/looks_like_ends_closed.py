"""Closes the other end after start(), and meets EOFError when the worker has ended.

call: ask('anyone?')
claim: returned('no answer')
ending: returned
"""

from multiprocessing import Pipe, Process


def silent(connection):
    connection.recv()


def ask(question):
    here, there = Pipe()
    process = Process(target=silent, args=(there,))
    process.start()
    there.close()
    here.send(question)
    try:
        answer = here.recv()
    except EOFError:
        answer = "no answer"
    process.join()
    return answer
