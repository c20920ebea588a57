"""args=(name): each letter of the name becomes an argument, and the child fails.

call: greet(['Ada', 'Max'])
claim: returned(2)
ending: returned
finding: wrong-value
says: args-not-a-tuple
"""

import multiprocessing as mp

greeted = mp.Value("i", 0)


def hello(name):
    with greeted.get_lock():
        greeted.value += 1


def greet(names):
    context = mp.get_context("fork")
    processes = []
    for name in names:
        process = context.Process(target=hello, args=(name))  # look here
        process.start()
        processes.append(process)
    for process in processes:
        process.join()
    return greeted.value
