"""Asks the rules in turn. A rule names a cause only with good evidence, else it says nothing."""

import itertools
from collections.abc import Callable, Sequence
from typing import Final

from autograde.diagnosis import (
    early,
    ends,
    handing_over,
    locks,
    pools,
    processes,
    proxies,
    receiving,
    sharing,
    writing,
)
from autograde.diagnosis.case import Case
from autograde.failure import Cause
from autograde.records import Evidence

Rule = Callable[[Case], Cause | None]

RULES: Final[tuple[Rule, ...]] = (
    # What was asked for never began, or began otherwise than meant.
    pools.sent_with_each_task,
    handing_over.called_not_passed,
    handing_over.args_not_a_tuple,
    processes.never_started,
    pools.lock_through_pool,
    proxies.manager_gone,
    # Something does not end.
    locks.lock_order,
    locks.lock_taken_twice,
    locks.lock_not_released,
    pools.pool_used_after_exit,
    processes.no_forced_end,
    ends.given_up_before_waiting,
    writing.join_before_drain,
    receiving.both_ends_receive,
    receiving.pipe_end_open,
    pools.worker_died,
    ends.queue_empty_check,
    ends.missing_sentinel,
    writing.nobody_reads,
    processes.daemon_forgotten,
    processes.joined_before_the_rest,
    # Something is missing or wrong.
    ends.timeout_as_end,
    early.read_too_early,
    pools.result_not_fetched,
    sharing.not_shared,
    sharing.not_inherited,
    proxies.proxy_mutation,
    locks.lock_per_process,
    processes.never_joined,
    # The work did not overlap.
    processes.serial_join,
    processes.threads_not_processes,
)
"""The rules. Where several fit, the earlier one explains better what was seen, and it alone is named."""


def explain(seen: Evidence, findings: Sequence[str], about: str = "") -> tuple[Cause, ...]:
    """Return the likely cause: the one that explains what was seen, if there is good evidence.

    Args:
        seen: The evidence.
        findings: The findings of the claim that failed.
        about: What the claim is about, where its findings do not tell ("pickled").
    """
    case = Case(seen, tuple(findings), about)
    found = (rule(case) for rule in RULES)
    return tuple(itertools.islice((cause for cause in found if cause is not None), 1))
