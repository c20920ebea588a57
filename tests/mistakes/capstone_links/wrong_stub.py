"""The answer cell as it was handed out.

loses: returns, parallel, alive, hidden
says: raised
"""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import urlopen


def check_links(urls, workers, timeout):
    # YOUR CODE HERE
    raise NotImplementedError()
