"""Stacks as ``faulthandler`` writes them, cut down to the lines of one program."""

from __future__ import annotations

import re

_FRAME = re.compile(r'^  File "(?:.*[/\\])?([^/\\"]+)", line (\d+) in (.+)$', re.MULTILINE)


def lines_in(text: str, file: str) -> str:
    """The lines of ``file`` in the stacks of ``text``, in their order: the innermost first.

    >>> text = '''Thread 0x1 (most recent call first):
    ...   File "/usr/lib/synchronize.py", line 95 in __enter__
    ...   File "/home/me/stuck.py", line 9 in save'''
    >>> lines_in(text, "stuck.py")
    'stuck.py, line 9, in save'
    """
    frames = [match.groups() for match in _FRAME.finditer(text)]
    return "\n".join(
        f"{name}, line {line}, in {code}" for name, line, code in frames if name == file
    )
