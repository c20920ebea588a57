"""Runs made ahead: as the answer before was called, and none that nobody asks for goes on."""

import os
import threading
import time
from dataclasses import replace

from autograde import memo
from autograde.ahead import Ahead
from autograde.guarding import Job
from autograde.outcome import Outcome
from autograde.records import DEADLOCK, RETURNED

LANES = os.cpu_count() or 1


class Maker:
    """Makes runs that come to an end when they are let go, and notes their jobs."""

    def __init__(self, ending: str = RETURNED) -> None:
        self.made: list[Job] = []
        self.stopped = 0
        self.go_on = threading.Event()
        self._ending = ending

    def __call__(self, job: Job, stop: threading.Event) -> Outcome:
        self.made.append(job)
        while not self.go_on.wait(0.01):
            if stop.is_set():
                self.stopped += 1
                break
        return Outcome(job.name, job.module, job.start_method, self._ending)

    def wait_for(self, number: int) -> None:
        """Wait until so many runs have begun."""
        while len(self.made) < number:
            time.sleep(0.001)


def job(text: str, name: str = "f") -> Job:
    return Job("exercise", name, b"", {"exercise": text, "helper": "x = 1"}, "fork", 20.0)


def ahead_of(make: Maker, *asked: Job) -> Ahead:
    """Runs ahead, after a first answer for which these jobs were asked."""
    ahead = Ahead(make)
    assert [ahead.outcome(each) for each in asked] == [None] * len(asked)
    return ahead


def test_a_new_answer_is_called_as_the_one_before() -> None:
    make = Maker()
    make.go_on.set()
    ahead = ahead_of(make, job("first", "f"), job("first", "g"))
    ahead.expect("exercise", "second")
    make.wait_for(2)
    found = [ahead.outcome(job("second", name)) for name in "fg"]
    assert [each and each.function for each in found] == ["f", "g"]
    assert make.made == [job("second", "f"), job("second", "g")]


def test_nothing_is_expected_of_an_exercise_that_was_not_asked_for() -> None:
    make = Maker()
    ahead_of(make, job("first")).expect("another", "second")
    ahead_of(make, replace(job("first"), sources={})).expect("exercise", "second")
    assert make.made == []


def test_a_call_that_was_not_expected_is_left_to_whoever_asks() -> None:
    make = Maker()
    make.go_on.set()
    ahead = ahead_of(make, job("first"))
    ahead.expect("exercise", "second")
    assert ahead.outcome(job("second", "g")) is None


def test_an_outcome_is_given_once_and_then_remembered_elsewhere() -> None:
    make = Maker()
    make.go_on.set()
    ahead = ahead_of(make, job("first"))
    with memo.remembering():
        ahead.expect("exercise", "second")
        make.wait_for(1)
        for _ in range(2):
            memo.remembered(job("second"), True, lambda: ahead.outcome(job("second")) or 1 / 0)  # type: ignore[arg-type, return-value]
        ahead.expect("exercise", "second")
    assert make.made == [job("second")]


def test_runs_that_nobody_asked_for_are_ended_and_do_not_come_back() -> None:
    make = Maker()
    names = [f"f{number}" for number in range(LANES + 3)]
    ahead = ahead_of(make, *(job("first", name) for name in names))
    ahead.expect("exercise", "second")
    make.wait_for(LANES)
    ahead.drop_all()
    assert make.stopped == len(make.made) == LANES
    assert [ahead.outcome(job("second", name)) for name in names] == [None] * len(names)


def test_what_is_dropped_of_one_exercise_goes_on_in_another() -> None:
    make = Maker()
    other = replace(job("first"), module="other", sources={"other": "first"})
    ahead = ahead_of(make, other, job("first"))
    ahead.expect("other", "second")
    ahead.drop("exercise")
    make.go_on.set()
    make.wait_for(1)
    assert ahead.outcome(replace(other, sources={"other": "second"}))
    assert make.stopped == 0


def test_in_the_end_what_was_dropped_before_has_ended_too() -> None:
    make = Maker()
    ahead = ahead_of(make, job("first"))
    ahead.expect("exercise", "second")
    make.wait_for(1)
    ahead.drop("exercise")
    ahead.drop_all()
    assert make.stopped == 1


def test_after_a_hanging_run_no_further_one_of_that_answer_is_made() -> None:
    make = Maker(DEADLOCK)
    names = [f"f{number}" for number in range(2 * LANES + 3)]
    ahead = ahead_of(make, *(job("first", name) for name in names))
    ahead.expect("exercise", "second")
    make.wait_for(LANES)
    make.go_on.set()
    found = [ahead.outcome(job("second", name)) for name in names]
    assert found[0]
    assert found[0].ending == DEADLOCK
    assert found[-1] is None
    assert len(make.made) == LANES
