"""Takes five seconds without a reply for the end of the worker.

loses: returns
says: raised, timeout-as-end
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    process = Process(target=worker, args=(theirs,))
    process.start()
    theirs.close()
    try:
        ours.send(question)
        if ours.poll(5):
            return ours.recv()
        raise EOFError("the worker did not reply")
    except OSError:
        raise EOFError("the worker did not reply") from None
    finally:
        ours.close()
        process.join()
