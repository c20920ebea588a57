"""A context object polls pipe and process with time-outs in a loop and keeps its copy of the other end open all the while.

loses: nothing
says:
"""

from dataclasses import dataclass, field
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Any, Callable

TICK = 0.1


@dataclass
class Conversation:
    worker: Callable[[Connection], None]
    question: Any
    ours: Connection = field(init=False)
    theirs: Connection = field(init=False)
    process: Process = field(init=False)
    speaker: Thread = field(init=False)

    def __enter__(self):
        self.ours, self.theirs = Pipe()
        self.process = Process(target=self.worker, args=(self.theirs,))
        self.process.start()
        self.speaker = Thread(target=self._speak)
        self.speaker.start()
        return self

    def __exit__(self, *_):
        self.process.join()
        self.theirs.close()  # the last copy: a question nobody reads breaks off here
        self.speaker.join()
        self.ours.close()
        self.process.close()

    def _speak(self):
        try:
            self.ours.send(self.question)
        except OSError:
            pass

    def reply(self):
        # Our copy of the far end is open, so that the process's end, not EOF, says that no reply will come.
        while True:
            ended = bool(wait([self.process.sentinel], timeout=0))
            if self.ours.poll(0 if ended else TICK):
                return self.ours.recv()
            if ended:
                raise EOFError("the worker ended without a reply")


def ask(worker, question):
    with Conversation(worker, question) as conversation:
        return conversation.reply()
