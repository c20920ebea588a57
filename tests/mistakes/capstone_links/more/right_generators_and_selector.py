"""A single thread: every exchange is a generator that yields the socket event it waits for, and a small scheduler runs `workers` of them at a time, each with its own deadline.

loses: nothing
says:
"""

from __future__ import annotations

import errno
import re
import selectors
import socket
import ssl
import time
from collections import deque
from dataclasses import dataclass
from typing import Generator, Iterable, Union
from urllib.parse import urljoin, urlsplit

Status = Union[int, str]
READ, WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE
STATUS_LINE = re.compile(rb"HTTP/\d\.\d +(\d{3})(?:[ \r\n]|$)")
LOCATION = re.compile(rb"^location:[ \t]*([^\r\n]*?)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
LONGEST_HEAD = 1 << 20


def connected(host: str, port: int) -> Generator:
    problem: OSError = OSError(f"no address for {host}")
    for family, kind, protocol, _, address in socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM
    ):
        sock = socket.socket(family, kind, protocol)
        try:
            sock.setblocking(False)
            code = sock.connect_ex(address)
            if code in (errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EAGAIN):
                yield sock, WRITE
                code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if code:
                raise OSError(code, "cannot connect")
        except OSError as error:
            problem = error
            sock.close()
        except BaseException:
            sock.close()
            raise
        else:
            return sock
    raise problem


def patiently(sock: socket.socket, method, *arguments) -> Generator:
    """Repeat a call on a non-blocking socket until it does not have to wait."""
    while True:
        try:
            return method(*arguments)
        except ssl.SSLWantWriteError:
            yield sock, WRITE
        except (ssl.SSLWantReadError, BlockingIOError):
            yield sock, READ


def exchange(url: str) -> Generator:
    url.encode("ascii")
    parts = urlsplit(url)
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or re.search(r"[\x00-\x20\x7f]", url)
    ):
        raise ValueError("not a URL")
    secure = parts.scheme == "https"
    port = parts.port if parts.port is not None else (443 if secure else 80)
    sock = yield from connected(parts.hostname, port)
    try:
        if secure:
            context = ssl.create_default_context()
            sock = context.wrap_socket(
                sock, server_hostname=parts.hostname, do_handshake_on_connect=False
            )
            yield from patiently(sock, sock.do_handshake)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        host = parts.netloc.rpartition("@")[2]
        request = f"GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode(
            "ascii"
        )
        while request:
            try:
                request = request[sock.send(request) :]
            except (ssl.SSLWantReadError,):
                yield sock, READ
            except (ssl.SSLWantWriteError, BlockingIOError):
                yield sock, WRITE
        received = b""
        while len(received) < LONGEST_HEAD:
            end = END_OF_HEAD.search(received)
            if end is None:
                block = yield from patiently(sock, sock.recv, 65536)
                if block:
                    received += block
                    continue
            head = received if end is None else received[: end.end()]
            line = STATUS_LINE.match(head)
            if line is None:
                raise ValueError("not an HTTP answer")
            status = int(line.group(1))
            if status < 200 and status != 101 and end is not None:
                received = received[end.end() :]
                continue
            location = LOCATION.search(head)
            return status, location and location.group(1).decode("ascii")
        raise ValueError("endless head")
    finally:
        sock.close()


def status_of(url: str) -> Generator:
    for _ in range(10):
        status, location = yield from exchange(url)
        if status not in (301, 302, 303, 307, 308) or not location:
            break
        url = urljoin(url, location)
        if not url.startswith(("http://", "https://")):
            break
    return status


@dataclass(eq=False)
class Task:
    url: str
    routine: Generator
    deadline: float
    waits_for: socket.socket


class Scheduler:
    def __init__(self, urls: Iterable[str], workers: int, timeout: float) -> None:
        self.results: dict[str, Status] = dict.fromkeys(urls, "error")
        self.queue = deque(self.results)
        self.workers, self.timeout = workers, timeout
        self.active: set[Task] = set()

    def advance(self, task: Task, selector: selectors.BaseSelector) -> None:
        try:
            task.waits_for, event = next(task.routine)
            selector.register(task.waits_for, event, task)
            self.active.add(task)
        except StopIteration as end:
            self.results[task.url] = end.value
        except Exception:
            self.results[task.url] = "error"

    def pause(self, task: Task, selector: selectors.BaseSelector) -> None:
        selector.unregister(task.waits_for)
        self.active.discard(task)

    def run(self) -> dict[str, Status]:
        with selectors.DefaultSelector() as selector:
            while self.queue or self.active:
                while self.queue and len(self.active) < self.workers:
                    url = self.queue.popleft()
                    task = Task(url, status_of(url), time.monotonic() + self.timeout, None)
                    self.advance(task, selector)
                if not self.active:
                    continue
                nearest = min(task.deadline for task in self.active)
                for key, _ in selector.select(max(0.0, nearest - time.monotonic())):
                    self.pause(key.data, selector)
                    self.advance(key.data, selector)
                now = time.monotonic()
                for task in [task for task in self.active if task.deadline <= now]:
                    self.pause(task, selector)
                    task.routine.close()
        return self.results


def check_links(urls, workers, timeout):
    return Scheduler(urls, workers, timeout).run()
