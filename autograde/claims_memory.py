"""A claim about numbers that are to stay in one block of shared memory."""

from autograde import show
from autograde.claiming import fail, require_return
from autograde.endings import call
from autograde.failure import GraderError
from autograde.records import Evidence


def kept_in_memory(seen: Evidence) -> None:
    """See :meth:`autograde.Outcome.kept_in_memory`."""
    require_return(seen, "parallel")
    found = seen.resident
    if not found.numbers:
        raise GraderError(
            "kept_in_memory() needs numbers handed in by resident(), with many digits"
        )
    if found.in_block < found.numbers:
        fail(seen, "parallel", _not_in_block(seen), "wrong-value", about="memory")
    if found.sent:
        fail(seen, "parallel", _sent(seen), "wrong-value", about="memory")
    show.passed(seen, "parallel")


def _not_in_block(seen: Evidence) -> str:
    """Say that the results were not together in one block of shared memory."""
    which = "no single block" if seen.resident.in_block else "no block"
    return f"{call(seen)}: {which} of multiprocessing.shared_memory held the results in the end."


def _sent(seen: Evidence) -> str:
    """Say in which way numbers were sent to another process."""
    ways = {"arguments": "as arguments of a process", "pipe": "through a queue or pipe"}
    told = " and ".join(ways[way] for way in ways if way in seen.resident.sent)
    return (
        f"{call(seen)} sent numbers {told}. They are to stay in the block: a process needs to be told "
        "its name, and which part is its own."
    )
