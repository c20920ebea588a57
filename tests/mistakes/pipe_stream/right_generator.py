"""A generator of messages over a two-way pipe, of which one way is used.

loses: nothing
says:
"""

import multiprocessing


def messages_from(connection):
    with connection:
        while True:
            try:
                message = connection.recv()
            except EOFError:
                return
            yield message


def receive_all(sender):
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=sender, args=[theirs])
    process.start()
    theirs.close()
    messages = list(messages_from(ours))
    process.join()
    return messages
