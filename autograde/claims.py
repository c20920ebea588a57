"""Claims about the evidence of a run. Each returns ``None`` or raises one ``CheckFailed``."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from autograde import losses, messages, processes, show
from autograde.claiming import fail, require_return
from autograde.concurrency import busiest, busiest_threads
from autograde.differences import same, same_items
from autograde.failure import GraderError
from autograde.records import RAISED, RETURNED, Evidence
from autograde.waiting import waits_for_a_lock


def returned(seen: Evidence, expected: object) -> None:
    """See :meth:`autograde.Outcome.returned`."""
    require_return(seen, "returns")
    if not same(seen.value, expected):
        fail(seen, "returns", messages.wrong_value(seen, expected), "wrong-value")
    show.passed(seen, "returns")


def returned_about(seen: Evidence, expected: float, tolerance: float) -> None:
    """See :meth:`autograde.Outcome.returned_about`."""
    require_return(seen, "returns")
    is_number = type(seen.value) in (int, float)
    if not is_number or not abs(seen.value - expected) <= tolerance:
        fail(seen, "returns", messages.wrong_number(seen, expected), "wrong-value")
    show.passed(seen, "returns")


def returned_in_any_order(seen: Evidence, expected: Sequence[object]) -> None:
    """See :meth:`autograde.Outcome.returned_in_any_order`."""
    require_return(seen, "returns")
    if type(seen.value) is not list or not same_items(seen.value, expected):
        fail(seen, "returns", messages.wrong_items(seen, expected), "wrong-value")
    show.passed(seen, "returns")


def returned_one_of(seen: Evidence, values: Sequence[object]) -> None:
    """See :meth:`autograde.Outcome.returned_one_of`."""
    require_return(seen, "returns")
    if not any(same(seen.value, value) for value in values):
        fail(seen, "returns", processes.none_of(seen, values), "wrong-value")
    show.passed(seen, "returns")


def returned_pids_of(seen: Evidence, names: Sequence[str]) -> None:
    """See :meth:`autograde.Outcome.returned_pids_of`."""
    require_return(seen, "returns")
    found = processes.roll(seen)
    named = found.keys() == set(names)
    if not named or not same(seen.value, found):
        about = "names" if not named and len(found) == len(names) else ""
        fail(seen, "returns", processes.wrong_roll(seen, names), "wrong-value", about=about)
    show.passed(seen, "returns")


def returned_running_process(seen: Evidence) -> None:
    """See :meth:`autograde.Outcome.returned_running_process`."""
    require_return(seen, "returns")
    if not processes.is_running_worker(seen):
        fail(seen, "returns", processes.not_running(seen), "wrong-value")
    show.passed(seen, "returns")


def ended_with_its_processes(seen: Evidence) -> None:
    """See :meth:`autograde.Outcome.ended_with_its_processes`."""
    require_return(seen, "alive")
    if not seen.finish:
        raise GraderError("ended_with_its_processes() needs a run with finish=True")
    if not processes.was_at_work(seen):
        fail(seen, "alive", processes.nobody_at_work(seen), "not-parallel")
    _require_end(seen, "alive")
    if seen.left:
        fail(seen, "alive", processes.outlived(seen), "left-behind")
    show.passed(seen, "alive")


def _require_end(seen: Evidence, claim: str) -> None:
    """Fail where the program was to come to its end, and could not."""
    if seen.finish not in ("", RETURNED):
        after = replace(seen, ending=seen.finish)
        fail(after, claim, processes.cannot_end(after))


def raised(seen: Evidence, kind: str, text: str | None) -> None:
    """See :meth:`autograde.Outcome.raised`."""
    error = seen.raised_error
    if seen.ending == RETURNED or (seen.ending == RAISED and error is None):
        fail(seen, "returns", messages.nothing_raised(seen, kind), "wrong-value")
    if seen.ending != RAISED or error is None:
        fail(seen, "returns", messages.ending(seen))
    if error.type != kind or (text is not None and error.message != text):
        fail(seen, "returns", messages.other_error(seen, kind, text), "wrong-value")
    show.passed(seen, "returns")


def overlapped(seen: Evidence, processes: int, of: str = "") -> None:
    """See :meth:`autograde.Outcome.overlapped`."""
    if processes < 1:
        raise GraderError(f"overlapped(processes={processes}): ask for at least one process")
    require_return(seen, "parallel")
    most = busiest(seen.calls_of(of))
    if most != processes:
        kept_out = most < processes and _was_kept_out_by_a_lock(seen)
        finding = "over-synchronised" if kept_out else "not-parallel"
        fail(seen, "parallel", messages.not_parallel(seen, processes, of), finding)
    show.passed(seen, "parallel")


def overlapped_in_threads(seen: Evidence, threads: int) -> None:
    """See :meth:`autograde.Outcome.overlapped_in_threads`."""
    require_return(seen, "parallel")
    in_main = all(call.pid == seen.main_pid for call in seen.calls)
    if not in_main or busiest_threads(seen.calls) != threads:
        fail(seen, "parallel", messages.not_in_threads(seen, threads), "not-parallel")
    show.passed(seen, "parallel")


def came_together(seen: Evidence, processes: int) -> None:
    """See :meth:`autograde.Outcome.came_together`."""
    require_return(seen, "parallel")
    own = f"{seen.module}.py"
    waited = {each.pid for each in seen.beside if any(own == frame.file for frame in each.frames)}
    came = busiest(seen.calls) + len(waited - {seen.main_pid})
    if came != processes:
        fail(seen, "parallel", messages.not_together(seen, came, processes), "not-parallel")
    show.passed(seen, "parallel")


def used_processes(seen: Evidence, at_least: int) -> None:
    """See :meth:`autograde.Outcome.used_processes`."""
    require_return(seen, "exact")
    used = sum(not record.kind.endswith("_run_server") for record in seen.processes)
    if used < at_least:
        fail(seen, "exact", messages.too_few_used(seen, used, at_least), "not-parallel")
    show.passed(seen, "exact")


def ran_in(seen: Evidence, processes: int) -> None:
    """See :meth:`autograde.Outcome.ran_in`."""
    require_return(seen, "parallel")
    if len({call.pid for call in seen.calls} - {seen.main_pid}) != processes:
        fail(seen, "parallel", messages.not_ran_in(seen, processes), "not-parallel")
    show.passed(seen, "parallel")


def never_more_than(seen: Evidence, processes: int) -> None:
    """See :meth:`autograde.Outcome.never_more_than`."""
    require_return(seen, "exact")
    if busiest(seen.calls) > processes:
        fail(seen, "exact", messages.too_many_inside(seen, processes), "not-parallel")
    show.passed(seen, "exact")


def phases_apart(seen: Evidence, first: str, second: str) -> None:
    """See :meth:`autograde.Outcome.phases_apart`."""
    require_return(seen, "exact")
    one = [call for call in seen.calls if call.function == first]
    other = [call for call in seen.calls if call.function == second]
    if not one or Counter(c.arguments for c in one) != Counter(c.arguments for c in other):
        told = messages.phases_uneven(seen, {first: len(one), second: len(other)})
        fail(seen, "exact", told, "wrong-value")
    if any(begun.end is None or late.begin < begun.end for begun in one for late in other):
        fail(seen, "exact", messages.phases_mixed(seen, first, second), "wrong-value")
    show.passed(seen, "exact")


def held_back_nothing(seen: Evidence, arguments: Sequence[object]) -> None:
    """See :meth:`autograde.Outcome.held_back_nothing`."""
    require_return(seen, "parallel")
    text = ", ".join(map(repr, arguments))
    ends = [call.end for call in seen.calls if call.arguments == text]
    if not ends or ends[0] is None:
        fail(seen, "parallel", messages.never_called(seen, text), "not-parallel")
    waiting = sum(call.begin > ends[0] for call in seen.calls)
    if waiting:
        fail(seen, "parallel", messages.held_back(seen, text, waiting), "not-parallel")
    show.passed(seen, "parallel")


def one_process_each(seen: Evidence, names: Sequence[str]) -> None:
    """See :meth:`autograde.Outcome.one_process_each`."""
    require_return(seen, "parallel")
    found = [{call.pid for call in seen.calls if call.function == name} for name in names]
    pids = set[int]().union(*found)
    if any(len(each) != 1 for each in found) or len(pids) < len(names) or seen.main_pid in pids:
        fail(seen, "parallel", messages.not_one_process_each(seen, names), "not-parallel")
    show.passed(seen, "parallel")


def kept_every_update(seen: Evidence, balances: Mapping[str, int]) -> None:
    """See :meth:`autograde.Outcome.kept_every_update`."""
    require_return(seen, "exact")
    found = dict(seen.accounts)
    unknown = balances.keys() - found.keys()
    if unknown:
        raise GraderError(f"no account named {sorted(unknown)} was handed in")
    if any(found[name] != value for name, value in balances.items()):
        fail(seen, "exact", losses.lost_update(seen, balances), _lost_or_wrong(seen, *balances))
    show.passed(seen, "exact")


def lost_nothing(seen: Evidence, expected: object) -> None:
    """See :meth:`autograde.Outcome.lost_nothing`."""
    require_return(seen, "exact")
    if not same(seen.value, expected):
        fail(seen, "exact", messages.wrong_value(seen, expected), _lost_or_wrong(seen))
    show.passed(seen, "exact")


def _lost_or_wrong(seen: Evidence, *names: str) -> str:
    """Name what is wrong with a value: an update was lost only where the steps show it."""
    return "lost-update" if losses.were_mixed(seen, *names) else "wrong-value"


def _was_kept_out_by_a_lock(seen: Evidence) -> bool:
    """Whether, while workers were held, others waited for a lock that the answer itself took."""
    return any(waits_for_a_lock(seen, stack.frames) for stack in seen.beside)


def left_nothing(seen: Evidence, however_ended: bool = False) -> None:
    """See :meth:`autograde.Outcome.left_nothing`."""
    if not however_ended:
        require_return(seen, "tidy")
    elif seen.ending not in (RETURNED, RAISED):
        return
    _require_end(seen, "tidy")
    findings = []
    if seen.left:
        findings.append("left-behind")
    if seen.stderr.strip():
        findings.append("noise")
    if findings:
        fail(seen, "tidy", messages.untidy(seen), *findings)
    show.passed(seen, "tidy")


def pickled_at_most(seen: Evidence, times: int) -> None:
    """See :meth:`autograde.Outcome.pickled_at_most`."""
    require_return(seen, "hidden")
    if seen.pickled > times:
        text = messages.pickled(seen, times)
        fail(seen, "hidden", text, "wrong-value", about="pickled")
    show.passed(seen, "hidden")
