"""Has the reply, and never joins the process.

loses: tidy
says: left-behind, never-joined
"""

from multiprocessing import Pipe, Process


def ask(worker, question):
    ours, theirs = Pipe()
    Process(target=worker, args=(theirs,)).start()
    theirs.close()
    try:
        ours.send(question)
        return ours.recv()
    except (BrokenPipeError, ConnectionResetError) as error:
        raise EOFError from error
