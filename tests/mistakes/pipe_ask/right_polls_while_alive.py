"""Looks again and again whether there is a reply, and whether the worker is still there.

loses: nothing
says:
"""

import multiprocessing


def ask(worker, question):
    ours, theirs = multiprocessing.Pipe(duplex=True)
    process = multiprocessing.Process(target=worker, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    try:
        ours.send(question)
        while not ours.poll(0.1):
            if not process.is_alive() and not ours.poll():
                raise EOFError("no reply")
        reply = ours.recv()
    except OSError as error:
        process.join()
        raise EOFError("no reply") from error
    except EOFError:
        process.join()
        raise
    process.join()
    return reply
