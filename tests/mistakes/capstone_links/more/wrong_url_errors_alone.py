"""Catches URLError, which is not all that urlopen raises.

loses: returns, parallel, alive, hidden
says: raised
"""

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import urlopen


def status(url, timeout):
    try:
        with urlopen(url, timeout=timeout) as answer:
            return answer.status
    except HTTPError as error:
        return error.code
    except URLError:
        return "error"


def check_links(urls, workers, timeout):
    with ThreadPoolExecutor(workers) as executor:
        futures = {url: executor.submit(status, url, timeout) for url in urls}
    return {url: future.result() for url, future in futures.items()}
