"""The child holds the only writing end of a pipe, so poll() on the other end tells when it has ended.

loses: nothing
says:
"""

import multiprocessing


def _live(worker, lifeline):
    worker()


class Supervised:
    def __init__(self, worker):
        context = multiprocessing.get_context()
        self.reader, writer = context.Pipe(duplex=False)
        self.process = context.Process(target=_live, args=(worker, writer))
        self.process.start()
        writer.close()

    def __enter__(self):
        return self

    def ended_within(self, seconds):
        return self.reader.poll(seconds)

    def __exit__(self, *exc_info):
        self.process.join()
        self.reader.close()


def stop_after(worker, seconds):
    with Supervised(worker) as child:
        if not child.ended_within(seconds):
            child.process.terminate()
            if not child.ended_within(0.9):
                child.process.kill()
    return child.process.exitcode
