"""Processes with pipes, plain sockets, and the whole page read.

loses: nothing
says:
"""

import re
import socket
from multiprocessing import Process, Queue


def status(url, timeout):
    found = re.fullmatch(r"http://([^/:]+):?(\d*)(/.*)?", url)
    if not found:
        return "error"
    host, port, path = found.groups()
    try:
        with socket.create_connection((host, int(port or 80)), timeout) as line:
            line.sendall(
                f"GET {path or '/'} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()
            )
            answer = b""
            while piece := line.recv(1 << 16):
                answer = (answer + piece)[:100]
    except OSError:
        return "error"
    found = re.match(rb"HTTP/1\.[01] (\d\d\d)", answer)
    return int(found[1]) if found else "error"


def work(todo, done, timeout):
    for url in iter(todo.get, None):
        done.put((url, status(url, timeout)))


def check_links(urls, workers, timeout):
    todo, done = Queue(), Queue()
    processes = [Process(target=work, args=(todo, done, timeout)) for _ in range(workers)]
    for process in processes:
        process.start()
    for url in urls + [None] * workers:
        todo.put(url)
    found = dict(done.get() for _ in urls)
    for process in processes:
        process.join()
    return found
