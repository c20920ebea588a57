"""Workers that read files: what travels to them is a path, and what comes back is small.

Every child process that runs one of them imports this module, so it imports only the standard
library's small modules.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path


def count_words(path: str | Path) -> Counter[str]:
    """Return how often each word stands in a text file, in small letters; a word ends at white space.

    Raises:
        OSError: if the file cannot be read.
        UnicodeDecodeError: if it is not UTF-8.
    """
    return Counter(Path(path).read_text("utf-8").lower().split())
