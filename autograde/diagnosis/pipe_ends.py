"""Which ends belong to one pipe, and who has them open."""

from autograde.diagnosis.case import Case
from autograde.records import Waiting


def other_end(case: Case, inode: str) -> str:
    """Return the other end of a pipe; a one-way pipe has one inode for both ends."""
    for act in reversed(case.acts("made-pipe")):
        ends = act.thing.split()
        if len(ends) == 2 and inode in ends:
            return ends[1] if ends[0] == inode else ends[0]
    return ""


def is_two_way(case: Case, inode: str) -> bool:
    """Whether a pipe can be sent to and received from at both ends."""
    return other_end(case, inode) not in ("", inode)


def holders_of_other_end(case: Case, wait: Waiting, inode: str) -> set[int]:
    """Return the processes that have the end open which faces the one that somebody waits at."""
    other = other_end(case, inode)
    needed = wait.operation == "send"
    return {
        end.pid
        for end in case.seen.ends
        if end.inode == other and (is_two_way(case, inode) or end.writes_only is not needed)
    }


def holds_both_alone(case: Case, wait: Waiting) -> bool:
    """Whether the one who waits is the only one that has the other end open."""
    return holders_of_other_end(case, wait, wait.thing) == {wait.pid}
