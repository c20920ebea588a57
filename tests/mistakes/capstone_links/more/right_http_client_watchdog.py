"""Threads with http.client, and a Timer each that shuts the socket when the whole time is up.

loses: nothing
says:
"""

import http.client
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from urllib.parse import urlsplit


class _Watchdog:
    """Shuts a connection's socket after so many seconds."""

    def __init__(self, connection, seconds):
        self.connection = connection
        self.expired = threading.Event()
        self.timer = threading.Timer(seconds, self._bite)
        self.timer.daemon = True

    def _bite(self):
        self.expired.set()
        sock = self.connection.sock
        if sock is not None:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except (OSError, ValueError):
                pass

    def check(self):
        if self.expired.is_set():
            raise TimeoutError

    def __enter__(self):
        self.timer.start()
        return self

    def __exit__(self, *exception):
        self.timer.cancel()
        self.timer.join()


def _ask(url, timeout):
    parts = urlsplit(url)
    classes = {"http": http.client.HTTPConnection, "https": http.client.HTTPSConnection}
    if parts.scheme not in classes or not parts.hostname or url != url.strip():
        raise ValueError(url)
    path = (parts.path or "/") + ("?" + parts.query if parts.query else "")
    connection = classes[parts.scheme](parts.hostname, parts.port, timeout=timeout)
    try:
        with _Watchdog(connection, timeout) as watchdog:
            connection.connect()
            watchdog.check()
            connection.request("GET", path, headers={"Connection": "close"})
            response = connection.getresponse()
            watchdog.check()
            status = response.status
            response.close()
            return status
    finally:
        connection.close()


def _check(timeout, url):
    try:
        return url, _ask(url, timeout)
    except Exception:
        return url, "error"


def check_links(urls, workers, timeout):
    with ThreadPoolExecutor(max_workers=workers) as executor:
        return dict(executor.map(partial(_check, timeout), urls))
