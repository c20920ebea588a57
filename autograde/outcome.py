"""The outcome of a run: evidence, and claims about it as methods."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograde import claims, claims_memory, claims_values, claims_web, show
from autograde.records import Evidence


@dataclass(frozen=True)
class Outcome(Evidence):
    """What a run came to. A claim returns ``None`` or raises one ``CheckFailed``.

    Every claim but :meth:`raised` first asks that the run ended by returning.
    """

    def returned(self, expected: object) -> None:
        """Claim that the function returned ``expected``, with the same built-in types.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims.returned(self, expected)

    def returned_about(self, expected: float, tolerance: float = 1e-9) -> None:
        """Claim that the function returned a number that differs from ``expected`` by little.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims.returned_about(self, expected, tolerance)

    def returned_mapping(self, expected: Mapping[object, object]) -> None:
        """Claim that the function returned a dict, ``Counter``, … with these entries.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims_values.returned_mapping(self, expected)

    def returned_such_that(self, holds: Callable[[Any], bool], wanted: str) -> None:
        """Claim that something holds of the value; a value that it cannot be asked of fails.

        Args:
            holds: Says of the value whether it does.
            wanted: What is expected, to be told: "a whole number of hits was expected".

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims_values.returned_such_that(self, holds, wanted)

    def returned_statuses(self, statuses: Mapping[str, object]) -> None:
        """Claim that the function returned a dict: URL → status, for the links that were handed in.

        Args:
            statuses: The name of each link → its status; a tuple where one of several will do.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims_web.returned_statuses(self, statuses)

    def requests_overlapped(self, *, workers: int) -> None:
        """Claim that exactly so many of the handed-in links were asked for at once, never more.

        To be claimed of links that are ``held``. Whether threads, processes or one event loop asked
        makes no difference.

        Raises:
            CheckFailed: an ending, or ``not-parallel``.
        """
        claims_web.requests_overlapped(self, workers)

    def returned_like(self, other: Evidence) -> None:
        """Claim that the function returned what it returned in another run with the same arguments.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims_values.returned_like(self, other)

    def returned_in_any_order(self, expected: Sequence[object]) -> None:
        """Claim that the function returned a list of the same items, in whatever order.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims.returned_in_any_order(self, expected)

    def returned_one_of(self, *values: object) -> None:
        """Claim that the function returned one of these values.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims.returned_one_of(self, values)

    def returned_pids_of(self, *names: str) -> None:
        """Claim that a child process of each of these names called the worker, and no other.

        The function must have returned a dict of their pids by name.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims.returned_pids_of(self, names)

    def returned_running_process(self) -> None:
        """Claim that the function returned a process that is at work on a handed-in worker.

        It is looked at when nothing moves any more, so ask for ``finish=True``.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims.returned_running_process(self)

    def ended_with_its_processes(self) -> None:
        """Claim that the program came to its end while a child was at work, which ended with it.

        Raises:
            CheckFailed: an ending (that of the program), ``not-parallel`` or ``left-behind``.
            GraderError: where the run was made without ``finish=True``.
        """
        claims.ended_with_its_processes(self)

    def raised(self, kind: str, text: str | None = None) -> None:
        """Claim that an exception of the class named ``kind`` (with the message ``text``) came out.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims.raised(self, kind, text)

    def overlapped(self, *, processes: int, of: str = "") -> None:
        """Claim that exactly ``processes`` processes did the handed-in work at once, never more.

        Args:
            processes: How many.
            of: The name of the worker that is meant, where several are handed in.

        Raises:
            CheckFailed: an ending, ``not-parallel`` or ``over-synchronised``.
        """
        claims.overlapped(self, processes, of)

    def overlapped_in_threads(self, *, threads: int) -> None:
        """Claim that exactly so many threads of the main process did the handed-in work at once.

        Raises:
            CheckFailed: an ending, or ``not-parallel``.
        """
        claims.overlapped_in_threads(self, threads)

    def came_together(self, *, processes: int) -> None:
        """Claim that so many child processes came to the handed-in work at once.

        Unlike :meth:`overlapped`, one that waits at a line of the answer until another has done its
        work has come, too: this work is too short for a lock around it to do harm.

        Raises:
            CheckFailed: an ending, or ``not-parallel``.
        """
        claims.came_together(self, processes)

    def used_processes(self, *, at_least: int) -> None:
        """Claim that so many child processes ran, managers not counted.

        Raises:
            CheckFailed: an ending, or ``not-parallel``.
        """
        claims.used_processes(self, at_least)

    def ran_in(self, *, processes: int) -> None:
        """Claim that the handed-in work was done in exactly so many child processes in all.

        Raises:
            CheckFailed: an ending, or ``not-parallel``.
        """
        claims.ran_in(self, processes)

    def never_more_than(self, *, processes: int) -> None:
        """Claim that at most so many processes were inside the handed-in work at any time.

        Raises:
            CheckFailed: an ending, or ``not-parallel``.
        """
        claims.never_more_than(self, processes)

    def phases_apart(self, first: str, second: str) -> None:
        """Claim that no call of the worker ``second`` began before all of ``first`` had ended.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
        """
        claims.phases_apart(self, first, second)

    def held_back_nothing(self, *arguments: object) -> None:
        """Claim that all other calls had begun when the one with these arguments ended.

        To be claimed of a worker handed in as ``last(worker, *arguments)``: its call with these
        arguments goes on when nobody else moves any more.

        Raises:
            CheckFailed: an ending, or ``not-parallel``.
        """
        claims.held_back_nothing(self, arguments)

    def one_process_each(self, *names: str) -> None:
        """Claim that each of the workers with these names was called in one child process, its own.

        Raises:
            CheckFailed: an ending, or ``not-parallel``.
        """
        claims.one_process_each(self, names)

    def kept_every_update(self, **balances: int) -> None:
        """Claim that the named accounts held these numbers when the function had returned.

        Raises:
            CheckFailed: an ending, or ``lost-update``.
            GraderError: where no account of that name was handed in.
        """
        claims.kept_every_update(self, balances)

    def lost_nothing(self, expected: object) -> None:
        """Claim, after a forced schedule, that the function returned ``expected``.

        Raises:
            CheckFailed: an ending, or ``lost-update``.
        """
        claims.lost_nothing(self, expected)

    def left_nothing(self, *, however_ended: bool = False) -> None:
        """Claim that no process, shared memory or manager stayed behind, and stderr is empty.

        Args:
            however_ended: Whether the function may raise an exception instead of returning. Then it is
                another claim's business how the run ended, and nothing is claimed of one that hangs.

        Raises:
            CheckFailed: an ending, ``left-behind`` or ``noise``.
        """
        claims.left_nothing(self, however_ended)

    def pickled_at_most(self, times: int) -> None:
        """Claim that the counted argument was pickled at most so often.

        Raises:
            CheckFailed: an ending, or ``wrong-value`` with the cause ``sent-with-each-task``.
        """
        claims.pickled_at_most(self, times)

    def kept_in_memory(self) -> None:
        """Claim that the numbers were changed in one block of shared memory, and sent to no process.

        Raises:
            CheckFailed: an ending, or ``wrong-value``.
            GraderError: where no numbers were handed in by ``resident()``.
        """
        claims_memory.kept_in_memory(self)

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return show.outcome_bundle(self)

    def __repr__(self) -> str:
        return show.text(self)
