"""Asks the rules in turn. A rule names a cause only with good evidence, else it says nothing."""

from collections.abc import Callable, Sequence
from typing import Final

from autograde.diagnosis import ends, locks, pools, processes, receiving, sharing, writing
from autograde.diagnosis.case import Case
from autograde.failure import Cause
from autograde.records import Evidence

Rule = Callable[[Case], Cause | None]

MOST: Final = 2
"""How many causes are named."""

RULES: Final[tuple[tuple[Rule, ...], ...]] = (
    (  # What was asked for never began, or began otherwise than meant.
        processes.called_not_passed,
        processes.args_not_a_tuple,
        processes.never_started,
        pools.lock_through_pool,
        sharing.manager_gone,
    ),
    (  # Something does not end.
        locks.lock_order,
        locks.lock_taken_twice,
        locks.lock_not_released,
        pools.pool_used_after_exit,
        pools.worker_died,
        processes.no_forced_end,
        writing.join_before_drain,
        receiving.both_ends_receive,
        receiving.pipe_end_open,
        ends.queue_empty_check,
        ends.missing_sentinel,
        writing.nobody_reads,
        processes.daemon_forgotten,
        processes.never_joined,
    ),
    (  # Something is missing or wrong.
        pools.result_not_fetched,
        sharing.not_shared,
        sharing.proxy_mutation,
        ends.timeout_as_end,
        sharing.read_too_early,
        locks.lock_per_process,
    ),
    (  # The work did not overlap, or cost too much.
        processes.serial_join,
        processes.threads_not_processes,
        pools.sent_with_each_task,
    ),
)
"""The rules, in groups of which one cause is named. Earlier ones explain the ending better."""


def explain(seen: Evidence, findings: Sequence[str]) -> tuple[Cause, ...]:
    """Return the likely causes, the one that explains the ending first.

    :param findings: the findings of the claim that failed.
    """
    case = Case(seen, tuple(findings))
    found = (_first(group, case) for group in RULES)
    return tuple(cause for cause in found if cause is not None)[:MOST]


def _first(rules: Sequence[Rule], case: Case) -> Cause | None:
    return next((cause for rule in rules if (cause := rule(case)) is not None), None)
