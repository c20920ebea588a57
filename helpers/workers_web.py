"""A worker that asks a web server for a page.

Every child process that runs it imports this module, so it imports only what a request needs.
"""

from __future__ import annotations

from urllib.error import HTTPError
from urllib.request import urlopen


def status(url: str) -> int:
    """Return the HTTP status of a page: 200 if it is there, 404 if not, and so on.

    Raises:
        OSError: if nobody answers within 30 seconds, or the address is wrong.
    """
    try:
        with urlopen(url, timeout=30) as answer:  # noqa: S310  # lessons hand in http:// alone
            code: int = answer.status
    except HTTPError as error:
        return error.code
    return code
