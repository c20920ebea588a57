"""The answer's own functions as the work that is watched: for exercises that hand in no worker.

The first function of the answer that a child process runs counts as a call, which is held like
that of a handed-in worker (``tracing``): whoever is at work at the same time has come by then. It
is noticed through the interpreter's profile function, which is taken away at that moment, so the
work itself is as fast as ever.
"""

from __future__ import annotations

import sys
from types import FrameType

from autograde.guard import acts, tracing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_IS_FUNCTION: Final = 0x1  # CO_OPTIMIZED: bodies of modules and classes lack it
_PART_OF_ANOTHER: Final = ("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>")
_SERVER: Final = "BaseManager._run_server"

_state = {"wanted": False}


def install(*, wanted: bool) -> None:
    """Prepare this process, and those that it forks, if that is wanted."""
    _state["wanted"] = wanted


def expect(process: Any) -> None:
    """From now on, wait in this thread of a child process for a function of the answer."""
    target = getattr(process, "_target", None)
    if _state["wanted"] and getattr(target, "__qualname__", "") != _SERVER:
        sys.setprofile(_until_it_comes)


def _until_it_comes(frame: FrameType, event: str, _: object) -> None:
    code = frame.f_code
    is_function = code.co_flags & _IS_FUNCTION and code.co_name not in _PART_OF_ANOTHER
    if event == "call" and is_function and acts.is_of_answer(code.co_filename):
        sys.setprofile(None)
        tracing.enter(code.co_name)
