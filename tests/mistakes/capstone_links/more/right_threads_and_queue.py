"""Threads of its own take URLs from a queue; http.client follows no redirection.

loses: nothing
says:
"""

import queue
from http.client import HTTPConnection
from threading import Thread
from urllib.parse import urlsplit


def ask(todo, found, timeout):
    while True:
        try:
            url = todo.get_nowait()
        except queue.Empty:
            return
        try:
            parts = urlsplit(url)
            if parts.scheme != "http" or not parts.hostname:
                raise ValueError(url)
            connection = HTTPConnection(parts.hostname, parts.port, timeout=timeout)
            try:
                connection.request("GET", parts.path or "/")
                found[url] = connection.getresponse().status
            finally:
                connection.close()
        except Exception:
            found[url] = "error"


def check_links(urls, workers, timeout):
    todo, found = queue.SimpleQueue(), dict.fromkeys(urls)
    for url in urls:
        todo.put(url)
    threads = [Thread(target=ask, args=(todo, found, timeout)) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found
