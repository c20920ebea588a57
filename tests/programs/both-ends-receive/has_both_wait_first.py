"""The worker waits for a question, the parent for a greeting.

call: talk('hello')
ending: deadlock
says: both-ends-receive
"""

from multiprocessing import Pipe, Process


def worker(connection):
    question = connection.recv()
    connection.send(question.upper())


def talk(question):
    here, there = Pipe()
    process = Process(target=worker, args=(there,))
    process.start()
    greeting = here.recv()  # look here
    here.send(question)
    answer = here.recv()
    process.join()
    return greeting, answer
