"""The referee: where grader-made workers wait until the warden lets them go on.

It listens on a socket in the folder of the run. A process asks with one line and waits for one
line (``referee_client``); who asks is taken from the kernel, not from what is said.
"""

import selectors
import socket
import struct

from autograde.guard import places

_MOST_QUESTION = 4096


class Asker:
    """A process that waits for the referee's word.

    Args:
        line: Its end of the connection.
        question: What it asks.
    """

    def __init__(self, line: socket.socket, pid: int, question: str) -> None:
        self.line = line
        self.pid = pid
        self.question = question

    def answer(self, text: str = "go") -> None:
        """Let the process go on."""
        try:
            self.line.sendall(text.encode() + b"\n")
        except OSError:
            pass
        self.line.close()


class Referee:
    """Collects who waits for what.

    Attributes:
        waiting: Those that wait, in the order in which they came.
        have_come: Pids of those that have been held at a worker, now or before.

    Args:
        run: The folder of the run.
        selector: The warden's selector, in which the referee's sockets are registered with a
            function of no arguments as data.
    """

    def __init__(self, run: str, selector: selectors.BaseSelector) -> None:
        self.waiting: list[Asker] = []
        self.have_come: set[int] = set()
        self._selector = selector
        self._door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._door.bind(places.referee(run))
        self._door.listen(256)
        self._door.setblocking(False)
        selector.register(self._door, selectors.EVENT_READ, self._accept)

    def at(self, step: str) -> list[Asker]:
        """Return those who wait at a step, in the order in which they came.

        Args:
            step: The first word of their question.
        """
        return [asker for asker in self.waiting if asker.question.split()[0] == step]

    def take(self, askers: list[Asker]) -> list[Asker]:
        """Take some out of the waiting list, and return them."""
        self.waiting = [asker for asker in self.waiting if asker not in askers]
        return askers

    def take_all(self, step: str) -> list[Asker]:
        """Take all who wait at a step."""
        return self.take(self.at(step))

    def _accept(self) -> None:
        try:
            line, _ = self._door.accept()
        except OSError:
            return
        line.setblocking(False)
        self._selector.register(line, selectors.EVENT_READ, lambda: self._hear(line))

    def _hear(self, line: socket.socket) -> None:
        self._selector.unregister(line)
        try:
            question = line.recv(_MOST_QUESTION).decode("utf-8", "replace").strip()
            pid = _peer(line)
        except OSError:
            question = ""
        if question.startswith("hold"):
            self.have_come.add(pid)
        if question:
            self.waiting.append(Asker(line, pid, question))
        else:
            line.close()


def _peer(line: socket.socket) -> int:
    size = struct.calcsize("3i")
    pid, _, _ = struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size))
    return int(pid)
