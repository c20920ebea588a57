"""Tracebacks as a student reads them: no frame of the grader, no folder that exists for one run."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from autograde.values import without_addresses

_FRAME = re.compile(r'^(\s*)File "(.+)", line (\d+)(.*)$')
_GUARD = ("autograde", "guard")


def cleaned(text: str) -> str:
    """Return a text, of which any part may be tracebacks, without what is of no use to a student."""
    return without_addresses("\n".join(_lines(text)))


def last_words(text: str) -> str:
    """Return the last line of a text with a traceback in it, else the text."""
    lines = [line for line in cleaned(text).splitlines() if line.strip()]
    return lines[-1].strip() if lines and "Traceback (most recent" in text else "\n".join(lines)


def _lines(text: str) -> Iterator[str]:
    """Leave out frames of the guard with their lines of code; name files without their folder."""
    skipping = ""
    for line in text.splitlines():
        found = _FRAME.match(line)
        if found:
            indent, file, number, rest = found.groups()
            path = PurePath(file)
            skipping = indent + " " if path.parts[-3:-1] == _GUARD or file == "<string>" else ""
            if not skipping:
                yield f'{indent}File "{path.name}", line {number}{rest}'
        elif not (skipping and line.startswith(skipping)):
            skipping = ""
            yield line
