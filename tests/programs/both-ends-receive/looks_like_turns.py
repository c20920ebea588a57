"""Question and answer in turns: each waits for the other, never both at once.

call: talk(['a', 'b', 'c'])
claim: returned(['A', 'B', 'C'])
ending: returned
"""

from multiprocessing import Pipe, Process


def worker(connection, count):
    for _ in range(count):
        connection.send(connection.recv().upper())


def talk(questions):
    here, there = Pipe()
    process = Process(target=worker, args=(there, len(questions)))
    process.start()
    answers = []
    for question in questions:
        here.send(question)
        answers.append(here.recv())
    process.join()
    return answers
