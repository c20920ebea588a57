"""What a student reads: plain, exact, without riddles, and without what is hidden."""

from __future__ import annotations

import signal
from typing import Any

import pytest
from run_evidence import (
    MAIN,
    SOURCE,
    call,
    deadlock,
    evidence,
    failure,
    pool_run,
    serial_run,
    worker,
)

from autograde import endings, losses, messages, solving, tracebacks, waiting
from autograde.claims import overlapped, returned
from autograde.failure import Cause, CheckFailed, Failure
from autograde.records import (
    CRASHED,
    NOT_IMPORTABLE,
    RAISED,
    TOO_SLOW,
    Evidence,
    Failed,
    Frame,
    Left,
    Opaque,
    Place,
    Raised,
    Step,
)

CALL = "map_all(cube, [1, 2, 3], 3)"


def raised(type_: str, message: str = "", *lines: int, **changes: Any) -> Evidence:
    frames = tuple(Frame("pool_map.py", line, "map_all") for line in lines)
    error = Raised(type_, message, (Frame("answer.py", 54, "_call"), *frames))
    return evidence(**{"ending": RAISED, "value": None, "raised_error": error, **changes})


def test_a_wrong_value_is_shown_beside_the_expected_one() -> None:
    assert messages.wrong_value(evidence(value=[1, 8, 28]), [1, 8, 27]) == (
        f"{CALL} returned [1, 8, 28]; [1, 8, 27] was expected. result[2] is 28, not 27."
    )


def test_another_type_is_named() -> None:
    assert messages.wrong_value(evidence(value=(1, 8, 27)), [1, 8, 27]) == (
        f"{CALL} returned the tuple (1, 8, 27); the list [1, 8, 27] was expected."
    )


def test_an_object_that_is_no_value_is_called_one() -> None:
    told = messages.wrong_value(evidence(value=Opaque("generator map_all")), [1])
    assert f"{CALL} returned an object, <generator map_all>;" in told


def test_none_is_explained_where_nothing_is_returned() -> None:
    told = messages.wrong_value(evidence(value=None), [1])
    assert told.endswith("map_all has no return statement with a value.")


def test_items_in_any_order_are_compared_as_items() -> None:
    assert messages.wrong_items(evidence(value=[3, 2, 2]), [1, 2, 3]).endswith(
        "in any order, was expected. Missing: 1; not expected: 2."
    )


def test_work_that_was_done_one_by_one_is_called_so() -> None:
    assert messages.not_parallel(serial_run(), 3) == (
        f"{CALL}: 3 processes did the work, but only one at a time; "
        "3 processes at once were asked for."
    )


def test_work_of_the_main_process_is_called_so() -> None:
    seen = evidence(calls=(call(0, 1, 0, 1), call(0, 2, 1, 2)))
    assert "the main process did all the work, one call at a time" in messages.not_parallel(seen, 2)


def test_threads_are_not_taken_for_processes() -> None:
    calls = tuple(call(0, n, 0, 1) for n in range(3))
    seen = evidence(
        calls=tuple(c.__class__(**{**vars(c), "thread": n}) for n, c in enumerate(calls))
    )
    assert "in 3 threads of it" in messages.not_parallel(seen, 3)


def test_too_many_processes_at_once_are_counted() -> None:
    assert "3 processes did the work, all of them at once; 2 processes at once" in (
        messages.not_parallel(pool_run(), 2)
    )


def test_a_worker_that_was_never_called_is_missed() -> None:
    assert "never called the worker that it was given" in messages.not_parallel(evidence(), 2)


def test_a_deadlock_says_who_waits_where_for_what() -> None:
    assert messages.where(deadlock()) == [
        "main waits for a process to end in line 13: worker.join()",
        "1 of 2 workers waits for a lock in line 6: with lock:",
        "1 of 2 workers waits for a lock in line 7: lock.acquire()",
    ]


def test_a_slow_run_says_where_it_was() -> None:
    lines = messages.where(deadlock(ending=TOO_SLOW))
    assert "main was waiting for a process to end in line 13: worker.join()" in lines
    assert "20 s" in messages.ending(deadlock(ending=TOO_SLOW))


def test_an_exception_is_shown_with_the_line_of_the_answer() -> None:
    assert messages.ending(raised("IndexError", "list index out of range", 13)) == (
        f"{CALL} raised IndexError: list index out of range in line 13: worker.join()."
    )


def test_an_error_of_another_process_is_shown_too() -> None:
    seen = deadlock(
        failed=(Failed(MAIN + 1, "process", "NameError", "no x", (Place("pool_map.py", 8),)),)
    )
    assert endings.in_children(seen) == [
        "1 of 2 workers raised NameError: no x in line 8: function(item)."
    ]
    assert "Also:     1 of 2 workers raised NameError" in messages.whole(failure(seen))


def test_a_killed_worker_is_named_unless_terminate_did_it() -> None:
    records = (
        worker(1, 0, 1, exit_code=-signal.SIGKILL),
        worker(2, 0, 1, exit_code=-signal.SIGTERM),
        worker(3, 0, 1, exit_code=3),
        worker(4, 0, 1, exit_code=0),
    )
    assert endings.in_children(evidence(processes=records)) == [
        "1 of 4 workers was killed by SIGKILL.",
        "1 of 4 workers ended with exit code 3.",
    ]


def test_the_last_word_on_stderr_is_passed_on() -> None:
    seen = evidence(stderr="Traceback (most recent call last):\n  …\nPicklingError: no\n")
    assert "Also:     On stderr: PicklingError: no" in messages.whole(failure(seen))


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (evidence(ending=CRASHED, exit_code=3), "left with exit code 3 before"),
        (evidence(ending=CRASHED, exit_code=-9), "killed by SIGKILL"),
        (evidence(ending=CRASHED, exit_code=-99), "killed by signal 99"),
        (evidence(ending=CRASHED), "ended without a result"),
        (evidence(ending=CRASHED, limit="memory"), "held more memory than they may"),
        (evidence(ending=CRASHED, limit="patience"), "met the limit of patience"),
        (evidence(ending=NOT_IMPORTABLE, detail="no f."), "could not be run: no f."),
        (raised("SystemExit", "2", 13), "called sys.exit(2) instead of returning"),
        (raised("SyntaxError", "bad", main_pid=0), "cannot be imported: SyntaxError: bad."),
        (
            raised("AttributeError", "module 'pool_map' has no attribute 'map_all'", main_pid=0),
            "does not define map_all",
        ),
        (
            raised("ModuleNotFoundError", "No module named 'pool_map'", main_pid=0),
            "There is no pool_map yet",
        ),
        (
            raised("AttributeError", "Can't pickle local object 'f.<locals>.<lambda>'", 13),
            "raised AttributeError",
        ),
    ],
)
def test_each_ending_has_its_sentence(seen: Evidence, told: str) -> None:
    assert told in messages.ending(seen)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Can't pickle local object 'f.<locals>.<lambda>'", "A lambda has no name"),
        ("Can't pickle local object 'f.<locals>.g'", "define it at the top level"),
        ("cannot pickle '_thread.lock' object", "A _thread.lock belongs to one process"),
        ("Can't get attribute 'g' on <module '__main__'>", "by its module and name"),
    ],
)
def test_what_cannot_be_sent_comes_with_advice(message: str, told: str) -> None:
    assert told in messages.ending(raised("AttributeError", message, 13, ending=NOT_IMPORTABLE))


def test_what_is_left_is_named_as_in_the_picture() -> None:
    seen = pool_run(
        left=(
            Left("process", "SpawnPoolWorker-2"),
            Left("shared memory", "psm_12ab"),
            Left("shared memory", "psm_34cd"),
            Left("shared memory", "mine"),
        )
    )
    assert messages.left(seen) == (
        "a running process (worker 2), a block of shared memory (2 times) "
        "and a block of shared memory (mine)"
    )


STUBS = [
    "def map_all(function, items, processes):\n    raise NotImplementedError",
    "def map_all(function, items, processes):\n    '''Docstring.'''\n    raise NotImplementedError()",
    "def map_all(function, items, processes):\n    pass",
    "def map_all(function, items, processes):\n    ...\n    return None",
]
ATTEMPTS = [
    SOURCE,
    "def map_all(function, items, processes):\n    return []",
    "def map_all(function, items, processes):\n    print(items)",
    "map_all = None",
    "def map_all(:",
]


@pytest.mark.parametrize("source", STUBS)
def test_a_stub_is_not_solved_yet(source: str) -> None:
    seen = evidence(source=source, value=None)
    with pytest.raises(CheckFailed, match=r"map_all is not solved yet\."):
        returned(seen, [1])
    with pytest.raises(CheckFailed, match=r"map_all is not solved yet\."):
        overlapped(seen, 3)


@pytest.mark.parametrize("source", ATTEMPTS)
def test_an_attempt_is_no_stub(source: str) -> None:
    assert not solving.is_unsolved(evidence(source=source, value=None))


def test_a_stub_that_raises_is_not_solved_yet() -> None:
    assert solving.is_unsolved(raised("NotImplementedError", "", 13))
    assert not solving.is_unsolved(raised("NotImplementedError"))


def test_a_generator_or_an_inner_function_is_no_return_of_nothing() -> None:
    inner = "def map_all(f, i, p):\n    def g():\n        return 1\n    g()"
    assert solving.returns_nothing(evidence(source=inner))
    assert not solving.returns_nothing(evidence(source="def map_all(f, i, p):\n    yield 1"))


def steps(*told: str) -> tuple[Step, ...]:
    words = (each.split() for each in told)
    return tuple(Step(who, action, "balance", value) for who, action, value in words)


RACE = steps("P-2 read 0", "P-1 read 0", "P-3 read 0", "P-1 write 1", "P-2 write 1")


def test_a_lost_update_is_told_in_the_steps_that_lost_it() -> None:
    seen = evidence(schedule=RACE, accounts=(("balance", 1),))
    assert losses.lost_update(seen, {"balance": 3}) == (
        f"After {CALL}, balance.value is 1, not 3. An update was lost like this: process A read 0, "
        "process B read 0, process A wrote 1, process B wrote 1, unaware of what A wrote."
    )


def test_the_steps_do_not_depend_on_who_came_first() -> None:
    mirrored = steps("P-1 read 0", "P-2 read 0", "P-1 write 1", "P-3 read 1", "P-2 write 1")
    assert losses.steps(evidence(schedule=mirrored)) == losses.steps(evidence(schedule=RACE))


@pytest.mark.parametrize(
    "schedule",
    [
        (),
        steps("P-1 read 0", "P-1 write 1", "P-2 read 1", "P-2 write 2"),
        steps("P-1 read 0", "P-2 read 0", "P-1 write 1"),
        steps("P-1 write 1", "P-2 write 2"),
    ],
)
def test_no_loss_is_told_where_none_was_seen(schedule: tuple[Step, ...]) -> None:
    assert losses.steps(evidence(schedule=schedule)) == []


def test_a_failure_names_all_that_the_report_reads() -> None:
    causes = (Cause("serial-join", "Join after the loop.", 13),)
    told = Failure(serial_run(), "parallel", "It was serial.", ("not-parallel",), causes)
    assert messages.headline(told) == (
        "pool_map · parallel under spawn: not-parallel (cause: serial-join)"
    )
    assert messages.whole(told).splitlines() == [
        "✘ pool_map · parallel — not passed under spawn",
        "Seen:     It was serial.",
        f"Finding:  not-parallel — {messages.MEANINGS['not-parallel']}",
        "Cause:    serial-join — Join after the loop. Look at line 13: worker.join()",
    ]


def test_the_headline_of_an_exception_names_it() -> None:
    told = Failure(raised("KeyError", "'tea'"), "returns", "", (), ())
    assert messages.headline(told) == "pool_map · returns under spawn: raised KeyError"


@pytest.mark.parametrize(
    ("most", "told"),
    [
        (1, "there was at most 1 request at a time; 3 requests at once had to be."),
        (5, "there were 5 requests at a time; no more than 3 at once were allowed."),
    ],
)
def test_requests_at_a_time_are_too_few_or_too_many(most: int, told: str) -> None:
    assert messages.not_requested(evidence(), most, 3) == f"{CALL}: {told}"


def test_the_headline_of_a_stub_says_that_it_is_one() -> None:
    told = failure(raised("NotImplementedError", "", 13))
    assert messages.headline(told) == (
        "pool_map · returns under spawn: raised — map_all is not solved yet"
    )


def test_every_name_of_the_contract_has_a_meaning() -> None:
    endings_and_findings = (
        "deadlock too-slow crashed raised not-importable wrong-value lost-update not-parallel "
        "over-synchronised left-behind noise"
    )
    assert set(messages.MEANINGS) == set(endings_and_findings.split())


SECRET = "xyzzy"
HIDDEN = {
    "wrong value": lambda seen: messages.wrong_value(seen, [SECRET]),
    "wrong items": lambda seen: messages.wrong_items(seen, [SECRET]),
    "nothing raised": lambda seen: messages.nothing_raised(seen, "ValueError"),
    "not parallel": lambda seen: messages.not_parallel(seen, 2),
    "untidy": messages.untidy,
    "lost update": lambda seen: losses.lost_update(seen, {SECRET: 5}),
    "outcome": messages.outcome,
}


@pytest.mark.parametrize("message", HIDDEN.values(), ids=HIDDEN)
def test_a_hidden_run_keeps_its_inputs_and_values(message: Any) -> None:
    seen = pool_run(
        hidden=True,
        arguments=SECRET,
        value=[SECRET],
        stdout=SECRET,
        stderr=SECRET,
        left=(Left("process", SECRET), Left("shared memory", SECRET)),
        processes=(worker(1, 0, None, name=SECRET),),
        accounts=((SECRET, 4),),
        failed=(Failed(MAIN + 1, "process", "ValueError", SECRET),),
    )
    assert SECRET not in message(seen)


def test_a_hidden_run_keeps_the_text_of_its_exception() -> None:
    for seen in (
        raised("ValueError", SECRET, 13, hidden=True, arguments=SECRET),
        raised("TypeError", f"cannot pickle {SECRET}", ending=NOT_IMPORTABLE, hidden=True),
        evidence(ending=NOT_IMPORTABLE, detail=SECRET, hidden=True, arguments=SECRET),
    ):
        assert SECRET not in messages.whole(failure(seen, "hidden", messages.ending(seen)))


TRACEBACK = """Process Process-1:
Traceback (most recent call last):
  File "/opt/autograde/guard/answer.py", line 54, in _call
    value = function(*arguments)
            ^^^^^^^^^
  File "/tmp/autograde-x1/modules/pool_map.py", line 13, in map_all
    worker.join()
  File "/usr/lib/python3.11/multiprocessing/pool.py", line 537, in _handle_tasks
    put(task)
AttributeError: no f in <module at 0x7f00>"""


def test_a_traceback_shows_no_frame_of_the_guard_and_no_folder() -> None:
    assert tracebacks.cleaned(TRACEBACK).splitlines() == [
        "Process Process-1:",
        "Traceback (most recent call last):",
        '  File "pool_map.py", line 13, in map_all',
        "    worker.join()",
        '  File "pool.py", line 537, in _handle_tasks',
        "    put(task)",
        "AttributeError: no f in <module>",
    ]
    assert tracebacks.last_words(TRACEBACK) == "AttributeError: no f in <module>"


def test_a_text_without_a_traceback_is_left_as_it_is() -> None:
    assert tracebacks.cleaned("one\n  two") == tracebacks.last_words("one\n  two") == "one\n  two"


def test_lines_are_counted_as_python_counts_them() -> None:
    seen = evidence(source="one\x0c\rtwo\r\nthree\x1cfour\nfive")
    assert [waiting.source_line(seen, n) for n in (1, 2, 3, 4, 5)] == [
        "one", "two", "three\x1cfour", "five", "",
    ]  # fmt: skip
