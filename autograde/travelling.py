"""What could not travel to another process, and what came from one as text."""

import re
from collections.abc import Iterable, Iterator

from autograde.records import Failed, Frame, Raised

_UNPICKLABLE = re.compile(
    r"^(cannot pickle |Can't (pickle|get) (local object|attribute|<)|Can't get attribute )"
)
_NO_SUCH_NAME = re.compile(r"^module '.+' has no attribute '")
_RECEIVERS = ("connection.py", "managers.py", "pool.py", "queues.py", "spawn.py")
_NO_MODULE = "ModuleNotFoundError"
_REMOTE = re.compile(r'_?RemoteTraceback: \n"""\n(.*?)\n"""', re.DOTALL)
_REMOTE_FRAME = re.compile(r'^  File "(?:.*[/\\])?([^"/\\]+)", line (\d+), in (.*)$', re.MULTILINE)


def is_problem(error: Raised | Failed | None) -> bool:
    """Say whether an exception tells that something could not be imported or (un)pickled."""
    if error is None:
        return False
    told = error.type == "PicklingError" or bool(_UNPICKLABLE.search(error.message))
    return told or _is_missing_there(error)


def _is_missing_there(error: Raised | Failed) -> bool:
    """Say whether unpickling found no such name in a module: the words of Python 3.14 for it are usual ones."""
    if error.type != "AttributeError" or not _NO_SUCH_NAME.search(error.message):
        return False
    if isinstance(error, Failed):
        return not error.places
    return bool(error.frames) and error.frames[-1].file in _RECEIVERS


def problem_in_child(failed: Iterable[Failed], waits_in: Iterable[Frame]) -> Raised | None:
    """Return why a child could not get what was sent to it, or the queue could not send it.

    Args:
        failed: The exceptions in child processes.
        waits_in: Where the main process waited meanwhile, outermost first.
    """
    for each in failed:
        missing = each.kind == "start" and each.type == _NO_MODULE
        if not each.by_worker and (is_problem(each) or missing):
            return Raised(each.type, each.message, tuple(waits_in))
    return None


def remote_frames(text: str) -> Iterator[Frame]:
    """Read the frames of a traceback that came from a pool's worker as text, outermost first."""
    for part in _REMOTE.findall(text):
        for file, line, function in _REMOTE_FRAME.findall(part):
            yield Frame(file, int(line), function)
