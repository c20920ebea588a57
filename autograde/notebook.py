"""The output of the cell that is running, where there is a notebook; elsewhere nothing happens here.

What has something to say at the end of a cell says it then, once, so that the stored output of a
loop over many claims is one display. Lines that come and go are shown to somebody who watches, and
not to a program that runs the notebook: its outputs are the same whether a run was slow or quick.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

Bundle = dict[str, Any]
"""What is shown, by MIME type."""

_NOTHING: Final[Bundle] = {"text/plain": "", "text/html": ""}


@dataclass
class _Cell:
    """A cell that is running or has run.

    Attributes:
        request: The id of the request that runs it.
        vacant: The id of a display of it that shows nothing any more; "" if there is none.
    """

    request: str
    vacant: str = ""
    at_end: list[Callable[[], None]] = field(default_factory=list)


_running = [_Cell("")]


class Display:
    """A place in the output of the running cell, whose content can change and go away."""

    def __init__(self) -> None:
        self._id = ""

    def show(self, bundle: Bundle) -> None:
        """Show something: the first time in the place of what went away before, if there is one."""
        update = bool(self._id)
        if not update:
            cell = _cell()
            self._id, cell.vacant = cell.vacant, ""
            update = bool(self._id)
            self._id = self._id or uuid4().hex
        _publish(bundle, self._id, update=update)

    def clear(self) -> None:
        """Show nothing any more, and leave the place to what comes next."""
        if self._id:
            self.show(_NOTHING)
            _cell().vacant, self._id = self._id, ""


def cell_id() -> str:
    """Return the id of the running cell, as JupyterLab sends it with the request; "" if it is unknown."""
    return str(_request().get("metadata", {}).get("cellId", ""))


def is_watched() -> bool:
    """Say whether somebody watches the cell run: a front end that would answer ``input()``."""
    return bool(_request().get("content", {}).get("allow_stdin"))


def at_end_of_cell(action: Callable[[], None]) -> None:
    """Have something done when the running cell has run, whether or not with an exception."""
    cell = _cell()
    if not cell.at_end:
        _shell().events.register("post_run_cell", _end)
    cell.at_end.append(action)


def is_running() -> bool:
    """Say whether a kernel runs a cell now."""
    return bool(_request())


def _end(_result: object) -> None:
    cell = _cell()
    _shell().events.unregister("post_run_cell", _end)
    actions, cell.at_end = cell.at_end, []
    for action in actions:
        action()


def _cell() -> _Cell:
    request = str(_request().get("header", {}).get("msg_id", ""))
    if _running[0].request != request:
        _running[0] = _Cell(request)
    return _running[0]


def _request() -> dict[str, Any]:
    """The message that asks the kernel to run the cell; empty where there is no kernel."""
    get_parent = getattr(_shell(), "get_parent", None)
    request = get_parent() if get_parent else {}
    return request if isinstance(request, dict) else {}


def _publish(bundle: Bundle, display_id: str, *, update: bool) -> None:
    shell = _shell()
    if shell is not None:
        shell.display_pub.publish(bundle, transient={"display_id": display_id}, update=update)


def _shell() -> Any:
    """The running shell; ``None`` in an ordinary program, which is not made to load IPython."""
    if "IPython" not in sys.modules:
        return None
    from IPython.core.getipython import get_ipython

    return get_ipython()
